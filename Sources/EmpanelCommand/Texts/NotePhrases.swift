import Empanel

/// What is said of names in a problem that are not wrong, but mean nothing there.
enum NotePhrases {
  static let strangeEmployer = Phrase(
    "note.strange-employer",
    en:
      "Note: the employer \"{value}\" of {owners} is not in organisations.csv, so it is no other employer's; is \"{near}\" meant?",
    zh: "注意：{owners} 的单位“{value}”不在单位表（organisations.csv）中，不会视为与其他单位相同；是否应为“{near}”？")
  static let strangeEmployers = Phrase(
    "note.strange-employers",
    en:
      "Note: {count} {count:employer is|employers are} not in organisations.csv and compared letter by letter: {names}.",
    zh: "注意：有 {count} 个单位不在单位表（organisations.csv）中，只按字面比较：{names}。")
  static let idleName = Phrase(
    "note.idle-name",
    en: "Note: {rule} asks for {attribute} \"{value}\", which {whom} has; is \"{near}\" meant?",
    zh: "注意：{rule} 提到 {attribute} 为“{value}”，但{whom}；是否应为“{near}”？")
  static let idleValue = Phrase(
    "note.idle-value",
    en: "Note: {rule} asks for {attribute} \"{value}\", which {whom} has. There are: {known}.",
    zh: "注意：{rule} 提到 {attribute} 为“{value}”，但{whom}。已有的为：{known}。")
  static let idleAlone = Phrase(
    "note.idle-alone",
    en: "Note: {rule} asks for {attribute} \"{value}\", which {whom} has.",
    zh: "注意：{rule} 提到 {attribute} 为“{value}”，但{whom}。")
  static let noExpert = Phrase("note.no-expert", en: "no expert", zh: "没有专家如此")
  static let noPanel = Phrase("note.no-panel", en: "no panel", zh: "没有评审组如此")
  static let loadOfMethod = Phrase(
    "note.load-of-method", en: "load per_method", zh: "按方式的工作量上限（per_method）")
  static let idlePanels = Phrase(
    "note.idle-panels",
    en: "Note: no case names {count:this panel|these panels}, which would judge nothing: {names}.",
    zh: "注意：有 {count} 个评审组没有申报件，将无事可评：{names}。")
}
