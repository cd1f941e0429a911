import PanelModel

/// What is wrong with a list of the pool, and how it is said.
enum PoolListPhrases {
  static let noRows = Phrase(
    "list.no-rows", en: "The list has a header and no row.", zh: "名单只有表头，没有数据行。")
  static let columnOrOption = Phrase(
    "advice.column-or-option", en: "Add a column ({names}), or {option} for all rows.",
    zh: "请增加一列（{names}），或用 {option} 为所有行统一给出。")
  static let unknownName = Phrase(
    "list.unknown-name", en: "Nobody in the pool is called \"{name}\".", zh: "库中没有名为“{name}”的人员。")
  static let sharedName = Phrase(
    "list.shared-name", en: "{count} persons in the pool are called \"{name}\": {ids}.",
    zh: "库中有 {count} 人名为“{name}”：{ids}。")
  static let addIdentifier = Phrase(
    "advice.add-identifier", en: "Write the identifier of the one who is meant.",
    zh: "请填写所指人员的编号。")
  static let otherName = Phrase(
    "list.other-name", en: "{id} is \"{known}\" in the pool, not \"{name}\".",
    zh: "{id} 在库中是“{known}”，不是“{name}”。")
  static let maybePerson = Phrase(
    "advice.maybe-person", en: "Maybe you meant {id} ({name}).", zh: "是否应为 {id}（{name}）？")
  static let enrolledLater = Phrase(
    "advice.enrolled-later",
    en:
      "{id} ({name}) is in the pool from a later day on. Is the day right? If it is that of the enrolment that is wrong, mend it by empanel pool correct.",
    zh: "{id}（{name}）的入库日期晚于该日。请核对日期；如入库日期登记有误，请用 empanel pool correct 更正。")
  static let twice = Phrase(
    "list.twice", en: "\"{value}\" stands on line {line} as well.", zh: "“{value}”在第 {line} 行已出现。")
  static let noContact = Phrase(
    "list.no-contact", en: "The row says nothing of how to reach the person.",
    zh: "本行没有任何联系方式。")
  static let contactColumns = Phrase(
    "advice.contact-columns", en: "Fill one of the columns {columns}, or take the row out.",
    zh: "请填写 {columns}（手机、电话、邮箱、地址）之一，或删去本行。")
  static let noField = Phrase(
    "mend.no-field", en: "Event {event} has no field \"{value}\". There are: {known}.",
    zh: "第 {event} 号记录没有“{value}”这一项。可用的有：{known}。")
  static let idOfOther = Phrase(
    "list.id-of-other",
    en: "By its column {column} this is {known} in the pool, but the row says {id}.",
    zh: "按“{column}”列，此人在库中是 {known}，而本行编号为 {id}。")
}
