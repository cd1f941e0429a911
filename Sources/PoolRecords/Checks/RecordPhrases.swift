public import PanelModel

/// What is wrong with an event that somebody wants to record, and how it is said.
public enum RecordPhrases {
  /// A kind that has no form.
  public static let kindForm = Phrase(
    "event.kind-form",
    en: "\"{value}\" is no kind of event: it should look like training.completed/1.",
    zh: "“{value}”不是记录类型：应形如 training.completed/1。")
  /// A day that no calendar has.
  public static let dayRange = Phrase(
    "event.day-range", en: "Day number {value} lies outside the years 1 to 9999.",
    zh: "日期序号 {value} 超出公元 1 年至 9999 年。")
  /// A day that has not come.
  public static let inFuture = Phrase(
    "event.in-future",
    en: "This is said to have happened on {value}, which has not come yet (today is {today}).",
    zh: "所称发生日期 {value} 尚未到来（今天是 {today}）。")
  /// Something unseen in a text.
  public static let controlCharacter = Phrase(
    "event.control-character",
    en: "\"{value}\" contains a character that cannot be seen; write it without.",
    zh: "“{value}”中含有不可见字符，请删除后再登记。")
  /// A text that never ends.
  public static let tooLong = Phrase(
    "event.too-long", en: "The text is longer than {most} bytes.", zh: "文字长度超过 {most} 字节。")
  /// A payload that is none.
  public static let noObject = Phrase(
    "event.no-object", en: "What the event says is no JSON object, or longer than 1 MiB.",
    zh: "记录内容不是 JSON 对象，或超过 1 MiB。")
  /// An organisation's event about something else.
  public static let needsOrganisation = Phrase(
    "event.needs-organisation", en: "An event {kind} is about an organisation.",
    zh: "{kind} 类记录的对象应为单位。")
  /// A person's event about something else.
  public static let needsPerson = Phrase(
    "event.needs-person", en: "An event {kind} is about a person.", zh: "{kind} 类记录的对象应为人员。")

  /// An event about the pool about something else.
  public static let needsPool = Phrase(
    "event.needs-pool", en: "An event {kind} is about the pool.", zh: "{kind} 类记录的对象应为专家库。")

  /// Nothing where something must be.
  public static let missing = Phrase(
    "payload.missing", en: "{field} is missing.", zh: "缺少 {field}。")
  /// No text.
  public static let notText = Phrase(
    "payload.not-text", en: "{field} is {value}, but should be a text.",
    zh: "{field} 为 {value}，应为文字。")
  /// No whole number.
  public static let notNumber = Phrase(
    "payload.not-number", en: "{field} is {value}, but should be a whole number.",
    zh: "{field} 为 {value}，应为整数。")
  /// No date.
  public static let notDate = Phrase(
    "payload.not-date", en: "{field} is {value}, but should be a day such as 2026-03-05.",
    zh: "{field} 为 {value}，应为日期，如 2026-03-05。")
  /// Neither true nor false.
  public static let notFlag = Phrase(
    "payload.not-flag", en: "{field} is {value}, but should be true or false.",
    zh: "{field} 为 {value}，应为 true 或 false。")
  /// No list.
  public static let notList = Phrase(
    "payload.not-list", en: "{field} is {value}, but should be a list of values of one kind.",
    zh: "{field} 为 {value}，应为同类值的列表。")
  /// No hash.
  public static let notHash = Phrase(
    "payload.not-hash", en: "{field} is {value}, but should be 64 hexadecimal digits.",
    zh: "{field} 为 {value}，应为 64 位十六进制数字。")
  /// No object.
  public static let notObject = Phrase(
    "payload.not-object", en: "{field} is {value}, but should be an object with fields.",
    zh: "{field} 为 {value}，应为带字段的对象。")
  /// No word of a closed list.
  public static let notChoice = Phrase(
    "payload.not-choice", en: "{field} is \"{value}\". There are: {known}.",
    zh: "{field} 为“{value}”。可用的有：{known}。")
  /// A number that cannot be.
  public static let range = Phrase(
    "payload.range", en: "{field} is {value}, but lies between {least} and {most}.",
    zh: "{field} 为 {value}，应在 {least} 至 {most} 之间。")
  /// Days in the wrong order.
  public static let dayOrder = Phrase(
    "payload.day-order", en: "{field} is {value}, before the first day, {first}.",
    zh: "{field} 为 {value}，早于起始日 {first}。")
  /// Bounds in the wrong order.
  public static let leastAboveMost = Phrase(
    "payload.least-above-most", en: "The least load, {least}, is more than the most, {most}.",
    zh: "最低工作量 {least} 大于最高工作量 {most}。")
  /// Somebody beside themselves.
  public static let itself = Phrase(
    "payload.itself", en: "\"{person}\" is named beside \"{person}\".",
    zh: "“{person}”与“{person}”为同一人，不能相互登记。")

  /// Somebody whom the pool does not know on that day.
  public static let unknownPerson = Phrase(
    "record.unknown-person",
    en: "\"{person}\" is not enrolled in the pool on that day. Enrol the person first.",
    zh: "“{person}”在该日尚未登记入库，请先登记。")
  /// Somebody who is no expert.
  public static let noExpert = Phrase(
    "record.no-expert", en: "\"{person}\" is in the pool, but not as an expert.",
    zh: "“{person}”已在库中，但不是评审专家。")
  /// Somebody about whom nothing may be recorded.
  public static let erasedPerson = Phrase(
    "record.erased-person",
    en: "What the pool held about \"{person}\" was erased; the identifier is not used again.",
    zh: "“{person}”的资料已删除，该编号不再使用。")
  /// Enrolled twice.
  public static let enrolledAlready = Phrase(
    "record.enrolled-already", en: "\"{person}\" is enrolled as {role} already.",
    zh: "“{person}”已作为 {role} 登记在库。")
  /// Suspended twice.
  public static let suspendedAlready = Phrase(
    "record.suspended-already", en: "\"{person}\" is suspended already.", zh: "“{person}”已处于暂停状态。")
  /// Reinstated for nothing.
  public static let notSuspended = Phrase(
    "record.not-suspended", en: "\"{person}\" is not suspended on that day.",
    zh: "“{person}”在该日并未暂停。")
  /// Somebody who left.
  public static let removedAlready = Phrase(
    "record.removed-already",
    en: "\"{person}\" has left the pool; enrol the expert again to bring them back.",
    zh: "“{person}”已出库；如需恢复，请重新登记入库。")
  /// A term in a term.
  public static let termRunning = Phrase(
    "record.term-running", en: "A term of \"{person}\" is running on that day; end it first.",
    zh: "“{person}”在该日仍有任期，请先结束该任期。")
  /// No term to end.
  public static let noTerm = Phrase(
    "record.no-term", en: "No term of \"{person}\" is running on that day.",
    zh: "“{person}”在该日没有任期。")
  /// Nothing to withdraw.
  public static let notHeld = Phrase(
    "record.not-held", en: "The pool does not have \"{value}\" of \"{person}\" on that day.",
    zh: "在该日，库中没有“{person}”的“{value}”。")
  /// Answered without being asked.
  public static let notInvited = Phrase(
    "record.not-invited", en: "\"{person}\" was not invited to {panel} of {docket}.",
    zh: "“{person}”未收到 {docket} 中 {panel} 的邀请。")
  /// Settled twice.
  public static let settledAlready = Phrase(
    "record.settled-already",
    en: "Whether \"{person}\" served on {panel} of {docket} is recorded already.",
    zh: "“{person}”是否参加 {docket} 中 {panel} 的评审已有记录。")
  /// Evaluated without service.
  public static let notServed = Phrase(
    "record.not-served",
    en: "\"{person}\" is not recorded as having served on {panel} of {docket}.",
    zh: "没有“{person}”参加 {docket} 中 {panel} 评审的记录。")
  /// Merged twice.
  public static let mergedAlready = Phrase(
    "record.merged-already", en: "\"{person}\" is merged into \"{other}\" already.",
    zh: "“{person}”已合并到“{other}”。")
  /// Not merged at all.
  public static let notMerged = Phrase(
    "record.not-merged", en: "\"{person}\" is not merged into \"{other}\" on that day.",
    zh: "“{person}”在该日并未合并到“{other}”。")
  /// An organisation that is not there.
  public static let unknownOrganisation = Phrase(
    "record.unknown-organisation", en: "The pool does not have the organisation \"{value}\".",
    zh: "库中没有单位“{value}”。")
  /// An organisation above itself.
  public static let organisationCircle = Phrase(
    "record.organisation-circle", en: "The organisation \"{value}\" would stand above itself.",
    zh: "单位“{value}”的上级链条将回到自身。")
  /// A number that the log does not have.
  public static let unknownEvent = Phrase(
    "record.unknown-event", en: "There is no event {event} in the log.", zh: "日志中没有第 {event} 号记录。")
  /// An event that says nothing any more.
  public static let erasedEvent = Phrase(
    "record.erased-event", en: "What event {event} said was erased.", zh: "第 {event} 号记录的内容已删除。")
  /// A correction of a correction.
  public static let notCorrectable = Phrase(
    "record.not-correctable",
    en: "Event {event} is itself a correction or an erasure; correct the first event again.",
    zh: "第 {event} 号记录本身是更正或删除；请重新更正原始记录。")
  /// A correction about somebody else.
  public static let otherSubject = Phrase(
    "record.other-subject", en: "Event {event} is about \"{subject}\".",
    zh: "第 {event} 号记录的对象是“{subject}”。")

  /// All of them, for the test that both languages name the same values.
  public static let all = [
    kindForm, dayRange, inFuture, controlCharacter, tooLong, noObject, needsOrganisation,
    needsPerson, needsPool, missing, notText, notNumber, notDate, notFlag, notList, notHash,
    notObject,
    notChoice,
    range, dayOrder, leastAboveMost, itself, unknownPerson, noExpert, erasedPerson,
    enrolledAlready, suspendedAlready, notSuspended, removedAlready, termRunning, noTerm, notHeld,
    notInvited, settledAlready, notServed, mergedAlready, notMerged, unknownOrganisation,
    organisationCircle, unknownEvent, erasedEvent, notCorrectable, otherSubject,
  ]
}
