import PanelModel

/// Who may sit on which panel, as the check reads the rules; what is alike on many panels is asked
/// once.
///
/// A roster that keeps the rules seats nobody whom this refuses.
struct SeatTest {
  /// One rule, and all of a panel that its answers depend on.
  private struct Question: Hashable {
    var rule: Int
    var depends: String
  }

  private let examination: Examination
  private let keptOff: [Panel.ID: Set<Expert.ID>]
  /// By session, who is barred from it, and by a case of which panels.
  private var barredFromSession: [String: [Int: Set<Int>]] = [:]
  private var answers: [Question: [Bool]] = [:]
  /// Who may serve at all, rising.
  private let active: [Int]
  /// Who has a conflict that by itself reaches beyond its case.
  private let widelyBarred: Set<Int>

  private var facts: ProblemFacts { examination.facts }
  private var problem: AssignmentProblem { facts.problem }
  private var book: EntanglementBook { examination.book }

  init(_ examination: Examination) {
    self.examination = examination
    let problem = examination.problem
    keptOff = Dictionary(grouping: problem.pins.filter { $0.effect == .keepOff }, by: \.panel)
      .mapValues { Set($0.map(\.expert)) }
    active = problem.experts.indices.filter {
      problem.experts[$0].status == Expert.activeStatus
    }
    widelyBarred = Set(
      problem.conflicts.filter { $0.effect != .reviewCase }
        .compactMap { problem.indexByExpert[$0.expert] })
    gatherSessions()
  }

  /// Indices of the experts who may sit on a panel, rising.
  mutating func experts(on panel: Int) -> [Int] {
    var may = scored(on: panel)
    if let members = parentMembers(of: panel) {
      let isInside = examination.isReading(panel) || overlap(of: panel) == .withinParent
      if isInside { may = members.filter { may.place(ofRising: $0) != nil }.sorted() }
      if !examination.isReading(panel), overlap(of: panel) == .separate {
        may = may.filter { !members.contains($0) }
      }
    }
    if let barred = keptOff[problem.panels[panel].id] {
      may = may.filter { !barred.contains(problem.experts[$0].id) }
    }
    for (index, rule) in problem.policy.eligibilityRules.enumerated()
    where rule.enforcement == .hard && facts.speaks(rule, ofPanel: panel) {
      may = filter(may, by: rule.demand, rule: index, on: panel)
    }
    var barred = barred(from: panel, among: may).sorted()[...]
    guard !barred.isEmpty else { return may }
    // Both rise.
    return may.filter { expert in
      while let first = barred.first, first < expert { barred.removeFirst() }
      return barred.first != expert
    }
  }

  /// Who may serve at all and has a score, rising.
  private func scored(on panel: Int) -> [Int] {
    guard problem.formula == nil, !problem.affinities.isComplete else { return active }
    return problem.affinities.stated(panel: panel).map(\.expert).filter {
      problem.experts[$0].status == Expert.activeStatus
    }
  }

  /// Members of the panel above where these were there before the run; nil where nobody knows them.
  func parentMembers(of panel: Int) -> Set<Int>? {
    guard let id = problem.panels[panel].body.parent, let above = problem.indexByPanel[id],
      examination.isSettled[above], let members = examination.seated[above]?.members
    else { return nil }
    return Set(members)
  }

  private func overlap(of panel: Int) -> PanelBody.Overlap { problem.panels[panel].body.overlap }

  // MARK: - Rules on one expert

  private mutating func filter(
    _ experts: [Int], by demand: EligibilityDemand, rule: Int, on panel: Int
  ) -> [Int] {
    guard let depends = dependence(of: demand, on: panel),
      experts.count * 8 >= problem.experts.count
    else { return experts.filter { facts.isMet(demand, by: $0, onPanel: panel) } }
    let question = Question(rule: rule, depends: depends)
    if answers[question] == nil {
      answers[question] = problem.experts.indices.map {
        facts.isMet(demand, by: $0, onPanel: panel)
      }
    }
    guard let known = answers[question] else { return [] }
    return experts.filter { known[$0] }
  }

  /// All of a panel that a rule's answers depend on; nil for the panel itself.
  private func dependence(of demand: EligibilityDemand, on panel: Int) -> String? {
    let sheet = facts.sheets[panel]
    switch demand {
    case .attribute(let selector):
      return selector.attributes.contains(where: facts.dependsOnPanel) || selector.namesCase
        ? nil : ""
    case .training: return sheet.day.description
    case .specialty: return facts.specialties(ofPanel: panel).joined(separator: "\n")
    case .level: return facts.level(ofPanel: panel).map { "\($0)" } ?? ""
    case .available: return sheet.slot?.id.rawValue ?? ""
    case .differs, .conflict: return ""
    }
  }

  // MARK: - Conflicts

  /// Who is barred from a panel by a conflict, a shared value, or a case elsewhere in the session;
  /// of all who may sit otherwise, rising, and some others.
  private func barred(from panel: Int, among others: [Int]) -> Set<Int> {
    var barred: Set<Int> = []
    for (expert, origins) in barredFromSession[facts.sheets[panel].session] ?? [:]
    where origins.contains(where: { $0 != panel }) {
      barred.insert(expert)
    }
    if examination.isReading(panel) {
      barred.formUnion(examination.leavingRoom(forReadersOn: panel))
    }
    let (rules, areWide) = barringRules(ofPanel: panel)
    let candidates =
      areWide ? book.candidates(onPanel: panel, by: rules) ?? Set(active) : widelyBarred
    let servesOneCase = facts.sheets[panel].cases.count == 1
    for expert in candidates where others.place(ofRising: expert) != nil {
      let found = book.entanglements(of: expert, onPanel: panel, by: rules)
      if found.contains(where: { $0.effect != .reviewCase || servesOneCase }) {
        barred.insert(expert)
      }
    }
    return barred
  }

  /// The rules by which somebody may be barred from a panel, and whether they bar more than the rows
  /// of conflicts do by themselves: where thousands of cases are served, most only make members leave
  /// the room.
  private func barringRules(ofPanel panel: Int) -> (EntanglementBook.Rules, areWide: Bool) {
    var rules = book.rules(ofPanel: panel)
    rules.values.removeAll(where: \.source.isReport)
    rules.conflicts.removeAll(where: \.source.isReport)
    guard facts.sheets[panel].cases.count != 1 else { return (rules, true) }
    rules.values.removeAll { $0.demand.effect == .reviewCase }
    let areWide = rules.conflicts.contains {
      $0.demand.effect?.isWider(than: .reviewCase) == true
    }
    return (rules, areWide || !rules.values.isEmpty)
  }

  /// Who must leave the room of a panel for a case.
  func leaving(for reviewCase: Int, on panel: Int) -> Set<Int> {
    guard facts.sheets[panel].cases.count != 1 else { return [] }
    let rules = book.rules(ofPanel: panel)
    let candidates = book.candidates(with: reviewCase, by: rules) ?? Set(active)
    return candidates.filter { expert in
      book.entanglements(of: expert, onPanel: panel, by: rules, over: [reviewCase]).contains {
        $0.effect == .reviewCase && $0.source?.isReport != true
      }
    }
  }

  private mutating func gatherSessions() {
    let rules = problem.policy.eligibilityRules.filter { $0.enforcement == .hard }
    let reachesSession =
      problem.conflicts.contains { $0.effect == .session }
      || rules.contains { rule in
        switch rule.demand {
        case .conflict(let demand): demand.effect == .session
        case .differs(let demand): demand.effect == .session
        case .attribute, .training, .specialty, .level, .available: false
        }
      }
    guard reachesSession else { return }
    for panel in problem.panels.indices where !facts.sheets[panel].session.isEmpty {
      let rules = book.rules(ofPanel: panel)
      for expert in book.candidates(onPanel: panel, by: rules) ?? Set(problem.experts.indices) {
        let found = book.entanglements(of: expert, onPanel: panel, by: rules)
        guard found.contains(where: { $0.effect == .session && $0.source?.isReport != true })
        else { continue }
        barredFromSession[facts.sheets[panel].session, default: [:]][expert, default: []]
          .insert(panel)
      }
    }
  }
}

extension Selector {
  /// Whether it compares with a case.
  var namesCase: Bool {
    switch self {
    case .attribute(_, .sameAs), .attribute(_, .differsFrom): true
    case .attribute: false
    case .all(let parts), .any(let parts): parts.contains(where: \.namesCase)
    case .not(let part): part.namesCase
    }
  }
}
