import LinearPrograms
import PanelModel
import PanelRules

/// The worst panel by its worst seat: a threshold on single pairs, found by halving.
struct WorstSeatStage: Stage {
  private let quality = PanelQuality(measure: .seat)

  func value(of seating: Seating, in problem: CompiledProblem) -> Fraction {
    quality.worst(of: seating, in: problem)
  }

  func run(_ state: inout StageState, on solver: some Solver) throws(SolverError) -> StageOutcome {
    if let failure = try OpeningSeating.find(&state, on: solver) { return failure }
    guard let opening = state.seating, let trivial = quality.trivialBound(state.problem) else {
      return StageOutcome()
    }
    var value = value(of: opening, in: state.problem)
    // Candidates above the value, rising, none above the bound of every panel alone; the bound is
    // a candidate itself, or lies below all of them.
    var candidates = Set(state.problem.pairUnits).map { Fraction(Int($0)) }
      .filter { $0 > value && $0 <= trivial.bound }.sorted()
    // What is tried first is the bound itself, because it often is the answer.
    var probe = candidates.count - 1
    var certificate: Certificate.Stage? = Certificate.Stage(bound: trivial.bound)
    while !candidates.isEmpty {
      let threshold = candidates[probe]
      var model = state.model(.total)
      model.leastUnits = max(model.leastUnits, Int32(threshold.roundedDown))
      let found = try ModelSearch.run(
        model, depth: .firstSeating, on: solver, within: &state.budget)
      if let seating = found.seating {
        state.seating = seating
        value = self.value(of: seating, in: state.problem)
        candidates.removeAll { $0 <= value }
      } else if found.isInfeasible {
        candidates.removeSubrange(probe...)
        certificate =
          found.contradiction.flatMap {
            CertificateDraft(state).worstSeat($0, of: model, bound: candidates.last ?? value)
          } ?? certificate
      } else {
        return StageOutcome(
          value: value, bound: candidates.last, certificate: certificate,
          interruption: found.interruption)
      }
      probe = candidates.count / 2
    }
    return StageOutcome(value: value, bound: value, certificate: certificate)
  }

  func hold(_ value: Fraction, giving give: Fraction, in state: inout StageState) {
    let least = value.remainder(giving: give, denominatorsUpTo: 1)
    state.leastUnits = max(state.leastUnits, Int32(least.numerator))
  }
}
