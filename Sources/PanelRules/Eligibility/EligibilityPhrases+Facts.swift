public import PanelModel

extension EligibilityPhrases {
  /// An attribute that the policy asks for.
  public static let attribute = Phrase(
    "excluded.attribute", en: "{facts} (rule {rule})", zh: "{facts}（规则 {rule}）")
  /// What an expert says, and what is asked for.
  public static let fact = Phrase(
    "excluded.fact", en: "{attribute} is {value}; asked for: {asked}",
    zh: "{attribute} 为 {value}，要求：{asked}")
  /// That an expert says nothing, and what is asked for.
  public static let missingFact = Phrase(
    "excluded.fact-missing", en: "{attribute} is not given; asked for: {asked}",
    zh: "{attribute} 未填写，要求：{asked}")
  /// Some texts.
  public static let askedOneOf = Phrase("asked.one-of", en: "{values}", zh: "{values}")
  /// No such texts.
  public static let askedNoneOf = Phrase(
    "asked.none-of", en: "none of {values}", zh: "不为 {values}")
  /// An item of a list.
  public static let askedItem = Phrase("asked.item", en: "with {values}", zh: "含 {values}")
  /// A least value.
  public static let askedAtLeast = Phrase(
    "asked.at-least", en: "{values} or more", zh: "不低于 {values}")
  /// A greatest value.
  public static let askedAtMost = Phrase(
    "asked.at-most", en: "{values} or less", zh: "不高于 {values}")
  /// What a case says.
  public static let askedSame = Phrase(
    "asked.same", en: "the {attribute} of a case", zh: "与申报件的 {attribute} 相同")
  /// What no case says.
  public static let askedOther = Phrase(
    "asked.other", en: "the {attribute} of no case", zh: "与申报件的 {attribute} 不同")
  /// Anything else.
  public static let askedOtherwise = Phrase(
    "asked.otherwise", en: "anything but {asked}", zh: "以下除外：{asked}")

  static let facts = [
    attribute, fact, missingFact, askedOneOf, askedNoneOf, askedItem, askedAtLeast, askedAtMost,
    askedSame, askedOther, askedOtherwise,
  ]

  /// Count of those excluded by their status.
  public static let statusCount = Phrase(
    "count.status", en: "{count} not active", zh: "{count} 名暂停或出库")
  /// Count of those excluded by an attribute.
  public static let attributeCount = Phrase(
    "count.attribute", en: "{count} attribute", zh: "{count} 名属性不符")
  /// Count of those excluded by their training.
  public static let trainingCount = Phrase(
    "count.training", en: "{count} training", zh: "{count} 名培训无效")
  /// Count of those excluded by their specialties.
  public static let specialtyCount = Phrase(
    "count.specialty", en: "{count} specialty", zh: "{count} 名专业不符")
  /// Count of those excluded by their level.
  public static let levelCount = Phrase(
    "count.level", en: "{count} level", zh: "{count} 名级别不够")
  /// Count of those excluded by a value that they share with a case.
  public static let sharedCount = Phrase(
    "count.shared", en: "{count} same employer or other value", zh: "{count} 名与申报件同单位或同值")
  /// Count of those excluded by a conflict.
  public static let conflictCount = Phrase(
    "count.conflict", en: "{count} conflict", zh: "{count} 名须回避")
  /// Count of those without time.
  public static let availabilityCount = Phrase(
    "count.availability", en: "{count} not available", zh: "{count} 名没有时间")
  /// Count of those excluded by their membership of another panel.
  public static let overlapCount = Phrase(
    "count.overlap", en: "{count} by the panel above", zh: "{count} 名因上级评审组成员身份不符")
  /// Count of those excluded by a pin.
  public static let keptOffCount = Phrase(
    "count.kept-off", en: "{count} kept off", zh: "{count} 名指定不得入席")
  /// Count of those excluded by their load.
  public static let loadCount = Phrase("count.load", en: "{count} load", zh: "{count} 名工作量已满")
  /// Count of those excluded by a limit of their work.
  public static let limitCount = Phrase(
    "count.limit", en: "{count} limit by slot, day or method", zh: "{count} 名达到时段、当日或方式限额")
  /// Count of those excluded for want of a score.
  public static let noScoreCount = Phrase(
    "count.no-score", en: "{count} no score", zh: "{count} 名无适配度")

  static let counts = [
    statusCount, attributeCount, trainingCount, specialtyCount, levelCount, sharedCount,
    conflictCount, availabilityCount, overlapCount, keptOffCount, loadCount, limitCount,
    noScoreCount,
  ]
}
