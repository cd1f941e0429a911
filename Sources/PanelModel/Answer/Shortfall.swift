/// Something that a roster of the elastic mode falls short of.
public enum Shortfall: Hashable, Sendable {
  /// Empty seats of a panel, or of the readers of a case: so many of the least number.
  case seats(Panel.ID, missing: Int, of: Int)
  /// Work that an expert owes and does not get: so many points of the least load that was owed here.
  case load(Expert.ID, missing: Int, of: Int)

  /// The panel that is short of members; nil for a load.
  public var panel: Panel.ID? {
    if case .seats(let panel, _, _) = self { return panel }
    return nil
  }

  /// The empty seats; 0 for a load.
  public var missingSeats: Int {
    if case .seats(_, let missing, _) = self { return missing }
    return 0
  }

  /// The missing points of effort; 0 for seats.
  public var missingEffort: Int {
    if case .load(_, let missing, _) = self { return missing }
    return 0
  }
}

extension Shortfall: Comparable {
  /// Panels first, then experts; each by identifier.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.seats(let one, _, _), .seats(let other, _, _)): one < other
    case (.load(let one, _, _), .load(let other, _, _)): one < other
    case (.seats, .load): true
    case (.load, .seats): false
    }
  }
}
