import PanelModel

/// Writes `problem.yaml`.
enum PolicyText {
  /// The text of the file: a rule on each line, every value that is not a plain word in quotes.
  ///
  /// Reading it gives the same policy, save for what says nothing: blanks around a text, and the order
  /// of load limits.
  static func text(of parts: ProblemParts) -> String {
    text(
      of: parts.policy, name: parts.name, day: "as_of: \(parts.asOf)", logHead: parts.logHead,
      remarks: { _ in nil })
  }

  /// The text of a policy, with a line of its own above every rule of which something is to be said.
  ///
  /// - Parameters:
  ///   - policy: The policy.
  ///   - name: Name of the problem; empty for none.
  ///   - day: The line with the day.
  ///   - logHead: Head of the log; empty for none.
  ///   - remarks: What is said of a rule, by its identifier or by the key of a load; a comment on one line.
  /// - Returns: The text of the file.
  static func text(
    of policy: Policy, name: String, day: String, logHead: String = "",
    remarks: (String) -> String?
  ) -> String {
    var lines = ["format: \(PolicyReader.format)"]
    if !name.isEmpty { lines.append("name: \(FlowText.scalar(name))") }
    lines.append(day)
    if !logHead.isEmpty { lines.append("log_head: \(FlowText.scalar(logHead))") }
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
    lines += list("derive", policy.derivationRules, remarks, RuleText.line)
    lines += list("eligibility", policy.eligibilityRules, remarks, RuleText.line)
    lines += list("panel", policy.panelRules, remarks, RuleText.line)
    lines += load(policy, remarks)
    lines += ["objectives:"] + policy.objectives.map { "  - \(objective($0).line)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list<Demand>(
    _ name: String, _ rules: [Rule<Demand>], _ remarks: (String) -> String?,
    _ line: (Rule<Demand>) -> String
  ) -> [String] {
    guard !rules.isEmpty else { return [] }
    return ["\(name):"]
      + rules.flatMap { rule in
        (remarks(rule.origin.id).map { ["  # \($0)"] } ?? []) + ["  - " + line(rule)]
      }
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

  private static func load(_ policy: Policy, _ remarks: (String) -> String?) -> [String] {
    var lines: [String] = []
    func add(_ key: String, _ value: FlowText) {
      if let remark = remarks("load.\(key)") { lines.append("  # \(remark)") }
      lines.append("  \(key): \(value.line)")
    }
    if policy.load != LoadBounds() {
      add(
        "default",
        .values([
          ("least", .number(policy.load.least)), ("most", policy.load.most.map { .number($0) }),
        ]))
    }
    var methods: [(String, FlowText?)] = []
    for limit in policy.loadLimits {
      switch limit.span {
      case .slot: add("per_slot", text(of: limit))
      case .day: add("per_day", text(of: limit))
      case .method(let method): methods.append((method, text(of: limit)))
      }
    }
    if !methods.isEmpty { add("per_method", .values(methods)) }
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
