/// What can be wrong with a problem, and how it is said.
///
/// The values of a pattern are what the user wrote; codes are stable.
public enum ProblemPhrases {
  /// Readers of a case that is its own panel.
  public static let readersWithoutPanel = Phrase(
    "case.readers-without-panel",
    en: "\"{value}\" has readers but names no panel; readers are members of the case's panel.",
    zh: "申报件“{value}”填写了阅卷人数，但未填写评审组；阅卷人须从该申报件的评审组成员中产生。")
  /// An even number of seats where a rule wants an odd one.
  public static let seatsEven = Phrase(
    "seats.even", en: "{value} seats, but {rule} asks for an odd number.",
    zh: "席位数为 {value}，而{rule} 要求为单数。")
  /// Seats rules that leave no number.
  public static let seatRulesDisagree = Phrase(
    "seats.rules-disagree",
    en: "The seats rules that speak of panel \"{panel}\" leave no number of seats: {rules}.",
    zh: "适用于评审组“{panel}”的席位规则互相矛盾，没有可用的席位数：{rules}。")
  /// The mend of the above.
  public static let mendSeatRules = Phrase(
    "advice.mend-seat-rules",
    en: "Change one of these rules, or say with `when` to which panels each applies.",
    zh: "请修改其中一条规则，或用 when 写明各条适用于哪些评审组。")
  /// A table without a row.
  public static let empty = Phrase(
    "table.empty", en: "There is no row.", zh: "表中没有任何数据行。")
  /// More rows than the format allows.
  public static let tooManyRows = Phrase(
    "table.too-many-rows", en: "{count} rows are more than the {limit} allowed.",
    zh: "共 {count} 行，超过上限 {limit} 行。")
  /// An identifier of no characters.
  public static let emptyIdentifier = Phrase(
    "identifier.empty", en: "The identifier is empty.", zh: "编号为空。")
  /// The same identifier twice.
  public static let duplicateIdentifier = Phrase(
    "identifier.duplicate", en: "\"{value}\" stands more than once.", zh: "编号“{value}”重复出现。")
  /// Two rows that say the same thing, or two different things, of one pair.
  public static let duplicateRow = Phrase(
    "table.duplicate-row", en: "The pair {value} stands more than once.",
    zh: "{value} 这一组合重复出现。")
  /// An expert that the pool does not hold.
  public static let unknownExpert = Phrase(
    "reference.unknown-expert", en: "\"{value}\" is not in experts.csv.",
    zh: "“{value}”不在专家表（experts.csv）中。")
  /// A case that the docket does not hold.
  public static let unknownCase = Phrase(
    "reference.unknown-case", en: "\"{value}\" is not in cases.csv.",
    zh: "“{value}”不在申报件表（cases.csv）中。")
  /// A panel that no table has.
  public static let unknownPanel = Phrase(
    "reference.unknown-panel", en: "\"{value}\" is no case of cases.csv and no panel.",
    zh: "“{value}”既不是申报件表（cases.csv）中的申报件，也不是评审组。")
  /// A case where the panel is wanted that serves it.
  public static let caseOfSharedPanel = Phrase(
    "reference.case-of-shared-panel",
    en: "Case \"{value}\" is judged by panel \"{panel}\", together with other cases.",
    zh: "申报件“{value}”与其他申报件一起由评审组“{panel}”评审。")
  /// The mend of the above.
  public static let namePanel = Phrase(
    "advice.name-panel", en: "Write \"{panel}\" here.", zh: "请在此填写“{panel}”。")
  /// An expert in conflict with itself.
  public static let selfConflict = Phrase(
    "conflict.with-itself", en: "\"{value}\" is in conflict with itself.",
    zh: "“{value}”与本人回避，没有意义。")
  /// A period that ends before it begins.
  public static let reversedPeriod = Phrase(
    "period.reversed", en: "The period ends ({until}) before it begins ({since}).",
    zh: "期间的截止日（{until}）早于起始日（{since}）。")
  /// A number out of its range.
  public static let outOfRange = Phrase(
    "number.out-of-range", en: "{value} is not within {least} to {most}.",
    zh: "{value} 不在 {least} 至 {most} 之间。")
  /// A range that ends before it begins.
  public static let reversedRange = Phrase(
    "range.reversed", en: "The least, {least}, is more than the most, {most}.",
    zh: "最少值 {least} 大于最多值 {most}。")
  /// A case or panel of which nobody says how many seats it has.
  public static let noSeats = Phrase(
    "seats.missing", en: "\"{value}\" has no number of seats.", zh: "“{value}”没有席位数。")
  /// The mend of the above.
  public static let giveSeats = Phrase(
    "advice.give-seats",
    en: "Fill the column seats, or add a rule `seats` to the policy.",
    zh: "请填写席位一栏，或在规则集中加入 seats 规则。")
  /// Seats outside what the policy's rule allows.
  public static let seatsOutsideRule = Phrase(
    "seats.outside-rule", en: "{value} seats, but {rule} allows {allowed}.",
    zh: "席位数为 {value}，而{rule} 只允许 {allowed}。")
  /// Cases of one panel that disagree about its seats.
  public static let seatsDisagree = Phrase(
    "seats.disagree", en: "Panel \"{panel}\" has {value} seats here and {other} elsewhere.",
    zh: "评审组“{panel}”此处席位数为 {value}，他处为 {other}。")
  /// A panel named like a case that another panel serves.
  public static let panelNamedLikeCase = Phrase(
    "panel.named-like-a-case",
    en: "Panel \"{value}\" has the identifier of a case that it does not serve alone.",
    zh: "评审组“{value}”与某申报件编号相同，但并非该申报件的独立评审组。")
  /// A level that the policy's ladder does not hold.
  public static let unknownLevel = Phrase(
    "reference.unknown-level", en: "Level \"{value}\" is not one of the policy's: {known}.",
    zh: "级别“{value}”不在规则集的级别之列：{known}。")
  /// A score beyond 2^30 units.
  public static let scoreTooLarge = Phrase(
    "score.too-large", en: "Score {value} is too large for {decimals} decimals.",
    zh: "得分 {value} 超出 {decimals} 位小数所能表示的范围。")
  /// The mend of the above.
  public static let fewerDecimals = Phrase(
    "advice.fewer-decimals", en: "Set affinity.decimals to at most {fits}.",
    zh: "请将 affinity.decimals 设为不大于 {fits}。")
  /// A score that is not a number, or infinite.
  public static let scoreNotFinite = Phrase(
    "score.not-finite", en: "Score {value} is not a finite number.", zh: "得分 {value} 不是有限的数。")
  /// A matrix of another shape than cases by experts.
  public static let matrixShape = Phrase(
    "matrix.shape",
    en: "The matrix has {rows} rows and {columns} columns for {cases} cases and {experts} experts.",
    zh: "矩阵为 {rows} 行 {columns} 列，而申报件有 {cases} 个、专家有 {experts} 名。")
  /// A matrix beside panels that serve several cases.
  public static let matrixWithSharedPanels = Phrase(
    "matrix.shared-panels",
    en: "A matrix has a row for each case, but panel \"{panel}\" serves several.",
    zh: "矩阵按申报件逐行给分，但评审组“{panel}”负责多个申报件。")
  /// The mend of the above.
  public static let listScores = Phrase(
    "advice.list-scores", en: "List the scores by panel in affinities.csv instead.",
    zh: "请改用 affinities.csv，按评审组给出得分。")
  /// Seats filled after something else.
  public static let seatsFilledLater = Phrase(
    "objective.seats-filled-later",
    en: "\"{value}\" is not the first objective; behind another it has nothing to say.",
    zh: "“{value}”不是第一个目标；列在其他目标之后不起作用。")
  /// The mend of the above.
  public static let seatsFilledFirst = Phrase(
    "advice.seats-filled-first",
    en: "Put it first, so that panels may be short of members, or leave it out.",
    zh: "请列为第一个目标（允许席位空缺），或将其删除。")
  /// No objective at all.
  public static let noObjective = Phrase(
    "objective.none", en: "There is no objective.", zh: "没有任何目标。")
  /// The same objective twice.
  public static let duplicateObjective = Phrase(
    "objective.duplicate", en: "Objective {value} stands more than once.",
    zh: "目标 {value} 重复出现。")
  /// A measure where it has no meaning.
  public static let measureWithoutMeaning = Phrase(
    "objective.measure-without-meaning", en: "Objective {value} takes no measure `of`.",
    zh: "目标 {value} 不使用 of 参数。")
  /// A measure of something else.
  public static let aspectWithoutMeaning = Phrase(
    "objective.aspect-without-meaning", en: "Objective {value} cannot be measured by {measure}.",
    zh: "目标 {value} 不能以 {measure} 衡量。")
  /// A pin and its opposite.
  public static let contradictingPins = Phrase(
    "pin.contradiction", en: "{value} is both pinned to a seat and kept off.",
    zh: "{value} 既被指定入席，又被指定不得入席。")
  /// Two chairs of one panel.
  public static let twoChairs = Phrase(
    "pin.two-chairs", en: "Panel \"{panel}\" has the pinned chair \"{other}\" already.",
    zh: "评审组“{panel}”已指定“{other}”为组长。")

  /// All of them, for the test that both languages name the same values.
  public static let all = [
    empty, tooManyRows, emptyIdentifier, duplicateIdentifier, duplicateRow, unknownExpert,
    unknownCase, unknownPanel, caseOfSharedPanel, namePanel, selfConflict, reversedPeriod,
    outOfRange, reversedRange, noSeats, giveSeats, seatsOutsideRule, seatsDisagree,
    panelNamedLikeCase, unknownLevel, scoreTooLarge, fewerDecimals, scoreNotFinite, matrixShape,
    matrixWithSharedPanels, listScores, noObjective, seatsFilledLater, seatsFilledFirst,
    duplicateObjective, measureWithoutMeaning, aspectWithoutMeaning,
    contradictingPins, twoChairs, readersWithoutPanel, seatsEven, seatRulesDisagree,
    mendSeatRules,
  ]
}
