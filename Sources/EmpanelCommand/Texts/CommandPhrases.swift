import Empanel

/// What the command says to people.
enum CommandPhrases {
  // MARK: Summary of a roster

  static let heading = Phrase(
    "summary.heading",
    en:
      "{name}: {cases} {cases:case|cases}, {experts} {experts:expert|experts}, {pairs} eligible {pairs:pair|pairs}",
    zh: "{name}：申报件 {cases} 件，专家 {experts} 名，可用组合 {pairs} 对")
  static let panelsFilled = Phrase("summary.panels", en: "Panels filled", zh: "已组成评审组")
  static let panelCount = Phrase(
    "summary.panel-count", en: "{filled} of {all}, {seats} seats", zh: "{filled}/{all}，共 {seats} 席")
  static let total = Phrase("summary.total", en: "Total affinity", zh: "适配度合计")
  static let worstPanel = Phrase("summary.worst-panel", en: "Worst panel", zh: "最弱评审组")
  static let worstNamed = Phrase(
    "summary.worst-named", en: "{value} ({measure}), {panel}",
    zh: "{value}（{measure}），{panel}")
  static let measureSum = Phrase("measure.sum", en: "sum of its seats", zh: "各席合计")
  static let measureMean = Phrase("measure.mean", en: "mean of its seats", zh: "各席平均")
  static let measureSeat = Phrase("measure.seat", en: "worst seat", zh: "最弱一席")
  static let bestPossible = Phrase(
    "summary.best-possible", en: "best possible {bound}", zh: "可达上限 {bound}")
  static let atMost = Phrase(
    "summary.at-most", en: "no roster exceeds {bound}, gap {gap} %",
    zh: "任何名册不超过 {bound}，差距 {gap} %")
  static let loadSpread = Phrase("summary.load-spread", en: "Workload range", zh: "工作量占比极差")
  static let loadSquares = Phrase(
    "summary.load-squares", en: "Squares of workload", zh: "工作量占比平方和")
  static let targets = Phrase(
    "summary.targets", en: "Members beside the targets", zh: "构成偏离人数")
  static let comparable = Phrase(
    "summary.comparable", en: "Range of comparable panels", zh: "同类评审组质量极差")
  static let continuity = Phrase("summary.continuity", en: "Seats kept", zh: "沿用席位数")
  static let rotation = Phrase("summary.rotation", en: "Seats repeated", zh: "连任席次")
  static let percent = Phrase("summary.percent", en: "{value} %", zh: "{value} %")
  static let leastPossible = Phrase(
    "summary.least-possible", en: "least possible {bound}", zh: "可达下限 {bound}")
  static let atLeast = Phrase(
    "summary.at-least", en: "no roster is below {bound}, gap {gap} %",
    zh: "任何名册不低于 {bound}，差距 {gap} %")
  static let certified = Phrase(
    "summary.certified", en: "certified: nothing better exists", zh: "已逐项复核，不存在更优方案")
  static let certifiedMore = Phrase(
    "summary.certified-more", en: "certified: at most {most} more", zh: "已逐项复核，最多还可提高 {most}")
  static let certifiedLess = Phrase(
    "summary.certified-less", en: "certified: at most {most} less", zh: "已逐项复核，最多还可降低 {most}")
  static let solversWord = Phrase(
    "summary.solvers-word", en: "the search's word", zh: "优化程序给出，未逐项复核")
  static let noBound = Phrase("summary.no-bound", en: "no bound known", zh: "上限未知")
  static let loads = Phrase("summary.loads", en: "Loads", zh: "工作量")
  static let loadRange = Phrase(
    "summary.load-range",
    en: "{least} to {most} effort points for {count} {count:expert|experts}; {idle} without a seat",
    zh: "{count} 名专家承担 {least} 至 {most}；{idle} 名未入席")
  static let kept = Phrase("summary.previous", en: "Previous roster", zh: "与上次名册")
  static let keptCount = Phrase(
    "summary.previous-count", en: "{kept} of {all} seats with the same expert again",
    zh: "{all} 席中 {kept} 席仍为同一专家")
  static let inactive = Phrase("summary.inactive", en: "Not active", zh: "暂停或出库")
  static let inactiveCount = Phrase(
    "summary.inactive-count", en: "{count} {count:expert takes|experts take} no seat: {statuses}",
    zh: "{count} 名专家不参与：{statuses}")
  static let statusCount = Phrase(
    "summary.status-count", en: "{count} {status:word}", zh: "{status:word} {count} 名")
  static let pinned = Phrase("summary.pins", en: "Pins", zh: "指定")
  static let pinCount = Phrase(
    "summary.pin-count", en: "{count}, each printed on the roster", zh: "{count} 项，均载于名册")
  static let proof = Phrase("summary.proof", en: "Proof", zh: "结论")
  static let optimal = Phrase(
    "summary.optimal",
    en:
      "optimal: no admissible roster is better (proved by the search; the roster itself is checked)",
    zh: "不存在更优方案（由优化程序判定；名册本身已逐项复核）")
  static let optimalCertified = Phrase(
    "summary.optimal-certified",
    en: "optimal: no admissible roster is better (certified: the checker added it up again)",
    zh: "不存在更优方案（已逐项复核）")
  static let optimalDrawn = Phrase(
    "summary.optimal-drawn",
    en: """
      no lottery with this most probability expects more (certified: the checker added it up again); \
      the roster is one draw of it
      """,
    zh: "在此概率上限下，期望值已无法更高（已逐项复核）；名册为一次抽取结果")
  static let infeasibleDrawn = Phrase(
    "summary.infeasible-drawn",
    en: "{name}: no lottery with this most probability keeps every rule.",
    zh: "{name}：在此概率上限下无法抽取，原因：")
  static let drawn = Phrase("summary.drawn", en: "Drawn", zh: "抽取")
  static let drawnBy = Phrase(
    "summary.drawn-by",
    en: "by seed {seed} from {pairs} possible pairs, each with a probability of at most {most}",
    zh: "以种子 {seed} 从 {pairs} 对可能的组合中抽取，每对概率不超过 {most}")
  static let drawnValue = Phrase(
    "summary.drawn-value", en: "{value} in this draw, {expected} expected",
    zh: "本次抽取 {value}，期望值 {expected}")
  static let drawnBound = Phrase(
    "check.drawn-bound", en: "no such lottery expects more than {bound}",
    zh: "同类抽取的期望值不超过 {bound}")
  static let gapReached = Phrase(
    "summary.gap-reached", en: "within the gap that was allowed; the roster itself is checked",
    zh: "已在允许的差距之内；名册本身已逐项复核")
  static let unproved = Phrase(
    "summary.unproved", en: "not proved optimal; the roster itself is checked",
    zh: "未证明为最优；名册本身已逐项复核")
  static let time = Phrase("summary.time", en: "Time", zh: "用时")
  static let timeSpent = Phrase(
    "summary.time-spent", en: "{seconds} s; work {work} of {limit}",
    zh: "{seconds} 秒；计算量 {work}/{limit}")
  static let rosterFile = Phrase("summary.roster", en: "Roster", zh: "名册")
  static let rosterPlace = Phrase(
    "summary.roster-place", en: "{path}, answers problem {digest}…", zh: "{path}，对应评审数据 {digest}…")
  static let panelHeader = Phrase("summary.panel-header", en: "Panel", zh: "评审组")
  static let expertHeader = Phrase("summary.expert-header", en: "Experts", zh: "专家")
  static let chairMark = Phrase("summary.chair", en: "{expert}, chair", zh: "{expert}，组长")
  static let recusedMark = Phrase(
    "summary.recused", en: "{expert} leaves for {case}", zh: "{expert} 回避 {case}")
  static let recusedCount = Phrase(
    "summary.recused-count", en: "{expert} leaves for {count} cases",
    zh: "{expert} 回避 {count} 件")
  static let morePanels = Phrase(
    "summary.more-panels",
    en: "and {count} more {count:panel|panels} in the roster; --all lists all",
    zh: "另有 {count} 个评审组见名册；加 --all 可在此全部列出")

  static let panelNamed = Phrase("summary.panel-named", en: "panel {panel}", zh: "{panel}")

  // MARK: Steps

  static let readersOf = Phrase("summary.readers", en: "readers of {case}", zh: "{case} 阅卷人")

  static let note = Phrase("summary.note", en: "Note: {text}", zh: "说明：{text}")
  static let remarks = Phrase(
    "summary.remarks",
    en: "{count} {count:remark|remarks} by rules that only report:",
    zh: "仅提示的规则有 {count} 处未达到：")
  static let moreRemarks = Phrase(
    "summary.more-remarks", en: "  and {count} more; empanel check lists all",
    zh: "  另有 {count} 处；empanel check 可全部列出")
  static let nextStep = Phrase(
    "summary.next-step",
    en:
      "Still open: {count} ({panels}). Next: empanel assign {problem} --within {roster} -o NEXT.json",
    zh: "尚未组成：{count} 个（{panels}）。下一步：empanel assign {problem} --within {roster} -o NEXT.json")
  static let settledAbove = Phrase(
    "summary.settled-above",
    en:
      "The members of {panels} are settled, and this step cannot change them. If they leave no choice, pin others there (pins.csv) or change members.csv, and take that step again.",
    zh:
      "{panels} 的成员已经确定，本步骤不能更改。如因此无法组成，请为其指定其他专家（pins.csv）或修改 members.csv，再重做那一步。"
  )
  static let leftForDraw = Phrase(
    "summary.left-for-draw", en: "Left for a draw: {count} ({panels}).",
    zh: "留待抽取：{count} 个（{panels}）。")

  // MARK: Balance

  static let balance = Phrase("summary.balance", en: "Balance", zh: "均衡")
  static let balanceComposition = Phrase(
    "balance.composition", en: "composition {value} seats off", zh: "人员构成偏差 {value} 席")
  static let balanceWorkload = Phrase(
    "balance.workload", en: "workload range {value} %", zh: "工作量占比极差 {value} %")
  static let balanceComparable = Phrase(
    "balance.comparable", en: "comparable panels differ by up to {value}",
    zh: "同类评审组平均适配度最多相差 {value}")
  static let balanceSeverity = Phrase(
    "balance.severity", en: "severity up to {value}", zh: "宽严均值最大 {value}")
  static let panelLuck = Phrase("summary.panel-luck", en: "Panel luck", zh: "评审组运气")
  static let luckUnknown = Phrase(
    "luck.unknown", en: "unknown: no expert's severity is given", zh: "未知：未提供专家的宽严数据")
  static let luck = Phrase(
    "luck.value",
    en: "{value} points: what an applicant gains or loses on average by the panel alone",
    zh: "{value} 分：申报人平均因所遇评审组而得失的分数")

  // MARK: No roster

  static let infeasible = Phrase(
    "summary.infeasible", en: "{name}: there is no roster that keeps every rule.",
    zh: "{name}：现有条件下无法组成，原因：")
  static let nothingFound = Phrase(
    "summary.nothing-found", en: "{name}: no roster was found, and none was proved impossible.",
    zh: "{name}：未找到可行名册，也未证明无法组成。")
  static let bestSoFar = Phrase(
    "ended.best-so-far",
    en: "Stopping; the best roster so far follows, if there is one. Ctrl-C again ends at once.",
    zh: "正在停止；如已有名册，将给出其中最好的一份。再按一次 Ctrl-C 立即结束。")

  // MARK: Progress

  static let reading = Phrase("progress.reading", en: "Reading {path}", zh: "读取 {path}")
  static let stage = Phrase(
    "progress.stage", en: "Stage {stage} of {count}: {objective}",
    zh: "第 {stage}/{count} 步：{objective}")

  // MARK: Notes

  static let nearlyMissed = Phrase(
    "note.conflict-nearly-missed",
    en: "Note: the conflict of {expert} with \"{target}\" meets no case; is \"{near}\" meant?",
    zh: "注意：{expert} 与“{target}”的回避未涉及任何申报件；是否应为“{near}”？")

  // MARK: Check

  static let admissible = Phrase(
    "check.admissible",
    en: "Admissible: {panels} {panels:panel|panels}, {seats} {seats:seat|seats}; every rule holds.",
    zh: "复核通过：{panels} 个评审组，{seats} 席，全部规则均符合。")
  static let admissibleSoFar = Phrase(
    "check.admissible-so-far",
    en:
      "Admissible so far: {panels} {panels:panel|panels}, {seats} {seats:seat|seats}; {open} still open.",
    zh: "目前复核通过：{panels} 个评审组，{seats} 席；尚有 {open} 个未组成。")
  static let named = Phrase("check.named", en: "{name}: {value}", zh: "{name}：{value}")
  static let saysNone = Phrase(
    "check.says-none", en: "The roster says that none was found; it holds no panels to check.",
    zh: "名册称未能组成；其中没有可复核的评审组。")
  static let refused = Phrase(
    "check.refused", en: "Not admissible: {count} {count:violation|violations}.",
    zh: "复核不通过：共 {count} 处不符。")
  static let recomputed = Phrase(
    "check.recomputed", en: "{objective}: {value}, recomputed", zh: "{objective}：{value}（重新计算）")
  static let bound = Phrase(
    "check.bound", en: "stated bound {bound} (the search's word, not added up again)",
    zh: "所称上限 {bound}（优化程序给出，未逐项复核）")
  static let boundCertified = Phrase(
    "check.bound-certified", en: "stated bound {bound} (certified: added up again)",
    zh: "所称上限 {bound}（已逐项复核）")
  static let boundNearlyCertified = Phrase(
    "check.bound-certified-apart",
    en: "stated bound {bound} (the search's word; {certified} is certified)",
    zh: "所称上限 {bound}（优化程序给出；逐项复核得出 {certified}）")
  static let beside = Phrase(
    "check.beside", en: "{objective}: {value} here, {best} at best ({share} %)",
    zh: "{objective}：本名册 {value}，最好 {best}（{share} %）")
  static let besideFound = Phrase(
    "check.beside-found",
    en: "{objective}: {value} here, {best} is the best found, not proved best ({share} %)",
    zh: "{objective}：本名册 {value}，目前找到的最好为 {best}，未证明为最优（{share} %）")
  static let otherObjectives = Phrase(
    "check.other-objectives",
    en: "Note: the roster aims at {stated}; the policy says {policy}.",
    zh: "注意：该名册的目标为 {stated}，而规则集为 {policy}。")

  // MARK: Eligible

  static let mayServe = Phrase(
    "eligible.may", en: "{panel}: {count} of {all} experts may sit ({seats} seats)",
    zh: "{panel}：{all} 名专家中 {count} 名可入席（席位 {seats}）")
  static let mayRead = Phrase(
    "eligible.may-read",
    en: "Readers of {panel}: {count} of {all} experts may read it ({seats} needed)",
    zh: "{panel} 的阅卷人：{all} 名专家中 {count} 名可阅卷（需 {seats} 名）")
  static let mayNot = Phrase("eligible.may-not", en: "{count} may not", zh: "{count} 名不可入席")
  static let leavesForCase = Phrase(
    "eligible.leaves", en: "leaves the room for this case", zh: "须就该申报件回避")
  static let parentOpen = Phrase(
    "eligible.parent-open",
    en:
      "\"{parent}\" has no members yet: who of them counts here is not known. Give its roster with --within.",
    zh: "“{parent}”的成员尚未确定，此处未考虑其成员的限制。请用 --within 给出其名册。")
  static let unknownTarget = Phrase(
    "eligible.unknown", en: "\"{value}\" is no case or panel of this problem.",
    zh: "“{value}”不是这份评审数据中的申报件或评审组。")

  // MARK: Other

  static let presetWritten = Phrase(
    "written.preset",
    en:
      "{rules} {rules:rule|rules} and {notes} {notes:note|notes} of {preset}, day {day}. Read and check them in {path}; they are no official text.",
    zh: "按 {preset} 写入规则 {rules} 条、说明 {notes} 条，日期 {day}。请在 {path} 中逐条核对；这不是官方文本。")
  static let problemWritten = Phrase(
    "written.problem",
    en:
      "{path}: {cases} {cases:case|cases}, {experts} {experts:expert|experts}. Next: empanel assign {path}",
    zh: "{path}：申报件 {cases} 件，专家 {experts} 名。下一步：empanel assign {path}")
  static let moreIssues = Phrase(
    "issues.more", en: "and {count} more {count:defect|defects} of the data.",
    zh: "另有 {count} 处数据问题。")
  static let sameOnLines = Phrase(
    "issues.same", en: "The same on {count} more {count:line|lines}: {lines}.",
    zh: "另有 {count} 行相同：{lines}。")
  static let defect = Phrase(
    "defect", en: "empanel failed; this is a defect of the program, please report it: {detail}",
    zh: "程序出错，请反馈：{detail}")
  static let outputLost = Phrase(
    "output.lost", en: "The output could not be written; is the disk full?",
    zh: "结果无法输出；磁盘是否已满？")
  static let targetExists = Phrase(
    "file.target-exists", en: "There is such a file already.", zh: "该文件已存在。")
  static let force = Phrase(
    "advice.force", en: "Add --force to replace it, or -o with another name.",
    zh: "如需覆盖请加 --force，或用 -o 指定其他文件名。")
}
