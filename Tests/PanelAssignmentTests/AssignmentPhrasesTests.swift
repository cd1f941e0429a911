import PanelAssignment
import PanelModel
import PanelTestSupport
import Testing

@Suite struct AssignmentPhrasesTests {
  @Test(arguments: AssignmentPhrases.all)
  func `both languages name the same values`(phrase: Phrase) {
    #expect(!phrase.english.isEmpty && !phrase.chinese.isEmpty)
    #expect(
      phrase.valueNames(in: .english).sorted() == phrase.valueNames(in: .chinese).sorted(),
      "\(phrase.code)")
  }

  @Test func `no code stands twice`() {
    let codes = AssignmentPhrases.all.map(\.code)
    #expect(Set(codes).count == codes.count)
  }
}
