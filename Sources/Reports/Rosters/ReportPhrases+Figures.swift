import PanelModel

// Work, quality and luck.
extension ReportPhrases {
  static let workload = Phrase("report.workload", en: "How the work is spread", zh: "工作量分布")
  static let workloadSummary = Phrase(
    "report.workload-summary",
    en: "{active} active {active:expert|experts}: {seated} with a seat, {idle} without.",
    zh: "在库专家 {active} 名：入席 {seated} 名，未入席 {idle} 名。")
  static let shareOfLimit = Phrase(
    "report.share-of-limit", en: "Work held and new, in percent of what the expert may take",
    zh: "已承担与新增工作量占可承担总量的百分比")
  static let effortPoints = Phrase(
    "report.effort-points", en: "Work held and new, in effort points", zh: "已承担与新增工作量分值")
  static let countExperts = Phrase("report.count-experts", en: "Experts", zh: "专家数")
  static let over = Phrase("report.over", en: "> {value}", zh: "> {value}")
  static let quality = Phrase(
    "report.quality", en: "How well members fit their panels", zh: "评审组适配度分布")
  static let qualitySummary = Phrase(
    "report.quality-summary", en: "{count} panels, from {worst} to {best}.",
    zh: "共 {count} 个评审组，{worst} 至 {best}。")
  static let countPanels = Phrase("report.count-panels", en: "Panels", zh: "评审组数")
  static let from = Phrase("report.from", en: "{value}", zh: "{value}")
  static let measureSum = Phrase(
    "report.measure-sum", en: "Fit of the panel, sum of its seats", zh: "适配度，各席合计")
  static let measureMean = Phrase(
    "report.measure-mean", en: "Fit of the panel, mean of its seats", zh: "适配度，各席平均")
  static let measureSeat = Phrase(
    "report.measure-seat", en: "Fit of the panel, its worst seat", zh: "适配度，最弱一席")
  static let weakest = Phrase("report.weakest", en: "The panels that fare worst", zh: "适配度最低的评审组")
  static let luckMeans = Phrase(
    "report.luck-means",
    en:
      "{value} points: so much an applicant gains or loses on average only by which panel the case came to. It is the distance between the mean severity of the panel and that of comparable panels.",
    zh: "{value} 分：申报人仅因所遇评审组不同而平均得失的分数，即本组平均宽严与同类评审组平均宽严之差。")
  static let luckUnknownMeans = Phrase(
    "report.luck-unknown-means",
    en:
      "Unknown: it can be told only where the severity of experts is known (column severity of experts.csv).",
    zh: "未知：须在专家表（experts.csv）的 severity 列提供专家宽严数据方可计算。")
}
