import PanelModel

/// Squares of utilisations, members beside targets, and comparable panels.
extension StageProof {
  var squareBook: SquareBook { space.squareBook }

  // MARK: - Squares

  /// Adds, for every expert who counts, the exact maximum of the price of their load less what its square
  /// costs; for the others that of the price alone.
  ///
  /// What is missing of what is owed costs beside.
  mutating func addSquares() {
    guard burdens.square.value > 0 else { return }
    let grain = space.places.reduce(0) { Self.common($0, $1.effort) }
    for expert in problem.experts.indices {
      let isCounted = squareBook.weights[expert] != nil
      sum.add(
        isCounted
          ? greatest(ofExpert: expert, grain: max(1, grain)) : sum.worth(ofLoadOf: expert))
    }
    sum.areLoadsAdded = true
    if burdens.isLost { sum.add(burdens.square) }
  }

  /// The greatest `each * load - price * square`, less what is missing, over the loads that panels can
  /// add up to.
  ///
  /// The square rises faster and faster, and what is missing falls more and more slowly, so that the
  /// greatest is where the next step no longer pays.
  private func greatest(ofExpert expert: Int, grain: Int) -> Tally {
    let (work, each) = (space.work[expert], Int128(sum.loads[expert] ?? 0))
    func value(_ step: Int) -> Tally {
      let load = step * grain
      var worth = Tally()
      worth.add(each, times: Int128(load))
      worth.add(
        -burdens.square.value, times: squareBook.square(of: work.before + load, ofExpert: expert))
      worth.add(sum.perFilled, times: -max(0, work.owed - load))
      return worth
    }
    var (low, high) = ((sum.leastLoad(of: expert) + grain - 1) / grain, work.most / grain)
    while low < high {
      let middle = (low + high) / 2
      let (one, next) = (value(middle), value(middle + 1))
      if one.isLost || next.isLost { return one.isLost ? one : next }
      if next.value > one.value { low = middle + 1 } else { high = middle }
    }
    return value(low)
  }

  /// No roster's sum of squares is below this.
  func squares() -> Finding {
    guard stage.panels.isEmpty, stage.over == nil else { return .badWeights }
    switch sum.answer() {
    case .lost: return .tooLarge
    case .noRoster: return .nothing
    case .most(let most):
      let (base, step) = squareLattice
      let least = -Tally.floor(most, Int128(stage.scale))
      let bound = base - Tally.floor(base - least, step) * step
      return Fraction.exactly(bound, Int128(squareBook.parts)).map(Finding.bound) ?? .tooLarge
    }
  }

  /// What the least loads cost, and of what every other sum is a multiple away from that.
  private var squareLattice: (base: Int128, step: Int128) {
    let grain = max(1, space.places.reduce(0) { Self.common($0, $1.effort) })
    var base = Int128(0)
    var step = 0
    for expert in problem.experts.indices where squareBook.weights[expert] != nil {
      let work = space.work[expert]
      func square(_ steps: Int) -> Int128 {
        squareBook.square(of: work.before + steps * grain, ofExpert: expert)
      }
      let (first, last) = ((work.least + grain - 1) / grain, work.most / grain)
      base += square(first)
      guard last > first else { continue }
      step = Self.common(step, Int(clamping: square(first + 1) - square(first)))
      guard last > first + 1 else { continue }
      // All further steps differ by the same.
      let second = square(first + 2) - 2 * square(first + 1) + square(first)
      step = Self.common(step, Int(clamping: second))
    }
    return (base, Int128(max(1, step)))
  }

  // MARK: - Composition

  /// No roster has fewer members too many or too few.
  func composition() -> Finding {
    guard stage.panels.isEmpty, stage.over == nil else { return .badWeights }
    switch sum.answer() {
    case .lost: return .tooLarge
    case .noRoster: return .nothing
    case .most(let most):
      let bound = max(0, -Tally.floor(most, Int128(stage.scale)))
      return Fraction.exactly(bound, 1).map(Finding.bound) ?? .tooLarge
    }
  }

  // MARK: - Comparable panels

  /// If the panels that weigh more than nothing are each at most the range better than those that
  /// weigh less, no roster has a smaller range than the sum says.
  mutating func comparable() -> Finding {
    guard stage.over == nil else { return .badWeights }
    var weights = Tally()
    for (id, weight) in stage.panels.sorted(by: { $0.key < $1.key }) {
      guard let seats = weigh(id, weight) else { return .badWeights }
      if weight > 0 { weights.add(Int128(weight), times: Int128(seats)) }
    }
    addLeastMeans()
    // Without a weight only that no range is below nothing.
    guard weights.value > 0 else {
      return stage.rows.keys.min().map(Finding.unknown) ?? .bound(.zero)
    }
    guard !weights.isLost else { return .tooLarge }
    switch sum.answer() {
    case .lost: return .tooLarge
    case .noRoster: return .nothing
    case .most(let most) where most >= 0: return .bound(.zero)
    case .most(let most):
      // Every range is a whole number of such parts.
      guard let parts = rangeParts else {
        return Fraction.exactly(-most, weights.value).map(Finding.bound) ?? .tooLarge
      }
      let (product, isLost) = most.multipliedReportingOverflow(by: Int128(parts))
      guard !isLost else { return .tooLarge }
      let bound = -Tally.floor(product, weights.value)
      return Fraction.exactly(bound, Int128(parts)).map(Finding.bound) ?? .tooLarge
    }
  }

  /// Adds the mean of a panel of a settled number of seats, above or below the least of its group; nil
  /// where there is no such panel, else its seats.
  private mutating func weigh(_ id: Panel.ID, _ weight: Int) -> Int? {
    guard let place = place(of: id), let group = space.groupByPlace[place] else { return nil }
    let least = max(space.places[place].pinned.count, sum.isWhole ? space.places[place].planned : 0)
    let counts = space.places[place].counts.filter {
      $0 >= least && $0 <= space.places[place].open.count
    }
    guard let seats = counts.first, counts.count == 1 else { return nil }
    sum.add(slope: -Int128(weight), at: place)
    leastMeans[group, default: Tally()].add(Int128(weight), times: Int128(seats))
    return seats
  }

  /// Adds that a panel is no further from the least of its group than an earlier objective has reached.
  mutating func addComparable(_ id: Panel.ID, _ each: Int, upTo value: Fraction) -> Bool {
    guard let seats = weigh(id, each) else { return false }
    var constant = Tally()
    if each > 0 { constant.add(Int128(each) * Int128(seats), timesRoundedUp: value) }
    sum.add(constant)
    return true
  }

  /// The least mean of a group lies among the affinities of who may sit on its panels.
  mutating func addLeastMeans() {
    for (group, worth) in leastMeans.sorted(by: { $0.key < $1.key }) {
      var span: (least: Int32, most: Int32)?
      for place in space.comparable[group] {
        for units in units(at: place) {
          span = span.map { (min($0.least, units), max($0.most, units)) } ?? (units, units)
        }
      }
      guard let span else { continue }
      var constant = Tally()
      constant.add(worth.value, timesUpTo: Int128(span.most), from: Int128(span.least))
      sum.add(constant)
      if worth.isLost { sum.add(worth) }
    }
    leastMeans = [:]
  }

  /// The least common multiple of the numbers of seats of comparable panels; nil for a great one.
  private var rangeParts: Int? {
    var common = 1
    for count in space.comparable.joined().flatMap({ space.places[$0].counts }) where count > 0 {
      common *= count / greatestCommonDivisor(common, count)
      if common > 1 << 20 { return nil }
    }
    return common
  }
}

extension Certificate.Row {
  /// Whether it is what an earlier objective has reached.
  var isFloor: Bool {
    if case .floor = self { return true }
    return false
  }
}

extension RosterSpace {
  /// The places of comparable panels that judge, in the problem's order; groups of one left out.
  static func comparable(_ places: [Place], _ examination: Examination) -> [[Int]] {
    let judging = places.indices.filter { !examination.isReading(places[$0].panel) }
    return Dictionary(grouping: judging) { examination.likeness(ofPanel: places[$0].panel) }
      .values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }
}
