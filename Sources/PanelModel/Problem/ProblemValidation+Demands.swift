/// Checks of what each rule says by itself.
extension ProblemValidation {
  mutating func check(_ demand: EligibilityDemand, at rule: RulePlace) {
    switch demand {
    case .attribute(let selector): check(selector, of: .expert, in: rule, at: ".of")
    case .training(let training):
      check(training.graceDays, within: RuleLimits.graceDays, of: rule, at: ".grace")
    case .specialty(let specialty):
      check(specialty.depth, within: RuleLimits.treeLevel, of: rule, at: ".depth")
      check(specialty.adjacency, within: RuleLimits.adjacency, of: rule, at: ".adjacent")
      check(
        specialty.leastProficiency, within: RuleLimits.proficiency, of: rule, at: ".proficiency")
    case .level(let level): check(level, at: rule)
    case .differs(let differs):
      checkExpertAttribute(differs.attribute, in: rule, at: ".attribute")
      checkCaseAttribute(differs.caseAttribute, in: rule, at: ".from")
      check(differs.lookBack, of: rule)
      check(differs.treeLevel, within: RuleLimits.treeLevel, of: rule, at: ".up_to")
    case .conflict(let conflict):
      checkKinds(conflict.kinds, of: rule)
      check(conflict.lookBack, of: rule)
    case .available(let available):
      if available.least == .no { report(RulePhrases.answerNo, of: rule, at: ".slot") }
    }
  }

  private mutating func check(_ level: LevelDemand, at rule: RulePlace) {
    guard !parts.policy.levels.isEmpty else {
      report(RulePhrases.noLevels, of: rule, at: ".at_least")
      return
    }
    if case .named(let name) = level { checkLevel(name, in: rule, at: ".at_least") }
  }

  mutating func check(_ demand: PanelDemand, at rule: RulePlace) {
    switch demand {
    case .seats(let seats): check(seats, at: rule)
    case .atMost(let quota): check(quota, isShareOfPlanned: false, at: rule)
    case .atLeast(let quota): check(quota, isShareOfPlanned: true, at: rule)
    case .chair(let chair):
      if let selector = chair.selector { check(selector, of: .expert, in: rule, at: ".of") }
      check(chair.mostPerExpert, within: RuleLimits.panels, of: rule, at: ".most_per_expert")
    case .group(let group):
      if group.name.isEmpty { report(RulePhrases.emptyText, of: rule, at: ".name") }
      check(group.seats, within: ProblemLimits.seats, of: rule, at: ".seats")
      check(group.selector, of: .expert, in: rule, at: ".of")
      check(group.reserves, within: RuleLimits.count, of: rule, at: ".reserves")
    case .apart(let apart):
      checkKinds(apart.kinds, of: rule)
      check(apart.lookBack, of: rule)
    case .quorum(let quorum):
      checkShare(quorum.share, at: rule)
      check(quorum.margin, within: RuleLimits.count, of: rule, at: ".margin")
    case .severity(let severity):
      if severity.tolerance < .zero {
        report(
          RulePhrases.tolerance, ["value": "\(severity.tolerance)"], of: rule, at: ".tolerance")
      }
    case .note(let text):
      if text.isEmpty { report(RulePhrases.emptyText, of: rule, at: ".text") }
    }
  }

  private mutating func check(_ seats: SeatsDemand, at rule: RulePlace) {
    let range = seats.range
    check(range.least, within: ProblemLimits.seats, of: rule, at: ".least")
    check(range.most, within: ProblemLimits.seats, of: rule, at: ".most")
    if range.least > range.most {
      report(
        RulePhrases.reversed, ["least": "\(range.least)", "most": "\(range.most)"], of: rule,
        at: ".least")
    }
    if seats.isOdd, range.least == range.most, range.least.isMultiple(of: 2) {
      report(RulePhrases.evenSeats, ["value": "\(range.least)"], of: rule, at: ".parity")
    }
  }

  private mutating func check(
    _ quota: Quota, isShareOfPlanned mayBePlanned: Bool, at rule: RulePlace
  ) {
    var isShare = false
    switch quota.amount {
    case .count(let count): check(count, within: RuleLimits.count, of: rule, at: ".count")
    case .share(let share):
      isShare = true
      checkShare(share, at: rule)
    }
    if quota.basis != .filled, !isShare || !mayBePlanned {
      report(
        RulePhrases.basisWithoutShare, ["value": quota.basis.rawValue], of: rule, at: ".binds_on")
    }
    switch quota.subject {
    case .members(let selector): check(selector, of: .expert, in: rule, at: ".of")
    case .each(let attribute): checkExpertAttribute(attribute, in: rule, at: ".of.attribute")
    }
  }

  private mutating func checkShare(_ share: Fraction, at rule: RulePlace) {
    guard share <= .zero || share > Fraction(1) else { return }
    report(RulePhrases.share, ["value": "\(share)"], of: rule, at: ".share")
  }
}
