import PanelModel

extension PolicyPreset {
  /// The registration of intermediate engineers as an article of January 2026 proposes it.
  ///
  /// No regulation of the name that the article has is known: all of it is a proposal, and none is law.
  static let proposedRegistration = PolicyPreset(
    "cn-engineer-registration-proposed",
    name: Words(
      en: "Registration of intermediate engineers (a PROPOSAL, no law)",
      zh: "中级工程师注册管理（建议稿，并非法规）"),
    region: Words(en: "China (proposed)", zh: "中国（建议）"), date: "2026-01-13",
    source: "蓝燕云《中级工程师注册管理办法》一文（2026-01-13）：建议，并非法规 / an article: a PROPOSAL, no law",
    isProposal: true,
    frame: PresetFrame(ladders: [
      ["junior", "intermediate", "senior", "full-senior"], ["初级", "中级", "高级", "正高级"],
    ]),
    rules: ProposalRules.checked + ProposalRules.notes)
}

/// The rules of that preset.
private enum ProposalRules {
  static let article = "蓝燕云, 2026-01-13（建议，并非法规 / proposal, no law）"

  static let checked = [
    PresetRule(
      "PR-POOL",
      .eligibility(.attribute(.attribute("status", .oneOf([Expert.activeStatus])))),
      en: "Only active experts of the provincial pool sit.", zh: "仅省级专家库在库专家参加评审。",
      from: article, .read),
    PresetRule(
      "PR-TRAIN", .eligibility(.training(TrainingDemand(day: .slot))),
      en: "Experts are trained regularly: the training is valid on the day.",
      zh: "定期组织专家培训：培训在评审当日有效。", from: article, .read),
    PresetRule(
      "PR-PEER", .eligibility(.specialty(SpecialtyDemand(depth: 2, adjacency: 1))),
      en: "Peers judge: the specialty is that of the case on 2 levels, or 1 step beside it.",
      zh: "同行评议：专业与申报件一致（前 2 级相同）或相近（相距 1）。", from: article, .read,
      numbers: .assumed),
    PresetRule(
      "PR-EMP", .eligibility(.differs(DiffersDemand(attribute: "employer", from: "employer"))),
      en: "Nobody judges a case of their own employer (the article does not say so).",
      zh: "不评审本单位的申报件（文章未述及）。", from: "Empanel", .assumed, only: .tables),
    PresetRule(
      "D-EMP", .derivation(.sameEmployer(EmployerDerivation())),
      en:
        "Found in the pool: who works for the applicant's employer (the article does not say so).",
      zh: "由专家库推出：与申报人同单位的专家（文章未述及）。", from: "Empanel", .assumed, only: .pool),
    PresetRule(
      "PR-SEATS", .panel(.seats(SeatsDemand(SeatRange(3, 5), isOdd: true))),
      en: "A panel has an odd number of members, 3 to 5 (the article names none).",
      zh: "评审组人数为单数，3 至 5 人（文章未规定人数）。", from: "Empanel", .assumed),
  ]

  static let notes = [
    note(
      "PR-DEGREE", en: "Applicants have a bachelor's degree, or a college one and more experience.",
      zh: "申报人一般具有大学本科及以上学历；部分岗位可放宽至大专，须具备相应工作经验。"),
    note(
      "PR-WORK",
      en: "They have worked for 48 months (4 years), 24 of them (2 years) independently.",
      zh: "从事相关专业技术工作满 48 个月（4 年），其中至少 24 个月（2 年）独立承担技术任务。"),
    note(
      "PR-CE", en: "They have at least 90 hours of continuing education a year.",
      zh: "每年继续教育不少于 90 学时。"),
    note(
      "PR-RESULTS", en: "Their results are of the last 60 months (5 years).",
      zh: "业绩成果为近 60 个月（5 年）内取得。"),
    note(
      "PR-STEPS",
      en:
        "4 steps: online application, check by the employer, expert committee of the province, filing.",
      zh: "4 个步骤：线上申报、单位初审、省级行业专家委员会评审、人社备案。"),
    note(
      "PR-METHODS", en: "Interview, file and practical test make one score.",
      zh: "采用答辩、材料审核、实操测试等方式综合评分。"),
    note(
      "PR-REVIEW", en: "Continuing education is checked every 36 months (3 years).",
      zh: "每 36 个月（3 年）进行一次继续教育达标审查。", PresetPeriod(36, .months, .dueBy)),
    note(
      "PR-SUSPEND",
      en: "24 months (2 years) without continuing education, or a failed yearly check, suspend.",
      zh: "连续 24 个月（2 年）未参加继续教育或年度考核不合格的，暂停资格。"),
    note("PR-REVOKE", en: "Fraud revokes, and is put on record.", zh: "弄虚作假的，撤销注册资格并纳入失信名单。"),
    note(
      "PR-DYNAMIC", en: "The pool of the province is renewed all the time.", zh: "建立省级专家库动态更新机制。"),
    note(
      "PR-DAYS", en: "The aim, as in Zhejiang, is a decision within 7 days instead of 30.",
      zh: "以浙江为例，办理时限由 30 日缩短至 7 日为目标。",
      PresetPeriod(7, .days, .dueBy)),
  ]

  private static func note(
    _ id: String, en english: String, zh chinese: String, _ period: PresetPeriod? = nil
  ) -> PresetRule {
    PresetRule(id, .note(period), en: english, zh: chinese, from: article, .read)
  }
}
