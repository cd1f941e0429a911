import PanelModel

/// What may be missing, where `seats-filled` comes first.
extension NaivePolicy {
  /// Whether anything may be.
  var isElastic: Bool { problem.policy.objectives.first?.name == .seatsFilled }

  /// The fewest seats that the panel and the rules on seats want.
  public func planned(on panel: Int) -> Int {
    let seats = problem.panels[panel].seats
    let rules = problem.policy.panelRules.compactMap { rule -> SeatsDemand? in
      guard rule.enforcement == .hard, case .seats(let demand) = rule.demand,
        speaks(rule.scope, of: panel, isEligibility: false)
      else { return nil }
      return demand
    }
    let counts = (seats.least...seats.most).filter { count in
      rules.allSatisfy {
        $0.range.least <= count && count <= $0.range.most && (!$0.isOdd || count % 2 == 1)
      }
    }
    return counts.first ?? seats.least
  }

  /// Missing seats, and missing and owed points of effort.
  public func missing(_ open: [Int: Members]) -> (seats: Int, points: Int, owed: Int) {
    let seats = open.reduce(0) { $0 + max(0, planned(on: $1.key) - $1.value.experts.count) }
    var (points, owed) = (0, 0)
    for expert in problem.experts.indices where asksLeast {
      let person = problem.experts[expert]
      guard person.status == "active" else { continue }
      let least = person.load.least ?? problem.policy.load.least
      func effort(_ panels: [Int: Members]) -> Int {
        panels.reduce(0) { $0 + ($1.value.experts.contains(expert) ? costs[$1.key] : 0) }
      }
      let left = max(0, least - person.held - effort(settled))
      owed += left
      points += max(0, left - effort(open))
    }
    return (seats, points, owed)
  }

  /// The value of `seats-filled`.
  func seatsFilled(_ open: [Int: Members]) -> Fraction {
    let missing = missing(open)
    let all = open.keys.reduce(0) { $0 + planned(on: $1) }
    return Fraction(all - missing.seats) - Fraction(missing.points, missing.owed + 1)
  }

  /// The panels whose quality counts.
  func measured(_ open: [Int: Members]) -> [Int: Members] {
    isElastic ? open.filter { $1.experts.count >= planned(on: $0) } : open
  }
}
