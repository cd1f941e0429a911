import PanelModel

extension PolicyPreset {
  /// Study sections of the National Institutes of Health.
  static let studySection = PolicyPreset(
    "nih-study-section",
    name: Words(en: "NIH study section", zh: "美国国立卫生研究院评审组"),
    region: Words(en: "United States", zh: "美国"), date: "2023",
    source: "42 CFR Part 52h; CSR pages on the selection of reviewers",
    frame: PresetFrame(
      conflictKinds: [],
      formula: AffinityFormula(
        specialtyFits: [1_000_000, 700_000, 400_000],
        weights: AffinityFormula.Weights(specialty: 9, experience: 1))),
    columns: [
      .termSince, .sector, .sex,
      PresetColumn(
        .experts, "temporary_service", "临时评审次数",
        en: "meetings served as a temporary reviewer; empty: none", zh: "曾任临时评审人的次数；无则留空"),
    ],
    rules: [
      SectionRules.size, SectionRules.load,
      PresetRule(
        "NIH-05", .panel(.seats(SeatsDemand(SeatRange(3)))),
        en: "3 reviewers are assigned to an application.", zh: "每份申请由 3 名评审人审阅。",
        from: SectionRules.practice, .remembered, on: .readers),
      PresetRule(
        "NIH-05c", .panel(.seats(SeatsDemand(SeatRange(3)))),
        en: "An application that goes to no section has 3 reviewers.",
        zh: "不设评审组的申请有 3 名评审人。", from: SectionRules.practice, .remembered,
        on: .singleCases),
    ] + SectionRules.members + SectionRules.conflicts + SectionRules.notes)
}

/// The rules of that preset; the panels of the National Science Foundation share some.
enum SectionRules {
  static let csr = "NIH CSR, selection of reviewers"
  static let practice = "NIH practice"
  static let conflict = "42 CFR 52h.5"
  static let definitions = "42 CFR 52h.2"

  static let size = PresetRule(
    "NIH-07", .panel(.seats(SeatsDemand(SeatRange(12, 25)))),
    en: "A section has 12 to 25 members.", zh: "评审组 12 至 25 人。", from: practice, .unsure,
    on: .bodies)
  static let load = PresetRule(
    "NIH-15", .loads(LoadBounds(most: 8)),
    en:
      "At most 8 effort points a meeting: a seat is one, and so is each application read (6 to 8).",
    zh: "每次会议至多 8 点工作量：席位计 1 点，每份审阅计 1 点（通常 6 至 8 份）。",
    from: "NIH reviewer survey", .read, numbers: .assumed)

  static let members = [
    PresetRule(
      "NIH-00", .eligibility(.attribute(.attribute("status", .oneOf([Expert.activeStatus])))),
      en: "Only active reviewers sit.", zh: "仅在库评审人参加。", from: csr, .remembered),
    PresetRule(
      "NIH-01",
      .eligibility(
        .attribute(
          .any([
            .attribute("term_since", .equals("")),
            .not(.attribute("months_since(term_since)", .atLeast("48"))),
          ]))),
      en: "The term of a member began less than 48 months ago; temporary reviewers have none.",
      zh: "成员任期不超过 48 个月（4 年）；临时评审人无任期。", from: csr, .read),
    PresetRule(
      "NIH-03",
      .eligibility(
        .attribute(
          .any([
            .attribute("roles", .contains("temporary")),
            .attribute("temporary_service", .atLeast("1")),
          ]))),
      en: "Members have normally served as temporary reviewers before, at least 1 time.",
      zh: "成员一般应先担任过至少 1 次临时评审人。", from: csr, .read, enforce: .report),
    PresetRule(
      "NIH-15b",
      .eligibility(
        .attribute(
          .any([
            .attribute("roles", .contains("member")),
            .attribute("served_within(12 months)", .atMost("1")),
          ]))),
      en: "Who is no member serves at most 2 meetings in 12 months (at most 1 before this one).",
      zh: "非成员 12 个月内至多参加 2 次会议（此前至多 1 次）。", from: "NIH reviewer survey", .read,
      enforce: .report),
    PresetRule(
      "NIH-02",
      .panel(
        .atLeast(
          Quota(
            .share(Fraction(1, 4)), of: .members(.attribute("years_in_row", .equals("0")))))),
      en: "At least 1/4 of the members were not on the section last year.", zh: "每年至少更换 1/4 的成员。",
      from: csr, .read, on: .bodies),
    PresetRule(
      "NIH-06",
      .panel(
        .atMost(
          Quota(
            .share(Fraction(1, 4)), of: .members(.attribute("sector", .oneOf(["federal", "政府"])))))),
      en: "At most 1/4 of the members are federal employees.", zh: "联邦雇员不超过 1/4。",
      from: "42 CFR 52h.4", .remembered, on: .bodies),
    PresetRule(
      "NIH-04r",
      .panel(.atMost(Quota(.share(Fraction(1, 2)), of: .each(attribute: "region")))),
      en: "Members come from several regions: at most 1/2 from one.", zh: "成员来自多个地区：同一地区不超过 1/2。",
      from: csr, .read, numbers: .assumed, on: .bodies, enforce: .report),
    PresetRule(
      "NIH-04g", .panel(.atMost(Quota(.share(Fraction(2, 3)), of: .each(attribute: "sex")))),
      en: "Both sexes are represented: at most 2/3 of one.", zh: "性别多样：同一性别不超过 2/3。",
      from: csr, .read, numbers: .assumed, on: .bodies, enforce: .report),
  ]
}
