import PanelModel

/// What would probably mend a defect for which no single value can be suggested.
enum MendPhrases {
  static let knownNames = Phrase(
    "advice.known-names", en: "There are: {known}.", zh: "已有的为：{known}。")
  static let chineseNames = Phrase(
    "advice.chinese-names", en: "In Chinese there are: {known}.", zh: "中文可写作：{known}。")
  static let addRow = Phrase(
    "advice.add-row", en: "Add a row for it to {file}, or empty this cell.",
    zh: "请在 {file} 中为其加一行，或将此格留空。")
  static let clearParent = Phrase(
    "advice.clear-parent",
    en: "Nothing stands above the topmost: empty the cell in the column parent of its row.",
    zh: "最上面一级没有上级：请将其所在行的“上级”（parent）一格留空。")
  static let swapEnds = Phrase(
    "advice.swap-ends", en: "Write {least} as the least and {most} as the most.",
    zh: "请把 {least} 填作最少，把 {most} 填作最多。")
  static let shareOrNothing = Phrase(
    "advice.share-or-nothing", en: "Write a share such as 1/3, or leave the rule out.",
    zh: "请写作如 1/3 的份额，或删去此条规则。")
  static let addMembers = Phrase(
    "advice.add-members",
    en: "List the members in members.csv, or write assign in the column fill of panels.csv.",
    zh: "请在 members.csv 中列出成员，或在 panels.csv 的 fill 列填写 assign（组成）。")
  static let oddSeats = Phrase(
    "advice.odd-seats", en: "Write {less} or {more}.", zh: "请填写 {less} 或 {more}。")
  static let dropPin = Phrase(
    "advice.drop-pin",
    en: "Take this row out of pins.csv, or change what it contradicts.",
    zh: "请从 pins.csv 中删去此行，或更改与之矛盾的内容。")
  static let limitRule = Phrase(
    "advice.limit-rule",
    en:
      "Lower what is asked for, give the panel more seats, or limit the rule to other panels by `when`.",
    zh: "请降低要求，或增加该评审组的席位，或用 when 将该规则限于其他评审组。")
  static let addColumn = Phrase(
    "advice.add-column", en: "Add the column \"{column}\" to experts.csv.",
    zh: "请在专家表（experts.csv）中加入“{column}”列。")
  static let nameLevels = Phrase(
    "advice.name-levels",
    en: "Add a line such as: levels: [junior, intermediate, senior], lowest first.",
    zh: "请加入一行，如 levels: [junior, intermediate, senior]，由低到高。")
  static let otherRuleId = Phrase(
    "advice.other-rule-id", en: "Give one of the two rules another id.",
    zh: "请为其中一条规则另取编号（id）。")
}
