import Foundation
import PanelModel
public import PoolRecords

/// One thing that people record about persons or organisations, and the columns in which lists say it.
///
/// A verb is a row of a table: the command, its options and the columns of its lists all come from it.
public struct PoolVerb: Sendable {
  /// A field of the event, its column, and how a cell of it is read.
  struct Field: Sendable {
    let column: String
    /// Name in the payload.
    let name: String
    let aliases: [String]
    let isRequired: Bool
    let parse: @Sendable (ArraySlice<UInt8>) throws(Finding) -> PayloadValue
  }

  /// Name of the command.
  public let name: String
  /// What it records.
  public let kind: KnownKind
  /// Whether the same words of the same person and day are the same event, so that a list may be
  /// recorded again after rows were added to it.
  public let isSameAgain: Bool
  let fields: [Field]

  init(_ name: String, _ kind: KnownKind, isSameAgain: Bool = false, _ fields: Field...) {
    self.name = name
    self.kind = kind
    self.isSameAgain = isSameAgain
    self.fields = fields
  }

  /// Columns of its lists beside those that every list may have.
  public var columns: [String] { fields.map(\.column) }

  /// Columns that must be there, or be given by an option.
  public var requiredColumns: [String] { fields.filter(\.isRequired).map(\.column) }

  /// The columns of its lists.
  var schema: TableSchema {
    let subject: [KnownColumn] =
      kind.isAboutOrganisations ? [.organisation] : [.person, .personName]
    return TableSchema(
      subject
        + fields.map { field in
          // The second of two columns that are both called expert, as in pairs.csv.
          let twin = field.column == "other" ? "expert" : nil
          return KnownColumn(name: field.column, aliases: field.aliases, standard: "", twin: twin)
        }
        + [.happened, .source])
  }
}

extension PoolVerb.Field {
  private init(
    _ column: String, _ aliases: [String], isRequired: Bool,
    _ parse: @escaping @Sendable (ArraySlice<UInt8>) throws(Finding) -> PayloadValue
  ) {
    self.init(
      column: column, name: PoolVerb.payloadName(of: column), aliases: aliases,
      isRequired: isRequired, parse: parse)
  }

  static func text(_ column: String, _ aliases: String..., isRequired: Bool = false) -> Self {
    Self(column, aliases, isRequired: isRequired) { .text(CellText.text($0)) }
  }

  /// One item, for a cell with several would be read as one that nobody has.
  static func item(_ column: String, _ aliases: String..., isRequired: Bool = false) -> Self {
    Self(column, aliases, isRequired: isRequired) { cell throws(Finding) in
      .text(try ListCell.single(cell))
    }
  }

  static func whole(
    _ column: String, _ aliases: String..., in range: ClosedRange<Int> = 0...1_000_000_000,
    isRequired: Bool = false
  ) -> Self {
    Self(column, aliases, isRequired: isRequired) { cell throws(Finding) in
      .number(try WholeNumberCell.parse(cell, in: range))
    }
  }

  static func date(_ column: String, _ aliases: String...) -> Self {
    Self(column, aliases, isRequired: false) { cell throws(Finding) in
      .date(try DateCell.parse(cell))
    }
  }

  static func list(_ column: String, _ aliases: String...) -> Self {
    Self(column, aliases, isRequired: false) { .list(ListCell.parse($0).map { .text($0) }) }
  }

  /// The name of a kind of conflict or relation, or what its Chinese name stands for.
  static func kind(_ aliases: String...) -> Self {
    Self("kind", aliases, isRequired: true) { cell in
      let name = CellText.text(cell)
      return .text(ChineseChoices.kinds[name] ?? name)
    }
  }

  static func choice<Choice>(
    _ column: String, _ aliases: String..., of type: Choice.Type, words: [String: Choice],
    isRequired: Bool = false
  ) -> Self where Choice: RawRepresentable<String> & CaseIterable & Sendable {
    Self(column, aliases, isRequired: isRequired) { cell throws(Finding) in
      let choice: Choice = try ChoiceCell.parse(cell, aliases: words)
      return .text(choice.rawValue)
    }
  }

  static func flag(_ column: String, _ aliases: String..., isRequired: Bool = false) -> Self {
    Self(column, aliases, isRequired: isRequired) { cell throws(Finding) in
      let choice: YesOrNo = try ChoiceCell.parse(cell, aliases: ChineseChoices.flags)
      return .flag(choice == .yes)
    }
  }
}

/// A cell that says yes or no.
enum YesOrNo: String, CaseIterable {
  case yes, no
}

extension PoolVerb {
  /// `valid_until` is `validUntil` in a payload.
  static func payloadName(of column: String) -> String {
    let words = column.split(separator: "_")
    return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.capitalized }
  }
}

extension KnownColumn {
  static let person = KnownColumn.optional(
    "expert", "id", "person", "expert_id", "专家", "编号", "专家编号", "工号")
  static let personName = KnownColumn.optional("name", "姓名", "专家姓名")
  static let organisation = KnownColumn.optional("organisation", "id", "编号", "单位编号")
  static let happened = KnownColumn.optional("happened", "date", "日期", "发生日期")
  static let source = KnownColumn.optional("source", "来源", "依据")
}
