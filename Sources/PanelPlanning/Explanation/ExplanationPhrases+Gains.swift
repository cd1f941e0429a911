import PanelModel

extension ExplanationPhrases {
  // MARK: Changes of a problem that has a roster

  static let without = Phrase("change.without", en: "without {what}", zh: "若不要求：{what}")
  static let oneMoreExpert = Phrase(
    "change.one-more-expert", en: "one more expert of specialty {specialties} (such as {model})",
    zh: "多一名专业 {specialties} 的专家（条件参照 {model}）")
  static let oneMoreExpertAny = Phrase(
    "change.one-more-expert-any", en: "one more expert (such as {model})",
    zh: "多一名专家（条件参照 {model}）")
  static let moreLoad = Phrase(
    "change.more-load", en: "one seat more for {expert} (most load {to} instead of {from})",
    zh: "{expert} 多承担一席（最多工作量由 {from} 提高到 {to}）")

  // MARK: What they are worth

  static let upTo = Phrase("worth.up-to", en: "up to {amount}", zh: "最多 {amount}")
  static let exactly = Phrase("worth.exactly", en: "exactly {amount}", zh: "恰为 {amount}")
  static let nothing = Phrase("worth.nothing", en: "nothing", zh: "无变化")
  static let unknown = Phrase("worth.unknown", en: "not known", zh: "未知")

  static let gains = [
    without, oneMoreExpert, oneMoreExpertAny, moreLoad, upTo, exactly, nothing, unknown,
  ]
}
