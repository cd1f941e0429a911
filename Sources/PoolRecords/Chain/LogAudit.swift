import Digests
public import PanelModel

/// Recomputes a log from its first event to its last.
///
/// Finds every event whose content, header, place or link is not what the chain says; contents that are
/// gone without an erasure that names them; and, against a head that somebody kept, everything that was
/// changed before it. Without such a head nobody can tell a log from one that its owner rewrote as a
/// whole, or cut off at the end.
public struct LogAudit: Sendable {
  /// Something that is not as it should be.
  public struct Finding: Hashable, Sendable {
    /// Number of the event; nil where it concerns the log as a whole.
    public let event: Int?
    /// What.
    public let statement: Statement

    /// Makes a finding.
    public init(event: Int?, statement: Statement) {
      self.event = event
      self.statement = statement
    }
  }

  /// More findings than this are only counted.
  public static let mostFindings = 1000

  /// What is wrong, in the order of the log; empty where everything holds.
  public private(set) var findings: [Finding] = []
  /// How many findings there are, listed or not.
  public private(set) var findingCount = 0

  private let known: LogHead?
  private let start: SHA256Digest
  /// The event before the first that is looked at; what became of earlier contents is not known.
  private let trusted: Int
  private var last: LogHead
  private var lastRecorded: Moment?
  private var erased: Set<Int> = []
  private var announced: Set<Int> = []

  /// Begins before the first event.
  ///
  /// - Parameters:
  ///   - identity: The pool's own random bytes.
  ///   - known: A head of this log that somebody kept.
  public init(identity: [UInt8], against known: LogHead? = nil) {
    self.known = known
    start = LogChain.start(of: identity)
    trusted = 0
    last = LogHead(size: 0, link: start)
  }

  /// Begins behind an event that is taken on trust.
  public init(after last: PoolEvent) {
    known = nil
    start = last.link
    trusted = last.header.sequence
    self.last = LogHead(size: last.header.sequence, link: last.link)
    lastRecorded = last.header.recorded
  }

  /// Looks at the next event of the log.
  ///
  /// - Complexity: O(length of the event).
  public mutating func check(_ event: PoolEvent) {
    let number = event.header.sequence
    if number != last.size + 1 {
      report(number, ChainPhrases.place(["event": "\(number)", "expected": "\(last.size + 1)"]))
    }
    if let content = event.content {
      if content.hash != event.contentHash {
        report(number, ChainPhrases.content(["event": "\(number)"]))
      }
      if event.header.kind.known == .erased, case .erased(let erasure)? = event.detail {
        announced.formUnion(erasure.events.filter { $0 > trusted && $0 < number })
      }
    } else {
      erased.insert(number)
    }
    let link = LogChain.link(after: last.link, event.header, contentHash: event.contentHash)
    if link != event.link { report(number, ChainPhrases.link(["event": "\(number)"])) }
    if let lastRecorded, event.header.recorded < lastRecorded {
      report(number, ChainPhrases.clock(["event": "\(number)"]))
    }
    last = LogHead(size: number, link: event.link)
    lastRecorded = event.header.recorded
    if let known, known.size == number, known.link != event.link {
      report(number, ChainPhrases.rewritten(["event": "\(number)"]))
    }
  }

  /// Ends behind the last event.
  ///
  /// - Returns: The head of the log as it stands.
  public mutating func finish() -> LogHead {
    for number in erased.subtracting(announced).sorted() {
      report(number, ChainPhrases.contentGone(["event": "\(number)"]))
    }
    for number in announced.subtracting(erased).sorted() {
      report(number, ChainPhrases.contentKept(["event": "\(number)"]))
    }
    if let known {
      if known.size > last.size {
        report(
          nil, ChainPhrases.shorter(["size": "\(last.size)", "known": "\(known.size)"]))
      } else if known.size == 0, known.link != start {
        report(nil, ChainPhrases.otherPool())
      }
    }
    return last
  }

  private mutating func report(_ event: Int?, _ statement: Statement) {
    findingCount += 1
    if findings.count < Self.mostFindings {
      findings.append(Finding(event: event, statement: statement))
    }
  }
}
