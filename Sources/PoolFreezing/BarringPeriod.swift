import PanelModel

/// On which days a dated fact bars.
enum BarringPeriod {
  /// The days D for which a fact holds, with a look-back from a reference day.
  ///
  /// `Policy.md`: something dated since A until B holds for D, the reference R and a look-back: `current`,
  /// A <= D <= B; N months, that, or A <= D and B >= R less N months; `ever`, A <= D.
  ///
  /// - Parameters:
  ///   - fact: Days of the fact.
  ///   - lookBack: How far back it counts.
  ///   - reference: The day R; nil means that it is D itself.
  /// - Returns: The days.
  static func period(
    of fact: Validity, _ lookBack: LookBack, from reference: CivilDate?
  ) -> Validity {
    guard let until = fact.until else { return fact }
    switch lookBack {
    case .current: return fact
    case .ever: return Validity(since: fact.since)
    case .months(let months):
      guard let reference else {
        return Validity(since: fact.since, until: lastDay(until, months))
      }
      return until >= reference.adding(months: -months) ? Validity(since: fact.since) : fact
    }
  }

  /// The last day from which so many months back is not after a day.
  private static func lastDay(_ day: CivilDate, _ months: Int) -> CivilDate {
    // Months have different lengths, so that up to four days have the same day months before.
    var last = day.adding(months: months)
    while last.adding(days: 1).adding(months: -months) <= day { last = last.adding(days: 1) }
    return last
  }

  /// What is left of some days when others are taken out, in their order.
  static func days(_ days: Validity, without others: [Validity]) -> [Validity] {
    others.reduce([days]) { rest, other in rest.flatMap { cut($0, other) } }
  }

  private static func cut(_ days: Validity, _ other: Validity) -> [Validity] {
    guard intersection(days, other) != nil else { return [days] }
    var rest: [Validity] = []
    if let since = other.since, days.since.map({ $0 < since }) ?? true {
      rest.append(Validity(since: days.since, until: since.adding(days: -1)))
    }
    if let until = other.until, days.until.map({ $0 > until }) ?? true {
      rest.append(Validity(since: until.adding(days: 1), until: days.until))
    }
    return rest
  }

  /// The days of both; nil where there are none.
  static func intersection(_ one: Validity, _ other: Validity) -> Validity? {
    let since = [one.since, other.since].compactMap(\.self).max()
    let until = [one.until, other.until].compactMap(\.self).min()
    if let since, let until, since > until { return nil }
    return Validity(since: since, until: until)
  }
}
