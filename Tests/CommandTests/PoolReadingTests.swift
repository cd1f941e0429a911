import Foundation
import Testing

/// The commands that look at the pool.
@Suite struct PoolReadingTests {
  /// A pool with a suspension, a conflict that was dismissed, a relation and services.
  private func pool() throws -> Tool {
    let tool = try Tool()
    try PoolRecordingTests.pool(tool)
    let commands: [[String]] = [
      ["suspend", "E-002", "--reason", "调查", "--until", "2026-05-31", "--happened", "2026-04-01"],
      [
        "declare", "E-001", "--target-kind", "人员", "--target", "赵六", "--kind", "亲属", "--happened",
        "2026-04-01",
      ],
      ["relate", "E-001", "--other", "E-003", "--kind", "师生", "--happened", "2026-04-01"],
      [
        "invite", "E-001", "E-003", "--docket", "春", "--panel", "G-1", "--happened", "2026-04-02",
      ],
      ["accept", "E-001", "--docket", "春", "--panel", "G-1", "--happened", "2026-04-03"],
      [
        "decline", "E-003", "--docket", "春", "--panel", "G-1", "--reason", "出差", "--happened",
        "2026-04-03",
      ],
      [
        "served", "E-001", "--docket", "春", "--panel", "G-1", "--effort", "3", "--happened",
        "2026-04-09",
      ],
    ]
    for command in commands {
      let (process, output, notes) = try tool.start(["pool"] + command + ["--source", "s"])
      let run = try Tool.finish(process, output, notes)
      #expect(run.status == 0, "\(command): \(run.notes)")
    }
    return tool
  }

  private func object(_ run: Tool.Run) throws -> [String: Any] {
    #expect(run.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(object as? [String: Any])
  }

  private func identifiers(_ tool: Tool, _ options: String...) throws -> [String] {
    let (process, output, notes) = try tool.start(
      ["pool", "list", "--json", "--as-of", "2026-04-10"] + options)
    let run = try Tool.finish(process, output, notes)
    let rows = try #require(try object(run)["persons"] as? [[String: Any]])
    return rows.compactMap { $0["id"] as? String }
  }

  @Test func `a list shows whom it is asked for, as of any day`() throws {
    let tool = try pool()
    #expect(try identifiers(tool) == ["E-001", "E-002", "E-003"])
    #expect(try identifiers(tool, "--status", "suspended") == ["E-002"])
    #expect(try identifiers(tool, "--status", "suspended", "--as-of", "2026-06-01") == [])
    #expect(try identifiers(tool, "--specialty", "560.3") == ["E-001", "E-003"])
    #expect(try identifiers(tool, "--untrained") == ["E-002", "E-003"])
    #expect(try identifiers(tool, "--ends", "700") == ["E-001"])
    #expect(try identifiers(tool, "--name", "丽") == ["E-003"])
    #expect(try identifiers(tool, "--as-of", "2026-03-04") == [])
    // Nothing of this was known before the test was run.
    #expect(try identifiers(tool, "--known-at", "2026-01-01") == [])
    #expect(try identifiers(tool, "--known-at", "9999-12-31").count == 3)
    #expect(try tool.run("pool", "list", "--status", "asleep").status == 64)
  }

  @Test func `columns of wide characters are aligned`() throws {
    let output = try pool().run("pool", "list", "--lang", "zh").output
    let rows = output.split(separator: "\n").filter { $0.hasPrefix("E-") || $0.hasPrefix("编号") }
    #expect(rows.count == 4)
    #expect(rows[0].hasPrefix("编号   姓名  状态"))
    #expect(rows[1].hasPrefix("E-001  王芳  在库"))
  }

  @Test func `a person's sheet has days left, conflicts, load and the numbers of events`() throws {
    let tool = try pool()
    let sheet = try object(
      try tool.run("pool", "show", "王芳", "--as-of", "2026-04-10", "--json"))
    #expect(sheet["id"] as? String == "E-001")
    #expect(sheet["daysLeft"] as? Int == 630)
    let conflicts = try #require(sheet["conflicts"] as? [[String: Any]])
    #expect(conflicts.count == 1 && conflicts[0]["bars"] as? Bool == true)
    #expect(conflicts[0]["kind"] as? String == "kinship")
    let load = try #require(sheet["thisYear"] as? [String: Int])
    #expect(load == ["served": 1, "effort": 3, "declined": 0, "missed": 0])
    let number = try #require((conflicts[0]["events"] as? [Int])?.first)
    let text = try tool.run("pool", "show", "E-001", "--as-of", "2026-04-10").output
    #expect(text.contains("[\(number)]"))
    // The relation was stated of the other person.
    #expect(try tool.run("pool", "show", "E-003").output.contains("E-001 王芳"))
    try tool.run(
      "pool", "dismiss", "E-001", "--target-kind", "person", "--target", "赵六", "--kind", "kinship",
      "--by", "李主任", "--reason", "同名", "--source", "纪要", "--happened", "2026-04-11")
    func bars(on day: String) throws -> Bool? {
      let sheet = try object(
        try tool.run("pool", "show", "E-001", "--as-of", day, "--json"))
      return (sheet["conflicts"] as? [[String: Any]])?.first?["bars"] as? Bool
    }
    #expect(try bars(on: "2026-04-12") == false)
    #expect(try bars(on: "2026-04-10") == true)
  }

  @Test func `whom nobody knows is told, with who may be meant`() throws {
    let tool = try pool()
    let run = try tool.run("pool", "show", "E-02")
    #expect(run.status == 65)
    #expect(run.notes.contains("E-002 (李伟)"))
    #expect(try tool.run("pool", "show", "E-001", "--as-of", "2026-01-01").status == 65)
    #expect(try tool.run("pool", "history", "E-77").status == 65)
  }

  @Test func `the history has every event with its source`() throws {
    let tool = try pool()
    let whole = try object(try tool.run("pool", "history", "--last", "0", "--json"))
    let events = try #require(whole["events"] as? [[String: Any]])
    #expect(events.compactMap { $0["number"] as? Int } == Array(1...events.count))
    #expect(events.first?["source"] as? String == "list.csv")
    let own = try object(try tool.run("pool", "history", "E-002", "--json"))
    let kinds = (own["events"] as? [[String: Any]])?.compactMap { $0["kind"] as? String }
    #expect(kinds?.last == "standing.suspended/1")
    #expect(kinds?.first == "person.enrolled/1")
    let last = try object(try tool.run("pool", "history", "--last", "2", "--json"))
    #expect((last["events"] as? [Any])?.count == 2)
    #expect(last["count"] as? Int == events.count)
  }
}
