import PanelModel
import Testing

@Suite struct KindWordsTests {
  @Test(arguments: ConflictKinds.standard)
  func `every standard kind has a Chinese word that is read as the kind`(kind: String) {
    let word = KindWords.word(for: kind, in: .chinese)
    #expect(word != kind)
    #expect(KindWords.standardKinds[word] == kind)
    #expect(KindWords.word(for: kind, in: .english) == kind)
    #expect(KindWords.word(for: word, in: .english) == kind)
  }

  @Test func `a kind of one's own is shown as it is`() {
    for language in Language.allCases {
      #expect(KindWords.word(for: "同乡", in: language) == "同乡")
    }
  }

  @Test func `a sentence has the kind in the reader's language and its code as value`() {
    let statement = Phrase("x", en: "({kind:word})", zh: "（{kind:word}）")(["kind": "kinship"])
    #expect(statement.text(in: .english) == "(kinship)")
    #expect(statement.text(in: .chinese) == "（亲属）")
    #expect(statement.values == ["kind": "kinship"])
    // A pattern whose value is not given stays as it stands.
    #expect(Phrase("x", en: "{kind:word}", zh: "")().text(in: .english) == "{kind:word}")
  }

  @Test func `a relation is meant by whatever word stands for it`() {
    #expect(RelationSets.expanded(["adviser"]).contains("导师"))
    #expect(RelationSets.expanded(["导师"]).contains("adviser"))
    #expect(RelationSets.expanded([RelationSets.nearRelatives]).isSuperset(of: ["配偶", "spouse"]))
    #expect(!RelationSets.expanded(["adviser"]).contains("student"))
    #expect(RelationSets.expanded(["own"]) == ["own"])
  }
}
