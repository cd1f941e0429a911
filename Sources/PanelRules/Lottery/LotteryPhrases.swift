public import PanelModel

/// Why a lottery with a most probability cannot keep a rule, and how it is said.
public enum LotteryPhrases {
  /// A rule on the members of a panel.
  public static let rule = Phrase(
    "lottery.rule",
    en: """
      Rule {rule} ({kind}) makes seats of panel "{panel}" depend on each other; with a most \
      probability only seats, loads, conflicts and pins can be kept in every draw.
      """,
    zh: "规则 {rule}（{kind}）使评审组“{panel}”的席位相互牵连；设定概率上限后，抽取时只能保证席位数、工作量、回避与指定。")
  /// A limit by slot, day or method.
  public static let limit = Phrase(
    "lottery.limit",
    en: """
      The limit {limit} makes the seats of an expert depend on each other; with a most probability \
      only seats, loads, conflicts and pins can be kept in every draw.
      """,
    zh: "限制 {limit} 使同一专家的席位相互牵连；设定概率上限后，抽取时只能保证席位数、工作量、回避与指定。")
  /// A panel that shares one member with the panel above.
  public static let leader = Phrase(
    "lottery.leader",
    en: """
      Panel "{panel}" takes its leader alone from the panel above; with a most probability that \
      cannot be kept in every draw.
      """,
    zh: "评审组“{panel}”仅组长来自上级评审组；设定概率上限后，抽取时无法保证这一点。")
  /// A panel whose number of members must be odd.
  public static let odd = Phrase(
    "lottery.odd",
    en: """
      Panel "{panel}" has from {least} to {most} seats, an odd number; with a most probability that \
      cannot be kept in every draw.
      """,
    zh: "评审组“{panel}”席位数为 {least} 至 {most} 之间的奇数；设定概率上限后，抽取时无法保证这一点。")
  /// Panels of different effort.
  public static let efforts = Phrase(
    "lottery.efforts",
    en: """
      A seat of "{panel}" costs {effort} effort points, one of "{other}" {otherEffort}; with a most \
      probability all seats must cost the same, for loads to be kept in every draw.
      """,
    zh: "“{panel}”每席工作量为 {effort}，“{other}”为 {otherEffort}；设定概率上限时，各席工作量须相同，抽取时才能保证工作量不超限。")
  /// Two experts who must not sit together.
  public static let apart = Phrase(
    "lottery.apart",
    en: """
      {expert} and {other} must not sit together on panel "{panel}"; with a most probability that \
      cannot be kept in every draw.
      """,
    zh: "{expert} 与 {other} 不得同在评审组“{panel}”；设定概率上限后，抽取时无法保证这一点。")
  /// An aim that no lottery has.
  public static let objective = Phrase(
    "lottery.objective",
    en: "A lottery with a most probability aims at the total alone; here stands \"{objectives}\".",
    zh: "设定概率上限时，目标只能是总适配度（total）；此处为“{objectives}”。")
  /// Probabilities of too many digits.
  public static let tooFine = Phrase(
    "lottery.too-fine",
    en: "With the most probability {most} the numbers are too large to be counted exactly.",
    zh: "概率上限 {most} 的位数过多，无法精确计算。")

  // MARK: Mends

  /// The mend of a rule.
  public static let withoutRule = Phrase(
    "advice.lottery-rule",
    en: "Let the rule only report (enforce: report), or run without --max-probability.",
    zh: "请将该规则改为仅提示（enforce: report），或不使用 --max-probability。")
  /// The mend of anything else.
  public static let withoutCap = Phrase(
    "advice.lottery-none", en: "Run without --max-probability.", zh: "请不使用 --max-probability。")
  /// The mend of an odd size.
  public static let oneSize = Phrase(
    "advice.lottery-one-size", en: "Write one number of seats, such as {least}.",
    zh: "请写成单一席位数，例如 {least}。")
  /// The mend of conflicts between experts.
  public static let keepOff = Phrase(
    "advice.lottery-keep-off",
    en: "Keep one of them off the panel (pins.csv, keep-off), or run without --max-probability.",
    zh: "请使其中一人不入席（pins.csv，keep-off），或不使用 --max-probability。")
  /// The mend of an objective.
  public static let aimAtTotal = Phrase(
    "advice.lottery-total", en: "Add --objective total.", zh: "请加上 --objective total。")
  /// The mend of too many digits.
  public static let fewerDigits = Phrase(
    "advice.lottery-digits", en: "Write it with fewer digits, such as 0.5 or 1/3.",
    zh: "请减少位数，例如写成 0.5 或 1/3。")

  // MARK: No lottery

  /// Panels that cannot be filled within the most probability.
  public static let tooFewShares = Phrase(
    "infeasible.lottery-seats",
    en: """
      With a probability of at most {most} for each expert on a panel, {panels} can fill \
      {capacity} seats on average, and {demand} are needed.
      """,
    zh: "每名专家在每个评审组的入席概率不超过 {most} 时，{panels} 平均只能填满 {capacity} 席，而需要 {demand} 席。")
  /// Experts who owe more than they can be given.
  public static let tooMuchOwed = Phrase(
    "infeasible.lottery-loads",
    en: """
      With a probability of at most {most} for each expert on a panel, {experts} can take \
      {capacity} seats on average, and owe {demand}.
      """,
    zh: "每名专家在每个评审组的入席概率不超过 {most} 时，{experts} 平均只能担任 {capacity} 席，而至少应担任 {demand} 席。")
  /// What would have to be allowed.
  public static let leastShare = Phrase(
    "advice.lottery-least", en: "A most probability of {least} at least would be needed.",
    zh: "概率上限至少须为 {least}。")

  /// All of them, for the test that both languages name the same values.
  public static let all = [
    rule, limit, leader, odd, efforts, apart, objective, tooFine, withoutRule, withoutCap, oneSize,
    keepOff, aimAtTotal, fewerDigits, tooFewShares, tooMuchOwed, leastShare,
  ]
}
