public import PanelModel

/// Why no roster can exist, by counting; and how it is said.
public enum CountingPhrases {
  /// Too few eligible experts for one panel.
  public static let tooFewEligible = Phrase(
    "infeasible.too-few-eligible",
    en:
      "\"{panel}\" needs {seats} {seats:seat|seats}, {eligible} {eligible:expert is|experts are} eligible ({excluded} excluded: {reasons}).",
    zh: "“{panel}”需要 {seats} 席，符合条件的专家只有 {eligible} 名（排除 {excluded} 名：{reasons}）。")
  /// Too few experts who may read one case.
  public static let tooFewReaders = Phrase(
    "infeasible.too-few-readers",
    en:
      "Case \"{panel}\" needs {seats} {seats:reader|readers}, {eligible} {eligible:expert may|experts may} read it ({excluded} excluded: {reasons}).",
    zh: "申报件“{panel}”需要 {seats} 名阅卷人，符合条件的专家只有 {eligible} 名（排除 {excluded} 名：{reasons}）。")
  /// Some panels, counted.
  public static let countedPanels = Phrase(
    "counted.panels", en: "{count} {count:panel|panels}", zh: "{count} 个评审组")
  /// The readers of some cases, counted by case.
  public static let countedReaders = Phrase(
    "counted.readers", en: "the readers of {count} {count:case|cases}",
    zh: "{count} 件申报件的阅卷人")
  /// An expert who owes more than is open to them.
  public static let leastLoadOutOfReach = Phrase(
    "infeasible.least-load-out-of-reach",
    en:
      "Expert \"{expert}\" owes at least {least} effort points, but at most {open} can be given to them here.",
    zh: "专家“{expert}”至少应承担工作量 {least}，但此处最多只能安排 {open}。")
  /// All seats together cost more than all experts may take.
  public static let demandExceedsCapacity = Phrase(
    "infeasible.demand-exceeds-capacity",
    en: "All seats together cost {demand} effort points; the eligible experts can take {capacity}.",
    zh: "全部席位共需工作量 {demand}，符合条件的专家最多只能承担 {capacity}。")
  /// The least loads together exceed what all seats cost.
  public static let leastLoadsExceedSeats = Phrase(
    "infeasible.least-loads-exceed-seats",
    en: "The least loads add up to {least} effort points; all seats together offer {offer}.",
    zh: "各专家最少工作量合计 {least}，而全部席位最多只能提供 {offer}。")
  /// A group of panels whose experts cannot take all their seats.
  public static let groupTooLarge = Phrase(
    "infeasible.group-exceeds-capacity",
    en:
      "For {what} ({panels}) {demand} effort points are needed; the {experts} {experts:expert|experts} eligible there can take {capacity}.",
    zh: "{what}（{panels}）共需工作量 {demand}，而符合条件的 {experts} 名专家最多只能承担 {capacity}。")
  /// A group of experts whose least loads exceed the seats open to them.
  public static let groupOwesTooMuch = Phrase(
    "infeasible.group-owes-too-much",
    en:
      "{count} {count:expert owes|experts owe} {least} effort points together ({experts}); the seats open to them offer {offer}.",
    zh: "有 {count} 名专家（{experts}）最少工作量合计 {least}，而可安排给他们的席位最多提供 {offer}。")

  /// All of them, for the test that both languages name the same values.
  public static let all =
    [
      tooFewEligible, tooFewReaders, countedPanels, countedReaders, leastLoadOutOfReach,
      demandExceedsCapacity, leastLoadsExceedSeats,
      groupTooLarge, groupOwesTooMuch,
    ] + rules
}
