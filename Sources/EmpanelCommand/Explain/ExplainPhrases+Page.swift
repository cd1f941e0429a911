import Empanel

extension ExplainPhrases {
  // MARK: Kinds of repair

  static let renewTraining = Phrase("kind.renew-training", en: "renew a training", zh: "续办培训")
  static let borrowSpecialty = Phrase(
    "kind.borrow-specialty", en: "let an expert of a neighbouring specialty sit", zh: "借用相近专业")
  static let borrowRegion = Phrase(
    "kind.borrow-region", en: "borrow an expert from another region", zh: "借用外地专家")
  static let recruit = Phrase("kind.recruit", en: "recruit an expert", zh: "新增专家")
  static let raiseLoad = Phrase(
    "kind.raise-load", en: "let an expert take one seat more", zh: "提高工作量上限")
  static let lowerLeastLoad = Phrase(
    "kind.lower-least-load", en: "ask less work of an expert", zh: "降低最少工作量")
  static let relaxLimit = Phrase(
    "kind.relax-limit", en: "raise a limit by slot, day or method", zh: "放宽时段限额")
  static let relaxQuota = Phrase(
    "kind.relax-quota", en: "relax a rule on panels by one member", zh: "放宽比例规则")
  static let lowerSeats = Phrase("kind.lower-seats", en: "fill one seat less", zh: "减少席位")
  static let waiveConflict = Phrase(
    "kind.waive-conflict", en: "waive a conflict, where the policy lets somebody", zh: "豁免回避")
  static let releasePin = Phrase("kind.release-pin", en: "take back a pin", zh: "撤销指定")

  // MARK: The page

  static let kind = Phrase("explain.kind", en: "Explanation", zh: "说明")
  static let footer = Phrase(
    "explain.footer", en: "{name}, data {digest}", zh: "{name}，数据摘要 {digest}")
  static let asOf = Phrase(
    "explain.as-of",
    en: "{cases} {cases:case|cases}, {experts} {experts:expert|experts}, as of {day}",
    zh: "截至 {day}：申报件 {cases} 件，专家 {experts} 名")
  static let whyTitle = Phrase("explain.why-title", en: "Why there is no roster", zh: "无法组成的原因")
  static let supplyTitle = Phrase(
    "explain.supply-title", en: "Seats needed, and seats that can be taken", zh: "所需席位与可承担席位")
  static let supplySummary = Phrase(
    "explain.supply-summary",
    en: "{count} {count:group|groups} of cases short of experts, in the order of names.",
    zh: "共 {count} 组申报件专家不足，按名称排列。")
  static let group = Phrase("explain.group", en: "Cases", zh: "申报件")
  static let needed = Phrase("explain.needed", en: "Needed", zh: "所需")
  static let offered = Phrase("explain.offered", en: "Can be taken", zh: "可承担")
  static let clashTitle = Phrase(
    "explain.clash-title", en: "What cannot be kept together", zh: "不能同时满足的各项")
  static let repairTitle = Phrase("explain.repair-title", en: "What would help", zh: "补救措施")
  static let rank = Phrase("explain.rank", en: "No.", zh: "序号")
  static let price = Phrase("explain.price-column", en: "Price", zh: "代价")
  static let whatToDo = Phrase("explain.what-to-do", en: "What to do", zh: "措施")
  static let worthTitle = Phrase("explain.worth-title", en: "What holds it back", zh: "限制因素")
  static let change = Phrase("explain.change", en: "If it were so", zh: "假设")
  static let worth = Phrase("explain.worth", en: "It would bring", zh: "作用")
  static let thinTitle = Phrase(
    "explain.thin-title", en: "Where the choice is thinnest", zh: "可选专家最少的评审组")
  static let panel = Phrase("explain.panel", en: "Panel", zh: "评审组")
  static let seats = Phrase("explain.seats", en: "Seats", zh: "席位")
  static let eligible = Phrase("explain.eligible", en: "May sit", zh: "符合条件")
  static let spare = Phrase("explain.spare", en: "To spare", zh: "余量")
  static let idleTitle = Phrase(
    "explain.idle-title", en: "Experts who may sit nowhere", zh: "不能参加任何评审组的专家")
  static let expert = Phrase("explain.expert", en: "Expert", zh: "专家")
  static let reasons = Phrase("explain.reasons", en: "Why", zh: "原因")
  static let originTitle = Phrase("explain.origin", en: "What this was read from", zh: "数据来源")
  static let digest = Phrase("explain.digest", en: "Digest of the data", zh: "数据摘要")
  static let pointer = Phrase(
    "assign.explain",
    en: "Which rules clash, and what would help at the least price: empanel explain {path}",
    zh: "哪些规则相互冲突、如何以最小代价补救，请运行：empanel explain {path}")
}
