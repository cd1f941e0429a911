import Empanel
import Interchange

/// Presets, in words.
enum PresetTexts {
  // MARK: List

  static let preset = Phrase("preset.preset", en: "Preset", zh: "预设")
  static let name = Phrase("preset.name", en: "Regime", zh: "制度")
  static let region = Phrase("preset.region", en: "Region", zh: "地区")
  static let date = Phrase("preset.date", en: "As of", zh: "时间")
  static let checked = Phrase("preset.checked", en: "Checked", zh: "检查")
  static let notes = Phrase("preset.notes", en: "Printed", zh: "仅打印")
  static let defaults = Phrase("preset.defaults", en: "Defaults", zh: "默认值")
  static let countsMean = Phrase(
    "preset.counts-mean",
    en:
      "Checked and only printed rules; defaults are rules whose numbers are to be edited, and not the law.",
    zh: "“检查”“仅打印”为规则条数；“默认值”为数字可修改、并非法规的规则条数。")
  static let unknown = Phrase(
    "preset.unknown", en: "There is no preset \"{value}\".", zh: "没有名为“{value}”的预设。")
  static let near = Phrase("advice.presets-near", en: "Maybe one of: {names}.", zh: "是否为：{names}。")

  // MARK: One preset

  static let counted = Phrase(
    "preset.counted",
    en: "{checked} rules are checked, {notes} only printed; {defaults} have defaults to be edited.",
    zh: "检查的规则 {checked} 条，仅打印 {notes} 条；其中 {defaults} 条的数字为可修改的默认值。")
  static let sourceLine = Phrase("preset.source-line", en: "Source: {source}", zh: "依据：{source}")
  static let starMeans = Phrase(
    "preset.star-means",
    en: "* an editable default, not the law; in brackets how sure the numbers are.",
    zh: "* 可修改的默认值，并非法规；括号内为数字的可信度。")
  static let reported = Phrase(
    "preset.reported", en: "(reported, forbids nothing)", zh: "（只报告，不禁止）")
  static let expertsTitle = Phrase("preset.experts-title", en: "Who may sit", zh: "谁可以入席")
  static let panelsTitle = Phrase(
    "preset.panels-title", en: "Who may sit together", zh: "评审组的组成")
  static let workTitle = Phrase("preset.work-title", en: "Work", zh: "工作量")
  static let poolTitle = Phrase(
    "preset.pool-title", en: "Looked for in a pool, when a problem is frozen from it",
    zh: "封存时由专家库推出的回避情形")
  static let printedTitle = Phrase(
    "preset.printed-title", en: "Printed on every roster, never checked", zh: "仅随名册打印，不检查")
  static let columnsTitle = Phrase(
    "preset.columns-title", en: "Columns that it reads", zh: "读取的列")

  // MARK: Days

  static let countedFrom = Phrase(
    "preset.counted-from", en: "Counted from {day}", zh: "自 {day} 起算")
  static let noPeriods = Phrase(
    "preset.no-periods", en: "This preset counts no days.", zh: "这套预设没有以天数计算的规定。")
  static let firstDayRule = Phrase(
    "preset.first-day-rule",
    en: "The first day does not count (Civil Code of China, Article 201).",
    zh: "开始的当日不计入，自下一日起计算（《民法典》第二百零一条）。")
  static let calendarSources = Phrase(
    "preset.calendar-sources", en: "Working days by: {sources}", zh: "工作日依据：{sources}")
  static let includingFirst = Phrase(
    "preset.including-first", en: "Where the office counts the first day as well: {day}.",
    zh: "如本单位将当日计入，则至 {day}。")
  static let uncovered = Phrase(
    "preset.uncovered",
    en:
      "{day} is outside the years whose holidays are known, {first} to {last}: working days cannot be counted.",
    zh: "{day} 不在已知节假日安排的年份（{first} 至 {last}）之内，无法计算工作日。")
  static let addCalendar = Phrase(
    "advice.add-calendar",
    en:
      "Write the State Council's notice for {year} as a table with the columns date and day (rest or work), and give it with --calendar.",
    zh: "请将国务院办公厅 {year} 年节假日安排写成含“日期”“安排”（放假 或 上班）两列的表格，用 --calendar 给出。")

  static func phrase(of sense: PresetPeriod.Sense) -> Phrase {
    switch sense {
    case .lastsUntil: lastsUntil
    case .holdsUntil: holdsUntil
    case .dueBy: dueBy
    case .notBefore: notBefore
    case .noticeBy: noticeBy
    }
  }

  static let lastsUntil = Phrase(
    "preset.lasts-until", en: "What begins on {from} lasts until the end of {day} at least.",
    zh: "自 {from} 开始的，至少到 {day} 结束。")
  static let holdsUntil = Phrase(
    "preset.holds-until", en: "What begins on {from} holds until the end of {day} at most.",
    zh: "自 {from} 开始的，至迟到 {day} 届满。")
  static let dueBy = Phrase(
    "preset.due-by", en: "What follows from {from} is done by the end of {day}.",
    zh: "{from} 之后应办的，至迟 {day} 办结。")
  static let notBefore = Phrase(
    "preset.not-before", en: "For a review on {from} it is done no earlier than {day}.",
    zh: "{from} 评审的，不得早于 {day}。")
  static let noticeBy = Phrase(
    "preset.notice-by", en: "For an interview on {from} it is sent by {day}.",
    zh: "{from} 面谈的，至迟 {day} 通知。")

  static let weekdays = [
    Phrase("weekday.monday", en: "Mon", zh: "周一"), Phrase("weekday.tuesday", en: "Tue", zh: "周二"),
    Phrase("weekday.wednesday", en: "Wed", zh: "周三"),
    Phrase("weekday.thursday", en: "Thu", zh: "周四"), Phrase("weekday.friday", en: "Fri", zh: "周五"),
    Phrase("weekday.saturday", en: "Sat", zh: "周六"), Phrase("weekday.sunday", en: "Sun", zh: "周日"),
  ]
}
