public import PanelModel

/// One thing that a person could change, and that may take part in a contradiction.
///
/// What no rule and no number of the problem's can change, such as who is in the pool, is none.
public enum RuleMember: Hashable, Sendable {
  /// That a panel, or the readers of a case, are filled.
  case panel(Panel.ID)
  /// The number of seats of a panel, where too few are offered to who must have work.
  case seats(Panel.ID)
  /// A rule on one expert, by its place in the policy.
  case eligibilityRule(Int)
  /// A rule on the members of a panel, by its place in the policy; of `seats` only that the number is
  /// odd.
  case panelRule(Int)
  /// The conflicts of a kind.
  case conflicts(kind: String)
  /// The most load of who has none of their own; nil, or that of an expert.
  case mostLoad(Expert.ID?)
  /// The least load of who has none of their own; nil, or that of an expert.
  case leastLoad(Expert.ID?)
  /// A limit by slot, day or method, by its place in the policy.
  case loadLimit(Int)
  /// What somebody settled, by its row.
  case pin(Int)
  /// That a pair without a score is not eligible.
  case missingScores
}

extension ProblemParts {
  /// The problem without some of its rules; whatever kept the rules before keeps them now.
  ///
  /// Panels that are not filled are the step's matter, and change nothing here.
  ///
  /// - Parameter members: What no longer binds.
  /// - Returns: Parts with the same cases, panels and experts in the same order.
  /// - Complexity: O(size of the parts).
  func dropping(_ members: Set<RuleMember>) -> ProblemParts {
    var parts = self
    for member in members {
      switch member {
      case .mostLoad(nil): parts.policy.load.most = nil
      case .leastLoad(nil): parts.policy.load.least = 0
      case .loadLimit(let index):
        parts.policy.loadLimits[index].panels = nil
        parts.policy.loadLimits[index].effort = ProblemLimits.load.upperBound
      case .missingScores: parts.policy.missing = .zero
      case .seats(let panel): parts.setSeats(of: panel) { Self.anySeats(beside: $0) }
      case .panel, .eligibilityRule, .panelRule, .conflicts, .mostLoad, .leastLoad, .pin: continue
      }
    }
    parts.dropRules(members)
    parts.dropLoads(members)
    parts.conflicts.removeAll { members.contains(.conflicts(kind: $0.kind)) }
    parts.pins = pins.enumerated().filter { !members.contains(.pin($0.offset)) }.map(\.element)
    return parts
  }

  private static func anySeats(beside range: SeatRange) -> SeatRange {
    SeatRange(ProblemLimits.seats.lowerBound, max(range.most, ProblemLimits.seats.upperBound))
  }

  private mutating func dropRules(_ members: Set<RuleMember>) {
    for index in policy.panelRules.indices where members.contains(.panelRule(index)) {
      if case .seats(var demand) = policy.panelRules[index].demand {
        demand.isOdd = false
        policy.panelRules[index].demand = .seats(demand)
      }
    }
    // `seats` says how many seats there are as well, which no problem can do without.
    policy.panelRules = policy.panelRules.enumerated().filter { index, rule in
      !members.contains(.panelRule(index)) || rule.demand.kind == .seats
    }.map(\.element)
    policy.eligibilityRules = policy.eligibilityRules.enumerated()
      .filter { !members.contains(.eligibilityRule($0.offset)) }.map(\.element)
  }

  private mutating func dropLoads(_ members: Set<RuleMember>) {
    for index in experts.indices {
      if members.contains(.mostLoad(experts[index].id)) {
        experts[index].load.most = ProblemLimits.load.upperBound
      }
      if members.contains(.leastLoad(experts[index].id)) { experts[index].load.least = 0 }
    }
  }

  // MARK: - Seats

  /// Changes the seats of a panel where they are stated, or the readers of a case.
  mutating func setSeats(of panel: Panel.ID, _ change: (SeatRange) -> SeatRange) {
    if let row = panels.firstIndex(where: { $0.id == panel }) {
      if let seats = panels[row].seats { panels[row].seats = change(seats) }
    }
    for row in cases.indices {
      let isReading = cases[row].readers > 0 && cases[row].id.rawValue == panel.rawValue
      if isReading { cases[row].readers = change(SeatRange(cases[row].readers)).least }
      let own = cases[row].panel ?? Panel.ID(cases[row].id.rawValue)
      guard own == panel, let seats = cases[row].seats else { continue }
      cases[row].seats = change(seats)
    }
  }

  /// The same with the seats of every panel stated where the panel or its case is, and no rule on how
  /// many there are, save whether that is odd.
  ///
  /// - Parameter problem: The problem of these parts, which knows what the rules came to.
  /// - Returns: Parts with the same panels and seats.
  func statingSeats(of problem: AssignmentProblem) -> ProblemParts {
    var parts = self
    for row in parts.cases.indices { parts.cases[row].seats = nil }
    for row in parts.panels.indices { parts.panels[row].seats = nil }
    let rows = Dictionary(parts.panels.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for panel in problem.panels where panel.purpose == .judging {
      if let row = rows[panel.id] {
        parts.panels[row].seats = panel.seats
      } else {
        for row in panel.cases { parts.cases[row].seats = panel.seats }
      }
    }
    for index in parts.policy.panelRules.indices {
      guard case .seats(var demand) = parts.policy.panelRules[index].demand else { continue }
      demand.range = SeatRange(
        ProblemLimits.seats.lowerBound, ProblemLimits.seats.upperBound)
      parts.policy.panelRules[index].demand = .seats(demand)
    }
    return parts
  }
}
