import PanelModel

/// What the multipliers of one stage add up to over all rosters.
///
/// For any multipliers `y` and every roster `x` that keeps the rows `lo <= a x <= hi`, the aim is at
/// most `sum (hi y if y > 0 else lo y) + sum over panels of the best that the panel can make of
/// (aim - a y)`. Each panel stands alone there: its best members for each allowed number of seats,
/// with what its own rules add at that number.
struct StageSum {
  /// What a stage adds up to.
  enum Answer: Hashable {
    /// No roster has more, in parts of the stage's scale.
    case most(Int128)
    /// No roster keeps the rules and the earlier objectives.
    case noRoster
    /// The numbers are too large.
    case lost
  }

  /// What one panel gains and pays for its seats.
  private struct PlaceSum {
    /// For each unit of affinity of a member.
    var slope = Tally()
    /// For each member, whoever it is.
    var perMember = Tally()
    /// For each filled seat; the same, but kept apart as the rows write it.
    var perSeat = Tally()
    /// What the rules on the panel add, by the place of the number of seats; nil where that cannot be.
    var byCount: [Tally?] = []
    /// What counts beside only if all planned seats are filled.
    var full = FullSum()
    /// For members by their place; empty where no row of the panel is named.
    var extras: [Int128] = []
    /// Gain of a chair before what the limits of the expert cost; nil where no row names it.
    var chair: Int128?
  }

  /// What a panel gains and pays only if it is full.
  private struct FullSum {
    var slope = Tally()
    var perMember = Tally()
    var constant = Tally()

    var isNothing: Bool {
      slope == Tally() && perMember == Tally() && constant == Tally()
    }
  }

  let space: RosterSpace
  private var constant = Tally()
  private var sums: [PlaceSum]
  /// What a point of effort costs each expert, and what a seat does; empty where it costs nobody.
  private var perPoint: [Tally] = []
  private var perSeat: [Tally] = []
  /// What a panel in a slot, on a day or by a method costs an expert.
  private var atOnce: [AtOnce: (panels: Tally, effort: Tally)] = [:]
  private var chairings: [Chairing: Tally] = [:]
  /// What a member counts who sat on the panel before: once, and for each row.
  private var perKept = Tally()
  private var perRepeated = Tally()
  /// What a point of `seats-filled` is worth, and the multipliers of loads that go with it.
  private var perFilled = Tally()
  private var loads: [Int: Int] = [:]
  private var isLost = false
  /// Whether only rosters count in which nothing is missing.
  var isWhole = false
  /// Members of a lower affinity are left out.
  var leastUnits = Int.min
  /// Only panels above it are looked at.
  var bar: GoodPanels.Bar?
  /// No member is more likely than this, pins excepted, where rosters are drawn: then the sum is that
  /// of all lotteries, in parts of the scale and of the denominator.
  var mostProbability: Fraction?

  private struct AtOnce: Hashable {
    var span: AtOnceBook.Span
    var expert: Int
  }

  private struct Chairing: Hashable {
    var rule: Int
    var expert: Int
  }

  init(_ space: RosterSpace) {
    self.space = space
    sums = space.places.map { place in
      PlaceSum(byCount: Array(repeating: Tally(), count: place.counts.count))
    }
  }

  // MARK: - What is added

  /// Adds what each unit of affinity counts on a panel.
  mutating func add(slope: Int128, times factor: Int128 = 1, at place: Int) {
    sums[place].slope.add(slope, times: factor)
  }

  /// Adds what each unit of a count is worth on all panels.
  mutating func add(_ price: Int128, forEach count: SeatCount) {
    switch count {
    case .affinity: for place in sums.indices { sums[place].slope.add(price) }
    case .kept: perKept.add(price)
    case .repeated: perRepeated.add(price)
    }
  }

  /// Adds what each member of a panel counts, whoever it is.
  mutating func add(perMember: Tally, at place: Int) { sums[place].perMember.add(perMember) }

  /// Adds a rule on one panel.
  mutating func add(_ row: CountedRow, _ multiplier: Certificate.Multiplier, at place: Int) {
    for (index, count) in space.places[place].counts.enumerated() where count > 0 {
      guard let greatest = row.greatest(multiplier, with: count) else {
        sums[place].byCount[index] = nil
        continue
      }
      sums[place].byCount[index]?.add(greatest)
    }
    sums[place].perSeat.add(-Int128(multiplier.perSeat))
    guard multiplier.each != 0 else { return }
    if sums[place].extras.isEmpty {
      sums[place].extras = Array(repeating: 0, count: space.places[place].open.count)
    }
    for (member, count) in row.counts {
      // At most 2^63 times 2^20, and few rows: far from the ends.
      let (sum, isLost) = sums[place].extras[member]
        .subtractingReportingOverflow(Int128(multiplier.each) * Int128(count))
      sums[place].extras[member] = sum
      self.isLost = self.isLost || isLost
    }
  }

  /// Adds the effort of an expert, at the price `each` for a point.
  mutating func add(effortOf expert: Int, _ each: Int) {
    loads[expert, default: 0] += each
    add(pointsOf: expert, each)
  }

  /// Adds what each point of `seats-filled` is worth.
  mutating func add(perFilled price: Int128) { perFilled.add(price) }

  /// Adds what each unit of affinity, each member and the panel count if it is full.
  mutating func add(
    slope: Tally = Tally(), perMember: Tally = Tally(), constant: Tally = Tally(),
    ifFull place: Int
  ) {
    sums[place].full.slope.add(slope)
    sums[place].full.perMember.add(perMember)
    sums[place].full.constant.add(constant)
  }

  /// Adds a price for a point of effort alone; its bounds are added elsewhere.
  mutating func add(pointsOf expert: Int, _ each: Int) {
    Self.charge(-Int128(each), to: expert, of: space.problem.experts.count, in: &perPoint)
  }

  /// Static, so that the prices are changed where they are and not in a copy.
  private static func charge(
    _ price: Int128, to expert: Int, of count: Int, in prices: inout [Tally]
  ) {
    if prices.isEmpty { prices = Array(repeating: Tally(), count: count) }
    prices[expert].add(price)
  }

  /// Adds a constant that is known already.
  mutating func add(_ sum: Tally) { constant.add(sum) }

  /// Adds the seats of an expert: none to `most`.
  mutating func add(seatsOf expert: Int, _ each: Int, upTo most: Int) {
    constant.add(Int128(each), timesUpTo: Int128(most), from: 0)
    Self.charge(-Int128(each), to: expert, of: space.problem.experts.count, in: &perSeat)
  }

  /// Adds the panels of an expert in one slot, on one day or by one method: none to `most`.
  mutating func add(panelsOf expert: Int, in span: AtOnceBook.Span, _ each: Int, upTo most: Int) {
    constant.add(Int128(each), timesUpTo: Int128(most), from: 0)
    let key = AtOnce(span: span, expert: expert)
    atOnce[key, default: (Tally(), Tally())].panels.add(-Int128(each))
  }

  /// Adds the effort of an expert there: none to `most`.
  mutating func add(effortOf expert: Int, in span: AtOnceBook.Span, _ each: Int, upTo most: Int) {
    constant.add(Int128(each), timesUpTo: Int128(most), from: 0)
    let key = AtOnce(span: span, expert: expert)
    atOnce[key, default: (Tally(), Tally())].effort.add(-Int128(each))
  }

  /// Adds that one member chairs a panel.
  mutating func add(chairAt place: Int, _ each: Int) {
    for (index, count) in space.places[place].counts.enumerated() where count > 0 {
      sums[place].byCount[index]?.add(Int128(each))
    }
    sums[place].chair = (sums[place].chair ?? 0) - Int128(each)
  }

  /// Adds the panels that an expert chairs by a rule: none to `most`.
  mutating func add(chairsOf expert: Int, by rule: Int, _ each: Int, upTo most: Int) {
    constant.add(Int128(each), timesUpTo: Int128(most), from: 0)
    chairings[Chairing(rule: rule, expert: expert), default: Tally()].add(-Int128(each))
  }

  // MARK: - The sum

  /// Adds everything up.
  ///
  /// - Complexity: O(pairs + places x seats x log experts) at best, O(pairs x seats) at worst.
  func answer() -> Answer {
    var total = Tally()
    total.add(constant, times: mostProbability?.denominator ?? 1)
    total.add(worthOfLoads(), times: mostProbability?.denominator ?? 1)
    var row: [Int32] = []
    for index in space.places.indices {
      switch best(at: index, row: &row) {
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
    for (expert, work) in space.work.enumerated() {
      let least = isWhole ? work.owed : work.least
      guard let each = loads[expert] else {
        // At best all that is owed, as far as there is any.
        if perFilled.value != 0, work.owed > work.most {
          sum.add(perFilled, times: work.most - work.owed)
        }
        continue
      }
      let ends = [least, min(max(least, work.owed), work.most), work.most].map { load in
        var worth = Tally()
        worth.add(Int128(each), times: Int128(load))
        worth.add(perFilled, times: -max(0, work.owed - load))
        return worth
      }
      sum.add(ends.max { $0.value < $1.value } ?? Tally())
      if ends.contains(where: \.isLost) { sum.add(.lost) }
    }
    return sum
  }

  /// The best that one panel can make of its seats.
  private func best(at index: Int, row: inout [Int32]) -> Answer {
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
      switch self.best(at: index, counts, experts, units, isFull: isFull ?? true) {
      case .most(let most): best = best.map { max($0, most) } ?? most
      case .noRoster: continue
      case .lost: return .lost
      }
    }
    return best.map(Answer.most) ?? .noRoster
  }

  /// The best that one panel can make of some numbers of seats.
  private func best(
    at index: Int, _ counts: [Int], _ experts: [Int], _ units: [Int32], isFull: Bool
  ) -> Answer {
    let place = space.places[index]
    let sum = sums[index]
    guard let worths = worths(at: index, experts, units, isFull: isFull) else { return .lost }
    var pinned = Tally()
    let pins = place.pinned.count
    // No more of the best than there can be seats.
    var free = Greatest(most: (place.counts.last ?? 0) - pins)
    for (member, worth) in worths.enumerated() {
      let isOpen = !isFull || Int(units[member]) >= leastUnits
      if !place.pinned.isEmpty, place.pinned.contains(experts[member]) {
        if !isOpen { return .noRoster }
        pinned.add(worth)
      } else if isOpen {
        free.add(worth)
      }
    }
    var best: Int128?
    var taken = pinned
    var seats = pins
    for position in counts {
      let count = place.counts[position]
      guard count >= pins, count - pins <= free.falling.count else { continue }
      while seats < count {
        taken.add(free.falling[seats - pins])
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

/// The greatest of some numbers, no more than so many.
private struct Greatest {
  let most: Int
  private(set) var falling: [Int128] = []

  init(most: Int) { self.most = most }

  /// - Complexity: O(1) for a number that is not among the greatest.
  @inline(__always)
  mutating func add(_ number: Int128) {
    if falling.count >= most {
      guard let least = falling.last, least < number else { return }
      falling.removeLast()
    }
    var place = falling.count
    while place > 0, falling[place - 1] < number { place -= 1 }
    falling.insert(number, at: place)
  }
}
