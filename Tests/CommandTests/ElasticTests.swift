import Foundation
import Testing

/// Panels that may be short of members, from the files to the summary.
@Suite struct ElasticTests {
  /// Four seats for three experts of one point each.
  private func tool() throws -> Tool {
    let tool = try Tool()
    try tool.writeSmallProblem(policy: "load:\n  default: {most: 1}\n")
    return tool
  }

  @Test func `a roster with empty seats is an answer, listed and checked`() throws {
    let tool = try tool()
    #expect(try tool.run("assign", "small", "--json").status == 2)
    let run = try tool.run(
      "assign", "small", "--objective", "seats-filled", "--objective", "total")
    #expect(run.status == 0)
    #expect(run.output.contains("Seats filled    3 of 4; best possible 3"))
    // 0.9 + 0.6 + 0.3 by E-1 alone on C-1.
    #expect(run.output.contains("Total affinity  1.8; best possible 1.8"))
    #expect(run.output.contains("panel \"C-1\": 1 of 2 seats empty"))
    let check = try tool.run("check", "roster.json", "--against", "small")
    #expect(check.status == 0)
    #expect(check.output.contains("panel \"C-1\": 1 of 2 seats empty"))
    let json = try tool.run("check", "roster.json", "--against", "small", "--json")
    #expect(json.output.contains("\"missing\" : 1"))
  }

  @Test func `a Chinese reader reads what is missing`() throws {
    let tool = try tool()
    let run = try tool.run(
      "assign", "small", "--objective", "seats-filled", "--objective", "total", "--lang", "zh")
    #expect(run.status == 0)
    #expect(run.output.contains("评审组“C-1”：2 个席位空缺 1 个"))
    for word in ["求解", "分配", "影子价格", "对偶"] { #expect(!run.output.contains(word)) }
  }

  @Test func `the roster file names what is missing, and a roster that hides it is refused`() throws
  {
    let tool = try tool()
    let run = try tool.run("assign", "small", "--objective", "seats-filled")
    #expect(run.status == 0)
    let text = try tool.workplace.text(of: "roster.json")
    let range = try #require(text.range(of: "\"missing\": 1"))
    try tool.workplace.write(
      text.replacingCharacters(in: range, with: "\"missing\": 2"), to: "bad.json")
    #expect(try tool.run("check", "bad.json", "--against", "small").status == 5)
  }

  @Test func `where nothing is missing the total is the same`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem()
    let plain = try tool.run("assign", "small")
    let elastic = try tool.run(
      "assign", "small", "--objective", "seats-filled", "--objective", "total", "-o", "e.json")
    #expect(plain.status == 0 && elastic.status == 0)
    #expect(plain.output.contains("Total affinity  2.3; best possible 2.3"))
    #expect(elastic.output.contains("Total affinity  2.3; best possible 2.3"))
    #expect(elastic.output.contains("Seats filled    4 of 4; best possible 4"))
    #expect(!elastic.output.contains("Missing"))
  }

  @Test func `seats filled comes first or not at all`() throws {
    let tool = try tool()
    let run = try tool.run(
      "assign", "small", "--objective", "total", "--objective", "seats-filled")
    #expect(run.status == 64)
    try tool.writeSmallProblem(
      "late",
      policy: "objectives:\n  - {objective: total}\n  - {objective: seats-filled}\n")
    let late = try tool.run("assign", "late")
    #expect(late.status == 65)
  }
}
