import Foundation
import Testing

@Suite struct BalanceCommandTests {
  private static let policy = """
    load:
      default: {most: 2}
    panel:
      - {id: OUTSIDE, rule: at-least, count: 1, of: {attribute: id, is: E-3}, enforce: report}
    objectives:
      - {objective: load-spread, measure: squares}
      - {objective: balance}

    """

  private func objectives(_ json: String) throws -> [[String: Any]] {
    let roster = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    return try #require(roster["objectives"] as? [[String: Any]])
  }

  @Test func `squares and both parts of balance stand in the roster, and are checked`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem(policy: Self.policy)
    let run = try tool.run("assign", "small", "--json", "-o", "roster.json")
    #expect(run.status == 0)
    let rows = try objectives(tool.workplace.text(of: "roster.json"))
    #expect(
      rows.compactMap { $0["name"] as? String } == ["load-spread", "balance", "balance"])
    #expect(
      rows.compactMap { $0["measure"] as? String } == ["squares", "composition", "comparable"])
    // Four seats of three who may take two: 1, 1/4 and 1/4.
    #expect((rows[0]["exact"] as? [String: Any])?["value"] as? String == "3/2")
    let check = try tool.run("check", "roster.json", "--against", "small")
    #expect(check.status == 0)
    let text = try tool.workplace.text(of: "roster.json")
    for (old, new) in [("squares", "range"), ("composition", "comparable")] {
      try tool.workplace.write(
        text.replacingOccurrences(of: "\"measure\": \"\(old)\"", with: "\"measure\": \"\(new)\""),
        to: "bad.json")
      #expect(try tool.run("check", "bad.json", "--against", "small").status == 5)
    }
  }

  @Test(arguments: [
    ("en", ["Squares of workload", "Members beside the targets", "Range of comparable panels"]),
    ("zh", ["工作量占比平方和", "构成偏离人数", "同类评审组质量极差"]),
  ])
  func `people are told which number is meant`(language: String, words: [String]) throws {
    let tool = try Tool()
    try tool.writeSmallProblem(policy: Self.policy)
    let run = try tool.run("assign", "small", "--lang", language)
    #expect(run.status == 0)
    for word in words { #expect(run.output.contains(word), "\(run.output)") }
  }

  @Test func `the option asks for both parts`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem()
    let run = try tool.run("assign", "small", "--objective", "balance", "--json", "--quiet")
    #expect(run.status == 0)
    let rows = try objectives(run.output)
    #expect(rows.compactMap { $0["measure"] as? String } == ["composition", "comparable"])
  }
}
