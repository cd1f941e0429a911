import PanelModel

/// A rule on one panel on its way to a row: tightened, in lowest terms, and left out where no choice
/// can break it.
struct RowDraft {
  /// Pairs that count, rising, with what each counts; none counts 0.
  var terms: [(pair: Int, coefficient: Int)]
  /// What each filled seat counts, whoever has it.
  var perSeat = 0
  var lower: Int?
  var upper: Int?
  var isLazy = false
  var origin: RowOrigin

  /// Why a rule cannot be a row.
  struct TooLarge: Error {}

  /// Makes the row.
  ///
  /// - Parameters:
  ///   - panel: Index of the compiled panel.
  ///   - range: Its seats.
  ///   - pairs: Number of its pairs.
  ///   - origin: Index of the origin.
  /// - Returns: The row; nil where every choice of members keeps it.
  /// - Throws: Where a number of the rule is too large.
  /// - Complexity: O(terms log terms + seats).
  func row(panel: Int, range: SeatRange, pairs: Int, origin: Int) throws(TooLarge)
    -> CompiledProblem.Row?
  {
    var draft = self
    draft.fold(range)
    draft.reduce()
    draft.dropIdleSides(range: range, pairs: pairs)
    guard draft.lower != nil || draft.upper != nil else { return nil }
    let limit = CompiledProblem.coefficientLimit
    let numbers = draft.terms.map(\.coefficient) + [draft.perSeat]
    guard numbers.allSatisfy({ $0.magnitude <= limit }),
      [draft.lower, draft.upper].allSatisfy({ ($0 ?? 0).magnitude <= limit })
    else { throw TooLarge() }
    return CompiledProblem.Row(
      terms: draft.terms.map { .init(pair: Int32($0.pair), coefficient: Int32($0.coefficient)) },
      sizes: draft.perSeat == 0
        ? [] : [.init(panel: Int32(panel), coefficient: Int32(draft.perSeat))],
      lower: draft.lower, upper: draft.upper, isLazy: isLazy && draft.lower == nil, origin: origin)
  }

  /// A settled number of seats becomes a part of the bounds.
  private mutating func fold(_ range: SeatRange) {
    guard let seats = range.settled else { return }
    lower = lower.map { $0 - perSeat * seats }
    upper = upper.map { $0 - perSeat * seats }
    perSeat = 0
  }

  /// Divides by what all coefficients have in common, and rounds the bounds inwards.
  private mutating func reduce() {
    var divisor = perSeat
    for term in terms where divisor != 1 {
      divisor = divisor == 0 ? term.coefficient : greatestCommonDivisor(divisor, term.coefficient)
    }
    divisor = abs(divisor)
    guard divisor > 1 else { return }
    terms = terms.map { ($0.pair, $0.coefficient / divisor) }
    perSeat /= divisor
    lower = lower.map { -Fraction(-$0, divisor).roundedDown }
    upper = upper.map { Fraction($0, divisor).roundedDown }
  }

  /// Drops a side that every choice of members keeps.
  private mutating func dropIdleSides(range: SeatRange, pairs: Int) {
    let reach = RowReach(
      coefficients: terms.map(\.coefficient), perSeat: perSeat, pairs: pairs)
    let seats = range.least...max(range.least, range.most)
    if let bound = upper, let greatest = reach.greatest(of: seats), greatest <= bound {
      upper = nil
    }
    if let bound = lower, let least = reach.least(of: seats), least >= bound { lower = nil }
  }
}
