import PanelModel

/// Conflicts, and what is printed.
extension SectionRules {
  static let conflicts = [
    PresetRule(
      "NIH-08",
      .eligibility(.differs(DiffersDemand(attribute: "employer", from: "employer"))),
      en:
        "Nobody reviews an application of their own institution (a waiver where components are independent).",
      zh: "不评审本机构的申请（组成部分相互独立的可豁免）。", from: conflict, .read, only: .tables,
      waivableBy: "director"),
    PresetRule(
      "NIH-09",
      .eligibility(
        .conflict(ConflictDemand(kinds: ["kinship"], lookBack: .ever, effect: .reviewCase))),
      en: "A close relative leaves the room, ever.", zh: "近亲属回避，不限年限。", from: conflict, .read,
      waivableBy: "director"),
    PresetRule(
      "NIH-11",
      .eligibility(
        .conflict(
          ConflictDemand(
            kinds: ["coauthor", "collaboration", "teacher-student"], lookBack: .months(36),
            effect: .reviewCase))),
      en: "A professional associate of the last 36 months leaves the room.",
      zh: "36 个月内的合作者、师生回避。", from: definitions, .remembered, waivableBy: "director"),
    PresetRule(
      "NIH-12",
      .eligibility(
        .conflict(
          ConflictDemand(
            kinds: ["financial", "job-negotiation", "declared"], effect: .reviewCase))),
      en:
        "Who has a financial interest (USD 10000 a year, or any in the application) or seeks a job there leaves.",
      zh: "有经济利益（每年 10000 美元以上，或与申请直接相关）或正在求职的，回避。", from: definitions,
      .remembered, waivableBy: "director"),
    PresetRule(
      "NIH-14",
      .eligibility(.conflict(ConflictDemand(kinds: ["competitor"], effect: .panel))),
      en: "A member's own application goes to another section.", zh: "成员本人的申请转其他评审组。", from: csr,
      .read),
    PresetRule(
      "D-EMP", .derivation(.sameEmployer(EmployerDerivation())),
      en: "Found in the pool: who works for the applicant's institution.",
      zh: "由专家库推出：与申请人同机构的评审人。", from: conflict, .read, only: .pool,
      waivableBy: "director"),
    PresetRule(
      "D-KIN",
      .derivation(
        .related(
          RelationDerivation(
            kinds: [RelationSets.nearRelatives], as: "kinship", lookBack: .ever))),
      en: "Found in the pool: who is a close relative of the applicant, ever.",
      zh: "由专家库推出：申请人的近亲属。", from: conflict, .read, only: .pool,
      waivableBy: "director"),
    PresetRule(
      "D-PAPER",
      .derivation(
        .related(RelationDerivation(kinds: ["coauthor"], as: "coauthor", lookBack: .months(36)))),
      en: "Found in the pool: who published with the applicant within 36 months.",
      zh: "由专家库推出：36 个月内与申请人合著的评审人。", from: definitions, .remembered, only: .pool,
      waivableBy: "director"),
    PresetRule(
      "D-WORK",
      .derivation(
        .related(
          RelationDerivation(
            kinds: ["same-project"], as: "collaboration", lookBack: .months(36)))),
      en: "Found in the pool: who worked on a project with the applicant within 36 months.",
      zh: "由专家库推出：36 个月内与申请人同项目的评审人。", from: definitions, .remembered, only: .pool,
      waivableBy: "director"),
    PresetRule(
      "D-TEACH",
      .derivation(
        .related(
          RelationDerivation(
            kinds: ["adviser", "student"], as: "teacher-student", lookBack: .months(36)))),
      en: "Found in the pool: who was the applicant's mentor or student within 36 months.",
      zh: "由专家库推出：36 个月内申请人的师生。", from: definitions, .remembered, only: .pool,
      waivableBy: "director"),
    PresetRule(
      "D-ROUND", .derivation(.sameRound(effect: .panel)),
      en: "Found in the pool: who applies in the same round.", zh: "由专家库推出：本批次申请人。", from: csr,
      .read, only: .pool),
  ]

  static let notes = [
    PresetRule(
      "NIH-01m", .note(nil), en: "A section meets 3 times a year.", zh: "评审组每年开会 3 次。", from: csr,
      .read),
    PresetRule(
      "NIH-13", .note(nil),
      en: "Who is in conflict leaves the room for that application, and may sit for the others.",
      zh: "有利害关系的评审人回避该申请，可参加其他申请的评审。", from: "NIH peer review COI page", .read),
    PresetRule(
      "NIH-04e", .note(nil),
      en: "Membership is diverse by race and ethnicity as well; no table asks for these.",
      zh: "成员在种族和族裔上亦应多样；表格不收集此类信息。", from: csr, .read),
  ]
}
