import PanelModel

/// Gathers the events of a log, or of some persons of it, for the states that follow from them.
///
/// - Events recorded after `knownAt` are not seen, and events without content say nothing.
/// - The last correction of an event that is seen replaces its day and payload, or takes it out; it must
///   be about the same subject, and neither corrections nor erasures can be corrected.
/// - A correction counts from the moment it was recorded, whatever day it names.
///
/// Nothing that a log can hold makes it fail: what cannot be read is counted and left out.
public struct PoolFold: Sendable {
  private struct Entry: Sendable {
    var sequence: Int
    var kind: EventKind
    var subject: EventSubject
    var happened: CivilDate
    /// nil where the payload could not be read.
    var detail: EventDetail?
  }

  private struct CorrectionEntry: Sendable {
    var sequence: Int
    var subject: EventSubject
    var correction: Correction
  }

  private let knownAt: Moment?
  private var entries: [Entry] = []
  private var corrections: [Int: [CorrectionEntry]] = [:]

  /// Begins before the first event.
  ///
  /// - Parameter knownAt: What is recorded later is not seen; nil sees everything.
  public init(knownAt: Moment? = nil) { self.knownAt = knownAt }

  /// The fold of some events, in any order.
  public init(_ events: some Sequence<PoolEvent>, knownAt: Moment? = nil) {
    self.init(knownAt: knownAt)
    for event in events { add(event.header, payload: event.content?.payload) }
  }

  /// Takes in an event.
  ///
  /// - Parameters:
  ///   - header: Its header.
  ///   - payload: What it says; nil where that was erased.
  /// - Complexity: O(length of the payload).
  public mutating func add(_ header: EventHeader, payload: String?) {
    guard let payload, knownAt.map({ header.recorded <= $0 }) ?? true else { return }
    let detail = EventDetail(kind: header.kind, payload: payload)
    if case .corrected(let correction)? = detail {
      corrections[correction.event, default: []].append(
        CorrectionEntry(
          sequence: header.sequence, subject: header.subject, correction: correction))
    } else {
      entries.append(
        Entry(
          sequence: header.sequence, kind: header.kind, subject: header.subject,
          happened: header.happened, detail: detail))
    }
  }

  /// What follows from the events taken in.
  ///
  /// - Complexity: O(n log n) for n events.
  public func history() -> PoolHistory {
    var events: [EffectiveEvent] = []
    events.reserveCapacity(entries.count)
    var unread: [PoolHistory.Unread] = []
    for entry in entries {
      guard let entry = corrected(entry) else { continue }
      if let detail = entry.detail {
        events.append(
          EffectiveEvent(
            sequence: entry.sequence, subject: entry.subject, happened: entry.happened,
            detail: detail))
      } else {
        unread.append(PoolHistory.Unread(kind: entry.kind, happened: entry.happened))
      }
    }
    return PoolHistory(events: events.sorted { $0.precedes($1) }, unread: unread)
  }

  /// The entry as its last correction leaves it; nil where that takes it out.
  private func corrected(_ entry: Entry) -> Entry? {
    guard entry.kind.known != .corrected, entry.kind.known != .erased,
      let last = corrections[entry.sequence]?.filter({ $0.subject == entry.subject })
        .max(by: { $0.sequence < $1.sequence })
    else { return entry }
    guard case .replaced(let happened, let payload) = last.correction.change else { return nil }
    var entry = entry
    entry.happened = happened ?? entry.happened
    if let payload { entry.detail = try? EventDetail.read(entry.kind, payload) }
    return entry
  }
}
