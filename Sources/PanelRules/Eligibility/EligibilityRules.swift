public import PanelModel

/// Who may sit on which panel, and who may not and why.
///
/// Reads a problem once; every question about a pair is then a few look-ups. `Policy.md` is the text
/// that this follows.
public struct EligibilityRules: Sendable {
  /// The problem.
  public let problem: AssignmentProblem
  /// What is filled, and what is settled.
  public let step: FillingStep
  /// Least and most effort of each expert here.
  ///
  /// The bounds less the work already held, and less what settled seats cost. The least is 0 where a
  /// part of the roster is left for later.
  public let loads: [LoadBounds]
  /// Pairs of experts who must not sit together, as indices; each pair once, rising.
  public let apart: [ApartPair]

  /// What a seat on each panel costs here, in effort points: also a share of the reading that is
  /// left for later.
  public let seatEfforts: [Int]

  let facts: RuleFacts
  let conflicts: ConflictIndex
  let checks: [EligibilityCheck]
  let chairs: ChairRules
  let limits: LoadLimits
  private let keptOff: [PinnedPair: Int]

  private struct PinnedPair: Hashable, Sendable {
    var panel: Int
    var expert: Int
  }

  /// Compiles the rules of a problem for the step that fills every panel.
  public init(_ problem: AssignmentProblem) {
    self.init(problem, step: FillingStep(everyPanelOf: problem))
  }

  /// Compiles the rules of a problem.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - step: What is filled, and what is settled.
  /// - Complexity: O(experts + cases + panels x rules + conflicts x cases that each meets).
  public init(_ problem: AssignmentProblem, step: FillingStep) {
    self.init(problem, step: step, conflicts: nil)
  }

  /// The rules of the same problem for another step.
  ///
  /// - Parameter step: What is filled, and what is settled.
  /// - Returns: The same as a new reading of the problem, faster.
  public func taking(_ step: FillingStep) -> EligibilityRules {
    EligibilityRules(problem, step: step, conflicts: conflicts)
  }

  private init(_ problem: AssignmentProblem, step: FillingStep, conflicts: ConflictIndex?) {
    self.problem = problem
    self.step = step
    let facts = RuleFacts(problem, step: step)
    self.facts = facts
    self.conflicts = conflicts ?? ConflictIndex(facts)
    checks = EligibilityCheck.all(of: problem.policy)
    chairs = ChairRules(facts)
    limits = LoadLimits(facts)
    apart = ApartIndex(facts).pairs()
    var keptOff: [PinnedPair: Int] = [:]
    for (row, pin) in problem.pins.enumerated() where pin.effect == .keepOff {
      guard let panel = problem.indexByPanel[pin.panel],
        let expert = problem.indexByExpert[pin.expert]
      else { continue }
      keptOff[PinnedPair(panel: panel, expert: expert)] = row
    }
    self.keptOff = keptOff
    let efforts = SeatCosts(problem, step: step).efforts
    seatEfforts = efforts
    loads = Self.loadsLeft(of: problem, step: step, seatEfforts: efforts)
  }

  /// The bounds less the work held and settled; who may not serve owes nothing.
  private static func loadsLeft(
    of problem: AssignmentProblem, step: FillingStep, seatEfforts: [Int]
  ) -> [LoadBounds] {
    var taken = problem.experts.map(\.held)
    for (panel, members) in step.settled {
      for expert in members.experts { taken[expert] += seatEfforts[panel] }
    }
    return problem.experts.indices.map { index in
      let bounds = problem.loadBounds(ofExpert: index)
      let owes = step.isWhole && problem.experts[index].status == Expert.activeStatus
      return LoadBounds(
        least: owes ? max(0, bounds.least - taken[index]) : 0,
        most: bounds.most.map { max(0, $0 - taken[index]) })
    }
  }

  // MARK: - Questions

  /// The seats that a panel is to have.
  func plannedRange(ofPanel panel: Int) -> SeatRange {
    let seats = problem.panels[panel].seats
    return facts.isOdd(panel) ? seats.odd : seats
  }

  /// The least number of seats that a panel is to have; odd where that must be and can be.
  public func plannedSeats(ofPanel panel: Int) -> Int { plannedRange(ofPanel: panel).least }

  /// Whether affinities are computed by the policy's formula, so that every pair has one.
  var computesScores: Bool { problem.policy.formula != nil && problem.affinities.isEmpty }

  /// Whether nothing keeps an expert from a panel.
  ///
  /// - Parameters:
  ///   - expert: Index of the expert.
  ///   - panel: Index of the panel.
  ///   - hasScore: Whether the pair has a score or needs none.
  /// - Returns: The same as `exclusions(...)` being empty, faster.
  public func isEligible(expert: Int, panel: Int, hasScore: Bool) -> Bool {
    guard hasScore, isOpen(expert, panel) else { return false }
    let profile = facts.panels[panel]
    return checks.allSatisfy {
      !profile.asks[$0.index] || $0.isMet(by: expert, on: profile, facts)
    }
  }

  /// Whether nothing but a rule on the expert alone keeps the expert from a panel.
  func isOpen(_ expert: Int, _ panel: Int) -> Bool {
    guard problem.experts[expert].status == Expert.activeStatus else { return false }
    if let most = loads[expert].most, seatEfforts[panel] > most { return false }
    return !conflicts.bars(expert, from: panel) && misplacement(expert, panel) == nil
      && recusal(expert, fromReading: panel) == nil && keepOff(expert, panel) == nil
      && limits.brokenLimit(expert, on: panel) == nil
  }

  /// How an expert stands to the members of the settled parent, where that bars from a panel.
  enum Misplacement: Hashable, Sendable {
    /// Not a member, where members are wanted.
    case outside
    /// A member, where none are wanted.
    case inside
    /// A member where only the chair may be one, who may not chair.
    case cannotChair
  }

  func misplacement(_ expert: Int, _ panel: Int) -> Misplacement? {
    let profile = facts.panels[panel]
    guard let parent = profile.parentMembers else { return nil }
    let isMember = parent.contains(expert)
    if profile.isReading { return isMember ? nil : .outside }
    switch profile.panel.body.overlap {
    case .withinParent: return isMember ? nil : .outside
    case .separate: return isMember ? .inside : nil
    case .leaderOnly:
      return isMember && !chairs.mayChair(expert, on: panel) ? .cannotChair : nil
    }
  }

  /// Why an expert does not read a case: recused from it on the panel that judges it.
  func recusal(_ expert: Int, fromReading panel: Int) -> ConflictHit? {
    let profile = facts.panels[panel]
    guard profile.isReading, let reviewCase = profile.panel.cases.first,
      let judges = profile.panel.body.parent.flatMap({ problem.indexByPanel[$0] })
    else { return nil }
    return conflicts.recusal(of: expert, from: reviewCase, on: judges)
  }

  /// The row of the pin that keeps an expert off a panel.
  func keepOff(_ expert: Int, _ panel: Int) -> Int? {
    keptOff.isEmpty ? nil : keptOff[PinnedPair(panel: panel, expert: expert)]
  }

  /// Every reason that keeps an expert from a panel; empty when the expert may sit.
  ///
  /// - Parameters:
  ///   - expert: Index of the expert.
  ///   - panel: Index of the panel.
  /// - Returns: Reasons in the order of ``Exclusion/Kind``.
  public func exclusions(expert: Int, panel: Int) -> [Exclusion] {
    EligibilityReasons(self, expert: expert, panel: panel).exclusions()
  }

  /// Why an expert would leave the room of a panel for a case; empty for one who stays.
  ///
  /// - Parameters:
  ///   - expert: Index of the expert.
  ///   - panel: Index of a panel that serves several cases.
  ///   - reviewCase: Index of one of them.
  /// - Returns: The reasons in the order of the rows.
  public func recusals(expert: Int, panel: Int, case reviewCase: Int) -> [Exclusion] {
    EligibilityReasons(self, expert: expert, panel: panel).recusals(from: reviewCase)
  }

  /// The pins that no roster could keep without breaking a rule, by their rows; empty when all can
  /// be kept as far as each panel and each expert is concerned.
  public func pinIssues() -> [Issue] { PinCheck(self).issues() }

  /// Members who would leave the room for a case of a panel.
  ///
  /// - Parameters:
  ///   - panel: Index of a panel that serves several cases.
  ///   - reviewCase: Index of one of them.
  /// - Returns: Indices of experts.
  public func recused(panel: Int, case reviewCase: Int) -> Set<Int> {
    Set(conflicts.recused(from: reviewCase, on: panel))
  }
}
