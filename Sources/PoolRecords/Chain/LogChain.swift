import Digests

/// The chain of a log while it grows.
///
/// The link of an event is SHA-256 over the link before it, its header and the hash of its content, in
/// canonical bytes. Before the first stands the hash of the pool's own random identity, so that two
/// pools never share a head.
public struct LogChain: Hashable, Sendable {
  /// How many random bytes tell pools apart.
  public static let identityLength = 16

  /// How far the log has come.
  public private(set) var head: LogHead
  /// When the log took its last event; nil in an empty log.
  public private(set) var lastRecorded: Moment?

  /// The chain of an empty log.
  ///
  /// - Parameter identity: 16 random bytes, chosen when the pool is made.
  public init(identity: [UInt8]) {
    head = LogHead(size: 0, link: Self.start(of: identity))
  }

  /// A chain that goes on from a log's last event.
  public init(after last: PoolEvent) {
    head = LogHead(size: last.header.sequence, link: last.link)
    lastRecorded = last.header.recorded
  }

  /// What stands before the first event.
  static func start(of identity: [UInt8]) -> SHA256Digest {
    var bytes = CanonicalBytes(tag: "empanel-pool/1")
    bytes.append(identity)
    return bytes.digest
  }

  static func link(
    after previous: SHA256Digest, _ header: EventHeader, contentHash: SHA256Digest
  ) -> SHA256Digest {
    var bytes = CanonicalBytes(tag: "empanel-event/1")
    bytes.append(previous.bytes)
    header.append(to: &bytes)
    bytes.append(contentHash.bytes)
    return bytes.digest
  }

  /// Takes an event into the log.
  ///
  /// - Parameters:
  ///   - draft: What people say.
  ///   - now: The clock; a clock that was set back does not set the log back.
  ///   - salt: 32 random bytes.
  /// - Returns: The entry, with its place and its link.
  public mutating func append(_ draft: EventDraft, at now: Moment, salt: [UInt8]) -> PoolEvent {
    let recorded = max(now, lastRecorded ?? now)
    let header = EventHeader(
      sequence: head.size + 1, kind: draft.kind, subject: draft.subject, happened: draft.happened,
      recorded: recorded, recorder: draft.recorder)
    let content = EventContent(salt: salt, source: draft.source, payload: draft.payload)
    let hash = content.hash
    let link = Self.link(after: head.link, header, contentHash: hash)
    head = LogHead(size: header.sequence, link: link)
    lastRecorded = recorded
    return PoolEvent(header: header, content: content, contentHash: hash, link: link)
  }
}
