import PanelModel

/// Writes `problem.yaml`.
enum PolicyText {
  /// The text of the file: block style, every value that is not a plain word in quotes.
  static func text(of parts: ProblemParts) -> String {
    let policy = parts.policy
    var lines = ["format: \(PolicyReader.format)"]
    if !parts.name.isEmpty { lines.append("name: \(scalar(parts.name))") }
    lines.append("as_of: \(parts.asOf)")
    if let preset = policy.preset {
      lines.append("preset: \(flow([("name", preset.name), ("source", preset.source)]))")
    }
    if !policy.levels.isEmpty {
      lines.append("levels: [\(policy.levels.map(scalar).joined(separator: ", "))]")
    }
    lines.append("affinity:")
    lines.append("  decimals: \(policy.decimals)")
    lines.append("  missing: \(policy.missing.rawValue)")
    if let seats = policy.seats { lines += ["panel:", "  - \(rule(seats, RuleOrigin()))"] }
    if policy.load != LoadBounds() {
      let most = policy.load.most.map(String.init) ?? ""
      lines.append("load:")
      lines.append("  default: \(flow([("least", "\(policy.load.least)"), ("most", most)]))")
    }
    lines.append("objectives:")
    lines += policy.objectives.map { "  - \(objective($0))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func rule(_ seats: SeatRange, _ origin: RuleOrigin) -> String {
    flow([
      ("id", origin.id), ("rule", "seats"), ("least", "\(seats.least)"), ("most", "\(seats.most)"),
      ("source", origin.source), ("certainty", origin.certainty),
    ])
  }

  private static func objective(_ objective: Objective) -> String {
    flow([
      ("objective", objective.name.rawValue), ("of", objective.measure?.rawValue ?? ""),
      ("give", objective.give == .zero ? "" : "\(objective.give)"),
    ])
  }

  /// A mapping in one line, without what is empty.
  private static func flow(_ values: [(String, String)]) -> String {
    let entries = values.filter { !$0.1.isEmpty }.map { "\($0.0): \(scalar($0.1))" }
    return "{\(entries.joined(separator: ", "))}"
  }

  /// A value that any YAML reader takes as this text, or as a number or date where it is one.
  private static func scalar(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-./_".utf8.contains(byte)
      }
    }
    let words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", ""]
    let isWord = isPlain && !words.contains(value.lowercased()) && value.first != "-"
    return isWord ? value : JSONValue.quoted(value)
  }
}
