internal import CGLPKSession
internal import LinearPrograms

/// The bookkeeping of one integer solve: how the objective is shifted, what was found, and whether
/// GLPK must be asked again.
///
/// GLPK prunes a node when its bound is within `tol_obj (1 + |objective|)` of the best point. With
/// a large constant in the objective that hides better points, so the objective is passed less the
/// incumbent's value, or less the relaxation's optimum, and the tolerance is chosen from the
/// magnitude. If the best point still ends so far from the shift that the tolerance may have hidden
/// a better one, the search is repeated around that point.
struct IntegerSearch {
  /// Widest absolute pruning margin: whole objectives differ by 1, so this hides none.
  private static let widestMargin = 0.25
  /// GLPK's own relative tolerance, for programs whose objective is small.
  private static let usualTolerance = 1e-7
  /// GLPK wants more than zero.
  private static let leastTolerance = 1e-15

  let options: IntegerOptions
  let sense: LinearProgram.Sense

  private(set) var shift = 0.0
  private(set) var margin = 0.0
  private(set) var tolerance = Self.usualTolerance
  /// Whether the last run failed for numerical reasons and is to be repeated from a fresh basis.
  private(set) var isLost = false
  private(set) var wantsAnotherRun = false

  private var end = SolveEnd.optimal
  private var best: (primal: [Double], objective: Double)?
  private var bound: Double
  private var nodes = 0
  private var hasRebuilt = false

  init(options: IntegerOptions, sense: LinearProgram.Sense) {
    self.options = options
    self.sense = sense
    bound = sense == .maximise ? .infinity : -.infinity
  }

  /// Objective of the point that must be beaten, if there is one.
  private var toBeat: Double? { best?.objective ?? options.incumbent }

  /// Whether only points better than ``shift`` matter.
  var cutsOff: Bool { toBeat != nil }

  /// Ends the solve because the relaxation did not reach its optimum.
  mutating func endAtRoot(_ end: SolveEnd) {
    self.end = end
    wantsAnotherRun = false
  }

  /// Ends the solve of a program without columns, on which GLPK's branch and cut aborts.
  mutating func endEmpty() {
    if isBetter(0) { best = ([], 0) }
    finish(isImproved: false)
  }

  /// Chooses shift and tolerances for the next run.
  mutating func prepare(rootObjective: Double, isObjectiveWhole: Bool) {
    tighten(to: rootObjective)
    shift = toBeat ?? rootObjective.rounded()
    let magnitude = max(rootObjective.magnitude, shift.magnitude)
    tolerance = max(
      Self.leastTolerance, min(Self.usualTolerance, Self.widestMargin / (1 + magnitude)))
    margin = isObjectiveWhole ? Self.widestMargin : tolerance
  }

  /// Takes in what a run returned; `objective` belongs to `point`, without the shift.
  mutating func record(_ result: cg_search_result, point: [Double], objective: Double) {
    nodes += Int(result.nodes)
    isLost = false
    wantsAnotherRun = false
    let status = GLPKStatus.pointStatus(result.status)
    let hasPoint = status == .best || status == .some
    let isImproved = hasPoint && objective.isFinite && isBetter(objective)
    if isImproved { best = (point, objective) }
    if result.has_bound { tighten(to: result.bound + shift) }

    switch GLPKStatus.searchReturn(result.code) {
    case .finished, .infeasible:
      finish(isImproved: isImproved)
    case .terminated:
      end = GLPKStatus.causes[Int(result.cause)] ?? .numericalTrouble("search ended without cause")
    case .timeLimit:
      end = .timeLimit
    case .trouble, .unexpected:
      end = .numericalTrouble("branch-and-cut code \(result.code)")
      isLost = !hasRebuilt
      wantsAnotherRun = isLost
      hasRebuilt = true
    }
  }

  /// The tree is exhausted.
  private mutating func finish(isImproved: Bool) {
    guard let toBeat else {
      end = .infeasible
      return
    }
    end = .optimal
    let distance = (toBeat - shift).magnitude
    wantsAnotherRun = isImproved && tolerance * (1 + distance) > Self.widestMargin
    if !wantsAnotherRun { bound = toBeat }
  }

  private func isBetter(_ objective: Double) -> Bool {
    guard let toBeat else { return true }
    return sense == .maximise ? objective > toBeat : objective < toBeat
  }

  private mutating func tighten(to candidate: Double) {
    bound = sense == .maximise ? min(bound, candidate) : max(bound, candidate)
  }

  /// The outcome; `work` is iterations plus nodes.
  func outcome(work: Int) -> IntegerOutcome {
    var bound = bound
    // The cut-off may leave open nodes that are all worse than the point to beat.
    if let toBeat { bound = sense == .maximise ? max(bound, toBeat) : min(bound, toBeat) }
    return IntegerOutcome(
      end: end, primal: best?.primal, objective: best?.objective, bound: bound, nodes: nodes,
      iterations: work - nodes)
  }
}
