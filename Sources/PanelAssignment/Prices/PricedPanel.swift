import PanelRules

/// What all panels have in common; a class, so that nobody copies it.
final class PricedModel: Sendable {
  let model: AssignmentModel
  let rules: OwnRules
  let weight: PairWeight

  init(_ model: AssignmentModel) {
    self.model = model
    rules = OwnRules(model)
    weight = model.summed ?? .affinity
  }
}

/// A panel at some prices of work, and who is worth looking at for it.
struct PricedPanel {
  let panel: Int
  let moment: PricedPortion.Moment
  let common: PricedModel

  private var seats: CompiledProblem.Seats { common.model.problem.panels[panel] }
  private var effort: Int64 { Int64(common.model.problem.panels[panel].effort) }

  /// What a pair counts for the aim, in parts.
  private func gain(ofPair pair: Int) -> Int64 {
    Int64(common.model.weights.value(common.weight, ofPair: pair)) * PanelPricing.parts
  }

  /// What a pair adds, in parts.
  private func worth(ofPair pair: Int) -> Int64 {
    gain(ofPair: pair) - effort * moment.prices[Int(common.model.problem.pairExperts[pair])]
  }

  /// What every candidate of a list adds.
  func worths(of list: Shortlist, into worths: inout [Int64]) {
    worths.removeAll(keepingCapacity: true)
    for candidate in 0..<list.count {
      worths.append(list.gains[candidate] - effort * moment.prices[list.experts[candidate]])
    }
  }

  /// What nobody outside a list is worth more than; nil where nobody is outside.
  func stranger(to list: Shortlist) -> Int64? {
    list.outside.map { $0 + effort * moment.drops[list.reference] }
  }

  /// The candidates that merit most, and every pin.
  ///
  /// - Parameters:
  ///   - width: How many, beside two for each seat.
  ///   - perUnit: What a unit towards the floor merits beside its worth.
  ///   - scratch: Room to work in.
  ///   - greatest: The same.
  /// - Returns: The list.
  /// - Complexity: O(pairs of the panel), where the list is short.
  func shortlist(
    width: Int, perUnit: Int64, scratch: inout [Int64], greatest: inout [Int64]
  ) -> Shortlist {
    let seats = seats
    var list = Shortlist(rows: common.rules.rows[panel])
    list.reference = moment.drops.count - 1
    let floor = perUnit == 0 ? nil : common.rules.floor(ofPanel: panel)
    scratch.removeAll(keepingCapacity: true)
    greatest.removeAll(keepingCapacity: true)
    let places = width + 2 * common.model.rules.counts[panel].most
    for pair in seats.pairs {
      let merit =
        common.model.isOpen(pair: pair)
        ? worth(ofPair: pair) + perUnit * floorCount(ofPair: pair, floor) : .min
      scratch.append(merit)
      greatest.insert(merit, amongGreatest: places)
    }
    let bar = greatest.count < places ? .min : greatest.last ?? .min
    for (pair, merit) in zip(seats.pairs, scratch) {
      let isPinned =
        !seats.pinned.isEmpty && seats.pinned.contains(common.model.problem.pairExperts[pair])
      if isPinned || (merit >= bar && merit > .min) {
        append(pair, isPinned: isPinned, to: &list)
      } else if merit > .min {
        list.outside = max(
          list.outside ?? .min, merit - perUnit * floorCount(ofPair: pair, floor))
      }
    }
    return list
  }

  /// Takes in those outside who merit more than a bar; false when there are none.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - bar: The bar.
  ///   - perUnit: What a unit towards the floor merits beside its worth.
  /// - Returns: Whether somebody was taken in.
  /// - Complexity: O(pairs of the panel).
  func widen(_ list: inout Shortlist, above bar: Int64, perUnit: Int64) -> Bool {
    let before = list.count
    var outside = Int64.min
    let floor = perUnit == 0 ? nil : common.rules.floor(ofPanel: panel)
    for pair in seats.pairs where common.model.isOpen(pair: pair) {
      let worth = worth(ofPair: pair)
      let merit = worth + perUnit * floorCount(ofPair: pair, floor)
      guard worth > outside || merit > bar, !list.pairs.contains(pair) else { continue }
      if merit > bar {
        append(pair, isPinned: false, to: &list)
      } else {
        outside = max(outside, worth)
      }
    }
    list.outside = outside == .min ? nil : outside
    list.reference = moment.drops.count - 1
    return list.count > before
  }

  /// What a pair counts towards a floor.
  private func floorCount(ofPair pair: Int, _ floor: Floor?) -> Int64 {
    floor.map { Int64(common.model.coefficient(ofPair: pair, in: $0)) } ?? 0
  }

  private func append(_ pair: Int, isPinned: Bool, to list: inout Shortlist) {
    list.append(
      pair: pair, expert: Int(common.model.problem.pairExperts[pair]),
      gain: gain(ofPair: pair), isPinned: isPinned,
      panel: panel, rules: common.rules)
  }
}
