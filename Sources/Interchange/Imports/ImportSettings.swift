public import PanelModel

/// What every import of affinities is told beside the files.
public struct ImportSettings: Hashable, Sendable {
  /// Seats of every case.
  public var seats: SeatRange
  /// Load of an expert for whom no file states another.
  public var load: LoadBounds
  /// Digits after the decimal point that are kept of a score, 0 to 9.
  public var decimals: Int
  /// Name of the problem; empty for the name of the file with the scores.
  public var name: String
  /// The day of the problem.
  ///
  /// Nothing that is imported has a date, so that the day decides nothing; it is fixed, because the
  /// same import must give the same bytes tomorrow.
  public var asOf: CivilDate
  /// The objectives, most important first.
  public var objectives: [Objective]

  /// Makes settings.
  public init(
    seats: SeatRange, load: LoadBounds = LoadBounds(), decimals: Int = 6, name: String = "",
    asOf: CivilDate = CivilDate(dayNumber: 0), objectives: [Objective] = [Objective(.total)]
  ) {
    self.seats = seats
    self.load = load
    self.decimals = decimals
    self.name = name
    self.asOf = asOf
    self.objectives = objectives
  }
}
