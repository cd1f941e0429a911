public import PanelModel

/// What can be wrong with the file of a pool, and how it is said.
public enum StorePhrases {
  /// No file.
  public static let missing = Phrase(
    "store.missing", en: "There is no pool at {path}.", zh: "{path} 处没有专家库文件。")
  /// A file in the way.
  public static let occupied = Phrase(
    "store.occupied", en: "{path} exists already; a new pool needs a new name.",
    zh: "{path} 已存在；新建专家库请另取文件名。")
  /// Another program's file.
  public static let foreign = Phrase(
    "store.foreign", en: "{path} is not a pool; it was left as it is.",
    zh: "{path} 不是专家库文件，未作任何改动。")
  /// A later version's file.
  public static let newer = Phrase(
    "store.newer",
    en:
      "{path} was written by a later version (format {found}; this one knows {known}). Update the program; the file was left as it is.",
    zh: "{path} 由更新的版本写成（格式 {found}，本程序支持 {known}）。请更新程序；文件未作任何改动。")
  /// No right to write.
  public static let readOnly = Phrase(
    "store.read-only",
    en: "{path} or its folder may not be written. Ask for the right to, or work on a copy.",
    zh: "{path} 或其所在文件夹不可写入。请取得写入权限，或使用副本。")
  /// No room.
  public static let full = Phrase(
    "store.full",
    en: "There is no room left for {path}. Nothing of this was recorded; make room and try again.",
    zh: "{path} 所在磁盘已满。本次内容均未登记；请腾出空间后重试。")
  /// Somebody else writes.
  public static let busy = Phrase(
    "store.busy",
    en: "Another program is writing to {path} and did not finish. Nothing of this was recorded.",
    zh: "另一程序正在写入 {path} 且尚未结束。本次内容均未登记。")
  /// Not as it should be.
  public static let damaged = Phrase(
    "store.damaged", en: "{path} is damaged or was changed by another program: {detail}.",
    zh: "{path} 已损坏或被其他程序改动：{detail}。")
  /// Somebody else was first.
  public static let moved = Phrase(
    "store.moved",
    en:
      "The pool has {found} events, not {expected}: somebody recorded something meanwhile. Look at it and try again.",
    zh: "专家库现有 {found} 条记录，而不是 {expected} 条：期间有他人登记。请查看后重试。")
  /// Events that cannot be.
  public static let refused = Phrase(
    "store.refused", en: "{count} {count:event|events} cannot be recorded.",
    zh: "有 {count} 条记录无法登记。")
  /// An erasure that erases nothing.
  public static let erasedByHand = Phrase(
    "store.erased-by-hand",
    en: "Contents are erased by erasing a person, not by recording that they were.",
    zh: "删除内容须通过删除人员资料进行，不能直接登记“已删除”。")
  /// Anything else.
  public static let failed = Phrase(
    "store.failed", en: "{path} could not be used (SQLite {code}: {detail}).",
    zh: "无法使用 {path}（SQLite {code}：{detail}）。")
  /// A table beside the log that does not follow from it.
  public static let listing = Phrase(
    "store.listing",
    en:
      "The list shows \"{person}\" otherwise than the log says; it was changed apart from the log.",
    zh: "列表中“{person}”的内容与日志不符：列表曾被单独改动。")
  /// Tables and indexes that do not agree.
  public static let structure = Phrase(
    "store.structure", en: "The file is damaged inside: {detail}.", zh: "文件内部已损坏：{detail}。")
  /// An index of persons that does not follow from the log.
  public static let mention = Phrase(
    "store.mention",
    en: "The index of who is named by event {event} was changed apart from the log.",
    zh: "第 {event} 号记录所涉人员的索引曾被单独改动。")

  /// All of them, for the test that both languages name the same values.
  public static let all = [
    missing, occupied, foreign, newer, readOnly, full, busy, damaged, moved, refused, erasedByHand,
    failed,
    listing, mention, structure,
  ]
}
