import Foundation
import PanelModel

/// Writes the files of a problem into a new directory, and puts it in its place.
struct ProblemWriter {
  let parts: ProblemParts
  let path: String

  func write(existing: ExistingTarget) throws(InterchangeError) {
    let manager = FileManager.default
    let isThere = try checkTarget(existing)
    let fresh = OutputFile.sibling(of: path, for: "new")
    try? manager.removeItem(atPath: fresh)
    do {
      try manager.createDirectory(atPath: fresh, withIntermediateDirectories: false)
      for (name, bytes) in files() {
        try bytes.write(to: URL(fileURLWithPath: fresh).appendingPathComponent(name))
      }
    } catch {
      try? manager.removeItem(atPath: fresh)
      throw OutputFile.refusal(
        path, FilePhrases.unwritable(["reason": InputFile.reason(of: error)]))
    }
    do throws(InterchangeError) {
      try isThere ? exchange(fresh) : OutputFile.move(fresh, to: path)
    } catch {
      try? manager.removeItem(atPath: fresh)
      throw error
    }
  }

  /// Whether there is a directory in the way that may be replaced.
  private func checkTarget(_ existing: ExistingTarget) throws(InterchangeError) -> Bool {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { return false }
    guard InputFile.isDirectory(path), let held = try? manager.contentsOfDirectory(atPath: path)
    else { throw OutputFile.refusal(path, FilePhrases.targetExists()) }
    if existing == .keep, !held.isEmpty {
      throw OutputFile.refusal(path, FilePhrases.targetExists())
    }
    if let foreign = held.sorted().first(where: { !ProblemFile.known.contains($0) }) {
      throw OutputFile.refusal(path, FilePhrases.foreignContents(["value": foreign]))
    }
    return true
  }

  /// Puts the new directory where the old one is; if that fails, the old one is back.
  private func exchange(_ fresh: String) throws(InterchangeError) {
    let old = OutputFile.sibling(of: path, for: "old")
    try OutputFile.move(path, to: old)
    do throws(InterchangeError) {
      try OutputFile.move(fresh, to: path)
    } catch {
      try OutputFile.move(old, to: path)
      throw error
    }
    try? FileManager.default.removeItem(atPath: old)
  }

  private func files() -> [(String, Data)] {
    var files = [(Issue.Table.problem.rawValue, Data(PolicyText.text(of: parts).utf8))]
    files.append(experts())
    files.append(cases())
    func add<Row>(
      _ table: Issue.Table, _ schema: TableSchema, _ rows: [Row], _ cells: (Row) -> [String]
    ) {
      if !rows.isEmpty { files.append(file(table, schema.columns.map(\.name), rows.map(cells))) }
    }
    if !parts.panels.isEmpty { files.append(panels()) }
    add(.members, KnownColumns.members, parts.members, MemberTable.cells)
    add(.conflicts, KnownColumns.conflicts, parts.conflicts, ConflictTable.cells)
    add(.relations, KnownColumns.relations, parts.relations, RelationTable.cells)
    add(.pins, KnownColumns.pins, parts.pins, PinTable.cells)
    add(.previous, KnownColumns.previous, parts.previous, PreviousTable.cells)
    add(.specialties, KnownColumns.specialties, parts.specialties, SpecialtyTable.cells)
    add(.adjacencies, KnownColumns.adjacencies, parts.adjacencies, AdjacencyTable.cells)
    add(.organisations, KnownColumns.organisations, parts.organisations, OrganisationTable.cells)
    add(.slots, KnownColumns.slots, parts.slots, SlotTable.cells)
    add(.availability, KnownColumns.availability, parts.availability, AvailabilityTable.cells)
    if let scores = scores() { files.append(scores) }
    return files
  }

  private func file(
    _ table: Issue.Table, _ header: [String], _ rows: some Sequence<[String]>
  ) -> (String, Data) {
    var writer = CSVWriter()
    writer.add(header)
    for row in rows { writer.add(row) }
    return (table.rawValue, Data(writer.bytes))
  }

  private func experts() -> (String, Data) {
    file(
      .experts, KnownColumns.experts, parts.experts, attributes: \.attributes, ExpertTable.cells)
  }

  /// Readers and slots have columns only where some case has them: most dockets know neither.
  private func cases() -> (String, Data) {
    let isPlain = parts.cases.allSatisfy { $0.readers == 0 && $0.slot == nil }
    let later = ["readers", "slot"]
    let columns = KnownColumns.cases.columns.filter { !isPlain || !later.contains($0.name) }
    return file(
      .cases, TableSchema(columns), parts.cases, attributes: \.attributes
    ) { Array(CaseTable.cells(of: $0).prefix(columns.count)) }
  }

  private func panels() -> (String, Data) {
    file(
      .panels, KnownColumns.panels, parts.panels, attributes: \.body.attributes, PanelTable.cells)
  }

  /// A table with a column for every attribute that some row has.
  private func file<Row>(
    _ table: Issue.Table, _ schema: TableSchema, _ rows: [Row],
    attributes: KeyPath<Row, [String: String]>, _ cells: @escaping (Row) -> [String]
  ) -> (String, Data) {
    let names = Set(rows.flatMap { $0[keyPath: attributes].keys }).sorted()
    return file(
      table, schema.columns.map(\.name) + names,
      rows.lazy.map { row in cells(row) + names.map { row[keyPath: attributes][$0] ?? "" } })
  }

  private func scores() -> (String, Data)? {
    switch parts.scores {
    case .formula: return nil
    case .matrix(let matrix): return (ProblemFile.matrix, NPYFile.bytes(of: matrix))
    case .listed(let scores):
      let decimals = parts.policy.decimals
      return file(
        .affinities, KnownColumns.affinities.columns.map(\.name),
        scores.lazy.map { AffinityRows.cells(of: $0, decimals: decimals) })
    }
  }
}
