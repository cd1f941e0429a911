import PanelModel
import PanelTestSupport
import Testing

@testable import PanelPlanning

@Suite struct ExplanationPhrasesTests {
  @Test func `both languages name the same values`() {
    #expect(ExplanationPhrases.all.count > 50)
    for phrase in ExplanationPhrases.all {
      #expect(
        Set(phrase.valueNames(in: .english)) == Set(phrase.valueNames(in: .chinese)),
        "\(phrase.code)")
    }
    let codes = ExplanationPhrases.all.map(\.code)
    #expect(Set(codes).count == codes.count)
  }

  @Test func `nothing of the mathematics shows`() {
    for phrase in ExplanationPhrases.all {
      for word in ["对偶", "影子", "求解", "分配"] { #expect(!phrase.chinese.contains(word)) }
      for word in ["dual", "shadow", "multiplier", "solver"] {
        #expect(!phrase.english.contains(word))
      }
    }
  }
}
