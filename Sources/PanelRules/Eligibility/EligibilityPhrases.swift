public import PanelModel

/// Why somebody may not sit, and how it is said.
public enum EligibilityPhrases {
  /// Not active.
  public static let status = Phrase(
    "excluded.status", en: "status is {status:word}, not active{basis}",
    zh: "状态为 {status:word}，非 active（在库）{basis}")
  /// A conflict with one case.
  public static let conflictWithCase = Phrase(
    "excluded.conflict-case", en: "conflict ({kind:word}) with case {case}{period}{basis}",
    zh: "与申报件 {case} 存在回避情形（{kind:word}）{period}{basis}")
  /// A conflict with an employer.
  public static let conflictWithEmployer = Phrase(
    "excluded.conflict-employer",
    en: "conflict ({kind:word}) with {employer}, employer of case {case}{period}{basis}",
    zh: "与申报件 {case} 的单位 {employer} 存在回避情形（{kind:word}）{period}{basis}")
  /// A conflict with an applicant.
  public static let conflictWithPerson = Phrase(
    "excluded.conflict-person",
    en: "conflict ({kind:word}) with {person}, applicant of case {case}{period}{basis}",
    zh: "与申报件 {case} 的申报人 {person} 存在回避情形（{kind:word}）{period}{basis}")
  /// On whose word a conflict rests.
  public static let source = Phrase(
    "excluded.source", en: " [{source}]", zh: " ［依据：{source}］")
  /// A value that expert and case share.
  public static let shared = Phrase(
    "excluded.shared", en: "{attribute} {value} counts as that of case {case} (rule {rule})",
    zh: "{attribute}“{value}”视为与申报件 {case} 相同（规则 {rule}）")
  /// A pin.
  public static let keptOff = Phrase(
    "excluded.kept-off", en: "kept off by {by}: {reason}", zh: "由 {by} 指定不得入席：{reason}")
  /// Too little load left.
  public static let load = Phrase(
    "excluded.load",
    en: "may take {most} more effort points, one seat costs {effort}",
    zh: "剩余可承担工作量 {most}，而一个席位需要 {effort}")
  /// A limit by slot, day or method is reached.
  public static let limit = Phrase(
    "excluded.limit", en: "has no room left in {span} by the policy's limits",
    zh: "按规则集的限额，在 {span} 已不能再承担")
  /// No score.
  public static let noScore = Phrase(
    "excluded.no-score", en: "no affinity score, which this policy requires",
    zh: "没有适配度得分，而规则集要求必须有")
  /// Not a member of the parent.
  public static let outsideParent = Phrase(
    "excluded.outside-parent", en: "is not a member of {parent}", zh: "不是 {parent} 的成员")
  /// A member of the parent.
  public static let insideParent = Phrase(
    "excluded.inside-parent", en: "is a member of {parent} already", zh: "已是 {parent} 的成员")
  /// A member of the parent who could only chair.
  public static let cannotLead = Phrase(
    "excluded.cannot-lead",
    en: "is a member of {parent}, who could only chair this panel, and may not",
    zh: "是 {parent} 的成员，只能担任本组组长，但不符合组长条件")
  /// Training that ended.
  public static let training = Phrase(
    "excluded.training",
    en: "training ended {until}, it must hold on {day} (rule {rule})",
    zh: "培训有效期至 {until}，须在 {day} 有效（规则 {rule}）")
  /// Training that ended, with some days of grace.
  public static let trainingWithGrace = Phrase(
    "excluded.training-grace",
    en:
      "training ended {until}, it must hold on {day} with {grace} {grace:day|days} of grace (rule {rule})",
    zh: "培训有效期至 {until}，宽限 {grace} 天，须在 {day} 有效（规则 {rule}）")
  /// No training.
  public static let neverTrained = Phrase(
    "excluded.never-trained", en: "no training is known (rule {rule})", zh: "没有培训记录（规则 {rule}）")
  /// No specialty that fits.
  public static let specialty = Phrase(
    "excluded.specialty", en: "none of {held} fits any of {wanted} (rule {rule})",
    zh: "专业 {held} 与 {wanted} 均不相符（规则 {rule}）")
  /// Not every specialty is fitted.
  public static let specialties = Phrase(
    "excluded.specialties", en: "{held} do not fit all of {wanted} (rule {rule})",
    zh: "专业 {held} 未能覆盖 {wanted} 的全部（规则 {rule}）")
  /// An expert without specialties.
  public static let noSpecialty = Phrase(
    "excluded.no-specialty", en: "no specialty is given (rule {rule})", zh: "未填写专业（规则 {rule}）")
  /// A panel without specialties.
  public static let panelSpecialty = Phrase(
    "excluded.panel-specialty", en: "the panel has no specialty (rule {rule})",
    zh: "该评审组没有专业（规则 {rule}）")
  /// Too low a level.
  public static let level = Phrase(
    "excluded.level", en: "level {level} is not {wanted} or higher (rule {rule})",
    zh: "级别 {level} 未达到 {wanted}（规则 {rule}）")
  /// An expert without a level.
  public static let noLevel = Phrase(
    "excluded.no-level", en: "no level is given (rule {rule})", zh: "未填写级别（规则 {rule}）")
  /// A panel without a level.
  public static let panelLevel = Phrase(
    "excluded.panel-level", en: "the panel has no level (rule {rule})",
    zh: "该评审组没有级别（规则 {rule}）")
  /// No time.
  public static let unavailable = Phrase(
    "excluded.unavailable", en: "answered {answer} for slot {slot} (rule {rule})",
    zh: "对时段 {slot} 的答复为 {answer}（规则 {rule}）")
  /// No answer.
  public static let noAnswer = Phrase(
    "excluded.no-answer", en: "did not answer for slot {slot} (rule {rule})",
    zh: "未答复时段 {slot}（规则 {rule}）")

  /// All of them, for the test that both languages name the same values.
  public static let all =
    [
      status, conflictWithCase, conflictWithEmployer, conflictWithPerson, shared, keptOff, load,
      limit, noScore, outsideParent, insideParent, cannotLead, training, trainingWithGrace,
      neverTrained, specialty, specialties, noSpecialty, panelSpecialty, level, noLevel,
      panelLevel, unavailable, noAnswer,
    ] + facts + counts
}
