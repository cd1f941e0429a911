import PanelModel

/// Rules as `problem.yaml` has them, one on a line.
enum RuleText {
  static func line(_ rule: DerivationRule) -> String {
    line(rule, rule.demand.kind.rawValue, values(of: rule.demand))
  }

  static func line(_ rule: EligibilityRule) -> String {
    line(rule, rule.demand.kind.rawValue, values(of: rule.demand))
  }

  static func line(_ rule: PanelRule) -> String {
    line(rule, rule.demand.kind.rawValue, values(of: rule.demand))
  }

  private static func line<Demand>(
    _ rule: Rule<Demand>, _ kind: String, _ values: [(String, FlowText?)]
  ) -> String {
    let origin = rule.origin
    let head: [(String, FlowText?)] = [
      ("id", .text(orNone: origin.id)), ("rule", .text(kind)),
    ]
    let tail: [(String, FlowText?)] = [
      ("when", rule.scope.map(selector)),
      ("enforce", rule.enforcement == .hard ? nil : .text(rule.enforcement.rawValue)),
      ("source", .text(orNone: origin.source)), ("certainty", .text(orNone: origin.certainty)),
      ("waivable_by", .text(orNone: origin.waivableBy)),
    ]
    return FlowText.values(head + values + tail).line
  }

  private static func values(of demand: Derivation) -> [(String, FlowText?)] {
    let own: [(String, FlowText?)] =
      switch demand {
      case .sameEmployer(let employer): [("up_to", employer.treeLevel.map { .number($0) })]
      case .related(let relation):
        [("kinds", .texts(relation.kinds)), ("as", .text(relation.conflictKind))]
      case .sameRound: []
      }
    return own + [
      ("look_back", lookBack(demand.lookBack)),
      ("effect", demand.effect == .reviewCase ? nil : .text(demand.effect.rawValue)),
    ]
  }

  private static func values(of demand: EligibilityDemand) -> [(String, FlowText?)] {
    switch demand {
    case .attribute(.attribute(let name, let comparison)): entries(name, comparison)
    case .attribute(let selector): [("of", self.selector(selector))]
    case .training(let training):
      [
        ("at", training.day.map { .text($0.rawValue) }),
        ("grace", training.graceDays == 0 ? nil : .text("\(training.graceDays) days")),
      ]
    case .specialty(let specialty):
      [
        ("depth", specialty.depth.map { .number($0) }),
        ("match", specialty.match == .any ? nil : .text(specialty.match.rawValue)),
        ("adjacent", specialty.adjacency == 0 ? nil : .number(specialty.adjacency)),
        ("proficiency", specialty.leastProficiency.map { .number($0) }),
      ]
    case .level(.ofCase): [("at_least", .text("case"))]
    case .level(.named(let level)): [("at_least", .text(level))]
    case .differs(let differs):
      [
        ("attribute", .text(differs.attribute)), ("from", .text("case." + differs.caseAttribute)),
        ("look_back", lookBack(differs.lookBack)), ("up_to", differs.treeLevel.map { .number($0) }),
        ("effect", differs.effect == .reviewCase ? nil : .text(differs.effect.rawValue)),
      ]
    case .conflict(let conflict):
      [
        ("kinds", .texts(conflict.kinds)), ("look_back", lookBack(conflict.lookBack)),
        ("effect", conflict.effect.map { .text($0.rawValue) }),
      ]
    case .available(let available):
      [("slot", available.least == .yes ? nil : .text(available.least.rawValue))]
    }
  }

  private static func values(of demand: PanelDemand) -> [(String, FlowText?)] {
    switch demand {
    case .seats(let seats):
      [
        ("least", .number(seats.range.least)), ("most", .number(seats.range.most)),
        ("parity", seats.isOdd ? .text("odd") : nil),
      ]
    case .atMost(let quota), .atLeast(let quota): values(of: quota)
    case .chair(let chair):
      [
        ("of", chair.selector.map(selector)),
        ("most_per_expert", chair.mostPerExpert.map { .number($0) }),
      ]
    case .group(let group):
      [
        ("name", .text(group.name)), ("seats", .number(group.seats)),
        ("of", selector(group.selector)),
        ("reserves", group.reserves == 0 ? nil : .number(group.reserves)),
      ]
    case .apart(let apart):
      [("kinds", .texts(apart.kinds)), ("look_back", lookBack(apart.lookBack))]
    case .quorum(let quorum):
      [
        ("share", .text("\(quorum.share)")),
        ("margin", quorum.margin == 0 ? nil : .number(quorum.margin)),
        ("recused", quorum.countsRecused ? .text("counted") : nil),
      ]
    case .severity(let severity): [("tolerance", .text("\(severity.tolerance)"))]
    case .note(let text): [("text", .text(text))]
    }
  }

  private static func values(of quota: Quota) -> [(String, FlowText?)] {
    let amount: (String, FlowText?) =
      switch quota.amount {
      case .count(let count): ("count", .number(count))
      case .share(let share): ("share", .text("\(share)"))
      }
    let subject: FlowText =
      switch quota.subject {
      case .members(let selector): self.selector(selector)
      case .each(let attribute):
        .values([("attribute", .text(attribute)), ("each", .text("value"))])
      }
    let basis: FlowText? = quota.basis == .filled ? nil : .text(quota.basis.rawValue)
    return [amount, ("binds_on", basis), ("of", subject)]
  }

  private static func lookBack(_ lookBack: LookBack) -> FlowText? {
    switch lookBack {
    case .current: nil
    case .ever: .text("ever")
    case .months(let months): .text("\(months) months")
    }
  }

  // MARK: - Selectors

  private static func selector(_ selector: Selector) -> FlowText {
    switch selector {
    case .attribute(let name, let comparison): .values(entries(name, comparison))
    case .all(let parts): .values([("all", .list(parts.map(self.selector)))])
    case .any(let parts): .values([("any", .list(parts.map(self.selector)))])
    case .not(let part): .values([("not", self.selector(part))])
    }
  }

  private static func entries(
    _ name: String, _ comparison: Selector.Comparison
  ) -> [(String, FlowText?)] {
    let operand: (String, FlowText?) =
      switch comparison {
      case .equals(let text): ("is", .text(text))
      case .oneOf(let texts): ("in", .texts(texts))
      case .noneOf(let texts): ("not_in", .texts(texts))
      case .contains(let text): ("has", .text(text))
      case .atLeast(let text): ("at_least", .text(text))
      case .atMost(let text): ("at_most", .text(text))
      case .sameAs(let attribute): ("same_as", .text("case." + attribute))
      case .differsFrom(let attribute): ("differs_from", .text("case." + attribute))
      }
    return [("attribute", .text(name)), operand]
  }
}
