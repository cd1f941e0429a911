import PanelModel

/// What the multipliers of one stage add up to over all rosters.
///
/// For any multipliers `y` and every roster `x` that keeps the rows `lo <= a x <= hi`, the aim is at
/// most `sum (hi y if y > 0 else lo y) + sum over panels of the best that the panel can make of
/// (aim - a y)`. Each panel stands alone there: its best members for each allowed number of seats.
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
    /// For members by their place; empty where no row of the panel is named.
    var extras: [Int128] = []
    /// Gain of a chair before what the limits of the expert cost; nil where no row names it.
    var chair: Int128?
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
  private var isImpossible = false
  private var isLost = false
  /// Members of a lower affinity are left out.
  var leastUnits = Int.min
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
    sums = Array(repeating: PlaceSum(), count: space.places.count)
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

  /// Adds a rule on one panel; where it only reports, with what a deviation costs.
  mutating func add(
    _ row: CountedRow, _ multiplier: Certificate.Multiplier, at place: Int,
    deviatingAt price: Int128 = 0
  ) {
    let counts = space.places[place].counts
    guard let greatest = row.greatest(multiplier, over: counts, deviatingAt: price) else {
      isImpossible = true
      return
    }
    constant.add(greatest)
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

  /// Adds the effort of an expert: between `least` and `most`, at the price `each` for a point.
  mutating func add(effortOf expert: Int, _ each: Int, from least: Int, upTo most: Int) {
    constant.add(Int128(each), timesUpTo: Int128(most), from: Int128(least))
    add(pointsOf: expert, each)
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
    constant.add(Int128(each))
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
    if isImpossible { return .noRoster }
    var total = Tally()
    total.add(constant, times: mostProbability?.denominator ?? 1)
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

  /// The best that one panel can make of its seats.
  private func best(at index: Int, row: inout [Int32]) -> Answer {
    let place = space.places[index]
    let perSeat = sums[index].perSeat
    guard !place.isImpossible else { return .noRoster }
    let experts = place.experts
    let units = space.units(at: index, of: experts, row: &row)
    guard let worths = worths(at: index, experts, units), !perSeat.isLost else { return .lost }
    if let most = mostProbability {
      return best(of: worths, of: experts, perSeat: perSeat.value, at: place, upTo: most)
    }
    var pinned = Tally()
    let pins = place.pinned.count
    // No more of the best than there can be seats.
    var free = Greatest(most: (place.counts.last ?? 0) - pins)
    for (member, worth) in worths.enumerated() {
      let isOpen = Int(units[member]) >= leastUnits
      if !place.pinned.isEmpty, place.pinned.contains(experts[member]) {
        if !isOpen { return .noRoster }
        pinned.add(worth)
      } else if isOpen {
        free.add(worth)
      }
    }
    var best: Int128?
    var sum = pinned
    var taken = 0
    for count in place.counts where count >= pins && count - pins <= free.falling.count {
      while taken < count - pins {
        sum.add(free.falling[taken])
        taken += 1
      }
      var whole = sum
      whole.add(perSeat.value, times: Int128(count))
      if whole.isLost { return .lost }
      best = best.map { max($0, whole.value) } ?? whole.value
    }
    return best.map(Answer.most) ?? .noRoster
  }

  /// What each expert who may sit is worth there; nil where a number is too large.
  private func worths(at index: Int, _ experts: [Int], _ units: [Int32]) -> [Int128]? {
    let place = space.places[index]
    let sum = sums[index]
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
