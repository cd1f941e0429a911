import PanelModel

/// What may be missing in the elastic mode, and what is.
extension Examination {
  /// The numbers of seats that the panel and every rule on seats plan, rising.
  private func plannedCounts(ofPanel panel: Int) -> [Int] {
    let seats = problem.panels[panel].seats
    return (seats.least...max(seats.least, seats.most)).filter { count in
      seatRules(ofPanel: panel).allSatisfy {
        count >= $0.range.least && count <= $0.range.most && (!$0.isOdd || count % 2 == 1)
      }
    }
  }

  private func seatRules(ofPanel panel: Int) -> [SeatsDemand] {
    problem.policy.panelRules.compactMap { rule in
      guard rule.enforcement == .hard, case .seats(let demand) = rule.demand,
        facts.speaks(rule, ofPanel: panel)
      else { return nil }
      return demand
    }
  }

  /// The least number of seats that is planned.
  func plannedSeats(ofPanel panel: Int) -> Int {
    plannedCounts(ofPanel: panel).first ?? problem.panels[panel].seats.least
  }

  /// The numbers of seats that are allowed, rising: those that are planned, and in the elastic mode
  /// none, and any below that no rule but the least forbids.
  func seatCounts(ofPanel panel: Int) -> [Int] {
    guard isElastic else { return plannedCounts(ofPanel: panel) }
    let rules = seatRules(ofPanel: panel)
    return (0...max(0, problem.panels[panel].seats.most)).filter { count in
      count == 0
        || rules.allSatisfy { count <= $0.range.most && (!$0.isOdd || count % 2 == 1) }
    }
  }

  /// Of so many filled seats, those that a share of `at-least` is a share of.
  func basis(of quota: Quota, seats: Int, on panel: Int) -> Int {
    guard isElastic, quota.basis == .planned, seats > 0 else { return seats }
    return max(seats, plannedSeats(ofPanel: panel))
  }

  /// The greatest, or least, number of members that a quota allows among so many filled seats.
  func limit(of quota: Quota, seats: Int, isMost: Bool, on panel: Int) -> Int {
    switch quota.amount {
    case .count(let count): count
    case .share(let share):
      isMost ? share.times(seats).down : share.times(basis(of: quota, seats: seats, on: panel)).up
    }
  }

  // MARK: - What is missing

  /// What each expert owes to the panels that the run filled, by the problem's index; nothing as long
  /// as a panel is open.
  private func owedLoads() -> [(expert: Int, owed: Int, missing: Int)] {
    var settled: [Expert.ID: Int] = [:]
    let efforts = seatEfforts
    for (index, panel) in filled where isSettled[index] {
      for expert in panel.members {
        settled[problem.experts[expert].id, default: 0] += efforts[index]
      }
    }
    return problem.experts.enumerated().compactMap { index, expert in
      guard let load = loads[expert.id] else { return nil }
      let owed = max(0, load.least - (settled[expert.id] ?? 0))
      return owed > 0 ? (index, owed, max(0, load.least - load.effort)) : nil
    }
  }

  /// What a seat counts beside a point of missing load: more than all that is owed.
  var seatWeight: Int { 1 + owedLoads().reduce(0) { $0 + $1.owed } }

  /// What is missing, where anything may be.
  func shortfalls() -> [Shortfall] {
    guard isElastic else { return [] }
    let panels = filledByRun.compactMap { panel -> Shortfall? in
      let planned = plannedSeats(ofPanel: panel)
      let count = seated[panel]?.members.count ?? 0
      guard count < planned else { return nil }
      return .seats(problem.panels[panel].id, missing: planned - count, of: planned)
    }
    let experts = owedLoads().filter { $0.missing > 0 }.map { row in
      Shortfall.load(problem.experts[row.expert].id, missing: row.missing, of: row.owed)
    }
    return (panels + experts).sorted()
  }

  /// The value of `seats-filled`: the filled seats up to what is planned, less the missing load as a
  /// part of all that is owed and one point more.
  func seatsFilled() -> Fraction {
    let seats = filledByRun.reduce(0) { sum, panel in
      sum + min(seated[panel]?.members.count ?? 0, plannedSeats(ofPanel: panel))
    }
    let owed = owedLoads()
    let missing = owed.reduce(0) { $0 + $1.missing }
    let weight = 1 + owed.reduce(0) { $0 + $1.owed }
    // Where this does not fit 64 bits, no roster of this program exists.
    return Fraction.exactly(
      Int128(seats) * Int128(weight) - Int128(missing), Int128(weight)) ?? Fraction(seats)
  }

  /// The panels that count for the worst one: where they may be short of members, the full ones.
  var panelsThatCount: [Int] {
    guard isElastic else { return filledByRun }
    return filledByRun.filter {
      seated[$0]?.members.count ?? 0 >= plannedSeats(ofPanel: $0)
    }
  }

  /// Compares what the roster says is missing.
  mutating func compareShortfalls(of roster: Roster) {
    let expected = Set(shortfalls())
    let stated = Set(roster.shortfalls)
    if stated.count != roster.shortfalls.count { report(CheckPhrases.shortfallTwice()) }
    for shortfall in stated.subtracting(expected).sorted() {
      report(shortfall, CheckPhrases.shortfallSeatsWrong, CheckPhrases.shortfallLoadWrong)
    }
    for shortfall in expected.subtracting(stated).sorted() {
      report(shortfall, CheckPhrases.shortfallSeatsAbsent, CheckPhrases.shortfallLoadAbsent)
    }
  }

  private mutating func report(_ shortfall: Shortfall, _ ofSeats: Phrase, _ ofLoad: Phrase) {
    switch shortfall {
    case .seats(let id, let missing, let planned):
      report(
        ofSeats(["panel": id.rawValue, "missing": "\(missing)", "planned": "\(planned)"]),
        panel: id)
    case .load(let id, let missing, let owed):
      report(
        ofLoad(["expert": label(id), "missing": "\(missing)", "owed": "\(owed)"]),
        experts: [id])
    }
  }
}
