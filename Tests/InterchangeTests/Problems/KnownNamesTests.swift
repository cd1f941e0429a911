import PanelModel
import Testing

@testable import Interchange

/// What is said of a name that nothing near is known for.
@Suite struct KnownNamesTests {
  private static func advice(replacing changes: [String: String?]) throws -> [Statement?] {
    let scratch = try ScratchDirectory()
    let path = try SmallProblem.write(to: scratch, replacing: changes)
    return failure(reading: path)?.issues.map(\.advice) ?? []
  }

  @Test func `the known names are listed, in order`() throws {
    let advice = try Self.advice(replacing: [
      "previous.csv": nil, "conflicts.csv": nil, "affinities.csv": "case_or_panel,expert,score\n",
      "pins.csv": "case_or_panel,expert,effect\nQQQQQQ,somebody,seat\n",
    ])
    #expect(advice.map { $0?.code } == ["advice.known-names", "advice.known-names"])
    #expect(advice.map { $0?.values["known"] } == ["C-1, G-1", "E-1, E-2, E-3"])
  }

  @Test func `of a slot without a table a row is asked for`() throws {
    let advice = try Self.advice(replacing: [
      "availability.csv": "expert,slot,answer\nE-1,S-1,yes\n"
    ])
    #expect(advice.map { $0?.code } == ["advice.add-row"])
  }

  @Test func `a Chinese word that is none of the known is answered in Chinese`() throws {
    let advice = try Self.advice(replacing: [
      "conflicts.csv": "expert,target_kind,target,kind,effect\nE-1,case,C-1,同乡,本案\n"
    ])
    #expect(advice.map { $0?.code } == ["advice.chinese-names", "advice.chinese-names"])
  }

  @Test func `rows that stand above each other are to be parted`() throws {
    let advice = try Self.advice(replacing: [
      "organisations.csv": "id,parent\nA,B\nB,A\n"
    ])
    #expect(advice.map { $0?.code } == ["advice.clear-parent"])
  }

  @Test func `a Chinese column is called by its English name in rules`() throws {
    let yaml = try #require(SmallProblem.files["problem.yaml"]).replacing(
      "panel:", with: "eligibility:\n  - {rule: attribute, attribute: 单位, is: x}\npanel:",
      maxReplacements: 1)
    let advice = try Self.advice(replacing: ["problem.yaml": yaml])
    #expect(advice.map { $0?.values["value"] } == ["employer"])
  }
}
