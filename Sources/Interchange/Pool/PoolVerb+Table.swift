import PanelModel
import PoolRecords

extension PoolVerb {
  /// Every verb whose rows are an event each.
  public static let all = [
    train, credit, grant, withdraw, join, leave, available, suspend, reinstate, remove, startTerm,
    endTerm, declare, dismiss, waive, relate, unrelate, invite, accept, decline, miss, served,
    evaluate, organisation, closeOrganisation,
  ]

  /// A course.
  public static let train = PoolVerb(
    "train", .trainingCompleted, isSameAgain: true,
    .text("course", "课程", "培训", "培训课程", isRequired: true),
    .whole("hours", "学时", "课时", in: 0...EventForm.mostHours, isRequired: true),
    .choice("subject", "科目", of: EducationSubject.self, words: ChineseChoices.subjects),
    .date("valid_until", "有效期", "有效期至"))
  /// Hours of continuing education of a year.
  public static let credit = PoolVerb(
    "credit", .hoursCredited, isSameAgain: true,
    .whole("year", "年度", in: 1900...9999, isRequired: true),
    .whole("hours", "学时", "课时", in: 0...EventForm.mostHours, isRequired: true),
    .choice("subject", "科目", of: EducationSubject.self, words: ChineseChoices.subjects))
  /// A specialty.
  public static let grant = PoolVerb(
    "grant", .specialtyGranted, .item("specialty", "专业", isRequired: true),
    .whole("proficiency", "熟练度", in: 1...5))
  /// No longer.
  public static let withdraw = PoolVerb(
    "withdraw", .specialtyWithdrawn, .text("specialty", "专业", isRequired: true),
    .text("reason", "理由", "原因"))
  /// An employer.
  public static let join = PoolVerb(
    "join", .employerJoined, .text("employer", "单位", "工作单位", isRequired: true),
    .flag("secondary", "兼职"))
  /// No longer.
  public static let leave = PoolVerb(
    "leave", .employerLeft, .text("employer", "单位", "工作单位", isRequired: true))
  /// When somebody has time.
  public static let available = PoolVerb(
    "available", .availabilityStated,
    .choice(
      "answer", "答复", "能否出席", of: Availability.Answer.self, words: ChineseChoices.answers,
      isRequired: true),
    .date("since", "起", "起始日期"), .date("until", "止", "截止日期"), .text("reason", "理由", "原因"))

  /// Not seated for a while.
  public static let suspend = PoolVerb(
    "suspend", .suspended, .text("reason", "理由", "原因", isRequired: true),
    .date("until", "止", "截止日期"))
  /// Seated again.
  public static let reinstate = PoolVerb("reinstate", .reinstated, .text("reason", "理由", "原因"))
  /// Out of the pool.
  public static let remove = PoolVerb(
    "remove", .removed,
    .choice(
      "code", "出库原因", of: Removal.Code.self, words: ChineseChoices.removals, isRequired: true),
    .text("reason", "理由", "原因", "说明"))
  /// A term.
  public static let startTerm = PoolVerb(
    "start-term", .termStarted, .text("body", "评委会"), .date("until", "止", "截止日期"))
  /// It ends before its time.
  public static let endTerm = PoolVerb("end-term", .termEnded, .text("reason", "理由", "原因"))

  /// A conflict.
  public static let declare = PoolVerb(
    "declare", .conflictDeclared, targetKind, target, .kind("类型", "回避类型"),
    .choice(
      "effect", "效力", of: Conflict.Effect.self, words: ChineseChoices.conflictEffects),
    .date("since", "起", "起始日期"), .date("until", "止", "截止日期"))
  /// It is none.
  public static let dismiss = PoolVerb(
    "dismiss", .conflictDismissed, targetKind, target, .kind("类型", "回避类型"), decider, ground)
  /// It does not bar.
  public static let waive = PoolVerb(
    "waive", .conflictWaived, targetKind, target, .kind("类型", "回避类型"), decider, ground,
    .date("until", "止", "截止日期"))
  /// A relation.
  public static let relate = PoolVerb(
    "relate", .relationStated, .text("other", "另一人", "另一专家", isRequired: true),
    .kind("关系", "关系类型", "类型"), .date("since", "起", "起始日期"), .date("until", "止", "截止日期"))
  /// It is over.
  public static let unrelate = PoolVerb(
    "unrelate", .relationEnded, .text("other", "另一人", "另一专家", isRequired: true),
    .kind("关系", "关系类型", "类型"))

  /// An invitation.
  public static let invite = PoolVerb(
    "invite", .invited, docket, panel, .date("meeting", "会议日期"))
  /// Comes.
  public static let accept = PoolVerb("accept", .accepted, docket, panel)
  /// Does not come.
  public static let decline = PoolVerb("decline", .declined, docket, panel, ground)
  /// Did not come.
  public static let miss = PoolVerb("miss", .missed, docket, panel, .text("reason", "理由", "原因"))
  /// Served.
  public static let served = PoolVerb(
    "served", .served, docket, panel, .whole("effort", "工作量", in: 0...1_000_000),
    .text("role", "角色"))
  /// How the service was.
  public static let evaluate = PoolVerb(
    "evaluate", .evaluated, docket, panel, .flag("passed", "合格", "考核", isRequired: true),
    .whole("score", "得分"), .text("remarks", "评语"))

  /// A row of the organisation tree.
  public static let organisation = PoolVerb(
    "organisation", .organisationListed, .text("name", "名称", "单位", "单位名称", isRequired: true),
    .list("aliases", "别名", "曾用名"), .text("parent", "上级", "上级单位"))
  /// An organisation that is no more.
  public static let closeOrganisation = PoolVerb(
    "close-organisation", .organisationDelisted, .text("reason", "理由", "原因"))

  private static let targetKind = Field.choice(
    "target_kind", "对象类型", "回避对象类型", of: ConflictTable.TargetKind.self,
    words: ChineseChoices.targetKinds, isRequired: true)
  private static let target = Field.text("target", "对象", "回避对象", isRequired: true)
  private static let decider = Field.text("by", "决定人", isRequired: true)
  private static let ground = Field.text("reason", "理由", "原因", isRequired: true)
  private static let docket = Field.text("docket", "批次", isRequired: true)
  private static let panel = Field.text("panel", "评审组", isRequired: true)
}
