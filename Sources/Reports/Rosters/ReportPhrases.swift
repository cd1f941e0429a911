import PanelModel

/// What the page of a roster says.
enum ReportPhrases {
  // MARK: Heading and verdict

  static let kind = Phrase("report.kind", en: "Roster of review panels", zh: "评审专家名册")
  static let subtitle = Phrase(
    "report.subtitle",
    en: "As of {day}: {cases} {cases:case|cases}, a pool of {experts} {experts:expert|experts}",
    zh: "截至 {day}：申报件 {cases} 件，专家库 {experts} 名")
  static let footer = Phrase(
    "report.footer", en: "{name}, data {digest}", zh: "{name}，评审数据 {digest}")
  static let admissible = Phrase(
    "report.admissible", en: "Admissible: every rule holds.", zh: "复核通过：全部规则均符合。")
  static let soFar = Phrase(
    "report.so-far", en: "Admissible so far, but not complete: {open} still open.",
    zh: "目前复核通过，但尚未全部组成：还有 {open} 个待组成。")
  static let short = Phrase(
    "report.short", en: "Admissible, but short: {missing} {missing:seat is|seats are} empty.",
    zh: "复核通过，但有缺额：空缺 {missing} 席。")
  static let checkedBy = Phrase(
    "report.checked-by",
    en:
      "Checked for this page by a second program part that shares nothing with the search: it read every rule again from the data.",
    zh: "本页由与优化程序互不相干的复核程序依据原始数据逐条复核。")
  static let refused = Phrase(
    "report.refused",
    en: "NOT ADMISSIBLE: {count} {count:violation|violations}. Do not use this roster.",
    zh: "复核不通过：共 {count} 处不符。本名册不得使用。")
  static let refusedMeans = Phrase(
    "report.refused-means",
    en: "It is shown below as it stands, so that what is wrong can be found. What is wrong:",
    zh: "以下按原样列出，便于查找问题。不符之处：")
  static let doNotUse = Phrase(
    "report.do-not-use", en: "NOT ADMISSIBLE: do not use this roster", zh: "复核不通过，本名册不得使用")
  static let otherProblem = Phrase(
    "report.other-problem", en: "NOT FOR THESE DATA: do not use this roster", zh: "名册与评审数据不符，不得使用")
  static let otherProblemMeans = Phrase(
    "report.other-problem-means",
    en:
      "The roster was made from other data than those given here, or the data have been changed since. Nothing below may be relied on; even the names are those of the data given here. What is wrong:",
    zh: "名册并非依据此处的评审数据组成，或数据其后已有改动。以下内容均不可采信，姓名也取自此处的数据。不符之处：")
  static let noRoster = Phrase("report.no-roster", en: "No roster", zh: "没有名册")
  static let noRosterProved = Phrase(
    "report.no-roster-proved", en: "There is no roster that keeps every rule.", zh: "现有条件下无法组成，原因：")
  static let noRosterFound = Phrase(
    "report.no-roster-found", en: "No roster was found, and none was proved impossible.",
    zh: "未找到可行名册，也未证明无法组成。")
  static let incomplete = Phrase("report.incomplete", en: "Not complete", zh: "尚未全部组成")
  static let more = Phrase(
    "report.more", en: "and {count} more; empanel check lists all",
    zh: "另有 {count} 处；empanel check 可全部列出")

  // MARK: Sections

  static let overview = Phrase("report.overview", en: "At a glance", zh: "概览")
  static let attention = Phrase("report.attention", en: "What to look at", zh: "需要注意")
  static let panels = Phrase("report.panels", en: "Panels", zh: "评审组")
  static let cases = Phrase("report.cases", en: "Cases", zh: "申报件")
  static let experts = Phrase("report.experts", en: "Experts", zh: "专家")
  static let spread = Phrase("report.spread", en: "Work, quality and luck", zh: "工作量、适配度与评审组运气")
  static let supply = Phrase("report.supply", en: "Supply and demand by specialty", zh: "各专业供需")
  static let proof = Phrase("report.proof", en: "Why to believe it", zh: "依据与复核")
  static let signatures = Phrase("report.signatures", en: "Signatures", zh: "签字")
  static let signing = Phrase(
    "report.signing",
    en:
      "The persons named below have seen this roster and what stands under \"Why to believe it\".",
    zh: "下列人员已阅本名册及“依据与复核”所列内容。")
  static let secretary = Phrase("report.secretary", en: "Secretary", zh: "经办人")
  static let chairperson = Phrase("report.chairperson", en: "Chair", zh: "主任委员")
  static let supervisor = Phrase("report.supervisor", en: "Supervisor", zh: "监督人")

  // MARK: At a glance

  static let panelsFilled = Phrase("report.panels-filled", en: "Panels filled", zh: "已组成评审组")
  static let casesRead = Phrase("report.cases-read", en: "Cases with readers", zh: "已有阅卷人的申报件")
  static let filled = Phrase(
    "report.filled", en: "{filled} of {all}, {seats} {seats:seat|seats}",
    zh: "{filled}/{all}，共 {seats} 席")
  static let settled = Phrase("report.settled", en: "Settled before", zh: "此前已确定")
  static let settledCount = Phrase(
    "report.settled-count", en: "{count} of them, taken over from earlier steps",
    zh: "其中 {count} 个沿用此前步骤的结果")
  static let seated = Phrase("report.seated", en: "Experts with a seat", zh: "入席专家")
  static let seatedCount = Phrase(
    "report.seated-count", en: "{seated} of {all}, with {least} to {most} effort points each",
    zh: "{all} 名中 {seated} 名，每名承担工作量 {least} 至 {most}")
  static let composition = Phrase("report.composition", en: "Beside the quotas", zh: "人员构成偏差")
  static let seatsOff = Phrase(
    "report.seats-off", en: "{count} {count:seat|seats}", zh: "{count} 席")
  static let workloadRange = Phrase("report.workload-range", en: "Range of workload", zh: "工作量占比极差")
  static let percent = Phrase("report.percent", en: "{value} %", zh: "{value} %")
  static let comparable = Phrase(
    "report.comparable", en: "Comparable panels differ by", zh: "同类评审组平均适配度最多相差")
  static let severity = Phrase("report.severity", en: "Severity of a panel up to", zh: "评审组宽严均值最大")
  static let panelLuck = Phrase("report.panel-luck", en: "Panel luck", zh: "评审组运气")
  static let luckValue = Phrase("report.luck-value", en: "{value} points", zh: "{value} 分")
  static let luckUnknown = Phrase(
    "report.luck-unknown", en: "unknown: no expert's severity is given", zh: "未知：未提供专家的宽严数据")
  static let conclusion = Phrase("report.conclusion", en: "Conclusion", zh: "结论")

  // MARK: What to look at

  static let missingHeading = Phrase("report.missing-heading", en: "What is missing", zh: "缺额")
  static let missingCaption = Phrase(
    "report.missing-caption", en: "Empty seats, and work that is owed", zh: "空缺席位与尚缺工作量")
  static let because = Phrase("report.because", en: "Why:", zh: "原因：")
  static let openHeading = Phrase("report.open-heading", en: "Still open", zh: "尚待组成")
  static let remarks = Phrase(
    "report.remarks", en: "Rules that only report, and are not met", zh: "仅提示的规则中未达到的")
  static let pins = Phrase("report.pins", en: "What was settled by somebody", zh: "指定事项")
  static let pinsCaption = Phrase(
    "report.pins-caption", en: "Pins, with who settled them and why", zh: "指定事项，附指定人与理由")
  static let notes = Phrase("report.notes", en: "Notes of the policy", zh: "规则集说明")
  static let kindHeading = Phrase("report.kind-heading", en: "Kind", zh: "类别")
  static let nameHeading = Phrase("report.name-heading", en: "Name", zh: "名称")
  static let what = Phrase("report.what", en: "What", zh: "事项")
  static let missing = Phrase("report.missing", en: "Missing", zh: "尚缺")
  static let planned = Phrase("report.planned", en: "Of", zh: "应有")
  static let seatsMissing = Phrase("report.seats-missing", en: "seats", zh: "席位")
  static let workMissing = Phrase("report.work-missing", en: "effort points", zh: "工作量")
  static let readersOf = Phrase("report.readers-of", en: "readers of case", zh: "阅卷人")
  static let panel = Phrase("report.panel", en: "Panel", zh: "评审组")
  static let expert = Phrase("report.expert", en: "Expert", zh: "专家")
  static let by = Phrase("report.by", en: "By", zh: "指定人")
  static let reason = Phrase("report.reason", en: "Why", zh: "理由")
  static let pinSeat = Phrase("report.pin-seat", en: "has a seat", zh: "入席")
  static let pinChair = Phrase("report.pin-chair", en: "has a seat and chairs", zh: "入席并任组长")
  static let pinKeepOff = Phrase("report.pin-keep-off", en: "is kept off", zh: "不入席")

  /// What a pin settles.
  static func effect(of effect: Pin.Effect) -> Phrase {
    switch effect {
    case .seat: pinSeat
    case .chair: pinChair
    case .keepOff: pinKeepOff
    }
  }
}
