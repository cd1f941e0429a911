import PanelModel

extension PolicyPreset {
  /// Panels of the National Science Foundation: other look-backs than those of the study sections,
  /// whose size and load they share.
  static let sciencePanel = PolicyPreset(
    "nsf-panel",
    name: Words(
      en: "NSF panel (variant of nih-study-section)", zh: "美国国家科学基金会评审组（nih-study-section 的变体）"),
    region: Words(en: "United States", zh: "美国"), date: "2024",
    source: "NSF conflict-of-interest rules for panelists; PAPPG, Exhibit II-2",
    frame: PresetFrame(conflictKinds: ["payment", "stock"]),
    rules: [SectionRules.size, SectionRules.load] + FoundationRules.members
      + FoundationRules.conflicts + FoundationRules.derived + FoundationRules.notes)
}

/// The rules of that preset that are its own.
private enum FoundationRules {
  static let nsf = "NSF conflicts of interest, panelists"
  static let guide = "NSF PAPPG, Exhibit II-2"

  static let members = [
    PresetRule(
      "NSF-00", .eligibility(.attribute(.attribute("status", .oneOf([Expert.activeStatus])))),
      en: "Only active reviewers sit.", zh: "仅在库评审人参加。", from: nsf, .remembered),
    PresetRule(
      "NSF-10", .panel(.seats(SeatsDemand(SeatRange(3, 10)))),
      en: "A proposal is read by 3 to 10 reviewers.", zh: "每份申请由 3 至 10 名评审人审阅。",
      from: "NSF GPG 2002, chapter III", .read, on: .readers),
    PresetRule(
      "NSF-10c", .panel(.seats(SeatsDemand(SeatRange(3, 10)))),
      en: "A proposal that goes to no panel has 3 to 10 reviewers.", zh: "不设评审组的申请有 3 至 10 名评审人。",
      from: "NSF GPG 2002, chapter III", .read, on: .singleCases),
  ]

  static let conflicts = [
    PresetRule(
      "NSF-04",
      .eligibility(
        .differs(
          DiffersDemand(attribute: "employer", from: "employer", lookBack: .months(12)))),
      en:
        "Nobody reviews a proposal of an institution for which they work or worked within 12 months.",
      zh: "不评审现单位或 12 个月内曾任职单位的申请。", from: nsf, .read, only: .tables),
    conflict(
      "NSF-01", ["collaboration", "coauthor"], .months(48),
      en: "A collaborator or co-author of the last 48 months leaves the room.",
      zh: "48 个月内的合作者、合著者回避。", from: guide),
    conflict(
      "NSF-02", ["co-editor"], .months(24),
      en: "A co-editor of the last 24 months leaves the room.",
      zh: "24 个月内共同担任主编的，回避。", from: guide),
    conflict(
      "NSF-03", ["teacher-student"], .ever, en: "Thesis adviser and student leave the room, ever.",
      zh: "导师与学生回避，不限年限。", from: guide),
    conflict(
      "NSF-05", ["payment"], .months(12),
      en: "Who had a payment or honorarium within 12 months leaves the room.",
      zh: "12 个月内收取报酬或酬金的，回避。"),
    conflict(
      "NSF-06", ["stock"], .current,
      en: "Who holds stock of more than USD 15000 in one entity leaves the room.",
      zh: "持有同一实体 15000 美元以上股票的，回避。"),
    conflict(
      "NSF-07",
      ["employer", "former-employer", "job-negotiation", "financial", "competitor", "declared"],
      .current, en: "Who has a position there, seeks one, or has another interest leaves the room.",
      zh: "在该单位任职、求职或有其他利益的，回避。"),
    conflict(
      "NSF-07k", ["kinship"], .ever, en: "A relative leaves the room, ever.", zh: "亲属回避，不限年限。"),
  ]

  static let derived = [
    derivation(
      "D-EMP", .sameEmployer(EmployerDerivation(lookBack: .months(12))),
      en: "worked for the applicant's institution within 12 months",
      zh: "12 个月内与申请人同机构"),
    derivation(
      "D-KIN",
      .related(
        RelationDerivation(
          kinds: [RelationSets.recusalRelatives], as: "kinship", lookBack: .ever)),
      en: "is a relative of the applicant, ever", zh: "与申请人有亲属关系（不限年限）"),
    derivation(
      "D-TEACH",
      .related(
        RelationDerivation(
          kinds: ["adviser", "student"], as: "teacher-student", lookBack: .ever)),
      en: "was the applicant's adviser or student, ever", zh: "与申请人有师生关系（不限年限）"),
    derivation(
      "D-PAPER",
      .related(RelationDerivation(kinds: ["coauthor"], as: "coauthor", lookBack: .months(48))),
      en: "published with the applicant within 48 months", zh: "48 个月内与申请人合著"),
    derivation(
      "D-WORK",
      .related(
        RelationDerivation(kinds: ["same-project"], as: "collaboration", lookBack: .months(48))),
      en: "worked on a project with the applicant within 48 months", zh: "48 个月内与申请人同项目"),
    derivation(
      "D-ROUND", .sameRound(effect: .reviewCase), en: "applies in the same round", zh: "本批次申请人"),
  ]

  static let notes = [
    PresetRule(
      "NSF-08", .note(nil),
      en: "A conflict with a part of a collaborative proposal is one with all of it.",
      zh: "与合作申请的任何一部分有利害关系的，视为与全部有利害关系。", from: nsf, .read),
    PresetRule(
      "NSF-09", .note(nil),
      en: "What a reasonable person would doubt is for the programme officer to decide.",
      zh: "一般人可能质疑公正性的其他情形，由项目官员决定。", from: nsf, .read),
  ]

  private static func conflict(
    _ id: String, _ kinds: [String], _ lookBack: LookBack, en english: String, zh chinese: String,
    from source: String = nsf
  ) -> PresetRule {
    PresetRule(
      id,
      .eligibility(
        .conflict(ConflictDemand(kinds: kinds, lookBack: lookBack, effect: .reviewCase))),
      en: english, zh: chinese, from: source, .read)
  }

  private static func derivation(
    _ id: String, _ derivation: Derivation, en english: String, zh chinese: String
  ) -> PresetRule {
    PresetRule(
      id, .derivation(derivation), en: "Found in the pool: whoever \(english).",
      zh: "由专家库推出：\(chinese)的评审人。", from: nsf, .read, only: .pool)
  }
}
