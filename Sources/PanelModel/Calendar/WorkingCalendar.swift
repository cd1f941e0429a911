/// Which days are working days where weekends and holidays are moved about by yearly notices.
///
/// A year is covered where its notice is known, and nothing is said of any other: a guess would be
/// wrong by a week where a holiday is moved.
public struct WorkingCalendar: Hashable, Sendable {
  /// What one notice lays down.
  public struct Year: Hashable, Sendable {
    /// The year that it is for, 1 to 9999.
    public var year: Int
    /// Days off beside Saturdays and Sundays, or also on them.
    public var rest: Set<CivilDate>
    /// Saturdays and Sundays that are working days.
    public var work: Set<CivilDate>
    /// The notice; may be empty.
    public var source: String

    /// Makes a year.
    public init(
      _ year: Int, rest: Set<CivilDate> = [], work: Set<CivilDate> = [], source: String = ""
    ) {
      self.year = year
      self.rest = rest
      self.work = work
      self.source = source
    }
  }

  /// A day of which the calendar says nothing.
  public struct UncoveredDay: Error, Hashable, Sendable {
    /// The day.
    public let day: CivilDate
    /// The years that are covered, rising.
    public let years: [Int]

    /// Makes the error.
    public init(day: CivilDate, years: [Int]) {
      self.day = day
      self.years = years
    }
  }

  /// The years that are covered.
  public private(set) var years: [Int: Year]
  // A notice may speak of the last days of the year before.
  private var rest: Set<CivilDate>
  private var work: Set<CivilDate>

  /// Makes a calendar; of two notices for one year the later one in the list counts.
  public init(_ years: [Year]) {
    self.years = Dictionary(years.map { ($0.year, $0) }) { _, last in last }
    rest = Set(self.years.values.flatMap(\.rest))
    work = Set(self.years.values.flatMap(\.work))
  }

  /// The same with other years in place of those that it has.
  public func replacing(_ others: [Year]) -> WorkingCalendar {
    WorkingCalendar(years.values.sorted { $0.year < $1.year } + others)
  }

  /// Whether people work on the day.
  ///
  /// - Throws: ``UncoveredDay`` where the year is not covered.
  public func isWorkingDay(_ day: CivilDate) throws(UncoveredDay) -> Bool {
    guard years[day.parts.year] != nil else {
      throw UncoveredDay(day: day, years: years.keys.sorted())
    }
    if rest.contains(day) { return false }
    return work.contains(day) || !day.isWeekend
  }

  /// The last of so many working days after a day, which itself does not count.
  ///
  /// - Parameters:
  ///   - count: At least 1.
  ///   - day: The day on which the period begins, a working day or not.
  /// - Returns: A working day.
  /// - Throws: ``UncoveredDay`` where the period leaves the years that are covered.
  /// - Complexity: O(count).
  public func day(_ count: Int, workingDaysAfter day: CivilDate) throws(UncoveredDay) -> CivilDate {
    try walk(count, from: day, by: 1)
  }

  /// The first of so many working days before a day, which itself does not count.
  ///
  /// - Parameters:
  ///   - count: At least 1.
  ///   - day: The day before which the period ends, a working day or not.
  /// - Returns: A working day.
  /// - Throws: ``UncoveredDay`` where the period leaves the years that are covered.
  /// - Complexity: O(count).
  public func day(_ count: Int, workingDaysBefore day: CivilDate) throws(UncoveredDay) -> CivilDate
  {
    try walk(count, from: day, by: -1)
  }

  private func walk(
    _ count: Int, from start: CivilDate, by step: Int
  ) throws(UncoveredDay) -> CivilDate {
    // Whether the first day is one does not matter, but the year must be known.
    _ = try isWorkingDay(start)
    var (day, left) = (start, count)
    while left > 0 {
      day = day.adding(days: step)
      if try isWorkingDay(day) { left -= 1 }
    }
    return day
  }
}

extension CivilDate {
  /// Saturday or Sunday.
  public var isWeekend: Bool { weekday > 5 }

  /// The day of the week, from Monday (1) to Sunday (7), as ISO 8601 counts.
  public var weekday: Int {
    // 1970-01-01 was a Thursday.
    let days = (dayNumber + 3) % 7
    return (days < 0 ? days + 7 : days) + 1
  }
}
