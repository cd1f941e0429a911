/// A rule of the policy, as messages name it and as its places are called.
struct RulePlace {
  /// `panel[2]`: the list and the position in it, from 0.
  let field: String
  /// The rule by its identifier, or else by its place.
  let name: Statement

  init(_ list: String, _ index: Int, kind: String, _ origin: RuleOrigin) {
    field = "\(list)[\(index)]"
    name =
      origin.id.isEmpty
      ? RulePhrases.numbered(["number": "\(index + 1)", "list": list, "kind": kind])
      : RulePhrases.named(["id": origin.id])
  }
}

/// Checks of the policy's rules: what each says, and whether any panel could keep it.
extension ProblemValidation {
  mutating func checkRules() {
    let policy = parts.policy
    checkNames()
    let eligibility = policy.eligibilityRules.enumerated().map { index, rule in
      RulePlace("eligibility", index, kind: rule.demand.kind.rawValue, rule.origin)
    }
    let panel = policy.panelRules.enumerated().map { index, rule in
      RulePlace("panel", index, kind: rule.demand.kind.rawValue, rule.origin)
    }
    checkIdentifiers(
      Array(zip(derivationPlaces, policy.derivationRules.map(\.origin)))
        + Array(zip(eligibility, policy.eligibilityRules.map(\.origin)))
        + Array(zip(panel, policy.panelRules.map(\.origin))))
    for (place, rule) in zip(eligibility, policy.eligibilityRules) {
      checkScope(rule.scope, at: place)
      check(rule.demand, at: place)
    }
    for (place, rule) in zip(panel, policy.panelRules) {
      checkScope(rule.scope, at: place)
      check(rule.demand, at: place)
      checkTarget(rule, at: place)
    }
    checkDerivations()
    checkReach(of: panel)
    checkDateColumns(eligibility + panel)
    checkLoadLimits()
    checkFormula()
  }

  /// How far a panel is from the greater of two shares is no cost that rises step by step.
  private mutating func checkTarget(_ rule: PanelRule, at place: RulePlace) {
    let objectives = parts.policy.objectives
    guard case .atLeast(let quota) = rule.demand, quota.basis == .planned,
      rule.enforcement == .report, Objective.areElastic(objectives),
      objectives.contains(where: { $0.meantAspect == .composition })
    else { return }
    report(
      RulePhrases.targetOfPlanned, ["value": quota.basis.rawValue], of: place, at: ".binds_on",
      advice: RulePhrases.targetOfFilled())
  }

  /// Reports something that a rule says.
  mutating func report(
    _ phrase: Phrase, _ values: [String: String] = [:], of rule: RulePlace, at suffix: String = "",
    other: RulePlace? = nil, advice: Statement? = nil
  ) {
    var parts = ["rule": [rule.name]]
    if let other { parts["other"] = [other.name] }
    report(
      Statement(phrase, values, parts: parts), at: nil, of: .problem, field: rule.field + suffix,
      advice: advice)
  }

  /// Reports a number of a rule that leaves its range.
  mutating func check(
    _ value: Int?, within range: ClosedRange<Int>, of rule: RulePlace, at suffix: String
  ) {
    guard let value, !range.contains(value) else { return }
    report(
      RulePhrases.outOfRange,
      ["value": "\(value)", "least": "\(range.lowerBound)", "most": "\(range.upperBound)"],
      of: rule, at: suffix)
  }

  mutating func check(_ lookBack: LookBack, of rule: RulePlace) {
    if case .months(let months) = lookBack {
      check(months, within: RuleLimits.months, of: rule, at: ".look_back")
    }
  }

  mutating func checkKinds(_ kinds: [String], of rule: RulePlace) {
    if kinds.isEmpty { report(RulePhrases.nothingListed, of: rule, at: ".kinds") }
    for (index, kind) in kinds.enumerated() where !knownKinds.contains(kind) {
      let known = ConflictKinds.standard + parts.policy.conflictKinds
      report(
        RulePhrases.unknownKind, ["value": kind, "known": known.joined(separator: ", ")],
        of: rule, at: ".kinds[\(index)]")
    }
  }

  private mutating func checkIdentifiers(_ rules: [(RulePlace, RuleOrigin)]) {
    var seen: Set<String> = []
    for (place, origin) in rules where !origin.id.isEmpty && !seen.insert(origin.id).inserted {
      report(
        RulePhrases.duplicateIdentifier(["value": origin.id]), at: nil, of: .problem,
        field: place.field + ".id")
    }
  }

  /// Levels and kinds that the policy names: each once, and by some name.
  private mutating func checkNames() {
    for (field, names) in [
      ("levels", parts.policy.levels), ("conflict_kinds", parts.policy.conflictKinds),
    ] {
      var seen: Set<String> = []
      for (index, name) in names.enumerated() {
        let field = "\(field)[\(index)]"
        if name.isEmpty {
          report(ProblemPhrases.emptyIdentifier(), at: nil, of: .problem, field: field)
        } else if !seen.insert(name).inserted {
          report(
            ProblemPhrases.duplicateIdentifier(["value": name]), at: nil, of: .problem,
            field: field)
        }
      }
    }
  }

  private mutating func checkLoadLimits() {
    var seen: Set<LoadLimit.Span> = []
    for limit in parts.policy.loadLimits {
      let field =
        switch limit.span {
        case .slot: "load.per_slot"
        case .day: "load.per_day"
        case .method(let method): "load.per_method.\(method)"
        }
      if limit.panels == nil, limit.effort == nil {
        report(RulePhrases.emptyLimit(), at: nil, of: .problem, field: field)
      }
      if !seen.insert(limit.span).inserted {
        report(RulePhrases.duplicateLimit(), at: nil, of: .problem, field: field)
      }
      if limit.span == .method("") {
        report(ProblemPhrases.emptyIdentifier(), at: nil, of: .problem, field: field)
      }
      check(limit.panels, within: RuleLimits.panels, at: nil, of: .problem, field: field)
      check(limit.effort, within: RuleLimits.effort, at: nil, of: .problem, field: field)
    }
  }

  private mutating func checkFormula() {
    guard let formula = parts.policy.formula else { return }
    let weights = formula.weights
    for weight in [weights.specialty, weights.level, weights.experience] {
      check(
        weight, within: RuleLimits.weight, at: nil, of: .problem, field: "affinity.weights")
    }
    if weights.specialty == 0, weights.level == 0, weights.experience == 0 {
      report(RulePhrases.noWeight(), at: nil, of: .problem, field: "affinity.weights")
    }
    check(
      formula.specialtyFits.count, within: RuleLimits.fits, at: nil, of: .problem,
      field: "affinity.specialty")
    check(
      formula.fullExperience, within: RuleLimits.experience, at: nil, of: .problem,
      field: "affinity.experience")
    let decimals = parts.policy.decimals
    guard ProblemLimits.decimals.contains(decimals) else { return }
    for (index, fit) in formula.specialtyFits.enumerated()
    where fit < 0 || fit > FixedPoint.powersOfTen[decimals] {
      let value = FixedPoint.text(of: fit, decimals: decimals)
      report(
        ProblemPhrases.outOfRange(["value": value, "least": "0", "most": "1"]), at: nil,
        of: .problem, field: "affinity.specialty[\(index)]")
    }
  }
}
