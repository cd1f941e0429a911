public import PanelModel

extension PolicyPreset {
  /// The policy, expanded.
  ///
  /// A rule on a column that is not there becomes a note that says so.
  ///
  /// - Parameters:
  ///   - settings: What the preset has to be told.
  ///   - ground: To what it is put.
  /// - Returns: The policy, with the preset as its origin.
  public func policy(_ settings: Settings, on ground: PresetGround) -> Policy {
    let ladder =
      ground.survey.map { frame.ladder(for: $0.levels) } ?? frame.ladder(in: ground.levels)
    var policy = Policy(
      levels: ladder, objectives: frame.objectives, preset: origin, formula: frame.formula,
      dates: frame.dates, conflictKinds: frame.conflictKinds)
    let names = names(settings, on: ground, ladder: ladder)
    for rule in rules where isAsked(rule, on: ground) {
      guard case .some(let scope) = ground.scope(of: rule) else { continue }
      let lacking = lacking(rule, settings, on: ground)
      guard lacking.isEmpty else {
        policy.panelRules.append(leftOut(rule, lacking: lacking))
        continue
      }
      add(rule, as: names.renamed(rule), when: scope.map(names.renamed), to: &policy)
    }
    return policy
  }

  private func isAsked(_ rule: PresetRule, on ground: PresetGround) -> Bool {
    switch rule.origin {
    case .both: break
    case .tables: if ground.isPool { return false }
    case .pool: if !ground.isPool { return false }
    }
    // Where nothing has a time there is nothing to be limited in it.
    if case .limit(let limit) = rule.demand, limit.span == .slot || limit.span == .day {
      return ground.survey?.hasSlots ?? true
    }
    return true
  }

  private func names(
    _ settings: Settings, on ground: PresetGround, ladder: [String]
  ) -> PresetNames {
    var names = PresetNames(organiser: settings.organiser)
    for (usual, written) in zip(frame.ladders.first ?? [], ladder) { names.levels[usual] = written }
    guard let survey = ground.survey else { return names }
    for column in columns {
      let there = column.table == .experts ? survey.expertColumns : survey.caseColumns
      names.columns[column.name] = column.names.first(where: there.contains)
    }
    return names
  }

  /// What a rule would need and is not there, by table and column.
  private func lacking(
    _ rule: PresetRule, _ settings: Settings, on ground: PresetGround
  ) -> [String] {
    let columns = rule.neededColumns.filter { reference in
      let own = self.columns.first { $0.table == reference.table && $0.name == reference.column }
      return !ground.has(reference, called: own?.names ?? [reference.column])
    }
    let unit = rule.namesOrganiser && settings.organiser.isEmpty ? ["组织单位（organiser）"] : []
    return unit + columns.map { "\($0.table.rawValue): \($0.column)" }
  }

  private func leftOut(_ rule: PresetRule, lacking: [String]) -> PanelRule {
    let text = Words(
      en: "Left out: \(rule.words.english) Lacking: \(lacking.joined(separator: ", ")).",
      zh: "未写入：\(rule.words.chinese)缺少：\(lacking.joined(separator: "、"))。")
    return PanelRule(.note(text.both), origin: rule.ruleOrigin)
  }

  private func add(
    _ rule: PresetRule, as demand: PresetRule.Demand, when scope: Selector?, to policy: inout Policy
  ) {
    let origin = rule.ruleOrigin
    switch demand {
    case .derivation(let derivation):
      policy.derivationRules.append(DerivationRule(derivation, origin: origin))
    case .eligibility(let demand):
      policy.eligibilityRules.append(
        EligibilityRule(
          demand, when: scope, enforcement: rule.enforcement, origin: origin))
    case .panel(let demand):
      policy.panelRules.append(
        PanelRule(demand, when: scope, enforcement: rule.enforcement, origin: origin))
    case .loads(let bounds): policy.load = bounds
    case .limit(let limit): policy.loadLimits.append(limit)
    case .note: policy.panelRules.append(PanelRule(.note(rule.words.both), origin: origin))
    }
  }
}

extension PresetRule {
  /// Whether it speaks of the unit that organises the review.
  var namesOrganiser: Bool {
    guard case .panel(let demand) = demand else { return false }
    switch demand {
    case .atMost(let quota), .atLeast(let quota):
      if case .members(let selector) = quota.subject {
        return selector.names(PresetNames.organiser)
      }
      return false
    default: return false
    }
  }
}

extension Selector {
  /// Whether it holds something against a text.
  fileprivate func names(_ text: String) -> Bool {
    switch self {
    case .attribute(_, .equals(let value)): value == text
    case .attribute: false
    case .all(let parts), .any(let parts): parts.contains { $0.names(text) }
    case .not(let part): part.names(text)
    }
  }
}
