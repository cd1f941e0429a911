import PanelModel

/// Parts of sentences: where somebody sits, and by which rule something is wrong.
enum PlacePhrases {
  static let panel = Phrase("check.place.panel", en: "panel \"{panel}\"", zh: "评审组“{panel}”")
  static let readers = Phrase(
    "check.place.readers", en: "the readers' panel of case \"{case}\"",
    zh: "申报件“{case}”的阅卷组")
  /// Behind the kind of a conflict that counts only by a rule.
  static let basis = Phrase("check.basis", en: "; {rule}", zh: "；{rule}")

  static let rule = Phrase("check.rule.named", en: "rule {id}", zh: "规则 {id}")
  static let attribute = Phrase("check.rule.attribute", en: "the attribute rule", zh: "属性规则")
  static let training = Phrase("check.rule.training", en: "the training rule", zh: "培训规则")
  static let specialty = Phrase("check.rule.specialty", en: "the specialty rule", zh: "专业规则")
  static let level = Phrase("check.rule.level", en: "the level rule", zh: "级别规则")
  static let differs = Phrase("check.rule.differs", en: "the differs rule", zh: "回避同值规则")
  static let conflict = Phrase("check.rule.conflict", en: "the conflict rule", zh: "回避情形规则")
  static let available = Phrase("check.rule.available", en: "the available rule", zh: "有空规则")
  static let seats = Phrase("check.rule.seats", en: "the seats rule", zh: "席位数规则")
  static let atMost = Phrase("check.rule.at-most", en: "the at-most rule", zh: "至多规则")
  static let atLeast = Phrase("check.rule.at-least", en: "the at-least rule", zh: "至少规则")
  static let chair = Phrase("check.rule.chair", en: "the chair rule", zh: "组长规则")
  static let group = Phrase("check.rule.group", en: "the group rule", zh: "席位组规则")
  static let apart = Phrase("check.rule.apart", en: "the apart rule", zh: "不得同组规则")
  static let quorum = Phrase("check.rule.quorum", en: "the quorum rule", zh: "法定人数规则")
  static let severity = Phrase("check.rule.severity", en: "the severity rule", zh: "宽严平衡规则")
  static let note = Phrase("check.rule.note", en: "the note", zh: "说明")

  static let all = [
    panel, readers, basis, rule, attribute, training, specialty, level, differs, conflict,
    available, seats, atMost, atLeast, chair, group, apart, quorum, severity, note,
  ]
}
