public import LinearPrograms
import PanelAssignment
public import PanelModel
import PanelRules
import RosterCheck

/// Says what holds a roster back: what the rules cost, and what one expert more would be worth.
public struct RosterExplainer<Backend: Solver>: Sendable {
  private let assigner: PanelAssigner<Backend>
  private let options: ExplanationOptions

  /// Changes that are bounded, at most.
  private static var mostChanges: Int { 60 }
  /// Experts whose loads are asked about, at most.
  private static var mostLoads: Int { 10 }

  /// Makes an explainer on a solver.
  public init(solver: Backend, options: ExplanationOptions = ExplanationOptions()) {
    assigner = PanelAssigner(solver: solver)
    self.options = options
  }

  /// Explains a roster.
  ///
  /// - Parameters:
  ///   - parts: The problem.
  ///   - roster: A checked roster of it, with its certificate.
  ///   - filled: Panels of an earlier roster, which are settled.
  ///   - changes: What is asked about; nil means every rule, load that binds, and specialty.
  /// - Returns: What holds it back.
  /// - Throws: `ProblemError` where the parts are no problem, `SolverError` for a defect.
  public func explanation(
    of parts: ProblemParts, roster: Roster, within filled: [FilledPanel] = [],
    changes: [ProblemChange]? = nil
  ) throws -> RosterExplanation? {
    guard let first = roster.objectives.first else { return nil }
    let problem = try AssignmentProblem(parts)
    let rules = EligibilityRules(problem, step: try FillingStep(problem, within: filled))
    let asked = changes ?? self.changes(of: parts, rules, roster)
    let scale = GainScale(first)
    var worths = try asked.prefix(Self.mostChanges).map { change in
      ChangeWorth(
        change: change, upTo: try bound(change, parts, roster, scale), exactly: nil)
    }
    worths.sort { Self.precedes($0, $1, in: problem) }
    var (solves, unsolved) = (0, 0)
    for index in worths.indices {
      let worth = worths[index]
      var exactly: Fraction?
      if worth.change.isLoosening, worth.upTo == .zero, scale.best != nil {
        exactly = .zero
      } else if scale.best != nil, solves < options.mostChangeSolves, !options.isOver {
        solves += 1
        exactly = try gain(worth.change, parts, filled, scale)
      } else {
        unsolved += 1
      }
      worths[index] = ChangeWorth(change: worth.change, upTo: worth.upTo, exactly: exactly)
    }
    worths.sort { Self.precedes($0, $1, in: problem) }
    let choice = try ChoiceReading(rules)
    return RosterExplanation(
      objective: first.objective, decimals: first.decimals, value: first.stageValue,
      isBest: first.isOptimal, worths: worths, unsolved: unsolved, idle: choice.idle(),
      thin: choice.thin())
  }

  // MARK: - What is asked about

  private func changes(
    of parts: ProblemParts, _ rules: EligibilityRules, _ roster: Roster
  ) -> [ProblemChange] {
    let members = MemberList(parts, rules: rules)
    let loads = bindingLoads(rules, roster)
    let named = Set(loads.map { RuleMember.mostLoad($0.0) })
    let without = members.rules.filter { member in
      if case .mostLoad(.some) = member { return named.contains(member) }
      return true
    }
    return without.map { .without($0) } + loads.map { .moreLoad($0.0, from: $0.1, to: $0.2) }
      + newExperts(parts, rules)
  }

  /// Experts with a multiplier on their load, the greatest first, with the load and one seat more.
  private func bindingLoads(_ rules: EligibilityRules, _ roster: Roster) -> [(Expert.ID, Int, Int)]
  {
    let problem = rules.problem
    let seat = problem.panels.map(\.effort).max() ?? 1
    let rows = roster.certificate.stages.first??.rows ?? [:]
    var weights: [Expert.ID: Int] = [:]
    for (row, multiplier) in rows where multiplier.each != 0 {
      switch row {
      case .load(let expert), .seats(let expert):
        weights[expert, default: 0] += Int(clamping: multiplier.each.magnitude)
      default: continue
      }
    }
    return weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostLoads)
      .compactMap { expert, _ in
        guard let index = problem.indexByExpert[expert],
          let most = problem.loadBounds(ofExpert: index).most
        else { return nil }
        return (expert, most, most + seat)
      }
  }

  /// One expert more for each set of specialties; scores of a matrix have no column for anybody new.
  private func newExperts(_ parts: ProblemParts, _ rules: EligibilityRules) -> [ProblemChange] {
    if case .matrix = parts.scores { return [] }
    let catalogue = RepairCatalogue(
      parts: parts, rules: rules, prices: PriceList([.recruit: PriceList.Entry(0, limit: 1)]))
    return catalogue.recruits(for: rules.openPanels).compactMap { repair in
      guard case .recruit(let specialties, let model, _) = repair.change else { return nil }
      return .oneMoreExpert(specialties: specialties, like: model)
    }
  }

  // MARK: - What it is worth

  private func bound(
    _ change: ProblemChange, _ parts: ProblemParts, _ roster: Roster, _ scale: GainScale
  ) throws -> Fraction? {
    guard !options.isOver, let stage = roster.certificate.stages.first ?? nil else { return nil }
    var changed = parts.making(change)
    changed.policy.objectives = roster.objectives.map(\.objective)
    guard let problem = try? AssignmentProblem(changed) else { return nil }
    return stage.counted(after: change, of: parts.policy)
      .bound(in: problem, objectives: changed.policy.objectives, filling: roster)
      .map { max(.zero, scale.gain(to: $0)) }
  }

  /// The gain, by solving the changed problem to its proof; nil where a limit came first.
  private func gain(
    _ change: ProblemChange, _ parts: ProblemParts, _ filled: [FilledPanel], _ scale: GainScale
  ) throws -> Fraction? {
    guard let best = scale.best, let problem = try? AssignmentProblem(parts.making(change)),
      let step = try? FillingStep(problem, within: filled)
    else { return nil }
    var search = options.search
    search.objectives = [scale.objective]
    search.workLimit = AssignmentOptions.defaultWorkLimit
    let answer = try assigner.assign(EligibilityRules(problem, step: step), options: search)
    guard let stage = answer.stages.first, stage.bound == stage.stageValue else { return nil }
    return scale.gain(from: best, to: stage.stageValue)
  }

  /// The more it is worth the earlier: by what is known exactly, else by what it is at most.
  private static func precedes(
    _ left: ChangeWorth, _ right: ChangeWorth, in problem: AssignmentProblem
  ) -> Bool {
    func key(_ worth: ChangeWorth) -> (Int, Fraction) {
      // What nothing is known of may be worth anything.
      guard let amount = worth.exactly ?? worth.upTo else { return (0, .zero) }
      return (amount == .zero ? 2 : 1, Fraction.zero - amount)
    }
    let (one, other) = (key(left), key(right))
    if one != other { return one < other }
    return "\(left.change)" < "\(right.change)"
  }
}

/// In which direction an objective grows, and where it stands.
struct GainScale {
  let objective: Objective
  /// The value reached.
  private let value: Fraction
  /// The best value that any roster has; nil where that is not proved.
  let best: Fraction?

  init(_ result: ObjectiveResult) {
    objective = result.objective
    value = result.stageValue
    best = result.isOptimal ? result.stageValue : nil
  }

  /// By how much a value is better than what was reached.
  func gain(to other: Fraction) -> Fraction { gain(from: value, to: other) }

  /// By how much one value is better than another.
  func gain(from one: Fraction, to other: Fraction) -> Fraction {
    objective.name.isLeastBest ? one - other : other - one
  }
}
