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
}
