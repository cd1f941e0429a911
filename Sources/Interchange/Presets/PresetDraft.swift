import PanelModel

/// Rules of a preset while they are gathered.
struct PresetDraft {
  private(set) var eligibility: [EligibilityRule] = []
  private(set) var panel: [PanelRule] = []

  mutating func add(_ demand: EligibilityDemand, _ origin: RuleOrigin) {
    eligibility.append(EligibilityRule(demand, origin: origin))
  }

  mutating func add(_ demand: PanelDemand, when scope: Selector? = nil, _ origin: RuleOrigin) {
    panel.append(PanelRule(demand, when: scope, origin: origin))
  }

  /// Something that no assignment can keep, or not yet: printed with the roster.
  mutating func note(_ text: String, _ origin: RuleOrigin) { add(.note(text), origin) }

  /// A rule of which the tables lack something: printed instead of being asked.
  mutating func leaveOut(_ rule: String, lacking what: String, _ origin: RuleOrigin) {
    note("未写入（left out）：\(rule)。缺少（lacking）：\(what)。", origin)
  }
}
