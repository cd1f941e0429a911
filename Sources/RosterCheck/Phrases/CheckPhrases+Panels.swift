public import PanelModel

extension CheckPhrases {
  // MARK: Who may sit together

  /// More or fewer members than a rule allows.
  public static let seatsOutsideRule = Phrase(
    "check.seats",
    en: "There {count:is|are} {count} {count:member|members} on {place}; {rule} allows {seats}.",
    zh: "{place}有 {count} 名专家；{rule}规定为 {seats} 名。")
  /// An even number of members.
  public static let seatsEven = Phrase(
    "check.seats-even",
    en: "There are {count} members on {place}; {rule} asks for an odd number.",
    zh: "{place}有 {count} 名专家；{rule}要求为单数。")
  /// Too many of some members.
  public static let tooMany = Phrase(
    "check.at-most",
    en: "Of {seats} members of {place}, {count} are such as {rule} limits to {limit}: {experts}.",
    zh: "{place}共 {seats} 名专家，其中 {count} 名属于{rule}所限（最多 {limit} 名）：{experts}。")
  /// Too many members with one value.
  public static let tooManyAlike = Phrase(
    "check.at-most-each",
    en: """
      Of {seats} members of {place}, {count} have {attribute} "{value}"; {rule} allows \
      {limit}: {experts}.
      """,
    zh: "{place}共 {seats} 名专家，其中 {count} 名的 {attribute} 为“{value}”；{rule}最多允许 {limit} 名：{experts}。")
  /// Too few of some members.
  public static let tooFew = Phrase(
    "check.at-least",
    en: "Of {seats} members of {place}, {count} are such as {rule} asks for; it wants {limit}.",
    zh: "{place}共 {seats} 名专家，其中 {count} 名符合{rule}；至少应有 {limit} 名。")
  /// Too few members with one value.
  public static let tooFewAlike = Phrase(
    "check.at-least-each",
    en: """
      Of {seats} members of {place}, {count} have {attribute} "{value}"; {rule} wants {limit}.
      """,
    zh: "{place}共 {seats} 名专家，其中 {count} 名的 {attribute} 为“{value}”；{rule}要求至少 {limit} 名。")
  /// Two members who must be apart.
  public static let notApart = Phrase(
    "check.apart",
    en: "{expert} and {other} must not sit together on {place} ({kind:word}{period}; {rule}).",
    zh: "{expert} 与 {other} 不得同在{place}（{kind:word}{period}；{rule}）。")
  /// Too few members in the room for a case.
  public static let noQuorum = Phrase(
    "check.quorum",
    en: """
      For case "{case}" {present} of {seats} members of {place} stay in the room; {rule} wants \
      {least}.
      """,
    zh: "评审申报件“{case}”时，{place} {seats} 名专家中有 {present} 名在场；{rule}要求至少 {least} 名。")
  /// Severities that do not cancel out.
  public static let severityOutside = Phrase(
    "check.severity",
    en: "The mean severity of {place} is {mean}; {rule} allows {tolerance} either way.",
    zh: "{place}的平均宽严度为 {mean}；{rule}允许的偏差为 {tolerance}。")

  // MARK: Groups of seats

  /// Members of a group that the policy does not have.
  public static let groupUnknown = Phrase(
    "check.group-unknown",
    en: "Members of a group \"{group}\" are named on {place}, for which no rule sets it up.",
    zh: "{place}列出了席位组“{group}”的成员，但没有规则为其设此席位组。")
  /// A group with another number of members than it has seats.
  public static let groupSize = Phrase(
    "check.group-size",
    en: "Group \"{group}\" of {place} has {count} {count:member|members}; {rule} gives it {seats}.",
    zh: "{place}的席位组“{group}”有 {count} 名成员；{rule}规定为 {seats} 名。")
  /// A member of a group who does not sit on the panel.
  public static let groupStranger = Phrase(
    "check.group-stranger",
    en: "{expert} stands in group \"{group}\" without sitting on {place} ({rule}).",
    zh: "{expert} 列入席位组“{group}”，但不是{place}的成员（{rule}）。")
  /// A member of two groups.
  public static let groupTwice = Phrase(
    "check.group-twice",
    en: "{expert} stands in group \"{group}\" and in group \"{other}\" of {place}.",
    zh: "{expert} 同时列入{place}的席位组“{group}”和“{other}”。")
  /// A member of a group who does not fit it.
  public static let groupUnfit = Phrase(
    "check.group-unfit",
    en: "{expert} in group \"{group}\" of {place} is not what {rule} asks; on record: {facts}.",
    zh: "{place}席位组“{group}”中的 {expert} 不符合{rule}的要求；现有记录：{facts}。")
  /// A group whose seats no choice of members fills.
  public static let groupShort = Phrase(
    "check.group-short",
    en: """
      However the members of {place} are divided, only {count} of the {seats} seats of group \
      "{group}" can be taken ({rule}).
      """,
    zh: "无论如何划分{place}的成员，席位组“{group}”的 {seats} 个席位只能满足 {count} 个（{rule}）。")

  static let together = [
    seatsOutsideRule, seatsEven, tooMany, tooManyAlike, tooFew, tooFewAlike, notApart, noQuorum,
    severityOutside, groupUnknown, groupSize, groupStranger, groupTwice, groupUnfit, groupShort,
  ]

  // MARK: Chairs by rule

  /// Nobody chairs where a rule wants somebody.
  public static let chairAbsent = Phrase(
    "check.chair-missing", en: "Nobody chairs {place}; {rule} asks for a chair.",
    zh: "{place}没有组长；{rule}要求设组长。")
  /// A chair who is not what the rule asks.
  public static let chairUnfit = Phrase(
    "check.chair-unfit",
    en: "{expert} chairs {place} but is not what {rule} asks; on record: {facts}.",
    zh: "{expert} 担任{place}组长，但不符合{rule}的要求；现有记录：{facts}。")
  /// No member who might chair.
  public static let nobodyMayChair = Phrase(
    "check.chair-nobody", en: "No member of {place} may chair it by the rules.",
    zh: "{place}中没有符合规则、可以担任组长的成员。")
  /// One chair of too many panels.
  public static let chairTooOften = Phrase(
    "check.chair-too-often",
    en: "{expert} chairs {count} panels ({panels}); {rule} allows {most}.",
    zh: "{expert} 担任 {count} 个评审组的组长（{panels}）；{rule}最多允许 {most} 个。")
  /// A leader-only panel without one.
  public static let leaderAbsent = Phrase(
    "check.leader-missing",
    en: "Nobody chairs {place}, whose chair alone should come from \"{parent}\".",
    zh: "{place}没有组长；该组应仅由组长来自“{parent}”。")

  // MARK: Panels that belong together

  /// A panel whose parent is not there yet.
  public static let parentOpen = Phrase(
    "check.parent-open",
    en: "There are members on {place}, but none yet on \"{parent}\", to which it belongs.",
    zh: "{place}已有成员，但其所属的“{parent}”尚无成员。")
  /// A member from outside the parent.
  public static let outsideParent = Phrase(
    "check.outside-parent",
    en: "{expert} sits on {place} without sitting on \"{parent}\", to which it belongs.",
    zh: "{expert} 列入{place}，但不是其所属“{parent}”的成员。")
  /// A leader from outside the parent.
  public static let leaderOutside = Phrase(
    "check.leader-outside",
    en: "{expert} chairs {place} without sitting on \"{parent}\", from which the chair comes.",
    zh: "{expert} 担任{place}组长，但不是“{parent}”的成员；组长应来自该评审组。")
  /// A member of the parent who should not sit here.
  public static let insideParent = Phrase(
    "check.inside-parent",
    en: "{expert} sits on {place} and on \"{parent}\"; by column overlap ({overlap}) not both.",
    zh: "{expert} 同时列入{place}和“{parent}”；按 overlap 列（{overlap}）不得兼任。")
  /// A leader-only panel with none or several of the parent's members.
  public static let leaderCount = Phrase(
    "check.leader-count",
    en: "{count} members of {place} sit on \"{parent}\"; it must be one, the chair.",
    zh: "{place}有 {count} 名成员来自“{parent}”；应恰为一名，即组长。")

  static let leading = [
    chairAbsent, chairUnfit, nobodyMayChair, chairTooOften, leaderAbsent, parentOpen,
    outsideParent, leaderOutside, insideParent, leaderCount,
  ]
}
