public import PanelModel

/// An event as it counts: readable, seen, and with what corrections made of it.
public struct EffectiveEvent: Hashable, Sendable {
  /// Number of the event in the log.
  public var sequence: Int
  /// What it is about.
  public var subject: EventSubject
  /// The day on which it happened.
  public var happened: CivilDate
  /// What it says.
  public var detail: EventDetail

  /// The order in which events count: by day, and within a day as they were recorded.
  func precedes(_ other: EffectiveEvent) -> Bool {
    (happened.dayNumber, sequence) < (other.happened.dayNumber, other.sequence)
  }
}
