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

  private let space: RosterSpace
  private let objectives: [Objective]
  /// What the roster reaches, by objective.
  private let values: [Fraction]
  private let position: Int
  private let stage: Certificate.Stage
  private var sum: StageSum
  /// For rows on the spread of work: what the least utilisation is worth.
  private var leastUtilisation = Tally()
  private var hasSpread = false

  private var objective: Objective { objectives[position] }
  private var examination: Examination { space.examination }
  private var problem: AssignmentProblem { space.problem }

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
    if objective.name == .loadSpread {
      // Nobody has less than nothing; more has no form here.
      guard stage.panels.isEmpty, stage.over == nil else { return .badWeights }
      return stage.rows.keys.min().map(Finding.unknown) ?? .bound(.zero)
    }
    keepEarlierSeats()
    for (row, multiplier) in stage.rows.sorted(by: { $0.key < $1.key })
    where !add(row, multiplier) {
      return .unknown(row)
    }
    addLeastUtilisation()
    switch (objective.name, examination.measure(of: objective)) {
    case (.worstPanel, .seat): return worstSeat()
    case (.worstPanel, let measure): return worstPanel(measure)
    default: return total()
    }
  }

  // MARK: - Aims

  private mutating func total() -> Finding {
    guard stage.panels.isEmpty, stage.over == nil else { return .badWeights }
    for place in space.places.indices { sum.add(slope: Int128(stage.scale), at: place) }
    switch sum.answer() {
    case .lost: return .tooLarge
    case .noRoster: return .nothing
    case .most(let most):
      var divisor = 0
      for place in space.places {
        for units in place.units where divisor != 1 { divisor = Self.common(divisor, units) }
      }
      let lattice = Int128(max(1, divisor))
      let multiples = Tally.floor(most, Int128(stage.scale) * lattice)
      return Fraction.exactly(multiples * lattice, 1).map(Finding.bound) ?? .tooLarge
    }
  }

  /// If every roster has some panel whose surplus over `p/q` is at most `z`, by the weighted mean of
  /// all surpluses, then none has a worst panel above `p/q + z/q`, or `p/q + z/(q n)` for a mean.
  private mutating func worstPanel(_ measure: Objective.Measure) -> Finding {
    guard let over = stage.over, stage.panels.values.allSatisfy({ $0 >= 0 }) else {
      return .badWeights
    }
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
      counts += space.places[place].counts
      for units in space.places[place].units where divisor != 1 {
        let (product, isLost) = over.denominator.multipliedReportingOverflow(by: units)
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

  private static func common(_ divisor: Int, _ number: Int) -> Int {
    if number == 0 { return divisor }
    return divisor == 0 ? Int(clamping: number.magnitude) : greatestCommonDivisor(divisor, number)
  }

  private func place(of panel: Panel.ID) -> Int? {
    problem.indexByPanel[panel].flatMap { space.placeByPanel[$0] }
  }

  // MARK: - Rows

  /// Seats below what an earlier objective has reached are not used.
  private mutating func keepEarlierSeats() {
    for (objective, value) in zip(objectives, values).prefix(position)
    where objective.name == .worstPanel && examination.measure(of: objective) == .seat {
      sum.leastUnits = max(
        sum.leastUnits, -Fraction(-value.numerator, value.denominator).roundedDown)
    }
  }

  /// Adds a row; false where the problem has no such row.
  private mutating func add(_ row: Certificate.Row, _ multiplier: Certificate.Multiplier) -> Bool {
    switch row {
    case .quota(_, let panel, _), .groups(_, let panel), .quorum(_, let panel, _),
      .severity(_, let panel), .leader(let panel), .apart(let panel, _, _):
      guard let place = place(of: panel),
        let counted = CountedRows(space, place: space.places[place]).row(row)
      else { return false }
      sum.add(counted, multiplier, at: place)
      return true
    case .load, .seats, .panelsAtOnce, .effortAtOnce, .spread:
      return multiplier.perSeat == 0 && addWork(row, multiplier.each)
    case .chair, .chairs: return multiplier.perSeat == 0 && addChair(row, multiplier.each)
    case .floor(let earlier, let panel):
      return multiplier.perSeat == 0 && addFloor(earlier, panel, multiplier.each)
    }
  }

  private mutating func addWork(_ row: Certificate.Row, _ each: Int) -> Bool {
    switch row {
    case .load(let id):
      guard let expert = problem.indexByExpert[id] else { return false }
      let work = space.work[expert]
      sum.add(effortOf: expert, each, from: work.least, upTo: work.most)
    case .seats(let id):
      guard let expert = problem.indexByExpert[id] else { return false }
      sum.add(seatsOf: expert, each, upTo: seatsThatFit(expert))
    case .panelsAtOnce(let limit, let name, let id):
      let span = AtOnceBook.Span(limit: limit, name: name)
      guard let expert = problem.indexByExpert[id], let most = left(to: expert, in: span)?.panels
      else { return false }
      sum.add(panelsOf: expert, in: span, each, upTo: most)
    case .effortAtOnce(let limit, let name, let id):
      let span = AtOnceBook.Span(limit: limit, name: name)
      guard let expert = problem.indexByExpert[id], let most = left(to: expert, in: span)?.effort
      else { return false }
      sum.add(effortOf: expert, in: span, each, upTo: most)
    case .spread(let id):
      guard let expert = problem.indexByExpert[id] else { return false }
      return addSpread(expert, each)
    default: return false
    }
    return true
  }

  /// What is left of a limit: panels, no more than the effort that is left has room for, and effort,
  /// in multiples of what all panels cost there.
  private func left(to expert: Int, in span: AtOnceBook.Span) -> (panels: Int?, effort: Int?)? {
    guard problem.policy.loadLimits.indices.contains(span.limit) else { return nil }
    let left = space.limits.left(to: expert, in: span)
    let places = (space.placesBySpan[span] ?? []).map { space.places[$0] }
      .filter { $0.index(of: expert) != nil }
    let efforts = places.map { space.limits.cost(of: $0.panel).effort }
    let common = efforts.reduce(0, Self.common)
    let judging = places.map { space.limits.cost(of: $0.panel) }.filter { $0.panels > 0 }
      .map(\.effort)
    let room = left.effort.map { max(0, $0) }
    let fitting = room.map { Self.count(of: judging, in: $0) } ?? judging.count
    return (
      left.panels.map { max(0, min($0, fitting)) },
      room.map { $0 / max(1, common) * max(1, common) }
    )
  }

  /// How many seats the allowed effort has room for.
  private func seatsThatFit(_ expert: Int) -> Int {
    let efforts = space.places.filter { $0.index(of: expert) != nil }.map(\.effort)
    return Self.count(of: efforts, in: space.work[expert].most)
  }

  /// How many of some seats there is room for, the cheapest first.
  private static func count(of efforts: [Int], in room: Int) -> Int {
    var left = room
    return efforts.sorted().prefix { effort in
      left -= effort
      return left >= 0
    }.count
  }

  private mutating func addChair(_ row: Certificate.Row, _ each: Int) -> Bool {
    switch row {
    case .chair(let id):
      guard let place = place(of: id), space.chairs.needsChair(space.places[place].panel) else {
        return false
      }
      sum.add(chairAt: place, each)
      return true
    case .chairs(let rule, let id):
      guard problem.policy.panelRules.indices.contains(rule),
        problem.policy.panelRules[rule].enforcement == .hard,
        let expert = problem.indexByExpert[id], let most = space.chairs.left(to: expert, by: rule)
      else { return false }
      sum.add(chairsOf: expert, by: rule, each, upTo: most)
      return true
    default: return false
    }
  }

  // MARK: - Earlier objectives

  /// A floor has no upper side, so that a multiplier above 0 says nothing.
  private mutating func addFloor(_ earlier: Int, _ panel: Panel.ID?, _ each: Int) -> Bool {
    guard (0..<position).contains(earlier) else { return false }
    let price = Int128(min(0, each))
    let value = values[earlier]
    var constant = Tally()
    switch (objectives[earlier].name, panel) {
    case (.total, nil):
      for place in space.places.indices { sum.add(slope: -price, at: place) }
      constant.add(price, timesRoundedUp: value)
      sum.add(constant)
    case (.worstPanel, .some(let panel)):
      guard let place = place(of: panel) else { return false }
      constant.add(price, timesRoundedUp: value)
      switch examination.measure(of: objectives[earlier]) {
      case .seat: return false
      case .sum: sum.add(constant)
      // What each member counts less, whoever it is.
      case .mean: sum.add(perMember: constant, at: place)
      }
      sum.add(slope: -price, at: place)
    default: return false
    }
    return true
  }

  /// `-before <= effort - most t <= width most - before`, where `t` is the least utilisation.
  private mutating func addSpread(_ expert: Int, _ each: Int) -> Bool {
    guard
      let earlier = objectives.prefix(position).firstIndex(where: { $0.name == .loadSpread }),
      let most = utilisationBase(of: expert)
    else { return false }
    hasSpread = true
    let price = Int128(each)
    sum.add(pointsOf: expert, each)
    var constant = Tally()
    if price > 0 { constant.add(price * Int128(most), timesRoundedUp: values[earlier]) }
    constant.add(-price, times: Int128(space.work[expert].before))
    sum.add(constant)
    leastUtilisation.add(price, times: Int128(most))
    return true
  }

  /// Most work of an expert who counts; nil for one who does not.
  private func utilisationBase(of expert: Int) -> Int? {
    guard problem.experts[expert].status == Expert.activeStatus,
      let most = problem.loadBounds(ofExpert: expert).most, most > 0
    else { return nil }
    return most
  }

  /// The least utilisation lies between the least of all that is held and owed, and the least of all
  /// that is held and allowed.
  private mutating func addLeastUtilisation() {
    guard hasSpread else { return }
    var (least, most): (Fraction?, Fraction?)
    for expert in problem.experts.indices {
      guard let base = utilisationBase(of: expert) else { continue }
      let work = space.work[expert]
      let low = Fraction(work.before + work.least, base)
      let high = Fraction(work.before + work.most, base)
      least = least.map { min($0, low) } ?? low
      most = most.map { min($0, high) } ?? high
    }
    guard let least, let most else { return }
    var constant = Tally()
    constant.add(
      leastUtilisation.value, timesRoundedUp: leastUtilisation.value > 0 ? most : least)
    sum.add(constant)
    if leastUtilisation.isLost { sum.add(leastUtilisation) }
  }
}
