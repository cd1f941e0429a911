/// A column that a table may have, and what its name may be in a header.
struct KnownColumn: Hashable, Sendable {
  /// The name of the column in English, as the documents have it.
  let name: String

  /// Other names, Chinese and English.
  let aliases: [String]

  /// What a cell would hold where the column is left out; nil if it must not be left out.
  let standard: String?

  /// The column whose names mean this one where they stand a second time, if there is such.
  var twin: String?

  /// A column that must be there.
  static func required(_ name: String, _ aliases: String...) -> KnownColumn {
    KnownColumn(name: name, aliases: aliases, standard: nil)
  }

  /// A column that must be there, and may bear the names of another that stands before it.
  static func required(_ name: String, _ aliases: String..., twin: String) -> KnownColumn {
    KnownColumn(name: name, aliases: aliases, standard: nil, twin: twin)
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

  /// The columns that the names of a header mean, one for each; nil for what is no column here.
  func columns(called names: [String]) -> [KnownColumn?] {
    var taken: Set<String> = []
    return names.map { name in
      let column = column(called: name, after: taken)
      if let column { taken.insert(column.name) }
      return column
    }
  }

  /// The column that goes by a name; where that is taken, its twin, if that is not taken as well.
  private func column(called name: String, after taken: Set<String>) -> KnownColumn? {
    let folded = Self.folded(name)
    let column = columns.first { $0.allNames.contains { Self.folded($0) == folded } }
    guard let column, taken.contains(column.name) else { return column }
    return columns.first { $0.twin == column.name && !taken.contains($0.name) } ?? column
  }

  /// A name as headers are compared: without blanks around it, full-width letters plain, no capitals.
  static func folded(_ name: String) -> String {
    String(decoding: CellText.plain(ArraySlice(name.utf8)), as: UTF8.self).lowercased()
  }
}
