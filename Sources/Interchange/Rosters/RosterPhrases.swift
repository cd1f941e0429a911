import PanelModel

/// What can be wrong with a roster that is read.
enum RosterPhrases {
  static let json = Phrase(
    "json.syntax", en: "\"{value}\" has no place here in JSON.", zh: "此处的“{value}”不符合 JSON 语法。")
  static let jsonEnd = Phrase("json.end", en: "The text ends too early.", zh: "文本提前结束。")
  static let wrongType = Phrase(
    "roster.type", en: "Here must stand {expected}.", zh: "此处应为{expected}。")
  static let missingMember = Phrase(
    "roster.missing", en: "\"{value}\" is missing.", zh: "缺少“{value}”。")
  static let notAmount = Phrase(
    "roster.amount", en: "\"{value}\" is not a number of at most {decimals} decimals.",
    zh: "“{value}”不是至多 {decimals} 位小数的数。")
  static let notExact = Phrase(
    "roster.exact", en: "\"{value}\" is not an exact number such as 2.2/3.",
    zh: "“{value}”不是形如 2.2/3 的精确数。")
  static let disagrees = Phrase(
    "roster.disagrees", en: "\"{value}\" does not agree with the rest, which gives \"{expected}\".",
    zh: "“{value}”与其余内容不一致，应为“{expected}”。")
  static let laterMember = Phrase(
    "roster.later-member",
    en: "This version cannot check \"{value}\", so it must be empty.",
    zh: "此版本无法复核“{value}”，其内容须为空。")

  static let rowTwice = Phrase(
    "roster.row-twice", en: "This stands here a second time ({value}).", zh: "此项重复出现（{value}）。")

  static let wholeText = Phrase(
    "json.whole-text", en: "a whole number in quotation marks", zh: "加引号的整数")
  static let object = Phrase("json.object", en: "an object", zh: "对象")
  static let list = Phrase("json.list", en: "a list", zh: "列表")
  static let text = Phrase("json.text", en: "a text", zh: "文本")
  static let bool = Phrase("json.bool", en: "true or false", zh: "true 或 false")
  static let whole = Phrase("json.whole", en: "a whole number", zh: "整数")

  // MARK: Rosters of other systems

  static let notAssignment = Phrase(
    "roster.not-assignment", en: "Here must stand a list of reviewers for each paper.",
    zh: "此处应为每份申报件的评审专家列表。")
}
