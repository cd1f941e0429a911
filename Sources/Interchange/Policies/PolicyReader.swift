import PanelModel

/// Reads `problem.yaml`: name, day and policy, and nothing that this version would not respect.
struct PolicyReader {
  /// The format that is read and written.
  static let format = "empanel-problem/1"

  /// What was wrong.
  var findings = Findings()

  /// Name of the problem.
  private(set) var name = ""

  /// The day of the problem; any day where it cannot be read.
  private(set) var asOf = CivilDate(dayNumber: 0)

  /// The policy, with defaults for what cannot be read.
  private(set) var policy = Policy()

  /// Whether the decimals of affinities could be read.
  private(set) var hasDecimals = true

  /// Where the values stand that validation may object to, by the names that it gives them.
  private(set) var places: [String: (line: Int, column: Int)] = [:]

  /// Reads the text of the file.
  init(_ file: [UInt8]) {
    guard let root = YAMLText.read(file, into: &findings) else {
      if findings.isEmpty {
        findings.add(Finding(ProblemFilePhrases.missingKey, ["value": "format"], line: 1))
      }
      return
    }
    let keys = entries(
      of: root, known: PolicyKeys.top, later: PolicyKeys.laterTop, required: ["format", "as_of"])
    readFormat(keys["format"])
    name = keys["name"].flatMap { text($0) } ?? ""
    asOf = keys["as_of"].flatMap { value($0, DateCell.parse) } ?? asOf
    policy.preset = keys["preset"].flatMap { preset($0) }
    if let levels = keys["levels"] { readLevels(levels) }
    if let affinity = keys["affinity"] { readAffinity(affinity) }
    if let eligibility = keys["eligibility"] { refuseRules(eligibility) }
    if let panel = keys["panel"] { readPanel(panel) }
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
    let nodes = items(of: node)
    let levels = nodes.compactMap { text($0) }
    // Where one cannot be read, no level is called unknown.
    if levels.count == nodes.count { policy.levels = levels }
  }

  private mutating func readAffinity(_ node: YAMLNode) {
    let keys = entries(
      of: node, known: ["decimals", "missing"], later: PolicyKeys.laterAffinity)
    if let node = keys["decimals"] {
      note(node, as: "affinity.decimals")
      let decimals = whole(node, in: ProblemLimits.decimals)
      policy.decimals = decimals ?? policy.decimals
      hasDecimals = decimals != nil
    }
    policy.missing = keys["missing"].flatMap { choice($0) } ?? policy.missing
  }

  private mutating func readLoad(_ node: YAMLNode) {
    let keys = entries(of: node, known: ["default"], later: PolicyKeys.laterLoad)
    guard let bounds = keys["default"] else { return }
    note(bounds, as: "load.default")
    let ends = entries(of: bounds, known: ["least", "most"])
    let least = ends["least"].map { whole($0, in: ProblemLimits.load) }
    let most = ends["most"].map { whole($0, in: ProblemLimits.load) }
    // Where one end cannot be read, nothing is to be said of their order.
    if least != .some(.none), most != .some(.none) {
      policy.load = LoadBounds(least: least.flatMap(\.self) ?? 0, most: most.flatMap(\.self))
    }
  }

  private mutating func refuseRules(_ node: YAMLNode) {
    for rule in items(of: node) { refuseRule(rule, known: [], later: PolicyKeys.laterEligibility) }
  }

  private mutating func readPanel(_ node: YAMLNode) {
    for rule in items(of: node) {
      guard ruleName(of: rule) == "seats" else {
        refuseRule(rule, known: ["seats"], later: PolicyKeys.laterPanel)
        continue
      }
      if policy.seats != nil {
        report(rule, Finding(ProblemFilePhrases.duplicateRule, ["value": "seats"]))
      }
      readSeats(rule)
    }
  }

  private mutating func readSeats(_ node: YAMLNode) {
    note(node, as: "panel.seats")
    let keys = entries(
      of: node, known: PolicyKeys.rule + ["least", "most"],
      later: PolicyKeys.laterRule + ["parity"], required: ["least", "most"])
    if let enforce = keys["enforce"], let value = text(enforce), value != "hard" {
      report(
        enforce,
        value == "report"
          ? Finding(
            ProblemFilePhrases.laterKey, ["value": "enforce: report", "known": "enforce: hard"])
          : ChoiceCell.unknown(value, known: ["hard"]))
    }
    let least = keys["least"].flatMap { whole($0, in: ProblemLimits.seats) }
    let most = keys["most"].flatMap { whole($0, in: ProblemLimits.seats) }
    // A rule that cannot be read allows everything for now, so that no case seems to break it.
    policy.seats =
      if let least, let most { SeatRange(least, most) } else {
        SeatRange(ProblemLimits.seats.lowerBound, ProblemLimits.seats.upperBound)
      }
  }

  private mutating func readObjectives(_ node: YAMLNode) {
    note(node, as: "objectives")
    let count = findings.count
    let objectives = items(of: node).compactMap { objective($0) }
    // Where one cannot be read, what is left may be none only for that.
    if findings.count == count { policy.objectives = objectives }
  }

  private mutating func objective(_ node: YAMLNode) -> Objective? {
    let keys = entries(
      of: node, known: ["objective", "of", "give"], later: ["measure"], required: ["objective"])
    guard let name = keys["objective"] else { return nil }
    let known: Objective.Name? = choice(name, later: PolicyKeys.laterObjectives)
    let measure: Objective.Measure? = keys["of"].flatMap { choice($0) }
    let give = keys["give"].flatMap { value($0, ShareCell.parse) } ?? .zero
    return known.map { Objective($0, of: measure, give: give) }
  }

  mutating func note(_ node: YAMLNode, as name: String) {
    places[name] = (node.line, node.column)
  }
}
