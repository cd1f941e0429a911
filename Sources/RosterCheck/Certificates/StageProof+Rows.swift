import PanelModel

extension StageProof {
  /// Seats below what an earlier objective has reached are not used.
  mutating func keepEarlierSeats() {
    for (objective, value) in zip(objectives, values).prefix(position)
    where objective.name == .worstPanel && examination.measure(of: objective) == .seat {
      sum.leastUnits = max(
        sum.leastUnits, -Fraction(-value.numerator, value.denominator).roundedDown)
    }
  }

  /// Adds a row; false where the problem has no such row.
  mutating func add(_ row: Certificate.Row, _ multiplier: Certificate.Multiplier) -> Bool {
    switch row {
    case .quota(_, let panel, _), .groups(_, let panel), .quorum(_, let panel, _),
      .severity(_, let panel), .leader(let panel), .apart(let panel, _, _):
      guard let place = place(of: panel) else { return false }
      let rows = CountedRows(space, place: space.places[place])
      if let counted = rows.row(row) {
        sum.add(counted, multiplier, at: place)
      } else if let (counted, target) = rows.target(row), burdens.deviation.value > 0,
        // By another name of the same organisation its deviations would cost twice.
        targets[place, default: []].insert(target).inserted
      {
        sum.add(counted, multiplier, at: place, deviatingAt: burdens.deviation.value)
      } else {
        return false
      }
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
      sum.add(effortOf: expert, each)
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
      .filter { $0.open.contains(expert) }
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

  /// How many seats the allowed effort has room for, the cheapest first.
  private func seatsThatFit(_ expert: Int) -> Int {
    var left = space.work[expert].most
    var seats = 0
    for (effort, open) in space.openSeats.sorted(by: { $0.key < $1.key }) {
      let fitting = min(open[expert], left / max(1, effort))
      seats += fitting
      left -= fitting * effort
      if fitting < open[expert] { break }
    }
    return seats
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
    switch (objectives[earlier].meantAspect, panel) {
    case (.squares, nil), (.composition, nil):
      sum.add(
        burdens.hold(
          objectives[earlier], at: values[earlier], Int128(-min(0, each)), parts: squareBook.parts))
      return true
    case (.comparable, .some(let panel)): return addComparable(panel, each, upTo: values[earlier])
    default: break
    }
    let price = Int128(min(0, each))
    let value = values[earlier]
    var constant = Tally()
    switch (objectives[earlier].name, panel) {
    case (.seatsFilled, nil):
      sum.add(perFilled: -price)
      constant.add(price * Int128(space.seatWeight), timesRoundedUp: value)
      sum.add(constant)
    case (let name, nil):
      guard let count = SeatCount(name) else { return false }
      sum.add(-price, forEach: count)
      let sign = name.isLeastBest ? -1 : 1
      constant.add(price, timesRoundedUp: Fraction(sign * value.numerator, value.denominator))
      sum.add(constant)
    case (.worstPanel, .some(let panel)):
      guard let place = place(of: panel) else { return false }
      constant.add(price, timesRoundedUp: value)
      if hasShortPanels { return addFloor(ofFull: place, price, constant, earlier) }
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

  /// In the elastic mode a floor binds full panels only.
  private mutating func addFloor(
    ofFull place: Int, _ price: Int128, _ constant: Tally, _ earlier: Int
  ) -> Bool {
    switch examination.measure(of: objectives[earlier]) {
    case .seat: return false
    case .sum: sum.add(slope: Tally(-price), constant: constant, ifFull: place)
    case .mean: sum.add(slope: Tally(-price), perMember: constant, ifFull: place)
    }
    return true
  }

  /// `-before <= effort - most t <= width most - before`, where `t` is the least utilisation.
  private mutating func addSpread(_ expert: Int, _ each: Int) -> Bool {
    guard
      let earlier = objectives.prefix(position).firstIndex(where: { $0.meantAspect == .range }),
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
  mutating func addLeastUtilisation() {
    guard hasSpread else { return }
    var (least, most): (Fraction?, Fraction?)
    for expert in problem.experts.indices {
      guard let base = utilisationBase(of: expert) else { continue }
      let work = space.work[expert]
      let low = Fraction(work.before + (sum.isWhole ? work.owed : work.least), base)
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
