import Empanel

/// One thing that a problem demands and could leave out.
enum ProblemPiece: Hashable {
  case eligibility(Int, String)
  case panel(Int, String)
  case loadLimit(Int, String)
  case pin(Int, String)
  case conflict(Int, String)
  case mostLoads
  case leastLoads

  /// Everything of the kind that binds somebody.
  static func all(of parts: ProblemParts) -> [ProblemPiece] {
    let policy = parts.policy
    var pieces: [ProblemPiece] = []
    for (index, rule) in policy.eligibilityRules.enumerated() where rule.enforcement == .hard {
      pieces.append(.eligibility(index, name(of: rule.demand)))
    }
    for (index, rule) in policy.panelRules.enumerated() where rule.enforcement == .hard {
      pieces.append(.panel(index, name(of: rule.demand)))
    }
    for (index, limit) in policy.loadLimits.enumerated() {
      pieces.append(.loadLimit(index, name(of: limit.span)))
    }
    for (index, pin) in parts.pins.enumerated() {
      pieces.append(.pin(index, "pin: \(pin.effect.rawValue)"))
    }
    for (index, row) in parts.conflicts.enumerated() {
      pieces.append(.conflict(index, name(of: row.target)))
    }
    if policy.load.most != nil || parts.experts.contains(where: { $0.load.most != nil }) {
      pieces.append(.mostLoads)
    }
    if parts.experts.contains(where: { $0.load.least != nil }) { pieces.append(.leastLoads) }
    return pieces
  }

  /// What kind of demand it is.
  var kind: String {
    switch self {
    case .eligibility(_, let name), .panel(_, let name), .loadLimit(_, let name),
      .pin(_, let name), .conflict(_, let name):
      name
    case .mostLoads: "most load"
    case .leastLoads: "least load"
    }
  }

  /// Whether it is a rule of the policy.
  var isRule: Bool {
    switch self {
    case .eligibility, .panel: true
    case .loadLimit, .pin, .conflict, .mostLoads, .leastLoads: false
    }
  }

  /// The problem without it.
  func leftOut(of parts: ProblemParts) -> ProblemParts {
    var parts = parts
    switch self {
    case .eligibility(let index, _): parts.policy.eligibilityRules.remove(at: index)
    case .panel(let index, _):
      if case .seats = parts.policy.panelRules[index].demand {
        // Panels may have no other number of seats.
        parts.policy.panelRules[index].demand = .seats(SeatsDemand(SeatRange(1, 9)))
      } else {
        parts.policy.panelRules.remove(at: index)
      }
    case .loadLimit(let index, _): parts.policy.loadLimits.remove(at: index)
    case .pin(let index, _): parts.pins.remove(at: index)
    case .conflict(let index, _): parts.conflicts.remove(at: index)
    case .mostLoads:
      parts.policy.load.most = nil
      for index in parts.experts.indices { parts.experts[index].load.most = nil }
    case .leastLoads:
      for index in parts.experts.indices { parts.experts[index].load.least = nil }
    }
    return parts
  }

  private static func name(of demand: EligibilityDemand) -> String {
    switch demand {
    case .differs(let differs): "differs: \(differs.effect.rawValue)"
    case .conflict(let conflict): "conflict: \(conflict.effect?.rawValue ?? "of the row")"
    default: demand.kind.rawValue
    }
  }

  private static func name(of demand: PanelDemand) -> String {
    switch demand {
    case .seats(let seats): return seats.isOdd ? "seats: odd" : "seats"
    case .atMost(let quota), .atLeast(let quota):
      var name = demand.kind.rawValue
      if case .count = quota.amount { name += ": count" } else { name += ": share" }
      if case .each = quota.subject { name += " of each" }
      return name
    case .chair(let chair): return chair.mostPerExpert == nil ? "chair" : "chair: most per expert"
    default: return demand.kind.rawValue
    }
  }

  private static func name(of span: LoadLimit.Span) -> String {
    switch span {
    case .slot: "load per slot"
    case .day: "load per day"
    case .method: "load per method"
    }
  }

  private static func name(of target: Conflict.Target) -> String {
    switch target {
    case .reviewCase: "conflict with a case"
    case .employer: "conflict with an employer"
    case .person: "conflict with a person"
    case .expert: "conflict with an expert"
    }
  }
}

/// What a problem holds, beside pieces that could be left out.
enum ProblemKinds {
  static func all(of parts: ProblemParts, in problem: AssignmentProblem) -> Set<String> {
    var kinds = Set(ProblemPiece.all(of: parts).map(\.kind))
    for (place, objective) in parts.policy.objectives.enumerated() {
      let measure = objective.measure.map { " of \($0.rawValue)" } ?? ""
      kinds.insert("aim \(place + 1): \(objective.name.rawValue)\(measure)")
      if objective.give != .zero { kinds.insert("give") }
    }
    for panel in problem.panels {
      kinds.insert(panel.purpose == .reading ? "readers" : "fill: \(panel.body.fill.rawValue)")
      if panel.purpose == .judging, panel.body.parent != nil {
        kinds.insert("overlap: \(panel.body.overlap.rawValue)")
      }
    }
    if problem.formula != nil { kinds.insert("formula") }
    if parts.policy.missing == .ineligible { kinds.insert("missing: ineligible") }
    let rules =
      parts.policy.eligibilityRules.map { ($0.enforcement, $0.scope) }
      + parts.policy.panelRules.map { ($0.enforcement, $0.scope) }
    if rules.contains(where: { $0.0 == .report }) { kinds.insert("enforce: report") }
    if rules.contains(where: { $0.1 != nil }) { kinds.insert("when") }
    return kinds
  }
}
