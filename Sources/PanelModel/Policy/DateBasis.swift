/// Which day a rule speaks of.
public struct DateBasis: Hashable, Sendable {
  /// The day on which an expert must be eligible.
  public var eligibility: DayBasis
  /// The day from which look-backs are counted.
  public var lookBack: LookBackBasis
  /// How many months back a snapshot of a pool looks for services; nil means all that are known.
  ///
  /// They become rows of the previous roster; it decides nothing afterwards.
  public var previousMonths: Int?

  /// Makes a basis; by default the day of the slot, look-backs from the submission, and all services.
  public init(
    eligibility: DayBasis = .slot, lookBack: LookBackBasis = .submission,
    previousMonths: Int? = nil
  ) {
    self.eligibility = eligibility
    self.lookBack = lookBack
    self.previousMonths = previousMonths
  }
}

/// A day on which something must be valid.
public enum DayBasis: String, Hashable, Sendable, CaseIterable {
  /// The date of the panel's slot; without a slot, the problem's day.
  case slot
  /// The problem's day.
  case asOf = "as_of"
}

/// A day from which look-backs are counted.
public enum LookBackBasis: String, Hashable, Sendable, CaseIterable {
  /// The date in the case's column `submitted`; without one, the problem's day.
  case submission
  /// The problem's day.
  case draw
  /// The date of the panel's slot; without a slot, the problem's day.
  case meeting
}
