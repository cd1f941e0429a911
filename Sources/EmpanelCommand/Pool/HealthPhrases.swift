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
}
