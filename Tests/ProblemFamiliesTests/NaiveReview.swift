import PanelModel

@testable import ProblemFamilies

/// What a roster breaks of a policy's rules, as `Policy.md` reads, without any regard to speed.
struct NaiveReview {
  /// A panel with its members, and the cases that it serves.
  struct Room {
    var panel: Panel
    var members: [Int]
    var chair: Int?
    var cases: [Case]
  }

  let problem: AssignmentProblem
  let rooms: [Room]
  let readers: [[Int]]
  private let roots: [String: String]
  private let organisations: [String: String]
  private let paths: [String: [String]]
  private let conflictsByExpert: [Expert.ID: [Conflict]]

  init(_ problem: AssignmentProblem, _ panels: [WitnessPanel], readers: [[Int]]) {
    self.problem = problem
    self.readers = readers
    let judging = problem.panels.filter { $0.purpose == .judging }
    rooms = zip(judging, panels).map { panel, witness in
      let under = judging.filter { $0.body.parent == panel.id }
      let names = Set(([panel] + under).map(\.id))
      let cases = problem.cases.filter { names.contains($0.panel ?? Panel.ID($0.id.rawValue)) }
      return Room(panel: panel, members: witness.members, chair: witness.chair, cases: cases)
    }
    var organisations: [String: String] = [:]
    var roots: [String: String] = [:]
    for row in problem.organisations {
      for name in [row.id.rawValue, row.name] + row.aliases {
        organisations[name] = row.id.rawValue
      }
      var top = row
      while let parent = problem.organisations.first(where: { $0.id == top.parent }) {
        top = parent
      }
      roots[row.id.rawValue] = top.id.rawValue
    }
    self.organisations = organisations
    conflictsByExpert = Dictionary(grouping: problem.conflicts, by: \.expert)
    self.roots = roots
    paths = Dictionary(
      uniqueKeysWithValues: problem.specialties.map { row in
        (row.id.rawValue, [row.parent?.rawValue, row.id.rawValue].compactMap(\.self))
      })
  }

  var violations: [String] {
    rooms.flatMap(seating) + rooms.flatMap(together) + readersViolations + loads + pins
      + belonging
  }

  // MARK: - Who may sit

  /// Whether the rules on single experts let one sit on a panel.
  func isEligible(_ expert: Int, for room: Room) -> Bool { seating(room, [expert]).isEmpty }

  private func seating(_ room: Room) -> [String] { seating(room, room.members) }

  private func seating(_ room: Room, _ members: [Int]) -> [String] {
    members.flatMap { member in
      problem.policy.eligibilityRules.compactMap { rule in
        isMet(rule.demand, member, room) ? nil : "\(rule.origin.id) \(room.panel.id) \(member)"
      } + (bars(member, from: room) ? ["conflict \(room.panel.id) \(member)"] : [])
        + (hasNoScore(member, room) ? ["score \(room.panel.id) \(member)"] : [])
    }
  }

  private func hasNoScore(_ member: Int, _ room: Room) -> Bool {
    guard problem.policy.formula == nil, let index = problem.indexByPanel[room.panel.id] else {
      return false
    }
    return problem.affinities.units(panel: index, expert: member) == nil
  }

  private func isMet(_ demand: EligibilityDemand, _ member: Int, _ room: Room) -> Bool {
    let expert = problem.experts[member]
    switch demand {
    case .attribute(let selector): return truth(selector, expert) == .yes
    case .training(let training):
      let day = expert.trainedUntil.map { $0.adding(days: training.graceDays) }
      return day.map { $0 >= self.day(of: room) } ?? false
    case .specialty(let demand):
      return room.cases.flatMap(\.specialties).contains { target in
        expert.specialties.contains { fits($0.specialty, target, demand) }
      }
    case .level:
      let levels = problem.policy.levels
      let own = levels.firstIndex(of: expert.level) ?? -1
      return room.cases.allSatisfy { own >= levels.firstIndex(of: $0.level) ?? levels.count }
    case .available:
      guard let slot = room.panel.body.slot else { return true }
      let answer = problem.availability.first { $0.expert == expert.id && $0.slot == slot }
      return answer.map { $0.answer != .no } ?? false
    case .differs, .conflict: return true  // see `bars` and `leaves`
    }
  }

  private func fits(_ own: String, _ target: String, _ demand: SpecialtyDemand) -> Bool {
    let (one, other) = (paths[own] ?? [own], paths[target] ?? [target])
    let depth = min(demand.depth ?? other.count, other.count)
    if one.prefix(depth) == other.prefix(depth) { return true }
    return problem.adjacencies.contains { row in
      row.distance <= demand.adjacency
        && (one.contains(row.first) && other.contains(row.second)
          || one.contains(row.second) && other.contains(row.first))
    }
  }

  private func day(of room: Room) -> CivilDate {
    problem.slots.first { $0.id == room.panel.body.slot }?.date ?? problem.asOf
  }

  /// Whether a conflict with a case makes a member leave the room.
  func leaves(_ member: Int, _ reviewCase: Case) -> Conflict.Effect? {
    let expert = problem.experts[member]
    let names = problem.policy.eligibilityRules.contains { rule in
      if case .differs = rule.demand { true } else { false }
    }
    let (one, other) = (root(expert.employer), root(reviewCase.employer))
    var effects: [Conflict.Effect] = names && one != nil && one == other ? [.reviewCase] : []
    for conflict in conflictsByExpert[expert.id] ?? []
    where concerns(conflict, reviewCase) && counts(conflict, for: reviewCase) {
      effects.append(conflict.effect)
    }
    return effects.contains { $0 != .reviewCase } ? .panel : effects.first
  }

  private func root(_ employer: String) -> String? {
    guard !employer.isEmpty else { return nil }
    return roots[organisations[employer] ?? employer] ?? employer
  }

  private func concerns(_ conflict: Conflict, _ reviewCase: Case) -> Bool {
    switch conflict.target {
    case .reviewCase(let id): id == reviewCase.id
    case .person(let name): name == reviewCase.applicant
    case .employer(let name):
      (organisations[name] ?? name)
        == (organisations[reviewCase.employer] ?? reviewCase.employer)
    case .expert: false
    }
  }

  private func counts(_ conflict: Conflict, for reviewCase: Case) -> Bool {
    if conflict.validity.contains(problem.asOf) { return true }
    let day = CivilDate(iso: reviewCase.attributes["submitted"] ?? "") ?? problem.asOf
    return problem.policy.eligibilityRules.contains { rule in
      guard case .conflict(let demand) = rule.demand, demand.kinds.contains(conflict.kind) else {
        return false
      }
      guard conflict.validity.since.map({ $0 <= problem.asOf }) ?? true else { return false }
      switch demand.lookBack {
      case .current: return false
      case .ever: return true
      case .months(let months):
        return conflict.validity.until.map { $0 >= day.adding(months: -months) } ?? true
      }
    }
  }

  private func bars(_ member: Int, from room: Room) -> Bool {
    room.cases.contains { reviewCase in
      leaves(member, reviewCase).map { $0 != .reviewCase || room.cases.count == 1 } ?? false
    }
  }

  // MARK: - Who may sit together

  private func together(_ room: Room) -> [String] {
    let size = room.members.count
    var wrong = Set(room.members).count == size ? [] : ["twice \(room.panel.id)"]
    if !(room.panel.seats.least...room.panel.seats.most).contains(size) {
      wrong.append("size \(room.panel.id)")
    }
    for rule in problem.policy.panelRules where speaks(rule.scope, of: room) {
      if !isKept(rule.demand, room) { wrong.append("\(rule.origin.id) \(room.panel.id)") }
    }
    return wrong
  }

  private func speaks(_ scope: Selector?, of room: Room) -> Bool {
    guard case .attribute("kind", .equals(let kind)) = scope else { return scope == nil }
    return room.panel.body.kind == kind
  }

  private func isKept(_ demand: PanelDemand, _ room: Room) -> Bool {
    let size = room.members.count
    switch demand {
    case .seats(let seats):
      return size >= seats.range.least && size <= seats.range.most
        && (!seats.isOdd || !size.isMultiple(of: 2))
    case .atMost(let quota): return counts(quota, room).allSatisfy { isAtMost($0, quota, size) }
    case .atLeast(let quota):
      return counts(quota, room).allSatisfy { count in
        switch quota.amount {
        case .count(let least): count >= least
        case .share(let share): share.denominator * count >= share.numerator * size
        }
      }
    case .chair(let chair):
      guard let own = room.chair, room.members.contains(own) else { return false }
      let isFit = chair.selector.map { truth($0, problem.experts[own]) == .yes } ?? true
      return isFit && rooms.count { $0.chair == own } <= chair.mostPerExpert ?? Int.max
    case .apart(let apart): return isApart(apart, room)
    case .quorum(let quorum):
      return room.cases.allSatisfy { reviewCase in
        let present = room.members.count { leaves($0, reviewCase) == nil }
        return quorum.share.denominator * (present - quorum.margin) >= quorum.share.numerator * size
      }
    case .group, .severity, .note: return true  // no family has them
    }
  }

  private func isAtMost(_ count: Int, _ quota: Quota, _ size: Int) -> Bool {
    switch quota.amount {
    case .count(let most): count <= most
    case .share(let share): share.denominator * count <= share.numerator * size
    }
  }

  /// The numbers that a quota bounds: one, or one for each value.
  private func counts(_ quota: Quota, _ room: Room) -> [Int] {
    let members = room.members.map { problem.experts[$0] }
    switch quota.subject {
    case .members(let selector): return [members.count { truth(selector, $0) == .yes }]
    case .each(let attribute):
      let values = members.flatMap { value(of: attribute, $0).texts }
      return Set(values).map { value in values.count { $0 == value } }
    }
  }

  private func isApart(_ demand: ApartDemand, _ room: Room) -> Bool {
    let ids = Set(room.members.map { problem.experts[$0].id })
    let related = problem.relations.contains { row in
      demand.kinds.contains(row.kind) && ids.contains(row.first) && ids.contains(row.second)
    }
    let listed = problem.conflicts.contains { row in
      if case .expert(let other) = row.target {
        ids.contains(row.expert) && ids.contains(other)
      } else {
        false
      }
    }
    return !related && !listed
  }

  private func truth(_ selector: Selector, _ expert: Expert) -> Truth {
    switch selector {
    case .attribute(let name, let comparison):
      comparison.truth(of: value(of: name, expert), levels: problem.policy.levels)
    case .all(let parts): parts.reduce(.yes) { $0.and(truth($1, expert)) }
    case .any(let parts): parts.reduce(.no) { $0.or(truth($1, expert)) }
    case .not(let part): truth(part, expert).negated
    }
  }

  private func value(of attribute: String, _ expert: Expert) -> AttributeValue {
    switch attribute {
    case "employer": AttributeValue(organisations[expert.employer] ?? expert.employer)
    case "status": AttributeValue(expert.status)
    case "roles": AttributeValue(expert.roles)
    case "region": AttributeValue(expert.region)
    default: AttributeValue(expert.attributes[attribute] ?? "")
    }
  }
}
