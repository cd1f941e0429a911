import PanelModel

extension PolicyPreset {
  /// Professional review interviews in the United Kingdom, as the institutions of the Engineering
  /// Council hold them.
  static let professionalReview = PolicyPreset(
    "uk-engc-pri",
    name: Words(en: "Professional review interview", zh: "专业评审面谈"),
    region: Words(en: "United Kingdom", zh: "英国"), date: "2015-11",
    source: "IET PRI guidance v2 (November 2015) and guidance of IGEM, CIBSE, IMechE, ICE",
    frame: PresetFrame(ladders: [
      ["technician", "incorporated", "chartered"], ["技术员", "注册工程师", "特许工程师"],
    ]),
    columns: [
      PresetColumn(
        .experts, "discipline", "学科", en: "the one discipline of the interviewer", zh: "面谈人所属学科"),
      PresetColumn(
        .cases, "discipline", "学科", en: "the one discipline of the candidate", zh: "申请人所属学科"),
      PresetColumn(
        .experts, "registered", "已注册", en: "yes where on the register", zh: "在册的填 是（yes）"),
      .termSince,
      PresetColumn(
        .experts, "renewals", "续任次数", en: "how often the term was renewed; empty: never",
        zh: "续任次数；未续任则留空"),
      PresetColumn(
        .experts, "trained_on", "培训日期", en: "day of the last interviewer's training",
        zh: "最近一次面谈人培训日期"),
    ],
    rules: ReviewRules.interviewers + ReviewRules.conflicts + ReviewRules.panels + ReviewRules.notes
  )
}

/// The rules of that preset.
private enum ReviewRules {
  static let iet = "IET PRI guidance v2, 2015"
  static let institutions = "UK institutions, practice"

  static let interviewers = [
    PresetRule(
      "UK-00", .eligibility(.attribute(.attribute("status", .oneOf([Expert.activeStatus])))),
      en: "Only active interviewers sit.", zh: "仅在库面谈人参加。", from: institutions, .remembered),
    PresetRule(
      "UK-02t", .eligibility(.training(TrainingDemand(day: .slot))),
      en: "Every interviewer is trained, and the training is valid on the day.",
      zh: "面谈人均经过培训，且培训在当日有效。", from: iet, .read),
    PresetRule(
      "UK-02m", .eligibility(.attribute(.attribute("registered", .oneOf(["yes", "是"])))),
      en: "Every interviewer is on the register.", zh: "面谈人均为在册会员。", from: iet, .read),
    PresetRule(
      "UK-11", .eligibility(.level(.ofCase)),
      en: "The grade of every interviewer is not below the grade applied for.",
      zh: "面谈人的等级不低于申请等级。", from: institutions, .remembered),
    PresetRule(
      "UK-09",
      .eligibility(
        .attribute(.not(.attribute("months_since(term_since)", .atLeast("36"))))),
      en: "The term as an interviewer began less than 36 months ago.",
      zh: "面谈人任期不超过 36 个月（3 年）。", from: "IET interviewer role", .read),
    PresetRule(
      "UK-09r",
      .eligibility(
        .attribute(
          .any([.attribute("renewals", .equals("")), .attribute("renewals", .atMost("1"))]))),
      en: "The term is renewed at most 1 time.", zh: "至多续任 1 次。", from: "IET interviewer role",
      .read),
    PresetRule(
      "UK-13",
      .eligibility(
        .attribute(.not(.attribute("months_since(trained_on)", .atLeast("36"))))),
      en: "The last training was less than 36 months ago.", zh: "最近一次培训在 36 个月（3 年）以内。",
      from: institutions, .unsure),
  ]

  static let conflicts = [
    PresetRule(
      "UK-12e", .eligibility(.differs(DiffersDemand(attribute: "employer", from: "employer"))),
      en: "No interviewer works for the candidate's employer.", zh: "面谈人与申请人不同单位。",
      from: institutions, .remembered, only: .tables),
    PresetRule(
      "UK-12s",
      .eligibility(
        .conflict(
          ConflictDemand(
            kinds: ["recommender", "trainer"], lookBack: .ever, effect: .reviewCase))),
      en: "No interviewer ever sponsored or mentored the candidate.",
      zh: "曾为申请人担保或指导的，不参加面谈。", from: institutions, .remembered),
    PresetRule(
      "UK-12p",
      .eligibility(
        .conflict(
          ConflictDemand(
            kinds: ["kinship", "declared"], lookBack: .ever, effect: .reviewCase))),
      en: "No interviewer ever knew the candidate personally.", zh: "与申请人有私人关系的，不参加面谈。",
      from: institutions, .remembered),
    PresetRule(
      "D-EMP", .derivation(.sameEmployer(EmployerDerivation())),
      en: "Found in the pool: who works for the candidate's employer.",
      zh: "由专家库推出：与申请人同单位的面谈人。", from: institutions, .remembered, only: .pool),
    PresetRule(
      "D-WORD",
      .derivation(
        .related(
          RelationDerivation(kinds: ["recommender"], as: "recommender", lookBack: .ever))),
      en: "Found in the pool: who sponsored the candidate, ever.",
      zh: "由专家库推出：曾为申请人担保的面谈人。", from: institutions, .remembered, only: .pool),
    PresetRule(
      "D-TRAIN",
      .derivation(
        .related(RelationDerivation(kinds: ["trainer"], as: "trainer", lookBack: .ever))),
      en: "Found in the pool: who mentored the candidate, ever.",
      zh: "由专家库推出：曾指导申请人的面谈人。", from: institutions, .remembered, only: .pool),
    PresetRule(
      "D-KIN",
      .derivation(
        .related(
          RelationDerivation(
            kinds: [RelationSets.recusalRelatives], as: "kinship", lookBack: .ever))),
      en: "Found in the pool: who is a relative of the candidate, ever.",
      zh: "由专家库推出：与申请人有亲属关系的面谈人。", from: institutions, .remembered, only: .pool),
  ]

  /// Panels that read the papers before the interview.
  private static let isPaper = Selector.attribute("kind", .oneOf(["paper", "预审"]))

  static let panels = [
    PresetRule(
      "UK-02", .panel(.seats(SeatsDemand(SeatRange(2)))),
      en: "Two interviewers (2); an observer may sit in and is no member.",
      zh: "面谈人 2 名；可有观察员列席，不计入成员。", from: iet, .read,
      when: .attribute("kind", .oneOf(["interview", "面谈", ""]))),
    PresetRule(
      "UK-03",
      .panel(
        .atLeast(
          Quota(
            .count(1),
            of: .members(.attribute("discipline", .sameAs(caseAttribute: "discipline")))))),
      en: "At least 1 interviewer is from the candidate's discipline.",
      zh: "至少 1 名面谈人与申请人同学科。", from: "IET and IGEM guidance", .read,
      when: .attribute("kind", .oneOf(["interview", "面谈", ""]))),
    PresetRule(
      "UK-07", .panel(.seats(SeatsDemand(SeatRange(3)))),
      en: "Papers are assessed before the interview by 2 assessors and a moderator, 3 in all.",
      zh: "面谈前由 2 名评审人和 1 名主持人预审材料，共 3 人。", from: "IET assessor role", .read, on: .bodies,
      when: isPaper),
    PresetRule(
      "UK-07m", .panel(.chair(ChairDemand(of: .attribute("roles", .contains("moderator"))))),
      en: "A moderator presides over the assessment of papers.", zh: "预审由主持人（moderator）主持。",
      from: "IET assessor role", .read, on: .bodies, when: isPaper),
    PresetRule(
      "UK-LOAD", .loads(LoadBounds(most: 20)),
      en: "At most 20 interviews a session, at one effort point each.",
      zh: "每期至多 20 次面谈（每次计 1 点工作量）。", from: "Empanel", .assumed),
    PresetRule(
      "UK-DAY", .limit(LoadLimit(per: .day, effort: 5)),
      en: "At most 5 interviews a day, at one effort point each.", zh: "每日至多 5 次面谈（每次计 1 点工作量）。",
      from: "Empanel", .assumed),
  ]

  static let notes = [
    note(
      "UK-05", en: "An interview lasts about 60 minutes.", zh: "面谈约 60 分钟。", "IET, CIBSE", .read),
    note(
      "UK-10", en: "The candidate has notice at least 14 days before.", zh: "至少提前 14 日通知申请人。",
      "CIBSE", .read, PresetPeriod(14, .days, .noticeBy)),
    note(
      "UK-08", en: "The panel agrees on a recommendation; where it is split the registrar decides.",
      zh: "面谈组达成一致建议；意见不一致的由注册主管决定。", "IET", .read),
    note(
      "UK-14", en: "Each year 5% of the register, at random, are audited for CPD.",
      zh: "每年随机抽查 5% 的注册人员的继续教育。", "IMechE", .read),
    note(
      "UK-15", en: "Who does not engage in 2 audits running is sanctioned.",
      zh: "连续 2 次不配合抽查的予以处分。", "IMechE", .read),
    note(
      "UK-19", en: "A specialty that nobody on the spot has may be reviewed remotely.",
      zh: "当地无相应专业面谈人的，可远程面谈。", "ICE", .read),
  ]

  private static func note(
    _ id: String, en english: String, zh chinese: String, _ source: String, _ certainty: Certainty,
    _ period: PresetPeriod? = nil
  ) -> PresetRule {
    PresetRule(id, .note(period), en: english, zh: chinese, from: source, certainty)
  }
}
