import PanelModel

/// Who is barred from which panel, and who leaves the room for which case, by conflicts and by values
/// that must not be shared.
///
/// The step has no say in it.
struct ConflictIndex: Sendable {
  /// By panel, what bars experts from it.
  private let barring: [HitTable]
  /// By panel, what makes experts leave the room for a case.
  private let recusals: [HitTable]
  private let expertCount: Int
  /// Values that experts share with cases.
  let values: [String]

  init(_ facts: RuleFacts) {
    var draft = ConflictDraft(facts)
    draft.addConflicts()
    for (index, rule) in facts.problem.policy.eligibilityRules.enumerated()
    where rule.enforcement == .hard {
      if case .differs(let demand) = rule.demand { draft.add(demand, rule: index) }
    }
    expertCount = facts.problem.experts.count
    values = draft.values
    barring = draft.sortedBarring()
    recusals = draft.sortedRecusals()
  }

  /// Whether anything bars an expert from a panel.
  func bars(_ expert: Int, from panel: Int) -> Bool { barring[panel].hasHit(at: expert) }

  /// Whom anything bars from a panel, rising.
  func barred(from panel: Int) -> [Int] { barring[panel].keys(in: 0..<expertCount) }

  /// What bars an expert from a panel.
  func hits(barring expert: Int, from panel: Int) -> [ConflictHit] {
    barring[panel].hits(at: expert)
  }

  /// Why an expert leaves the room of a panel for a case; nil for one who stays.
  func recusal(of expert: Int, from reviewCase: Int, on panel: Int) -> ConflictHit? {
    recusals[panel].hits(at: reviewCase * expertCount + expert).last
  }

  /// Everything that makes an expert leave the room of a panel for a case.
  func hits(recusing expert: Int, from reviewCase: Int, on panel: Int) -> [ConflictHit] {
    recusals[panel].hits(at: reviewCase * expertCount + expert)
  }

  /// Who leaves the room of a panel for a case, rising.
  func recused(from reviewCase: Int, on panel: Int) -> [Int] {
    let first = reviewCase * expertCount
    return recusals[panel].keys(in: first..<first + expertCount).map { $0 - first }
  }
}

/// Gathers the hits of a problem.
private struct ConflictDraft {
  private var barring: [HitTable]
  private var recusals: [HitTable]
  private(set) var values: [String] = []
  private var numberByValue: [String: Int] = [:]

  private let facts: RuleFacts
  /// By case, the panels that serve it.
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

  private struct PanelHit: Hashable {
    var panel: Int
    var hit: ConflictHit
  }

  init(_ facts: RuleFacts) {
    self.facts = facts
    let problem = facts.problem
    barring = Array(repeating: HitTable(), count: problem.panels.count)
    recusals = barring
    var serving = [[Int]](repeating: [], count: problem.cases.count)
    for (panel, body) in problem.panels.enumerated() {
      for reviewCase in body.cases { serving[reviewCase].append(panel) }
    }
    self.serving = serving
    submissions = problem.cases.map { $0.attributes["submitted"].flatMap(CivilDate.init(iso:)) }
    panelsBySession = Dictionary(
      grouping: facts.panels.filter { !$0.session.isEmpty }.map(\.index)
    ) { facts.panels[$0].session }
  }

  mutating func sortedBarring() -> [HitTable] {
    for panel in barring.indices { barring[panel].sort() }
    return barring
  }

  mutating func sortedRecusals() -> [HitTable] {
    for panel in recusals.indices { recusals[panel].sort() }
    return recusals
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
    var origins: [PanelHit] = []
    var barred: [PanelHit] = []
    for panel in serving[reviewCase] {
      let profile = facts.panels[panel]
      guard let (effect, source) = effect(profile) else { continue }
      let hit = ConflictHit(source: source, reviewCase: reviewCase)
      if effect == .reviewCase, !profile.servesOneCase {
        recusals[panel].add(hit, at: reviewCase * facts.problem.experts.count + expert)
      } else {
        barring[panel].add(hit, at: expert)
        barred.append(PanelHit(panel: panel, hit: hit))
      }
      if effect == .session { origins.append(PanelHit(panel: panel, hit: hit)) }
    }
    for origin in origins { bar(expert, fromSessionOf: origin, unless: barred) }
  }

  /// Bars an expert from the other panels of a session, whatever their own days and rules say.
  private mutating func bar(
    _ expert: Int, fromSessionOf origin: PanelHit, unless barred: [PanelHit]
  ) {
    let session = facts.panels[origin.panel].session
    let hit = origin.hit
    guard
      seen.insert(SessionHit(session: session, expert: expert, source: hit.source)).inserted
    else { return }
    for panel in panelsBySession[session] ?? [] {
      // Panels that serve the case say so themselves.
      guard panel != origin.panel, !barred.contains(PanelHit(panel: panel, hit: hit)) else {
        continue
      }
      barring[panel].add(hit, at: expert)
    }
  }

  private mutating func number(of value: String) -> Int {
    if let number = numberByValue[value] { return number }
    numberByValue[value] = values.count
    values.append(value)
    return values.count - 1
  }

  // MARK: - Rows of conflicts.csv

  mutating func addConflicts() {
    let problem = facts.problem
    let names = facts.organisations.names
    // By identifier, so that the case that is told does not hang on the order of rows.
    let ordered = problem.cases.indices.sorted { problem.cases[$0].id < problem.cases[$1].id }
    let casesByEmployer = Dictionary(grouping: ordered) {
      names.identifier(of: problem.cases[$0].employer)
    }
    let casesByApplicant = Dictionary(grouping: ordered) { problem.cases[$0].applicant }
    let demands = ConflictIndex.conflictDemands(of: problem.policy)
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
          return ConflictIndex.effect(of: conflict, rules, on: panel, from: reference).map {
            ($0.effect, .conflict(row: row, rule: $0.rule))
          }
        }
      }
    }
  }

  // MARK: - Values that must not be shared

  mutating func add(_ demand: DiffersDemand, rule: Int) {
    let reading = SharedValues(demand, facts)
    let casesByValue = reading.casesByValue()
    for expert in facts.problem.experts.indices {
      let former = demand.lookBack == .current ? [] : reading.formerValues(of: expert)
      for (value, lastDay) in former {
        let number = number(of: value)
        for reviewCase in casesByValue[reading.key(value)] ?? [] {
          let submission = submissions[reviewCase]
          add(reviewCase, expert: expert) { [facts] panel in
            let reference = panel.reference(submission: submission, in: facts.problem)
            guard panel.asks[rule], demand.lookBack.reaches(lastDay, from: reference) else {
              return nil
            }
            return (demand.effect, .differs(rule: rule, value: number))
          }
        }
      }
      for (panels, values) in reading.values(of: expert) {
        for value in values {
          let number = number(of: value)
          for reviewCase in casesByValue[reading.key(value)] ?? [] {
            add(reviewCase, expert: expert) { panel in
              guard panel.asks[rule], panels.map({ $0 == panel.index }) ?? true else { return nil }
              return (demand.effect, .differs(rule: rule, value: number))
            }
          }
        }
      }
    }
  }
}
