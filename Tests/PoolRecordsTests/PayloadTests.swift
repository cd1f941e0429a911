import PanelModel
import PanelTestSupport
import PoolRecords
import PoolTestSupport
import Testing

@Suite struct PayloadTests {
  @Test(arguments: [
    "{}", "[]", "-0", "[1,-2,9223372036854775807,-9223372036854775808]",
    #"{"a":1,"b":[true,false]}"#,
    #""é😀\"\\\u0000\u001f""#, "[1.5,1e9,null,9223372036854775808]",
  ])
  func `a canonical text is read and written the same`(text: String) throws {
    let value = try #require(PayloadValue(parsing: text))
    #expect(value.text == (text == "-0" ? "0" : text))
  }

  @Test func `names are sorted by bytes, blanks and needless escapes vanish`() throws {
    let text = " { \"é\" : \"\\u00e9\\/\\ud83d\\ude00\\n\" ,\t\"Z\":1, \"a\" : [ ] }\r\n"
    let value = try #require(PayloadValue(parsing: text))
    #expect(value.text == #"{"Z":1,"a":[],"é":"é/😀\u000a"}"#)
  }

  @Test(arguments: [
    "", " ", "{", "}", "[1,]", "[,1]", "{\"a\":1,}", "{\"a\"}", "{a:1}", "{\"a\":1,\"a\":2}", "01",
    "1.",
    ".5", "1e", "+1", "--1", "tru", "True", "nul", "'a'", "\"a", "\"\u{1}\"", "\"\\x\"",
    "\"\\u12\"",
    "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "1 2", "[1] x", "// c\n1", "\u{FEFF}1",
    "NaN",
    "\"\\u12g4\"", "[1 2]", "{\"a\" 1}", "-", "\"\\",
  ])
  func `what is no JSON is no payload`(text: String) {
    #expect(PayloadValue(parsing: text) == nil)
  }

  @Test func `values within values end somewhere`() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(PayloadValue(parsing: deep) == nil)
    let shallow = String(repeating: "[", count: 30) + String(repeating: "]", count: 30)
    #expect(PayloadValue(parsing: shallow) != nil)
  }

  @Test func `random bytes never stop the reader`() {
    var generator = SeededGenerator(seed: 11)
    let letters = Array(#"{}[]",:\u0tfn-1.e é"#)
    for _ in 0..<20_000 {
      let text = String(
        (0..<Int.random(in: 0...20, using: &generator)).map { _ in
          letters[Int.random(in: letters.indices, using: &generator)]
        })
      guard let value = PayloadValue(parsing: text) else { continue }
      #expect(PayloadValue(parsing: value.text) == value, "\(text)")
    }
  }

  @Test func `every kind is written and read the same`() {
    var seen: Set<KnownKind> = []
    for seed in UInt64(0)..<60 {
      var history = RandomHistory(seed: seed)
      for event in history.log(of: 60) {
        guard let detail = event.detail else { continue }
        seen.insert(detail.kind)
        #expect(EventKind(detail.kind) == event.header.kind)
        let draft = EventDraft(
          detail, about: event.header.subject, happened: event.header.happened, recorder: "r",
          source: "s")
        #expect(draft.payload == event.content?.payload)
      }
    }
    // Erasures are made by the store only.
    #expect(seen.symmetricDifference(KnownKind.allCases) == [.erased])
    let erasure = EventDetail.erased(Erasure(events: [1, 5], reason: "own wish"))
    let draft = EventDraft(
      erasure, of: "P1", happened: CivilDate(dayNumber: 0), recorder: "r", source: "s")
    #expect(EventDetail(kind: draft.kind, payload: draft.payload) == erasure)
  }

  @Test func `every kind has the form of a kind`() {
    for kind in KnownKind.allCases { #expect(EventKind(kind).isWellFormed, "\(kind)") }
    for text in [
      "", "a", "a.b", "a.b/0", "a.b/01", "a.b/-1", "A.b/1", "a..b/1", "a.b.c/1", "a.b/1/2",
    ] {
      #expect(!EventKind(rawValue: text).isWellFormed, "\(text)")
    }
  }
}
