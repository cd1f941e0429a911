import PanelModel

/// What Chinese users write where a cell holds one of a few names.
enum ChineseChoices {
  /// Words for an expert who may be seated.
  static let active: Set<String> = ["在库", "在册", "正常", "有效", "启用"]

  /// How far a conflict reaches.
  static let conflictEffects: [String: Conflict.Effect] = [
    "本件": .reviewCase, "申报件": .reviewCase, "评审组": .panel, "全组": .panel, "全场": .session,
    "场次": .session,
  ]

  /// What a conflict is with.
  static let targetKinds: [String: ConflictTable.TargetKind] = [
    "申报件": .reviewCase, "单位": .employer, "工作单位": .employer, "申报人": .person, "人员": .person,
    "专家": .expert,
  ]

  /// What is pinned.
  static let pinEffects: [String: Pin.Effect] = [
    "入席": .seat, "席位": .seat, "组长": .chair, "不入席": .keepOff, "不得入席": .keepOff,
  ]

  /// Who of the parent's members sits on a panel.
  static let overlaps: [String: PanelBody.Overlap] = [
    "在上级内": .withinParent, "仅组长": .leaderOnly, "互不重叠": .separate, "不重叠": .separate,
  ]

  /// Who fills a panel.
  static let fills: [String: PanelBody.Fill] = [
    "组成": .assign, "选聘": .assign, "抽取": .draw, "随机抽取": .draw, "指定": .given,
  ]

  /// Words for the role of who chairs.
  static let chair: Set<String> = ["组长", "主任委员", "主任", "召集人"]

  /// What an expert says about a slot.
  static let answers: [String: Availability.Answer] = [
    "可以": .yes, "能": .yes, "是": .yes, "必要时": .ifNeeded, "不可以": .no, "不能": .no, "否": .no,
  ]

  /// Kinds of conflict and relation.
  static let kinds = KindWords.standardKinds
}
