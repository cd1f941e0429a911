import PanelModel
import PanelRules

extension RepairCatalogue {
  // MARK: - Panels

  /// Fewer seats than planned, down to one.
  func fewerSeats(of panel: Int) -> [Repair] {
    let body = problem.panels[panel]
    let planned = rules.plannedSeats(ofPanel: panel)
    guard planned > 1 else { return [] }
    return (1...min(Self.mostUnits, planned - 1)).compactMap { units in
      repair(
        .lowerSeats, .lowerSeats(body.id, from: planned, to: planned - units), units: units)
    }
  }

  /// New experts of the specialties of some panel, like somebody of the pool who is nearest to a seat
  /// there.
  func recruits(for panels: [Int]) -> [Repair] {
    let wanted = Set(panels.map(specialties)).sorted { $0.lexicographicallyPrecedes($1) }
    return wanted.flatMap { names -> [Repair] in
      let alike = rules.step.open.filter { specialties(of: $0) == names }
        .sorted { problem.panels[$0].id < problem.panels[$1].id }
      guard let panel = alike.first, let model = nearest(to: panel) else { return [] }
      return (1...Self.mostUnits).compactMap { count in
        repair(
          .recruit, .recruit(specialties: names, like: model, count: count), units: count)
      }
    }
  }

  private func nearest(to panel: Int) -> Expert.ID? {
    problem.experts.indices.filter { problem.experts[$0].status == Expert.activeStatus }
      .map { index in
        let kinds = rules.exclusions(expert: index, panel: panel).map(\.kind)
        let lasting = kinds.filter { ![.training, .specialty, .conflict, .load].contains($0) }
        return (lasting.count, kinds.count, problem.experts[index].id)
      }.min { $0 < $1 }?.2
  }

  // MARK: - Rules on panels

  /// Quotas, odd sizes and margins said less strictly, step by step.
  func looserRules(on panels: [Int]) -> [Repair] {
    let planned = panels.map { rules.plannedSeats(ofPanel: $0) }
    guard let seats = planned.min() else { return [] }
    return problem.policy.panelRules.enumerated().flatMap { index, rule -> [Repair] in
      guard rule.enforcement == .hard else { return [] }
      return (1...Self.mostUnits).compactMap { units in
        guard let looser = rule.demand.looser(by: units, seats: allSeats ?? seats) else {
          return nil
        }
        return repair(
          .relaxQuota,
          .relaxQuota(
            index, from: rule.demand.amountText, to: looser.amountText, looser), units: units)
      }
    }
  }

  /// The fewest seats of any open panel: what a share comes to there is made one less.
  private var allSeats: Int? { rules.step.open.map { rules.plannedSeats(ofPanel: $0) }.min() }

  /// Limits by slot, day and method that allow one panel more, two, three.
  func looserLimits() -> [Repair] {
    let seat = problem.panels.map(\.effort).max() ?? 1
    return problem.policy.loadLimits.enumerated().flatMap { index, limit in
      (1...Self.mostUnits).compactMap { units in
        repair(
          .relaxLimit,
          .relaxLimit(
            index, panels: limit.panels.map { $0 + units },
            effort: limit.effort.map { $0 + units * seat }), units: units)
      }
    }
  }

  // MARK: - Rows

  /// Conflicts of kinds that a rule lets somebody waive, with what some panels judge.
  func waivers(on panels: [Int]) -> [Repair] {
    let kinds = Set(
      problem.policy.eligibilityRules.flatMap { rule -> [String] in
        guard case .conflict(let demand) = rule.demand, rule.enforcement == .hard,
          !rule.origin.waivableBy.isEmpty
        else { return [] }
        return demand.kinds
      })
    guard !kinds.isEmpty else { return [] }
    let cases = Set(panels.flatMap { problem.panels[$0].cases }).map { problem.cases[$0] }
    let ids = Set(cases.map(\.id))
    let employers = Set(cases.map(\.employer))
    let applicants = Set(cases.map(\.applicant))
    return problem.conflicts.filter { kinds.contains($0.kind) }.filter { conflict in
      switch conflict.target {
      case .reviewCase(let id): ids.contains(id)
      // One employer may go by several names.
      case .employer(let name): employers.contains(name) || !problem.organisations.isEmpty
      case .person(let name): applicants.contains(name)
      case .expert: true
      }
    }.compactMap { repair(.waiveConflict, .waiveConflict($0)) }
  }

  /// What somebody settled about some panels, or the work of others by it.
  func releases(of panels: [Int]) -> [Repair] {
    let names = Set(panels.map { problem.panels[$0].id })
    return problem.pins.filter { names.contains($0.panel) }
      .compactMap { repair(.releasePin, .releasePin($0)) }
  }
}

extension PanelDemand {
  /// The same demand with one member less asked for or one more allowed, for each unit, on a panel of
  /// some seats; nil where it cannot be looser.
  func looser(by units: Int, seats: Int) -> PanelDemand? {
    switch self {
    case .atMost(var quota):
      switch quota.amount {
      case .count(let count): quota.amount = .count(count + units)
      case .share(let share):
        let most = (share * Fraction(seats)).roundedDown + units
        guard most <= seats else { return nil }
        quota.amount = .share(max(share, Fraction(most, seats)))
      }
      return .atMost(quota)
    case .atLeast(var quota):
      switch quota.amount {
      case .count(let count):
        guard count >= units else { return nil }
        quota.amount = .count(count - units)
      case .share(let share):
        let least = -(share * Fraction(-seats)).roundedDown - units
        guard least >= 0 else { return nil }
        quota.amount = least == 0 ? .count(0) : .share(Fraction(least, seats))
      }
      return .atLeast(quota)
    case .quorum(var demand):
      guard demand.margin >= units else { return nil }
      demand.margin -= units
      return .quorum(demand)
    case .group(var group):
      guard group.seats > units else { return nil }
      group.seats -= units
      return .group(group)
    case .seats(var demand):
      guard demand.range.least > units else { return nil }
      demand.range.least -= units
      return .seats(demand)
    case .chair, .apart, .severity, .note: return nil
    }
  }

  /// The amount, as a policy writes it.
  var amountText: String {
    switch self {
    case .atMost(let quota), .atLeast(let quota):
      switch quota.amount {
      case .count(let count): "\(count)"
      case .share(let share): "\(share)"
      }
    case .quorum(let demand): "\(demand.margin)"
    case .group(let group): "\(group.seats)"
    case .seats(let demand): "\(demand.range)"
    case .chair, .apart, .severity, .note: ""
    }
  }
}

extension Rule where Demand == PanelDemand {
  /// The selector by which members are counted, if any.
  var selector: Selector? {
    switch demand {
    case .atMost(let quota), .atLeast(let quota):
      switch quota.subject {
      case .members(let selector): selector
      case .each(let attribute): .attribute(attribute, .oneOf([]))
      }
    case .chair(let demand): demand.selector
    case .group(let group): group.selector
    case .seats, .apart, .quorum, .severity, .note: nil
    }
  }
}

extension Selector {
  /// Names of the attributes that it looks at.
  var attributes: Set<String> {
    switch self {
    case .attribute(let name, _): [name]
    case .all(let parts), .any(let parts):
      parts.reduce(into: Set<String>()) { $0.formUnion($1.attributes) }
    case .not(let part): part.attributes
    }
  }

  /// Values that it asks for of one attribute, where it does so by name.
  func values(of attribute: String) -> [String] {
    switch self {
    case .attribute(attribute, .equals(let value)), .attribute(attribute, .contains(let value)):
      [value]
    case .attribute(attribute, .oneOf(let values)): values
    case .attribute, .not: []
    case .all(let parts), .any(let parts): parts.flatMap { $0.values(of: attribute) }
    }
  }
}
