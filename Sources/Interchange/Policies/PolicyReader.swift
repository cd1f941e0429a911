import PanelModel

/// Reads `problem.yaml`: name, day and policy, and nothing that this version would not respect.
struct PolicyReader {
  /// The format that is read and written.
  static let format = "empanel-problem/1"

  /// What was wrong.
  var findings = Findings()

  /// Whether the text could be read at all; where not, nothing is to be said of what it lacks.
  private(set) var isReadable = true

  /// Name of the problem.
  private(set) var name = ""

  /// The day of the problem; any day where it cannot be read.
  private(set) var asOf = CivilDate(dayNumber: 0)

  /// Whether the file says for which day it is.
  private(set) var hasDay = false

  /// The head of the log from which the pool was frozen; empty where there was none.
  private(set) var logHead = ""

  /// The policy, with defaults for what cannot be read.
  private(set) var policy = Policy()

  /// Whether the decimals of affinities could be read.
  private(set) var hasDecimals = true

  /// Where the values stand that validation may object to, by the names that it gives them.
  private(set) var places = PolicyPlaces()

  /// Reads the text of the file.
  ///
  /// - Parameters:
  ///   - file: Its bytes.
  ///   - isProblem: Whether it is a problem's, which has a day; a policy that is still to be put before
  ///     a pool need have none, and has no log head.
  init(_ file: [UInt8], isProblem: Bool = true) {
    guard let root = YAMLText.read(file, into: &findings) else {
      isReadable = false
      if findings.isEmpty {
        var finding = missing("format")
        finding.line = 1
        findings.add(finding)
      }
      return
    }
    if case .text(let text) = root.content, let slip = YAMLSlip.find(in: text, before: 1) {
      // Without a single plain colon the whole is one long text.
      isReadable = false
      findings.add(slip)
      return
    }
    let keys = entries(
      of: root, known: isProblem ? PolicyKeys.top : PolicyKeys.top.filter { $0 != "log_head" },
      required: isProblem ? ["format", "as_of"] : ["format"])
    hasDay = keys["as_of"] != nil
    readFormat(keys["format"])
    name = keys["name"].flatMap { text($0) } ?? ""
    asOf = keys["as_of"].flatMap { value($0, DateCell.parse) } ?? asOf
    logHead = keys["log_head"].flatMap { text($0) } ?? ""
    policy.preset = keys["preset"].flatMap { preset($0) }
    policy.dates = keys["dates"].map { dates($0) } ?? policy.dates
    if let levels = keys["levels"] { readLevels(levels) }
    // Before the rules, which name kinds.
    policy.conflictKinds = keys["conflict_kinds"].map { texts($0, at: "conflict_kinds") } ?? []
    if let affinity = keys["affinity"] { readAffinity(affinity) }
    if let list = keys["derive"] {
      policy.derivationRules = rules(list, "derive", unreadable: .sameRound(effect: .reviewCase)) {
        $0.demand($1, $2)
      }
    }
    if let list = keys["eligibility"] {
      policy.eligibilityRules = rules(list, "eligibility", unreadable: .attribute(.all([]))) {
        $0.demand($1, $2)
      }
    }
    if let list = keys["panel"] {
      policy.panelRules = rules(list, "panel", unreadable: .note("?")) { $0.demand($1, $2) }
    }
    if let load = keys["load"] { readLoad(load) }
    if let objectives = keys["objectives"] { readObjectives(objectives) }
  }

  private mutating func readFormat(_ node: YAMLNode?) {
    guard let node, let format = text(node), format != Self.format else { return }
    report(
      node, Finding(ProblemFilePhrases.formatVersion, ["value": format, "known": Self.format]))
  }

  private mutating func preset(_ node: YAMLNode) -> PresetOrigin? {
    let keys = entries(of: node, known: ["name", "source"], required: ["name"])
    return PresetOrigin(
      name: keys["name"].flatMap { text($0) } ?? "",
      source: keys["source"].flatMap { text($0) } ?? "")
  }

  private mutating func readLevels(_ node: YAMLNode) {
    let count = findings.count
    let levels = texts(node, at: "levels")
    // Where one cannot be read, no level is called unknown.
    if findings.count == count { policy.levels = levels }
  }

  private mutating func readAffinity(_ node: YAMLNode) {
    let keys = entries(of: node, known: PolicyKeys.affinity)
    if let node = keys["decimals"] {
      note(node, as: "affinity.decimals")
      let decimals = whole(node, in: ProblemLimits.decimals)
      policy.decimals = decimals ?? policy.decimals
      hasDecimals = decimals != nil
    }
    policy.missing = keys["missing"].flatMap { choice($0) } ?? policy.missing
    policy.formula = formula(keys, decimals: hasDecimals ? policy.decimals : nil)
  }

  private mutating func readLoad(_ node: YAMLNode) {
    let keys = entries(of: node, known: PolicyKeys.load)
    if let node = keys["default"], let bounds = bounds(node) { policy.load = bounds }
    policy.loadLimits = loadLimits(keys)
  }

  private mutating func readObjectives(_ node: YAMLNode) {
    note(node, as: "objectives")
    let count = findings.count
    let objectives = items(of: node).flatMap { objective($0) }
    // Where one cannot be read, what is left may be none only for that.
    if findings.count == count { policy.objectives = objectives }
  }

  /// The objectives of an entry: two for the whole of balance; none where it cannot be read.
  private mutating func objective(_ node: YAMLNode) -> [Objective] {
    // Where no panel is measured, there is no `of`.
    let aspects = Self.name(in: node).map(Objective.Aspect.known) ?? []
    let known = aspects.isEmpty ? PolicyKeys.objective : PolicyKeys.measuredObjective
    let keys = entries(of: node, known: known, required: ["objective"])
    guard let name = keys["objective"] else { return [] }
    var aspect = keys["measure"].flatMap { choice($0, among: aspects) }
    let objective: Objective.Name? = choice(name)
    let measure: Objective.Measure? = keys["of"].flatMap { choice($0) }
    let give = keys["give"].flatMap { value($0, ShareCell.parse) } ?? .zero
    guard let objective else { return [] }
    // The usual measure need not be named.
    if aspect == .range { aspect = nil }
    guard keys["measure"] == nil, measure == nil else {
      return [Objective(objective, of: measure, aspect: aspect, give: give)]
    }
    return Objective.whole(objective, give: give)
  }

  private static func name(in node: YAMLNode) -> Objective.Name? {
    guard case .mapping(let entries) = node.content,
      case .text(let name)? = entries.first(where: { $0.key == "objective" })?.value.content
    else { return nil }
    return Objective.Name(rawValue: name)
  }

  mutating func note(_ node: YAMLNode, as name: String) {
    places.note(name, line: node.line, column: node.column)
  }
}
