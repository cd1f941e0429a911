import PanelModel

/// Rules as fields: a choice is its name, then what belongs to it.
extension CanonicalForm {
  mutating func write<Demand>(_ rule: Rule<Demand>, demand: (inout CanonicalForm) -> Void) {
    demand(&self)
    write(rule.scope == nil ? 0 : 1)
    if let scope = rule.scope { write(scope) }
    write(rule.enforcement.rawValue)
    let origin = rule.origin
    for text in [origin.id, origin.source, origin.certainty, origin.waivableBy] { write(text) }
  }

  mutating func write(_ demand: EligibilityDemand) {
    switch demand {
    case .attribute(let selector):
      write("attribute")
      write(selector)
    case .training(let demand):
      write("training")
      write(demand.day?.rawValue ?? "")
      write(demand.graceDays)
    case .specialty(let demand):
      write("specialty")
      write(demand.depth)
      write(demand.match.rawValue)
      write(demand.adjacency)
      write(demand.leastProficiency)
    case .level(let demand):
      write("level")
      switch demand {
      case .ofCase: write(["case"])
      case .named(let level): write(["named", level])
      }
    case .differs(let demand):
      write("differs")
      write([demand.attribute, demand.caseAttribute])
      write(demand.lookBack)
      write(demand.treeLevel)
      write(demand.effect.rawValue)
    case .conflict(let demand):
      write("conflict")
      write(demand.kinds)
      write(demand.lookBack)
      write(demand.effect?.rawValue ?? "")
    case .available(let demand):
      write("available")
      write(demand.least.rawValue)
    }
  }

  mutating func write(_ demand: Derivation) {
    write(demand.kind.rawValue)
    switch demand {
    case .sameEmployer(let employer): write(employer.treeLevel)
    case .related(let relation):
      write(relation.kinds)
      write(relation.conflictKind)
    case .sameRound: break
    }
    write(demand.lookBack)
    write(demand.effect.rawValue)
  }

  mutating func write(_ demand: PanelDemand) {
    switch demand {
    case .seats(let demand):
      write("seats")
      write(demand.range)
      write(demand.isOdd ? 1 : 0)
    case .atMost(let quota):
      write("at-most")
      write(quota)
    case .atLeast(let quota):
      write("at-least")
      write(quota)
    case .chair(let demand):
      write("chair")
      write(demand.selector == nil ? 0 : 1)
      if let selector = demand.selector { write(selector) }
      write(demand.mostPerExpert)
    case .group(let group):
      write("group")
      write(group.name)
      write(group.seats)
      write(group.selector)
      write(group.reserves)
    case .apart(let demand):
      write("apart")
      write(demand.kinds)
      write(demand.lookBack)
    case .quorum(let demand):
      write("quorum")
      write(demand.share)
      write(demand.margin)
      write(demand.countsRecused ? 1 : 0)
    case .severity(let demand):
      write("severity")
      write(demand.tolerance)
    case .note(let text): write(["note", text])
    }
  }

  private mutating func write(_ quota: Quota) {
    switch quota.amount {
    case .count(let count):
      write("count")
      write(count)
    case .share(let share):
      write(quota.basis == .planned ? "share-planned" : "share")
      write(share)
    }
    switch quota.subject {
    case .members(let selector):
      write("members")
      write(selector)
    case .each(let attribute): write(["each", attribute])
    }
  }

  private mutating func write(_ selector: Selector) {
    switch selector {
    case .attribute(let name, let comparison):
      write(["attribute", name])
      write(comparison)
    case .all(let parts): write("all", parts)
    case .any(let parts): write("any", parts)
    case .not(let part): write("not", [part])
    }
  }

  private mutating func write(_ name: String, _ parts: [Selector]) {
    write(name)
    write(parts.count)
    for part in parts { write(part) }
  }

  private mutating func write(_ comparison: Selector.Comparison) {
    let (name, texts): (String, [String]) =
      switch comparison {
      case .equals(let text): ("is", [text])
      case .oneOf(let texts): ("in", texts)
      case .noneOf(let texts): ("not_in", texts)
      case .contains(let text): ("has", [text])
      case .atLeast(let text): ("at_least", [text])
      case .atMost(let text): ("at_most", [text])
      case .sameAs(let attribute): ("same_as", [attribute])
      case .differsFrom(let attribute): ("differs_from", [attribute])
      }
    write(name)
    write(texts)
  }

  private mutating func write(_ lookBack: LookBack) {
    switch lookBack {
    case .current: write("current")
    case .ever: write("ever")
    case .months(let months):
      write("months")
      write(months)
    }
  }

  mutating func write(_ fraction: Fraction) {
    write(fraction.numerator)
    write(fraction.denominator)
  }
}
