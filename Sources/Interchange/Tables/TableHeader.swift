import PanelModel

/// A header matched with a schema: which known column stands where, and what else there is.
struct TableHeader: Hashable, Sendable {
  /// A column that the schema does not know; rules may use it as an attribute.
  struct Attribute: Hashable, Sendable {
    /// The name as the file has it, trimmed.
    let name: String

    /// Which field of a record it is, counted from 0.
    let index: Int
  }

  /// The columns that the schema does not know, from left to right.
  private(set) var attributes: [Attribute] = []

  /// What is wrong with the header, from left to right, then what is missing.
  private(set) var findings = Findings()

  private let schema: TableSchema
  private var indices: [String: Int] = [:]

  /// Matches the names of a header, which stands on a line, with a schema.
  init(_ names: [String], line: Int, schema: TableSchema) {
    self.schema = schema
    let known = schema.columns(called: names)
    let present = Set(known.compactMap { $0?.name })
    var seen: [String: Int] = [:]
    for (index, raw) in names.enumerated() {
      let name = CellText.text(ArraySlice(raw.utf8))
      let key = known[index]?.name ?? TableSchema.folded(raw)
      let finding: Finding?
      if let first = seen[key] {
        finding = Finding(FilePhrases.duplicateColumn, ["value": name, "first": "\(first + 1)"])
      } else if let column = known[index] {
        indices[column.name] = index
        finding = nil
      } else {
        attributes.append(Attribute(name: name, index: index))
        finding = Self.doubts(about: name, schema, present)
      }
      seen[key] = seen[key] ?? index
      if let finding {
        findings.add(finding.at(line: line, column: index + 1, field: name.isEmpty ? nil : name))
      }
    }
    if indices.isEmpty, !attributes.isEmpty {
      findings.add(unknownHeader(line: line))
    }
    for column in schema.columns where column.standard == nil && indices[column.name] == nil {
      findings.add(missing(column, line: line))
    }
  }

  /// Which field of a record holds a column of the schema, counted from 0; nil if it is left out.
  func index(of column: String) -> Int? {
    precondition(schema.columns.contains { $0.name == column }, "No such column: \(column)")
    return indices[column]
  }

  /// Why an unknown name may not be meant as an attribute: empty, or nearly a known column.
  ///
  /// A known column that is there under its own name has not been misspelt, so `level2` may stand
  /// beside `level`.
  private static func doubts(
    about name: String, _ schema: TableSchema, _ present: Set<String>
  ) -> Finding? {
    if name.isEmpty { return Finding(FilePhrases.emptyColumnName) }
    let absent = schema.columns.filter { !present.contains($0.name) }
    let meant = Suggestions.nearest(
      to: TableSchema.folded(name), among: absent.flatMap(\.allNames))
    guard let meant else { return nil }
    return Finding(
      FilePhrases.misspeltColumn, ["value": name],
      advice: Statement(FilePhrases.maybe, ["value": meant]))
  }

  /// A line that names no column at all: a title above the header, no header, or another delimiter.
  private func unknownHeader(line: Int) -> Finding {
    let names = attributes.prefix(4).map(\.name).filter { !$0.isEmpty }
    return Finding(
      FilePhrases.unknownHeader, ["value": names.joined(separator: " | ")], line: line,
      advice: Statement(FilePhrases.headerFirst))
  }

  private func missing(_ column: KnownColumn, line: Int) -> Finding {
    let aliases = column.aliases.joined(separator: ", ")
    return Finding(
      FilePhrases.missingColumn, ["value": column.name], line: line,
      advice: aliases.isEmpty
        ? nil : Statement(FilePhrases.otherColumnNames, ["value": aliases]))
  }
}
