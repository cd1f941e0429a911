public import PanelModel

/// A period that a rule of a preset counts from a day, or back from it.
public struct PresetPeriod: Hashable, Sendable {
  /// In what it counts.
  public enum Unit: Hashable, Sendable {
    /// Working days of the calendar that is asked.
    case workingDays
    /// Days of the calendar.
    case days
    /// Calendar months.
    case months
  }

  /// What the day that comes out is.
  public enum Sense: Hashable, Sendable {
    /// Something that begins on the day lasts until it at least: a public notice.
    case lastsUntil
    /// Something that begins on the day holds until it at most: an approval.
    case holdsUntil
    /// What follows from the day is done by then.
    case dueBy
    /// What goes before the day is not done earlier.
    case notBefore
    /// What goes before the day is done by then.
    case noticeBy
  }

  /// How many.
  public let count: Int
  /// Of what.
  public let unit: Unit
  /// What for.
  public let sense: Sense

  /// Makes a period of at least one unit.
  public init(_ count: Int, _ unit: Unit, _ sense: Sense) {
    self.count = count
    self.unit = unit
    self.sense = sense
  }

  /// The day on which the period ends that begins on a day, or goes back from it.
  ///
  /// The day from which is counted does not count itself, and a period of months ends on the day with
  /// the same number, or the last of the month (Civil Code of China, Articles 201 and 202).
  ///
  /// - Throws: `WorkingCalendar.UncoveredDay` where working days leave the years of the calendar.
  public func end(
    from day: CivilDate, by calendar: WorkingCalendar
  ) throws(WorkingCalendar.UncoveredDay) -> CivilDate {
    let isBackward = sense == .notBefore || sense == .noticeBy
    switch unit {
    case .workingDays:
      return isBackward
        ? try calendar.day(count, workingDaysBefore: day)
        : try calendar.day(count, workingDaysAfter: day)
    case .days: return day.adding(days: isBackward ? -count : count)
    case .months: return day.adding(months: isBackward ? -count : count)
    }
  }
}
