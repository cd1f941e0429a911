public import PanelModel

/// Why somebody may not sit, and how it is said.
public enum EligibilityPhrases {
  /// Not active.
  public static let status = Phrase(
    "excluded.status", en: "status is {status}, not active", zh: "状态为 {status}，非 active（在库）")
  /// A conflict with one case.
  public static let conflictWithCase = Phrase(
    "excluded.conflict-case", en: "conflict ({kind}) with case {case}{period}",
    zh: "与申报件 {case} 存在回避情形（{kind}）{period}")
  /// A conflict with an employer.
  public static let conflictWithEmployer = Phrase(
    "excluded.conflict-employer",
    en: "conflict ({kind}) with {employer}, employer of case {case}{period}",
    zh: "与申报件 {case} 的单位 {employer} 存在回避情形（{kind}）{period}")
  /// A conflict with an applicant.
  public static let conflictWithPerson = Phrase(
    "excluded.conflict-person",
    en: "conflict ({kind}) with {person}, applicant of case {case}{period}",
    zh: "与申报件 {case} 的申报人 {person} 存在回避情形（{kind}）{period}")
  /// A pin.
  public static let keptOff = Phrase(
    "excluded.kept-off", en: "kept off by {by}: {reason}", zh: "由 {by} 指定不得入席：{reason}")
  /// Too little load left.
  public static let load = Phrase(
    "excluded.load",
    en: "may take {most} more effort points, one seat costs {effort}",
    zh: "剩余可承担工作量 {most}，而一个席位需要 {effort}")
  /// No score.
  public static let noScore = Phrase(
    "excluded.no-score", en: "no affinity score, which this policy requires",
    zh: "没有适配度得分，而规则集要求必须有")

  /// Count of those excluded by their status.
  public static let statusCount = Phrase(
    "count.status", en: "{count} not active", zh: "{count} 名不在库")
  /// Count of those excluded by a conflict.
  public static let conflictCount = Phrase(
    "count.conflict", en: "{count} conflict", zh: "{count} 名须回避")
  /// Count of those excluded by a pin.
  public static let keptOffCount = Phrase(
    "count.kept-off", en: "{count} kept off", zh: "{count} 名指定不得入席")
  /// Count of those excluded by their load.
  public static let loadCount = Phrase("count.load", en: "{count} load", zh: "{count} 名工作量已满")
  /// Count of those excluded for want of a score.
  public static let noScoreCount = Phrase(
    "count.no-score", en: "{count} no score", zh: "{count} 名无适配度")

  /// A pinned expert who may not sit.
  public static let pinExcluded = Phrase(
    "pin.breaks-eligibility", en: "{expert} is pinned to {panel}, but: {reason}.",
    zh: "{expert} 被指定进入 {panel}，但：{reason}。")
  /// More pins than seats.
  public static let pinsExceedSeats = Phrase(
    "pin.breaks-seats", en: "{panel} has {seats} seats at most, and {count} pinned experts.",
    zh: "{panel} 最多 {seats} 席，却指定了 {count} 名专家。")
  /// Pinned seats that cost more than the expert may take.
  public static let pinsExceedLoad = Phrase(
    "pin.breaks-load", en: "The pinned seats of {expert} cost {effort}; {most} is the most.",
    zh: "{expert} 的指定席位共需工作量 {effort}，上限为 {most}。")
  /// Two pinned experts who must not sit together.
  public static let pinsApart = Phrase(
    "pin.breaks-apart", en: "{first} and {second} are both pinned to {panel}, but in conflict.",
    zh: "{first} 与 {second} 都被指定进入 {panel}，但二人互相回避。")

  /// All of them, for the test that both languages name the same values.
  public static let all = [
    status, conflictWithCase, conflictWithEmployer, conflictWithPerson, keptOff, load, noScore,
    statusCount, conflictCount, keptOffCount, loadCount, noScoreCount, pinExcluded,
    pinsExceedSeats, pinsExceedLoad, pinsApart,
  ]
}
