import PanelModel
import Testing

@testable import Interchange

@Suite struct FindingTests {
  @Test func `a message says where and what, and the mend below`() {
    let finding = Finding(
      FilePhrases.misspeltColumn, ["value": "{first}"],
      advice: FilePhrases.maybe(["value": "role"])
    ).at(line: 17, column: 4, field: "specialty").issue(in: "experts.csv")
    #expect(
      finding.text(in: .english) == """
        experts.csv:17:4 (specialty): "{first}" is not a known column, but looks like one.
          Maybe you meant "role".
        """)
    #expect(
      finding.text(in: .chinese) == """
        experts.csv:17:4 (specialty): “{first}”不是已知列名，但很相近。
          是否应为“role”？
        """)
    #expect(
      Finding(FilePhrases.npyMagic).issue(in: "a.npy").description
        == "a.npy: The file is not a NumPy array.")
  }

  @Test func `a cell is shown on one line and cut where it is long`() {
    #expect(shown(bytes("a\r\nb")) == "a b")
    #expect(shown(bytes(String(repeating: "专", count: 500))).count == 61)
  }
}
