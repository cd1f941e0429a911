public import PanelModel

extension PoolHealth {
  /// What must be known beside the list to say how a pool is: standings and their days, years of birth,
  /// and services.
  public static let demand = ExtractDemand(
    kinds: [.enrolled, .suspended, .reinstated, .removed, .born, .served, .missed])

  /// Looks at a pool by its list.
  ///
  /// - Parameters:
  ///   - extract: The pool as of the day, with what ``demand`` asks for.
  ///   - day: The day.
  ///   - daysAhead: How far ahead trainings and terms are looked at.
  ///   - demand: Seats that a year asks for, by specialty.
  /// - Returns: What ``init(_:on:daysAhead:demand:)`` finds in the whole state.
  /// - Complexity: O(persons x their services).
  public static func of(
    _ extract: PoolExtract, on day: CivilDate, daysAhead: Int = 90, demand: [String: Int] = [:]
  ) -> PoolHealth {
    var state = PoolState()
    state.persons = extract.listedPersons(on: day)
    return PoolHealth(state, on: day, daysAhead: daysAhead, demand: demand)
  }
}
