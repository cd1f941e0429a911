import PanelModel

/// Seats, composition, and what is printed.
extension TitleRules {
  /// Levels below the senior ones; also where no level is said.
  private static let belowSenior = Selector.attribute(
    "level", .oneOf(["junior", "intermediate", ""]))
  private static let senior = Selector.attribute("level", .oneOf(["senior", "full-senior"]))

  static let seats = [
    PresetRule(
      "CN40-04", .panel(.seats(SeatsDemand(SeatRange(11, 15), isOdd: true))),
      en: "An intermediate or junior committee has an odd number of members, 11 to 15.",
      zh: "中级、初级评委会人数为单数，11 至 15 人。", from: order40, .secondary, numbers: .unsure,
      on: .meetings, when: belowSenior),
    PresetRule(
      "CN40-06", .panel(.seats(SeatsDemand(SeatRange(11, 35), isOdd: true))),
      en: "A senior committee has an odd number of members, at least 11 (most 35 to be edited).",
      zh: "高级评委会人数为单数，不少于 11 人（上限 35 人可改）。", from: order40, .secondary,
      numbers: .assumed, on: .meetings, when: senior),
    PresetRule(
      "CN40-05", .panel(.seats(SeatsDemand(SeatRange(25, 35), isOdd: true))),
      en:
        "A senior committee built by title series has at least 25 members (most 35 to be edited).",
      zh: "按职称系列组建的高级评委会不少于 25 人（上限 35 人可改）。", from: order40, .secondary,
      numbers: .assumed, on: .meetings,
      when: .all([senior, .attribute("basis", .oneOf(["series", "系列"]))])),
    PresetRule(
      "CN-GROUP", .panel(.seats(SeatsDemand(SeatRange(3, 5), isOdd: true))),
      en: "A discipline group has at least 3 members; an odd number up to 5 is customary.",
      zh: "评议组不少于 3 人；单数、至多 5 人为通行做法。", from: order40, .remembered,
      numbers: .unsure, on: .groups),
    PresetRule(
      "CN40-17", .panel(.seats(SeatsDemand(SeatRange(3, 5), isOdd: true))),
      en: "Without groups at least 3 experts give their opinion on a case; an odd number up to 5.",
      zh: "未设评议组的，每件由不少于 3 名专家提出意见；单数、至多 5 人。", from: order40, .remembered,
      numbers: .unsure, on: .singleCases),
    PresetRule(
      "CN40-17r", .panel(.seats(SeatsDemand(SeatRange(3, 5)))),
      en: "A case that is read is read by at least 3 experts, at most 5.",
      zh: "指定审阅人的申报件由不少于 3 名、至多 5 名专家审阅。", from: order40, .remembered,
      numbers: .unsure, on: .readers),
  ]

  private static let third = Quota.Amount.share(Fraction(1, 3))

  static let composition = [
    PresetRule(
      "CN-UNIT", .panel(.atMost(Quota(.count(2), of: .each(attribute: "employer")))),
      en: "At most 2 members come from one employer.", zh: "同一单位至多 2 人。", from: province, .unsure,
      on: .committees),
    PresetRule(
      "CN-OUTSIDE",
      .panel(
        .atLeast(
          Quota(
            third, of: .members(.not(.attribute("employer", .equals(PresetNames.organiser))))))),
      en:
        "At least 1/3 of the members come from outside the organising unit (1/10 in some places).",
      zh: "组织单位以外的专家不少于 1/3（有的地方为 1/10）。", from: province, .secondary,
      numbers: .unsure, on: .committees),
    PresetRule(
      "CN-INDUSTRY",
      .panel(
        .atLeast(
          Quota(third, of: .members(.attribute("sector", .oneOf(["enterprise", "企业"])))))),
      en: "At least 1/3 of the members work in enterprises.", zh: "企业一线专家不少于 1/3。",
      from: province, .unsure, on: .committees),
    PresetRule(
      "CN40-09",
      .panel(
        .chair(
          ChairDemand(
            of: .any(
              ["chair", "组长", "主任委员", "副主任委员"].map { .attribute("roles", .contains($0)) }),
            mostPerExpert: 2))),
      en: "A chair, deputy chair or group leader presides; nobody over more than 2 panels.",
      zh: "由主任委员、副主任委员或组长主持；同一人至多主持 2 个评审组。", from: order40, .secondary,
      numbers: .assumed, on: .bodies),
    PresetRule(
      "CN40-13", .panel(.quorum(QuorumDemand(share: Fraction(2, 3), margin: 1))),
      en: "For every case at least 2/3 of the members, and 1 more, stay in the room.",
      zh: "每件评审时在场人数不少于 2/3，并留有 1 人余量。", from: order40, .remembered,
      numbers: .assumed, on: .meetings),
    PresetRule(
      "CN-RENEWAL",
      .panel(
        .atLeast(Quota(third, of: .members(.attribute("years_in_row", .equals("0")))))),
      en: "At least 1/3 of the members were not on the committee last year.",
      zh: "每年更换不少于 1/3。", from: province, .unsure, on: .committees),
    PresetRule(
      "CN-SLOT", .limit(LoadLimit(per: .slot, panels: 1)),
      en: "Nobody sits on more than 1 panel at a time.", zh: "同一时段至多参加 1 个评审组。",
      from: "Empanel", .assumed),
  ]

  static let notes = [
    note(
      "CN40-03", en: "The approval of a committee holds for at most 36 months (3 years).",
      zh: "评委会核准备案有效期不超过 36 个月（3 年）。", .secondary,
      PresetPeriod(36, .months, .holdsUntil)),
    note(
      "CN40-12",
      en:
        "The experts are drawn at random from the pool; the draw is recorded and can be repeated.",
      zh: "评审专家从专家库中随机抽取，过程留痕、可复核。", .remembered),
    note(
      "CNP-03", en: "The pool has at least 3 times as many experts as there are seats.",
      zh: "专家库人数一般不少于席位数的 3 倍。", .unsure, from: province),
    note(
      "CN40-14", en: "The vote is secret; 2/3 of those present pass a case.",
      zh: "投票为无记名投票，同意票达到出席人数的 2/3 为通过。", .secondary),
    note(
      "CN40-15", en: "Who is absent votes neither by proxy nor afterwards.",
      zh: "未出席的专家不得委托他人投票或补充投票。", .remembered),
    note(
      "CN40-18", en: "What a group writes is an opinion; the committee votes.",
      zh: "评议组提出书面意见，由评委会全体会议表决。", .remembered),
    note(
      "CN40-20", en: "The names of the experts are not published; the meeting is closed.",
      zh: "专家名单不对外公布；评审会议封闭进行。", .remembered),
    note(
      "CN40-22",
      en:
        "Before submission the case is on public notice at the employer for at least 5 working days.",
      zh: "申报前在申报人单位公示不少于 5 个工作日。", .remembered,
      PresetPeriod(5, .workingDays, .lastsUntil)),
    note(
      "CN40-23", en: "The result is on public notice for at least 5 working days.",
      zh: "评审结果公示不少于 5 个工作日。", .secondary, PresetPeriod(5, .workingDays, .lastsUntil)),
    note(
      "CN40-26", en: "An applicant's fraud stays on record for 36 months (3 years).",
      zh: "申报人弄虚作假的，记入诚信档案 36 个月（3 年）。", .remembered,
      PresetPeriod(36, .months, .lastsUntil)),
  ]

  private static func note(
    _ id: String, en english: String, zh chinese: String, _ certainty: Certainty,
    _ period: PresetPeriod? = nil, from source: String = order40
  ) -> PresetRule {
    PresetRule(id, .note(period), en: english, zh: chinese, from: source, certainty)
  }
}
