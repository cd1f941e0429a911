public import PanelModel

/// The independent check of a roster: every rule, number and claim, read again from the problem.
///
/// Nothing here comes from the code that makes rosters, so that a defect there cannot hide here. Any
/// roster value whatever may be audited: unknown names, repetitions and absurd numbers are found and
/// listed like everything else.
public struct RosterAudit: Sendable {
  /// Everything that is wrong, by panel, code and expert; empty when the roster is admissible.
  public let violations: [Violation]
  /// Breaches of rules that only report, in the same order; they forbid nothing.
  public let remarks: [Violation]
  /// Whether there are panels to judge.
  ///
  /// False where the roster says that none was found: then only that it claims nothing was checked.
  public let hasRoster: Bool
  /// Value of each objective that was asked for, in units; empty without panels.
  ///
  /// Counted over the panels, and readers of cases, that have members and were not settled before the
  /// run, and there over the distinct members that the problem knows; a member without a score counts
  /// 0, and so does a panel on which nobody sits.
  public let values: [Fraction]
  /// What the roster's certificate adds up to, by objective, from the problem alone; nil where it
  /// shows nothing.
  ///
  /// No admissible roster that fills the same panels and is as good in the earlier objectives is
  /// better than this.
  public let readdedBounds: [Fraction?]
  /// How balanced the panels are that the run filled, in the ways of `Policy.md`; nothing without
  /// panels.
  ///
  /// The bounds of workload and strength are those that the roster claims.
  public let balance: Balance
  /// Work of every expert who has a seat or owes work; empty without panels.
  public let loads: [Expert.ID: ExpertLoad]
  /// What is missing, where seats and least loads may be; empty elsewhere, and without panels.
  public let shortfalls: [Shortfall]
  /// Seats of the previous roster whose expert sits on the same panel again.
  public let previousKept: Int
  /// Seats of the previous roster whose panel and expert still exist.
  public let previousTotal: Int
  /// What was added up over all pairs.
  private let sums: PairSums

  /// Whether nothing is wrong.
  public var isAdmissible: Bool { violations.isEmpty }

  /// Checks a roster in full: its panels and everything that it says about them.
  ///
  /// - Parameters:
  ///   - roster: The roster.
  ///   - problem: What it should answer.
  ///   - objectives: What it was asked to aim at; nil means the policy's objectives.
  ///   - earlier: An audit against the same problem. Sums over all pairs that it has are not added up
  ///     again: the problem's digest, and the certificate where it is the same, with the same panels.
  ///   - digest: What `problem.digest()` gave, from whoever has it already; nil has it taken.
  /// - Complexity: O(seats × conflicts of the seated + size of the problem).
  public init(
    _ roster: Roster, against problem: AssignmentProblem, objectives: [Objective]? = nil,
    after earlier: RosterAudit? = nil, digest: String? = nil
  ) {
    var examination = Examination(
      of: problem, objectives: objectives, strictness: .complete)
    if let earlier { examination.sums = earlier.sums }
    if let digest { examination.sums.digest = digest }
    let saysNone = roster.panels.isEmpty && roster.termination.allowsNoRoster
    if !saysNone {
      examination.examine(
        roster.panels, settled: roster.settled, unfilled: roster.unfilled)
      examination.measureBalance(claims: roster.objectives)
    }
    examination.compareClaims(of: roster)
    self.init(examination, hasRoster: !saysNone)
  }

  /// Checks panels that another system filled: the rules only, as there is nothing else to compare.
  ///
  /// What the panels leave out (cases, chair, recusals) is not held against them; what they say is
  /// compared, save that a chair may be named without a pin.
  ///
  /// - Parameters:
  ///   - panels: The panels in any order.
  ///   - problem: What they should answer.
  /// - Complexity: O(seats × conflicts of the seated + size of the problem).
  public init(panels: [FilledPanel], against problem: AssignmentProblem) {
    var examination = Examination(of: problem, strictness: .rulesOnly)
    examination.examine(panels)
    examination.measureBalance(claims: [])
    self.init(examination, hasRoster: true)
  }

  /// Checks panels that are settled before a run: every rule on them, and nothing on those that are
  /// still open.
  ///
  /// - Parameters:
  ///   - panels: The settled panels, in full.
  ///   - problem: What they belong to.
  ///   - isElastic: Whether they may be short of members.
  public init(
    settled panels: [FilledPanel], against problem: AssignmentProblem, isElastic: Bool = false
  ) {
    var settled = Set(panels.map(\.panel))
    for panel in panels { settled.formUnion(panel.readers.keys.map { Panel.ID($0.rawValue) }) }
    let open = problem.panels.map(\.id).filter { !settled.contains($0) }
    var examination = Examination(
      of: problem, objectives: [], strictness: .complete, isElastic: isElastic)
    examination.examine(panels, settled: settled.sorted(), unfilled: open)
    self.init(examination, hasRoster: true)
  }

  private init(_ examination: Examination, hasRoster: Bool) {
    violations = Set(examination.violations).sorted(by: Violation.precedes)
    remarks = Set(examination.remarks).sorted(by: Violation.precedes)
    self.hasRoster = hasRoster
    balance = examination.balance
    values = examination.values
    readdedBounds = examination.readded
    loads = examination.loads
    shortfalls = hasRoster ? examination.shortfalls() : []
    sums = examination.sums
    let previous = examination.problem.previous.compactMap { row in
      examination.isSeated(again: row)
    }
    previousTotal = hasRoster ? previous.count : 0
    previousKept = hasRoster ? previous.count { $0 } : 0
  }
}

extension Roster.Termination {
  /// Whether a search may end like this empty-handed.
  var allowsNoRoster: Bool {
    switch self {
    case .optimal, .gapReached: false
    case .limit, .stopped, .infeasible: true
    }
  }
}
