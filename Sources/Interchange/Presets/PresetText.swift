public import PanelModel

extension PolicyPreset {
  /// The preset as a policy to be read and edited: above every rule, what it asks and how sure that is.
  ///
  /// What stands in comments is in the reader's language; the rules are the same bytes in both, and as they
  /// are written into a problem.
  ///
  /// - Parameters:
  ///   - settings: What the preset has to be told.
  ///   - ground: To what it is put.
  ///   - day: The day of the problem; nil where it is still to be filled in, which a policy that is put
  ///     before a pool need not have.
  ///   - language: That of the comments.
  /// - Returns: The text of a `problem.yaml`, or of a policy to be put before a pool.
  public func policyText(
    _ settings: Settings, on ground: PresetGround, asOf day: CivilDate?, in language: Language
  ) -> String {
    let policy = policy(settings, on: ground)
    let opening =
      [name.text(in: language), PresetPhrases.caution().text(in: language)]
      + (isProposal ? [PresetPhrases.proposal().text(in: language)] : [])
      + [PresetPhrases.marks().text(in: language)]
    let dayLine =
      day.map { "as_of: \($0)" } ?? "# \(PresetPhrases.dayLine().text(in: language))"
    return opening.map { "# \($0)\n" }.joined()
      + PolicyText.text(of: policy, name: "", day: dayLine) { remark(on: $0, in: language) }
  }

  /// What is said above a rule.
  private func remark(on key: String, in language: Language) -> String? {
    let rule = rules.first { $0.id == key } ?? rules.first { $0.loadKey == key }
    guard let rule else { return nil }
    let words = rule.words.text(in: language)
    // Of a note the words stand in the rule itself, of a load nothing else does.
    let says = rule.isChecked ? words : PresetPhrases.printed().text(in: language)
    var parts = [
      rule.isEditableDefault ? PresetPhrases.defaultMark().text(in: language) : nil, says,
    ]
    if rule.loadKey != nil {
      parts.append("[\(rule.id); \(rule.source); \(rule.certaintyText)]")
    }
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

extension PresetRule {
  /// The key under which a policy has it, where that is no list of rules.
  var loadKey: String? {
    switch demand {
    case .loads: "load.default"
    case .limit(let limit):
      switch limit.span {
      case .slot: "load.per_slot"
      case .day: "load.per_day"
      case .method: "load.per_method"
      }
    default: nil
    }
  }

  /// The line of a policy that says it; the words of a note are in both languages.
  public var policyLine: String {
    switch demand {
    case .derivation(let derivation):
      RuleText.line(DerivationRule(derivation, origin: ruleOrigin))
    case .eligibility(let demand):
      RuleText.line(
        EligibilityRule(demand, when: condition, enforcement: enforcement, origin: ruleOrigin))
    case .panel(let demand):
      RuleText.line(
        PanelRule(demand, when: condition, enforcement: enforcement, origin: ruleOrigin))
    case .loads(let bounds):
      FlowText.values([
        ("least", .number(bounds.least)), ("most", bounds.most.map { .number($0) }),
      ]).line
    case .limit(let limit):
      FlowText.values([
        ("panels", limit.panels.map { .number($0) }), ("effort", limit.effort.map { .number($0) }),
      ]).line
    case .note: RuleText.line(PanelRule(.note(words.both), origin: ruleOrigin))
    }
  }
}
