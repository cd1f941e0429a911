import PanelModel

/// Who is barred from which panel, and who leaves the room for which case, by conflicts and by values
/// that must not be shared.
struct ConflictIndex: Sendable {
  /// By panel and expert, what bars the expert from the panel.
  private(set) var barring: [[Int: [ConflictHit]]]
  /// By panel, case and expert, what makes the expert leave the room.
  private(set) var recusals: [[Int: [Int: ConflictHit]]]

  private let facts: RuleFacts
  private let serving: [[Int]]
  private let submissions: [CivilDate?]
  private let panelsBySession: [String: [Int]]
  /// For sessions: one hit of a source is as good as many.
  private var seen: Set<SessionHit> = []

  private struct SessionHit: Hashable {
    var session: String
    var expert: Int
    var source: ConflictHit.Source
  }

  init(_ facts: RuleFacts) {
    self.facts = facts
    let problem = facts.problem
    barring = Array(repeating: [:], count: problem.panels.count)
    recusals = Array(repeating: [:], count: problem.panels.count)
    var serving = [[Int]](repeating: [], count: problem.cases.count)
    for (panel, body) in problem.panels.enumerated() {
      for reviewCase in body.cases { serving[reviewCase].append(panel) }
    }
    self.serving = serving
    submissions = problem.cases.map { $0.attributes["submitted"].flatMap(CivilDate.init(iso:)) }
    panelsBySession = Dictionary(
      grouping: facts.panels.filter { !$0.session.isEmpty }.map(\.index)
    ) { facts.panels[$0].session }
    addConflicts()
    for (index, rule) in problem.policy.eligibilityRules.enumerated()
    where rule.enforcement == .hard {
      if case .differs(let demand) = rule.demand { add(demand, rule: index) }
    }
    seen = []
  }

  /// Notes what an expert has to do with a case on every panel that it concerns.
  ///
  /// - Parameters:
  ///   - reviewCase: Index of the case.
  ///   - expert: Index of the expert.
  ///   - effect: How far it reaches on a panel that serves the case, and by what; nil where it does
  ///     not count.
  private mutating func add(
    _ reviewCase: Int, expert: Int,
    effect: (PanelProfile) -> (effect: Conflict.Effect, source: ConflictHit.Source)?
  ) {
    var origins: [(panel: Int, hit: ConflictHit)] = []
    for panel in serving[reviewCase] {
      guard let (effect, source) = effect(facts.panels[panel]) else { continue }
      let hit = ConflictHit(source: source, reviewCase: reviewCase)
      if effect == .reviewCase, !facts.problem.panels[panel].servesOneCase {
        recusals[panel][reviewCase, default: [:]][expert] = hit
      } else {
        barring[panel][expert, default: []].append(hit)
      }
      if effect == .session { origins.append((panel, hit)) }
    }
    for (panel, hit) in origins { bar(expert, fromSessionOf: panel, by: hit) }
  }

  /// Bars an expert from the other panels of a session, whatever their own days and rules say.
  private mutating func bar(_ expert: Int, fromSessionOf origin: Int, by hit: ConflictHit) {
    let session = facts.panels[origin].session
    guard
      seen.insert(SessionHit(session: session, expert: expert, source: hit.source)).inserted
    else { return }
    for panel in panelsBySession[session] ?? [] {
      // Panels that serve the case say so themselves.
      guard panel != origin, barring[panel][expert]?.contains(hit) != true else { continue }
      barring[panel][expert, default: []].append(hit)
    }
  }

  // MARK: - Rows of conflicts.csv

  private mutating func addConflicts() {
    let problem = facts.problem
    let names = facts.organisations.names
    // By identifier, so that the case that is told does not hang on the order of rows.
    let ordered = problem.cases.indices.sorted { problem.cases[$0].id < problem.cases[$1].id }
    let casesByEmployer = Dictionary(grouping: ordered) {
      names.identifier(of: problem.cases[$0].employer)
    }
    let casesByApplicant = Dictionary(grouping: ordered) { problem.cases[$0].applicant }
    let demands = Self.conflictDemands(of: problem.policy)
    for (row, conflict) in problem.conflicts.enumerated() {
      guard let expert = problem.indexByExpert[conflict.expert] else { continue }
      let cases: [Int]
      switch conflict.target {
      case .reviewCase(let id): cases = problem.indexByCase[id].map { [$0] } ?? []
      case .employer(let name): cases = casesByEmployer[names.identifier(of: name)] ?? []
      case .person(let name): cases = casesByApplicant[name] ?? []
      case .expert: cases = []
      }
      let rules = demands.filter { $0.demand.kinds.contains(conflict.kind) }
      for index in cases {
        let submission = submissions[index]
        add(index, expert: expert) { panel in
          let reference = panel.reference(submission: submission, in: problem)
          return Self.effect(of: conflict, rules, on: panel, from: reference).map {
            ($0.effect, .conflict(row: row, rule: $0.rule))
          }
        }
      }
    }
  }

  /// A `conflict` rule with its index among the eligibility rules.
  typealias IndexedDemand = (index: Int, demand: ConflictDemand)

  static func conflictDemands(of policy: Policy) -> [IndexedDemand] {
    policy.eligibilityRules.enumerated().compactMap { index, rule in
      guard rule.enforcement == .hard, case .conflict(let demand) = rule.demand else { return nil }
      return (index, demand)
    }
  }

  /// How far a conflict reaches on a panel.
  ///
  /// - Parameters:
  ///   - conflict: The conflict.
  ///   - rules: Rules that name its kind.
  ///   - panel: The panel.
  ///   - reference: The day from which look-backs are counted.
  /// - Returns: The effect, and the rule without which it would not be that; nil where it does not
  ///   count there.
  static func effect(
    of conflict: Conflict, _ rules: [IndexedDemand], on panel: PanelProfile,
    from reference: CivilDate
  ) -> (effect: Conflict.Effect, rule: Int?)? {
    var widest: (effect: Conflict.Effect, rule: Int?)?
    if conflict.validity.contains(panel.day) { widest = (conflict.effect, nil) }
    for (index, demand) in rules where panel.asks[index] {
      guard demand.lookBack.holds(conflict.validity, on: panel.day, from: reference) else {
        continue
      }
      let effect = conflict.effect.wider(demand.effect)
      if widest == nil || widest?.effect.wider(effect) != widest?.effect {
        widest = (effect, index)
      }
    }
    return widest
  }

  // MARK: - Values that must not be shared

  private mutating func add(_ demand: DiffersDemand, rule: Int) {
    let reading = SharedValues(demand, facts)
    let casesByValue = reading.casesByValue()
    for expert in facts.problem.experts.indices {
      let former = demand.lookBack == .current ? [] : reading.formerValues(of: expert)
      for (value, lastDay) in former {
        for reviewCase in casesByValue[reading.key(value)] ?? [] {
          let submission = submissions[reviewCase]
          add(reviewCase, expert: expert) { [facts] panel in
            let reference = panel.reference(submission: submission, in: facts.problem)
            guard panel.asks[rule], demand.lookBack.reaches(lastDay, from: reference) else {
              return nil
            }
            return (demand.effect, .differs(rule: rule, value: value))
          }
        }
      }
      for (panels, values) in reading.values(of: expert) {
        for value in values {
          for reviewCase in casesByValue[reading.key(value)] ?? [] {
            add(reviewCase, expert: expert) { panel in
              guard panel.asks[rule], panels.map({ $0 == panel.index }) ?? true else { return nil }
              return (demand.effect, .differs(rule: rule, value: value))
            }
          }
        }
      }
    }
  }
}
