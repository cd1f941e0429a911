import PanelModel

/// What can be said about the values of a policy's rules.
enum PolicyPhrases {
  static let notLookBack = Phrase(
    "policy.not-look-back",
    en: "\"{value}\" is no look-back; write current, ever, or a number of months: 36 months.",
    zh: "“{value}”不是回溯期；请写 current、ever 或月数，如 36 months。")
  static let addLine = Phrase(
    "advice.add-key", en: "Write, for example: {value}", zh: "例如写作：{value}")
  static let otherList = Phrase(
    "advice.other-list", en: "The rule {rule} belongs in the list `{list}`.",
    zh: "规则 {rule} 应写在 {list} 列表中。")
  static let ofRule = Phrase("policy.of-rule", en: "In {rule}", zh: "{rule}")
  static let notDays = Phrase(
    "policy.not-days", en: "\"{value}\" is no number of days; write it like: 30 days.",
    zh: "“{value}”不是天数；请写作如 30 days（30 天）。")

  /// The rule of which something is said.
  static func inRule(rule: Statement) -> Statement { Statement(ofRule, parts: ["rule": [rule]]) }

  static let writeValue = Phrase("advice.write", en: "Write {value}.", zh: "请写作 {value}。")
  static let notCaseAttribute = Phrase(
    "policy.not-case-attribute",
    en: "\"{value}\" is no attribute of the case; write it with case. before it: case.employer.",
    zh: "“{value}”不是申报件的属性；请写作 case. 加属性名，如 case.employer。")
  static let notTolerance = Phrase(
    "policy.not-tolerance",
    en: "\"{value}\" is no tolerance; write a whole number or a fraction: 2 or 1/2.",
    zh: "“{value}”不是允许的偏差；请写整数或分数，如 2 或 1/2。")
  static let oneOf = Phrase(
    "policy.one-of", en: "Exactly one of these must stand here: {known}.",
    zh: "此处须有且仅有以下之一：{known}。")
  static let eachElsewhere = Phrase(
    "policy.each-elsewhere",
    en:
      "\"{value}\" stands only directly under `of` of at-most and at-least; known here are: {known}.",
    zh: "“{value}”只能直接写在 at-most 和 at-least 的 of 之下；此处可用的有：{known}。")
  static let tooManyItems = Phrase(
    "policy.too-many-items", en: "The list has {value} items; at most {most} are read.",
    zh: "列表有 {value} 项，最多读取 {most} 项。")
}
