import Empanel
import Foundation
import Testing

/// The first Swift block of both READMEs is the file next door, to the byte, and does what they say.
@Suite struct ReadmeExampleTests {
  @Test(arguments: ["README.md", "README.zh.md"])
  func `the README shows what is compiled here`(readme: String) throws {
    let text = try String(contentsOf: root.appendingPathComponent(readme), encoding: .utf8)
    let start = try #require(text.range(of: "```swift\n")).upperBound
    let end = try #require(text.range(of: "```\n", range: start..<text.endIndex)).lowerBound
    let example = try String(
      contentsOf: root.appendingPathComponent("Tests/EmpanelTests/ReadmeExample.swift"),
      encoding: .utf8)
    #expect(text[start..<end] == example[...])
  }

  @Test func `the example fills the worst panel best`() throws {
    let today = try #require(CivilDate(iso: "2026-03-05"))
    let roster = try fillTwoPanels(on: today)
    #expect(roster.termination == .optimal)
    #expect(roster.panels.map(\.experts) == [["E-1", "E-2"], ["E-2", "E-3"]])
    // By the total alone E-3 would sit on C-1: 2.90 in sum, but 1.20 in the worse panel.
    #expect(roster.objectives.map(\.value) == [Fraction(130), Fraction(260)])
    #expect(roster.objectives.map(\.proof) == [.certified, .certified])
  }

  private var root: URL {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}
