import Foundation
import PanelModel
import PoolRecords
import PoolStore
import Testing

@Suite struct PoolCheckTests {
  private func check(_ pool: PoolTool, _ more: String...) throws -> Tool.Run {
    let (process, output, notes) = try pool.tool.start(
      [
        "check", "roster.json", "--against", "pool.sqlite", "--docket", "docket", "--policy",
        "policy.yaml",
      ] + more)
    return try Tool.finish(process, output, notes)
  }

  /// A pool with a roster: C-1 cannot go to E-1.
  private func pool() throws -> (pool: PoolTool, seated: [String]) {
    let pool = try PoolTool()
    #expect(try pool.snapshot("-o", "problem").status == 0)
    #expect(try pool.tool.run("assign", "problem", "-o", "roster.json", "--quiet").status == 0)
    let roster = try JSONSerialization.jsonObject(
      with: Data(try pool.tool.workplace.text(of: "roster.json").utf8))
    let panels = (roster as? [String: Any])?["panels"] as? [[String: Any]] ?? []
    return (pool, panels.compactMap { ($0["experts"] as? [String])?.first })
  }

  private func admissible(_ document: [String: Any], _ key: String) -> Bool? {
    (document[key] as? [String: Any])?["admissible"] as? Bool
  }

  @Test func `what was known then and what is known now are two answers`() throws {
    let (pool, seated) = try pool()
    let before = try check(pool, "--json")
    #expect(before.status == 0, "\(before.notes)")
    let first = try before.document()
    #expect(admissible(first, "knownThen") == true)
    #expect(admissible(first, "knownToday") == true)
    #expect(first["sameProblem"] as? Bool == true)
    #expect(first["headInLog"] as? Bool == true)
    #expect(try first["snapshotEvent"] as? Int == pool.eventCount())
    #expect((first["overlooked"] as? [Any])?.isEmpty == true)
    // Recorded afterwards, of a day before: nobody knew it then.
    try pool.record([
      (
        .conflictDeclared(ConflictClaim(ConflictKey(.reviewCase("C-1"), kind: "kinship"))),
        Person.ID(seated[0])
      )
    ])
    let after = try check(pool, "--json")
    #expect(after.status == 0)
    let second = try after.document()
    #expect(admissible(second, "knownThen") == true)
    #expect(admissible(second, "knownToday") == false)
    #expect(second["sameProblem"] as? Bool == true)
    // Had it been known, the roster would have been refused.
    let now = try check(pool, "--json", "--known-at", "now")
    #expect(now.status == 5)
    #expect(try admissible(now.document(), "knownThen") == false)
    #expect(try now.document()["sameProblem"] as? Bool == false)
  }

  @Test func `what was declared as of a later day is told beside the answers`() throws {
    let (pool, seated) = try pool()
    let before = try check(pool, "--json").document()
    #expect((before["declaredLater"] as? [Any])?.isEmpty == true)
    // Without a day it counts from today on, which is after the docket's.
    for kind in ["kinship", "competitor"] {
      let declared = try pool.tool.run(
        "pool", "declare", seated[0], "--target-kind", "case", "--target", "C-1", "--kind", kind,
        "--source", "letter")
      #expect(declared.status == 0, "\(declared.notes)")
    }
    let run = try check(pool, "--json")
    let document = try run.document()
    #expect(run.status == 0)
    #expect(admissible(document, "knownToday") == true)
    let later = document["declaredLater"] as? [[String: Any]] ?? []
    #expect(Set(later.compactMap { $0["kind"] as? String }) == ["kinship", "competitor"])
    #expect(
      later.allSatisfy { $0["expert"] as? String == seated[0] && $0["case"] as? String == "C-1" })
    for language in ["en", "zh"] {
      #expect(try check(pool, "--lang", language).output.split(separator: "\n").count == 10)
    }
  }

  /// A panel without a slot meets on the docket's day, here as in every rule.
  @Test(
    arguments: [(nil, []), ("2026-03-31", []), ("2026-04-01", ["C-1"])] as [(String?, [String])])
  func `what is said to begin after the last meeting is not told`(
    meeting: String?, told: [String]
  ) throws {
    let pool = try PoolTool()
    if let meeting {
      try pool.tool.workplace.write("slot,date\nS-1,\(meeting)\n", to: "docket/slots.csv")
      try pool.tool.workplace.write(
        "id,applicant,specialty,slot\nC-1,A-1,560,S-1\nC-2,A-2,560,\n", to: "docket/cases.csv")
    }
    #expect(try pool.snapshot("-o", "problem").status == 0)
    #expect(try pool.tool.run("assign", "problem", "-o", "roster.json", "--quiet").status == 0)
    for id in ["E-1", "E-2", "E-3"] {
      let declared = try pool.tool.run(
        "pool", "declare", id, "--target-kind", "case", "--target", "C-1", "--kind", "kinship",
        "--since", "2026-04-01", "--source", "letter")
      #expect(declared.status == 0, "\(declared.notes)")
    }
    let later = try check(pool, "--json").document()["declaredLater"] as? [[String: Any]] ?? []
    #expect(later.compactMap { $0["case"] as? String } == told)
  }

  @Test func `what was in the log and no rule asked for is listed with its events`() throws {
    let pool = try PoolTool()
    for id in ["E-1", "E-2", "E-3"] {
      try pool.record([
        (.relationStated(RelationClaim(RelationKey("A-1", kind: "mentor"))), Person.ID(id))
      ])
    }
    let count = try pool.eventCount()
    #expect(try pool.snapshot("-o", "problem").status == 0)
    #expect(try pool.tool.run("assign", "problem", "-o", "roster.json", "--quiet").status == 0)
    let found = try check(pool, "--json").document()["overlooked"] as? [[String: Any]] ?? []
    #expect(found.count == 1)
    #expect(found.first?["case"] as? String == "C-1")
    #expect(found.first?["kind"] as? String == "mentor")
    let events = found.first?["evidence"] as? [Int] ?? []
    #expect(events.allSatisfy { ((count - 2)...count).contains($0) } && events.count == 1)
  }

  @Test func `an expert who was removed since is told as such`() throws {
    let (pool, seated) = try pool()
    try pool.record([(.removed(Removal(.age)), Person.ID(seated[0]))])
    let run = try check(pool, "--json")
    #expect(run.status == 0, "\(run.notes)")
    let now = try run.document()["knownToday"] as? [String: Any]
    let codes = (now?["violations"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    #expect(!codes.isEmpty && !codes.contains { $0.contains("unknown") }, "\(codes)")
  }

  @Test(arguments: ["en", "zh"])
  func `people read three answers`(language: String) throws {
    let (pool, _) = try pool()
    let text = try check(pool, "--lang", language).output
    let lines = text.split(separator: "\n")
    #expect(lines.count == 7, "\(text)")
    #expect(text.contains(language == "en" ? "As known today for that day: admissible." : "合规。"))
  }

  @Test func `a pool of somebody else is told, and a pool needs a docket`() throws {
    let (pool, _) = try pool()
    let other = try PoolTool()
    let text = try pool.tool.workplace.text(of: "roster.json")
    try other.tool.workplace.write(text, to: "roster.json")
    let run = try check(other, "--as-of", "2026-03-05", "--json")
    #expect(try run.document()["headInLog"] as? Bool == false)
    #expect(try run.document()["snapshotEvent"] == nil)
    // Its content is the same; the log is another.
    #expect(try run.document()["sameProblem"] as? Bool == true)
    #expect(try check(other).status == 65)
    #expect(
      try other.tool.run("check", "roster.json", "--against", "pool.sqlite").status == 66)
  }
}
