import PanelModel

extension Validity {
  /// Whether something dated so counts on a day, looking back from a reference day.
  func holds(on day: CivilDate, from reference: CivilDate, _ lookBack: LookBack) -> Bool {
    if let since, since > day { return false }
    guard let until else { return true }
    switch lookBack {
    case .ever: return true
    case .current: return until >= day
    case .months(let months):
      return until >= day || until >= reference.adding(months: -months)
    }
  }
}

extension CivilDate {
  /// Whole calendar months from this day to another; nil where the other lies before.
  ///
  /// They are counted by the day of the month; a day that a month lacks is its last.
  func wholeMonths(to other: CivilDate) -> Int? {
    guard self <= other else { return nil }
    let (from, to) = (parts, other.parts)
    let months = (to.year - from.year) * 12 + to.month - from.month
    return adding(months: months) <= other ? months : months - 1
  }
}
