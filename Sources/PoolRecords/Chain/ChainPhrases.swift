public import PanelModel

/// What is wrong with a log, and how it is said.
public enum ChainPhrases {
  /// An event in another's place.
  public static let place = Phrase(
    "log.place",
    en: "Event {event} stands where event {expected} should: one was taken out, put in or moved.",
    zh: "第 {event} 号记录处在第 {expected} 号的位置：有记录被删除、插入或移动。")
  /// A content that is not what was recorded.
  public static let content = Phrase(
    "log.content", en: "What event {event} says was changed after it was recorded.",
    zh: "第 {event} 号记录的内容在登记之后被改动。")
  /// A link that does not follow.
  public static let link = Phrase(
    "log.link",
    en: "Event {event} does not follow from the one before it: either of them was changed.",
    zh: "第 {event} 号记录与前一条记录不相衔接：其中一条被改动。")
  /// A time that runs backwards.
  public static let clock = Phrase(
    "log.clock", en: "Event {event} claims to have been recorded before the event ahead of it.",
    zh: "第 {event} 号记录所称的登记时间早于其前一条记录。")
  /// A content that is gone without an erasure.
  public static let contentGone = Phrase(
    "log.content-gone", en: "What event {event} said is gone, and no erasure names it.",
    zh: "第 {event} 号记录的内容已不存在，但没有任何删除记录提到它。")
  /// A content that should be gone.
  public static let contentKept = Phrase(
    "log.content-kept", en: "What event {event} says was erased, but is still there.",
    zh: "第 {event} 号记录的内容应已删除，但仍然存在。")
  /// Another history before the head that is known.
  public static let rewritten = Phrase(
    "log.rewritten",
    en: "Up to event {event} this is not the log from which the given head was printed.",
    zh: "截至第 {event} 号记录，本日志与所给日志头对应的日志不一致。")
  /// Less than the head that is known.
  public static let shorter = Phrase(
    "log.shorter", en: "The log has {size} events; the given head had {known}.",
    zh: "日志共有 {size} 条记录，而所给日志头对应 {known} 条。")
  /// A head of another pool.
  public static let otherPool = Phrase(
    "log.other-pool", en: "The given head belongs to another pool.", zh: "所给日志头属于另一个专家库。")

  /// All of them, for the test that both languages name the same values.
  public static let all = [
    place, content, link, clock, contentGone, contentKept, rewritten, shorter, otherPool,
  ]
}
