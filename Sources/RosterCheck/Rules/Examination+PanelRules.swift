import PanelModel

extension Examination {
  /// The rules on the members of a panel together; seats and chairs are read apart.
  mutating func checkPanelRules() {
    var excess = 0
    var hasQuota = false
    let counted = Set(filledByRun.filter { !isReading($0) })
    for (index, panel) in filled {
      if counted.contains(index), problem.policy.panelRules.contains(where: isQuota(on: index)) {
        hasQuota = true
      }
      // Nothing binds a panel that may be empty and is.
      if isElastic, panel.members.isEmpty { continue }
      for rule in problem.policy.panelRules where facts.speaks(rule, ofPanel: index) {
        let source = RuleSource(rule)
        switch rule.demand {
        case .atMost(let quota), .atLeast(let quota):
          let isMost = source.kind == PlacePhrases.atMost
          let breaches = breaches(of: quota, isMost: isMost, by: panel.members, on: index)
          for breach in breaches { tell(breach, quota, isMost: isMost, on: index, by: source) }
          guard counted.contains(index) else { continue }
          excess += breaches.reduce(0) { $0 + $1.excess }
        case .apart(let demand): checkApart(demand, among: panel, on: index, by: source)
        case .quorum(let demand): checkQuorum(demand, of: panel, on: index, by: source)
        case .severity(let demand): checkSeverity(demand, of: panel, on: index, by: source)
        case .seats, .chair, .group, .note: break
        }
      }
      checkGroups(of: panel, at: index)
    }
    if hasQuota {
      balance.composition = Balance.Measure(value: Fraction(excess), bound: .zero)
    }
  }

  private func isQuota(on panel: Int) -> (PanelRule) -> Bool {
    { rule in
      switch rule.demand {
      case .atMost, .atLeast: facts.speaks(rule, ofPanel: panel)
      case .seats, .chair, .group, .apart, .quorum, .severity, .note: false
      }
    }
  }

  private mutating func checkApart(
    _ demand: ApartDemand, among panel: SeatedPanel, on index: Int, by source: RuleSource
  ) {
    let day = facts.sheets[index].day
    for row in problem.relations where demand.kinds.contains(row.kind) {
      guard let first = problem.indexByExpert[row.first], panel.holds(first),
        let second = problem.indexByExpert[row.second], panel.holds(second), first != second,
        row.validity.holds(
          on: day, from: facts.reference(ofCase: nil, onPanel: index), demand.lookBack)
      else { continue }
      let pair = [first, second].sorted { problem.experts[$0].id < problem.experts[$1].id }
      report(
        CheckPhrases.notApart, ["kind": row.kind, "period": row.validity.period], on: index,
        experts: pair, by: source)
    }
  }

  private mutating func checkQuorum(
    _ demand: QuorumDemand, of panel: SeatedPanel, on index: Int, by source: RuleSource
  ) {
    let seats = panel.members.count
    let (share, whole) = (Int128(demand.share.numerator), Int128(demand.share.denominator))
    for row in facts.sheets[index].cases {
      let absent = demand.countsRecused ? 0 : recused[index]?[row]?.count ?? 0
      let present = seats - absent
      guard whole * Int128(present - demand.margin) < share * Int128(seats) else { continue }
      let least = demand.share.times(seats).up + demand.margin
      report(
        CheckPhrases.noQuorum,
        ["present": "\(present)", "seats": "\(seats)", "least": "\(least)"], on: index,
        reviewCase: row, by: source)
    }
  }

  private mutating func checkSeverity(
    _ demand: SeverityDemand, of panel: SeatedPanel, on index: Int, by source: RuleSource
  ) {
    let sum = panel.members.reduce(0) { $0 + problem.experts[$1].severity }
    let seats = panel.members.count
    guard
      Int128(demand.tolerance.denominator) * Int128(sum.magnitude)
        > Int128(demand.tolerance.numerator) * Int128(seats)
    else { return }
    report(
      CheckPhrases.severityOutside,
      ["mean": "\(Fraction(sum, max(1, seats)))", "tolerance": "\(demand.tolerance)"], on: index,
      by: source)
  }
}

extension Fraction {
  /// The share of some seats, rounded down and up.
  func times(_ seats: Int) -> (down: Int, up: Int) {
    let product = Int128(numerator) * Int128(seats)
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: Int128(denominator))
    return (
      Int(remainder < 0 ? quotient - 1 : quotient), Int(remainder > 0 ? quotient + 1 : quotient)
    )
  }
}
