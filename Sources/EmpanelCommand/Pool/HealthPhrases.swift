import Empanel

/// How the pool is, in words.
enum HealthPhrases {
  static let heading = Phrase(
    "health.heading",
    en:
      "{experts} {experts:expert|experts}, {eligible} eligible, {suspended} suspended, as of {day}",
    zh: "截至 {day}：专家 {experts} 名，可入席 {eligible} 名，暂停 {suspended} 名")
  static let specialty = Phrase("health.specialty", en: "Specialty", zh: "专业")
  static let experts = Phrase("health.experts", en: "Experts", zh: "专家")
  static let eligible = Phrase("health.eligible", en: "Eligible", zh: "可入席")
  static let seats = Phrase("health.seats", en: "Seats a year", zh: "年需席位")
  static let seatsEach = Phrase("health.seats-each", en: "Each", zh: "人均")
  static let lapsing = Phrase(
    "health.lapsing", en: "Training lapses in {days} days", zh: "{days} 天内培训到期")
  static let ending = Phrase("health.ending", en: "Term ends in {days} days", zh: "{days} 天内任期届满")
  static let neverUsed = Phrase("health.never-used", en: "Never served", zh: "从未参评")
  static let total = Phrase("health.total", en: "All", zh: "合计")
  static let unused = Phrase(
    "health.unused", en: "Never served, though active: {count} ({ids}).",
    zh: "在库但从未参评：{count} 名（{ids}）。")
  static let noSeats = Phrase(
    "health.no-seats", en: "No service was recorded in the last 365 days.", zh: "近 365 天没有参评记录。")
  static let concentration = Phrase(
    "health.concentration",
    en:
      "Seats of the last 365 days: {seats} by {experts} of {active} active experts; the busiest tenth has {top}, and {half} have half of them.",
    zh: "近 365 天席位：{seats} 席，由 {active} 名在库专家中的 {experts} 名承担；最忙的十分之一承担 {top} 席，半数席位集中于 {half} 名。")
  static let renewal = Phrase(
    "health.renewal",
    en: "Served this year: {this}, of whom {fresh} did not serve last year ({last} did).",
    zh: "本年参评 {this} 名，其中 {fresh} 名上年未参评（上年参评 {last} 名）。")
  static let turnover = Phrase(
    "health.turnover", en: "Within 365 days {enrolled} were enrolled and {removed} removed.",
    zh: "近 365 天入库 {enrolled} 名，出库 {removed} 名。")
  static let ages = Phrase(
    "health.ages",
    en:
      "Ages: {young} below 40, {forty} of 40 to 49, {fifty} of 50 to 59, {sixty} of 60 to 64, {old} of 65 or more, {unknown} unknown; {soon} turn 60 within five years.",
    zh:
      "年龄：不满 40 岁 {young} 名，40 至 49 岁 {forty} 名，50 至 59 岁 {fifty} 名，60 至 64 岁 {sixty} 名，65 岁以上 {old} 名，未知 {unknown} 名；五年内满 60 岁 {soon} 名。"
  )
  static let agesUnknown = Phrase(
    "health.ages-unknown", en: "No year of birth is known, so nothing can be said of ages.",
    zh: "没有出生年份，无法说明年龄结构。")

  // MARK: The page

  static let kind = Phrase("health.kind", en: "Health of the pool", zh: "专家库状况")
  static let title = Phrase("health.title", en: "The pool of experts", zh: "评审专家库")
  static let footer = Phrase(
    "health.footer", en: "Pool as of {day}, log {head}", zh: "专家库，截至 {day}，日志 {head}")
  static let bySpecialty = Phrase("health.by-specialty", en: "By specialty", zh: "各专业情况")
  static let eligibleMeans = Phrase(
    "health.eligible-means",
    en:
      "Eligible are active experts whose training holds; an expert of several specialties counts in each.",
    zh: "可入席指在库且培训有效的专家；兼有多个专业者在各专业重复计入。")
  static let nobody = Phrase("health.nobody", en: "nobody", zh: "无人")
  static let eligibleTitle = Phrase(
    "health.eligible-title", en: "Experts, and those who are eligible", zh: "专家与可入席专家")
  static let demandTitle = Phrase(
    "health.demand-title", en: "Seats a year, and experts who are eligible", zh: "年需席位与可入席专家")
  static let drawnSummary = Phrase(
    "health.drawn-summary", en: "{shown} of {all} {all:specialty|specialties}, the thinnest first.",
    zh: "{all} 个专业中的 {shown} 个，最紧缺者在前。")
  static let people = Phrase("health.people", en: "Use, renewal and age", zh: "使用、更新与年龄")
  static let agesTitle = Phrase("health.ages-title", en: "Experts by age", zh: "专家年龄分布")
  static let agesSummary = Phrase(
    "health.ages-summary",
    en: "{soon} {soon:turns|turn} 60 within five years; the age of {unknown} is unknown.",
    zh: "五年内满 60 岁 {soon} 名；年龄未知 {unknown} 名。")
  static let ageYears = Phrase("health.age-years", en: "Age in years", zh: "年龄（岁）")
  static let origin = Phrase("health.origin", en: "What this was read from", zh: "数据来源")
  static let logHead = Phrase("health.log-head", en: "Head of the log", zh: "日志头")
  static let headMeans = Phrase(
    "health.head-means",
    en:
      "Whoever keeps the head outside can find every later change of the log by: empanel pool verify --against HEAD",
    zh: "将日志头另行保存，即可用 empanel pool verify --against HEAD 发现日志此后的任何改动。")
}
