public import PanelModel

extension CheckPhrases {
  /// A most probability that is none.
  public static let lotteryMost = Phrase(
    "lottery.most-wrong",
    en: "The lottery allows a probability of {value}; it must be above 0 and at most 1.",
    zh: "名册所列概率上限为 {value}，应大于 0 且不超过 1。")
  /// A rule that a draw could break.
  public static let lotteryTied = Phrase(
    "lottery.tied",
    en: "The lottery could draw a roster that breaks {rule}.", zh: "按所列概率抽取，可能违反{rule}。")
  /// Somebody who may not sit there, or a panel that is not drawn.
  public static let lotteryUnknown = Phrase(
    "lottery.not-eligible",
    en: "The lottery lets {expert} sit on \"{panel}\", where they may not sit or nobody is drawn.",
    zh: "按所列概率，{expert} 可能入席“{panel}”，但该专家不得入席，或该处不抽取专家。")
  /// A probability beyond what is allowed, or a pin that is not sure.
  public static let lotteryShare = Phrase(
    "lottery.probability",
    en:
      "The lottery gives {expert} a seat on \"{panel}\" with probability {value}; {expected} is allowed.",
    zh: "{expert} 入席“{panel}”的概率为 {value}，允许的是 {expected}。")
  /// Probabilities of a panel that do not add up to its seats.
  public static let lotterySeats = Phrase(
    "lottery.seats",
    en: "The probabilities of \"{panel}\" add up to {sum}; it has {least} to {most} seats.",
    zh: "“{panel}”的概率合计为 {sum}，席位数应为 {least} 至 {most}。")
  /// Probabilities of an expert beyond the load.
  public static let lotteryLoad = Phrase(
    "lottery.load",
    en: """
      By the probabilities {expert} may have {effort} effort points; {least} to {most} are allowed.
      """,
    zh: "按所列概率，{expert} 的工作量可能为 {effort}，应在 {least} 至 {most} 之间。")
  /// A member who could not be drawn, or one who had to be.
  public static let lotteryDrawn = Phrase(
    "lottery.not-drawn",
    en:
      "By the lottery {expert} sits on \"{panel}\" with probability {value}, unlike in the roster.",
    zh: "{expert} 入席“{panel}”的概率为 {value}，与名册不符。")
  /// What the lottery expects.
  public static let lotteryExpectation = Phrase(
    "lottery.expectation",
    en: "The roster says that the lottery expects {stated}; it expects {expected}.",
    zh: "名册所列期望值为 {stated}，实为 {expected}。")
  /// Numbers beyond what can be counted.
  public static let lotteryTooLarge = Phrase(
    "lottery.too-large", en: "The numbers of the lottery are too large to be added up.",
    zh: "所列概率的数字过大，无法相加。")
  /// Another aim than the total.
  public static let lotteryAim = Phrase(
    "lottery.aim", en: "A lottery aims at the total alone; the roster names \"{objectives}\".",
    zh: "抽取时目标只能是 total；名册所列为“{objectives}”。")

  // What a draw could break, where the policy has no rule for it.
  static let severalEfforts = Phrase(
    "check.lottery.efforts", en: "a load, for seats cost differently", zh: "工作量上下限（各席工作量不同）")
  static let limitAtOnce = Phrase(
    "check.lottery.limit", en: "a limit by slot, day or method", zh: "按时段、日期或方式的限制")
  static let leaderOnly = Phrase(
    "check.lottery.leader", en: "the leader's place on \"{panel}\"", zh: "“{panel}”的组长席位")
  static let oddSize = Phrase(
    "check.lottery.odd", en: "the odd size of \"{panel}\"", zh: "“{panel}”的奇数席位数")
  static let keptApart = Phrase(
    "check.lottery.apart", en: "the conflict between {expert} and {other}",
    zh: "{expert} 与 {other} 之间的回避")

  static let lotteries = [
    lotteryMost, lotteryTied, lotteryUnknown, lotteryShare, lotterySeats, lotteryLoad,
    lotteryDrawn, lotteryExpectation, lotteryTooLarge, lotteryAim,
  ]
}
