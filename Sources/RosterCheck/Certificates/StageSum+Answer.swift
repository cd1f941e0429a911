import PanelModel

/// Adding everything up.
extension StageSum {
  /// Adds everything up.
  ///
  /// - Complexity: O(pairs + places x seats x log experts) at best, O(pairs x seats) at worst.
  func answer() -> Answer {
    var total = Tally()
    total.add(constant, times: mostProbability?.denominator ?? 1)
    total.add(worthOfLoads(), times: mostProbability?.denominator ?? 1)
    var row: [Int32] = []
    let costs = plainCosts()
    for index in space.places.indices {
      switch best(at: index, row: &row, costs) {
      case .most(let best): total.add(best)
      case .noRoster: return .noRoster
      case .lost: return .lost
      }
    }
    return total.isLost || isLost ? .lost : .most(total.value)
  }

  /// The greatest worth of everybody's effort at its price, with what is missing of what is owed.
  private func worthOfLoads() -> Tally {
    var sum = Tally()
    for expert in areLoadsAdded ? 0..<0 : space.work.indices { sum.add(worth(ofLoadOf: expert)) }
    return sum
  }

  /// The greatest worth of an expert's effort at its price, with what is missing of what is owed.
  func worth(ofLoadOf expert: Int) -> Tally {
    let (work, least) = (space.work[expert], leastLoad(of: expert))
    guard let each = loads[expert] else {
      var sum = Tally()
      // At best all that is owed, as far as there is any.
      if perFilled.value != 0, work.owed > work.most {
        sum.add(perFilled, times: work.most - work.owed)
      }
      return sum
    }
    let ends = [least, min(max(least, work.owed), work.most), work.most].map { load in
      var worth = Tally()
      worth.add(Int128(each), times: Int128(load))
      worth.add(perFilled, times: -max(0, work.owed - load))
      return worth
    }
    if ends.contains(where: \.isLost) { return .lost }
    return ends.max { $0.value < $1.value } ?? Tally()
  }

  /// The least effort of an expert on the panels to fill.
  func leastLoad(of expert: Int) -> Int {
    isWhole ? space.work[expert].owed : space.work[expert].least
  }

  /// The best that one panel can make of its seats.
  private func best(at index: Int, row: inout [Int32], _ costs: [Int: PlainCosts]) -> Answer {
    let place = space.places[index]
    let sum = sums[index]
    guard !place.isImpossible else { return .noRoster }
    let experts = place.experts
    let units = space.units(at: index, of: experts, row: &row)
    let numbers = place.counts.indices.filter {
      sum.byCount[$0] != nil && (!isWhole || place.counts[$0] >= place.planned)
    }
    if let most = mostProbability {
      guard let worths = worths(at: index, experts, units), !sum.perSeat.isLost else {
        return .lost
      }
      return drawn(worths, of: experts, numbers, at: index, upTo: most)
    }
    if let bar, let worths = worths(at: index, experts, units),
      let answer = best(of: worths, units, above: bar, numbers, at: index)
    {
      return answer
    }
    // Only full panels bear what is asked of full ones.
    let isOneKind =
      !space.examination.isElastic || isWhole || (sum.full.isNothing && leastUnits == .min)
    let kinds = isOneKind ? [nil] : [false, true]
    var best: Int128?
    for isFull in kinds {
      let counts = numbers.filter {
        isFull == nil || (place.counts[$0] >= place.planned) == isFull
      }
      guard !counts.isEmpty else { continue }
      switch self.best(at: index, counts, experts, units, costs, isFull: isFull ?? true) {
      case .most(let most): best = best.map { max($0, most) } ?? most
      case .noRoster: continue
      case .lost: return .lost
      }
    }
    return best.map(Answer.most) ?? .noRoster
  }

  /// The best that one panel can make of some numbers of seats.
  private func best(
    at index: Int, _ counts: [Int], _ experts: [Int], _ units: [Int32],
    _ costs: [Int: PlainCosts], isFull: Bool
  ) -> Answer {
    let place = space.places[index]
    if let free = plainBest(
      at: index, experts, units, isFull: isFull, costs: costs[place.effort])
    {
      return best(at: index, counts, pinned: Tally(), free: free, isFull: isFull)
    }
    guard let worths = worths(at: index, experts, units, isFull: isFull) else { return .lost }
    var pinned = Tally()
    // No more of the best than there can be seats.
    var free = Greatest<Int128>(most: (place.counts.last ?? 0) - place.pinned.count)
    for (member, worth) in worths.enumerated() {
      let isOpen = !isFull || Int(units[member]) >= leastUnits
      if !place.pinned.isEmpty, place.pinned.contains(experts[member]) {
        if !isOpen { return .noRoster }
        pinned.add(worth)
      } else if isOpen {
        free.add(worth)
      }
    }
    return best(at: index, counts, pinned: pinned, free: free.falling, isFull: isFull)
  }

  /// The best that one panel can make of some numbers of seats: whoever is pinned, and as many as are
  /// wanted of the others, the best first.
  private func best(
    at index: Int, _ counts: [Int], pinned: Tally, free: [Int128], isFull: Bool
  ) -> Answer {
    let place = space.places[index]
    let sum = sums[index]
    let pins = place.pinned.count
    var best: Int128?
    var taken = pinned
    var seats = pins
    for position in counts {
      let count = place.counts[position]
      guard count >= pins, count - pins <= free.count else { continue }
      while seats < count {
        taken.add(free[seats - pins])
        seats += 1
      }
      var whole = taken
      whole.add(sum.perSeat, times: count)
      whole.add(sum.byCount[position] ?? Tally())
      whole.add(perFilled, times: space.seatWeight * min(count, place.planned))
      if isFull { whole.add(sum.full.constant) }
      if whole.isLost { return .lost }
      best = best.map { max($0, whole.value) } ?? whole.value
    }
    return best.map(Answer.most) ?? .noRoster
  }

  /// The best that one panel can make of shares of its seats; its rules add what they add at best.
  private func drawn(
    _ worths: [Int128], of experts: [Int], _ numbers: [Int], at index: Int, upTo most: Fraction
  ) -> Answer {
    let rules = numbers.compactMap { sums[index].byCount[$0] }
    guard let greatest = rules.max(by: { $0.value < $1.value }) else { return .noRoster }
    if rules.contains(where: \.isLost) { return .lost }
    let answer = best(
      of: worths, of: experts, perSeat: sums[index].perSeat.value, at: space.places[index],
      upTo: most)
    guard case .most(let best) = answer else { return answer }
    var sum = Tally(best)
    sum.add(greatest, times: most.denominator)
    sum.add(perFilled, times: space.seatWeight * space.places[index].planned * most.denominator)
    return sum.isLost ? .lost : .most(sum.value)
  }

  /// The best that one panel can make of its seats if it is to be better than a bar; nil where there are too
  /// many possibilities.
  private func best(
    of worths: [Int128], _ units: [Int32], above bar: GoodPanels.Bar, _ numbers: [Int],
    at index: Int
  ) -> Answer? {
    let place = space.places[index]
    var panels = GoodPanels(most: place.counts.last ?? 0)
    for (member, worth) in worths.enumerated() {
      if !place.pinned.isEmpty, place.pinned.contains(place.experts[member]) {
        panels.add(pinned: worth, units: Int(units[member]))
      } else if Int(units[member]) >= leastUnits {
        panels.add(worth, units: Int(units[member]))
      }
    }
    let rules = numbers.compactMap { sums[index].byCount[$0] }
    guard let greatest = rules.max(by: { $0.value < $1.value }) else { return .noRoster }
    let counts = numbers.map { place.counts[$0] }
    switch panels.best(counts: counts, perSeat: sums[index].perSeat.value, above: bar) {
    case .most(let most):
      var sum = Tally(most)
      sum.add(greatest)
      sum.add(perFilled, times: space.seatWeight * place.planned)
      return sum.isLost || rules.contains(where: \.isLost) ? .lost : .most(sum.value)
    case .none: return .noRoster
    case .unknown: return nil
    }
  }

  /// What each expert who may sit is worth there; nil where a number is too large.
  private func worths(
    at index: Int, _ experts: [Int], _ units: [Int32], isFull: Bool = false
  ) -> [Int128]? {
    let place = space.places[index]
    var sum = sums[index]
    if isFull {
      sum.slope.add(sum.full.slope)
      sum.perMember.add(sum.full.perMember)
    }
    guard !sum.slope.isLost, !sum.perMember.isLost else { return nil }
    let chairs = chairWorths(at: index, experts)
    let spans = atOnce.isEmpty ? [] : space.limits.spans(of: place.panel)
    let cost = space.limits.cost(of: place.panel)
    var worths: [Int128] = []
    worths.reserveCapacity(experts.count)
    for (member, expert) in experts.enumerated() {
      var worth = sum.perMember
      worth.add(sum.slope.value, times: Int128(units[member]))
      if !sum.extras.isEmpty { worth.add(sum.extras[member]) }
      if !place.previous.isEmpty {
        worth.add(perKept, times: place.count(.kept, of: expert, units: 0))
        worth.add(perRepeated, times: place.count(.repeated, of: expert, units: 0))
      }
      if !perPoint.isEmpty { worth.add(perPoint[expert], times: place.effort) }
      if !perSeat.isEmpty { worth.add(perSeat[expert]) }
      for span in spans {
        guard let prices = atOnce[AtOnce(span: span, expert: expert)] else { continue }
        worth.add(prices.panels, times: cost.panels)
        worth.add(prices.effort, times: cost.effort)
      }
      if !chairs.isEmpty { worth.add(chairs[member]) }
      if worth.isLost { return nil }
      worths.append(worth.value)
    }
    return worths
  }

  /// What each member gains at most by chairing the panel; empty where no row speaks of it.
  private func chairWorths(at index: Int, _ experts: [Int]) -> [Tally] {
    let place = space.places[index]
    let chair = sums[index].chair
    guard chair != nil || !chairings.isEmpty, space.chairs.needsChair(place.panel) else {
      return []
    }
    let rules = space.chairs.rules(ofPanel: place.panel)
    let may = space.chairs.candidates(on: place.panel, among: experts)
    return zip(experts, may).map { expert, may in
      guard may else { return Tally() }
      var worth = Tally(chair ?? 0)
      for rule in rules {
        if let price = chairings[Chairing(rule: rule, expert: expert)] { worth.add(price) }
      }
      return worth.isLost || worth.value > 0 ? worth : Tally()
    }
  }
}
