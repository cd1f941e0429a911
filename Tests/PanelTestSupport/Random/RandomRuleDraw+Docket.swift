import PanelModel

extension RandomRuleDraw {
  /// Slots, the taxonomy and the organisations, each there or not.
  mutating func addTables(to parts: inout ProblemParts) {
    parts.slots = [("S1", 10), ("S2", 10), ("S3", 40)].map {
      Slot(id: Slot.ID($0.0), date: parts.asOf.adding(days: $0.1))
    }
    for expert in parts.experts {
      for slot in parts.slots where !happens(in: 6) {
        parts.availability.append(
          Availability(
            expert: expert.id, slot: slot.id, answer: one(of: [.yes, .yes, .ifNeeded, .no])))
      }
    }
    if happens(in: 2) {
      parts.organisations = [
        Organisation(id: "N", name: "North", aliases: ["Nord"]),
        Organisation(id: "N1", parent: "N"), Organisation(id: "N2", parent: "N1"),
        Organisation(id: "S"),
      ]
    }
    if happens(in: 3) {
      // Not what the dots say: a.2 stands at the top, and c under b.
      let parents: [String: Specialty.ID] = ["a.1": "a", "a.1.x": "a.1", "b.1": "b", "c": "b"]
      parts.specialties = Self.specialties.map {
        Specialty(id: Specialty.ID($0), parent: parents[$0])
      }
    }
    if happens(in: 2) {
      parts.adjacencies = [Adjacency("a.1", "b", distance: number(1...2))]
      if happens(in: 2) { parts.adjacencies.append(Adjacency("c", "a.2", distance: 1)) }
    }
  }

  /// A committee with a group under it and readers, or plain cases, or both.
  mutating func addDocket(to parts: inout ProblemParts) {
    let isTree = happens(in: 2)
    let hasSharedPanel = isTree || happens(in: 3)
    if isTree {
      parts.panels.append(
        PanelRecord(
          id: "COM", body: body(kind: "committee"), seats: seats(in: parts.policy), effort: 1))
      if parts.panels[0].body.fill == .given { addMembers(of: "COM", to: &parts) }
    }
    if hasSharedPanel {
      var group = body(kind: "group")
      if isTree {
        group.parent = "COM"
        group.overlap = one(of: PanelBody.Overlap.allCases)
      }
      parts.panels.append(
        PanelRecord(
          id: "G", body: group, seats: seats(in: parts.policy), effort: happens(in: 2) ? nil : 2))
      if group.fill == .given { addMembers(of: "G", to: &parts) }
    }
    for index in 0..<number(1...3) {
      let isShared = hasSharedPanel && !happens(in: 3)
      parts.cases.append(reviewCase(index, panel: isShared ? "G" : nil, parts.policy))
    }
  }

  /// nil leaves it to a rule that speaks of every panel.
  private mutating func seats(in policy: Policy) -> SeatRange? {
    if policy.seats != nil, happens(in: 2) { return nil }
    let least = number(1...3)
    return SeatRange(least, least + max(0, number(-2...2)))
  }

  private mutating func body(kind: String) -> PanelBody {
    PanelBody(
      kind: kind, specialties: happens(in: 4) ? [one(of: Self.specialties)] : [],
      level: happens(in: 4) ? one(of: Self.levels) : "", method: one(of: Self.methods),
      fill: happens(in: 2) ? .given : .assign, session: happens(in: 2) ? "" : "spring",
      slot: slot())
  }

  private mutating func slot() -> Slot.ID? { one(of: ["S1", "S2", "S3", nil]) }

  private mutating func addMembers(of panel: Panel.ID, to parts: inout ProblemParts) {
    let members = parts.experts.map(\.id).shuffled(using: &random).prefix(number(1...3))
    for (place, expert) in members.enumerated() {
      let role = place == 0 && happens(in: 2) ? Membership.chairRole : ""
      parts.members.append(Membership(panel: panel, expert: expert, role: role))
    }
  }

  private mutating func reviewCase(_ index: Int, panel: Panel.ID?, _ policy: Policy) -> Case {
    var attributes: [String: String] = [:]
    if happens(in: 2) { attributes["submitted"] = day().description }
    if happens(in: 3) { attributes["session"] = one(of: ["spring", "autumn"]) }
    return Case(
      id: Case.ID("C\(index)"), applicant: one(of: ["Ada", "Bo", ""]),
      employer: one(of: Self.employers), region: one(of: ["E", "W", ""]),
      specialties: some(of: Self.specialties, upTo: 2), level: one(of: Self.levels + [""]),
      method: one(of: Self.methods), seats: panel == nil ? seats(in: policy) : nil,
      effort: number(1...2), panel: panel, readers: panel != nil && happens(in: 2) ? 1 : 0,
      slot: panel == nil || happens(in: 4) ? slot() : nil, attributes: attributes)
  }

  // MARK: - Relations

  mutating func conflict(in parts: ProblemParts) -> Conflict {
    let expert = one(of: parts.experts).id
    let other = one(of: parts.experts).id
    let target: Conflict.Target =
      switch number(0...4) {
      case 0: .employer(one(of: Self.employers.dropLast()))
      case 1: .person(one(of: ["Ada", "Bo"]))
      case 2 where other != expert: .expert(other)
      default: .reviewCase(one(of: parts.cases).id)
      }
    return Conflict(
      expert: expert, target: target, kind: one(of: Self.kinds),
      effect: one(of: Conflict.Effect.allCases), validity: validity())
  }

  mutating func addRelations(to parts: inout ProblemParts) {
    for _ in 0..<number(0...3) { parts.conflicts.append(conflict(in: parts)) }
    for _ in 0..<number(0...3) {
      let pair = parts.experts.map(\.id).shuffled(using: &random).prefix(2)
      parts.relations.append(
        Relation(pair[0], pair[1], kind: one(of: Self.kinds), validity: validity()))
    }
    let panels = parts.panels.map(\.id) + parts.cases.map { Panel.ID($0.id.rawValue) }
    for _ in 0..<number(0...3) {
      let year = happens(in: 5) ? nil : parts.asOf.adding(months: -12 * number(0...2))
      parts.previous.append(
        PreviousSeat(panel: one(of: panels), expert: one(of: parts.experts).id, date: year))
    }
    guard happens(in: 4) else { return }
    let cases = parts.cases.filter { $0.panel == nil }.map { Panel.ID($0.id.rawValue) }
    let pinnable = parts.panels.map(\.id) + cases
    for _ in 0..<number(1...2) {
      parts.pins.append(
        Pin(
          panel: one(of: pinnable), expert: one(of: parts.experts).id,
          effect: one(of: Pin.Effect.allCases), by: "chief", reason: "drawn"))
    }
  }

  mutating func addScores(to parts: inout ProblemParts) {
    guard parts.policy.formula == nil else {
      parts.scores = .formula
      return
    }
    let own = parts.cases.filter { $0.panel == nil || $0.readers > 0 }.map {
      Panel.ID($0.id.rawValue)
    }
    var scores: [ProblemParts.Score] = []
    for panel in parts.panels.map(\.id) + own {
      for expert in parts.experts where !happens(in: 8) {
        scores.append(.init(panel: panel, expert: expert.id, units: number(0...9)))
      }
    }
    parts.scores = .listed(scores)
  }
}
