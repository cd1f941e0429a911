public import PanelModel

extension Person {
  /// What may be said of a standing on one day.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// May be seated.
    case active
    /// Not for a while.
    case suspended
    /// No longer.
    case removed
  }

  /// Standing on a day, on which a suspension may be over; nil for somebody who is no expert.
  public func status(on day: CivilDate) -> Status? {
    guard let standing else { return nil }
    switch standing.value {
    case .active: return .active
    case .suspended(let suspension):
      return suspension.until.map { day > $0 } ?? false ? .active : .suspended
    case .removed: return .removed
    }
  }

  /// The employer that counts where there is room for one: the last main one that was not left.
  public var employer: String {
    let open = employments.filter { $0.left == nil }
    return (open.last { !$0.joined.value.isSecondary } ?? open.last)?.joined.value.employer ?? ""
  }

  /// Last day on which a course counts; nil for somebody who completed none that lapses.
  public var trainedUntil: CivilDate? { trainings.compactMap(\.value.validUntil).max() }

  /// Class hours of further education credited for a year.
  public func hours(in year: Int, of subject: EducationSubject) -> Int {
    education.lazy.map(\.value).filter { $0.year == year && $0.subject == subject }
      .reduce(0) { $0 + $1.hours }
  }

  /// The answer for a day; nil where nothing was said about it.
  public func availability(on day: CivilDate) -> Availability.Answer? {
    availability.last { $0.value.days.contains(day) }?.value.answer
  }
}
