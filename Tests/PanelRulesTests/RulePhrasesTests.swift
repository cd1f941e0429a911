import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@Suite struct RulePhrasesTests {
  private static let phrases =
    EligibilityPhrases.all + PinPhrases.all + RowPhrases.all + CountingPhrases.all
    + LotteryPhrases.all

  @Test(arguments: phrases)
  func `both languages name the same values`(phrase: Phrase) {
    #expect(!phrase.english.isEmpty && !phrase.chinese.isEmpty)
    #expect(
      phrase.valueNames(in: .english).sorted() == phrase.valueNames(in: .chinese).sorted(),
      "\(phrase.code)")
  }

  @Test func `no code stands twice`() {
    let codes = Self.phrases.map(\.code)
    #expect(Set(codes).count == codes.count)
  }

  @Test func `every kind of exclusion has its own count`() {
    let codes = Exclusion.Kind.allCases.map(\.countPhrase.code)
    #expect(Set(codes).count == codes.count)
    #expect(
      Exclusion.Kind.allCases.allSatisfy { $0.countPhrase.valueNames(in: .english) == ["count"] })
  }
}
