import Foundation
import Testing

@Suite struct CheckTests {
  private func assigned() throws -> Tool {
    let tool = try Tool()
    try tool.writeSmallProblem()
    #expect(try tool.run("assign", "small").status == 0)
    return tool
  }

  @Test func `a good roster is admissible with the same value`() throws {
    let tool = try assigned()
    let run = try tool.run("check", "roster.json", "--against", "small")
    #expect(run.status == 0)
    #expect(run.output.contains("Admissible: 2 panels, 4 seats"))
    // C-1: 0.9 + 0.5, C-2: 0.6 + 0.3.
    #expect(run.output.contains("Total affinity: 2.3, recomputed"))
  }

  @Test(arguments: [
    ("[\"E-1\", \"E-2\"]", "[\"E-2\", \"E-2\"]"),
    ("\"value\": \"2.3\"", "\"value\": \"2.4\""), ("\"effort\": 2", "\"effort\": 1"),
  ])
  func `a roster that was tampered with is refused`(old: String, new: String) throws {
    let tool = try assigned()
    let text = try tool.workplace.text(of: "roster.json")
    let range = try #require(text.range(of: old), "the roster no longer holds \(old)")
    try tool.workplace.write(text.replacingCharacters(in: range, with: new), to: "bad.json")
    let run = try tool.run("check", "bad.json", "--against", "small")
    #expect(run.status == 5)
    #expect(run.output.contains("Not admissible"))
    let json = try tool.run("check", "bad.json", "--against", "small", "--json")
    #expect(json.status == 5)
    #expect(json.output.contains("\"admissible\" : false"))
  }

  @Test func `an objective that stands twice is refused`() throws {
    let tool = try assigned()
    let text = try tool.workplace.text(of: "roster.json")
    let list = try #require(text.firstMatch(of: /"objectives": \[(?<only>[^\]]*)\]/))
    // The certificate speaks of one objective only.
    let again = list.only.replacing(/"certifiedBound": [^,]*,/, with: "")
    let twice = "\"objectives\": [\(list.only),\(again)]"
    try tool.workplace.write(text.replacing(list.output.0, with: twice), to: "bad.json")
    #expect(try tool.run("check", "bad.json", "--against", "small").status == 5)
  }

  @Test func `a roster for another problem is refused`() throws {
    let tool = try assigned()
    try tool.writeSmallProblem("other", policy: "load:\n  default: {most: 3}\n")
    let run = try tool.run("check", "roster.json", "--against", "other")
    #expect(run.status == 5)
  }

  @Test func `a roster of another system stands beside the best`() throws {
    let tool = try assigned()
    try tool.workplace.write(
      "case_or_panel,expert\nC-1,E-1\nC-1,E-3\nC-2,E-1\nC-2,E-2\n", to: "theirs.csv")
    let run = try tool.run("check", "theirs.csv", "--against", "small", "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.contains("Total affinity: 1.8 here, 2.3 at best (78.26 %)"))
  }

  @Test func `a file that is no roster is bad data`() throws {
    let tool = try assigned()
    try tool.workplace.write("{\"format\": \"empanel-roster/1\", \"panels\": 7}", to: "bad.json")
    let run = try tool.run("check", "bad.json", "--against", "small")
    #expect(run.status == 65)
    #expect(run.notes.contains("bad.json"))
    #expect(try tool.run("check", "none.json", "--against", "small").status == 66)
  }
}
