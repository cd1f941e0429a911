public import PanelModel

/// What an event says, as people read it.
public enum EventPhrases {
  // MARK: Persons

  static let enrolled = Phrase("event.enrolled", en: "enrolled as {role}", zh: "登记为{role}")
  static let named = Phrase("event.named", en: "name: {name}", zh: "姓名：{name}")
  static let born = Phrase("event.born", en: "born in {year}", zh: "{year} 年出生")
  static let matched = Phrase(
    "event.matched", en: "known to lists by their column {column}", zh: "名单按“{column}”列识别")
  static let merged = Phrase("event.merged", en: "is {other} as well", zh: "与 {other} 为同一人，合并")
  static let unmerged = Phrase(
    "event.unmerged", en: "is not {other} after all", zh: "与 {other} 拆分")
  static let toldApart = Phrase(
    "event.told-apart", en: "is another person than {other}", zh: "与 {other} 并非同一人")
  static let frozen = Phrase(
    "event.frozen", en: "problem {digest}… frozen as of {day}",
    zh: "以 {day} 为基准日固定问题 {digest}…")
  static let erased = Phrase(
    "event.erased", en: "{count} {count:content|contents} erased", zh: "删除 {count} 条内容")
  static let retracted = Phrase(
    "event.retracted", en: "event {event} never was", zh: "撤销第 {event} 号记录")
  static let corrected = Phrase(
    "event.corrected", en: "event {event} corrected", zh: "更正第 {event} 号记录")

  // MARK: Attributes

  static let granted = Phrase("event.granted", en: "specialty {specialty}", zh: "专业：{specialty}")
  static let withdrawn = Phrase(
    "event.withdrawn", en: "no longer specialty {specialty}", zh: "取消专业：{specialty}")
  static let titled = Phrase("event.titled", en: "title: {title}", zh: "职称：{title}")
  static let levelled = Phrase("event.levelled", en: "level: {level}", zh: "级别：{level}")
  static let placed = Phrase("event.placed", en: "region: {region}", zh: "地区：{region}")
  static let roleGiven = Phrase("event.role", en: "role on panels: {role}", zh: "评审角色：{role}")
  static let roleWithdrawn = Phrase(
    "event.role-withdrawn", en: "no longer {role}", zh: "取消评审角色：{role}")
  static let joined = Phrase("event.joined", en: "employer: {employer}", zh: "单位：{employer}")
  static let joinedBeside = Phrase(
    "event.joined-beside", en: "second employer: {employer}", zh: "兼职单位：{employer}")
  static let left = Phrase("event.left", en: "left {employer}", zh: "离开 {employer}")
  static let listed = Phrase("event.listed", en: "organisation {name}", zh: "单位 {name}")
  static let aliases = Phrase("event.aliases", en: "also called {names}", zh: "又名 {names}")
  static let parent = Phrase("event.parent", en: "under {parent}", zh: "上级 {parent}")
  static let delisted = Phrase("event.delisted", en: "is no more", zh: "已撤销")
  static let available = Phrase("event.available", en: "has time", zh: "有空")
  static let availableIfNeeded = Phrase("event.if-needed", en: "has time if needed", zh: "必要时有空")
  static let unavailable = Phrase("event.unavailable", en: "has no time", zh: "没有空")
  static let capacity = Phrase(
    "event.capacity", en: "load {least} to {most}", zh: "工作量 {least} 至 {most}")

  // MARK: Training

  static let trained = Phrase(
    "event.trained", en: "completed {course}, {hours} {hours:hour|hours}",
    zh: "完成培训“{course}”，{hours} 学时")
  static let trainedBy = Phrase(
    "event.trained-by", en: "trained according to {course}", zh: "已培训，见“{course}”")
  static let credited = Phrase(
    "event.credited", en: "{hours} {hours:hour|hours} of education for {year}",
    zh: "{year} 年度继续教育 {hours} 学时")
  static let validUntil = Phrase("event.valid-until", en: "valid until {day}", zh: "有效期至 {day}")

  // MARK: Conflicts

  static let declared = Phrase(
    "event.declared", en: "conflict ({kind:word}) with {target} declared",
    zh: "申明与 {target} 须回避（{kind:word}）"
  )
  static let derived = Phrase(
    "event.derived", en: "conflict ({kind:word}) with {target} found in the log",
    zh: "由记录得出与 {target} 须回避（{kind:word}）")
  static let dismissed = Phrase(
    "event.dismissed", en: "no conflict ({kind:word}) with {target}",
    zh: "排除与 {target} 的回避（{kind:word}）")
  static let waived = Phrase(
    "event.waived", en: "conflict ({kind:word}) with {target} waived",
    zh: "豁免与 {target} 的回避（{kind:word}）")
  static let related = Phrase(
    "event.related", en: "related ({kind:word}) to {other}", zh: "与 {other} 有关系（{kind:word}）")
  static let unrelated = Phrase(
    "event.unrelated", en: "no longer related ({kind:word}) to {other}",
    zh: "与 {other} 不再有关系（{kind:word}）")
  static let effect = Phrase("event.effect", en: "leaves the {effect}", zh: "回避范围：{effect}")
  static let evidence = Phrase(
    "event.evidence", en: "by {count:event|events} {events}", zh: "依据第 {events} 号记录")

  // MARK: Standing and service

  static let suspended = Phrase("event.suspended", en: "suspended", zh: "暂停")
  static let reinstated = Phrase("event.reinstated", en: "reinstated", zh: "恢复")
  static let removed = Phrase("event.removed", en: "removed ({code})", zh: "出库（{code}）")
  static let termStarted = Phrase("event.term-started", en: "term began", zh: "任期开始")
  static let termStartedOn = Phrase(
    "event.term-started-on", en: "term on {body} began", zh: "在 {body} 的任期开始")
  static let termEnded = Phrase("event.term-ended", en: "term ended", zh: "任期结束")
  static let invited = Phrase(
    "event.invited", en: "invited to {panel} of {docket}", zh: "受邀参加 {docket} {panel}")
  static let meeting = Phrase("event.meeting", en: "meets on {day}", zh: "会议日期 {day}")
  static let accepted = Phrase(
    "event.accepted", en: "accepted {panel} of {docket}", zh: "接受 {docket} {panel} 的邀请")
  static let declined = Phrase(
    "event.declined", en: "declined {panel} of {docket}", zh: "谢绝 {docket} {panel} 的邀请")
  static let missed = Phrase(
    "event.missed", en: "did not come to {panel} of {docket}", zh: "未到 {docket} {panel}")
  static let served = Phrase(
    "event.served", en: "served on {panel} of {docket}, effort {effort}",
    zh: "参加 {docket} {panel} 评审，工作量 {effort}")
  static let passed = Phrase(
    "event.passed", en: "found good on {panel} of {docket}", zh: "{docket} {panel} 考核合格")
  static let failed = Phrase(
    "event.failed", en: "found wanting on {panel} of {docket}", zh: "{docket} {panel} 考核不合格")
  static let score = Phrase("event.score", en: "score {score}", zh: "得分 {score}")

  // MARK: Further words

  static let reason = Phrase("event.reason", en: "{reason}", zh: "{reason}")
  static let by = Phrase("event.by", en: "decided by {by}", zh: "决定人 {by}")
  static let since = Phrase("event.since", en: "since {day}", zh: "自 {day} 起")
  static let until = Phrase("event.until", en: "until {day}", zh: "至 {day}")
  static let proficiency = Phrase(
    "event.proficiency", en: "proficiency {proficiency}", zh: "熟练度 {proficiency}")
  static let asRole = Phrase("event.as-role", en: "as {role}", zh: "担任{role}")
  static let happened = Phrase("event.happened", en: "happened on {day}", zh: "发生日期 {day}")
  static let says = Phrase("event.says", en: "says {payload}", zh: "内容 {payload}")

  /// From a day on.
  public static func from(_ day: CivilDate) -> Statement { since(["day": "\(day)"]) }

  /// What a content says that is gone.
  public static let contentGone = Phrase(
    "event.content-gone", en: "erased; only its kind is left: {kind}", zh: "内容已删除，仅存类型：{kind}")
  /// What an event of another version says.
  public static let unread = Phrase(
    "event.unread", en: "{kind}, which this version does not know", zh: "{kind}，本版本不识别")

  /// All of them, for the test that both languages name the same values.
  public static let all = [
    enrolled, named, born, matched, merged, unmerged, toldApart, frozen, erased, retracted,
    corrected, granted,
    withdrawn, titled, levelled, placed, roleGiven, roleWithdrawn, joined, joinedBeside, left,
    listed, aliases, parent, delisted, available, availableIfNeeded, unavailable, capacity,
    trained, trainedBy, credited, validUntil, declared, derived, dismissed, waived, related,
    unrelated,
    effect, evidence, suspended, reinstated, removed, termStarted, termStartedOn, termEnded,
    invited, meeting, accepted, declined, missed, served, passed, failed, score, reason, by, since,
    until, proficiency, asRole, happened, says, contentGone, unread,
  ]
}
