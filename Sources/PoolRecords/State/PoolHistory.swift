public import PanelModel

/// The events of a fold in the order in which they count: by day, within a day as they were recorded.
public struct PoolHistory: Hashable, Sendable {
  /// An event that this version could not read.
  struct Unread: Hashable, Sendable {
    var kind: EventKind
    var happened: CivilDate
  }

  /// What counts, first event first.
  public let events: [EffectiveEvent]
  let unread: [Unread]

  /// The days on which something happened, without repetition, in their order.
  public var days: [CivilDate] {
    var days: [CivilDate] = []
    for event in events where days.last != event.happened { days.append(event.happened) }
    return days
  }

  /// What is known as of a day: everything that happened on it or before.
  ///
  /// Who is merged with whom on that day is settled first; then every event counts for whoever its
  /// subject is. So an unmerging undoes everything that the merging did.
  ///
  /// - Parameter day: The day; nil means after everything.
  /// - Returns: The state.
  /// - Complexity: O(n) for n events.
  public func state(asOf day: CivilDate? = nil) -> PoolState {
    var state = PoolState()
    let past = day.map { day in events.prefix { $0.happened <= day } } ?? events[...]
    for event in past { state.applyIdentity(event) }
    for event in past { state.apply(event) }
    // What is gone from the log is gone for every day.
    for event in events {
      if case .erased = event.detail, let id = event.subject.person { state.erased.insert(id) }
    }
    for item in unread where day.map({ item.happened <= $0 }) ?? true {
      state.unread[item.kind, default: 0] += 1
    }
    state.listMerged()
    return state
  }
}

extension PoolFold {
  /// The state of some events as of a day, as known at a moment.
  public static func state(
    of events: some Sequence<PoolEvent>, asOf day: CivilDate? = nil, knownAt: Moment? = nil
  ) -> PoolState {
    PoolFold(events, knownAt: knownAt).history().state(asOf: day)
  }
}
