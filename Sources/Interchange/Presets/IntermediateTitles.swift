import PanelModel

extension PolicyPreset {
  /// Review of intermediate professional titles in China: Order 40 of 2019, and what provinces usually
  /// add to it.
  ///
  /// No text was read in full: `certainty` says of every rule how far to trust it, and everything is to
  /// be checked against the text that is in force. S2: read on a secondary page. M+: from memory,
  /// confident. M-: from memory, the number is a parameter. A: an assumption.
  static let intermediateTitles = PolicyPreset(
    PresetOrigin(
      name: "cn-title-intermediate-2019",
      source: "职称评审管理暂行规定（人社部令第40号，2019）及各地通行做法；须核对现行文本")
  ) { settings, tables in
    IntermediateTitles(settings: settings, tables: tables).policy()
  }
}

/// The rules of that preset, as far as the tables have what they ask for.
struct IntermediateTitles {
  let settings: PolicyPreset.Settings
  let tables: TableSurvey
  private var draft = PresetDraft()

  init(settings: PolicyPreset.Settings, tables: TableSurvey) {
    self.settings = settings
    self.tables = tables
  }

  func policy() -> Policy {
    var rules = self
    rules.addEligibility()
    rules.addConflicts()
    rules.addSeats()
    rules.addComposition()
    rules.addMeeting()
    rules.addRenewal()
    rules.addNotes()
    return Policy(
      levels: Self.ladder(for: tables.levels),
      objectives: [
        Objective(.worstPanel, of: .mean), Objective(.total, give: Fraction(1, 1000)),
        Objective(.loadSpread),
      ],
      formula: AffinityFormula(
        specialtyFits: [1_000_000, 700_000, 400_000],
        weights: AffinityFormula.Weights(specialty: 7, level: 2, experience: 1)),
      eligibilityRules: rules.draft.eligibility, panelRules: rules.draft.panel,
      loadLimits: tables.hasSlots ? [LoadLimit(per: .slot, panels: 1)] : [])
  }

  /// The ladder in whose words most of the tables' levels are written.
  private static func ladder(for levels: Set<String>) -> [String] {
    let english = ["junior", "intermediate", "senior", "full-senior"]
    let chinese = ["初级", "中级", "高级", "正高级"]
    let count = { (ladder: [String]) in levels.intersection(ladder).count }
    return count(chinese) > count(english) ? chinese : english
  }

  // MARK: - Sources

  private static func order40(_ id: String, _ certainty: String) -> RuleOrigin {
    RuleOrigin(id: id, source: "人社部令第40号", certainty: certainty + "; verify")
  }

  private static func province(_ id: String, _ certainty: String = "M-") -> RuleOrigin {
    RuleOrigin(id: id, source: "各地实施办法", certainty: certainty + "; parameter, verify")
  }

  /// Committees: panels of that kind, or every panel where panels have no rows of their own.
  private var committees: Selector? {
    tables.docket == .recordedPanels ? .attribute("kind", .oneOf(["committee", "评委会"])) : nil
  }

  private func lacking(_ experts: String..., cases: String...) -> String? {
    let columns =
      experts.filter { !tables.expertColumns.contains($0) }.map { "experts.csv: \($0)" }
      + cases.filter { !tables.caseColumns.contains($0) }.map { "cases.csv: \($0)" }
    return columns.isEmpty ? nil : columns.joined(separator: "、")
  }

  private mutating func add(
    _ demand: EligibilityDemand, unlessLacking what: String?, _ rule: String, _ origin: RuleOrigin
  ) {
    if let what {
      draft.leaveOut(rule, lacking: what, origin)
    } else {
      draft.add(demand, origin)
    }
  }

  private mutating func add(
    _ demand: PanelDemand, when scope: Selector?, unlessLacking what: String?, _ rule: String,
    _ origin: RuleOrigin
  ) {
    if let what {
      draft.leaveOut(rule, lacking: what, origin)
    } else {
      draft.add(demand, when: scope, origin)
    }
  }

  // MARK: - Rules

  private mutating func addEligibility() {
    draft.add(
      .attribute(.attribute("status", .oneOf([Expert.activeStatus]))),
      Self.order40("CN-STATUS", "S2"))
    add(
      .training(TrainingDemand(day: .slot)), unlessLacking: lacking("trained_until"),
      "培训在评审当日有效",
      Self.province("CN-TRAIN"))
    add(
      .specialty(SpecialtyDemand(depth: 2, adjacency: 1)),
      unlessLacking: lacking("specialties", cases: "specialty"), "专业与申报件一致或相近",
      Self.order40("CN40-11a", "S2"))
    add(
      .level(.ofCase), unlessLacking: lacking("level", cases: "level"), "职称级别不低于申报级别",
      Self.order40("CN40-11b", "S2"))
    if tables.hasAvailability {
      draft.add(
        .available(AvailabilityDemand(least: .ifNeeded)), Self.order40("CN40-11c", "S2"))
    }
  }

  private mutating func addConflicts() {
    add(
      .differs(DiffersDemand(attribute: "employer", from: "employer")),
      unlessLacking: lacking("employer", cases: "employer"), "不评审本单位的申报件",
      Self.order40("CN-EMP", "M+"))
    draft.add(
      .conflict(
        ConflictDemand(
          kinds: ["kinship", "teacher-student"], lookBack: .ever, effect: .reviewCase)),
      Self.order40("CN-KIN", "M+; look-back A"))
    draft.add(
      .conflict(
        ConflictDemand(
          kinds: ["collaboration", "coauthor"], lookBack: .months(36), effect: .reviewCase)),
      Self.order40("CN-COLLAB", "M+; look-back A"))
    draft.add(
      .conflict(
        ConflictDemand(
          kinds: [
            "declared", "financial", "recommender", "trainer", "competitor", "named-by-applicant",
          ], effect: .reviewCase)), Self.order40("CN40-19", "M+"))
    draft.add(
      .apart(ApartDemand(kinds: ["kinship", "teacher-student"], lookBack: .ever)),
      Self.province("CN-APART", "A"))
  }

  private mutating func addSeats() {
    let committee = SeatsDemand(SeatRange(11, 15), isOdd: true)
    let group = SeatsDemand(SeatRange(3, 5), isOdd: true)
    switch tables.docket {
    case .recordedPanels:
      draft.add(.seats(committee), when: committees, Self.order40("CN40-04", "S2; numbers M-"))
      draft.add(
        .seats(group), when: .attribute("kind", .oneOf(["group", "评议组", "学科组"])),
        Self.order40("CN-GROUP", "M+; most and parity M-"))
    case .namedPanels:
      draft.add(.seats(committee), Self.order40("CN40-04", "S2; numbers M-"))
    case .singleCases:
      draft.add(.seats(group), Self.order40("CN40-17", "M+; most and parity M-"))
    }
  }

  private mutating func addComposition() {
    let third = Quota.Amount.share(Fraction(1, 3))
    add(
      .atMost(Quota(.count(2), of: .each(attribute: "employer"))), when: committees,
      unlessLacking: lacking("employer"), "同一单位至多 2 人", Self.province("CN-UNIT"))
    let outside = Selector.not(.attribute("employer", .equals(settings.organiser)))
    add(
      .atLeast(Quota(third, of: .members(outside))), when: committees,
      unlessLacking: settings.organiser.isEmpty
        ? "组织单位（organiser）" : lacking("employer"), "外单位专家不少于 1/3",
      Self.province("CN-OUTSIDE", "S2 / M-"))
    let sector = ["sector", "单位性质"].first(where: tables.expertColumns.contains)
    let industry = Selector.attribute(sector ?? "sector", .oneOf(["enterprise", "企业"]))
    add(
      .atLeast(Quota(third, of: .members(industry))), when: committees,
      unlessLacking: sector == nil ? lacking("sector") : nil, "企业一线专家不少于 1/3",
      Self.province("CN-INDUSTRY"))
  }

  private mutating func addMeeting() {
    guard tables.docket != .singleCases else { return }
    let roles = ["chair", "组长", "主任委员", "副主任委员"].map { role in
      Selector.attribute("roles", .contains(role))
    }
    add(
      .chair(ChairDemand(of: .any(roles), mostPerExpert: 2)), when: nil,
      unlessLacking: lacking("roles"), "由主任委员、副主任委员或组长主持",
      Self.order40("CN40-09", "S2; most_per_expert A"))
    draft.add(
      .quorum(QuorumDemand(share: Fraction(2, 3), margin: 1)), when: committees,
      Self.order40("CN40-13", "M+; margin and recused A"))
  }

  private mutating func addRenewal() {
    let lacking = tables.hasDatedPrevious ? nil : "previous.csv: date"
    add(
      .atLeast(
        Quota(
          .share(Fraction(1, 3)), of: .members(.attribute("previous_panel", .equals("no"))))),
      when: committees, unlessLacking: lacking, "每年更换不少于 1/3", Self.province("CN-RENEWAL"))
    add(
      .attribute(.attribute("years_in_row", .atMost("1"))), unlessLacking: lacking,
      "连续担任不超过 2 年", Self.province("CN-YEARS"))
  }

  /// What the regulation asks of the organising unit, and no roster can keep.
  private mutating func addNotes() {
    draft.note("评委会核准备案有效期不超过 3 年。", Self.order40("CN40-03", "S2"))
    draft.note("评审专家每届任期不超过 3 年。", Self.order40("CN40-10", "S2"))
    draft.note("评审专家从专家库中随机抽取，过程留痕、可复核。", Self.order40("CN40-12", "M+"))
    draft.note("专家库人数一般不少于席位数的 3 倍。", Self.province("CNP-03"))
    draft.note("投票为无记名投票，同意票达到出席人数的 2/3 为通过。", Self.order40("CN40-14", "S2 / M+"))
    draft.note("未出席的专家不得委托他人投票或补充投票。", Self.order40("CN40-15", "M+"))
    draft.note("专家名单不对外公布；评审会议封闭进行。", Self.order40("CN40-20", "M+"))
    draft.note("申报前在申报人单位公示不少于 5 个工作日。", Self.order40("CN40-22", "M+"))
    draft.note("评审结果公示不少于 5 个工作日。", Self.order40("CN40-23", "S2"))
    draft.note("申报人弄虚作假的，记入诚信档案 3 年。", Self.order40("CN40-26", "M+"))
    draft.note(
      "专家每年继续教育不少于 90 学时，其中专业科目不少于 2/3。",
      RuleOrigin(id: "CNCE-01", source: "人社部令第25号（2015）", certainty: "S2; verify"))
  }
}
