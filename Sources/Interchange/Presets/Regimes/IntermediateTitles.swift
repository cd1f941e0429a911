import PanelModel

extension PolicyPreset {
  /// Review of intermediate professional titles in China: Order 40 of 2019, and what provinces usually
  /// add to it.
  static let intermediateTitles = PolicyPreset(
    "cn-title-intermediate-2019",
    name: Words(en: "Intermediate professional titles", zh: "中级职称评审"),
    region: Words(en: "China", zh: "中国"), date: "2019-09-01",
    source: "职称评审管理暂行规定（人社部令第40号，2019）及各地通行做法；须核对现行文本",
    frame: PresetFrame(ladders: [
      ["junior", "intermediate", "senior", "full-senior"], ["初级", "中级", "高级", "正高级"],
    ]),
    columns: [
      .sector,
      PresetColumn(
        .experts, "works_in_field", "从事本专业", en: "yes where the expert works in the field",
        zh: "在本专业领域工作的填 是（yes）"),
      .termSince,
      PresetColumn(
        .experts, "ce_hours", "继续教育学时", en: "hours of continuing education of the year",
        zh: "当年继续教育学时"),
      PresetColumn(
        .experts, "ce_professional_hours", "专业科目学时",
        en: "hours of them in professional subjects", zh: "其中专业科目学时"),
      PresetColumn(
        .cases, "basis", "组建方式",
        en:
          "of a committee in panels.csv: series where it is built by title series, else specialty",
        zh: "panels.csv 中评委会的组建方式：按系列组建填 系列（series），否则填 专业（specialty）"),
    ],
    rules: TitleRules.eligibility + TitleRules.conflicts + TitleRules.derived + TitleRules.seats
      + TitleRules.composition + TitleRules.notes)
}

/// The rules on the review of titles, as far as they are the same in every preset that has them.
enum TitleRules {
  static let order40 = "人社部令第40号（MOHRSS Order 40, 2019）"
  static let province = "各地实施办法（provincial practice）"
  static let education = "人社部令第25号（2015）第8条（MOHRSS Order 25, Art. 8）"

  static let eligibility = [
    PresetRule(
      "CN-STATUS",
      .eligibility(.attribute(.attribute("status", .oneOf([Expert.activeStatus])))),
      en: "Only active experts of the pool sit.", zh: "仅在库专家参加评审。", from: order40, .secondary),
    PresetRule(
      "CN-TRAIN", .eligibility(.training(TrainingDemand(day: .slot))),
      en:
        "Training is valid on the day of the review (12 or 24 months, by what trained_until says).",
      zh: "培训在评审当日有效（12 或 24 个月，以培训有效期为准）。", from: province, .unsure),
    PresetRule(
      "CN40-11a", .eligibility(.specialty(SpecialtyDemand(depth: 2, adjacency: 1))),
      en: "The specialty is that of the case on 2 levels, or 1 step beside it.",
      zh: "专业与申报件一致（前 2 级相同）或相近（相距 1）。", from: order40, .secondary,
      numbers: .assumed),
    PresetRule(
      "CN40-11b", .eligibility(.level(.ofCase)),
      en: "The level is not below that of the case.", zh: "职称级别不低于申报级别。", from: order40,
      .secondary),
    PresetRule(
      "CN40-11c", .eligibility(.available(AvailabilityDemand(least: .ifNeeded))),
      en: "The expert has time then.", zh: "能够在该时段履行评审职责。", from: order40, .secondary),
    PresetRule(
      "CN40-11d", .eligibility(.attribute(.attribute("works_in_field", .oneOf(["yes", "是"])))),
      en: "The expert works in the field.", zh: "从事本领域专业技术工作。", from: order40, .secondary),
    PresetRule(
      "CN40-10",
      .eligibility(
        .attribute(.not(.attribute("months_since(term_since)", .atLeast("36"))))),
      en: "The term as an expert began less than 36 months ago.",
      zh: "评审专家每届任期不超过 36 个月（3 年）。", from: order40, .secondary),
    PresetRule(
      "CNCE-01", .eligibility(.attribute(.attribute("ce_hours", .atLeast("90")))),
      en: "The expert has at least 90 hours of continuing education in the year.",
      zh: "专家当年继续教育不少于 90 学时。", from: education, .secondary),
    PresetRule(
      "CNCE-02", .eligibility(.attribute(.attribute("ce_professional_hours", .atLeast("60")))),
      en: "At least 60 of these hours, two thirds of 90, are in professional subjects.",
      zh: "其中专业科目不少于 60 学时（90 学时的三分之二）。", from: education, .secondary),
    PresetRule(
      "CN-YEARS", .eligibility(.attribute(.attribute("years_in_row", .atMost("1")))),
      en:
        "Nobody sits on the same panel for more than 2 years in a row (at most 1 before this one).",
      zh: "同一评审组连续担任不超过 2 年（此前至多连续 1 年）。", from: province, .unsure),
  ]

  static let conflicts = [
    PresetRule(
      "CN-EMP", .eligibility(.differs(DiffersDemand(attribute: "employer", from: "employer"))),
      en: "Nobody judges a case of their own employer.", zh: "不评审本单位的申报件。", from: order40,
      .remembered, only: .tables),
    PresetRule(
      "CN-KIN",
      .eligibility(
        .conflict(
          ConflictDemand(
            kinds: ["kinship", "teacher-student"], lookBack: .ever, effect: .reviewCase))),
      en: "Relatives, teachers and students leave the room for the case, however long ago.",
      zh: "亲属、师生回避该申报件，不限年限。", from: order40, .remembered, numbers: .assumed),
    PresetRule(
      "CN-COLLAB",
      .eligibility(
        .conflict(
          ConflictDemand(
            kinds: ["collaboration", "coauthor"], lookBack: .months(36), effect: .reviewCase))),
      en: "Who worked or published with the applicant within 36 months leaves the room.",
      zh: "36 个月内与申报人合作或合著的，回避该申报件。", from: order40, .remembered,
      numbers: .assumed),
    PresetRule(
      "CN40-19",
      .eligibility(
        .conflict(
          ConflictDemand(
            kinds: [
              "declared", "financial", "recommender", "trainer", "competitor", "named-by-applicant",
            ], effect: .reviewCase))),
      en:
        "Any other interest or relation that may affect objectivity: leave the room for the case.",
      zh: "与申报人有其他利害关系、可能影响客观公正的，回避该申报件。", from: order40, .remembered),
    PresetRule(
      "CN-APART",
      .panel(.apart(ApartDemand(kinds: ["kinship", "teacher-student"], lookBack: .ever))),
      en: "Relatives, and teacher and student, do not sit on one panel.",
      zh: "有亲属、师生关系的专家不在同一评审组。", from: province, .assumed),
  ]

  /// What a pool is searched for; for tables the rules on employers and rows of conflicts stand alone.
  static let derived = [
    derivation(
      "D-EMP", .sameEmployer(EmployerDerivation()), en: "works for one employer with the applicant",
      zh: "与申报人同单位"),
    derivation(
      "D-KIN",
      .related(
        RelationDerivation(
          kinds: [RelationSets.recusalRelatives], as: "kinship", lookBack: .ever)),
      en: "is a relative of the applicant, ever", zh: "与申报人有亲属关系（不限年限）"),
    derivation(
      "D-TEACH",
      .related(
        RelationDerivation(
          kinds: ["adviser", "student"], as: "teacher-student", lookBack: .ever)),
      en: "taught the applicant or was taught, ever", zh: "与申报人有师生关系（不限年限）"),
    derivation(
      "D-WORK",
      .related(
        RelationDerivation(
          kinds: ["same-project"], as: "collaboration", lookBack: .months(36))),
      en: "worked on a project with the applicant within 36 months",
      zh: "36 个月内与申报人同项目", numbers: .assumed),
    derivation(
      "D-PAPER",
      .related(RelationDerivation(kinds: ["coauthor"], as: "coauthor", lookBack: .months(36))),
      en: "published with the applicant within 36 months", zh: "36 个月内与申报人合著",
      numbers: .assumed),
    derivation(
      "D-WORD", .related(RelationDerivation(kinds: ["recommender"], as: "recommender")),
      en: "recommends the applicant", zh: "是申报人的推荐人"),
    derivation(
      "D-TRAIN", .related(RelationDerivation(kinds: ["trainer"], as: "trainer")),
      en: "trains the applicant", zh: "培训申报人"),
    derivation(
      "D-NAMED",
      .related(RelationDerivation(kinds: ["named-by-applicant"], as: "named-by-applicant")),
      en: "is named by the applicant", zh: "被申报人提出回避"),
    derivation(
      "D-ROUND", .sameRound(effect: .reviewCase), en: "applies in the same round", zh: "本批次申报人"),
  ]

  private static func derivation(
    _ id: String, _ derivation: Derivation, en english: String, zh chinese: String,
    numbers: Certainty? = nil
  ) -> PresetRule {
    PresetRule(
      id, .derivation(derivation), en: "Found in the pool: whoever \(english).",
      zh: "由专家库推出：\(chinese)的专家。", from: order40, .remembered, numbers: numbers, only: .pool)
  }
}
