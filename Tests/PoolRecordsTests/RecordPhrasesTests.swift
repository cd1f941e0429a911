import PanelModel
import PanelTestSupport
import PoolRecords
import PoolTestSupport
import Testing

@Suite struct RecordPhrasesTests {
  private static let phrases =
    RecordPhrases.all + ChainPhrases.all + EventPhrases.all + WordPhrases.all

  @Test(arguments: phrases)
  func `both languages name the same values`(phrase: Phrase) {
    #expect(!phrase.english.isEmpty && !phrase.chinese.isEmpty)
    #expect(
      Set(phrase.valueNames(in: .english)) == Set(phrase.valueNames(in: .chinese)),
      "\(phrase.code)")
  }

  @Test func `no code stands twice`() {
    let codes = Self.phrases.map(\.code)
    #expect(Set(codes).count == codes.count)
  }

  @Test func `every kind of event is said in words`() {
    var said: Set<KnownKind> = []
    for seed in UInt64(0)..<40 {
      var history = RandomHistory(seed: seed)
      for event in history.log(of: 60) {
        for statement in event.statements {
          for language in [Language.english, .chinese] {
            let text = statement.text(in: language)
            #expect(!text.isEmpty)
            for name in statement.phrase.valueNames(in: language) {
              #expect(!text.contains("{\(name)}"), "\(statement.code)")
            }
          }
        }
        if let detail = event.detail {
          said.insert(detail.kind)
          #expect(!detail.statements.isEmpty)
        }
      }
    }
    #expect(said.symmetricDifference(KnownKind.allCases) == [.erased])
  }
}
