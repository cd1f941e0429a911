/// Why a step cannot be taken, and how it is said.
public enum StepPhrases {
  /// A filled panel that the problem does not have.
  public static let unknownSettled = Phrase(
    "step.unknown-settled",
    en: "The roster given as settled fills \"{panel}\", which this problem does not have.",
    zh: "所给名册中的“{panel}”不属于本次评审。")
  /// A filled panel that is given otherwise.
  public static let settledTwice = Phrase(
    "step.settled-twice",
    en: "The members of \"{panel}\" differ between members.csv and the roster given as settled.",
    zh: "“{panel}”的成员在 members.csv 与所给名册中不一致。")
  /// A name that is no panel.
  public static let unknownWanted = Phrase(
    "step.unknown-panel",
    en: "There is no panel \"{panel}\", and no case of that name with readers.",
    zh: "没有名为“{panel}”的评审组，也没有该名称且需要阅卷人的申报件。")
  /// A panel that has its members already.
  public static let alreadySettled = Phrase(
    "step.already-settled", en: "Panel \"{panel}\" has its members already.",
    zh: "评审组“{panel}”的成员已经确定。")
  /// A panel that is drawn or given.
  public static let filledOtherwise = Phrase(
    "step.filled-otherwise",
    en: "Panel \"{panel}\" is to be drawn or given, not filled by assign (column fill).",
    zh: "评审组“{panel}”应通过抽取或指定产生，不由 assign 组成（见 fill 列）。")
  /// A panel whose parent has no members yet.
  public static let parentOpen = Phrase(
    "step.parent-open",
    en:
      "Panel \"{panel}\" belongs to \"{parent}\", whose members are not settled yet: fill that first, then give its roster with --within.",
    zh: "评审组“{panel}”隶属于“{parent}”，而后者成员尚未确定：请先组成“{parent}”，再用 --within 给出其名册。")
  /// Nothing left.
  public static let nothingToFill = Phrase(
    "step.nothing-to-fill", en: "There is no panel left that could be filled now.",
    zh: "目前没有可以组成的评审组。")

  /// All of them, for the test that both languages name the same values.
  public static let all = [
    unknownSettled, settledTwice, unknownWanted, alreadySettled, filledOtherwise, parentOpen,
    nothingToFill,
  ]
}
