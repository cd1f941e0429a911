import PanelModel

/// One reading of a lottery beside its problem: its probabilities, what it expects, and what is wrong.
struct LotteryReading {
  private let lottery: PairLottery
  private let space: RosterSpace
  /// Parts of the whole in which probabilities are counted: those of the most probability.
  private let whole: Int128
  /// Probability of each member of each place in these parts; 0 where the lottery names none.
  private var shares: [[Int128]]
  private(set) var statements: [Statement] = []

  private var problem: AssignmentProblem { space.problem }
  private var examination: Examination { space.examination }

  init(_ lottery: PairLottery, in space: RosterSpace) {
    self.lottery = lottery
    self.space = space
    whole = Int128(lottery.most.denominator)
    shares = space.places.map { Array(repeating: 0, count: $0.experts.count) }
    guard lottery.most > .zero, lottery.most <= Fraction(1) else {
      statements.append(CheckPhrases.lotteryMost(["value": "\(lottery.most)"]))
      return
    }
    checkNames()
    readShares()
    guard statements.isEmpty else { return }
    checkSeats()
    checkLoads()
    checkDraw()
    statements += ties.map { Statement(CheckPhrases.lotteryTied, parts: ["rule": [$0]]) }
  }

  /// What the lottery expects of the total; nil where it does not fit 64 bits.
  var expectation: Fraction? {
    var sum = Tally()
    var row: [Int32] = []
    for (place, shares) in shares.enumerated() {
      let units = space.units(at: place, of: space.places[place].experts, row: &row)
      for (units, share) in zip(units, shares) { sum.add(share, times: Int128(units)) }
    }
    return sum.isLost ? nil : Fraction.exactly(sum.value, whole)
  }

  // MARK: - Pairs

  private mutating func checkNames() {
    for (panel, experts) in lottery.probabilities.sorted(by: { $0.key < $1.key }) {
      let place = problem.indexByPanel[panel].flatMap { space.placeByPanel[$0] }
      for expert in experts.keys.sorted() {
        let index = problem.indexByExpert[expert]
        if let place, let index, space.places[place].open.contains(index) { continue }
        statements.append(
          CheckPhrases.lotteryUnknown([
            "expert": examination.label(expert), "panel": panel.rawValue,
          ]))
      }
    }
  }

  /// Takes the probabilities over: from 0 to the most, and in its parts; 1 for pins.
  private mutating func readShares() {
    for (index, place) in space.places.enumerated() {
      let named = lottery.probabilities[problem.panels[place.panel].id] ?? [:]
      for (member, expert) in place.experts.enumerated() {
        let share = named[problem.experts[expert].id] ?? .zero
        let isPinned = place.pinned.contains(expert)
        let isAllowed =
          isPinned ? share == Fraction(1) : share >= .zero && share <= lottery.most
        let (parts, rest) = whole.quotientAndRemainder(dividingBy: Int128(share.denominator))
        if isAllowed, rest == 0 {
          shares[index][member] = Int128(share.numerator) * parts
          continue
        }
        statements.append(
          CheckPhrases.lotteryShare([
            "expert": label(expert), "panel": name(of: place), "value": "\(share)",
            "expected": isPinned ? "1" : "0..\(lottery.most) (1/\(whole))",
          ]))
      }
    }
  }

  // MARK: - Sums

  private mutating func checkSeats() {
    for (place, shares) in zip(space.places, shares) {
      let sum = shares.reduce(0, +)
      guard let least = place.counts.first, let most = place.counts.last,
        sum < whole * Int128(least) || sum > whole * Int128(most)
      else { continue }
      statements.append(
        CheckPhrases.lotterySeats([
          "panel": name(of: place), "sum": "\(sum)/\(whole)", "least": "\(least)",
          "most": "\(most)",
        ]))
    }
  }

  /// A draw gives each expert the whole number of seats below or above the sum of the probabilities;
  /// seats that cost differently stand against the lottery anyway.
  private mutating func checkLoads() {
    guard let effort = space.places.first.map({ Int128($0.effort) }),
      space.places.allSatisfy({ Int128($0.effort) == effort })
    else { return }
    var seats = [Int128](repeating: 0, count: problem.experts.count)
    for (place, shares) in zip(space.places, shares) {
      for (expert, share) in zip(place.experts, shares) { seats[expert] += share }
    }
    for (expert, seats) in seats.enumerated() {
      let work = space.work[expert]
      let fewest = seats / whole * effort
      let most = (seats + whole - 1) / whole * effort
      guard fewest < Int128(work.least) || most > Int128(work.most) else { continue }
      statements.append(
        CheckPhrases.lotteryLoad([
          "expert": label(expert), "effort": "\(most > Int128(work.most) ? most : fewest)",
          "least": "\(work.least)", "most": "\(work.most)",
        ]))
    }
  }

  /// Who was drawn could be, and who was sure is there.
  private mutating func checkDraw() {
    for (place, shares) in zip(space.places, shares) {
      for (expert, share) in zip(place.experts, shares) where share == 0 || share == whole {
        let sits = examination.seated[place.panel]?.holds(expert) ?? false
        guard sits != (share == whole) else { continue }
        statements.append(
          CheckPhrases.lotteryDrawn([
            "expert": label(expert), "panel": name(of: place),
            "value": share == 0 ? "0" : "1",
          ]))
      }
    }
  }

  // MARK: - What a draw could break

  /// Whatever makes seats depend on each other, once each.
  private var ties: [Statement] {
    let panels = space.places.map(\.panel)
    var ties = problem.policy.panelRules.filter { rule in
      guard rule.enforcement == .hard,
        panels.contains(where: { space.facts.speaks(rule, ofPanel: $0) })
      else { return false }
      switch rule.demand {
      case .seats, .note: return false
      case .atMost, .atLeast, .chair, .group, .apart, .quorum, .severity: return true
      }
    }.map { RuleSource($0).statement }
    if !space.placesBySpan.isEmpty { ties.append(CheckPhrases.limitAtOnce()) }
    if Set(space.places.map(\.effort)).count > 1 { ties.append(CheckPhrases.severalEfforts()) }
    for place in space.places {
      let panel = ["panel": name(of: place)]
      if space.chairs.isLedFromAbove(place.panel) {
        ties.append(Statement(CheckPhrases.leaderOnly, panel))
      }
      if let least = place.counts.first, let most = place.counts.last,
        most - least >= place.counts.count
      {
        ties.append(Statement(CheckPhrases.oddSize, panel))
      }
    }
    return ties + conflicts
  }

  /// Conflicts between experts who may both sit on one panel.
  private var conflicts: [Statement] {
    var pairs: [[Expert.ID]] = problem.relations.map { [$0.first, $0.second] }
    for conflict in problem.conflicts {
      if case .expert(let other) = conflict.target { pairs.append([conflict.expert, other]) }
    }
    return Set(pairs.map { $0.sorted() }).sorted { $0.lexicographicallyPrecedes($1) }
      .compactMap { pair in
        guard let one = problem.indexByExpert[pair[0]], let other = problem.indexByExpert[pair[1]]
        else { return nil }
        let meets = space.places.contains { place in
          place.open.contains(one) && place.open.contains(other)
            && CountedRows(space, place: place).row(
              .apart(panel: problem.panels[place.panel].id, pair[0], pair[1])) != nil
        }
        return meets
          ? CheckPhrases.keptApart(["expert": label(one), "other": label(other)]) : nil
      }
  }

  private func label(_ expert: Int) -> String { examination.label(problem.experts[expert].id) }

  private func name(of place: RosterSpace.Place) -> String {
    problem.panels[place.panel].id.rawValue
  }
}
