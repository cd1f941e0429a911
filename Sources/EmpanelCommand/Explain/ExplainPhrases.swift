import Empanel

/// Why there is no roster, or what holds it back, in words.
enum ExplainPhrases {
  static let stopping = Phrase(
    "explain.stopping", en: "Stopping; what is known so far follows.", zh: "正在停止，以下为目前已查明的内容。")
  static let lookingForRoster = Phrase(
    "explain.looking", en: "Looking whether there is a roster …", zh: "正在查看能否组成……")
  static let lookingForBest = Phrase(
    "explain.looking-best", en: "Making the best roster …", zh: "正在组成名册……")
  static let lookingAtChanges = Phrase(
    "explain.looking-changes", en: "Finding out what changes would bring …", zh: "正在查看各项变动的作用……")

  // MARK: Without a roster

  static let impossible = Phrase(
    "explain.impossible", en: "{name}: under the present conditions there is no roster.",
    zh: "{name}：现有条件下无法组成。")
  static let seatsMissing = Phrase(
    "explain.seats-missing",
    en: "{name}: not all seats can be filled, and not all least loads met.",
    zh: "{name}：席位与最少工作量不能全部满足。")
  static let open = Phrase(
    "explain.open", en: "{name}: a limit came before it was known whether there is a roster.",
    zh: "{name}：在限定范围内尚未查明能否组成。")
  static let byCounting = Phrase("explain.by-counting", en: "What counting shows:", zh: "清点结果：")
  static let clash = Phrase(
    "explain.clash",
    en: "These cannot all be kept; without any one of them the others can:",
    zh: "以下各项不能同时满足，任去其一，其余即可满足：")
  static let clashNotMinimal = Phrase(
    "explain.clash-not-minimal",
    en: "These cannot all be kept (not proved minimal: some may be superfluous):",
    zh: "以下各项不能同时满足（未证实为最小，其中可能有多余项）：")
  static let noRules = Phrase(
    "explain.no-rules",
    en:
      "No rule is to blame: the pool has too few active experts, or too few where they must come from.",
    zh: "原因不在规则：在库专家不足，或应从中产生的范围内人数不足。")
  static let cheapest = Phrase(
    "explain.cheapest",
    en: "What would help, the cheapest first (each solved again, and it works):",
    zh: "可行的补救措施，代价小者在前（均已重新计算，确认可行）：")
  static let priceOf = Phrase("explain.price", en: "price {price}", zh: "代价 {price}")
  static let provedCheapest = Phrase(
    "explain.proved-cheapest",
    en:
      "Nothing on the price list is cheaper than the first ({candidates} {candidates:repair|repairs} and their combinations, {solves} solved).",
    zh: "按价目表，没有比第一项更省的办法（共 {candidates} 项措施及其组合，重新计算 {solves} 次）。")
  static let notProvedCheapest = Phrase(
    "explain.not-proved-cheapest",
    en:
      "Not proved cheapest: the limits came first ({candidates} {candidates:repair|repairs}, {solves} solved).",
    zh: "未证实为最省：已达到限额（共 {candidates} 项措施，重新计算 {solves} 次）。")
  static let nothingHelps = Phrase(
    "explain.nothing-helps",
    en:
      "Nothing on the price list helps, alone or together ({candidates} {candidates:repair|repairs}, {solves} solved).",
    zh: "价目表上的措施单独或合并均不能解决（共 {candidates} 项，重新计算 {solves} 次）。")
  static let noneFound = Phrase(
    "explain.none-found",
    en:
      "No repair was found within the limits ({candidates} {candidates:repair|repairs}, {solves} solved).",
    zh: "在限额内未找到补救措施（共 {candidates} 项，重新计算 {solves} 次）。")
  static let more = Phrase("explain.more", en: "and {count} more", zh: "另有 {count} 项")

  // MARK: With one

  static let possible = Phrase(
    "explain.possible", en: "{name}: there is a roster.", zh: "{name}：可以组成。")
  static let best = Phrase(
    "explain.best", en: "{name}: there is a roster. {objective}: {value}, and none is better.",
    zh: "{name}：可以组成。{objective}：{value}，不存在更优方案。")
  static let notBest = Phrase(
    "explain.not-best",
    en: "{name}: there is a roster. {objective}: {value}; whether one is better is not known.",
    zh: "{name}：可以组成。{objective}：{value}，是否还有更优方案尚不清楚。")
  static let worthOf = Phrase("explain.worth-of", en: "What it would bring:", zh: "各项变动的作用：")
  static let nothingBinds = Phrase(
    "explain.nothing-binds", en: "No rule and no load that was asked about holds the roster back.",
    zh: "所查规则与工作量均未限制结果。")
  static let withoutEffect = Phrase(
    "explain.without-effect", en: "Without effect:", zh: "不起作用：")
  static let unsolved = Phrase(
    "explain.unsolved",
    en:
      "{count} {count:change was|changes were} not solved again, so that \"up to\" is all that is known of them (--solves solves more).",
    zh: "有 {count} 项未重新计算，只知上限（可用 --solves 增加）。")
  static let thin = Phrase(
    "explain.thin", en: "Where the choice is thinnest:", zh: "可选专家最少的评审组：")
  static let thinPanel = Phrase(
    "explain.thin-panel",
    en: "{eligible} {eligible:expert|experts} may sit, {seats} {seats:seat|seats}",
    zh: "符合条件 {eligible} 名，需 {seats} 席")
  static let idle = Phrase(
    "explain.idle", en: "{count} {count:expert|experts} may sit nowhere:",
    zh: "有 {count} 名专家不能参加任何评审组：")
}
