/// How sure it is that a rule says what its source says.
///
/// No text of the Chinese regulations was read in full; a preset is a beginning, to be held against the
/// text that is in force.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  /// A text of the source was read.
  case read = "S"
  /// It was read on a secondary page.
  case secondary = "S2"
  /// From memory, confident.
  case remembered = "M+"
  /// From memory, not confident of the number.
  case unsure = "M-"
  /// An assumption; no rule stands behind it.
  case assumed = "A"

  /// Whether a number of this certainty is a default to be edited, and never what the law says.
  public var isEditableDefault: Bool { self == .unsure || self == .assumed }

  /// What it means.
  public var meaning: Words {
    switch self {
    case .read: Words(en: "a text of the source was read", zh: "已读到原文")
    case .secondary: Words(en: "read on a secondary page", zh: "读自二手页面")
    case .remembered: Words(en: "from memory, confident", zh: "凭记忆，较有把握")
    case .unsure: Words(en: "from memory, unsure", zh: "凭记忆，没有把握")
    case .assumed: Words(en: "assumed, no rule behind it", zh: "假定，并无规定")
    }
  }
}

extension PresetRule {
  /// What a policy says under `certainty`: the rule's, that of its numbers where it is another, and what
  /// is to be done about it.
  public var certaintyText: String {
    var parts = [certainty.rawValue]
    if let numbers { parts.append("numbers \(numbers.rawValue)") }
    if isEditableDefault { parts.append("editable default") }
    if certainty != .read || numbers ?? .read != .read { parts.append("verify") }
    return parts.joined(separator: "; ")
  }

  /// Whether its numbers, or all of it, are a default to be edited.
  public var isEditableDefault: Bool { (numbers ?? certainty).isEditableDefault }
}
