import PanelModel

// Tables of panels, cases, experts and specialties.
extension ReportPhrases {
  static let memberCount = Phrase(
    "report.member-count", en: "{count} {count:member|members}", zh: "成员 {count} 名")
  static let servesCases = Phrase(
    "report.serves-cases", en: "{count} {count:case|cases}", zh: "申报件 {count} 件")
  static let under = Phrase("report.under", en: "under {panel}", zh: "隶属 {panel}")
  static let number = Phrase("report.number", en: "No.", zh: "序号")
  static let role = Phrase("report.role", en: "Role", zh: "职责")
  static let employer = Phrase("report.employer", en: "Employer", zh: "单位")
  static let expertTitle = Phrase("report.expert-title", en: "Title", zh: "职称")
  static let leaves = Phrase("report.leaves", en: "Leaves the room", zh: "回避")
  static let signature = Phrase("report.signature", en: "Signature", zh: "签名")
  static let chair = Phrase("report.chair", en: "chair", zh: "组长")
  static let casesCaption = Phrase(
    "report.cases-caption", en: "Every case, with who judges it", zh: "全部申报件及其评审专家")
  static let reviewCase = Phrase("report.case", en: "Case", zh: "申报件")
  static let applicant = Phrase("report.applicant", en: "Applicant", zh: "申报人")
  static let field = Phrase("report.field", en: "Field and level", zh: "专业与级别")
  static let slot = Phrase("report.slot", en: "When", zh: "时间")
  static let readers = Phrase("report.readers", en: "Readers", zh: "阅卷人")
  static let members = Phrase("report.members", en: "Members", zh: "成员")
  static let expertsCaption = Phrase(
    "report.experts-caption", en: "Every expert on the roster", zh: "名册中的全部专家")
  static let sitsOn = Phrase("report.sits-on", en: "Sits on", zh: "所在评审组")
  static let reads = Phrase("report.reads", en: "Reads", zh: "阅卷")
  static let effort = Phrase("report.effort", en: "Effort", zh: "工作量")
  static let mayTake = Phrase("report.may-take", en: "May take", zh: "可承担")
  static let effortMeans = Phrase(
    "report.effort-means",
    en:
      "Effort is counted in points by the policy; what an expert may take is less the work already held elsewhere.",
    zh: "工作量按规则集计分；可承担数已扣除在他处承担的工作量。")
  static let specialty = Phrase("report.specialty", en: "Specialty", zh: "专业")
  static let noSpecialty = Phrase("report.no-specialty", en: "no specialty", zh: "未注明专业")
  static let caseCount = Phrase("report.case-count", en: "Cases", zh: "申报件")
  static let work = Phrase("report.work", en: "Work", zh: "工作量")
  static let eligible = Phrase("report.eligible", en: "Eligible experts", zh: "可参评专家")
  static let room = Phrase("report.room", en: "Room of these", zh: "其可承担量")
  static let unlimited = Phrase("report.unlimited", en: "no limit", zh: "不限")
  static let fewest = Phrase("report.fewest", en: "Fewest for a case", zh: "单件最少")
  static let thinnest = Phrase("report.thinnest", en: "Which case", zh: "所在申报件")
  static let supplyCaption = Phrase(
    "report.supply-caption", en: "Work and experts of each specialty", zh: "各专业工作量与专家")
  static let supplyMeans = Phrase(
    "report.supply-means",
    en:
      "Work is what the cases of a specialty ask for: seats or readers times effort. Room is what all experts who are eligible for at least one of these cases may take together; whoever is eligible in several specialties counts in each, so that room is an upper limit. Where work comes near to room, or few are eligible for a case, the specialty is thin.",
    zh:
      "工作量指该专业申报件所需：席位或阅卷人数乘以每件工作量。可承担量指至少可参评其中一件的全部专家合计可承担的工作量；可参评多个专业的专家在各专业重复计入，故为上限。工作量接近可承担量，或单件可参评专家很少，即为专家紧缺的专业。"
  )
  static let supplySummary = Phrase(
    "report.supply-summary",
    en: "{shown} of {all} {all:specialty|specialties}, the tightest first; effort points.",
    zh: "{all} 个专业中的 {shown} 个，最紧缺者在前；单位为工作量分值。")
  static let workSeries = Phrase(
    "report.work-series", en: "Work that the cases ask for", zh: "申报件所需工作量")
  static let roomSeries = Phrase(
    "report.room-series", en: "Room of the eligible experts", zh: "可参评专家的可承担量")
}
