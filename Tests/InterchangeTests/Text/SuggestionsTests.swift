import PanelModel
import Testing

@testable import Interchange

@Suite struct SuggestionsTests {
  static let names = [
    "id", "name", "specialties", "trained_until", "kind", "Structural", "专业", "工作单位", "status",
  ]

  @Test(
    arguments: [
      ("Structral", "Structural"),  // one lost
      ("Strutcral", "Structural"),  // two slips in a long name
      ("nmae", "name"),  // two neighbours swapped
      ("trained until", "trained_until"),
      ("trainedUntil", "trained_until"),
      ("SPECIALTEIS", "specialties"),
      ("di", "id"),
      ("工作单元", "工作单位"),
      ("seats", nil),  // not status
      ("nema", nil),  // two slips in a short name
      ("if", nil),  // a short name changed could be anything
      ("行业", nil),  // trade, not specialty
      ("kin", "kind"),
      ("", nil),
      ("employer", nil),
    ] as [(String, String?)])
  func `the name that is near is found, and no other`(word: String, name: String?) {
    #expect(Suggestions.nearest(to: word, among: Self.names) == name)
    #expect(Suggestions.nearest(to: word, among: Self.names.reversed()) == name)
  }

  @Test func `of equally near names the first in order is taken`() {
    #expect(Suggestions.nearest(to: "E-032", among: ["E-042", "E-031", "E-030"]) == "E-030")
  }

  @Test func `swaps count once and the limit cuts off`() {
    func slips(_ first: String, _ second: String) -> Int? {
      Suggestions.slips(
        from: Array(first.unicodeScalars), to: Array(second.unicodeScalars), atMost: 3)
    }
    #expect(slips("abcd", "abdc") == 1)
    #expect(slips("kitten", "sitting") == 3)
    #expect(slips("", "abc") == 3)
    #expect(slips("abcd", "wxyz") == nil)
  }
}
