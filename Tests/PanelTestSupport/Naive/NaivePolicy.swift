public import PanelModel

/// The rules of a policy, read from the text of `Policy.md` alone: slow, simple, obviously right.
///
/// It shares no code with the part that makes rosters or the part that checks them; where both
/// of those and this agree, three readings of the text do.
public struct NaivePolicy {
  /// Who sits on a panel.
  public struct Members: Hashable, Sendable {
    /// Indices of the experts.
    public var experts: Set<Int>
    /// Index of who chairs.
    public var chair: Int?

    /// Makes members.
    public init(_ experts: Set<Int>, chair: Int? = nil) {
      self.experts = experts
      self.chair = chair
    }
  }

  /// The problem.
  public let problem: AssignmentProblem
  /// Members of panels that are filled already, by the index of the panel.
  let settled: [Int: Members]
  /// Panels that are left for later.
  let later: Set<Int>
  /// Whether least loads are asked for.
  let asksLeast: Bool
  /// What a seat costs, by panel; and when panels meet.
  private(set) var costs: [Int] = []
  private(set) var slots: [Slot?] = []

  /// Prepares the reading of a problem.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - settled: Members of panels that are filled already.
  ///   - later: Panels that are left for later.
  ///   - asksLeast: Whether least loads are asked for; never where a panel is left for later.
  public init(
    _ problem: AssignmentProblem, settled: [Int: Members] = [:], later: Set<Int> = [],
    asksLeast: Bool = true
  ) {
    self.problem = problem
    self.settled = settled
    self.later = later
    self.asksLeast = asksLeast && later.isEmpty
    costs = problem.panels.indices.map { cost(ofSeatOn: $0) }
    slots = problem.panels.indices.map { slot(of: $0) }
  }

  /// Whether the members of a panel fulfil together what the rules want of them; whether each may
  /// sit is another question.
  public func isFilled(_ panel: Int, by members: Members) -> Bool {
    let body = problem.panels[panel]
    let count = members.experts.count
    if isElastic, count == 0 { return keepsPins(panel, members) && members.chair == nil }
    guard isElastic || count >= body.seats.least, count <= body.seats.most,
      keepsPins(panel, members),
      keepsOverlap(panel, members), sitsTogether(panel, members)
    else { return false }
    if let chair = members.chair, !members.experts.contains(chair) { return false }
    let rules = problem.policy.panelRules.filter { $0.enforcement == .hard }
    let speaking = rules.filter { rule in
      if case .chair = rule.demand, body.purpose == .reading { return false }
      return speaks(rule.scope, of: panel, isEligibility: false)
    }
    guard keepsGroups(speaking, panel, members) else { return false }
    return speaking.allSatisfy { keeps($0.demand, panel, members) } && hasRightChair(panel, members)
  }

  private func keepsPins(_ panel: Int, _ members: Members) -> Bool {
    problem.pins.filter { $0.panel == problem.panels[panel].id }.allSatisfy { pin in
      guard let expert = problem.indexByExpert[pin.expert] else { return true }
      return switch pin.effect {
      case .keepOff: !members.experts.contains(expert)
      case .seat: members.experts.contains(expert)
      case .chair: members.experts.contains(expert) && members.chair == expert
      }
    }
  }

  private func keepsOverlap(_ panel: Int, _ members: Members) -> Bool {
    let body = problem.panels[panel]
    guard let parent = body.body.parent, let above = problem.indexByPanel[parent],
      let parents = settled[above]?.experts
    else { return true }
    if body.purpose == .reading { return members.experts.isSubset(of: parents) }
    switch body.body.overlap {
    case .withinParent: return members.experts.isSubset(of: parents)
    case .separate: return members.experts.isDisjoint(with: parents)
    case .leaderOnly:
      return members.chair.map { members.experts.intersection(parents) == [$0] } ?? false
    }
  }

  /// Somebody chairs where a rule or the overlap says so, or a pin, or who gave the members; nobody
  /// else does.
  private func hasRightChair(_ panel: Int, _ members: Members) -> Bool {
    let body = problem.panels[panel]
    let isPinned = problem.pins.contains { $0.panel == body.id && $0.effect == .chair }
    let isLed =
      body.purpose == .judging && body.body.overlap == .leaderOnly
      && body.body.parent.flatMap { problem.indexByPanel[$0] }.flatMap { settled[$0] } != nil
    let isAsked = problem.policy.panelRules.contains { rule in
      if case .chair = rule.demand { return speaks(rule.scope, of: panel, isEligibility: false) }
      return false
    }
    if body.purpose == .reading { return members.chair == nil || isPinned }
    return members.chair == nil || isPinned || isLed || isAsked || body.body.fill == .given
  }

  private func sitsTogether(_ panel: Int, _ members: Members) -> Bool {
    let day = day(of: panel)
    for conflict in problem.conflicts {
      guard case .expert(let other) = conflict.target,
        let one = problem.indexByExpert[conflict.expert], let two = problem.indexByExpert[other],
        members.experts.contains(one), members.experts.contains(two)
      else { continue }
      if reach(of: conflict, on: panel, day: day, reference: problem.asOf) != nil { return false }
    }
    return true
  }

  // MARK: - One rule

  private func keeps(_ demand: PanelDemand, _ panel: Int, _ members: Members) -> Bool {
    let count = members.experts.count
    switch demand {
    case .seats(let seats):
      return (isElastic || count >= seats.range.least) && count <= seats.range.most
        && (!seats.isOdd || count % 2 == 1)
    case .atMost(let quota):
      return numbers(quota.subject, panel, members) { $0 != .no }.allSatisfy { number in
        switch quota.amount {
        case .count(let most): number <= most
        case .share(let share): share.denominator * number <= share.numerator * count
        }
      }
    case .atLeast(let quota):
      return numbers(quota.subject, panel, members) { $0 == .yes }.allSatisfy { number in
        switch quota.amount {
        case .count(let least): number >= least
        case .share(let share):
          share.denominator * number
            >= share.numerator
            * (quota.basis == .planned ? max(count, planned(on: panel)) : count)
        }
      }
    case .chair(let chair):
      guard let expert = members.chair else { return false }
      return chair.selector.map { truth($0, expert, on: panel) == .yes } ?? true
    case .apart(let apart): return keeps(apart, panel, members)
    case .quorum(let quorum): return keeps(quorum, panel, members)
    case .severity(let severity):
      let sum = members.experts.reduce(0) { $0 + problem.experts[$1].severity }
      let (points, seats) = (severity.tolerance.numerator, severity.tolerance.denominator)
      return seats * abs(sum) <= points * count
    case .group, .note: return true
    }
  }

  /// How many members count: one number for a selector, one for each value of the pool.
  func numbers(
    _ subject: Quota.Subject, _ panel: Int, _ members: Members, _ counts: (Truth) -> Bool
  ) -> [Int] {
    switch subject {
    case .members(let selector):
      return [members.experts.count { counts(truth(selector, $0, on: panel)) }]
    case .each(let attribute):
      func values(_ expert: Int) -> Set<String> {
        let texts = texts(attribute, expert, on: panel)
        return Set(attribute == "employer" ? texts.map(organisation) : texts)
      }
      let all = problem.experts.indices.reduce(into: Set<String>()) { $0.formUnion(values($1)) }
      return all.sorted().map { value in members.experts.count { values($0).contains(value) } }
    }
  }

  private func keeps(_ apart: ApartDemand, _ panel: Int, _ members: Members) -> Bool {
    !problem.relations.contains { relation in
      guard apart.kinds.contains(relation.kind),
        let one = problem.indexByExpert[relation.first],
        let two = problem.indexByExpert[relation.second],
        members.experts.contains(one), members.experts.contains(two)
      else { return false }
      return holds(relation.validity, apart.lookBack, day: day(of: panel), problem.asOf)
    }
  }

  private func keeps(_ quorum: QuorumDemand, _ panel: Int, _ members: Members) -> Bool {
    let count = members.experts.count
    return problem.panels[panel].cases.allSatisfy { reviewCase in
      let absent = members.experts.count { leavesRoom($0, for: reviewCase, on: panel) }
      let present = quorum.countsRecused ? count : count - absent
      let (share, whole) = (quorum.share.numerator, quorum.share.denominator)
      return whole * (present - quorum.margin) >= share * count
    }
  }

  /// Tries every way to give the seats of groups to members.
  private func keepsGroups(_ rules: [PanelRule], _ panel: Int, _ members: Members) -> Bool {
    var seats: [Selector] = []
    for rule in rules {
      guard case .group(let group) = rule.demand else { continue }
      seats += Array(repeating: group.selector, count: group.seats)
    }
    func fill(_ seats: ArraySlice<Selector>, from free: Set<Int>) -> Bool {
      guard let seat = seats.first else { return true }
      return free.contains { expert in
        truth(seat, expert, on: panel) == .yes
          && fill(seats.dropFirst(), from: free.subtracting([expert]))
      }
    }
    return seats.count <= members.experts.count && fill(seats[...], from: members.experts)
  }
}
