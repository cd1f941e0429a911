public import PanelModel

/// How much an expert did, or did not do, within some days.
public struct ServiceTally: Hashable, Sendable {
  /// Services.
  public var served = 0
  /// Effort points of the services.
  public var effort = 0
  /// Invitations declined.
  public var declined = 0
  /// Meetings to which the expert had said to come and did not.
  public var missed = 0

  /// Counts what happened to a person on some days.
  ///
  /// - Complexity: O(services of the person).
  public init(of person: Person, in days: Validity) {
    for record in person.services.values {
      if let outcome = record.outcome, days.contains(outcome.since) {
        switch outcome.value {
        case .served(let service):
          served += 1
          effort += service.effort
        case .missed: missed += 1
        }
      }
      if let answer = record.answer, days.contains(answer.since), case .declined = answer.value {
        declined += 1
      }
    }
  }
}

extension CivilDate {
  /// The days of the calendar year some years later, or earlier when negative.
  public func year(_ offset: Int = 0) -> Validity {
    let year = parts.year + offset
    return Validity(
      since: CivilDate(year: year, month: 1, day: 1),
      until: CivilDate(year: year, month: 12, day: 31))
  }

  /// The days of the calendar month.
  public var month: Validity {
    let (year, month, _) = parts
    return Validity(
      since: CivilDate(year: year, month: month, day: 1),
      until: CivilDate(
        year: year, month: month, day: CivilDate.length(ofMonth: month, year: year)))
  }
}
