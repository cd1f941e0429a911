import PanelModel
import PanelTestSupport
import Testing

@Suite struct PhraseTests {
  @Test(arguments: ProblemPhrases.all + TablePhrases.all)
  func bothLanguagesNameTheSameValues(phrase: Phrase) {
    let (english, chinese) = (phrase.valueNames(in: .english), phrase.valueNames(in: .chinese))
    #expect(Set(english) == Set(chinese))
    #expect(!phrase.english.isEmpty && !phrase.chinese.isEmpty)
  }

  @Test func codesAreUnique() {
    let all = ProblemPhrases.all + TablePhrases.all
    #expect(Set(all.map(\.code)).count == all.count)
  }

  @Test func valuesTakeTheirPlaceInEitherLanguage() {
    let phrase = Phrase("test.two", en: "{b} before {a}.", zh: "{a}在{b}之后。")
    let statement = phrase(["a": "one", "b": "two"])
    #expect(statement.text(in: .english) == "two before one.")
    #expect(statement.text(in: .chinese) == "one在two之后。")
    #expect(statement.code == "test.two")
  }

  @Test(arguments: [
    ("{a}", "{b}"),  // a value that looks like a name is not filled in again
    ("{b}{a}", "B{b}"), ("{c} {a}", "{c} {b}"), ("{a", "{a"), ("a}", "a}"), ("{}", "{}"),
    ("", ""), ("{a}{a}", "{b}{b}"),
  ])
  func substitutionReadsEachPatternOnce(pattern: String, expected: String) {
    let phrase = Phrase("test", en: pattern, zh: "")
    #expect(phrase(["a": "{b}", "b": "B"]).description == expected)
  }

  @Test func aLongValueIsCopiedOnce() {
    let long = String(repeating: "{a}", count: 100_000)
    #expect(Phrase("test", en: "<{a}>", zh: "")(["a": long]).description == "<\(long)>")
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a\\u{1B}[31mb"), ("two\nlines", "two\\u{A}lines"),
    ("E\u{200B}1", "E\\u{200B}1"), ("\u{202E}x", "\\u{202E}x"), ("\u{2028}", "\\u{2028}"),
    ("\u{9B}", "\\u{9B}"), ("张伟 Müller 👩‍🚀", "张伟 Müller 👩‍🚀"), ("", ""),
  ])
  func whatCannotBeSeenIsWrittenOut(value: String, shown: String) {
    #expect(value.visible == shown)
    #expect(Phrase("test", en: "<{a}>", zh: "")(["a": value]).description == "<\(shown)>")
  }
}
