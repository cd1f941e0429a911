public import PanelModel

extension CheckPhrases {
  // MARK: Who may sit

  /// Who does not fulfil a rule on attributes.
  public static let attributeUnmet = Phrase(
    "check.attribute",
    en: "{expert} does not fulfil what {rule} asks of everyone on {place}; on record: {facts}.",
    zh: "{expert} 不符合{rule}对{place}成员的要求；现有记录：{facts}。")
  /// Whose training is over.
  public static let trainingOver = Phrase(
    "check.training",
    en: """
      {expert} sits on {place}, but the training is on record until {until}; {rule} wants it on \
      {day}, with {grace} days of grace.
      """,
    zh: "{expert} 列入{place}，但其培训有效期至 {until}；{rule}要求在 {day} 有效（可宽限 {grace} 天）。")
  /// Who was never trained.
  public static let neverTrained = Phrase(
    "check.training-missing",
    en: "{expert} sits on {place}, but no training is on record; {rule} wants it on {day}.",
    zh: "{expert} 列入{place}，但没有培训记录；{rule}要求在 {day} 有效。")
  /// Whose specialties do not fit.
  public static let specialtyUnfit = Phrase(
    "check.specialty",
    en: "The specialties of {expert} ({held}) do not fit {place} ({asked}), as {rule} demands.",
    zh: "{expert} 的专业（{held}）与{place}的专业（{asked}）不相符，不符合{rule}。")
  /// Whose level is too low.
  public static let levelTooLow = Phrase(
    "check.level",
    en: "{expert} has level {level}; on {place} {rule} asks for {least} or above.",
    zh: "{expert} 的级别为 {level}；{rule}要求{place}的成员不低于 {least}。")
  /// Who has no time.
  public static let notAvailable = Phrase(
    "check.available",
    en: "{expert} sits on {place}, but answered \"{answer}\" for slot {slot} ({rule}).",
    zh: "{expert} 列入{place}，但对场次 {slot} 的答复为“{answer}”（{rule}）。")
  /// Who shares a value with a case.
  public static let valueShared = Phrase(
    "check.shares-value",
    en: """
      {expert} must not sit on {place}: {attribute} "{value}" is also that of case \
      "{case}" ({rule}).
      """,
    zh: "{expert} 不得进入{place}：其 {attribute} 为“{value}”，与申报件“{case}”相同（{rule}）。")
  /// Who is barred from a whole session.
  public static let sessionBarred = Phrase(
    "check.session",
    en: """
      {expert} must not sit on {place}: a conflict over case "{case}" ({kind:word}{period}{basis}) \
      reaches the whole session "{session}".
      """,
    zh: """
      {expert} 不得进入{place}：与申报件“{case}”的回避关系（{kind:word}{period}{basis}）\
      及于整个会期“{session}”。
      """)
  /// Who would leave the room by a rule that only reports.
  public static let wouldLeave = Phrase(
    "check.would-leave",
    en: "By {rule} {expert} would leave {place} for case \"{case}\" ({kind:word}{period}).",
    zh: "按{rule}，{expert} 在{place}评审申报件“{case}”时应当回避（{kind:word}{period}）。")

  static let eligibility = [
    attributeUnmet, trainingOver, neverTrained, specialtyUnfit, levelTooLow, notAvailable,
    valueShared, sessionBarred, wouldLeave,
  ]

  // MARK: Readers

  /// A reader from elsewhere.
  public static let readerNotMember = Phrase(
    "check.reader-not-member",
    en: "{expert} reads case \"{case}\" without sitting on panel \"{panel}\".",
    zh: "{expert} 被列为申报件“{case}”的阅卷人，但不是评审组“{panel}”的成员。")
  /// A reader who leaves the room for the case.
  public static let readerRecused = Phrase(
    "check.reader-recused",
    en: "{expert} reads case \"{case}\" but must leave panel \"{panel}\" for it.",
    zh: "{expert} 被列为申报件“{case}”的阅卷人，但在评审组“{panel}”评审该件时应当回避。")
  /// Readers of a case that has none, or not there.
  public static let readersUncalledFor = Phrase(
    "check.readers-uncalled-for",
    en: "Panel \"{panel}\" names readers of case \"{case}\", which asks for none there.",
    zh: "评审组“{panel}”列出了申报件“{case}”的阅卷人，但该件在此不需要阅卷人。")

  static let readers = [readerNotMember, readerRecused, readersUncalledFor]
}
