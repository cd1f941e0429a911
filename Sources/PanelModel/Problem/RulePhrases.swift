/// What can be wrong with the rules of a policy, and how it is said.
///
/// `rule` is a sentence part that names the rule, by its identifier or else by its place.
public enum RulePhrases {
  // MARK: Naming a rule

  /// A rule with an identifier.
  public static let named = Phrase("rule.named", en: "rule {id}", zh: "规则 {id}")
  /// A rule without one.
  public static let numbered = Phrase(
    "rule.numbered", en: "rule {number} of the list {list} ({kind})",
    zh: "{list} 列表第 {number} 条规则（{kind}）")
  /// Two rules of one identifier.
  public static let duplicateIdentifier = Phrase(
    "rule.duplicate-id", en: "Rule identifier \"{value}\" stands more than once.",
    zh: "规则编号“{value}”重复出现。")

  // MARK: Numbers

  /// A number out of its range.
  public static let outOfRange = Phrase(
    "rule.out-of-range", en: "In {rule}: {value} is not within {least} to {most}.",
    zh: "{rule}：{value} 不在 {least} 至 {most} 之间。")
  /// A basis for something that is no share of seats.
  public static let basisWithoutShare = Phrase(
    "rule.basis-without-share",
    en: "In {rule}: binds_on: {value} goes with a share of at-least; a count is a count.",
    zh: "{rule}：binds_on: {value} 只能与 at-least 的比例（share）同用；人数（count）始终按数计。")
  /// A wish for a share of the planned seats, where panels may be short of members and wishes are aimed
  /// at.
  public static let targetOfPlanned = Phrase(
    "rule.target-of-planned",
    en: "In {rule}: binds_on: {value} cannot be aimed at by balance beside seats-filled.",
    zh: "{rule}：balance 与 seats-filled 并用时，不能以 binds_on: {value} 的比例为目标。")
  /// The mend of the above.
  public static let targetOfFilled = Phrase(
    "advice.target-of-filled", en: "Leave binds_on out, or leave composition out of balance.",
    zh: "请删除 binds_on，或不将 composition 列入 balance 目标。")
  /// A range that ends before it begins.
  public static let reversed = Phrase(
    "rule.reversed", en: "In {rule}: the least, {least}, is more than the most, {most}.",
    zh: "{rule}：最少值 {least} 大于最多值 {most}。")
  /// An odd number where only an even one is allowed.
  public static let evenSeats = Phrase(
    "rule.even-seats",
    en: "In {rule}: the number of seats must be odd, but only {value} is allowed.",
    zh: "{rule}：席位数须为单数，但只允许 {value} 席。")
  /// A share of nothing, or of more than there is.
  public static let share = Phrase(
    "rule.share", en: "In {rule}: a share must be above 0 and at most 1, and {value} is not.",
    zh: "{rule}：份额须大于 0 且不大于 1，而此处为 {value}。")
  /// A tolerance below nothing.
  public static let tolerance = Phrase(
    "rule.tolerance", en: "In {rule}: the tolerance {value} is below 0.",
    zh: "{rule}：允许的偏差 {value} 小于 0。")

  // MARK: Rules that no panel can keep

  /// More members than there are seats.
  public static let moreThanSeats = Phrase(
    "rule.more-than-seats",
    en: "In {rule}: {value} members are asked for, but panel \"{panel}\" has at most {most} seats.",
    zh: "{rule}：要求 {value} 名成员，但评审组“{panel}”最多 {most} 席。")
  /// Groups that need more seats than there are.
  public static let groupsMoreThanSeats = Phrase(
    "rule.groups-more-than-seats",
    en:
      "In {rule}: with this, the groups of panel \"{panel}\" take {value} seats, and it has at most {most}.",
    zh: "{rule}：连同此条，评审组“{panel}”的各席位组共需 {value} 席，而该组最多 {most} 席。")
  /// Two groups of one name on one panel.
  public static let duplicateGroup = Phrase(
    "rule.duplicate-group", en: "In {rule}: panel \"{panel}\" has a group \"{value}\" already.",
    zh: "{rule}：评审组“{panel}”已有席位组“{value}”。")
  /// At least more than at most.
  public static let contradiction = Phrase(
    "rule.contradiction",
    en:
      "In {rule}: at least {least} are asked for, but {other} allows at most {most} of the same; panel \"{panel}\" cannot keep both.",
    zh: "{rule}：要求至少 {least}，而{other} 对同样的成员只允许至多 {most}；评审组“{panel}”无法同时满足。")
  /// A quorum that a full panel does not reach.
  public static let quorumOutOfReach = Phrase(
    "rule.quorum-out-of-reach",
    en:
      "In {rule}: {share} of the seats and {margin} more cannot be reached by panel \"{panel}\" with at most {most} seats.",
    zh: "{rule}：评审组“{panel}”最多 {most} 席，无法达到席位的 {share} 再加 {margin} 人。")

  // MARK: Selectors

  /// An attribute that experts do not have.
  public static let unknownExpertAttribute = Phrase(
    "rule.unknown-expert-attribute",
    en: "In {rule}: experts have no attribute \"{value}\"; they have: {known}.",
    zh: "{rule}：专家没有属性“{value}”；可用的有：{known}。")
  /// An attribute that panels do not have.
  public static let unknownPanelAttribute = Phrase(
    "rule.unknown-panel-attribute",
    en: "In {rule}: panels and cases have no attribute \"{value}\"; they have: {known}.",
    zh: "{rule}：评审组和申报件没有属性“{value}”；可用的有：{known}。")
  /// An attribute that cases do not have.
  public static let unknownCaseAttribute = Phrase(
    "rule.unknown-case-attribute",
    en: "In {rule}: cases have no attribute \"{value}\"; they have: {known}.",
    zh: "{rule}：申报件没有属性“{value}”；可用的有：{known}。")
  /// A derived attribute without the column that it is derived from.
  public static let missingColumn = Phrase(
    "rule.missing-column",
    en:
      "In {rule}: {attribute} needs the column \"{column}\", which experts.csv lacks or leaves empty.",
    zh: "{rule}：{attribute} 需要“{column}”列，而专家表（experts.csv）没有此列或全部为空。")
  /// A cell from which a derived attribute should count.
  public static let notDateCell = Phrase(
    "rule.not-date-cell", en: "\"{value}\" is not a date, and {rule} counts from it.",
    zh: "“{value}”不是日期，而{rule} 须由此计算。")
  /// The mend of the above.
  public static let writeDay = Phrase(
    "advice.write-day", en: "Write it as {example}.", zh: "请写作 {example} 的形式。")
  /// A comparison of what has no order.
  public static let notComparable = Phrase(
    "rule.not-comparable",
    en:
      "In {rule}: \"{value}\" is no level of the policy, whole number or date, so nothing is above or below it.",
    zh: "{rule}：“{value}”不是规则集的级别、整数或日期，无法比较高低。")
  /// A text where the attribute has a whole number.
  public static let notWhole = Phrase(
    "rule.not-whole", en: "In {rule}: {attribute} is a whole number, and \"{value}\" is not.",
    zh: "{rule}：{attribute} 为整数，而“{value}”不是整数。")
  /// A text where the attribute has a date.
  public static let notDay = Phrase(
    "rule.not-day", en: "In {rule}: {attribute} is a date, and \"{value}\" is not.",
    zh: "{rule}：{attribute} 为日期，而“{value}”不是日期。")
  /// A list that is compared as if it were one text.
  public static let listAttribute = Phrase(
    "rule.list-attribute",
    en: "In {rule}: {attribute} is a list, which `{operator}` does not look into.",
    zh: "{rule}：{attribute} 是列表，{operator} 不会逐项查看。")
  /// The mend of the above.
  public static let useHas = Phrase(
    "advice.use-has", en: "Write has: {value}.", zh: "请写作 has: {value}。")
  /// A level that the policy's ladder does not hold.
  public static let unknownLevel = Phrase(
    "rule.unknown-level", en: "In {rule}: level \"{value}\" is not one of the policy's: {known}.",
    zh: "{rule}：级别“{value}”不在规则集的级别之列：{known}。")
  /// Levels compared where the policy has none.
  public static let noLevels = Phrase(
    "rule.no-levels", en: "In {rule}: levels are compared, but the policy names no `levels`.",
    zh: "{rule}：须比较级别，但规则集没有列出 levels。")
  /// A text that the attribute never has.
  public static let unknownChoice = Phrase(
    "rule.unknown-choice",
    en: "In {rule}: {attribute} is never \"{value}\"; it is one of: {known}.",
    zh: "{rule}：{attribute} 不会是“{value}”；可选值为：{known}。")
  /// A specialty that the taxonomy does not hold.
  public static let unknownSpecialty = Phrase(
    "rule.unknown-specialty", en: "In {rule}: specialty \"{value}\" is not in specialties.csv.",
    zh: "{rule}：专业“{value}”不在专业表（specialties.csv）中。")
  /// A kind that neither the standard nor the policy knows.
  public static let unknownKind = Phrase(
    "rule.unknown-kind",
    en:
      "In {rule}: \"{value}\" is not a known kind of conflict; others are to be named in `conflict_kinds`. Known are: {known}.",
    zh: "{rule}：没有名为“{value}”的回避类型；其他类型须先列入 conflict_kinds。已知的有：{known}。")
  /// A list without items.
  public static let nothingListed = Phrase(
    "rule.nothing-listed", en: "In {rule}: the list is empty.", zh: "{rule}：列表为空。")
  /// A text without characters.
  public static let emptyText = Phrase(
    "rule.empty-text", en: "In {rule}: the text is empty.", zh: "{rule}：文字为空。")
  /// A comparison with a case where there is none.
  public static let caseInScope = Phrase(
    "rule.case-in-scope",
    en: "In {rule}: `when` asks about the panel alone, so there is no case to compare with.",
    zh: "{rule}：when 只针对评审组本身，没有可比较的申报件。")
  /// Selectors within selectors without end.
  public static let tooDeep = Phrase(
    "rule.too-deep", en: "In {rule}: conditions are nested more than {most} deep.",
    zh: "{rule}：条件嵌套超过 {most} 层。")
  /// A derivation where there is no pool.
  public static let nothingToDerive = Phrase(
    "rule.nothing-to-derive",
    en:
      "In {rule}: conflicts are derived when a problem is frozen from a pool (`empanel snapshot`); this one names no log head (`log_head`), so nothing was derived.",
    zh: "{rule}：回避情形在从专家库封存时推出（empanel snapshot）；此处没有日志头（log_head），因此并未推出任何情形。")
  /// An answer that would let in who has no time.
  public static let answerNo = Phrase(
    "rule.answer-no", en: "In {rule}: only yes and if-needed can let an expert sit.",
    zh: "{rule}：只有 yes 和 if-needed 可以入席。")

  // MARK: Loads and the formula

  /// A load limit without a number.
  public static let emptyLimit = Phrase(
    "load.says-nothing", en: "The limit names neither panels nor effort.",
    zh: "该上限既未写 panels，也未写 effort。")
  /// Two load limits of one span.
  public static let duplicateLimit = Phrase(
    "load.duplicate", en: "There is a limit of this kind already.", zh: "此类上限重复出现。")
  /// A formula in which nothing counts.
  public static let noWeight = Phrase(
    "affinity.no-weight", en: "All weights are 0, so nothing would count.",
    zh: "权重全部为 0，没有任何内容会计入。")

  /// All of them, for the test that both languages name the same values.
  public static let all = [
    named, numbered, duplicateIdentifier, outOfRange, basisWithoutShare, targetOfPlanned,
    targetOfFilled, reversed, evenSeats, share, tolerance,
    moreThanSeats, groupsMoreThanSeats, duplicateGroup, contradiction, quorumOutOfReach,
    unknownExpertAttribute, unknownPanelAttribute, unknownCaseAttribute, missingColumn, notDateCell,
    writeDay, notComparable, notWhole, notDay, listAttribute, useHas, unknownLevel, noLevels,
    unknownChoice, unknownSpecialty, unknownKind, nothingListed, emptyText, caseInScope, tooDeep,
    nothingToDerive, answerNo, emptyLimit, duplicateLimit, noWeight,
  ]
}
