import Digests
import PanelModel
import PoolRecords
import Testing

/// The bytes of an event, written out by hand: whoever writes another verifier needs nothing else.
@Suite struct EventBytesTests {
  private func number(_ number: Int) -> [UInt8] {
    (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private func text(_ text: String) -> [UInt8] { number(text.utf8.count) + Array(text.utf8) }

  @Test func `content hash and link are what the article says`() {
    let identity = [UInt8](1...16)
    let salt = [UInt8](repeating: 9, count: 32)
    let draft = EventDraft(
      kind: "title.given/1", subject: .person("P1"),
      happened: CivilDate(dayNumber: -3), recorder: "王", source: "letter",
      payload: #"{"title":"é"}"#)
    var chain = LogChain(identity: identity)
    let start = SHA256Digest(of: text("empanel-pool/1") + number(16) + identity)
    #expect(chain.head == LogHead(size: 0, link: start))
    let event = chain.append(draft, at: Moment(milliseconds: 1234), salt: salt)
    let content = text("empanel-content/1") + number(32) + salt + text("letter")
    let hash = SHA256Digest(of: content + text(#"{"title":"é"}"#))
    let header =
      number(1) + text("title.given/1") + number(1) + text("P1") + number(-3) + number(1234)
      + text("王")
    let link = SHA256Digest(
      of: text("empanel-event/1") + number(32) + start.bytes + header + number(32) + hash.bytes)
    #expect(event.contentHash == hash && event.link == link)
    #expect(chain.head == LogHead(size: 1, link: link))
  }

  @Test func `texts that look the same have hashes of their own`() {
    func hash(_ source: String) -> SHA256Digest {
      EventContent(salt: [], source: source, payload: "{}").hash
    }
    #expect("é" == "e\u{301}" && hash("é") != hash("e\u{301}"))
  }

  @Test func `a head is read as it is printed, and nothing else is`() {
    let head = LogChain(identity: [1]).head
    #expect(LogHead(head.description) == head)
    for text in [
      "", "0", "0:", "-1:\(head.link)", "+0:\(head.link)", "00:\(head.link)", "0:\(head.link)0",
      "0:\(head.link.description.uppercased())", " 0:\(head.link)", "0:\(head.link):",
      "0:\(head.link.description.dropLast())é",
    ] { #expect(LogHead(text) == nil, "\(text)") }
  }
}
