import PanelModel

extension PolicyPreset {
  /// Evaluation of bids in China: the tendering law and its rules on experts, as far as they are known.
  ///
  /// A case is a bid, its employer the bidder; the bids for one lot share a panel.
  static let bidEvaluation = PolicyPreset(
    "cn-bid-evaluation-2024",
    name: Words(en: "Evaluation of bids", zh: "评标（工程招标与政府采购）"),
    region: Words(en: "China", zh: "中国"), date: "2025-01-01",
    source: "招标投标法、发展改革委等令2024年第26号、财库〔2016〕198号等；须核对现行文本",
    frame: PresetFrame(
      ladders: [
        ["junior", "intermediate", "senior", "full-senior"], ["初级", "中级", "高级", "正高级"],
      ], conflictKinds: ["dispute", "prior-role"]),
    columns: [
      .experience, .born,
      PresetColumn(
        .experts, "category", "专家类别",
        en: "technical, economic, or owner-representative", zh: "技术、经济 或 业主代表"),
      PresetColumn(
        .experts, "bad_record", "不良记录日期",
        en: "day of the last bad record; empty where there is none", zh: "最近一次不良行为记录日期；无则留空"),
      PresetColumn(
        .experts, "punished", "受过处罚",
        en: "yes where punished before for tendering offences; else empty or no",
        zh: "因招标投标活动受过处罚的填 是；否则留空或填 否"),
      PresetColumn(
        .experts, "average_score", "平均得分",
        en: "average score of past reviews in whole points of 100; empty where there is none",
        zh: "历次考评平均分（百分制整数）；无则留空"),
      PresetColumn(
        .cases, "project", "项目类别",
        en: "water-works or procurement where one of these; else empty",
        zh: "水利（water-works）或 政府采购（procurement）；其他留空"),
      PresetColumn(
        .cases, "budget", "预算金额", en: "budget in whole yuan", zh: "预算金额（元，整数）"),
      PresetColumn(
        .cases, "purchaser", "采购人", en: "the unit that owns the project", zh: "招标人或采购人单位"),
    ],
    rules: BidRules.experts + BidRules.conflicts + BidRules.panels + BidRules.notes)
}

/// The rules of that preset.
enum BidRules {
  static let law = "招标投标法第37条（Bidding Law, Art. 37）"
  static let order26 = "发展改革委等令2024年第26号（NDRC Order 26, 2024）"
  static let finance = "财库〔2016〕198号（MoF, 2016, No. 198）"
  static let zhejiang = "浙江省政府采购评审专家规定（Zhejiang procurement rule, older text）"
  static let tendering = "招标投标规定（tendering rules）"

  private static let isOwner = Selector.attribute(
    "category", .oneOf(["owner-representative", "业主代表", "采购人代表"]))

  static let experts = [
    PresetRule(
      "CN26-00",
      .eligibility(.attribute(.attribute("status", .oneOf([Expert.activeStatus])))),
      en: "Only active experts of the pool sit.", zh: "仅在库专家参加评标。", from: order26, .remembered),
    PresetRule(
      "CN26-04",
      .eligibility(.attribute(.any([isOwner, .attribute("experience", .atLeast("8"))]))),
      en: "An expert has at least 8 years (96 months) in the field; the owner's people need not.",
      zh: "专家从事相关专业工作满 8 年（96 个月）；业主代表不限。", from: order26, .secondary),
    PresetRule(
      "CN26-04t",
      .eligibility(.attribute(.any([isOwner, .attribute("level", .atLeast("senior"))]))),
      en: "An expert has a senior title or its equivalent; the owner's people need not.",
      zh: "专家具有高级职称或同等专业水平；业主代表不限。", from: order26, .secondary),
    PresetRule(
      "CNG-03", .eligibility(.attribute(.not(.attribute("age", .atLeast("70"))))),
      en: "Nobody is 70 years old or older (65 in some places).", zh: "年龄不满 70 周岁（有的地方为 65 周岁）。",
      from: finance, .secondary, numbers: .unsure),
    PresetRule(
      "CNG-04",
      .eligibility(
        .attribute(
          .any([
            .attribute("bad_record", .equals("")),
            .attribute("months_since(bad_record)", .atLeast("36")),
          ]))),
      en: "No bad record in the last 36 months.", zh: "近 36 个月（3 年）内无不良行为记录。", from: finance,
      .remembered),
    PresetRule(
      "CNT-04d", .eligibility(.attribute(.attribute("punished", .oneOf(["", "no", "否"])))),
      en: "Never punished for tendering offences.", zh: "未因招标投标活动中的违法行为受过处罚。",
      from: tendering, .remembered),
    PresetRule(
      "CNZ-08",
      .eligibility(
        .attribute(
          .any([
            .attribute("average_score", .equals("")), .attribute("average_score", .atLeast("60")),
          ]))),
      en: "Whose average score is below 60 is dismissed, and does not sit.",
      zh: "考评平均分低于 60 分的予以解聘，不参加评标。", from: zhejiang, .secondary),
    PresetRule(
      "CNG-08",
      .eligibility(
        .attribute(
          .any([isOwner, .attribute("employer", .differsFrom(caseAttribute: "purchaser"))]))),
      en: "In a project of their own unit people sit only as the owner's representatives.",
      zh: "专家不得以评审专家身份参加本单位项目的评审，只能作为业主（采购人）代表。", from: finance,
      .remembered),
  ]

  static let conflicts = [
    PresetRule(
      "CNG-06",
      .eligibility(
        .differs(
          DiffersDemand(
            attribute: "employer", from: "employer", lookBack: .months(36), effect: .panel))),
      en: "Nobody sits who works for a bidder or did within 36 months.",
      zh: "现在或 36 个月（3 年）内与投标人有劳动关系的，不参加该项目评标。", from: finance, .remembered,
      only: .tables),
    PresetRule(
      "CNG-06c",
      .eligibility(
        .conflict(
          ConflictDemand(
            kinds: ["employer", "former-employer", "financial"], lookBack: .months(36),
            effect: .panel))),
      en: "Nor who was a director, supervisor or controlling shareholder of one within 36 months.",
      zh: "36 个月（3 年）内任投标人董事、监事，或为其控股股东、实际控制人的，不参加该项目评标。",
      from: finance, .remembered),
    PresetRule(
      "CNT-04a",
      .eligibility(
        .conflict(ConflictDemand(kinds: ["kinship"], lookBack: .ever, effect: .panel))),
      en: "Nor a close relative of a bidder or of its main officers, ever.",
      zh: "投标人或其主要负责人的近亲属，不参加该项目评标。", from: tendering, .remembered),
    PresetRule(
      "CNT-04b",
      .eligibility(.conflict(ConflictDemand(kinds: ["authority"], effect: .panel))),
      en: "Nor staff of the project's competent authority or of the supervising body.",
      zh: "项目主管部门或者行政监督部门的人员，不参加该项目评标。", from: tendering, .remembered),
    PresetRule(
      "CNT-04c",
      .eligibility(
        .conflict(
          ConflictDemand(
            kinds: ["declared", "bad-record", "competitor"], lookBack: .ever, effect: .panel))),
      en: "Nor who has any other interest in a bidder, competes, or was punished over one, ever.",
      zh: "与投标人有其他利害关系、同为投标人或曾因其受罚的，不参加该项目评标。", from: tendering, .remembered),
    PresetRule(
      "CNZ-02",
      .eligibility(
        .conflict(ConflictDemand(kinds: ["dispute"], lookBack: .months(36), effect: .panel))),
      en: "Nor who had a legal dispute with a bidder within 36 months.",
      zh: "36 个月（3 年）内与投标人发生过法律纠纷的，不参加该项目评标。", from: zhejiang, .secondary),
    PresetRule(
      "CNZ-03",
      .eligibility(
        .conflict(ConflictDemand(kinds: ["prior-role"], lookBack: .ever, effect: .panel))),
      en: "Nor who advised on the documents or needs of this project.",
      zh: "已对该项目采购文件或需求提出过咨询意见的，不参加评标。", from: zhejiang, .secondary),
    PresetRule(
      "D-EMP",
      .derivation(
        .sameEmployer(EmployerDerivation(lookBack: .months(36), effect: .panel))),
      en: "Found in the pool: who worked for a bidder within 36 months.",
      zh: "由专家库推出：36 个月（3 年）内与投标人同单位的专家。", from: finance, .remembered,
      only: .pool),
    PresetRule(
      "D-KIN",
      .derivation(
        .related(
          RelationDerivation(
            kinds: [RelationSets.recusalRelatives], as: "kinship", lookBack: .ever, effect: .panel))
      ),
      en: "Found in the pool: whoever is a relative of the bidder's person, ever.",
      zh: "由专家库推出：与投标人有关人员有亲属关系的专家。", from: finance, .remembered, only: .pool),
  ]

  static let panels = [
    PresetRule(
      "CNT-01", .panel(.seats(SeatsDemand(SeatRange(5, 15), isOdd: true))),
      en: "A panel has an odd number of members, at least 5 (most 15 to be edited).",
      zh: "评标委员会为 5 人以上单数（上限 15 人可改）。", from: law, .read, numbers: .assumed),
    PresetRule(
      "CNT-03", .panel(.seats(SeatsDemand(SeatRange(7, 15), isOdd: true))),
      en: "For water works an odd number, at least 7 (most 15 to be edited).",
      zh: "水利工程为 7 人以上单数（上限 15 人可改）。",
      from: "水利工程建设项目招标投标管理规定第40条（water works rule, Art. 40）", .read,
      numbers: .assumed, when: .attribute("project", .oneOf(["water-works", "水利"]))),
    PresetRule(
      "CNG-12", .panel(.seats(SeatsDemand(SeatRange(7, 15), isOdd: true))),
      en:
        "In procurement of 10000000 yuan or more an odd number, at least 7 (most 15 to be edited).",
      zh: "预算 10000000 元以上的政府采购为 7 人以上单数（上限 15 人可改）。",
      from: "财政部令第87号第47条（MoF Order 87, Art. 47）", .remembered, numbers: .assumed,
      when: .all([
        .attribute("project", .oneOf(["procurement", "政府采购"])),
        .attribute("budget", .atLeast("10000000")),
      ])),
    PresetRule(
      "CNT-02",
      .panel(
        .atLeast(
          Quota(
            .share(Fraction(2, 3)),
            of: .members(
              .attribute("category", .oneOf(["technical", "economic", "技术", "经济"])))))),
      en: "At least 2/3 of the members are technical or economic experts.",
      zh: "技术、经济等方面的专家不少于成员总数的 2/3。", from: law, .read),
  ]
}
