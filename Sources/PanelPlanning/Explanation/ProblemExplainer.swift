public import LinearPrograms
import PanelAssignment
public import PanelModel
import PanelRules

/// Says why a problem has no roster, and which repairs would make one possible.
public struct ProblemExplainer<Backend: Solver>: Sendable {
  let assigner: PanelAssigner<Backend>
  let options: ExplanationOptions

  /// Makes an explainer on a solver.
  public init(solver: Backend, options: ExplanationOptions = ExplanationOptions()) {
    assigner = PanelAssigner(solver: solver)
    self.options = options
  }

  /// Finds out whether a problem has a roster, and if not why, and what would help.
  ///
  /// Seats and least loads are meant strictly, also where the policy lets panels be short.
  ///
  /// - Parameters:
  ///   - parts: The problem.
  ///   - filled: Panels of an earlier roster, which are settled.
  ///   - prices: What repairs cost.
  /// - Returns: Whether there is a roster, and all that was found out.
  /// - Throws: `ProblemError` where the parts are no problem or its pins break a rule, `SolverError`
  ///   for a defect.
  public func feasibility(
    of parts: ProblemParts, within filled: [FilledPanel] = [], prices: PriceList = .standard
  ) throws -> Feasibility {
    let plain = parts.withoutAim
    var oracle = ExistenceOracle(assigner, filled: filled, options: options)
    let rules = try oracle.rules(of: plain)
    var hint: [Int] = []
    switch try oracle.answer(rules) {
    case .exists: return .possible
    case .unknown: return .open
    case .none(let contradiction): hint = contradiction?.panels ?? []
    }
    let counting = try ShortageSearch(rules)
    let shortages = counting.shortages()
    // The fewer cases a clash has, the sooner it is told.
    let smallest = shortages.min { $0.panels.count < $1.panels.count }
    if let smallest { hint = smallest.panels }
    var search = ClashSearch(oracle, parts: plain, rules: rules)
    let clash = try search.clash(hint: hint)
    let repairs = try clash.map { clash in
      var search = RepairSearch(
        search.oracle, parts: plain, rules: rules, prices: prices, clash: clash,
        shortages: shortages)
      return try search.run()
    }
    return .impossible(
      InfeasibilityExplanation(
        counts: counting.statements(), shortages: shortages, clash: clash, repairs: repairs))
  }
}

extension ProblemParts {
  /// The same question without an aim: who may sit where stays as it is, and what it would be worth is
  /// forgotten.
  var withoutAim: ProblemParts {
    var parts = self
    parts.policy.objectives = [Objective(.total)]
    switch scores {
    case .listed where policy.missing == .ineligible: break
    case .listed, .matrix, .formula:
      parts.scores = .listed([])
      parts.policy.missing = .zero
      parts.policy.formula = nil
    }
    return parts
  }
}
