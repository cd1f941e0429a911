import PanelModel
import PanelTestSupport
import PoolRecords
import Testing

@Suite struct RecordPhrasesTests {
  @Test(arguments: RecordPhrases.all + ChainPhrases.all)
  func `both languages name the same values`(phrase: Phrase) {
    #expect(!phrase.english.isEmpty && !phrase.chinese.isEmpty)
    #expect(
      Set(phrase.valueNames(in: .english)) == Set(phrase.valueNames(in: .chinese)),
      "\(phrase.code)")
  }

  @Test func `no code stands twice`() {
    let codes = (RecordPhrases.all + ChainPhrases.all).map(\.code)
    #expect(Set(codes).count == codes.count)
  }
}
