import Digests
import PanelModel
import PanelTestSupport
import PoolRecords

/// Changes of a log by somebody who owns it.
struct Tampering {
  enum Kind: CaseIterable {
    case editPayload, editSource, editSalt, editHeader, backDate, backDateRecording, drop, insert,
      swap, duplicate, truncate, eraseContent, restoreHash, moveContent, changeLink
  }

  private var generator: SeededGenerator
  let log: [PoolEvent]

  init(_ log: [PoolEvent], seed: UInt64) {
    self.log = log
    generator = SeededGenerator(seed: seed)
  }

  mutating func index() -> Int { Int.random(in: log.indices, using: &generator) }

  /// The log after a change of one kind, with nothing recomputed but what the kind says.
  mutating func changed(by kind: Kind) -> [PoolEvent] {
    var log = log
    let (first, second) = (index(), index())
    switch kind {
    case .editPayload: log[first].content?.payload += " "
    case .editSource: log[first].content?.source += "?"
    case .editSalt: log[first].content?.salt[0] ^= 1
    case .editHeader:
      switch Int.random(in: 0...3, using: &generator) {
      case 0: log[first].header.recorder += "x"
      case 1: log[first].header.subject = .person("somebody else")
      case 2: log[first].header.kind = "person.enrolled/9"
      default: log[first].header.sequence += 1
      }
    case .backDate:
      log[first].header.happened = log[first].header.happened.adding(days: -30)
    case .backDateRecording:
      log[first].header.recorded = Moment(
        milliseconds: log[first].header.recorded.milliseconds - 86_400_000)
    case .drop: log.remove(at: first)
    case .insert:
      var event = log[second]
      event.header.sequence = first + 1
      log.insert(event, at: first)
    case .swap: log.swapAt(first, first == second ? (first + 1) % log.count : second)
    case .duplicate: log.insert(log[first], at: first)
    case .truncate: log.removeLast(Int.random(in: 1...log.count, using: &generator))
    case .eraseContent: log[first].content = nil
    case .restoreHash:
      log[first].content?.payload = "{}"
      if let hash = log[first].content?.hash { log[first].contentHash = hash }
    case .moveContent:
      let other = first == second ? (first + 1) % log.count : second
      (log[first].content, log[other].content) = (log[other].content, log[first].content)
    case .changeLink: log[first].link = log[first].contentHash
    }
    return log
  }

  /// The same log as somebody would make it who recomputes every hash and link after a change, so that it
  /// is sound in itself.
  static func rebuilt(_ log: [PoolEvent], identity: [UInt8]) -> [PoolEvent] {
    var chain = LogChain(identity: identity)
    return log.map { event in
      let content = event.content ?? EventContent(salt: [1], source: "?", payload: "{}")
      let draft = EventDraft(
        kind: event.header.kind, subject: event.header.subject, happened: event.header.happened,
        recorder: event.header.recorder, source: content.source, payload: content.payload)
      return chain.append(draft, at: event.header.recorded, salt: content.salt)
    }
  }

  static func audit(_ log: [PoolEvent], identity: [UInt8], against head: LogHead?) -> [String] {
    var audit = LogAudit(identity: identity, against: head)
    for event in log { audit.check(event) }
    _ = audit.finish()
    return audit.findings.map(\.statement.code)
  }
}
