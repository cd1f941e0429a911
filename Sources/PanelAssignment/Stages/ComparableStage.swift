import LinearPrograms
import PanelModel
import PanelRules

/// The greatest range of mean affinities among comparable panels, driven down: halving between what is
/// proved and what is found, then a last search for anything better.
struct ComparableStage: Stage {
  /// Halvings before the last search; each is given a part of the work that is left.
  private static let halvings = 12
  private static let parts = 4

  func value(of seating: Seating, in problem: CompiledProblem) -> Fraction {
    QualityRange(problem).value(of: seating, in: problem)
  }

  func run(_ state: inout StageState, on solver: some Solver) throws(SolverError) -> StageOutcome {
    if let failure = try OpeningSeating.find(&state, on: solver) { return failure }
    guard let opening = state.seating else { return StageOutcome() }
    let range = QualityRange(state.problem)
    // What is certain without any search: no range is below nothing.
    var outcome = StageOutcome(
      value: range.value(of: opening, in: state.problem), bound: .zero,
      certificate: Certificate.Stage(bound: .zero))
    for _ in 0..<Self.halvings where !isDone(outcome, state) && outcome.interruption == nil {
      guard let target = middle(outcome, range) else { break }
      var budget = state.budget.share(Self.parts)
      let isDecided = try search(
        range, upTo: target, &state, &outcome, on: solver, within: &budget)
      state.budget.spend(budget.workSpent)
      // The last search may still find its proof.
      if !isDecided { break }
    }
    while !isDone(outcome, state), outcome.interruption == nil {
      guard let value = outcome.value, let below = below(value, outcome, range) else { break }
      var budget = state.budget
      let isDecided = try search(
        range, upTo: below, &state, &outcome, on: solver, within: &budget)
      state.budget = budget
      if !isDecided, outcome.interruption == nil {
        outcome.interruption = budget.interruption ?? .numericalTrouble("a range without an answer")
      }
    }
    return outcome
  }

  private func isDone(_ outcome: StageOutcome, _ state: StageState) -> Bool {
    guard let value = outcome.value, let bound = outcome.bound else { return false }
    // Less is better here.
    return state.gap.isClosed(
      value: Fraction(-value.numerator, value.denominator),
      bound: Fraction(-bound.numerator, bound.denominator))
  }

  // MARK: - Targets

  /// Halfway between bound and value, in whole parts; nil where nothing lies between.
  private func middle(_ outcome: StageOutcome, _ range: QualityRange) -> Fraction? {
    guard let value = outcome.value, let bound = outcome.bound,
      let last = below(value, outcome, range)
    else { return nil }
    let (from, to) = (inParts(bound, range, isUp: true), inParts(last, range, isUp: false))
    return Fraction(Int(from + (to - from) / 2), range.parts)
  }

  /// The greatest whole number of parts below a value; nil where the bound says that there is none.
  private func below(_ value: Fraction, _ outcome: StageOutcome, _ range: QualityRange)
    -> Fraction?
  {
    let parts = inParts(value, range, isUp: true) - 1
    guard let bound = outcome.bound, parts >= inParts(bound, range, isUp: true) else { return nil }
    return Fraction(Int(parts), range.parts)
  }

  private func inParts(_ share: Fraction, _ range: QualityRange, isUp: Bool) -> Int128 {
    let (whole, rest) = (Int128(share.numerator) * Int128(range.parts))
      .quotientAndRemainder(dividingBy: Int128(share.denominator))
    return whole + (isUp && rest > 0 ? 1 : 0)
  }

  // MARK: - Searches

  /// Asks for a seating whose range keeps a target; false where neither one nor a proof was found.
  private func search(
    _ range: QualityRange, upTo target: Fraction, _ state: inout StageState,
    _ outcome: inout StageOutcome, on solver: some Solver, within budget: inout Budget
  ) throws(SolverError) -> Bool {
    var model = state.model(.total)
    model.qualityRange = range
    model.qualityRange?.limit = target
    let found = try ModelSearch.run(model, depth: .firstSeating, on: solver, within: &budget)
    if let seating = found.seating {
      state.seating = seating
      outcome.value = range.value(of: seating, in: state.problem)
      return true
    }
    if case .timeLimit? = found.interruption { outcome.interruption = .timeLimit }
    if case .stopped? = found.interruption { outcome.interruption = .stopped }
    guard found.isInfeasible else { return false }
    // Ranges are whole parts, where these are exact.
    let bound = range.isExact ? target + Fraction(1, range.parts) : target
    outcome.bound = bound
    if let contradiction = found.contradiction {
      outcome.certificate =
        CertificateDraft(state).comparable(contradiction, of: model, bound: bound)
        ?? outcome.certificate
    }
    return true
  }

  func hold(_ value: Fraction, giving give: Fraction, in state: inout StageState) {
    var range = QualityRange(state.problem)
    let parts = inParts(value, range, isUp: false)
    let (whole, rest) = parts.quotientAndRemainder(dividingBy: Int128(give.denominator))
    let given =
      whole * Int128(give.numerator)
      + rest * Int128(give.numerator) / Int128(give.denominator)
    range.limit = max(value, Fraction(Int(clamping: parts + given), range.parts))
    state.qualityRange = range
  }
}
