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
  struct PlaceSum {
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
  struct FullSum {
    var slope = Tally()
    var perMember = Tally()
    var constant = Tally()

    var isNothing: Bool {
      slope == Tally() && perMember == Tally() && constant == Tally()
    }
  }

  let space: RosterSpace
  var constant = Tally()
  var sums: [PlaceSum]
  /// What a point of effort costs each expert, and what a seat does; empty where it costs nobody.
  var perPoint: [Tally] = []
  var perSeat: [Tally] = []
  /// What a panel in a slot, on a day or by a method costs an expert.
  var atOnce: [AtOnce: (panels: Tally, effort: Tally)] = [:]
  var chairings: [Chairing: Tally] = [:]
  /// What a member counts who sat on the panel before: once, and for each row.
  var perKept = Tally()
  var perRepeated = Tally()
  /// What a point of `seats-filled` is worth, and the multipliers of loads that go with it.
  var perFilled = Tally()
  var loads: [Int: Int] = [:]
  /// Whether what loads are worth is among the constants already, with what squares of them cost.
  var areLoadsAdded = false
  var isLost = false
  /// Whether only rosters count in which nothing is missing.
  var isWhole = false
  /// Members of a lower affinity are left out.
  var leastUnits = Int.min
  /// Only panels above it are looked at.
  var bar: GoodPanels.Bar?
  /// No member is more likely than this, pins excepted, where rosters are drawn: then the sum is that
  /// of all lotteries, in parts of the scale and of the denominator.
  var mostProbability: Fraction?

  struct AtOnce: Hashable {
    var span: AtOnceBook.Span
    var expert: Int
  }

  struct Chairing: Hashable {
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

  /// Adds a rule on one panel; where it only reports, with what a deviation costs.
  mutating func add(
    _ row: CountedRow, _ multiplier: Certificate.Multiplier, at place: Int,
    deviatingAt price: Int128 = 0
  ) {
    for (index, count) in space.places[place].counts.enumerated() where count > 0 {
      guard let greatest = row.greatest(multiplier, with: count, deviatingAt: price) else {
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
}
