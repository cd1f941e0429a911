import PanelModel

/// Reads a roster from JSON values, and notes everything that is not as it should be.
struct RosterDecoding {
  var findings = Findings()

  /// The roster; nil, with findings, where something is missing.
  mutating func roster(_ root: JSONNode) -> Roster? {
    guard let top = object(root, "") else { return nil }
    readFormat(top)
    refuseLater(top, ["attempt"], "")
    let termination: Roster.Termination? = choice(top, "termination", "")
    let isReproducible = member(top, "reproducible", "").flatMap { bool($0, "reproducible") }
    let certificate = self.certificate(top)
    let results = items(top, "objectives", "").enumerated().map { index, item in
      objective(item.0, item.1, certified: certificate.stage(index)?.bound)
    }
    let panels = items(top, "panels", "").map { panel($0.0, $0.1) }
    let settled = panelNames(top, "settled")
    let unfilled = panelNames(top, "unfilled")
    let shortfalls = self.shortfalls(top)
    let explanation = items(top, "explanation", "").map { statement($0.0, $0.1) }
    let pins = items(top, "pins", "").map { pin($0.0, $0.1) }
    let loads = self.loads(top)
    let digest = text(top, "problem", "")
    let logHead = text(orNull: top, "logHead", "")
    let seed = member(top, "seed", "").flatMap { self.seed($0) }
    let versions = self.versions(top)
    let balance = self.balance(top)
    let lottery = self.lottery(top)
    guard findings.isEmpty, let termination, let isReproducible, let digest, let seed else {
      return nil
    }
    return Roster(
      termination: termination, isReproducible: isReproducible,
      objectives: results.compactMap(\.self), panels: panels.compactMap(\.self),
      settled: settled, unfilled: unfilled, shortfalls: shortfalls,
      explanation: explanation.compactMap(\.self),
      loads: loads, balance: balance, pins: pins.compactMap(\.self),
      problemDigest: digest, logHead: logHead ?? "", seed: seed, versions: versions,
      certificate: certificate,
      lottery: lottery)
  }

  private mutating func readFormat(_ top: JSONObject) {
    guard let node = member(top, "format", ""), let format = text(node, "format") else { return }
    guard format != RosterFile.format else { return }
    report(
      node, "format", ProblemFilePhrases.formatVersion,
      ["value": format, "known": RosterFile.format])
  }

  private mutating func panel(_ node: JSONNode, _ path: String) -> FilledPanel? {
    guard let panel = object(node, path), let name = text(panel, "panel", path) else { return nil }
    let cases = texts(panel, "cases", path).map { Case.ID($0) }
    compare(panel, "case", path, with: cases.count == 1 ? cases[0].rawValue : nil)
    refuseLater(panel, ["reserves"], path)
    let experts = texts(panel, "experts", path).map { Expert.ID($0) }
    let chair = text(orNull: panel, "chair", path).map { Expert.ID($0) }
    let recused = lists(panel, "recused", path).reduce(into: [:]) { $0[Case.ID($1.key)] = $1.value }
    let readers = lists(panel, "readers", path).reduce(into: [:]) { $0[Case.ID($1.key)] = $1.value }
    return FilledPanel(
      panel: Panel.ID(name), cases: cases, experts: experts, chair: chair, recused: recused,
      groups: lists(panel, "groups", path), readers: readers)
  }

  /// Names of panels; none where the member is not there, as in rosters of version 0.1.
  private mutating func panelNames(_ top: JSONObject, _ name: String) -> [Panel.ID] {
    top.members[name].map { texts($0, name) }?.map { Panel.ID($0) } ?? []
  }

  /// Experts by name of a case or group; none where the member is not there.
  private mutating func lists(
    _ panel: JSONObject, _ name: String, _ path: String
  ) -> [String: [Expert.ID]] {
    let own = "\(path).\(name)"
    guard let node = panel.members[name], let rows = object(node, own) else { return [:] }
    var lists: [String: [Expert.ID]] = [:]
    for (name, node) in rows.members.sorted(by: { $0.key < $1.key }) {
      lists[name] = texts(node, "\(own).\(name)").map { Expert.ID($0) }
    }
    return lists
  }

  private mutating func pin(_ node: JSONNode, _ path: String) -> Pin? {
    guard let pin = object(node, path) else { return nil }
    let panel = text(pin, "panel", path)
    let expert = text(pin, "expert", path)
    let effect: Pin.Effect? = choice(pin, "effect", path)
    let by = text(pin, "by", path)
    let reason = text(pin, "reason", path)
    guard let panel, let expert, let effect, let by, let reason else { return nil }
    return Pin(
      panel: Panel.ID(panel), expert: Expert.ID(expert), effect: effect, by: by, reason: reason)
  }

  private mutating func loads(_ top: JSONObject) -> [Expert.ID: ExpertLoad] {
    var loads: [Expert.ID: ExpertLoad] = [:]
    guard let node = member(top, "loads", ""), let rows = object(node, "loads") else { return [:] }
    for (name, node) in rows.members.sorted(by: { $0.key < $1.key }) {
      let path = "loads.\(name)"
      guard let load = object(node, path) else { continue }
      let effort = whole(load, "effort", path)
      let seats = whole(load, "seats", path)
      let least = whole(load, "least", path)
      let most = member(load, "most", path).flatMap { node in
        isNull(node) ? nil : whole(node, path + ".most")
      }
      if let effort, let seats, let least {
        loads[Expert.ID(name)] = ExpertLoad(effort: effort, seats: seats, least: least, most: most)
      }
    }
    return loads
  }

  private mutating func versions(_ top: JSONObject) -> [String: String] {
    guard let node = member(top, "versions", ""), let rows = object(node, "versions") else {
      return [:]
    }
    var versions: [String: String] = [:]
    for (name, node) in rows.members { versions[name] = text(node, "versions.\(name)") }
    return versions
  }

  /// A seed as text; a number as well, for it is what people write.
  private mutating func seed(_ node: JSONNode) -> UInt64? {
    let digits: String? =
      switch node.content {
      case .text(let text): text
      case .number(let text): text
      default: nil
      }
    if let seed = digits.flatMap({ UInt64($0) }) { return seed }
    reportType(node, "seed", RosterPhrases.whole)
    return nil
  }

  /// A statement whose pattern is the text that it once gave, for the phrase itself is not known here.
  private mutating func statement(_ node: JSONNode, _ path: String) -> Statement? {
    guard let entry = object(node, path), let code = text(entry, "code", path) else { return nil }
    let sentence = entry.members["text"].flatMap { text($0, path + ".text") } ?? code
    var values: [String: String] = [:]
    if let node = entry.members["values"], let rows = object(node, path + ".values") {
      for (name, node) in rows.members { values[name] = text(node, "\(path).values.\(name)") }
    }
    var parts: [String: [Statement]] = [:]
    if let node = entry.members["parts"], let rows = object(node, path + ".parts") {
      for name in rows.members.keys.sorted() {
        parts[name] = items(rows, name, path + ".parts").compactMap { statement($0, $1) }
      }
    }
    return Statement(Phrase(code, en: sentence, zh: sentence), values, parts: parts)
  }
}
