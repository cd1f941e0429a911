public import PanelModel

extension CountingPhrases {
  /// A panel of odd size whose seats are even.
  public static let noOddSize = Phrase(
    "infeasible.no-odd-size",
    en: "\"{panel}\" must have an odd number of seats, and {seats} holds none.",
    zh: "“{panel}”的席位数须为单数，而 {seats} 中没有单数。")
  /// Nobody may chair.
  public static let noChair = Phrase(
    "infeasible.no-chair",
    en:
      "Nobody may chair \"{panel}\": of {eligible} eligible {eligible:expert|experts} none fulfils {rules}.",
    zh: "“{panel}”没有人可以担任组长：{eligible} 名符合条件的专家均不满足规则 {rules}。")
  /// Nobody of the panel above may chair.
  public static let noLeader = Phrase(
    "infeasible.no-leader",
    en: "No member of \"{parent}\" may chair \"{panel}\", as it needs.",
    zh: "“{panel}”的组长须是“{parent}”的成员，但没有合适人选。")
  /// Too few who count.
  public static let atLeastOutOfReach = Phrase(
    "infeasible.at-least-out-of-reach",
    en:
      "\"{panel}\" needs {least} {least:member who counts|members who count} by rule {rule}{value}; {eligible} {eligible:is|are} eligible.",
    zh: "按规则 {rule}{value}，“{panel}”至少需要 {least} 名，符合条件的只有 {eligible} 名。")
  /// Too few who do not count.
  public static let atMostOutOfReach = Phrase(
    "infeasible.at-most-out-of-reach",
    en:
      "Of the {seats} {seats:seat|seats} of \"{panel}\" rule {rule} lets {most} go to members who count, and {others} {others:other is|others are} eligible.",
    zh: "“{panel}”有 {seats} 席，规则 {rule} 所限者至多 {most} 名，而其他符合条件的专家只有 {others} 名。")
  /// Groups that find too few.
  public static let groupsOutOfReach = Phrase(
    "infeasible.groups-out-of-reach",
    en:
      "The groups {groups} of \"{panel}\" need {seats} {seats:member|members}; {eligible} eligible {eligible:expert fits|experts fit} one of them, and the panel has {most} {most:seat|seats}.",
    zh: "“{panel}”的席位组 {groups} 共需 {seats} 名，符合条件且属于其中之一的专家有 {eligible} 名，该组最多 {most} 席。")
  /// Too many who would leave the room.
  public static let quorumOutOfReach = Phrase(
    "infeasible.quorum-out-of-reach",
    en:
      "For case {case} too few members of \"{panel}\" would stay in the room for rule {rule}: {recused} of {eligible} eligible {eligible:expert|experts} would leave.",
    zh: "按规则 {rule}，“{panel}”评审申报件 {case} 时在场人数不足：符合条件的 {eligible} 名专家中有 {recused} 名须回避。")
  /// Severities that never cancel out.
  public static let severityOutOfReach = Phrase(
    "infeasible.severity-out-of-reach",
    en: "No members of \"{panel}\" bring their severities within rule {rule}.",
    zh: "“{panel}”无论由谁组成，宽严都不能满足规则 {rule}。")
  /// A slot, day or method with too much for its experts.
  public static let limitExceeded = Phrase(
    "infeasible.limit-exceeds-capacity",
    en:
      "In {span} {count} {count:panel needs|panels need} {seats} {seats:seat|seats} ({panels}); by the policy's limits the {experts} {experts:expert|experts} eligible there can take {capacity}.",
    zh:
      "在 {span}，有 {count} 个评审组（{panels}）共需 {seats} 席；按规则集的限额，符合条件的 {experts} 名专家最多只能承担 {capacity} 席。"
  )
  /// Panels of one specialty with too much work for its experts.
  public static let specialtyExceeded = Phrase(
    "infeasible.specialty-exceeds-capacity",
    en:
      "For {what} of specialty {specialty} ({panels}) {demand} effort points are needed; the {experts} {experts:expert|experts} eligible there can take {capacity}.",
    zh:
      "专业 {specialty} 的{what}（{panels}）共需工作量 {demand}，而符合条件的 {experts} 名专家最多只能承担 {capacity}。"
  )

  /// Parts of a problem that cannot be kept together.
  public static let together = Phrase(
    "infeasible.rules-together", en: "These cannot be kept together: {parts}.",
    zh: "以下各项不能同时满足：{parts}。")
  /// A rule on a panel.
  public static let ruleOnPanel = Phrase(
    "together.rule", en: "rule {rule} on \"{panel}\"", zh: "“{panel}”的规则 {rule}")
  /// A rule on a panel for one value or case.
  public static let ruleOnPanelFor = Phrase(
    "together.rule-for", en: "rule {rule} on \"{panel}\" for {value}",
    zh: "“{panel}”就 {value} 的规则 {rule}")
  /// A chair from the panel above.
  public static let leaderOfPanel = Phrase(
    "together.leader", en: "the one member of \"{parent}\" on \"{panel}\"",
    zh: "“{panel}”中唯一的“{parent}”成员")
  /// A limit by slot, day or method.
  public static let limitOfExpert = Phrase(
    "together.limit", en: "what {expert} may do in {span}", zh: "{expert} 在 {span} 的限额")
  /// Numbers of seats.
  public static let seatsOf = Phrase(
    "together.seats", en: "the seats of {panels}", zh: "{panels} 的席位数")
  /// Loads.
  public static let loadsOf = Phrase(
    "together.loads", en: "the loads of {experts}", zh: "{experts} 的工作量")
  /// Panels whose chairs rules limit.
  public static let chairsByRules = Phrase(
    "together.chairs-by-rules", en: "the chairs of {panels} (rule {rules})",
    zh: "{panels} 的组长（规则 {rules}）")
  /// Chairs.
  public static let chairsOf = Phrase(
    "together.chairs", en: "the chairs of {panels}", zh: "{panels} 的组长")
  /// More of the same.
  public static let andMore = Phrase("together.more", en: "{count} more", zh: "另有 {count} 项")

  static let rules = [
    noOddSize, noChair, noLeader, atLeastOutOfReach, atMostOutOfReach, groupsOutOfReach,
    quorumOutOfReach, severityOutOfReach, limitExceeded, specialtyExceeded, together, ruleOnPanel,
    ruleOnPanelFor, leaderOfPanel, limitOfExpert, seatsOf, loadsOf, chairsOf, chairsByRules,
    andMore,
  ]
}
