import PanelModel

extension PolicyPreset {
  /// Evaluation of proposals by experts for the European Union.
  static let expertEvaluation = PolicyPreset(
    "eu-expert-evaluation",
    name: Words(en: "Expert evaluation of proposals", zh: "项目申请专家评审"),
    region: Words(en: "European Union", zh: "欧盟"), date: "2021-04",
    source: "Regulation (EU) 2021/695, Art. 49; model contract for experts and its code of conduct",
    frame: PresetFrame(
      formula: AffinityFormula(
        specialtyFits: [1_000_000, 700_000, 400_000],
        weights: AffinityFormula.Weights(specialty: 9, experience: 1))),
    columns: [
      .sex, .sector,
      PresetColumn(
        .experts, "country", "国家", en: "country of nationality, two letters", zh: "国籍，两位字母代码"),
      PresetColumn(
        .experts, "newcomer", "首次参加", en: "yes where the expert never evaluated before",
        zh: "首次参加评审的填 是（yes）"),
    ],
    rules: EvaluationRules.panels + EvaluationRules.conflicts + EvaluationRules.derived
      + EvaluationRules.notes)
}

/// The rules of that preset.
private enum EvaluationRules {
  static let article = "Regulation (EU) 2021/695, Art. 49"
  static let example =
    "Implementing Regulation (EU) 2025/454, recital 4 (another panel, as an example)"
  static let conduct = "model contract for experts, code of conduct"
  static let clause = "model contract for experts"

  /// Members of the European Union and of the European Economic Area.
  private static let memberStates = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
    "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
  ]

  static let panels = [
    PresetRule(
      "EU-00", .eligibility(.attribute(.attribute("status", .oneOf([Expert.activeStatus])))),
      en: "Only active experts of the database sit.", zh: "仅在库专家参加。", from: article, .remembered),
    PresetRule(
      "EU-03", .panel(.seats(SeatsDemand(SeatRange(3)))),
      en: "3 experts evaluate a proposal, then agree.", zh: "每份申请由 3 名专家独立评审，然后达成共识。",
      from: "Horizon 2020 guidance", .read, on: .singleCases),
    PresetRule(
      "EU-03r", .panel(.seats(SeatsDemand(SeatRange(3)))),
      en: "3 members of the panel read a proposal, then agree.", zh: "每份申请由评审组中 3 名专家审阅，然后达成共识。",
      from: "Horizon 2020 guidance", .read, on: .readers),
    PresetRule(
      "EU-05", .panel(.atLeast(Quota(.share(Fraction(2, 5)), of: .each(attribute: "sex")))),
      en: "At least 2/5 of the members (40%) are of the less represented sex: a target.",
      zh: "较少一方性别的成员不少于 2/5（40%），为目标。", from: "EC gender policy", .remembered,
      on: .bodies, enforce: .report),
    PresetRule(
      "EU-09", .panel(.atMost(Quota(.count(3), of: .each(attribute: "country")))),
      en: "At most 3 members are of one country.", zh: "同一国家至多 3 人。", from: example, .read,
      numbers: .assumed, on: .bodies),
    PresetRule(
      "EU-09e",
      .panel(
        .atLeast(
          Quota(
            .share(Fraction(4, 5)), of: .members(.attribute("country", .oneOf(memberStates)))))),
      en: "At least 4/5 of the members are of the European Union or Economic Area.",
      zh: "来自欧盟或欧洲经济区的成员不少于 4/5。", from: example, .read, numbers: .assumed,
      on: .bodies, enforce: .report),
    PresetRule(
      "EU-04p",
      .panel(
        .atLeast(
          Quota(.count(1), of: .members(.attribute("sector", .oneOf(["public", "公共"])))))),
      en: "At least 1 member is from the public sector.", zh: "至少 1 名成员来自公共部门。", from: article,
      .remembered, numbers: .assumed, on: .bodies, enforce: .report),
    PresetRule(
      "EU-04b",
      .panel(
        .atLeast(
          Quota(
            .count(1),
            of: .members(.attribute("sector", .oneOf(["private", "enterprise", "企业"])))))),
      en: "At least 1 member is from the private sector.", zh: "至少 1 名成员来自私营部门。", from: article,
      .remembered, numbers: .assumed, on: .bodies, enforce: .report),
    PresetRule(
      "EU-06",
      .panel(
        .atLeast(
          Quota(
            .share(Fraction(1, 5)), of: .members(.attribute("years_in_row", .equals("0")))))),
      en: "At least 1/5 of the members (20%) were not on the panel last year.",
      zh: "每年更换不少于 1/5（20%）。", from: "EASME, SME Instrument", .read, on: .bodies,
      enforce: .report),
    PresetRule(
      "EU-07",
      .panel(
        .atLeast(
          Quota(
            .share(Fraction(1, 4)),
            of: .members(.attribute("newcomer", .oneOf(["yes", "是"])))))),
      en: "At least 1/4 of the members (25%) are newcomers.", zh: "首次参加的成员不少于 1/4（25%）。",
      from: "practice", .unsure, on: .bodies, enforce: .report),
  ]

  static let conflicts = [
    PresetRule(
      "EU-12",
      .eligibility(
        .differs(
          DiffersDemand(attribute: "employer", from: "employer", lookBack: .months(36)))),
      en: "Nobody evaluates a proposal of whom they work for or worked for within 36 months.",
      zh: "不评审现单位或 36 个月内曾任职单位的申请。", from: conduct, .remembered, only: .tables),
    conflict(
      "EU-12c", ["employer", "former-employer"], .months(36), conduct, .remembered,
      en: "Nor where an employment within 36 months was declared.", zh: "36 个月内有任职关系（已申报）的，回避。"),
    conflict(
      "EU-11", ["recommender", "trainer", "financial", "declared", "named-by-applicant"], .current,
      conduct, .remembered,
      en: "Who helped prepare the proposal, or stands to gain or lose, leaves the room.",
      zh: "参与申请准备或有得失关系的，回避。"),
    conflict(
      "EU-11k", ["kinship"], .ever, conduct, .remembered,
      en: "Close family leave the room, ever.", zh: "近亲属回避，不限年限。"),
    conflict(
      "EU-16", ["collaboration", "coauthor", "teacher-student"], .months(36), conduct, .unsure,
      en: "A collaborator of the last 36 months (60 for the ERC) leaves the room.",
      zh: "36 个月内的合作者回避（ERC 为 60 个月）。"),
    conflict(
      "EU-14", ["competitor"], .current, clause, .read, effect: .session,
      en: "Who has a competing proposal sits on no panel of that session.",
      zh: "有竞争性申请的专家不参加该会期的任何评审组。"),
  ]

  static let derived = [
    derivation(
      "D-EMP", .sameEmployer(EmployerDerivation(lookBack: .months(36))), .remembered,
      en: "worked for the applicant's employer within 36 months", zh: "36 个月内与申请人同单位"),
    derivation(
      "D-KIN",
      .related(
        RelationDerivation(
          kinds: [RelationSets.nearRelatives], as: "kinship", lookBack: .ever)), .remembered,
      en: "is close family of the applicant, ever", zh: "是申请人近亲属（不限年限）"),
    derivation(
      "D-PAPER",
      .related(RelationDerivation(kinds: ["coauthor"], as: "coauthor", lookBack: .months(36))),
      .unsure, en: "published with the applicant within 36 months", zh: "36 个月内与申请人合著"),
    derivation(
      "D-WORK",
      .related(
        RelationDerivation(kinds: ["same-project"], as: "collaboration", lookBack: .months(36))),
      .unsure, en: "worked on a project with the applicant within 36 months",
      zh: "36 个月内与申请人同项目"),
    derivation(
      "D-ROUND", .sameRound(effect: .session), .read, en: "applies in the same round",
      zh: "本批次申请人"),
  ]

  static let notes = [
    PresetRule(
      "EU-01", .note(nil),
      en: "Experts come from an open call and a database; exceptions are justified and logged.",
      zh: "专家来自公开征集和数据库；例外须说明理由并记录。",
      from: "Regulation (EU) 2021/695, Art. 49(1)", .read),
    PresetRule(
      "EU-02", .note(nil), en: "Names are published at least once a year, with the field.",
      zh: "专家姓名和专业领域每年至少公布 1 次。", from: "Regulation (EU) 2021/695, Art. 49(3)", .read),
    PresetRule(
      "EU-10", .note(nil),
      en: "Every expert declares conflicts proposal by proposal, in the system.",
      zh: "专家在系统中逐份申报利害关系。", from: clause, .read),
    PresetRule(
      "EU-13", .note(nil),
      en: "Where a conflict is confirmed midway the expert stops and is replaced.",
      zh: "评审中途确认有利害关系的，立即停止并更换专家。", from: clause, .read),
    PresetRule(
      "EU-17", .note(nil), en: "The fees of one expert do not exceed EUR 143000.",
      zh: "一名专家的报酬总额不超过 143000 欧元。", from: "EU Experts call, 2024", .read,
      numbers: .unsure),
  ]

  private static func conflict(
    _ id: String, _ kinds: [String], _ lookBack: LookBack, _ source: String, _ certainty: Certainty,
    effect: Conflict.Effect = .reviewCase, en english: String, zh chinese: String
  ) -> PresetRule {
    PresetRule(
      id,
      .eligibility(.conflict(ConflictDemand(kinds: kinds, lookBack: lookBack, effect: effect))),
      en: english, zh: chinese, from: source, certainty)
  }

  private static func derivation(
    _ id: String, _ derivation: Derivation, _ certainty: Certainty, en english: String,
    zh chinese: String
  ) -> PresetRule {
    PresetRule(
      id, .derivation(derivation), en: "Found in the pool: whoever \(english).",
      zh: "由专家库推出：\(chinese)的专家。", from: conduct, certainty, only: .pool)
  }
}
