public import PanelModel

extension CheckPhrases {
  /// Empty seats that are not what the roster says.
  public static let shortfallSeatsWrong = Phrase(
    "shortfall.seats-wrong",
    en:
      "The roster says that {missing} of the {planned} {planned:seat|seats} of \"{panel}\" {missing:is|are} empty; that is not so.",
    zh: "名册称“{panel}”的 {planned} 个席位中有 {missing} 个空缺，与实际不符。")
  /// Empty seats that the roster does not tell.
  public static let shortfallSeatsAbsent = Phrase(
    "shortfall.seats-absent",
    en:
      "Of the {planned} {planned:seat|seats} of \"{panel}\" {missing} {missing:is|are} empty, and the roster does not say so.",
    zh: "“{panel}”的 {planned} 个席位中有 {missing} 个空缺，名册未予列明。")
  /// Missing work that is not what the roster says.
  public static let shortfallLoadWrong = Phrase(
    "shortfall.load-wrong",
    en:
      "The roster says that {expert} lacks {missing} of the {owed} effort {owed:point|points} owed; that is not so.",
    zh: "名册称专家 {expert} 应承担的工作量 {owed} 尚缺 {missing}，与实际不符。")
  /// Missing work that the roster does not tell.
  public static let shortfallLoadAbsent = Phrase(
    "shortfall.load-absent",
    en:
      "{expert} lacks {missing} of the {owed} effort {owed:point|points} owed, and the roster does not say so.",
    zh: "专家 {expert} 应承担的工作量 {owed} 尚缺 {missing}，名册未予列明。")
  /// A shortfall that stands more than once.
  public static let shortfallTwice = Phrase(
    "shortfall.twice", en: "The roster lists a shortfall more than once.", zh: "名册重复列出了同一项缺额。")

  static let shortfalls = [
    shortfallSeatsWrong, shortfallSeatsAbsent, shortfallLoadWrong, shortfallLoadAbsent,
    shortfallTwice,
  ]
}
