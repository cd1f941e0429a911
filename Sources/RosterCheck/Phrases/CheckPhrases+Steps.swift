public import PanelModel

extension CheckPhrases {
  // MARK: Work by slot, day and method

  /// Too many panels within one span.
  public static let tooManyPanelsAtOnce = Phrase(
    "check.limit-panels",
    en: "{expert} sits on {count} panels {span}; the policy allows {most}.",
    zh: "{expert} {span}参加 {count} 个评审组；规则集最多允许 {most} 个。")
  /// Too much effort within one span.
  public static let tooMuchAtOnce = Phrase(
    "check.limit-effort",
    en: "{expert} has {effort} effort points {span}; the policy allows {most}.",
    zh: "{expert} {span}的工作量为 {effort}；规则集最多允许 {most}。")
  /// One slot.
  static let inSlot = Phrase("check.span.slot", en: "in slot {slot}", zh: "在场次 {slot} ")
  /// One day.
  static let onDay = Phrase("check.span.day", en: "on {day}", zh: "在 {day} ")
  /// One method.
  static let byMethod = Phrase(
    "check.span.method", en: "by method {method}", zh: "以 {method} 方式")

  // MARK: Given, settled and open panels

  /// A given member who is missing.
  public static let givenAbsent = Phrase(
    "check.given-absent",
    en: "{expert} is a member of panel \"{panel}\" by members.csv, and not on the roster.",
    zh: "按 members.csv，{expert} 是评审组“{panel}”的成员，名册却未列入。")
  /// Somebody on a given panel who is not given.
  public static let givenAdded = Phrase(
    "check.given-added",
    en: "{expert} sits on panel \"{panel}\", whose members are given, without being one of them.",
    zh: "评审组“{panel}”的成员已经确定，其中没有 {expert}。")
  /// A given panel with another chair.
  public static let givenChair = Phrase(
    "check.given-chair",
    en: "Panel \"{panel}\" is chaired by {expert} by members.csv; the roster names {other}.",
    zh: "按 members.csv，评审组“{panel}”的组长为 {expert}；名册所列为 {other}。")
  /// A panel on the roster and left open.
  public static let filledAndOpen = Phrase(
    "check.filled-and-open", en: "The roster fills {place} and lists it as left open.",
    zh: "名册列出了{place}的成员，又称其尚未组成。")
  /// Readers that the roster lacks.
  public static let readersMissing = Phrase(
    "check.readers-missing",
    en: "The roster names no readers of case \"{case}\" and does not list them as left open.",
    zh: "名册未列出申报件“{case}”的阅卷人，也未注明尚未确定。")
  /// A given panel said to be open.
  public static let givenOpen = Phrase(
    "check.given-open",
    en: "The roster leaves panel \"{panel}\" open, but its members are given.",
    zh: "名册称评审组“{panel}”尚未组成，但其成员已经确定。")
  /// Something open that the problem does not have.
  public static let openUnknown = Phrase(
    "check.open-unknown",
    en: "The roster leaves \"{panel}\" open, which is no panel and no case with readers.",
    zh: "名册称“{panel}”尚未组成，但它既不是评审组，也不是需要阅卷人的申报件。")
  /// Something settled that the roster does not fill.
  public static let settledAbsent = Phrase(
    "check.settled-absent",
    en: "The roster calls \"{panel}\" settled, and does not show its members.",
    zh: "名册称“{panel}”的成员先前已经确定，却未列出。")
  /// A given panel that is not called settled.
  public static let givenNotSettled = Phrase(
    "check.given-not-settled",
    en: "The members of panel \"{panel}\" are given; the roster does not list it as settled.",
    zh: "评审组“{panel}”的成员已经确定，名册却未将其列为已确定。")

  static let steps = [
    tooManyPanelsAtOnce, tooMuchAtOnce, givenAbsent, givenAdded, givenChair, filledAndOpen,
    readersMissing, givenOpen, openUnknown, settledAbsent, givenNotSettled,
  ]

  // MARK: Balance

  /// A wrong number beside the quotas.
  public static let compositionWrong = Phrase(
    "balance.composition-wrong",
    en: "The roster states {stated} for composition ({aspect}); it is {expected}.",
    zh: "名册所列人员构成（{aspect}）为 {stated}，实为 {expected}。")
  /// A wrong spread of work.
  public static let workloadWrong = Phrase(
    "balance.workload-wrong",
    en: "The roster states {stated} for the spread of work ({aspect}); it is {expected}.",
    zh: "名册所列工作量差距（{aspect}）为 {stated}，实为 {expected}。")
  /// A wrong strength.
  public static let strengthWrong = Phrase(
    "balance.strength-wrong",
    en: "The roster states {stated} for its weakest panel ({aspect}); it is {expected}.",
    zh: "名册所列最弱评审组的平均适配度（{aspect}）为 {stated}，实为 {expected}。")
  /// A wrong range among comparable panels.
  public static let comparableWrong = Phrase(
    "balance.comparable-wrong",
    en:
      "The roster states {stated} for the range of comparable panels ({aspect}); it is {expected}.",
    zh: "名册所列同类评审组之间的差距（{aspect}）为 {stated}，实为 {expected}。")
  /// A wrong severity.
  public static let severityWrong = Phrase(
    "balance.severity-wrong",
    en: "The roster states {stated} for severity ({aspect}); it is {expected}.",
    zh: "名册所列宽严度（{aspect}）为 {stated}，实为 {expected}。")
  /// A wrong panel luck.
  public static let luckWrong = Phrase(
    "balance.luck-wrong",
    en: "The roster states a panel luck of {stated}; it is {expected}.",
    zh: "名册所列分组运气为 {stated}，实为 {expected}。")
  /// A number itself.
  static let aspectValue = Phrase("balance.aspect.value", en: "value", zh: "值")
  /// Its limit.
  static let aspectBound = Phrase("balance.aspect.bound", en: "limit", zh: "极限")
  /// What is tolerated.
  static let aspectTolerance = Phrase("balance.aspect.tolerance", en: "tolerance", zh: "容许值")

  static let balance = [
    compositionWrong, workloadWrong, strengthWrong, comparableWrong, severityWrong, luckWrong,
  ]
}
