public import PanelModel

/// Why there is no roster and what would help, and how it is said.
public enum ExplanationPhrases {
  // MARK: Groups of panels

  /// Panels short of experts, in seats.
  public static let seatShortage = Phrase(
    "shortage.seats",
    en:
      "{panels} {count:needs|need together} {seats} {seats:seat|seats}; the {experts} {experts:expert|experts} eligible there can take {offered}{reasons}.",
    zh: "{panels} 共需 {seats} 席，符合条件的 {experts} 名专家最多承担 {offered} 席{reasons}。")
  /// Panels short of experts, in effort points.
  public static let effortShortage = Phrase(
    "shortage.effort",
    en:
      "{panels} {count:needs|need together} {needed} effort points ({seats} {seats:seat|seats}); the {experts} {experts:expert|experts} eligible there can take {offered}{reasons}.",
    zh:
      "{panels} 共需工作量 {needed}（{seats} 席），符合条件的 {experts} 名专家最多承担 {offered}{reasons}。"
  )
  /// Who is excluded, by reason.
  public static let excluded = Phrase(
    "shortage.excluded", en: " ({count} excluded: {reasons})", zh: "；另排除 {count} 名：{reasons}")

  // MARK: Members of a clash

  /// A panel that is to be filled.
  public static let panel = Phrase(
    "clash.panel", en: "\"{panel}\" with {seats} {seats:seat|seats}", zh: "“{panel}”的 {seats} 席")
  /// The readers of a case.
  public static let readers = Phrase(
    "clash.readers", en: "case \"{panel}\" with {seats} {seats:reader|readers}",
    zh: "申报件“{panel}”的 {seats} 名阅卷人")
  /// Many panels that are to be filled.
  public static let panels = Phrase(
    "clash.panels", en: "all seats of {count} panels: {panels}", zh: "{count} 个评审组的全部席位：{panels}")
  /// A number of seats.
  public static let seats = Phrase(
    "clash.seats", en: "that \"{panel}\" has {seats} {seats:seat|seats}", zh: "“{panel}”共 {seats} 席"
  )
  /// A rule.
  public static let rule = Phrase(
    "clash.rule", en: "rule {rule}: {what}", zh: "规则 {rule}：{what}")
  /// Conflicts of a kind.
  public static let conflicts = Phrase(
    "clash.conflicts", en: "the conflicts of kind {kind:word}", zh: "回避情形：{kind:word}")
  /// The default most load.
  public static let mostLoad = Phrase(
    "clash.most-load", en: "the most load of {most} effort points by default",
    zh: "默认的最多工作量 {most}")
  /// An expert's most load.
  public static let mostLoadOf = Phrase(
    "clash.most-load-of", en: "the most load of {expert}: {most} effort points",
    zh: "专家 {expert} 的最多工作量 {most}")
  /// The default least load.
  public static let leastLoad = Phrase(
    "clash.least-load", en: "the least load of {least} effort points by default",
    zh: "默认的最少工作量 {least}")
  /// An expert's least load.
  public static let leastLoadOf = Phrase(
    "clash.least-load-of", en: "the least load of {expert}: {least} effort points",
    zh: "专家 {expert} 的最少工作量 {least}")
  /// A limit in a slot.
  public static let slotLimit = Phrase(
    "clash.slot-limit", en: "what one expert may do in one slot", zh: "每名专家每个时段的限额")
  /// A limit on a day.
  public static let dayLimit = Phrase(
    "clash.day-limit", en: "what one expert may do on one day", zh: "每名专家每天的限额")
  /// A limit by method.
  public static let methodLimit = Phrase(
    "clash.method-limit", en: "what one expert may do by {method}", zh: "每名专家以“{method}”方式评审的限额")
  /// A seat that was settled.
  public static let pinnedSeat = Phrase(
    "clash.pinned", en: "{expert} is pinned to \"{panel}\"", zh: "“{panel}”已指定 {expert}")
  /// Somebody who was kept off.
  public static let keptOff = Phrase(
    "clash.kept-off", en: "{expert} is kept off \"{panel}\"", zh: "已指定 {expert} 不得入席“{panel}”")
  /// Pairs without a score.
  public static let missingScores = Phrase(
    "clash.missing-scores", en: "that whoever has no affinity score may not sit",
    zh: "没有适配度得分者不得入席")

  static let clash = [
    seatShortage, effortShortage, excluded, panel, readers, panels, seats, rule, conflicts,
    mostLoad,
    mostLoadOf, leastLoad, leastLoadOf, slotLimit, dayLimit, methodLimit, pinnedSeat, keptOff,
    missingScores,
  ]

  /// All of them, for the test that both languages name the same values.
  public static let all = clash + ruleWords + repairs + gains
}
