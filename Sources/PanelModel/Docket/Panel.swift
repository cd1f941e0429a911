/// A body of experts with seats, which serves one case or many.
public struct Panel: Hashable, Sendable, Identifiable {
  /// Identifier of a panel.
  public typealias ID = Identifier<Panel>

  /// Identifier; a case's own panel has the case's.
  public let id: ID
  /// The cases that the panel serves, as indices into the problem's cases, rising.
  public let cases: [Int]
  /// Seats to fill.
  public let seats: SeatRange
  /// Effort points that one seat costs its expert: the sum over the panel's cases.
  public let effort: Int

  /// Whether the panel serves exactly one case.
  public var servesOneCase: Bool { cases.count == 1 }
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
