/// What a person can do about a problem that has no roster.
public enum RepairKind: String, Hashable, Sendable, CaseIterable {
  /// Renew the training of an expert.
  case renewTraining = "renew-training"
  /// Let an expert of a specialty nearby sit.
  case borrowSpecialty = "borrow-specialty"
  /// Count an expert of another region as one of a region that a rule asks for.
  case borrowRegion = "borrow-region"
  /// Find an expert who is not in the pool.
  case recruit
  /// Let an expert take more work; for each seat of the costliest panel.
  case raiseLoad = "raise-load"
  /// Ask less work of an expert.
  case lowerLeastLoad = "lower-least-load"
  /// Allow more in a slot, on a day or by a method; for each panel more.
  case relaxLimit = "relax-limit"
  /// Ask for one member less, or allow one more.
  case relaxQuota = "relax-quota"
  /// Fill one seat less.
  case lowerSeats = "lower-seats"
  /// Waive a conflict that the policy lets somebody waive.
  case waiveConflict = "waive-conflict"
  /// Take back what somebody settled.
  case releasePin = "release-pin"
}

/// What repairs cost, as whoever runs the panels sees it; whole numbers of any unit.
public struct PriceList: Hashable, Sendable {
  /// One line of the list.
  public struct Entry: Hashable, Sendable {
    /// What one of the kind costs, at least 0.
    public var price: Int
    /// How many of the kind there may be at most; nil means any number.
    public var limit: Int?

    /// Makes an entry.
    public init(_ price: Int, limit: Int? = nil) {
      self.price = price
      self.limit = limit
    }
  }

  /// Prices that may stand in a list.
  public static let prices = 0...1_000_000
  /// How many of one kind a list may allow.
  public static let limits = 0...1000

  /// What is on the list; a kind that is not is never proposed.
  public var entries: [RepairKind: Entry]

  /// Makes a list.
  public init(_ entries: [RepairKind: Entry]) { self.entries = entries }

  /// The list that is used where none is given.
  public static let standard = PriceList([
    .renewTraining: Entry(1), .borrowSpecialty: Entry(2), .raiseLoad: Entry(3),
    .borrowRegion: Entry(3), .lowerLeastLoad: Entry(4), .relaxLimit: Entry(5),
    .waiveConflict: Entry(6), .relaxQuota: Entry(8), .lowerSeats: Entry(10),
    .releasePin: Entry(12), .recruit: Entry(20, limit: 3),
  ])
}
