/// A rule on the members of a panel together.
public typealias PanelRule = Rule<PanelDemand>

/// What the members of a panel must fulfil together.
public enum PanelDemand: Hashable, Sendable {
  /// How many seats.
  case seats(SeatsDemand)
  /// No more than so many of some members.
  case atMost(Quota)
  /// No fewer than so many of some members.
  case atLeast(Quota)
  /// One member chairs.
  case chair(ChairDemand)
  /// A named part of the seats.
  case group(SeatGroup)
  /// Members between whom a relation holds do not sit together.
  case apart(ApartDemand)
  /// For every case enough members stay in the room.
  case quorum(QuorumDemand)
  /// The severities of the members cancel out.
  case severity(SeverityDemand)
  /// A sentence that is printed and never checked.
  case note(String)
}

/// `seats`: how many.
public struct SeatsDemand: Hashable, Sendable {
  /// Fewest and most.
  public var range: SeatRange
  /// Whether the number of filled seats must be odd (`parity: odd`).
  public var isOdd: Bool

  /// Makes a demand.
  public init(_ range: SeatRange, isOdd: Bool = false) {
    self.range = range
    self.isOdd = isOdd
  }
}

/// `at-most` and `at-least`: how many members of which kind.
public struct Quota: Hashable, Sendable {
  /// How many.
  public enum Amount: Hashable, Sendable {
    /// So many members, 0 to 1000.
    case count(Int)
    /// A share of the filled seats, above 0 and at most 1.
    case share(Fraction)
  }

  /// Whose number is meant.
  public enum Subject: Hashable, Sendable {
    /// Members of whom the selector is true.
    case members(Selector)
    /// Members with the same value of the attribute, for every value (`each: value`).
    case each(attribute: String)
  }

  /// The seats that an `at-least` share is a share of (`binds_on`).
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// Those that are filled.
    case filled
    /// Those that are filled, but no fewer than the least of the panel: other than ``filled`` only on
    /// a panel that is short of members.
    case planned
  }

  /// How many.
  public var amount: Amount
  /// Whose number is meant.
  public var subject: Subject
  /// What a share of `at-least` is a share of; ``Basis/filled`` for everything else.
  public var basis: Basis

  /// Makes a quota; by default a share is one of the filled seats.
  public init(_ amount: Amount, of subject: Subject, basis: Basis = .filled) {
    self.amount = amount
    self.subject = subject
    self.basis = basis
  }
}

/// `chair`: who may chair, and how often.
public struct ChairDemand: Hashable, Sendable {
  /// Who may; nil means any member.
  public var selector: Selector?
  /// Most panels of this rule that one expert chairs, at least 1; nil means no limit.
  public var mostPerExpert: Int?

  /// Makes a demand.
  public init(of selector: Selector? = nil, mostPerExpert: Int? = nil) {
    self.selector = selector
    self.mostPerExpert = mostPerExpert
  }
}

/// `group`: a named part of a panel's seats with its own eligibility.
public struct SeatGroup: Hashable, Sendable {
  /// Name, unique among the groups that speak of one panel.
  public var name: String
  /// Seats that belong to it, at least 1.
  public var seats: Int
  /// Who may take them.
  public var selector: Selector
  /// Reserves that a draw names for it, at least 0.
  public var reserves: Int

  /// Makes a group.
  public init(name: String, seats: Int, of selector: Selector, reserves: Int = 0) {
    self.name = name
    self.seats = seats
    self.selector = selector
    self.reserves = reserves
  }
}

/// `apart`: relations of `pairs.csv` that keep two experts from one panel.
public struct ApartDemand: Hashable, Sendable {
  /// Kinds of relation; never empty.
  public var kinds: [String]
  /// How far back they count.
  public var lookBack: LookBack

  /// Makes a demand.
  public init(kinds: [String], lookBack: LookBack = .current) {
    self.kinds = kinds
    self.lookBack = lookBack
  }
}

/// `quorum`: how many must be in the room for every case.
public struct QuorumDemand: Hashable, Sendable {
  /// Share of the filled seats, above 0 and at most 1; rounded up.
  public var share: Fraction
  /// Members beyond that, so that an absence does not break it; 0 to 1000.
  public var margin: Int
  /// Whether members who leave the room for the case count as being there.
  public var countsRecused: Bool

  /// Makes a demand.
  public init(share: Fraction, margin: Int = 0, countsRecused: Bool = false) {
    self.share = share
    self.margin = margin
    self.countsRecused = countsRecused
  }
}

/// `severity`: how far the mean severity of a panel may lie from 0.
public struct SeverityDemand: Hashable, Sendable {
  /// Severity per filled seat, at least 0.
  public var tolerance: Fraction

  /// Makes a demand.
  public init(tolerance: Fraction) { self.tolerance = tolerance }
}
