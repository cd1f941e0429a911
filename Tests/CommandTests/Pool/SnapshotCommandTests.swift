import Foundation
import Interchange
import PanelModel
import PoolRecords
import PoolStore
import RosterCheck
import Testing

@Suite struct SnapshotCommandTests {
  @Test func `a pool becomes a problem that is recorded, and can be assigned and checked`() throws {
    let pool = try PoolTool()
    let count = try pool.eventCount()
    let run = try pool.snapshot("-o", "problem", "--json")
    #expect(run.status == 0, "\(run.notes)")
    let document = try run.document()
    #expect(document["event"] as? Int == count + 1)
    #expect(try pool.eventCount() == count + 1)
    let problem = try ProblemDirectory.read(at: pool.tool.workplace.file("problem"))
    #expect(document["problem"] as? String == problem.digest())
    #expect(document["logHead"] as? String == problem.logHead)
    #expect(problem.logHead.hasPrefix("\(count):"))
    #expect(problem.experts.map(\.id) == ["E-1", "E-2", "E-3"])
    #expect(
      problem.conflicts.map(\.source) == [
        "#4 letter 7; D-EMP: 北桥院 2024-10-04–"
      ])
    #expect(problem.conflicts.map(\.target) == [.reviewCase("C-1")])
    #expect(problem.experts.allSatisfy { $0.attributes["served_within(30 days)"] == "0" })
    #expect(try pool.tool.run("assign", "problem", "-o", "roster.json", "--quiet").status == 0)
    #expect(try pool.tool.run("check", "roster.json", "--against", "problem").status == 0)
    let roster = try RosterFile.read(at: pool.tool.workplace.file("roster.json"))
    #expect(roster.logHead == problem.logHead)
    #expect(run.notes.contains("A-2"), "an applicant whom the pool does not know")
  }

  @Test func `a roster that names another head is refused`() throws {
    let pool = try PoolTool()
    try pool.snapshot("-o", "problem")
    try pool.tool.run("assign", "problem", "-o", "roster.json", "--quiet")
    let text = try pool.tool.workplace.text(of: "roster.json")
    try pool.tool.workplace.write(
      text.replacing(#""logHead": "10:"#, with: #""logHead": "11:"#), to: "other.json")
    let run = try pool.tool.run("check", "other.json", "--against", "problem", "--json")
    #expect(run.status == 5)
    #expect(run.output.contains("problem.head-differs"))
  }

  @Test func `the same knowledge gives the same bytes, and a rehearsal writes nothing`() throws {
    let pool = try PoolTool()
    try pool.snapshot("-o", "one")
    let moment = try StoredPool(opening: pool.path, for: .reading).moment(of: Self.head(pool))
    let known = try #require(moment).description
    try pool.record(
      [(.suspended(Suspension(reason: "leak")), "E-2")], on: PoolTool.start.adding(days: 5))
    let count = try pool.eventCount()
    let rehearsal = try pool.snapshot("--dry-run", "--known-at", known, "--json")
    #expect(rehearsal.status == 0, "\(rehearsal.notes)")
    #expect(try pool.eventCount() == count)
    #expect(try pool.snapshot("-o", "two", "--known-at", known).status == 0)
    #expect(try pool.bytes(of: "one") == pool.bytes(of: "two"))
    let digest = try ProblemDirectory.read(at: pool.tool.workplace.file("one")).digest()
    #expect(try rehearsal.document()["problem"] as? String == digest)
    #expect(try pool.snapshot("-o", "three").status == 0)
    #expect(try pool.bytes(of: "one") != pool.bytes(of: "three"))
  }

  /// The head before the last event.
  private static func head(_ pool: PoolTool) throws -> LogHead {
    try #require(
      LogHead(
        try ProblemDirectory.read(at: pool.tool.workplace.file("one")).logHead))
  }

  @Test func `awkward texts of a pool come back from the files as they are in the digest`() throws {
    let pool = try PoolTool()
    let texts = [
      "  王,芳\" ", "a\nb\u{1}", "；x/y\\z、", "\u{3000}李\u{A0}", "=1+1", "１２", "null", "é", "e\u{301}",
      "-",
      "#x", "\u{FEFF}y", "a:b", "a：b", "'", "\\", "\t", " ",
    ]
    for (index, text) in texts.enumerated() {
      let id = Person.ID("X-\(index)")
      try pool.record([
        (.enrolled(Enrolment(.expert, name: "N" + text)), id), (.employerJoined(Joining(text)), id),
        (.employerJoined(Joining("U\(index)")), id), (.regionGiven(text), id),
        (.titleGiven(text), id), (.roleGiven(text), id),
        (.specialtyGranted(SpecialtyGrant("5" + text, proficiency: index % 5 + 1)), id),
        (.conflictDeclared(ConflictClaim(ConflictKey(.reviewCase("C-1"), kind: "kinship"))), id),
      ])
    }
    let run = try pool.snapshot("-o", "problem", "--json")
    #expect(run.status == 0, "\(run.notes)")
    let problem = try ProblemDirectory.read(at: pool.tool.workplace.file("problem"))
    #expect(try run.document()["problem"] as? String == problem.digest())
    #expect(problem.experts.count == texts.count + 3)
  }

  @Test func `nothing of how to reach people is written`() throws {
    let pool = try PoolTool()
    try pool.snapshot("-o", "problem")
    for (name, text) in try pool.bytes(of: "problem") {
      #expect(!text.contains("example.org"), "\(name)")
    }
  }

  @Test(arguments: ["en", "zh"])
  func `likely duplicates stop a snapshot until somebody decides`(language: String) throws {
    let pool = try PoolTool()
    try pool.record([
      (.enrolled(Enrolment(.expert, name: "Lee, Ann")), "E-8"),
      (.employerJoined(Joining("South")), "E-8"), (.employerJoined(Joining("South")), "E-2"),
    ])
    let count = try pool.eventCount()
    let run = try pool.snapshot("-o", "problem", "--lang", language)
    #expect(run.status == 65)
    #expect(run.notes.contains("E-2") && run.notes.contains("E-8"))
    #expect(run.notes.contains(language == "en" ? "another order" : "顺序不同"))
    #expect(!pool.tool.workplace.has("problem"))
    #expect(try pool.eventCount() == count)
    func decide(_ verb: String, _ more: String...) throws -> Tool.Run {
      let (process, output, notes) = try pool.tool.start(
        ["pool", verb, "E-2", "--other", "E-8", "--reason", "cards", "--source", "office"] + more)
      return try Tool.finish(process, output, notes)
    }
    #expect(try decide("tell-apart", "--dry-run").status == 0)
    #expect(try decide("unmerge", "--dry-run").status == 65)
    #expect(try pool.eventCount() == count)
    let apart = try decide("tell-apart", "--lang", language)
    #expect(apart.output.contains("\(count + 1)") && apart.output.contains("2024-10-04"))
    #expect(try pool.snapshot("-o", "problem").status == 0)
    #expect(try decide("merge").status == 0)
    #expect(try decide("merge").status == 65)
    #expect(try pool.snapshot("-o", "problem", "--force").status == 0)
    let problem = try ProblemDirectory.read(at: pool.tool.workplace.file("problem"))
    #expect(problem.experts.map(\.id) == ["E-1", "E-2", "E-3"])
    #expect(try decide("unmerge").status == 0)
    #expect(try pool.snapshot("-o", "problem", "--force").status == 0)
    let again = try ProblemDirectory.read(at: pool.tool.workplace.file("problem"))
    #expect(again.experts.map(\.id) == ["E-1", "E-2", "E-3", "E-8"])
  }

  @Test func `what cannot be is told with the person and the event, and nothing is written`() throws
  {
    let pool = try PoolTool()
    try pool.record([
      (.conflictDeclared(ConflictClaim(ConflictKey(.reviewCase("C-2"), kind: "frend"))), "E-3")
    ])
    let count = try pool.eventCount()
    let run = try pool.snapshot("-o", "problem")
    #expect(run.status == 65)
    #expect(run.notes.contains("pool.sqlite, E-3, #\(count) (kind)"), "\(run.notes)")
    #expect(!pool.tool.workplace.has("problem"))
    #expect(try pool.eventCount() == count)
  }

  @Test func `exit codes of what is missing, foreign or in the way`() throws {
    let pool = try PoolTool()
    #expect(try pool.snapshot().status == 64)
    #expect(try pool.snapshot("-o", "p", "--known-at", "yesterday").status == 64)
    #expect(try pool.snapshot("-o", "p", "--pool", "none.sqlite").status == 66)
    #expect(try pool.snapshot("-o", "p", "--pool", "policy.yaml").status == 65)
    #expect(try pool.snapshot("-o", "p", "--docket", "nowhere").status == 66)
    #expect(try pool.snapshot("-o", "docket").status == 73)
    #expect(!pool.tool.workplace.has("p"))
    let count = try pool.eventCount()
    #expect(try pool.snapshot("-o", "p").status == 0)
    #expect(try pool.snapshot("-o", "p").status == 73)
    #expect(try pool.eventCount() == count + 1)
  }
}
