import PanelModel

extension ExplanationPhrases {
  // MARK: What rules ask, in a few words

  static let asksAttribute = Phrase(
    "asks.attribute", en: "who may sit by their data", zh: "对专家情况的要求")
  static let asksTraining = Phrase(
    "asks.training", en: "the training must be valid", zh: "培训须在有效期内")
  static let asksSpecialty = Phrase(
    "asks.specialty", en: "the specialty must fit", zh: "专业须相符")
  static let asksLevel = Phrase("asks.level", en: "the level must suffice", zh: "级别须达到要求")
  static let asksDiffers = Phrase(
    "asks.differs", en: "not the same {attribute} as the case", zh: "不得与申报件的 {attribute} 相同")
  static let asksConflict = Phrase(
    "asks.conflict", en: "how far conflicts reach", zh: "回避的追溯期与范围")
  static let asksAvailable = Phrase(
    "asks.available", en: "the expert must have time", zh: "专家须有时间")
  static let asksOdd = Phrase("asks.odd", en: "an odd number of seats", zh: "席位数须为单数")
  static let asksAtMost = Phrase(
    "asks.at-most", en: "at most {amount} of some members", zh: "某类成员至多 {amount}")
  static let asksAtLeast = Phrase(
    "asks.at-least", en: "at least {amount} of some members", zh: "某类成员至少 {amount}")
  static let asksChair = Phrase("asks.chair", en: "who may chair", zh: "组长的条件")
  static let asksGroup = Phrase(
    "asks.group", en: "{amount} {amount:seat|seats} for {name}", zh: "“{name}”占 {amount} 席")
  static let asksApart = Phrase(
    "asks.apart", en: "who must not sit together", zh: "不得同组的人员")
  static let asksQuorum = Phrase(
    "asks.quorum", en: "enough members must stay in the room", zh: "在场人数须达到法定人数")
  static let asksSeverity = Phrase(
    "asks.severity", en: "the members' severities must cancel out", zh: "成员宽严须相抵")

  static let ruleWords = [
    asksAttribute, asksTraining, asksSpecialty, asksLevel, asksDiffers, asksConflict,
    asksAvailable, asksOdd, asksAtMost, asksAtLeast, asksChair, asksGroup, asksApart, asksQuorum,
    asksSeverity,
  ]

  // MARK: Repairs

  static let renewTraining = Phrase(
    "repair.renew-training", en: "renew the training of {expert}", zh: "为 {expert} 续办培训")
  static let borrowSpecialty = Phrase(
    "repair.borrow-specialty", en: "let {expert} of specialty {held} sit for {wanted}",
    zh: "从相近专业 {held} 借用 {expert} 评审专业 {wanted}")
  static let borrowRegion = Phrase(
    "repair.borrow-region", en: "borrow {expert} from region {from} for {to}",
    zh: "从地区“{from}”借用 {expert} 参加“{to}”的评审")
  static let recruit = Phrase(
    "repair.recruit",
    en: "recruit {count} {count:expert|experts} of specialty {specialties} (such as {model})",
    zh: "新增 {count} 名专业 {specialties} 的专家（条件参照 {model}）")
  static let recruitAny = Phrase(
    "repair.recruit-any", en: "recruit {count} {count:expert|experts} (such as {model})",
    zh: "新增 {count} 名专家（条件参照 {model}）")
  static let raiseLoad = Phrase(
    "repair.raise-load", en: "raise the most load of {expert} from {from} to {to}",
    zh: "将 {expert} 的最多工作量由 {from} 提高到 {to}")
  static let lowerLeastLoad = Phrase(
    "repair.lower-least-load", en: "lower the least load of {expert} from {from} to {to}",
    zh: "将 {expert} 的最少工作量由 {from} 降到 {to}")
  static let relaxSlotLimit = Phrase(
    "repair.relax-slot-limit", en: "raise the limit of one slot from {from} to {to}",
    zh: "将每个时段的限额由 {from} 提高到 {to}")
  static let relaxDayLimit = Phrase(
    "repair.relax-day-limit", en: "raise the limit of one day from {from} to {to}",
    zh: "将每天的限额由 {from} 提高到 {to}")
  static let relaxMethodLimit = Phrase(
    "repair.relax-method-limit", en: "raise the limit of {method} from {from} to {to}",
    zh: "将“{method}”方式的限额由 {from} 提高到 {to}")
  static let relaxQuota = Phrase(
    "repair.relax-quota", en: "relax rule {rule} from {from} to {to}",
    zh: "将规则 {rule} 由 {from} 放宽到 {to}")
  static let lowerSeats = Phrase(
    "repair.lower-seats", en: "lower the seats of \"{panel}\" from {from} to {to}",
    zh: "将“{panel}”的席位由 {from} 减为 {to}")
  static let waiveConflict = Phrase(
    "repair.waive-conflict",
    en: "waive the conflict ({kind:word}) of {expert} with {target} (may be waived by {by})",
    zh: "豁免 {expert} 与 {target} 的回避情形（{kind:word}；可由 {by} 豁免）")
  static let releasePin = Phrase(
    "repair.release-pin", en: "take back what was settled about {expert} and \"{panel}\"",
    zh: "撤销对 {expert} 与“{panel}”的指定")

  static let repairs = [
    renewTraining, borrowSpecialty, borrowRegion, recruit, recruitAny, raiseLoad, lowerLeastLoad,
    relaxSlotLimit, relaxDayLimit, relaxMethodLimit, relaxQuota, lowerSeats, waiveConflict,
    releasePin,
  ]
}
