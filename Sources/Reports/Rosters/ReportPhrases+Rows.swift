import PanelModel

// Rows of seats, for spreadsheets.
extension ReportPhrases {
  static let seatsCaption = Phrase("report.seats-caption", en: "Every seat", zh: "全部席位")
  static let checkHeading = Phrase("report.check-heading", en: "Check", zh: "复核")
  static let checkGood = Phrase("report.check-good", en: "admissible", zh: "通过")
  static let checkOpen = Phrase("report.check-open", en: "not complete", zh: "未全部组成")
  static let checkBad = Phrase("report.check-bad", en: "NOT ADMISSIBLE", zh: "不通过")
  static let expertId = Phrase("report.expert-id", en: "Expert ID", zh: "专家编号")
  static let expertName = Phrase("report.expert-name", en: "Expert name", zh: "姓名")
  static let panelName = Phrase("report.panel-name", en: "Panel name", zh: "评审组名称")
  static let member = Phrase("report.member", en: "member", zh: "成员")
  static let reader = Phrase("report.reader", en: "reader", zh: "阅卷人")
  static let caseTitle = Phrase("report.case-title", en: "Case title", zh: "题目")
}
