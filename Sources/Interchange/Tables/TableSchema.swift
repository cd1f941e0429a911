/// A column that a table may have, and what its name may be in a header.
struct KnownColumn: Hashable, Sendable {
  /// The name of the column in English, as the documents have it.
  let name: String

  /// Other names, Chinese and English.
  let aliases: [String]

  /// What a cell would hold where the column is left out; nil if it must not be left out.
  let standard: String?

  /// A column that must be there.
  static func required(_ name: String, _ aliases: String...) -> KnownColumn {
    KnownColumn(name: name, aliases: aliases, standard: nil)
  }

  /// A column that may be left out, or have empty cells; empty is the standard then, or `standard`.
  static func optional(_ name: String, _ aliases: String..., standard: String = "") -> KnownColumn {
    KnownColumn(name: name, aliases: aliases, standard: standard)
  }

  /// Everything a header may call it.
  var allNames: [String] { [name] + aliases }
}

/// The columns that a table may have.
struct TableSchema: Hashable, Sendable {
  /// The columns, in the order in which we would write them.
  let columns: [KnownColumn]

  init(_ columns: [KnownColumn]) {
    self.columns = columns
  }

  /// The column that goes by a name in a header, if there is one.
  func column(called name: String) -> KnownColumn? {
    let folded = Self.folded(name)
    return columns.first { $0.allNames.contains { Self.folded($0) == folded } }
  }

  /// A name as headers are compared: without blanks around it, full-width letters plain, no capitals.
  static func folded(_ name: String) -> String {
    String(decoding: CellText.plain(ArraySlice(name.utf8)), as: UTF8.self).lowercased()
  }
}
