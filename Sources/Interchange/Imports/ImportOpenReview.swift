public import PanelModel

/// Imports the files of the OpenReview matcher: scores, loads, constraints, bids, profiles, papers.
///
/// Cases and experts come in the order in which the scores name them; those whom only bids or a load
/// file name follow. A constraint on somebody whom none of these names is an error, for a misspelt
/// conflict would be no conflict at all; and so is somebody whom profiles or papers leave out.
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
  /// Bids: `paper,reviewer,bid`, in OpenReview's words or as numbers.
  public var bids: String?
  /// How much scores and bids weigh; without bids, scores count as they are.
  public var weights: BidWeights
  /// Who the reviewers are: a table with a column `id`.
  public var profiles: String?
  /// What the papers are: a table with a column `id`.
  public var papers: String?
  /// What a pair without a score means.
  public var missing: AffinityTable.Missing
  /// Seats, loads and the like.
  public var settings: ImportSettings

  /// Makes an import.
  public init(
    scores: String, maxLoads: LoadFile? = nil, minLoads: LoadFile? = nil,
    constraints: String? = nil, bids: String? = nil, weights: BidWeights = .standard,
    profiles: String? = nil, papers: String? = nil, missing: AffinityTable.Missing = .zero,
    settings: ImportSettings
  ) {
    self.scores = scores
    self.maxLoads = maxLoads
    self.minLoads = minLoads
    self.constraints = constraints
    self.bids = bids
    self.weights = weights
    self.profiles = profiles
    self.papers = papers
    self.missing = missing
    self.settings = settings
  }

  /// Reads the files.
  ///
  /// - Returns: Parts of which a valid problem can be made as they are.
  /// - Throws: `noInput` where a file cannot be opened; `badData` with every defect of all files.
  public func parts() throws(InterchangeError) -> ProblemParts {
    let files = [
      scores, bids, maxLoads?.path, minLoads?.path, constraints, profiles, papers,
    ].compactMap(\.self)
    var draft = ImportDraft(settings, files: files)
    if let bids {
      try readScores(with: bids, into: &draft)
    } else {
      try readScores(into: &draft)
    }
    try LoadReading(files: (minLoads, maxLoads), standard: settings.load).read(into: &draft)
    if let constraints { try ConstraintReading(constraints).read(into: &draft) }
    if let profiles { try ProfileReading(profiles).read(into: &draft) }
    if let papers { try PaperReading(papers).read(into: &draft) }
    return try draft.parts(missing: missing, source: constraints.map { _ in "constraints" } ?? "")
  }

  private func readScores(into draft: inout ImportDraft) throws(InterchangeError) {
    let decimals = draft.decimals
    try forEachScore(into: &draft) { cell throws(Finding) in
      Int(try DecimalCell.parse(cell, decimals: decimals))
    } take: { pair, units, _, draft in
      draft.scores.append((pair.reviewCase, pair.expert, units))
    }
  }

  /// Scores and bids together; a pair counts that either names.
  private func readScores(
    with bids: String, into draft: inout ImportDraft
  ) throws(InterchangeError) {
    var order: [Pair] = []
    var stated: [Pair: (score: WeightedScore, file: String, line: Int?)] = [:]
    try forEachScore(into: &draft) { cell throws(Finding) in
      WeightedScore(score: try DecimalCell.number(cell))
    } take: { pair, score, line, _ in
      order.append(pair)
      stated[pair] = (score, scores, line)
    }
    try BidReading(bids).read(into: &draft) { pair, bid, line in
      if stated[pair] == nil { order.append(pair) }
      stated[pair, default: (WeightedScore(), bids, line)].score.bid = bid
    }
    for pair in order {
      guard let (score, file, line) = stated[pair] else { continue }
      if let units = score.units(weights, decimals: draft.decimals) {
        draft.scores.append((pair.reviewCase, pair.expert, units))
      } else {
        draft.log.add(tooLarge(pair, draft, line), in: file)
      }
    }
  }

  private func tooLarge(_ pair: Pair, _ draft: ImportDraft, _ line: Int?) -> Finding {
    let names = "\(draft.cases.names[pair.reviewCase]), \(draft.experts.names[pair.expert])"
    return Finding(
      ProblemPhrases.scoreTooLarge, ["value": names, "decimals": "\(draft.decimals)"], line: line)
  }

  private func forEachScore<Score>(
    into draft: inout ImportDraft, _ parse: (ArraySlice<UInt8>) throws(Finding) -> Score,
    take: (Pair, Score, Int, inout ImportDraft) -> Void
  ) throws(InterchangeError) {
    var table = try ForeignTable(scores, width: 3)
    var seen: Set<Pair> = []
    var isFirst = true
    table.read(into: &draft) { record, draft throws(Finding) in
      let mayBeHeader = isFirst
      isFirst = false
      if mayBeHeader, ForeignTable.isHeader(record, number: 2) { return }
      let reviewCase = draft.cases.index(adding: try ForeignTable.name(record, 0, "paper"))
      let expert = draft.experts.index(adding: try ForeignTable.name(record, 1, "reviewer"))
      let score = try ForeignTable.value(record, 2, "score", parse)
      let pair = Pair(reviewCase: reviewCase, expert: expert)
      guard seen.insert(pair).inserted else {
        throw Finding(
          ImportPhrases.duplicatePair, ["value": "\(record.text(0)), \(record.text(1))"],
          line: record.line)
      }
      take(pair, score, record.line, &draft)
    }
  }
}
