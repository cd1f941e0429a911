public import PanelModel

/// Makes a problem with rules tighter in one way; whatever keeps the new problem keeps the old one.
public struct RandomTightening: Sendable {
  /// What is made tighter.
  public enum Kind: String, Sendable, CaseIterable {
    /// One row more of `conflicts.csv` or `pairs.csv`.
    case conflict, relation
    /// One rule more.
    case eligibilityRule, panelRule
    /// A rule of the policy says more.
    case strictEligibility, strictPanelRule
    /// A rule that only reported forbids, or speaks of more panels.
    case enforcement, scope
    /// Less work for somebody, or in one slot.
    case mostLoad, loadLimit
    /// More work for somebody.
    case leastLoad
    /// Somebody is kept off, or seated.
    case pin
    /// Pairs without a score are not eligible.
    case missing
  }

  private var draw: RandomRuleDraw

  /// Makes a change that is the seed's alone.
  public init(seed: UInt64) { draw = RandomRuleDraw(seed: seed ^ 0x7167_47E4) }

  /// The tighter problem; nil where there is nothing of the kind to tighten.
  public mutating func tighten(_ parts: ProblemParts, _ kind: Kind) -> ProblemParts? {
    var parts = parts
    switch kind {
    case .conflict: parts.conflicts.append(draw.conflict(in: parts))
    case .relation:
      let pair = parts.experts.map(\.id).shuffled(using: &draw.random).prefix(2)
      parts.relations.append(
        Relation(pair[0], pair[1], kind: draw.one(of: RandomRuleDraw.kinds)))
    case .eligibilityRule: parts.policy.eligibilityRules.append(draw.eligibilityRule())
    case .panelRule: parts.policy.panelRules.append(draw.panelRule(parts.policy.panelRules.count))
    case .strictEligibility:
      guard let index = parts.policy.eligibilityRules.indices.randomElement(using: &draw.random)
      else { return nil }
      let demand = parts.policy.eligibilityRules[index].demand
      parts.policy.eligibilityRules[index].demand = draw.stricter(demand)
    case .strictPanelRule:
      guard let index = parts.policy.panelRules.indices.randomElement(using: &draw.random)
      else { return nil }
      let demand = parts.policy.panelRules[index].demand
      parts.policy.panelRules[index].demand = draw.stricter(demand)
    case .enforcement:
      for index in parts.policy.eligibilityRules.indices {
        parts.policy.eligibilityRules[index].enforcement = .hard
      }
      for index in parts.policy.panelRules.indices {
        parts.policy.panelRules[index].enforcement = .hard
      }
    case .scope:
      // A panel rule without `when` does not speak of readers, so that it may say less.
      for index in parts.policy.eligibilityRules.indices {
        parts.policy.eligibilityRules[index].scope = nil
      }
    case .mostLoad, .leastLoad, .loadLimit: return draw.withLessRoom(parts, kind)
    case .pin:
      // A pinned chair could be what a rule on the chair of a given panel wants.
      parts.pins.append(
        Pin(
          panel: draw.panel(of: parts), expert: draw.one(of: parts.experts).id,
          effect: draw.one(of: [.seat, .keepOff])))
    case .missing: parts.policy.missing = .ineligible
    }
    return parts
  }
}

extension RandomRuleDraw {
  fileprivate mutating func panel(of parts: ProblemParts) -> Panel.ID {
    let own = parts.cases.filter { $0.panel == nil }.map { Panel.ID($0.id.rawValue) }
    return one(of: parts.panels.map(\.id) + own)
  }

  fileprivate mutating func withLessRoom(
    _ parts: ProblemParts, _ kind: RandomTightening.Kind
  ) -> ProblemParts? {
    var parts = parts
    let index = number(0...(parts.experts.count - 1))
    let load = parts.experts[index].load
    let most = load.most ?? parts.policy.load.most
    switch kind {
    case .mostLoad:
      let lower = min(most ?? 4, 4) - 1
      guard lower >= load.least ?? parts.policy.load.least else { return nil }
      parts.experts[index].load.most = lower
    case .leastLoad:
      let higher = (load.least ?? 0) + 1
      guard higher <= most ?? higher else { return nil }
      parts.experts[index].load.least = higher
    default:
      guard let limit = parts.policy.loadLimits.indices.randomElement(using: &random) else {
        parts.policy.loadLimits = [LoadLimit(per: .day, panels: 1)]
        return parts
      }
      parts.policy.loadLimits[limit].panels = 1
      parts.policy.loadLimits[limit].effort = min(
        parts.policy.loadLimits[limit].effort ?? 3, 3)
    }
    return parts
  }

  // MARK: - Rules that say more

  fileprivate mutating func stricter(_ demand: EligibilityDemand) -> EligibilityDemand {
    switch demand {
    case .attribute(let selector): return .attribute(.all([selector, self.selector()]))
    case .training(var training):
      training.graceDays = max(0, training.graceDays - 1)
      return .training(training)
    case .specialty(var specialty):
      switch number(0...3) {
      case 0: specialty.depth = specialty.depth.map { $0 + 1 }
      case 1: specialty.match = .all
      case 2: specialty.adjacency = max(0, specialty.adjacency - 1)
      default: specialty.leastProficiency = (specialty.leastProficiency ?? 0) + 1
      }
      return .specialty(specialty)
    case .level(.named): return .level(.named(Self.levels[Self.levels.count - 1]))
    case .level(.ofCase): return demand
    case .differs(var differs):
      differs.lookBack = .ever
      if happens(in: 2) { differs.treeLevel = nil }
      if happens(in: 2) { differs.effect = wider(differs.effect) }
      return .differs(differs)
    case .conflict(var conflict):
      conflict.lookBack = .ever
      if happens(in: 2) { conflict.effect = conflict.effect.map { wider($0) } ?? .panel }
      return .conflict(conflict)
    case .available: return .available(AvailabilityDemand(least: .yes))
    }
  }

  private func wider(_ effect: Conflict.Effect) -> Conflict.Effect {
    effect == .reviewCase ? .panel : .session
  }

  fileprivate mutating func stricter(_ demand: PanelDemand) -> PanelDemand {
    switch demand {
    case .seats(var seats):
      if happens(in: 2) { seats.isOdd = true } else { seats.range.most -= 1 }
      return .seats(seats)
    case .atMost(var quota):
      switch quota.amount {
      case .count(let count): quota.amount = .count(max(0, count - 1))
      case .share(let share): quota.amount = .share(share * Fraction(1, 2))
      }
      return .atMost(quota)
    case .atLeast(var quota):
      switch quota.amount {
      case .count(let count): quota.amount = .count(count + 1)
      case .share(let share): quota.amount = .share((share + Fraction(1)) * Fraction(1, 2))
      }
      return .atLeast(quota)
    case .chair(var chair):
      if happens(in: 2) {
        chair.mostPerExpert = 1
      } else {
        chair.selector = .all([chair.selector ?? .all([]), selector()])
      }
      return .chair(chair)
    case .group(var group):
      if happens(in: 2) {
        group.seats += 1
      } else {
        group.selector = .all([group.selector, selector()])
      }
      return .group(group)
    case .apart(var apart):
      apart.lookBack = .ever
      apart.kinds = Self.kinds
      return .apart(apart)
    case .quorum(var quorum):
      switch number(0...2) {
      case 0: quorum.countsRecused = false
      case 1: quorum.margin += 1
      default: quorum.share = (quorum.share + Fraction(1)) * Fraction(1, 2)
      }
      return .quorum(quorum)
    case .severity(let severity):
      return .severity(SeverityDemand(tolerance: severity.tolerance * Fraction(1, 2)))
    case .note: return demand
    }
  }
}
