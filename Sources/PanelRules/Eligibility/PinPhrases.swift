public import PanelModel

/// Why a pin cannot be kept, and how it is said.
public enum PinPhrases {
  /// A pinned expert who may not sit.
  public static let excluded = Phrase(
    "pin.breaks-eligibility", en: "{expert} is pinned to {panel}, but: {reason}.",
    zh: "{expert} 被指定进入 {panel}，但：{reason}。")
  /// More pins than seats.
  public static let exceedSeats = Phrase(
    "pin.breaks-seats", en: "{panel} has {seats} seats at most, and {count} pinned experts.",
    zh: "{panel} 最多 {seats} 席，却指定了 {count} 名专家。")
  /// Pinned seats that cost more than the expert may take.
  public static let exceedLoad = Phrase(
    "pin.breaks-load", en: "The pinned seats of {expert} cost {effort}; {most} is the most.",
    zh: "{expert} 的指定席位共需工作量 {effort}，上限为 {most}。")
  /// Pinned seats that are more than a limit by slot, day or method leaves.
  public static let exceedLimit = Phrase(
    "pin.breaks-limit", en: "The pinned seats of {expert} are too many for {span}.",
    zh: "{expert} 的指定席位超过 {span} 的限额。")
  /// Two pinned experts who must not sit together.
  public static let apart = Phrase(
    "pin.breaks-apart",
    en: "{first} and {second} are both pinned to {panel}, but must not sit together: {why}.",
    zh: "{first} 与 {second} 都被指定进入 {panel}，但二人不得同组：{why}。")
  /// A conflict between the two.
  public static let apartByConflict = Phrase(
    "pin.apart-conflict", en: "conflict ({kind:word})", zh: "回避情形（{kind:word}）")
  /// A relation between the two that a rule names.
  public static let apartByRule = Phrase(
    "pin.apart-relation", en: "{kind:word} (rule {rule})", zh: "{kind:word}（规则 {rule}）")
  /// A pinned chair whom a rule does not let chair.
  public static let chair = Phrase(
    "pin.breaks-chair", en: "{expert} is pinned to chair {panel}, but may not by rule {rule}.",
    zh: "{expert} 被指定为 {panel} 的组长，但不符合规则 {rule}。")
  /// A pinned chair who is no member of the panel above.
  public static let leader = Phrase(
    "pin.breaks-leader",
    en: "{expert} is pinned to chair {panel}, whose chair must be a member of {parent}.",
    zh: "{expert} 被指定为 {panel} 的组长，而该组组长须是 {parent} 的成员。")
  /// Two pinned members of the panel above, where only one may sit.
  public static let leaders = Phrase(
    "pin.breaks-leader-only",
    en: "{expert} is pinned to {panel}, which may have only one member of {parent}.",
    zh: "{expert} 被指定进入 {panel}，而该组只能有一名 {parent} 的成员。")
  /// More pinned chairs than one expert may chair.
  public static let chairLimit = Phrase(
    "pin.breaks-chair-limit",
    en: "{expert} is pinned to chair more than {most} {most:panel|panels} (rule {rule}).",
    zh: "{expert} 被指定担任组长的评审组超过 {most} 个（规则 {rule}）。")
  /// More pinned members of one kind than a rule allows.
  public static let atMost = Phrase(
    "pin.breaks-at-most",
    en: "{count} pinned experts of {panel} count by rule {rule}; {most} is the most.",
    zh: "{panel} 的指定专家中有 {count} 名属于规则 {rule} 所限，上限为 {most}。")

  /// All of them, for the test that both languages name the same values.
  public static let all = [
    excluded, exceedSeats, exceedLoad, exceedLimit, apart, apartByConflict, apartByRule, chair,
    leader, leaders, chairLimit,
    atMost,
  ]
}
