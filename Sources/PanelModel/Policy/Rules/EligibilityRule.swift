/// A rule on one expert and one panel or case.
public typealias EligibilityRule = Rule<EligibilityDemand>

/// What an expert must fulfil to sit.
public enum EligibilityDemand: Hashable, Sendable {
  /// The selector is true of the expert.
  case attribute(Selector)
  /// The training is valid.
  case training(TrainingDemand)
  /// A specialty fits.
  case specialty(SpecialtyDemand)
  /// The level suffices.
  case level(LevelDemand)
  /// An attribute is not that of the case.
  case differs(DiffersDemand)
  /// How far conflicts of some kinds reach.
  case conflict(ConflictDemand)
  /// The expert has time in the slot.
  case available(AvailabilityDemand)
}

/// `training`: valid on a day, with some days of grace.
public struct TrainingDemand: Hashable, Sendable {
  /// The day on which it must be valid; nil means the policy's day of eligibility.
  public var day: DayBasis?
  /// Days after the end of the training that still count, 0 to 3660.
  public var graceDays: Int

  /// Makes a demand.
  public init(day: DayBasis? = nil, graceDays: Int = 0) {
    self.day = day
    self.graceDays = graceDays
  }
}

/// `specialty`: which specialties of an expert fit those of a panel.
public struct SpecialtyDemand: Hashable, Sendable {
  /// How many of the panel's specialties must be fitted.
  public enum Match: String, Hashable, Sendable, CaseIterable {
    /// One of them.
    case any
    /// Each of them.
    case all
  }

  /// Levels of the taxonomy, from the top, that must agree, at least 1; nil means the whole path.
  public var depth: Int?
  /// How many must be fitted.
  public var match: Match
  /// Greatest distance of `adjacent.csv` that also fits; 0 means none.
  public var adjacency: Int
  /// Least proficiency that counts, 1 to 5; nil asks for none.
  public var leastProficiency: Int?

  /// Makes a demand.
  public init(
    depth: Int? = nil, match: Match = .any, adjacency: Int = 0, leastProficiency: Int? = nil
  ) {
    self.depth = depth
    self.match = match
    self.adjacency = adjacency
    self.leastProficiency = leastProficiency
  }
}

/// `level`: the least level of an expert.
public enum LevelDemand: Hashable, Sendable {
  /// That of the panel.
  case ofCase
  /// A level of the policy's ladder.
  case named(String)
}

/// `differs`: a value that expert and case must not share.
public struct DiffersDemand: Hashable, Sendable {
  /// Attribute of the expert.
  public var attribute: String
  /// Attribute of the case.
  public var caseAttribute: String
  /// How far back the expert's former values count (column `former_` and the attribute's name).
  public var lookBack: LookBack
  /// Level of the organisation tree, from the top (1), at which two employers are the same; nil means
  /// 1: anything under one root is one.
  public var treeLevel: Int?
  /// What sharing the value leads to.
  public var effect: Conflict.Effect

  /// Makes a demand.
  public init(
    attribute: String, from caseAttribute: String, lookBack: LookBack = .current,
    treeLevel: Int? = nil, effect: Conflict.Effect = .reviewCase
  ) {
    self.attribute = attribute
    self.caseAttribute = caseAttribute
    self.lookBack = lookBack
    self.treeLevel = treeLevel
    self.effect = effect
  }
}

/// `conflict`: look-back and effect of conflicts of some kinds.
public struct ConflictDemand: Hashable, Sendable {
  /// Kinds of `conflicts.csv`; never empty.
  public var kinds: [String]
  /// How far back they count.
  public var lookBack: LookBack
  /// Effect; the wider of this and the row's governs; nil leaves it to the row.
  public var effect: Conflict.Effect?

  /// Makes a demand.
  public init(kinds: [String], lookBack: LookBack = .current, effect: Conflict.Effect? = nil) {
    self.kinds = kinds
    self.lookBack = lookBack
    self.effect = effect
  }
}

/// `available`: which answers of `availability.csv` let an expert sit.
public struct AvailabilityDemand: Hashable, Sendable {
  /// The least willing answer that does.
  public var least: Availability.Answer

  /// Makes a demand; `least` is `yes` or `ifNeeded`.
  public init(least: Availability.Answer = .yes) { self.least = least }
}
