/// A body of experts with seats, which serves one case or many.
public struct Panel: Hashable, Sendable, Identifiable {
  /// Identifier of a panel.
  public typealias ID = Identifier<Panel>

  /// Whether the panel judges, or reads for a panel that does.
  public enum Purpose: Hashable, Sendable {
    /// A committee, a group, a case's own panel.
    case judging
    /// The readers of one case, who are members of its panel; the parent is that panel.
    case reading
  }

  /// Identifier; a case's own panel and the readers of a case have the case's.
  public let id: ID
  /// The cases that the panel serves, as indices into the problem's cases, rising: those that name it
  /// and those of the panels under it.
  public let cases: [Int]
  /// Seats to fill.
  public let seats: SeatRange
  /// Effort points that one seat costs its expert, 1 to 1000 for each case.
  public let effort: Int
  /// What the panel is; empty for a case's own panel.
  public let body: PanelBody
  /// Whether it judges or reads.
  public let purpose: Purpose

  /// Makes a panel.
  init(
    id: ID, cases: [Int], seats: SeatRange, effort: Int, body: PanelBody = PanelBody(),
    purpose: Purpose = .judging
  ) {
    self.id = id
    self.cases = cases
    self.seats = seats
    self.effort = effort
    self.body = body
    self.purpose = purpose
  }

  /// Whether the panel serves exactly one case.
  public var servesOneCase: Bool { cases.count == 1 }

  /// The kind by which rules know the readers of a case.
  public static let readersKind = "readers"
}

/// How many seats a panel may have, both ends inclusive.
public struct SeatRange: Hashable, Sendable, CustomStringConvertible {
  /// Fewest seats, at least 1.
  public var least: Int
  /// Most seats.
  public var most: Int

  /// Makes a range.
  public init(_ least: Int, _ most: Int) {
    self.least = least
    self.most = most
  }

  /// Exactly so many seats.
  public init(_ seats: Int) { self.init(seats, seats) }

  /// `5` or `11-15`.
  public var description: String { least == most ? "\(least)" : "\(least)-\(most)" }
}
