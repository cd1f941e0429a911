import PanelModel

/// Adds up what a certificate says of one objective.
struct StageProof {
  /// What came of it.
  enum Finding: Hashable {
    /// No roster that is as good in the earlier objectives is better than this.
    case bound(Fraction)
    /// Nothing follows from the multipliers.
    case nothing
    /// A multiplier of something that the problem does not have.
    case unknown(Certificate.Row)
    /// Panels are weighed where there is nothing to weigh, or not where they must be.
    case badWeights
    /// The numbers are too large to be added up.
    case tooLarge
  }

  let space: RosterSpace
  let objectives: [Objective]
  /// What the roster reaches, by objective.
  let values: [Fraction]
  let position: Int
  let stage: Certificate.Stage
  var sum: StageSum
  /// For rows on the spread of work: what the least utilisation is worth.
  var leastUtilisation = Tally()
  var hasSpread = false
  /// What squares of utilisations, and members beside targets, cost by aim and floors.
  var burdens = BurdenBook()
  /// The quotas that only report and were added, by place.
  var targets: [Int: Set<CountedRows.Target>] = [:]
  /// What the least means of comparable panels are worth, by group.
  var leastMeans: [Int: Tally] = [:]

  private var objective: Objective { objectives[position] }
  var examination: Examination { space.examination }
  var problem: AssignmentProblem { space.problem }

  init(_ space: RosterSpace, stage: Certificate.Stage, of position: Int) {
    self.space = space
    self.stage = stage
    self.position = position
    objectives = space.examination.objectives
    values = space.examination.values
    sum = StageSum(space)
  }

  /// The finding.
  ///
  /// - Complexity: O(pairs log seats + what the named rows count).
  mutating func finding() -> Finding {
    guard stage.scale > 0 else { return .badWeights }
    if objective.meantAspect == .range {
      // Nobody has less than nothing; more has no form here.
      guard stage.panels.isEmpty, stage.over == nil else { return .badWeights }
      return stage.rows.keys.min().map(Finding.unknown) ?? .bound(.zero)
    }
    sum.isWhole = keepsAll
    keepEarlierSeats()
    burdens.aim(at: objective, Int128(stage.scale))
    // What earlier objectives ask decides what other rows mean.
    let (floors, others) = (stage.sortedRows.filter(\.row.isFloor), stage.sortedRows)
    for (row, multiplier) in floors + others.filter({ !$0.row.isFloor })
    where !add(row, multiplier) {
      return .unknown(row)
    }
    addLeastUtilisation()
    addSquares()
    if objective.meantAspect != .comparable { addLeastMeans() }
    switch (objective.name, examination.measure(of: objective)) {
    case (.seatsFilled, _): return seatsFilled()
    case (.worstPanel, let measure) where hasShortPanels && measure != .seat:
      return fullPanels(measure)
    case (.worstPanel, .seat): return worstSeat()
    case (.worstPanel, let measure): return worstPanel(measure)
    case (.loadSpread, _): return squares()
    case (.balance, _):
      return objective.meantAspect == .comparable ? comparable() : composition()
    default: return SeatCount(objective.name).map { total(of: $0) } ?? .nothing
    }
  }

  /// Whether nothing is missing in any roster that is as good in the earlier objectives.
  private var keepsAll: Bool {
    guard position > 0, objectives.first?.name == .seatsFilled else { return false }
    return values.first == Fraction(space.places.reduce(0) { $0 + $1.planned })
  }

  /// Whether a roster may have panels that are short of members.
  var hasShortPanels: Bool { examination.isElastic && !sum.isWhole }

  // MARK: - Aims

  /// No roster fills more.
  private mutating func seatsFilled() -> Finding {
    guard stage.panels.isEmpty, stage.over == nil else { return .badWeights }
    sum.add(perFilled: Int128(stage.scale))
    switch sum.answer() {
    case .lost: return .tooLarge
    case .noRoster: return .nothing
    case .most(let most):
      let points = Tally.floor(most, Int128(stage.scale))
      return Fraction.exactly(points, Int128(space.seatWeight)).map(Finding.bound) ?? .tooLarge
    }
  }

  /// No roster has all full panels above the claim: then `sum over full panels of weight (surplus - 1)`
  /// would not be below 0.
  private mutating func fullPanels(_ measure: Objective.Measure) -> Finding {
    guard let over = stage.over, over == stage.bound, stage.panels.values.allSatisfy({ $0 >= 0 })
    else { return .badWeights }
    let (p, q) = (Int128(over.numerator), Int128(over.denominator))
    for (id, weight) in stage.panels.sorted(by: { $0.key < $1.key }) where weight > 0 {
      guard let place = place(of: id) else { return .badWeights }
      var (slope, less) = (Tally(), Tally())
      slope.add(q, times: Int128(weight))
      less.add(-p, times: Int128(weight))
      let least = Tally(-Int128(weight))
      if measure == .mean {
        sum.add(slope: slope, perMember: less, constant: least, ifFull: place)
      } else {
        less.add(least)
        sum.add(slope: slope, constant: less, ifFull: place)
      }
    }
    switch sum.answer() {
    case .lost: return .tooLarge
    case .noRoster: return .bound(over)
    case .most(let most): return most < 0 ? .bound(over) : .nothing
    }
  }

  private mutating func total(of count: SeatCount) -> Finding {
    guard stage.panels.isEmpty, stage.over == nil else { return .badWeights }
    sum.add(Int128(stage.scale), forEach: count)
    sum.mostProbability = examination.mostProbability
    switch sum.answer() {
    case .lost: return .tooLarge
    case .noRoster: return .nothing
    case .most(let most):
      if let share = examination.mostProbability {
        // What is expected need not be a whole number of anything.
        let parts = Int128(stage.scale) * Int128(share.denominator)
        return Fraction.exactly(most, parts).map(Finding.bound) ?? .tooLarge
      }
      var divisor = 0
      for place in space.places.indices where divisor != 1 {
        for number in counts(count, at: place) {
          divisor = Self.common(divisor, number)
          if divisor == 1 { break }
        }
      }
      let lattice = Int128(max(1, divisor))
      let multiples = Tally.floor(most, Int128(stage.scale) * lattice)
      // What is lost is told as what is there.
      let bound = objective.name.isLeastBest ? -multiples * lattice : multiples * lattice
      return Fraction.exactly(bound, 1).map(Finding.bound) ?? .tooLarge
    }
  }

  /// If every roster has some panel whose surplus over `p/q` is at most `z`, by the weighted mean of
  /// all surpluses, then none has a worst panel above `p/q + z/q`, or `p/q + z/(q n)` for a mean.
  private mutating func worstPanel(_ measure: Objective.Measure) -> Finding {
    guard let over = stage.over else { return goodPanels(measure) }
    guard stage.panels.values.allSatisfy({ $0 >= 0 }) else { return .badWeights }
    let (p, q) = (Int128(over.numerator), Int128(over.denominator))
    let isMean = measure == .mean
    var weights = Tally()
    var divisor = 0
    var counts: [Int] = []
    for (id, weight) in stage.panels.sorted(by: { $0.key < $1.key }) where weight > 0 {
      guard let place = place(of: id) else { return .badWeights }
      weights.add(Int128(weight))
      sum.add(slope: q, times: Int128(weight), at: place)
      if isMean {
        var surplus = Tally()
        surplus.add(-p, times: Int128(weight))
        sum.add(perMember: surplus, at: place)
      } else {
        var surplus = Tally()
        surplus.add(-p, times: Int128(weight))
        sum.add(surplus)
        divisor = Self.common(divisor, over.numerator)
      }
      let (all, planned) = (space.places[place].counts, space.places[place].planned)
      counts += all.filter { $0 >= planned }
      for units in divisor == 1 ? [] : units(at: place) where divisor != 1 {
        let (product, isLost) = over.denominator.multipliedReportingOverflow(by: Int(units))
        let (surplus, isAlsoLost) = product.subtractingReportingOverflow(
          isMean ? over.numerator : 0)
        divisor = isLost || isAlsoLost ? 1 : Self.common(divisor, surplus)
      }
    }
    guard weights.value > 0, !weights.isLost, let fewest = counts.min(), let most = counts.max()
    else { return .badWeights }
    switch sum.answer() {
    case .lost: return .tooLarge
    case .noRoster: return .nothing
    case .most(let greatest):
      let lattice = Int128(max(1, divisor))
      let (step, isLost) = weights.value.multipliedReportingOverflow(by: lattice)
      guard !isLost else { return .tooLarge }
      let (surplus, isAlsoLost) = Tally.floor(greatest, step)
        .multipliedReportingOverflow(by: lattice)
      guard !isAlsoLost else { return .tooLarge }
      let seats = isMean ? Int128(surplus > 0 ? fewest : most) : 1
      return over.adding(surplus, over: q * seats).map(Finding.bound) ?? .tooLarge
    }
  }

  /// No roster has all panels above the claim.
  private mutating func goodPanels(_ measure: Objective.Measure) -> Finding {
    guard stage.panels.isEmpty else { return .badWeights }
    sum.bar = GoodPanels.Bar(bound: stage.bound, isMean: measure == .mean)
    switch sum.answer() {
    case .lost: return .tooLarge
    case .noRoster: return .bound(stage.bound)
    case .most(let most): return most < 0 ? .bound(stage.bound) : .nothing
    }
  }

  /// No roster has all seats above the claim.
  private mutating func worstSeat() -> Finding {
    guard stage.panels.isEmpty, stage.over == nil else { return .badWeights }
    let (above, isLost) = stage.bound.roundedDown.addingReportingOverflow(1)
    guard !isLost else { return .nothing }
    sum.leastUnits = max(sum.leastUnits, above)
    switch sum.answer() {
    case .lost: return .tooLarge
    case .noRoster: return .bound(stage.bound)
    case .most(let most): return most < 0 ? .bound(stage.bound) : .nothing
    }
  }

  /// The affinities of who may sit on a panel.
  func units(at place: Int) -> [Int32] {
    var row: [Int32] = []
    return space.units(at: place, of: space.places[place].experts, row: &row)
  }

  /// What the experts who may sit on a panel count.
  private func counts(_ count: SeatCount, at place: Int) -> [Int] {
    zip(space.places[place].experts, units(at: place)).map {
      space.places[place].count(count, of: $0, units: $1)
    }
  }

  static func common(_ divisor: Int, _ number: Int) -> Int {
    if number == 0 { return divisor }
    return divisor == 0 ? Int(clamping: number.magnitude) : greatestCommonDivisor(divisor, number)
  }

  func place(of panel: Panel.ID) -> Int? {
    problem.indexByPanel[panel].flatMap { space.placeByPanel[$0] }
  }
}
