public import PanelModel

/// Imports bids of the PrefLib library: a table with `Bidder`, `Submission` and `Bid`.
///
/// `yes` scores 1, `maybe` 0.5, and `none`, or no bid at all, 0.25; a `conflict` bars the pair. The
/// cases are all submissions of the file, whoever bids for them.
public struct ImportPrefLib: Hashable, Sendable {
  /// The file.
  public var bids: String
  /// Which bidders are experts: a name in which `*` stands for any characters and `?` for one.
  public var experts: String
  /// Seats, loads and the like.
  public var settings: ImportSettings

  /// Makes an import; by default all bidders are experts.
  public init(bids: String, experts: String = "*", settings: ImportSettings) {
    self.bids = bids
    self.experts = experts
    self.settings = settings
  }

  private enum Bid: String, CaseIterable {
    case yes, maybe, none, conflict

    var score: String? {
      switch self {
      case .yes: "1"
      case .maybe: "0.5"
      case .none: "0.25"
      case .conflict: nil
      }
    }
  }

  private static let schema = TableSchema([
    .required("bidder"), .required("submission"), .required("bid"),
  ])

  /// Reads the file.
  ///
  /// - Returns: Parts of which a valid problem can be made as they are.
  /// - Throws: `noInput` where the file cannot be opened; `badData` with every defect.
  public func parts() throws(InterchangeError) -> ProblemParts {
    var draft = ImportDraft(settings, files: [bids])
    var stated: [Pair: Bid] = [:]
    var table = TableReading(file: bids, schema: Self.schema)
    let pattern = GlobPattern(experts)
    var log = draft.log
    table.read(try InputFile.bytes(of: bids), into: &log) { row in
      let (bidder, submission) = (name("bidder", &row), name("submission", &row))
      let bid = row.required("bid", or: Bid.none) { cell throws(Finding) in
        try ChoiceCell.parse(cell)
      }
      let reviewCase = draft.cases.index(adding: submission)
      guard pattern.matches(bidder) else { return }
      let pair = Pair(reviewCase: reviewCase, expert: draft.experts.index(adding: bidder))
      if stated.updateValue(bid, forKey: pair) != nil {
        row.report(
          Finding(ImportPhrases.duplicatePair, ["value": "\(bidder), \(submission)"]),
          in: "submission")
      }
    }
    if log.isEmpty, draft.experts.names.isEmpty {
      log.add(Finding(ImportPhrases.noExpertMatches, ["value": experts]), in: bids)
    }
    draft.log = log
    add(stated, to: &draft)
    return try draft.parts(source: "conflict")
  }

  private func name(_ column: String, _ row: inout TableRow) -> String {
    row.required(column, or: "") { cell throws(Finding) in
      let name = CellText.text(cell)
      if name.isEmpty { throw Finding(ProblemPhrases.emptyIdentifier) }
      return name
    }
  }

  /// Lists every pair, for one without a bid has a score as well.
  private func add(_ stated: [Pair: Bid], to draft: inout ImportDraft) {
    guard draft.log.isEmpty else { return }
    let units = Bid.allCases.reduce(into: [Bid: Int]()) { units, bid in
      units[bid] = bid.score.flatMap { score in
        try? Int(DecimalCell.parse(ArraySlice(score.utf8), decimals: draft.decimals))
      }
    }
    for reviewCase in draft.cases.names.indices {
      for expert in draft.experts.names.indices {
        let bid = stated[Pair(reviewCase: reviewCase, expert: expert)] ?? .none
        if let units = units[bid] {
          draft.scores.append((reviewCase, expert, units))
        } else if bid == .conflict {
          draft.conflicts.append((reviewCase, expert))
        }
      }
    }
  }
}
