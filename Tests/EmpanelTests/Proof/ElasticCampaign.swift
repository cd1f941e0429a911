import Empanel
import PanelTestSupport
import Testing

/// Small random problems whose seats and least loads are soft, beside trying every roster.
struct ElasticCampaign {
  /// What was seen, so that a campaign that sees nothing fails.
  struct Seen {
    var answered = 0
    var short = 0
    var shortOfWork = 0
    var emptyPanels = 0
    var partlyFilled = 0
    var infeasible = 0
    var certified = 0
    var bounds = 0
    var planned = 0
    var hard = 0
    var kinds: [String: Int] = [:]

    mutating func add(_ other: Seen) {
      answered += other.answered
      short += other.short
      shortOfWork += other.shortOfWork
      emptyPanels += other.emptyPanels
      partlyFilled += other.partlyFilled
      infeasible += other.infeasible
      certified += other.certified
      bounds += other.bounds
      planned += other.planned
      hard += other.hard
      kinds.merge(other.kinds) { $0 + $1 }
    }
  }

  let problem: AssignmentProblem
  private let seed: UInt64
  private let label: Comment
  private(set) var seen = Seen()

  /// A problem of the campaigns, with `seats-filled` before its objectives; more is owed, and shares
  /// may bind on what is planned.
  init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed ^ 0xE1A5)
    var parts =
      seed % 3 == 0 ? BalancedProblem.parts(seed: seed) : CampaignProblem.parts(seed: seed)
    let give = seed % 7 == 0 ? Fraction(1, Int.random(in: 2...9, using: &random)) : .zero
    parts.policy.objectives.insert(Objective(.seatsFilled, give: give), at: 0)
    for index in parts.experts.indices where Int.random(in: 0..<4, using: &random) == 0 {
      let least = Int.random(in: 1...3, using: &random)
      parts.experts[index].load.least = min(least, parts.experts[index].load.most ?? least)
    }
    for index in parts.policy.panelRules.indices where Bool.random(using: &random) {
      guard case .atLeast(var quota) = parts.policy.panelRules[index].demand,
        case .share = quota.amount,
        seed % 3 != 0 || parts.policy.panelRules[index].enforcement == .hard
      else { continue }
      quota.basis = .planned
      parts.policy.panelRules[index].demand = .atLeast(quota)
      seen.planned += 1
    }
    problem = try AssignmentProblem(parts)
    self.seed = seed
    label = "seed \(seed)"
  }

  /// Fills the first step and compares it with every roster.
  mutating func compare() throws {
    let settled = ExhaustivePolicy.given(in: problem)
    guard let step = try? FillingStep(problem) else { return }
    let search = ExhaustivePolicy(problem, settled: settled)
    guard search.keepsSettled() else { return }
    let expected = search.answer()
    if expected == .tooMany { return }
    let answer: RosterAssigner.Answer
    do {
      answer = try RosterAssigner().assign(problem, step: step, options: .campaign(seed: seed))
    } catch let error as ProblemError {
      #expect(expected == .none, "\(label): \(error)")
      return
    } catch let error as RejectedRoster {
      Issue.record("\(label): \(error)")
      return
    }
    let roster = answer.roster
    seen.answered += 1
    guard case .best(let values) = expected else {
      seen.infeasible += 1
      #expect(roster.termination == .infeasible && roster.panels.isEmpty, label)
      #expect(!roster.explanation.isEmpty, label)
      return
    }
    #expect(roster.termination == .optimal, "\(label): \(roster.explanation)")
    #expect(roster.objectives.map(\.stageValue) == values, label)
    #expect(roster.objectives.map(\.bound) == values, label)
    let own = problem.members(of: roster).filter { search.open.contains($0.key) }
    #expect(search.isLegal(own), label)
    #expect(
      roster.objectives.map(\.value)
        == problem.policy.objectives.map { search.policy.value(of: $0, own) }, label)
    compareShortfalls(of: roster, with: search.policy, own)
    if roster.shortfalls.isEmpty, problem.policy.objectives[0].give == .zero {
      try compareHard(roster, step)
    }
    for result in roster.objectives {
      seen.bounds += 1
      if result.proof == .certified { seen.certified += 1 }
      seen.kinds[result.objective.name.rawValue, default: 0] += 1
    }
  }

  /// Where nothing is missing, all else is as if nothing might be.
  private mutating func compareHard(_ roster: Roster, _ step: FillingStep) throws {
    var options = AssignmentOptions.campaign(seed: seed)
    options.objectives = Array(problem.policy.objectives.dropFirst())
    // Given panels that are short of members are no part of what was searched.
    guard let hard = try? RosterAssigner().assign(problem, step: step, options: options).roster
    else { return }
    seen.hard += 1
    #expect(
      hard.objectives.map(\.stageValue) == roster.objectives.dropFirst().map(\.stageValue), label)
  }

  private mutating func compareShortfalls(
    of roster: Roster, with policy: NaivePolicy, _ own: [Int: NaivePolicy.Members]
  ) {
    let missing = policy.missing(own)
    #expect(roster.shortfalls.reduce(0) { $0 + $1.missingSeats } == missing.seats, label)
    #expect(roster.shortfalls.reduce(0) { $0 + $1.missingEffort } == missing.points, label)
    #expect(roster.shortfalls == roster.shortfalls.sorted(), label)
    if missing.seats > 0 { seen.short += 1 }
    if missing.points > 0 { seen.shortOfWork += 1 }
    for (panel, members) in own {
      if members.experts.isEmpty {
        seen.emptyPanels += 1
      } else if members.experts.count < policy.planned(on: panel) {
        seen.partlyFilled += 1
      }
    }
  }
}
