import GRDB
public import PanelModel
public import PoolRecords

extension StoredPool {
  /// What recording some events would come to, without recording them.
  ///
  /// They are recorded in a transaction that is then rolled back, so that whatever recording would find
  /// is found.
  ///
  /// - Parameters:
  ///   - drafts: The events in their order.
  ///   - expected: The head on which the caller's view rests; nil takes whatever there is.
  ///   - places: Where a draft comes from, by its position from 0.
  /// - Throws: As ``record(_:expecting:places:)``.
  /// - Complexity: As ``record(_:expecting:places:)``.
  public func tryRecording(
    _ drafts: some Sequence<EventDraft>, expecting expected: LogHead? = nil,
    places: (Int) -> Issue.Place = StoredPool.place
  ) throws(PoolStoreError) {
    try Self.translating(path) {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          _ = try recordAll(drafts, expecting: expected, places: places, in: database)
          return .rollback
        }
      }
    }
  }
}
