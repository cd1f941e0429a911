import PanelModel

/// Finds what stands between an expert and the cases of a panel: rows of conflicts, as the rules on
/// their kinds have them reach, and values that must not be shared.
struct EntanglementBook {
  /// A rule on the kinds of conflicts.
  struct ConflictRule {
    let demand: ConflictDemand
    let source: RuleSource
  }

  /// A rule on a value.
  struct ValueRule {
    let demand: DiffersDemand
    let source: RuleSource
    let values: SharedValueBook
  }

  /// The rules that speak of one panel.
  struct Rules {
    var conflicts: [ConflictRule] = []
    var values: [ValueRule] = []
  }

  /// A row of `conflicts.csv`: plain numbers, as every seat looks through those of its expert.
  private struct Row {
    /// Index among the problem's conflicts.
    let conflict: Int
    /// The cases that it meets, as a range of ``meetings``.
    let cases: Range<Int>
  }

  private let facts: ProblemFacts
  private let rowsByExpert: [[Row]]
  /// Cases that rows meet, rising within a row.
  private let meetings: [Int]
  /// By expert, all cases of ``rowsByExpert`` with the conflict that meets them, rising.
  private let casesByExpert: [[(reviewCase: Int, conflict: Int)]]
  /// By expert, the rows on colleagues, as indices among the problem's conflicts.
  private let colleagueRows: [[Int]]
  /// By case, the experts who have a row with it; some more than once.
  private let expertsByCase: [[Int]]
  /// By the rule's index among the eligibility rules.
  private let valueBooks: [Int: SharedValueBook]

  init(_ facts: ProblemFacts) {
    self.facts = facts
    let problem = facts.problem
    let casesByEmployer = Dictionary(
      grouping: problem.cases.indices.filter { !problem.cases[$0].employer.isEmpty }
    ) { facts.organisations.key(problem.cases[$0].employer) }
    let casesByApplicant = Dictionary(grouping: problem.cases.indices) {
      problem.cases[$0].applicant
    }
    var rowsByExpert = [[Row]](repeating: [], count: problem.experts.count)
    var meetings: [Int] = []
    var colleagueRows = [[Int]](repeating: [], count: problem.experts.count)
    var expertsByCase = [[Int]](repeating: [], count: problem.cases.count)
    for (row, conflict) in problem.conflicts.enumerated() {
      guard let expert = problem.indexByExpert[conflict.expert] else { continue }
      let cases: [Int]
      switch conflict.target {
      case .reviewCase(let id): cases = problem.indexByCase[id].map { [$0] } ?? []
      case .employer(let name): cases = casesByEmployer[facts.organisations.key(name)] ?? []
      case .person(let name): cases = casesByApplicant[name] ?? []
      case .expert:
        colleagueRows[expert].append(row)
        continue
      }
      let start = meetings.count
      meetings += cases
      rowsByExpert[expert].append(Row(conflict: row, cases: start..<meetings.count))
      for reviewCase in cases { expertsByCase[reviewCase].append(expert) }
    }
    self.rowsByExpert = rowsByExpert
    self.meetings = meetings
    casesByExpert = rowsByExpert.map { rows in
      rows.flatMap { row in row.cases.map { (meetings[$0], row.conflict) } }
        .sorted { $0 < $1 }
    }
    self.colleagueRows = colleagueRows
    self.expertsByCase = expertsByCase
    var valueBooks: [Int: SharedValueBook] = [:]
    for (index, rule) in problem.policy.eligibilityRules.enumerated() {
      if case .differs(let demand) = rule.demand {
        valueBooks[index] = SharedValueBook(demand, facts)
      }
    }
    self.valueBooks = valueBooks
  }

  /// The rules on conflicts and shared values that speak of a panel.
  func rules(ofPanel panel: Int) -> Rules {
    var rules = Rules()
    for (index, rule) in facts.problem.policy.eligibilityRules.enumerated() {
      switch rule.demand {
      case .conflict(let demand) where facts.speaks(rule, ofPanel: panel):
        rules.conflicts.append(ConflictRule(demand: demand, source: RuleSource(rule)))
      case .differs(let demand) where facts.speaks(rule, ofPanel: panel):
        guard let values = valueBooks[index] else { continue }
        rules.values.append(
          ValueRule(demand: demand, source: RuleSource(rule), values: values))
      case .conflict, .differs, .attribute, .training, .specialty, .level, .available: break
      }
    }
    return rules
  }

  /// The experts for whom ``entanglements(of:onPanel:by:)`` may find anything; nil for everybody.
  func candidates(onPanel panel: Int, by rules: Rules) -> Set<Int>? {
    var candidates: Set<Int> = []
    for reviewCase in facts.sheets[panel].cases {
      guard let some = self.candidates(with: reviewCase, by: rules) else { return nil }
      candidates.formUnion(some)
    }
    return candidates
  }

  /// The experts between whom and a case anything may stand; nil for everybody.
  func candidates(with reviewCase: Int, by rules: Rules) -> Set<Int>? {
    var candidates = Set(expertsByCase[reviewCase])
    for rule in rules.values {
      guard let sharing = rule.values.experts(sharingWith: reviewCase) else { return nil }
      candidates.formUnion(sharing)
    }
    return candidates
  }

  /// Everything that stands between an expert and the cases of a panel, or some of these, rising.
  func entanglements(
    of expert: Int, onPanel panel: Int, by rules: Rules, over some: [Int]? = nil
  ) -> [Entanglement] {
    let cases = some ?? facts.sheets[panel].cases
    var found: [Entanglement] = []
    forEachRow(of: expert, among: cases) { row, reviewCase in
      let conflict = facts.problem.conflicts[row]
      for weight in weigh(conflict, reviewCase: reviewCase, onPanel: panel, by: rules.conflicts) {
        found.append(
          Entanglement(
            reviewCase: reviewCase, cause: .row(conflict), effect: weight.effect,
            source: weight.source))
      }
    }
    for rule in rules.values { found += shared(by: rule, of: expert, with: cases, onPanel: panel) }
    return found
  }

  /// Calls `body` with every row of an expert and each of some cases, rising, that it meets.
  ///
  /// - Complexity: O(log rows of the expert + found) for one case, which most panels have.
  private func forEachRow(
    of expert: Int, among cases: [Int], _ body: (_ conflict: Int, _ reviewCase: Int) -> Void
  ) {
    if cases.count == 1, let only = cases.first {
      let entries = casesByExpert[expert]
      var (low, high) = (0, entries.count)
      while low < high {
        let middle = (low + high) / 2
        if entries[middle].reviewCase < only { low = middle + 1 } else { high = middle }
      }
      while low < entries.count, entries[low].reviewCase == only {
        body(entries[low].conflict, only)
        low += 1
      }
      return
    }
    for row in rowsByExpert[expert] {
      for place in row.cases where cases.place(ofRising: meetings[place]) != nil {
        body(row.conflict, meetings[place])
      }
    }
  }

  /// The conflicts of an expert with colleagues, each with the rule by which it counts, if any.
  func colleagues(of expert: Int, onPanel panel: Int, by rules: Rules)
    -> [(other: Expert.ID, conflict: Conflict, source: RuleSource?)]
  {
    colleagueRows[expert].flatMap { row in
      let conflict = facts.problem.conflicts[row]
      guard case .expert(let other) = conflict.target else {
        return [(other: Expert.ID, conflict: Conflict, source: RuleSource?)]()
      }
      return weigh(conflict, reviewCase: nil, onPanel: panel, by: rules.conflicts)
        .map { (other, conflict, $0.source) }
    }
  }

  /// How far a row reaches on a panel: by itself or by hard rules, and beyond that by rules that
  /// only report.
  private func weigh(
    _ row: Conflict, reviewCase: Int?, onPanel panel: Int, by rules: [ConflictRule]
  ) -> [(effect: Conflict.Effect, source: RuleSource?)] {
    let day = facts.sheets[panel].day
    let reference = facts.reference(ofCase: reviewCase, onPanel: panel)
    var strict: (effect: Conflict.Effect, source: RuleSource?)?
    if row.validity.holds(on: day, from: reference, .current) { strict = (row.effect, nil) }
    var told: (effect: Conflict.Effect, source: RuleSource?)?
    for isReport in [false, true] {
      for rule in rules where rule.source.isReport == isReport {
        guard rule.demand.kinds.contains(row.kind),
          row.validity.holds(on: day, from: reference, rule.demand.lookBack)
        else { continue }
        let effect = row.effect.widened(by: rule.demand.effect)
        if let strict, !effect.isWider(than: strict.effect) { continue }
        if let told, isReport, !effect.isWider(than: told.effect) { continue }
        if isReport { told = (effect, rule.source) } else { strict = (effect, rule.source) }
      }
    }
    return [strict, told].compactMap(\.self)
  }

  /// The cases with which an expert shares a value that must differ.
  private func shared(
    by rule: ValueRule, of expert: Int, with cases: [Int], onPanel panel: Int
  ) -> [Entanglement] {
    let demand = rule.demand
    let values = rule.values
    let own = values.keys(ofExpert: expert, onPanel: panel)
    let former = values.formerKeys(ofExpert: expert)
    if own.isEmpty, former.isEmpty { return [] }
    return cases.compactMap { reviewCase in
      guard let keys = values.keys(ofCase: reviewCase) else { return nil }
      let wasOnce = former.contains { value in
        value.keys == keys
          && counts(
            value.until, from: facts.reference(ofCase: reviewCase, onPanel: panel),
            demand.lookBack)
      }
      guard own == keys || wasOnce else { return nil }
      let texts = facts.value(of: demand.caseAttribute, ofCase: reviewCase).texts
      return Entanglement(
        reviewCase: reviewCase,
        cause: .shared(attribute: demand.attribute, value: texts.joined(separator: ";")),
        effect: demand.effect, source: rule.source)
    }
  }

  /// Whether a value that held until a day counts; one without a day counts only if all do.
  private func counts(_ until: CivilDate?, from reference: CivilDate, _ lookBack: LookBack) -> Bool
  {
    switch lookBack {
    case .current: false
    case .ever: true
    case .months(let months):
      until.map { $0 >= reference.adding(months: -months) } ?? false
    }
  }
}

extension [Int] {
  /// The place of a number in a rising list; nil where it is not there.
  func place(ofRising number: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number ? low : nil
  }
}
