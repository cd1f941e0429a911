public import PanelModel
import PoolRecords

/// An attribute of experts that counts their services, such as `served_within(30 days)`.
public struct ServiceCount: Hashable, Sendable {
  /// What is counted.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Services.
    case served = "served_within"
    /// Refused invitations.
    case declined = "declined_within"
    /// Services that were missed.
    case missed = "missed_within"
  }

  /// What is counted.
  public let subject: Subject
  /// The attribute as the policy writes it.
  public let attribute: String
  private let span: Span

  /// The days that count, up to the day of the problem.
  private enum Span: Hashable {
    case days(Int)
    case months(Int)
    case calendarMonth
    case calendarYear

    init?(_ text: Substring) {
      if text == "month" || text == "year" {
        self = text == "month" ? .calendarMonth : .calendarYear
        return
      }
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 2, words[0].utf8.allSatisfy({ (48...57).contains($0) }),
        let number = Int(words[0]), number > 0
      else { return nil }
      switch words[1] {
      case "day", "days": self = .days(number)
      case "month", "months": self = .months(number)
      default: return nil
      }
      guard number <= (words[1].hasPrefix("day") ? 36_500 : 1200) else { return nil }
    }
  }

  /// Reads an attribute: a name, and in parentheses a number of days or months, 1 to 36500 and 1 to 1200, or
  /// `month` or `year` for those of the calendar.
  public init?(_ attribute: String) {
    guard let subject = Subject.allCases.first(where: { attribute.hasPrefix($0.rawValue + "(") }),
      attribute.hasSuffix(")"),
      let span = Span(attribute.dropFirst(subject.rawValue.count + 1).dropLast())
    else { return nil }
    self.subject = subject
    self.attribute = attribute
    self.span = span
  }

  /// Those that the rules of a policy name.
  public static func all(in policy: Policy) -> [ServiceCount] {
    policy.expertAttributes.compactMap(ServiceCount.init).sorted { $0.attribute < $1.attribute }
  }

  /// The first day that counts: of 30 days the 29th before the day.
  func firstDay(before day: CivilDate) -> CivilDate {
    switch span {
    case .days(let days): day.adding(days: 1 - days)
    case .months(let months): day.adding(months: -months).adding(days: 1)
    case .calendarMonth: day.month.since ?? day
    case .calendarYear: day.year().since ?? day
    }
  }

  /// Kinds of events that must be known.
  var kinds: [KnownKind] {
    switch subject {
    case .served, .missed: [.served, .missed]
    case .declined: [.invited, .accepted, .declined]
    }
  }

  /// How many of a person's services count on a day.
  func count(of person: Person?, asOf day: CivilDate) -> Int {
    let days = firstDay(before: day)...day
    return person?.services.values.count { record in
      switch (subject, record.answer?.value, record.outcome?.value) {
      case (.served, _, .served), (.missed, _, .missed):
        record.outcome.map { days.contains($0.since) } ?? false
      case (.declined, .declined, _): record.answer.map { days.contains($0.since) } ?? false
      default: false
      }
    } ?? 0
  }
}
