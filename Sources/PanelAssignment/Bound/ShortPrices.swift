import PanelModel
import PanelRules

/// What numbers of seats and loads are worth at most in an elastic model, beside their pairs.
///
/// What an empty seat costs, what is asked of a panel only once somebody sits there, and what is asked
/// of it only once it is full depend on the number of filled seats alone: the greatest worth over all
/// numbers that are allowed is exact, whatever rows the solver has for it.
struct ShortPrices {
  private let model: AssignmentModel
  private let shortage: Shortage
  /// What a missing point costs.
  private let perPoint: Int128
  /// What the limit on the shortage adds.
  let sum: Int128
  /// What a full panel gains, by panel.
  private var perFull: [Int: Int128] = [:]

  /// nil for a model in which nothing may be missing.
  init?(_ prices: Prices, of model: AssignmentModel, floors: [Int128], aimWeight: Int) {
    guard let shortage = model.shortage else { return nil }
    self.model = model
    self.shortage = shortage
    let limit = shortage.most == nil ? 0 : max(0, WholePrice.of(prices.shortage))
    perPoint = limit + (model.aim == .leastShortage ? Int128(WholePrice.parts * aimWeight) : 0)
    sum = limit * Int128(shortage.most ?? 0)
    for (floor, price) in zip(model.floors, floors) {
      guard let slack = floor.slack, let panel = floor.panel else { continue }
      perFull[panel, default: 0] += price * Int128(slack)
    }
  }

  /// The greatest worth of a panel's number of seats.
  func worth(ofPanel panel: Int, perSeat: Int128, perOpening: Int128) -> Int128 {
    let planned = model.problem.panels[panel].planned
    let gain = perFull[panel] ?? 0
    return model.rules.counts[panel].numbers.lazy.map { count in
      let missing = max(0, shortage.seats[panel] - count) * shortage.seatWeight
      return perSeat * Int128(count) + (count > 0 ? perOpening : 0)
        + (count >= planned ? gain : 0) - perPoint * Int128(missing)
    }.max() ?? 0
  }

  /// The greatest worth of an expert's load at a price for each point.
  func worth(ofLoad expert: Int, _ price: Int128) -> Int128 {
    let work = model.problem.experts[expert]
    let wanted = shortage.loads[expert]
    let most = max(work.least, work.most)
    return [work.least, min(max(work.least, wanted), most), most].lazy.map { load in
      price * Int128(load) - perPoint * Int128(max(0, wanted - load))
    }.max() ?? 0
  }
}
