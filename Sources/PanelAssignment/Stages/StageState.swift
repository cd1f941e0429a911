import LinearPrograms
import PanelModel
import PanelRules

/// What earlier stages have settled: what later ones must keep, and the best seating so far.
struct StageState {
  let problem: CompiledProblem
  let rules: RuleIndex
  /// What the problem's pairs count.
  let weights: PairWeights
  var budget: Budget
  let gap: Gap
  /// Pairs from which on a search begins with prices of the experts' work.
  let leastPairsToPrice: Int
  /// Prices of the experts' work that led to a seating, in parts.
  var workPrices: [Int64]?
  /// Best seating found; keeps every floor.
  var seating: Seating?
  /// What earlier stages demand.
  var floors: [Floor] = []
  /// Which objective each of ``floors`` keeps, counted from 0.
  var floorObjectives: [Int] = []
  /// Least affinity of a seat that earlier stages demand.
  var leastUnits = Int32.min
  /// How unequally the work may be spread, as earlier stages demand.
  var spread: SpreadLimit?
  /// What earlier stages let seatings cost beside their seats.
  var burdens: [Burden] = []
  /// How much comparable panels may differ, as an earlier stage demands.
  var qualityRange: QualityRange?
  /// What may be missing, as earlier stages demand; nil where nothing may.
  var shortage: Shortage?
  /// Whether some panel must have all its planned seats filled.
  var needsFullPanel = false

  /// Where scores are tied, the linear program has many optimal points and meets one soon, while
  /// prices have nothing to tell panels of equal worth apart by: they begin that much later.
  private static let tiedPairsPerPair = 10

  init(
    problem: CompiledProblem, budget: Budget, gap: Gap,
    leastPairsToPrice: Int = AssignmentModel.leastPairsToPrice
  ) {
    self.problem = problem
    self.leastPairsToPrice =
      problem.hasTiedScores ? leastPairsToPrice * Self.tiedPairsPerPair : leastPairsToPrice
    rules = RuleIndex(problem)
    shortage = Shortage(problem, rules)
    weights = PairWeights(problem)
    self.budget = budget
    self.gap = gap
  }

  /// The rules and what earlier stages demand, with an aim, and other loads if they are given.
  func model(_ aim: Aim, loads: [ClosedRange<Int>]? = nil) -> AssignmentModel {
    var model = AssignmentModel(
      problem: loads.map { problem.replacing(loads: $0) } ?? problem, rules: rules,
      weights: weights, aim: aim, floors: floors, leastUnits: leastUnits, spread: spread,
      shortage: shortage)
    model.needsFullPanel = needsFullPanel
    model.leastPairsToPrice = leastPairsToPrice
    model.workPrices = workPrices
    model.burdens = burdens
    model.qualityRange = qualityRange
    return model
  }

  /// Notes which objective set the limits that are new.
  mutating func noteLimits(of objective: Int) {
    for index in burdens.indices where burdens[index].objective == nil {
      burdens[index].objective = objective
    }
    if qualityRange != nil, qualityRange?.objective == nil { qualityRange?.objective = objective }
  }
}

/// What one stage came to.
struct StageOutcome {
  /// Value of the best seating; nil when there is none.
  var value: Fraction?
  /// No seating that keeps the earlier floors is better than this; nil when nothing is known.
  var bound: Fraction?
  /// What shows a bound by adding up; it may be weaker than ``bound``.
  var certificate: Certificate.Stage?
  /// Whether there is no seating at all.
  var isInfeasible = false
  /// Multipliers that show why there is none.
  var contradiction: Prices?
  /// Why the stage ended before its proof.
  var interruption: Interruption?
}

/// An objective as a stage of its own.
protocol Stage {
  /// Value of a seating.
  func value(of seating: Seating, in problem: CompiledProblem) -> Fraction
  /// Drives the objective up, or down where less is better, as far as the budget allows, and updates the best seating.
  func run(_ state: inout StageState, on solver: some Solver) throws(SolverError) -> StageOutcome
  /// Makes later stages keep a value, less what is given.
  func hold(_ value: Fraction, giving give: Fraction, in state: inout StageState)
}
