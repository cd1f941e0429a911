public import PanelModel

/// What can be wrong with a roster, and how it is said.
///
/// An expert's value is the identifier with the name; codes are stable.
public enum CheckPhrases {
  // MARK: Panels and their members

  /// A panel that the problem does not have.
  public static let unknownPanel = Phrase(
    "panel.unknown", en: "Panel \"{panel}\" is not part of the problem.",
    zh: "评审组“{panel}”不属于本次评审。")
  /// A panel of the problem that the roster leaves out.
  public static let panelMissing = Phrase(
    "panel.missing", en: "Panel \"{panel}\" is not on the roster.",
    zh: "名册中没有评审组“{panel}”。")
  /// A panel that the roster lists again.
  public static let panelTwice = Phrase(
    "panel.twice", en: "Panel \"{panel}\" stands on the roster more than once.",
    zh: "评审组“{panel}”在名册中重复出现。")
  /// A panel said to serve other cases than it does.
  public static let casesDiffer = Phrase(
    "panel.cases-differ",
    en: "Panel \"{panel}\" is said to judge {stated}; by the problem it judges {cases}.",
    zh: "名册称评审组“{panel}”负责申报件 {stated}，实际应为 {cases}。")
  /// A member whom the pool does not hold.
  public static let unknownExpert = Phrase(
    "expert.unknown", en: "{expert} on {place} is not in the pool.",
    zh: "{place}中的 {expert} 不在专家库中。")
  /// A member listed again.
  public static let expertTwice = Phrase(
    "expert.twice", en: "{expert} stands on {place} more than once.",
    zh: "{expert} 在{place}中重复出现。")
  /// A member who may not serve.
  public static let inactiveExpert = Phrase(
    "expert.inactive",
    en: "{expert} sits on {place} but may not serve: the status is \"{status}\".",
    zh: "{expert} 被列入{place}，但其状态为“{status}”，不得参加评审。")
  /// A member without a score where one is required.
  public static let missingScore = Phrase(
    "expert.no-score",
    en: "{expert} sits on {place} without a score for it, which the policy requires.",
    zh: "{expert} 被列入{place}，但没有规则集所要求的匹配得分。")
  /// Fewer members than seats.
  public static let tooFewSeats = Phrase(
    "seats.too-few",
    en: "There {count:is|are} {count} {count:member|members} on {place}; {seats} are needed.",
    zh: "{place}有 {count} 名专家，少于规定的席位数 {seats}。")
  /// More members than seats.
  public static let tooManySeats = Phrase(
    "seats.too-many",
    en: "There {count:is|are} {count} {count:member|members} on {place}; {seats} are allowed.",
    zh: "{place}有 {count} 名专家，多于规定的席位数 {seats}。")

  // MARK: Conflicts

  /// A member in conflict with a case of the panel.
  public static let conflictWithCase = Phrase(
    "conflict.case",
    en: """
      {expert} must not sit on {place}: conflict with case "{case}" \
      ({kind:word}{period}{basis}).
      """,
    zh: "{expert} 不得进入{place}：与申报件“{case}”存在回避关系（{kind:word}{period}{basis}）。")
  /// A member in conflict with the employer of a case.
  public static let conflictWithEmployer = Phrase(
    "conflict.employer",
    en: """
      {expert} must not sit on {place}: conflict with {employer}, the employer in case \
      "{case}" ({kind:word}{period}{basis}).
      """,
    zh: """
      {expert} 不得进入{place}：与申报件“{case}”的单位“{employer}”存在回避关系\
      （{kind:word}{period}{basis}）。
      """)
  /// A member in conflict with an applicant.
  public static let conflictWithPerson = Phrase(
    "conflict.person",
    en: """
      {expert} must not sit on {place}: conflict with {person}, the applicant in case \
      "{case}" ({kind:word}{period}{basis}).
      """,
    zh: """
      {expert} 不得进入{place}：与申报件“{case}”的申报人“{person}”存在回避关系\
      （{kind:word}{period}{basis}）。
      """)
  /// Two members in conflict with each other.
  public static let conflictWithExpert = Phrase(
    "conflict.expert",
    en: """
      {expert} and {other} must not sit together on {place} \
      ({kind:word}{period}{basis}).
      """,
    zh: "{expert} 与 {other} 存在回避关系，不得同在{place}（{kind:word}{period}{basis}）。")
  /// A member who should leave the room for a case, and is not on record as doing so.
  public static let recusalMissing = Phrase(
    "recusal.missing",
    en: "{expert} must leave panel \"{panel}\" for case \"{case}\"; the roster does not say so.",
    zh: "{expert} 在评审组“{panel}”评审申报件“{case}”时应当回避，名册未予注明。")
  /// Somebody on record as leaving the room without need.
  public static let recusalWithoutReason = Phrase(
    "recusal.without-reason",
    en: "{expert} is said to leave panel \"{panel}\" for case \"{case}\", without any cause.",
    zh: "名册注明 {expert} 在评审组“{panel}”评审申报件“{case}”时回避，但没有回避事由。")

  // MARK: Pins and chairs

  /// A member whom somebody kept off.
  public static let keptOffSeated = Phrase(
    "pin.kept-off-seated",
    en: "{expert} sits on {place} although kept off it beforehand.",
    zh: "{expert} 已被指定不得进入{place}，却列入其中。")
  /// Somebody pinned who is not a member.
  public static let pinnedAbsent = Phrase(
    "pin.absent", en: "{expert} was given a seat on {place} beforehand but is not on it.",
    zh: "{expert} 已被指定进入{place}，却未列入。")
  /// A pin of the problem that the roster does not show.
  public static let pinNotPrinted = Phrase(
    "pin.not-printed",
    en: "The roster does not show that {expert} was settled for panel \"{panel}\" ({effect}).",
    zh: "名册未列出对 {expert} 在评审组“{panel}”的指定（{effect}）。")
  /// A pin on the roster that the problem does not have.
  public static let pinWithoutOrigin = Phrase(
    "pin.without-origin",
    en: "The roster shows {expert} as settled for panel \"{panel}\" ({effect}); nobody settled it.",
    zh: "名册列出了对 {expert} 在评审组“{panel}”的指定（{effect}），但评审数据中没有这一指定。")
  /// A chair who is no member.
  public static let chairNotMember = Phrase(
    "chair.not-member", en: "{expert} chairs panel \"{panel}\" without sitting on it.",
    zh: "{expert} 被列为评审组“{panel}”的组长，但不是该组成员。")
  /// Another chair than was settled.
  public static let chairDiffers = Phrase(
    "chair.differs", en: "{expert} chairs panel \"{panel}\", but {other} was named beforehand.",
    zh: "评审组“{panel}”的组长为 {expert}，与事先指定的 {other} 不符。")
  /// No chair although one was settled.
  public static let chairMissing = Phrase(
    "chair.missing", en: "Panel \"{panel}\" has no chair, but {expert} was named beforehand.",
    zh: "评审组“{panel}”没有组长，而事先已指定 {expert}。")
  /// A chair whom nobody settled.
  public static let chairWithoutPin = Phrase(
    "chair.without-pin", en: "{expert} chairs panel \"{panel}\", but nobody was named beforehand.",
    zh: "{expert} 被列为评审组“{panel}”的组长，但事先没有任何指定。")

  // MARK: Work

  /// More work than allowed.
  public static let loadAboveMost = Phrase(
    "load.above-most", en: "{expert} is given a load of {effort}; at most {most} is allowed.",
    zh: "{expert} 的工作量为 {effort}，超过上限 {most}。")
  /// Less work than owed.
  public static let loadBelowLeast = Phrase(
    "load.below-least", en: "{expert} is given a load of {effort}; at least {least} is required.",
    zh: "{expert} 的工作量为 {effort}，低于下限 {least}。")
  /// A wrong effort.
  public static let statedEffortWrong = Phrase(
    "load.effort-wrong", en: "The roster gives {expert} a load of {stated}; it is {expected}.",
    zh: "名册所列 {expert} 的工作量为 {stated}，实为 {expected}。")
  /// A wrong number of seats.
  public static let statedSeatsWrong = Phrase(
    "load.seats-wrong", en: "The roster counts {stated} seats for {expert}; there are {expected}.",
    zh: "名册所列 {expert} 的席位数为 {stated}，实为 {expected}。")
  /// A wrong least load.
  public static let statedLeastWrong = Phrase(
    "load.least-wrong", en: "The roster gives {expert} a least load of {stated}; it is {expected}.",
    zh: "名册所列 {expert} 的工作量下限为 {stated}，应为 {expected}。")
  /// A wrong most load.
  public static let statedMostWrong = Phrase(
    "load.most-wrong",
    en: "The roster gives {expert} a greatest load of {stated}; it is {expected}.",
    zh: "名册所列 {expert} 的工作量上限为 {stated}，应为 {expected}。")
  /// An expert whose load is not listed.
  public static let loadRowMissing = Phrase(
    "load.row-missing", en: "The roster does not list the load of {expert}.",
    zh: "名册未列出 {expert} 的工作量。")
  /// An expert without work whose load is listed.
  public static let loadRowSuperfluous = Phrase(
    "load.row-superfluous",
    en: "The roster lists a load of {expert}, who neither has a seat nor owes work.",
    zh: "名册列出了 {expert} 的工作量，但该专家既无席位，也没有工作量下限。")

  // MARK: What the roster says of itself

  /// Other objectives than the policy's.
  public static let objectivesDiffer = Phrase(
    "objectives.differ",
    en: "The roster names the objectives \"{stated}\"; the policy's are \"{expected}\".",
    zh: "名册所列目标为“{stated}”，与规则集的“{expected}”不符。")
  /// A wrong value.
  public static let valueWrong = Phrase(
    "objective.value-wrong", en: "The roster gives \"{objective}\" as {stated}; it is {expected}.",
    zh: "名册所列“{objective}”的值为 {stated}，实为 {expected}。")
  /// A value further below what was reached than the policy lets later objectives take.
  public static let stageValueNotKept = Phrase(
    "objective.stage-value-not-kept",
    en: """
      "{objective}" is said to have reached {stage}, but is {value}: later objectives may take no \
      more than the share {give}.
      """,
    zh: "名册称“{objective}”曾达到 {stage}，现为 {value}：后续目标最多只能使其降低 {give}。")
  /// A limit that the roster itself exceeds.
  public static let boundRefuted = Phrase(
    "objective.bound-refuted",
    en: "\"{objective}\" is said never to exceed {bound}, but this roster reaches {value}.",
    zh: "名册称“{objective}”不可能超过 {bound}，但本名册已达到 {value}。")
  /// A limit that is below what is said to have been reached.
  public static let boundBelowStage = Phrase(
    "objective.bound-below-stage",
    en: "\"{objective}\" is said never to exceed {bound}, and yet to have reached {stage}.",
    zh: "名册称“{objective}”不可能超过 {bound}，却又称曾达到 {stage}。")
  /// A value further above what was reached than the policy lets later objectives add, where less is
  /// better.
  public static let stageSpreadNotKept = Phrase(
    "objective.stage-spread-not-kept",
    en: """
      "{objective}" is said to have come down to {stage}, but is {value}: later objectives may add no \
      more than the share {give}.
      """,
    zh: "名册称“{objective}”曾降至 {stage}，现为 {value}：后续目标最多只能使其升高 {give}。")
  /// A limit that the roster itself is below, where less is better.
  public static let spreadBoundRefuted = Phrase(
    "objective.spread-bound-refuted",
    en: "\"{objective}\" is said never to be below {bound}, but this roster has {value}.",
    zh: "名册称“{objective}”不可能低于 {bound}，但本名册为 {value}。")
  /// A limit that is above what is said to have been reached, where less is better.
  public static let spreadBoundAboveStage = Phrase(
    "objective.spread-bound-above-stage",
    en: "\"{objective}\" is said never to be below {bound}, and yet to have come down to {stage}.",
    zh: "名册称“{objective}”不可能低于 {bound}，却又称曾降至 {stage}。")
  /// Numbers in other units than the policy's.
  public static let decimalsDiffer = Phrase(
    "objective.decimals-differ",
    en: "\"{objective}\" is given in {stated} decimals; the policy has {expected}.",
    zh: "“{objective}”按 {stated} 位小数给出，而规则集规定为 {expected} 位。")
  /// A bound that the certificate does not add up to.
  public static let certifiedUnfounded = Phrase(
    "proof.certified-unfounded",
    en: """
      The limit of \"{objective}\" is called certified, but what the roster carries does not add up \
      to it.
      """,
    zh: "名册称“{objective}”的上限已逐项复核，但所附依据逐项相加后得不出这一上限。")
  /// Somebody's word for a bound that is not given.
  public static let proofWithoutBound = Phrase(
    "proof.without-bound", en: "\"{objective}\" names a proof but no limit that it would prove.",
    zh: "“{objective}”注明了证明来源，却没有给出所证明的上限。")
  /// A bound that is nobody's word.
  public static let boundWithoutProof = Phrase(
    "proof.missing", en: "\"{objective}\" names a limit but not whose word it is.",
    zh: "“{objective}”给出了上限，却没有注明其来源。")
  /// Called the best without limits that say so.
  public static let notOptimal = Phrase(
    "termination.not-optimal",
    en: "The roster calls itself the best, but \"{objective}\" has no proved limit equal to it.",
    zh: "名册称已是最优，但“{objective}”没有与之相等的已证明上限。")
  /// Panels filled although it is said to be impossible.
  public static let infeasibleWithPanels = Phrase(
    "termination.infeasible-with-panels",
    en: "The roster says that the panels cannot be filled, and fills some.",
    zh: "名册称现有条件下无法组成，却又列出了评审组。")
  /// Values of a roster that is not there.
  public static let objectivesWithoutRoster = Phrase(
    "termination.objectives-without-roster",
    en: "The roster has no panel, and yet gives values of objectives.",
    zh: "名册中没有任何评审组，却给出了目标的值。")
  /// Made for something else.
  public static let digestDiffers = Phrase(
    "problem.digest-differs",
    en: "The roster was made for another problem: it names \"{stated}\", this is \"{expected}\".",
    zh: "名册并非针对本次评审数据：名册记载的摘要为“{stated}”，本次数据为“{expected}”。")

  /// Another head of the pool's log.
  public static let headDiffers = Phrase(
    "problem.head-differs",
    en: "The roster names the log head \"{stated}\" of the pool, the problem \"{expected}\".",
    zh: "名册记载的专家库日志头为“{stated}”，本次数据为“{expected}”。")

  /// All of them, for the test that both languages name the same values.
  public static let all =
    rosters + eligibility + together + leading + readers + steps + balance + certificates
    + lotteries + shortfalls

  private static let rosters = [
    unknownPanel, panelMissing, panelTwice, casesDiffer, unknownExpert, expertTwice,
    inactiveExpert, missingScore, tooFewSeats, tooManySeats, conflictWithCase,
    conflictWithEmployer, conflictWithPerson, conflictWithExpert, recusalMissing,
    recusalWithoutReason, keptOffSeated, pinnedAbsent, pinNotPrinted, pinWithoutOrigin,
    chairNotMember, chairDiffers, chairMissing, chairWithoutPin, loadAboveMost, loadBelowLeast,
    statedEffortWrong, statedSeatsWrong, statedLeastWrong, statedMostWrong, loadRowMissing,
    loadRowSuperfluous, objectivesDiffer, valueWrong, stageValueNotKept, boundRefuted,
    boundBelowStage, stageSpreadNotKept, spreadBoundRefuted, spreadBoundAboveStage,
    decimalsDiffer, certifiedUnfounded, proofWithoutBound, boundWithoutProof,
    notOptimal, infeasibleWithPanels, objectivesWithoutRoster, digestDiffers,
    headDiffers,
  ]
}
