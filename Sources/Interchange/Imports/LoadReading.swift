import PanelModel

/// Reads the files that state the least and the most load of each expert.
struct LoadReading {
  let files: (least: ImportOpenReview.LoadFile?, most: ImportOpenReview.LoadFile?)

  /// The bounds of an expert whom neither file names.
  let standard: LoadBounds

  private struct Stated {
    var value: Int
    var line: Int
  }

  func read(into draft: inout ImportDraft) throws(InterchangeError) {
    let least =
      try files.least.map { file throws(InterchangeError) in try read(file, &draft) } ?? [:]
    let most = try files.most.map { file throws(InterchangeError) in try read(file, &draft) } ?? [:]
    for expert in Set(least.keys).union(most.keys).sorted() {
      let load = LoadOverride(least: least[expert]?.value, most: most[expert]?.value)
      draft.loads[expert] = load
      let bounds = load.resolved(with: standard)
      guard let limit = bounds.most, limit < bounds.least else { continue }
      let place = most[expert] == nil ? (files.least, least[expert]) : (files.most, most[expert])
      var finding = Finding(
        ProblemPhrases.reversedRange, ["least": "\(bounds.least)", "most": "\(limit)"])
      finding.line = place.1?.line
      draft.log.add(finding, in: place.0?.path ?? "")
    }
  }

  /// The loads that a file states, by the index of the expert.
  private func read(
    _ file: ImportOpenReview.LoadFile, _ draft: inout ImportDraft
  ) throws(InterchangeError) -> [Int: Stated] {
    var table = try ForeignTable(file.path)
    var loads: [Int: Stated] = [:]
    var columns: (expert: Int, load: Int)?
    var isRefused = false
    table.read(into: &draft) { record, draft throws(Finding) in
      guard let (expertColumn, loadColumn) = columns else {
        if isRefused { return }
        isRefused = true
        let (found, isHeader) = try layout(record, file.column)
        columns = found
        if isHeader { return }
        try add(record, found, to: &loads, &draft)
        return
      }
      try add(record, (expertColumn, loadColumn), to: &loads, &draft)
    }
    return loads
  }

  /// Where the expert and the load stand, by the first record of the file.
  private func layout(
    _ record: CSVRecord, _ column: String?
  ) throws(Finding) -> (columns: (expert: Int, load: Int), isHeader: Bool) {
    let names = (0..<record.count).map { TableSchema.folded(record.text($0)) }
    guard let column else {
      if record.count == 2 { return ((0, 1), ForeignTable.isHeader(record, number: 1)) }
      throw Finding(
        ImportPhrases.whichColumn, ["value": "\(record.count)"], line: record.line,
        advice: ImportPhrases.nameColumn(["known": names.dropFirst().joined(separator: ", ")]))
    }
    guard let load = names.firstIndex(of: TableSchema.folded(column)) else {
      throw Finding(
        FilePhrases.missingColumn, ["value": column], line: record.line,
        advice: ImportPhrases.nameColumn(["known": names.joined(separator: ", ")]))
    }
    let experts = ["reviewer", "reviewer_id", "user", "user_id", "expert", "expert_id", "id"]
    let expert = experts.compactMap { names.firstIndex(of: $0) }.first
    return ((expert ?? (load == 0 ? 1 : 0), load), true)
  }

  private func add(
    _ record: CSVRecord, _ columns: (expert: Int, load: Int), to loads: inout [Int: Stated],
    _ draft: inout ImportDraft
  ) throws(Finding) {
    guard record.count > max(columns.expert, columns.load) else {
      throw ForeignTable.wrongWidth(record, ["reviewer", "load"])
    }
    let name = try ForeignTable.name(record, columns.expert, "reviewer")
    let expert = draft.experts.index(adding: name)
    let value = try ForeignTable.value(record, columns.load, "load") { cell throws(Finding) in
      try WholeNumberCell.parse(cell, in: ProblemLimits.load)
    }
    guard loads.updateValue(Stated(value: value, line: record.line), forKey: expert) == nil else {
      throw Finding(ProblemPhrases.duplicateIdentifier, ["value": name]).at(
        line: record.line, column: columns.expert + 1, field: "reviewer")
    }
  }
}
