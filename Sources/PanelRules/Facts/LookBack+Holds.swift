import PanelModel

extension LookBack {
  /// Whether something dated counts on a day.
  ///
  /// - Parameters:
  ///   - validity: The days on which it holds.
  ///   - day: The day on which the rule asks.
  ///   - reference: The day from which look-backs are counted.
  /// - Returns: Whether it does.
  func holds(_ validity: Validity, on day: CivilDate, from reference: CivilDate) -> Bool {
    if let since = validity.since, since > day { return false }
    guard let until = validity.until, until < day else { return true }
    switch self {
    case .current: return false
    case .ever: return true
    case .months(let count): return until >= reference.adding(months: -count)
    }
  }

  /// Whether a former value that ended on a day still counts; one without a day counts only for
  /// ever.
  func reaches(_ lastDay: CivilDate?, from reference: CivilDate) -> Bool {
    switch self {
    case .current: false
    case .ever: true
    case .months(let count): lastDay.map { $0 >= reference.adding(months: -count) } ?? false
    }
  }
}

extension CivilDate {
  /// Whole calendar months from this day to a later one; nil where that lies before.
  ///
  /// The greatest number of months after which this day, or the last of a month that lacks it, is not
  /// behind the other.
  func wholeMonths(to day: CivilDate) -> Int? {
    guard self <= day else { return nil }
    let (from, to) = (parts, day.parts)
    let months = (to.year - from.year) * 12 + to.month - from.month
    return adding(months: months) <= day ? months : months - 1
  }
}
