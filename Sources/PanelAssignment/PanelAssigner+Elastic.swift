import LinearPrograms
import PanelModel
import PanelRules

extension PanelAssigner {
  /// Searches where seats and least loads are soft.
  ///
  /// Mostly nothing need be missing: then the problem is as if nothing might. What shows that something
  /// is missing explains the shortfalls.
  func assignElastic(
    _ rules: EligibilityRules, _ order: CanonicalOrder, options: AssignmentOptions,
    progress: (AssignmentProgress) -> Void
  ) throws -> Assignment {
    let compiled = try CompiledProblem(
      rules, panelOrder: order.panels, expertOrder: order.experts)
    let aims = options.aims(in: compiled.problem)
    var reasons = CountingArguments(compiled).contradictions()
    var budget = Budget(options)
    if reasons.isEmpty, aims.first?.give == .zero {
      var whole = state(of: TightRows.tighten(compiled), budget: budget.share(2), options)
      let failure = try OpeningSeating.find(&whole, on: solver)
      budget.spend(whole.budget.workSpent)
      if failure == nil {
        whole.budget = budget
        return try run(StageRun(whole, workLimit: options.workLimit), aims, progress: progress)
      }
      if let failure, failure.isInfeasible {
        reasons = StageRun.reasons(failure.contradiction, in: whole.problem)
      }
    }
    let elastic = try CompiledProblem(
      rules, panelOrder: order.panels, expertOrder: order.experts, isElastic: true)
    try refuseLargeLoads(of: elastic)
    let run = StageRun(
      state(of: elastic, budget: budget, options), workLimit: options.workLimit,
      shortReasons: reasons)
    return try self.run(run, aims, progress: progress)
  }

  private func state(of problem: CompiledProblem, budget: Budget, _ options: AssignmentOptions)
    -> StageState
  {
    StageState(
      problem: problem, budget: budget, gap: Gap(options.gap),
      leastPairsToPrice: options.leastPairsToPrice)
  }

  /// Seats weigh more than all that is owed; beyond this their sum would not be exact.
  private func refuseLargeLoads(of problem: CompiledProblem) throws(ProblemError) {
    let seats = problem.panels.reduce(1) { $0 + $1.planned }
    let owed = problem.experts.reduce(1) { $0 + $1.owed }
    let (product, isLost) = seats.multipliedReportingOverflow(by: owed)
    guard isLost || product > Self.mostPoints else { return }
    throw ProblemError([
      Issue(
        .row(nil, of: .problem, field: "objectives"),
        AssignmentPhrases.leastLoadsTooLarge(["owed": "\(owed - 1)", "seats": "\(seats - 1)"]))
    ])
  }

  private static var mostPoints: Int { 1 << 50 }
}
