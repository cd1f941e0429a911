public import PanelModel

/// The best roster of one step by trying every one, with the third reading of the rules as judge.
///
/// Nothing here knows how rosters are made or checked.
public struct ExhaustivePolicy {
  /// What was found.
  public enum Answer: Hashable, Sendable {
    /// No roster keeps the rules.
    case none
    /// Values of the objectives in the policy's order, each the best that the earlier ones allow.
    case best([Fraction])
    /// More rosters than ``mostLeaves`` would have to be tried.
    case tooMany
  }

  /// Rosters that are looked at, at most.
  public static let mostLeaves = 300_000

  /// The reading of the problem.
  public let policy: NaivePolicy
  /// Indices of the panels to fill, rising.
  public let open: [Int]
  /// The same reading before the last panel is filled, when nobody owes anything yet.
  private let unfinished: NaivePolicy

  /// Prepares the step that fills every panel that can be filled.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - settled: Members of panels that have them already, by the index of the panel.
  ///   - leftOut: Panels on which nobody sits, though they could be filled.
  public init(
    _ problem: AssignmentProblem, settled: [Int: NaivePolicy.Members],
    leavingOut leftOut: Set<Int> = []
  ) {
    let fillable = problem.panels.indices.filter { index in
      let body = problem.panels[index].body
      guard settled[index] == nil, body.fill == .assign else { return false }
      return body.parent.flatMap { problem.indexByPanel[$0] }.map { settled[$0] != nil } ?? true
    }
    open = fillable.filter { !leftOut.contains($0) }
    let later = Set(problem.panels.indices).subtracting(settled.keys).subtracting(fillable)
    policy = NaivePolicy(problem, settled: settled, later: later)
    unfinished = NaivePolicy(problem, settled: settled, later: later, asksLeast: false)
  }

  /// Members of given panels, as the problem states them.
  public static func given(in problem: AssignmentProblem) -> [Int: NaivePolicy.Members] {
    var settled: [Int: NaivePolicy.Members] = [:]
    for (index, panel) in problem.panels.enumerated() where panel.body.fill == .given {
      let rows = problem.members.filter { $0.panel == panel.id }
      let pin = problem.pins.first { $0.effect == .chair && $0.panel == panel.id }
      let chair = (rows.first { $0.role == "chair" }?.expert ?? pin?.expert)
        .flatMap { problem.indexByExpert[$0] }
      settled[index] = NaivePolicy.Members(
        Set(rows.compactMap { problem.indexByExpert[$0.expert] }), chair: chair)
    }
    return settled
  }

  /// Whether members of the open panels keep every rule.
  public func isLegal(_ roster: [Int: NaivePolicy.Members]) -> Bool {
    Set(roster.keys) == Set(open)
      && roster.allSatisfy { panel, members in
        members.experts.allSatisfy { policy.maySit($0, on: panel) }
          && policy.isFilled(panel, by: members)
      } && policy.keepsWork(roster)
  }

  /// Whether the panels that are settled keep the rules by themselves, whatever comes later.
  public func keepsSettled() -> Bool {
    let settled = policy.settled
    let rest = Set(policy.problem.panels.indices).subtracting(settled.keys)
    let work = NaivePolicy(policy.problem, later: rest, asksLeast: false)
    return settled.allSatisfy { panel, members in
      let parent = policy.problem.panels[panel].body.parent
      let above = parent.flatMap { policy.problem.indexByPanel[$0] }
      return above.map { settled[$0] != nil } ?? true
        && members.experts.allSatisfy { policy.maySit($0, on: panel) }
        && policy.isFilled(panel, by: members)
    } && work.keepsWork(settled)
  }

  /// Tries every roster.
  public func answer() -> Answer {
    guard let values = everyValue() else { return .tooMany }
    return values.isEmpty ? .none : .best(stages(values))
  }

  /// The values of the objectives of every roster; nil where there are too many to be tried.
  public func everyValue() -> Set<[Fraction]>? {
    let choices = open.map { (panel: $0, members: self.choices(on: $0)) }
      .sorted { ($0.members.count, $0.panel) < ($1.members.count, $1.panel) }
    guard choices.allSatisfy({ !$0.members.isEmpty }) else { return [] }
    var values: Set<[Fraction]> = []
    var leaves = 0
    let isWorkLimited = isWorkLimited
    func fill(_ place: Int, _ roster: [Int: NaivePolicy.Members]) {
      guard leaves <= Self.mostLeaves else { return }
      guard place < choices.count else {
        leaves += 1
        guard policy.keepsWork(roster) else { return }
        values.insert(policy.problem.policy.objectives.map { policy.value(of: $0, roster) })
        return
      }
      for members in choices[place].members {
        let more = roster.merging([choices[place].panel: members]) { _, new in new }
        // What is too much stays too much, whoever sits on the panels that follow.
        if !isWorkLimited || unfinished.keepsWork(more) { fill(place + 1, more) }
      }
    }
    fill(0, [:])
    return leaves > Self.mostLeaves ? nil : values
  }

  private var countsChairs: Bool {
    policy.problem.policy.panelRules.contains { rule in
      if case .chair(let demand) = rule.demand { return demand.mostPerExpert != nil }
      return false
    }
  }

  /// Whether anything limits what one expert does on several panels.
  private var isWorkLimited: Bool {
    let (rules, experts) = (policy.problem.policy, policy.problem.experts)
    return countsChairs || rules.load.most != nil || !rules.loadLimits.isEmpty
      || experts.contains { $0.load.most != nil }
  }

  /// Members that a panel alone may have; every chair only where some rule counts chairs.
  private func choices(on panel: Int) -> [NaivePolicy.Members] {
    let problem = policy.problem
    let may = problem.experts.indices.filter { policy.maySit($0, on: panel) }
    let sets = may.reduce(into: [Set<Int>()]) { sets, expert in
      sets += sets.map { $0.union([expert]) }
    }
    let seats = problem.panels[panel].seats
    let least = policy.isElastic ? 0 : seats.least
    return sets.filter { $0.count >= least && $0.count <= seats.most }.flatMap { set in
      let led = ([nil] + set.sorted().map(Int?.some))
        .map { NaivePolicy.Members(set, chair: $0) }
        .filter { policy.isFilled(panel, by: $0) }
      return countsChairs ? led : Array(led.prefix(1))
    }
  }

  /// The best that each objective can be when those before it keep what they reached, less what they
  /// give.
  private func stages(_ values: Set<[Fraction]>) -> [Fraction] {
    var left = Array(values)
    var reached: [Fraction] = []
    for (place, objective) in policy.problem.policy.objectives.enumerated() {
      let own = left.map { $0[place] }
      guard let best = objective.name.isLeastBest ? own.min() : own.max() else { return [] }
      reached.append(best)
      let given = objective.give * best.magnitude
      left = left.filter {
        objective.name.isLeastBest ? $0[place] <= best + given : $0[place] >= best - given
      }
    }
    return reached
  }
}
