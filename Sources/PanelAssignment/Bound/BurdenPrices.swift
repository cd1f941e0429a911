import PanelModel
import PanelRules

/// Whole multipliers of the rows of burdens, and of the limits on them.
///
/// A row lets its count be so much and, at a cost, so many steps more: it adds the multiplier times the
/// bound and, for each step, what the multiplier exceeds the cost. This is the exact maximum of its
/// term over its range, as the steps rise.
struct BurdenPrices: Sendable {
  /// The multipliers times the bounds of their rows, and what steps add.
  let sum: Int128
  /// What it adds that somebody sits on a panel, in the rows that bind only then.
  let openings: [Int: Int128]
  /// What one point of effort costs more, by compiled expert; empty where nothing is counted.
  private(set) var byExpert: [Int128] = []
  /// What targets cost, by burden of the model.
  private let byRow: [[Int128]]
  private let burdens: [Burden]
  /// Whether pairs pay for targets.
  let hasTargets: Bool

  /// Multipliers of limits are cut off here, so that their product with any sum of squares fits.
  private static let limit = Int128(1) << 62

  init(_ prices: Prices, of model: AssignmentModel, aimWeight: Int) {
    var sum = Int128(0)
    var openings: [Int: Int128] = [:]
    var byRow: [[Int128]] = []
    for (index, burden) in model.burdens.enumerated() {
      guard index < prices.burdens.count else {
        byRow.append([])
        continue
      }
      let own = prices.burdens[index]
      var weight = model.aim == .least(burden.kind) ? Int128(WholePrice.parts * aimWeight) : 0
      if let limit = burden.limit {
        let price = min(Self.limit, max(0, WholePrice.of(own.limit)))
        sum += price * Int128(limit - burden.base)
        weight += price
      }
      let whole = zip(burden.rows, own.rows).map { row, price in
        // As far as a multiplier reaches: steps of a square may cost many millions of parts.
        let whole = max(0, WholePrice.of(price))
        let bound = whole * Int128(row.upper)
        if let panel = row.body { openings[panel, default: 0] += bound } else { sum += bound }
        sum += Self.steps(of: row, at: whole, weight: weight)
        return whole
      }
      if burden.kind == .squares {
        byExpert = [Int128](repeating: 0, count: model.problem.experts.count)
        for (member, price) in zip(burden.members, whole) { byExpert[member.expert] = price }
      }
      byRow.append(whole)
    }
    self.sum = sum
    self.openings = openings
    self.byRow = byRow
    burdens = model.burdens
    hasTargets = zip(model.burdens, byRow).contains { burden, prices in
      burden.kind == .composition && prices.contains { $0 != 0 }
    }
  }

  /// What the steps of a row add at a price.
  private static func steps(of row: Burden.Row, at price: Int128, weight: Int128) -> Int128 {
    row.segments.reduce(0) { sum, segment in
      // A cost so high that the product does not fit is more than any price.
      let (cost, isLost) = weight.multipliedReportingOverflow(by: Int128(segment.cost))
      if isLost { return sum }
      return sum + Int128(segment.most) * max(0, price * Int128(segment.width) - cost)
    }
  }

  /// What targets ask for a pair's seat.
  func targetCost(ofPair pair: Int) -> Int128 {
    zip(burdens, byRow).reduce(0) { sum, burden in
      guard burden.0.kind == .composition, !burden.1.isEmpty else { return sum }
      return burden.0.shares(ofPair: pair, expert: 0, effort: 0).reduce(sum) {
        $0 + Int128($1.coefficient) * burden.1[$1.row]
      }
    }
  }
}

/// Whole multipliers of the rows that hold the means of comparable panels together.
///
/// The least mean of a group is a variable: it adds the greatest value of its term over the
/// affinities that there are. Panels that may fill several numbers of seats have no multiplier.
struct RangePrices: Sendable {
  /// The multipliers times the bounds of their rows, and what the least means add.
  private(set) var sum = Int128(0)
  /// What a unit of affinity costs, by compiled panel; empty where nothing is limited.
  private(set) var byPanel: [Int128] = []

  private static let limit = Int128(1) << 62

  init(_ prices: [Double], of model: AssignmentModel) {
    guard let range = model.qualityRange, let limit = range.limit, !prices.isEmpty else { return }
    byPanel = [Int128](repeating: 0, count: model.problem.panels.count)
    for group in range.groups {
      var least = Int128(0)
      for panel in group where model.rules.counts[panel].isSettled {
        let price = WholePrice.of(prices[panel])
        guard price.magnitude < Self.limit else { continue }
        byPanel[panel] = price
        let seats = Int128(model.rules.counts[panel].least)
        least += price * seats
        guard price > 0 else { continue }
        let (whole, rest) = (price * seats).quotientAndRemainder(
          dividingBy: Int128(limit.denominator))
        // Rounded up: whole and rest times the numerator, so that nothing overflows.
        sum += whole * Int128(limit.numerator)
        sum += rest * Int128(limit.numerator) / Int128(limit.denominator) + 1
      }
      let span = QualityRange.span(of: group, in: model.problem)
      sum += least * Int128(least > 0 ? span.upperBound : span.lowerBound)
    }
  }
}
