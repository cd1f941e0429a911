import PanelModel

/// Writes `problem.yaml`.
enum PolicyText {
  /// The text of the file: a rule on each line, every value that is not a plain word in quotes.
  ///
  /// Reading it gives the same policy, save for what says nothing: blanks around a text, and the order
  /// of load limits.
  static func text(of parts: ProblemParts) -> String {
    let policy = parts.policy
    var lines = ["format: \(PolicyReader.format)"]
    if !parts.name.isEmpty { lines.append("name: \(FlowText.scalar(parts.name))") }
    lines.append("as_of: \(parts.asOf)")
    if !parts.logHead.isEmpty { lines.append("log_head: \(FlowText.scalar(parts.logHead))") }
    if let preset = policy.preset {
      let values = FlowText.values([
        ("name", .text(preset.name)), ("source", .text(orNone: preset.source)),
      ])
      lines.append("preset: \(values.line)")
    }
    if policy.dates != DateBasis() { lines.append("dates: \(dates(policy.dates).line)") }
    if !policy.levels.isEmpty { lines.append("levels: \(FlowText.texts(policy.levels).line)") }
    if !policy.conflictKinds.isEmpty {
      lines.append("conflict_kinds: \(FlowText.texts(policy.conflictKinds).line)")
    }
    lines += affinity(policy)
    lines += list("derive", policy.derivationRules.map(RuleText.line))
    lines += list("eligibility", policy.eligibilityRules.map(RuleText.line))
    lines += list("panel", policy.panelRules.map(RuleText.line))
    lines += load(policy)
    lines += ["objectives:"] + policy.objectives.map { "  - \(objective($0).line)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ name: String, _ rules: [String]) -> [String] {
    rules.isEmpty ? [] : ["\(name):"] + rules.map { "  - " + $0 }
  }

  private static func dates(_ dates: DateBasis) -> FlowText {
    .values([
      ("eligibility", .text(dates.eligibility.rawValue)),
      ("look_back", .text(dates.lookBack.rawValue)),
      ("previous", dates.previousMonths.map { .text("\($0) months") }),
    ])
  }

  private static func affinity(_ policy: Policy) -> [String] {
    var lines = [
      "affinity:", "  decimals: \(policy.decimals)", "  missing: \(policy.missing.rawValue)",
    ]
    guard let formula = policy.formula else { return lines }
    let fits = formula.specialtyFits.map { FixedPoint.text(of: $0, decimals: policy.decimals) }
    let weights = FlowText.values([
      ("specialty", .number(formula.weights.specialty)),
      ("level", .number(formula.weights.level)),
      ("experience", .number(formula.weights.experience)),
    ])
    lines.append("  specialty: \(FlowText.texts(fits).line)")
    lines.append("  weights: \(weights.line)")
    lines.append("  experience: \(formula.fullExperience)")
    return lines
  }

  private static func load(_ policy: Policy) -> [String] {
    var lines: [String] = []
    if policy.load != LoadBounds() {
      let bounds = FlowText.values([
        ("least", .number(policy.load.least)), ("most", policy.load.most.map { .number($0) }),
      ])
      lines.append("  default: \(bounds.line)")
    }
    var methods: [(String, FlowText?)] = []
    for limit in policy.loadLimits {
      switch limit.span {
      case .slot: lines.append("  per_slot: \(text(of: limit).line)")
      case .day: lines.append("  per_day: \(text(of: limit).line)")
      case .method(let method): methods.append((method, text(of: limit)))
      }
    }
    if !methods.isEmpty { lines.append("  per_method: \(FlowText.values(methods).line)") }
    return lines.isEmpty ? [] : ["load:"] + lines
  }

  private static func text(of limit: LoadLimit) -> FlowText {
    .values([
      ("panels", limit.panels.map { .number($0) }), ("effort", limit.effort.map { .number($0) }),
    ])
  }

  /// Each part of balance is written by name, for without one both are meant.
  private static func measure(of objective: Objective) -> Objective.Aspect? {
    objective.name == .balance ? objective.meantAspect : objective.aspect
  }

  private static func objective(_ objective: Objective) -> FlowText {
    .values([
      ("objective", .text(objective.name.rawValue)),
      ("of", objective.measure.map { .text($0.rawValue) }),
      ("measure", measure(of: objective).map { .text($0.rawValue) }),
      ("give", objective.give == .zero ? nil : .text("\(objective.give)")),
    ])
  }
}
