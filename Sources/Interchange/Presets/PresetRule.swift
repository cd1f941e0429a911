public import PanelModel

/// One rule of a preset: what it asks in words and as a policy has it, and where it is from.
public struct PresetRule: Hashable, Sendable, Identifiable {
  /// What it asks.
  public enum Demand: Hashable, Sendable {
    /// What is looked for in a pool.
    case derivation(Derivation)
    /// Who may sit.
    case eligibility(EligibilityDemand)
    /// Who may sit together.
    case panel(PanelDemand)
    /// How much work everybody takes who has no own bounds.
    case loads(LoadBounds)
    /// How much in a slot, on a day, by a method.
    case limit(LoadLimit)
    /// What no roster can keep: printed, with the period that it counts, and never checked.
    case note(PresetPeriod?)
  }

  /// Of which panels it speaks; what that comes to depends on how cases come before experts.
  public enum Panels: Hashable, Sendable {
    /// Of all.
    case all
    /// Of committees; where every case has a panel of its own, of that.
    case committees
    /// Of committees that meet about many cases.
    case meetings
    /// Of the groups under a committee.
    case groups
    /// Of all panels but those that belong to one case alone.
    case bodies
    /// Of those who read a case.
    case readers
    /// Of panels that belong to one case alone.
    case singleCases
  }

  /// Whether it is of use to a problem that is frozen from a pool, or made of tables.
  public enum Origin: Hashable, Sendable {
    /// To both.
    case both
    /// Only to tables: in a pool something better follows from events.
    case tables
    /// Only to a pool.
    case pool
  }

  /// Identifier, unique in the preset.
  public let id: String
  /// What it asks.
  public let words: Words
  /// The same as a policy has it.
  public let demand: Demand
  /// Of which panels it speaks.
  public let panels: Panels
  /// On which further condition.
  public let condition: Selector?
  /// Whether a roster may break it.
  public let enforcement: Enforcement
  /// For what it is of use.
  public let origin: Origin
  /// Law or practice, with the article where one was seen.
  public let source: String
  /// How sure that is.
  public let certainty: Certainty
  /// How sure its numbers are, where that is another matter.
  public let numbers: Certainty?
  /// Who may waive it; may be empty.
  public let waivableBy: String

  /// Makes a rule; by default a hard one on all panels, of use everywhere.
  public init(
    _ id: String, _ demand: Demand, en english: String, zh chinese: String, from source: String,
    _ certainty: Certainty, numbers: Certainty? = nil, on panels: Panels = .all,
    when condition: Selector? = nil, enforce enforcement: Enforcement = .hard,
    only origin: Origin = .both, waivableBy: String = ""
  ) {
    self.id = id
    self.demand = demand
    words = Words(en: english, zh: chinese)
    self.source = source
    self.certainty = certainty
    self.numbers = numbers
    self.panels = panels
    self.condition = condition
    self.enforcement = enforcement
    self.origin = origin
    self.waivableBy = waivableBy
  }

  /// Whether the program checks it, rather than only printing it.
  public var isChecked: Bool {
    if case .note = demand { return false }
    return true
  }

  /// The period that it counts, if it does.
  public var period: PresetPeriod? {
    if case .note(let period) = demand { return period }
    return nil
  }

  /// Where it is from, as a policy says it.
  public var ruleOrigin: RuleOrigin {
    RuleOrigin(id: id, source: source, certainty: certaintyText, waivableBy: waivableBy)
  }
}
