import Empanel

/// What `snapshot`, and `check` against a pool, say to people.
enum SnapshotPhrases {
  static let frozen = Phrase(
    "snapshot.frozen",
    en:
      "{path}: {experts} {experts:expert|experts} as of {day}, {cases} {cases:case|cases}. Next: empanel assign {path}",
    zh: "{path}：截至 {day} 的专家 {experts} 名，申报件 {cases} 件。下一步：empanel assign {path}")
  static let wouldFreeze = Phrase(
    "snapshot.would-freeze",
    en:
      "Nothing was written or recorded. It would be {experts} {experts:expert|experts} as of {day} and {cases} {cases:case|cases}.",
    zh: "试运行，未写入、未登记。将封存截至 {day} 的专家 {experts} 名、申报件 {cases} 件。")
  static let digest = Phrase("snapshot.digest", en: "Digest", zh: "摘要")
  static let logHead = Phrase("snapshot.log-head", en: "Log head", zh: "日志头")
  static let experts = Phrase("snapshot.experts", en: "Experts", zh: "专家")
  static let expertCount = Phrase(
    "snapshot.expert-count", en: "{active} active, {others} suspended",
    zh: "可入席 {active} 名，暂停 {others} 名")
  static let conflicts = Phrase("snapshot.conflicts", en: "Conflicts", zh: "回避")
  static let conflictCount = Phrase(
    "snapshot.conflict-count", en: "{kind:word}: {recorded} recorded, {derived} derived",
    zh: "{kind:word}：登记 {recorded} 条，推出 {derived} 条")
  static let servedBefore = Phrase("snapshot.served-before", en: "Previous", zh: "此前参评")
  static let servedBeforeCount = Phrase(
    "snapshot.served-before-count",
    en:
      "{count} {count:seat|seats} of {experts} {experts:expert|experts} on the panels of this docket",
    zh: "本批次各评审组：{experts} 名专家，{count} 席")
  static let dismissed = Phrase(
    "snapshot.dismissed",
    en:
      "Dismissed: {expert} with {case} ({kind:word}), by {by} on {day}: {reason} (event {event})",
    zh: "认定不成立：{expert} 与 {case}（{kind:word}），{by} 于 {day} 决定：{reason}（第 {event} 号记录）")
  static let waived = Phrase(
    "snapshot.waived",
    en: "Waived: {expert} with {case} ({kind:word}), by {by} from {day}: {reason} (event {event})",
    zh: "豁免：{expert} 与 {case}（{kind:word}），{by} 自 {day} 起：{reason}（第 {event} 号记录）")
  static let recorded = Phrase(
    "snapshot.recorded", en: "Recorded as event {event}.", zh: "已登记为第 {event} 号记录。")
  static let unknownRelations = Phrase(
    "snapshot.unknown-relations",
    en:
      "Note: {count} {count:relation|relations} between experts of kind \"{kind:word}\" {count:is|are} left out, for neither `derive` nor `conflict_kinds` of the policy names it.",
    zh: "注意：专家之间有 {count} 条“{kind:word}”关系未写入：规则集的 derive 和 conflict_kinds 均未提及。")
  static let unaskedRelations = Phrase(
    "snapshot.unasked-relations",
    en:
      "Note: {count} {count:relation|relations} of kind \"{kind:word}\" with applicants of this docket {count:bars|bar} nobody, for no rule under `derive` names that kind ({kind}).",
    zh: "注意：专家与本批次申报人之间有 {count} 条“{kind:word}”关系不产生回避：规则集 derive 中没有规则提及该类关系（{kind}）。")
  static let strangers = Phrase(
    "snapshot.strangers",
    en:
      "Note: {count} {count:applicant is|applicants are} not in the pool, so that relations with them cannot be found: {names}",
    zh: "注意：有 {count} 名申报人不在库中，无法推出与其有关的关系：{names}")

  // MARK: Who is who

  static let decided = Phrase(
    "identity.decided", en: "{one} and {other}: recorded as event {event}, from {day} on.",
    zh: "{one} 与 {other}：已登记为第 {event} 号记录，自 {day} 起有效。")
  static let wouldDecide = Phrase(
    "identity.would-decide",
    en: "{one} and {other}: would be recorded, from {day} on. Nothing was recorded.",
    zh: "{one} 与 {other}：试运行，将自 {day} 起有效；未登记。")

  // MARK: A roster against a pool

  static let checkHeading = Phrase(
    "pool-check.heading", en: "The roster, and the pool as of {day}:", zh: "名册与截至 {day} 的专家库：")
  static let headFound = Phrase(
    "pool-check.head-found", en: "The log still holds its head {head} unchanged.",
    zh: "日志中仍有名册所载日志头 {head}，未被改动。")
  static let headMissing = Phrase(
    "pool-check.head-missing",
    en:
      "Its head {head} is not in this log: this is another pool, or its log was changed afterwards.",
    zh: "本日志中没有名册所载日志头 {head}：并非同一专家库，或日志事后被改动。")
  static let snapshotFound = Phrase(
    "pool-check.snapshot-found",
    en: "Its problem was frozen from this pool: event {event}, {moment}, by {recorder}.",
    zh: "其评审数据封存自本库：第 {event} 号记录，{moment}，登记人 {recorder}。")
  static let snapshotMissing = Phrase(
    "pool-check.snapshot-missing",
    en: "No snapshot of this pool has the digest {digest} that the roster names.",
    zh: "本库没有摘要为 {digest} 的封存记录（名册所载）。")
  static let sameProblem = Phrase(
    "pool-check.same-problem",
    en: "Docket, policy and pool make exactly the problem that the roster names.",
    zh: "批次、规则集与专家库所得评审数据与名册所载完全一致。")
  static let otherProblem = Phrase(
    "pool-check.other-problem",
    en:
      "Docket, policy and pool make another problem ({digest}) than the roster names; the rules are checked all the same.",
    zh: "批次、规则集与专家库所得评审数据（{digest}）与名册所载不同；规则仍逐条检查。")
  static let knownThen = Phrase(
    "pool-check.known-then", en: "As known at {moment}:", zh: "按 {moment} 时所知：")
  static let knownNow = Phrase("pool-check.known-now", en: "As known now:", zh: "按现在所知：")
  static let knownToday = Phrase(
    "pool-check.known-today", en: "As known today for that day:", zh: "按今日所知（针对当日）：")
  static let verdictYes = Phrase("pool-check.admissible", en: "admissible.", zh: "合规。")
  static let verdictNo = Phrase(
    "pool-check.refused", en: "not admissible, {count} {count:violation|violations}:",
    zh: "不合规，共 {count} 处：")
  static let declaredLater = Phrase(
    "pool-check.declared-later",
    en:
      "Declared as of a later day only; ask whether it held then already, and mend the day by `pool correct` if so: {count}.",
    zh: "申明的日期晚于当日，须核实当时是否已存在；如已存在，请用 pool correct 更正日期：{count} 条。")
  static let declaredLaterOne = Phrase(
    "pool-check.declared-later-one", en: "{expert} with {case} ({kind:word}) (events {events})",
    zh: "{expert} 与 {case}（{kind:word}）（记录 {events}）")
  static let overlooked = Phrase(
    "pool-check.overlooked",
    en:
      "Declared by nobody and not asked for by the policy, but to be found in the log then: {count}.",
    zh: "无人申明、规则集亦未要求，但当时可从日志推出：{count} 条。")
  static let overlookedOne = Phrase(
    "pool-check.overlooked-one",
    en: "{expert} with {case} ({kind:word}): {detail} (events {events})",
    zh: "{expert} 与 {case}（{kind:word}）：{detail}（记录 {events}）")
  static let needsDocket = Phrase(
    "pool-check.needs-docket",
    en:
      "{path} is a file, so it is taken for a pool; name the docket and the policy as well: --docket DIR --policy FILE.",
    zh: "{path} 是文件，按专家库处理；请同时给出批次和规则集：--docket 目录 --policy 文件。")
}
