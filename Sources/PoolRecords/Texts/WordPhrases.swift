public import PanelModel

/// Words of closed lists, as people read them.
public enum WordPhrases {
  static let expert = Phrase("role.expert", en: "expert", zh: "评审专家")
  static let applicant = Phrase("role.applicant", en: "applicant", zh: "申报人")
  static let holder = Phrase("role.holder", en: "holder of a title", zh: "持证人")
  static let active = Phrase("status.active", en: "active", zh: "在库")
  static let suspended = Phrase("status.suspended", en: "suspended", zh: "暂停")
  static let removed = Phrase("status.removed", en: "removed", zh: "出库")
  static let professional = Phrase("subject.professional", en: "professional", zh: "专业科目")
  static let general = Phrase("subject.general", en: "general", zh: "公需科目")
  static let room = Phrase("effect.case", en: "room for the case", zh: "该申报件")
  static let panel = Phrase("effect.panel", en: "panel", zh: "评审组")
  static let session = Phrase("effect.session", en: "session", zh: "场次")
  static let codes: [Removal.Code: Phrase] = [
    .ownWish: Phrase("removal.own-wish", en: "own wish", zh: "本人申请"),
    .age: Phrase("removal.age", en: "age", zh: "超龄"),
    .term: Phrase("removal.term", en: "term over", zh: "任期届满"),
    .leftField: Phrase("removal.left-field", en: "left the field", zh: "不再从事本专业"),
    .condition: Phrase("removal.condition", en: "a condition is no longer met", zh: "不符合条件"),
    .training: Phrase("removal.training", en: "training lapsed", zh: "培训失效"),
    .refusals: Phrase("removal.refusals", en: "too many refusals", zh: "多次拒绝"),
    .evaluation: Phrase("removal.evaluation", en: "evaluation failed", zh: "考核不合格"),
    .breach: Phrase("removal.breach", en: "breach of duty", zh: "违规"),
    .fraud: Phrase("removal.fraud", en: "false statements", zh: "弄虚作假"),
    .deceased: Phrase("removal.deceased", en: "deceased", zh: "去世"),
    .other: Phrase("removal.other", en: "other", zh: "其他"),
  ]

  /// All of them, for the test that both languages name the same values.
  public static let all =
    [
      expert, applicant, holder, active, suspended, removed, professional, general, room, panel,
      session,
    ] + Removal.Code.allCases.map { $0.phrase }
}

extension Person.Role {
  /// The role in words.
  public var phrase: Phrase {
    switch self {
    case .expert: WordPhrases.expert
    case .applicant: WordPhrases.applicant
    case .holder: WordPhrases.holder
    }
  }
}

extension Person.Status {
  /// The status in words.
  public var phrase: Phrase {
    switch self {
    case .active: WordPhrases.active
    case .suspended: WordPhrases.suspended
    case .removed: WordPhrases.removed
    }
  }
}

extension EducationSubject {
  /// The subject in words.
  public var phrase: Phrase {
    self == .professional ? WordPhrases.professional : WordPhrases.general
  }
}

extension Removal.Code {
  /// The code in words.
  public var phrase: Phrase {
    WordPhrases.codes[self] ?? Phrase("removal." + rawValue, en: rawValue, zh: rawValue)
  }
}

extension Conflict.Effect {
  /// What the expert leaves, in words.
  public var phrase: Phrase {
    switch self {
    case .reviewCase: WordPhrases.room
    case .panel: WordPhrases.panel
    case .session: WordPhrases.session
    }
  }
}
