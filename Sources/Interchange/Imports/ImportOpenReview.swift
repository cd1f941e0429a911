public import PanelModel

/// Imports the files of the OpenReview matcher: scores, loads and constraints.
///
/// Cases and experts come in the order in which the scores name them; an expert whom only a load
/// file names follows, and has no score. A constraint on somebody whom none of these names is an
/// error, for a misspelt conflict would be no conflict at all.
public struct ImportOpenReview: Hashable, Sendable {
  /// A file that states a load for each expert.
  public struct LoadFile: Hashable, Sendable {
    /// The file: two columns without a header, or any table with one.
    public var path: String
    /// Name of the column with the loads; nil for a file of two columns.
    public var column: String?

    /// Names a file, and a column of it.
    public init(_ path: String, column: String? = nil) {
      self.path = path
      self.column = column
    }
  }

  /// The scores: `paper,reviewer,score`, with or without a header.
  public var scores: String
  /// Most load of each expert; who is not in it has the load of the settings.
  public var maxLoads: LoadFile?
  /// Least load of each expert; who is not in it has the load of the settings.
  public var minLoads: LoadFile?
  /// Constraints: `paper,reviewer,value`, where -1 is a conflict, 1 a pin and 0 nothing.
  public var constraints: String?
  /// What a pair without a score means.
  public var missing: AffinityTable.Missing
  /// Seats, loads and the like.
  public var settings: ImportSettings

  /// Makes an import.
  public init(
    scores: String, maxLoads: LoadFile? = nil, minLoads: LoadFile? = nil,
    constraints: String? = nil, missing: AffinityTable.Missing = .zero, settings: ImportSettings
  ) {
    self.scores = scores
    self.maxLoads = maxLoads
    self.minLoads = minLoads
    self.constraints = constraints
    self.missing = missing
    self.settings = settings
  }

  /// Reads the files.
  ///
  /// - Returns: Parts of which a valid problem can be made as they are.
  /// - Throws: `noInput` where a file cannot be opened; `badData` with every defect of all files.
  public func parts() throws(InterchangeError) -> ProblemParts {
    let files = [scores, maxLoads?.path, minLoads?.path, constraints].compactMap(\.self)
    var draft = ImportDraft(settings, files: files)
    try readScores(into: &draft)
    try LoadReading(files: (minLoads, maxLoads), standard: settings.load).read(into: &draft)
    if let constraints { try ConstraintReading(constraints).read(into: &draft) }
    return try draft.parts(missing: missing, source: constraints.map { _ in "constraints" } ?? "")
  }

  private func readScores(into draft: inout ImportDraft) throws(InterchangeError) {
    var table = try ForeignTable(scores, width: 3)
    let decimals = draft.decimals
    var seen: Set<Pair> = []
    var isFirst = true
    table.read(into: &draft) { record, draft throws(Finding) in
      let mayBeHeader = isFirst
      isFirst = false
      if mayBeHeader, ForeignTable.isHeader(record, number: 2) { return }
      let reviewCase = draft.cases.index(adding: try ForeignTable.name(record, 0, "paper"))
      let expert = draft.experts.index(adding: try ForeignTable.name(record, 1, "reviewer"))
      let units = try ForeignTable.value(record, 2, "score") { cell throws(Finding) in
        Int(try DecimalCell.parse(cell, decimals: decimals))
      }
      guard seen.insert(Pair(reviewCase: reviewCase, expert: expert)).inserted else {
        throw Finding(
          ImportPhrases.duplicatePair, ["value": "\(record.text(0)), \(record.text(1))"],
          line: record.line)
      }
      draft.scores.append((reviewCase, expert, units))
    }
  }
}
