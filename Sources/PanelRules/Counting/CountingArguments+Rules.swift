public import PanelModel

extension CountingArguments {
  /// What single panels show, rule by rule.
  func panelContradictions() -> [Statement] {
    let places = Dictionary(
      uniqueKeysWithValues: problem.panels.enumerated().map { ($1.panel, $0) })
    var rows = [[CompiledProblem.Row]](repeating: [], count: problem.panels.count)
    for row in problem.rows where problem.origins.indices.contains(row.origin) {
      guard let place = problem.origins[row.origin].panel.flatMap({ places[$0] }) else { continue }
      rows[place].append(row)
    }
    let chairs = Dictionary(problem.chairs.map { ($0.panel, $0) }) { first, _ in first }
    return problem.panels.enumerated().flatMap { place, panel in
      PanelArguments(problem, panel: panel).statements(rows: rows[place], chair: chairs[place])
    }
  }

  // MARK: - Several panels

  /// Slots, days and methods whose panels need more seats than their experts may take there.
  func limitContradictions() -> [Statement] {
    let limits = problem.rules.limits
    var panelsByKey: [LoadLimits.Key: [Int]] = [:]
    for (place, panel) in problem.panels.enumerated() where limits.count(panel.panel) > 0 {
      for key in limits.keys(of: panel.panel) { panelsByKey[key, default: []].append(place) }
    }
    let keys = panelsByKey.keys.sorted { ($0.limit, $0.span) < ($1.limit, $1.span) }
    return keys.compactMap { crowding(of: $0, panels: panelsByKey[$0] ?? []) }
  }

  private func crowding(of key: LoadLimits.Key, panels: [Int]) -> Statement? {
    var open = [Int](repeating: 0, count: problem.experts.count)
    for panel in panels {
      for pair in problem.panels[panel].pairs { open[Int(problem.pairExperts[pair])] += 1 }
    }
    let seats = panels.reduce(0) { $0 + problem.panels[$1].range.least }
    var capacity = 0
    for (expert, count) in open.enumerated() where count > 0 {
      let left = problem.rules.limits.left(of: key, to: problem.experts[expert].expert)
      capacity += min(count, max(0, left.panels ?? count))
    }
    guard seats > capacity else { return nil }
    return CountingPhrases.limitExceeded([
      "span": key.span, "count": "\(panels.count)", "seats": "\(seats)",
      "panels": list(panels.map { name(of: problem.panels[$0]) }),
      "experts": "\(open.count { $0 > 0 })", "capacity": "\(capacity)",
    ])
  }

  /// Specialties whose panels cost more than the experts who may sit there can take.
  func specialtyContradictions() -> [Statement] {
    var panelsBySpecialty: [[String]: [Int]] = [:]
    for (place, panel) in problem.panels.enumerated() {
      let specialties = problem.rules.facts.panels[panel.panel].facts.specialties
      panelsBySpecialty[specialties.sorted(), default: []].append(place)
    }
    let known = panelsBySpecialty.filter { !$0.key.isEmpty && $0.value.count > 1 }
    return known.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { names, panels in
      guard let work = work(ofPanels: panels), work.demand > work.capacity else { return nil }
      return Statement(
        CountingPhrases.specialtyExceeded,
        [
          "specialty": names.joined(separator: "; "), "count": "\(panels.count)",
          "panels": list(panels.map { name(of: problem.panels[$0]) }),
          "demand": "\(work.demand)", "experts": "\(work.experts)",
          "capacity": "\(work.capacity)",
        ], parts: ["what": counted(panels)])
    }
  }

  // MARK: - What a search found

  /// Names the parts of a problem that a search has found to contradict each other.
  ///
  /// - Parameters:
  ///   - origins: Indices into the origins of the compiled problem.
  ///   - panels: Panels whose numbers of seats take part, as indices in the problem.
  ///   - experts: Experts whose loads take part, as indices in the problem.
  ///   - chairs: Panels whose chairs take part, as indices in the problem.
  /// - Returns: The argument; nil where no rule takes part.
  public func argument(
    origins: [Int], panels: [Int], experts: [Int], chairs: [Int] = []
  ) -> Statement? {
    let named = origins.filter(problem.origins.indices.contains).map { part(problem.origins[$0]) }
    guard !named.isEmpty || !chairs.isEmpty else { return nil }
    var seen: Set<Statement> = []
    let rules = named.filter { seen.insert($0).inserted }
      .sorted { $0.text(in: .english) < $1.text(in: .english) }
    var parts = Array(rules.prefix(8))
    if rules.count > parts.count {
      parts.append(CountingPhrases.andMore(["count": "\(rules.count - parts.count)"]))
    }
    let ids = { (panels: [Int]) in list(panels.map { problem.problem.panels[$0].id.rawValue }) }
    if !chairs.isEmpty {
      let rules = chairRules(of: chairs)
      parts.append(
        rules.isEmpty
          ? CountingPhrases.chairsOf(["panels": ids(chairs)])
          : CountingPhrases.chairsByRules(["panels": ids(chairs), "rules": list(rules)]))
    }
    if !panels.isEmpty { parts.append(CountingPhrases.seatsOf(["panels": ids(panels)])) }
    if !experts.isEmpty {
      let names = experts.map { problem.problem.experts[$0].id.rawValue }
      parts.append(CountingPhrases.loadsOf(["experts": list(names)]))
    }
    return Statement(CountingPhrases.together, [:], parts: ["parts": parts])
  }

  /// The rules that speak of who chairs some panel among these.
  private func chairRules(of panels: [Int]) -> [String] {
    let policy = problem.problem.policy
    return policy.panelRules.indices.filter { index in
      let rule = policy.panelRules[index]
      guard case .chair = rule.demand, rule.enforcement == .hard else { return false }
      return panels.contains { problem.rules.facts.speaks(rule, of: $0) }
    }.map { policy.name(ofPanelRule: $0) }
  }

  private func part(_ origin: RowOrigin) -> Statement {
    let whole = problem.problem
    let panel = origin.panel.map { whole.panels[$0] }
    switch origin.kind {
    case .loadLimit:
      return CountingPhrases.limitOfExpert([
        "expert": origin.expert.map { whole.experts[$0].id.rawValue } ?? "",
        "span": origin.value ?? "",
      ])
    case .load:
      let expert = origin.expert.map { whole.experts[$0].id.rawValue } ?? ""
      return CountingPhrases.loadsOf(["experts": expert])
    case .leader:
      return CountingPhrases.leaderOfPanel([
        "panel": panel?.id.rawValue ?? "", "parent": panel?.body.parent?.rawValue ?? "",
      ])
    case .atMost, .atLeast, .groups, .quorum, .severity:
      var rules = origin.rule.map { [$0] } ?? []
      if case .groups(let groups) = origin.kind { rules = groups }
      let names = rules.map { whole.policy.name(ofPanelRule: $0) }.joined(separator: ", ")
      let values = ["rule": names, "panel": panel?.id.rawValue ?? ""]
      let value = origin.value ?? origin.reviewCase.map { whole.cases[$0].id.rawValue }
      guard let value else { return Statement(CountingPhrases.ruleOnPanel, values) }
      return Statement(
        CountingPhrases.ruleOnPanelFor, values.merging(["value": value]) { _, new in new })
    }
  }
}
