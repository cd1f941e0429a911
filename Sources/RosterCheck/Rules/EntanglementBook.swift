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
    /// Whether the value is an employer, to be compared in the tree.
    var isEmployer: Bool { demand.attribute == "employer" || demand.caseAttribute == "employer" }
  }

  /// The rules that speak of one panel.
  struct Rules {
    var conflicts: [ConflictRule] = []
    var values: [ValueRule] = []
  }

  private struct Row {
    let conflict: Conflict
    /// Cases with which it is, when it is with one; else by employer or applicant.
    let employer: OrganisationBook.Key?
  }

  private let facts: ProblemFacts
  private let rowsByExpert: [Expert.ID: [Row]]
  private let employers: [OrganisationBook.Key?]
  /// Whose rows name a case, an employer or an applicant.
  private var expertsByCase: [Case.ID: [Int]] = [:]
  private var expertsByEmployer: [OrganisationBook.Key: [Int]] = [:]
  private var expertsByApplicant: [String: [Int]] = [:]

  init(_ facts: ProblemFacts) {
    self.facts = facts
    rowsByExpert = Dictionary(
      grouping: facts.problem.conflicts.map { conflict in
        guard case .employer(let name) = conflict.target else {
          return Row(conflict: conflict, employer: nil)
        }
        return Row(conflict: conflict, employer: facts.organisations.key(name))
      }, by: \.conflict.expert)
    employers = facts.problem.cases.map {
      $0.employer.isEmpty ? nil : facts.organisations.key($0.employer)
    }
    for (id, rows) in rowsByExpert {
      guard let expert = facts.problem.indexByExpert[id] else { continue }
      for row in rows {
        switch row.conflict.target {
        case .reviewCase(let id): expertsByCase[id, default: []].append(expert)
        case .employer:
          if let key = row.employer { expertsByEmployer[key, default: []].append(expert) }
        case .person(let name): expertsByApplicant[name, default: []].append(expert)
        case .expert: break
        }
      }
    }
  }

  /// Indices of the experts with a row of conflicts that meets a case of a panel.
  func named(onPanel panel: Int) -> Set<Int> {
    var named: Set<Int> = []
    for row in facts.sheets[panel].cases {
      let reviewCase = facts.problem.cases[row]
      named.formUnion(expertsByCase[reviewCase.id] ?? [])
      named.formUnion(employers[row].flatMap { expertsByEmployer[$0] } ?? [])
      named.formUnion(expertsByApplicant[reviewCase.applicant] ?? [])
    }
    return named
  }

  /// The rules on conflicts and shared values that speak of a panel.
  func rules(ofPanel panel: Int) -> Rules {
    var rules = Rules()
    for rule in facts.problem.policy.eligibilityRules where facts.speaks(rule, ofPanel: panel) {
      switch rule.demand {
      case .conflict(let demand):
        rules.conflicts.append(ConflictRule(demand: demand, source: RuleSource(rule)))
      case .differs(let demand):
        rules.values.append(ValueRule(demand: demand, source: RuleSource(rule)))
      case .attribute, .training, .specialty, .level, .available: break
      }
    }
    return rules
  }

  /// Everything that stands between an expert and the cases of a panel.
  func entanglements(of expert: Int, onPanel panel: Int, by rules: Rules) -> [Entanglement] {
    let id = facts.problem.experts[expert].id
    let cases = facts.sheets[panel].cases
    let rows = (rowsByExpert[id] ?? []).flatMap { row in
      cases.filter { meets(row, $0) }.flatMap { reviewCase in
        weigh(row.conflict, reviewCase: reviewCase, onPanel: panel, by: rules.conflicts)
          .map {
            Entanglement(
              reviewCase: reviewCase, cause: .row(row.conflict), effect: $0.effect,
              source: $0.source)
          }
      }
    }
    return rows + rules.values.flatMap { shared(by: $0, of: expert, onPanel: panel) }
  }

  /// The conflicts of an expert with colleagues, each with the rule by which it counts, if any.
  func colleagues(of expert: Int, onPanel panel: Int, by rules: Rules)
    -> [(other: Expert.ID, conflict: Conflict, source: RuleSource?)]
  {
    (rowsByExpert[facts.problem.experts[expert].id] ?? []).flatMap { row in
      guard case .expert(let other) = row.conflict.target else {
        return [(other: Expert.ID, conflict: Conflict, source: RuleSource?)]()
      }
      return weigh(row.conflict, reviewCase: nil, onPanel: panel, by: rules.conflicts)
        .map { (other, row.conflict, $0.source) }
    }
  }

  private func meets(_ row: Row, _ reviewCase: Int) -> Bool {
    switch row.conflict.target {
    case .reviewCase(let id): facts.problem.cases[reviewCase].id == id
    case .employer: row.employer == employers[reviewCase]
    case .person(let name): facts.problem.cases[reviewCase].applicant == name
    case .expert: false
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
}

extension EntanglementBook {
  /// The cases of a panel with which an expert shares a value that must differ.
  private func shared(by rule: ValueRule, of expert: Int, onPanel panel: Int) -> [Entanglement] {
    let demand = rule.demand
    let own = facts.value(of: demand.attribute, ofExpert: expert, onPanel: panel)
    let former = formerValues(of: demand.attribute, ofExpert: expert)
    return facts.sheets[panel].cases.compactMap { reviewCase in
      let value = facts.value(of: demand.caseAttribute, ofCase: reviewCase)
      guard value != .missing else { return nil }
      let start = facts.reference(ofCase: reviewCase, onPanel: panel)
      let isNow = own != .missing && isSame(own, value, by: rule)
      let wasOnce = former.contains {
        counts($0.until, from: start, demand.lookBack) && isSame(.text($0.value), value, by: rule)
      }
      guard isNow || wasOnce else { return nil }
      return Entanglement(
        reviewCase: reviewCase,
        cause: .shared(
          attribute: demand.attribute, value: value.texts.joined(separator: ";")),
        effect: demand.effect, source: rule.source)
    }
  }

  private func isSame(_ one: AttributeValue, _ other: AttributeValue, by rule: ValueRule) -> Bool {
    guard rule.isEmployer else { return facts.isEqual(one, other, asEmployer: false) }
    let level = rule.demand.treeLevel ?? 1
    func keys(_ value: AttributeValue) -> [OrganisationBook.Key] {
      value.texts.map { facts.organisations.key($0, atLevel: level) }
    }
    return keys(one) == keys(other)
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

  /// The items `VALUE@LAST-DAY` of column `former_` and the attribute's name.
  private func formerValues(of attribute: String, ofExpert expert: Int)
    -> [(value: String, until: CivilDate?)]
  {
    let cell = facts.problem.experts[expert].attributes["former_\(attribute)"] ?? ""
    return ListText.items(of: cell).map { item in
      guard let at = item.lastIndex(of: "@"),
        let day = CivilDate(iso: String(item[item.index(after: at)...]))
      else { return (item, nil) }
      return (String(item[..<at]), day)
    }
  }
}
