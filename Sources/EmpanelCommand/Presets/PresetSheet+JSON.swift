import Interchange
import PanelModel

/// Presets as JSON: both languages, so that the bytes do not depend on the reader.
enum PresetDocument {
  /// A text in both languages.
  struct Text: Encodable {
    let en: String
    let zh: String

    init(_ words: Words) {
      en = words.english
      zh = words.chinese
    }
  }

  /// What a list says of a preset.
  struct Head: Encodable {
    struct Counts: Encodable {
      let checked: Int
      let notes: Int
      let editableDefaults: Int
    }

    let id: String
    let name: Text
    let region: Text
    let date: String
    let source: String
    let isProposal: Bool
    let counts: Counts

    init(_ preset: PolicyPreset) {
      id = preset.id
      name = Text(preset.name)
      region = Text(preset.region)
      date = preset.date
      source = preset.source
      isProposal = preset.isProposal
      let counts = preset.counts
      self.counts = Counts(
        checked: counts.checked, notes: counts.notes, editableDefaults: counts.defaults)
    }
  }

  struct Rule: Encodable {
    let id: String
    let list: String
    let asks: Text
    let source: String
    let certainty: String
    let certaintyOfNumbers: String?
    let isEditableDefault: Bool
    let isChecked: Bool
    let enforce: String
    let waivableBy: String
    let policy: String

    init(_ rule: PresetRule) {
      id = rule.id
      list =
        switch RulePart(of: rule) {
        case .experts: "eligibility"
        case .panels: "panel"
        case .work: "load"
        case .pool: "derive"
        case .printed: "note"
        }
      asks = Text(rule.words)
      source = rule.source
      certainty = rule.certainty.rawValue
      certaintyOfNumbers = rule.numbers?.rawValue
      isEditableDefault = rule.isEditableDefault
      isChecked = rule.isChecked
      enforce = rule.enforcement.rawValue
      waivableBy = rule.waivableBy
      policy = rule.policyLine
    }
  }

  struct Column: Encodable {
    let file: String
    let names: [String]
    let holds: Text?
    let rules: [String]
  }

  struct Days: Encodable {
    struct Row: Encodable {
      let rule: String
      let sense: String
      let day: String
      let dayCountingTheFirst: String?
    }

    let from: String
    let rows: [Row]
    let sources: [String]

    init(_ days: CountedDays) {
      from = "\(days.from)"
      sources = days.sources
      rows = days.rows.map { row in
        let sense =
          switch row.period.sense {
          case .lastsUntil: "lastsUntil"
          case .holdsUntil: "holdsUntil"
          case .dueBy: "dueBy"
          case .notBefore: "notBefore"
          case .noticeBy: "noticeBy"
          }
        return Row(
          rule: row.rule.id, sense: sense, day: "\(row.end)",
          dayCountingTheFirst: row.including.map { "\($0)" })
      }
    }
  }

  struct Sheet: Encodable {
    var format = "empanel-preset/1"
    let preset: Head
    let rules: [Rule]
    let columns: [Column]
    let days: Days?
  }
}

extension PresetSheet {
  /// The same as JSON.
  func json() throws -> String {
    try JSONText.of(
      PresetDocument.Sheet(
        preset: PresetDocument.Head(preset), rules: preset.rules.map(PresetDocument.Rule.init),
        columns: preset.readColumns.map { column in
          PresetDocument.Column(
            file: column.reference.table.rawValue, names: column.names,
            holds: column.holds.map(PresetDocument.Text.init), rules: column.rules)
        }, days: days.map(PresetDocument.Days.init)))
  }
}
