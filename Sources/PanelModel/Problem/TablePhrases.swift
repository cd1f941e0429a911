/// What can be wrong with panels, members, relations and the tables that others refer to.
///
/// The values of a pattern are what the user wrote; codes are stable.
public enum TablePhrases {
  /// A panel that must have a row of its own.
  public static let unlistedPanel = Phrase(
    "reference.unlisted-panel", en: "There is no panel \"{value}\" in panels.csv.",
    zh: "评审组表（panels.csv）中没有评审组“{value}”。")
  /// A slot that nobody has described.
  public static let unknownSlot = Phrase(
    "reference.unknown-slot", en: "\"{value}\" is not in slots.csv.",
    zh: "“{value}”不在场次表（slots.csv）中。")
  /// A specialty outside the taxonomy.
  public static let unknownSpecialty = Phrase(
    "reference.unknown-specialty", en: "\"{value}\" is not a code of specialties.csv.",
    zh: "“{value}”不是专业目录（specialties.csv）中的代码。")
  /// An organisation outside the tree.
  public static let unknownOrganisation = Phrase(
    "reference.unknown-organisation", en: "\"{value}\" is not an id of organisations.csv.",
    zh: "“{value}”不是单位表（organisations.csv）中的编号。")
  /// A kind of conflict or relation that neither the format nor the policy knows.
  public static let unknownKind = Phrase(
    "reference.unknown-kind",
    en:
      "There is no kind \"{value}\". There are: {known}; conflict_kinds in problem.yaml may add others.",
    zh:
      "没有“{value}”这一类型。可用的有：{known}；也可在 problem.yaml 的 conflict_kinds 中另行加入。")
  /// A row that stands above itself.
  public static let cycle = Phrase(
    "reference.cycle", en: "\"{value}\" stands above itself: {path}.",
    zh: "“{value}”的上级链条回到自身：{path}。")
  /// A pair of the same twice.
  public static let pairWithItself = Phrase(
    "pair.with-itself", en: "\"{value}\" is paired with itself.", zh: "“{value}”与自身成对，没有意义。")

  /// Members of a panel that is not given.
  public static let memberNotGiven = Phrase(
    "member.panel-not-given",
    en: "Panel \"{panel}\" has members here, but its column fill says {fill} and not given.",
    zh: "此处列出了评审组“{panel}”的成员，但其 fill 列为 {fill}，而不是 given（指定）。")
  /// The mend of the above.
  public static let fillGiven = Phrase(
    "advice.fill-given",
    en: "Write given in the column fill of panels.csv, or pin the experts in pins.csv.",
    zh: "请在 panels.csv 的 fill 列填写 given，或在 pins.csv 中指定这些专家。")
  /// A given panel that nobody sits on.
  public static let givenWithoutMembers = Phrase(
    "panel.given-without-members",
    en: "Panel \"{value}\" is given, but members.csv has no member of it.",
    zh: "评审组“{value}”为指定产生（given），但 members.csv 中没有其成员。")
  /// Two members who chair.
  public static let twoMembersChair = Phrase(
    "member.two-chairs", en: "Panel \"{panel}\" has the chair \"{other}\" already.",
    zh: "评审组“{panel}”已有组长“{other}”。")
  /// More readers than the panel has seats.
  public static let tooManyReaders = Phrase(
    "case.too-many-readers",
    en: "{value} readers, but panel \"{panel}\" has {most} seats at the most.",
    zh: "阅卷人数为 {value}，但评审组“{panel}”最多只有 {most} 个席位。")
  /// A name that two organisations have.
  public static let sharedName = Phrase(
    "organisation.shared-name",
    en: "\"{value}\" also names \"{other}\"; a table that has this name could mean either.",
    zh: "“{value}”同时指“{other}”；表中出现此名称时无法判断是哪一个单位。")
  /// Scores by a formula that is not there.
  public static let noFormula = Phrase(
    "affinities.no-formula",
    en:
      "The scores are to be computed, but the policy has no formula (affinity: specialty, weights).",
    zh: "适配度须由公式计算，但规则集中没有公式（affinity 下的 specialty、weights）。")

  /// All of them, for the test that both languages name the same values.
  public static let all = [
    unlistedPanel, unknownSlot, unknownSpecialty, unknownOrganisation, unknownKind, cycle,
    pairWithItself, memberNotGiven, fillGiven, givenWithoutMembers, twoMembersChair,
    tooManyReaders, sharedName, noFormula,
  ]
}
