import Foundation
import PanelModel
import PoolRecords
import PoolStore
import Testing

/// What the commands of the pool print for programs follows the schemas that are shipped.
@Suite struct PoolSchemaTests {
  private static let names = [
    "recorded", "pool-list", "pool-person", "pool-history", "pool-health", "pool-contacts",
    "verification", "snapshot", "check-pool",
  ]

  /// Holds documents to the schema that they name; together they have everything that it knows.
  private func hold(_ documents: [String], to name: String, without rare: Set<String> = []) throws {
    let path = Tool.packageRoot + "/datasets/schema/\(name)-1.schema.json"
    var schema = try JSONSchema(Data(contentsOf: URL(fileURLWithPath: path)))
    for document in documents {
      let defects = try schema.defects(of: document)
      #expect(defects.isEmpty, "\(name): \(defects)\n\(document)")
    }
    #expect(schema.seen == schema.properties().subtracting(rare), "\(name)")
  }

  /// A pool with something of everything.
  private func pool() throws -> PoolTool {
    let pool = try PoolTool()
    let (day, key) = (PoolTool.start, ServiceKey(docket: "autumn", panel: "C-1"))
    try pool.record([
      (.titleGiven("engineer"), "E-2"), (.levelGiven("senior"), "E-2"),
      (.regionGiven("North"), "E-2"), (.roleGiven("chair"), "E-2"),
      (.employerJoined(Joining("South")), "E-2"),
      (.capacityStated(LoadOverride(least: 1, most: 9)), "E-2"),
      (.termStarted(TermStart(until: day.adding(days: 900))), "E-2"),
      (
        .trainingCompleted(
          TrainingCompletion("induction", hours: 8, validUntil: day.adding(days: 800))), "E-2"
      ),
      (.served(ServiceDone(key)), "E-2"), (.enrolled(Enrolment(.expert, name: "王芳")), "E-9"),
      (.employerJoined(Joining("北桥院")), "E-9"),
      (.merged(IdentityRuling("E-9", reason: "same card")), "E-1"),
      (
        .conflictDeclared(
          ConflictClaim(
            ConflictKey(.reviewCase("C-2"), kind: "kinship"),
            validity: Validity(since: day, until: day.adding(days: 3000)))), "E-2"
      ),
      (
        .conflictWaived(
          ConflictRuling(
            ConflictKey(.reviewCase("C-1"), kind: "employer"), by: "Li", reason: "nobody else",
            until: day.adding(days: 700))), "E-1"
      ),
      (.relationStated(RelationClaim(RelationKey("E-2", kind: "neighbour"))), "E-3"),
      (.relationStated(RelationClaim(RelationKey("A-1", kind: "mentor"))), "E-3"),
    ])
    return pool
  }

  private func json(_ pool: PoolTool, _ arguments: String...) throws -> String {
    let (process, output, notes) = try pool.tool.start(["pool"] + arguments + ["--json"])
    let run = try Tool.finish(process, output, notes)
    #expect(run.status == 0 || run.status == 5, "\(arguments): \(run.notes)")
    return run.output
  }

  @Test func `every format of the pool has a schema`() throws {
    for name in Self.names {
      let path = Tool.packageRoot + "/datasets/schema/\(name)-1.schema.json"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.contains("\"empanel-\(name)/1\""))
    }
  }

  @Test func `looking and recording follow their schemas`() throws {
    let pool = try pool()
    try hold(
      [
        try json(pool, "suspend", "E-3", "--reason", "leak", "--source", "minutes", "--dry-run"),
        try json(pool, "suspend", "E-3", "--reason", "leak", "--source", "minutes"),
      ], to: "recorded")
    try hold([try json(pool, "list", "--as-of", "2026-03-05")], to: "pool-list")
    try hold(
      [
        try json(pool, "show", "E-2", "--as-of", "2026-03-05"),
        try json(pool, "show", "A-1", "--as-of", "2026-03-05"),
      ], to: "pool-person")
    try hold([try json(pool, "history")], to: "pool-history")
    try pool.tool.workplace.write("specialty,seats\n560,7\n", to: "demand.csv")
    try hold(
      [
        try json(pool, "health", "--as-of", "2026-03-05"),
        try json(pool, "health", "--as-of", "2026-03-05", "--demand", "demand.csv"),
      ], to: "pool-health")
    try hold(
      [
        try json(pool, "contact", "E-1"),
        try json(pool, "contact", "E-1", "--mobile", "139", "--dry-run"),
      ], to: "pool-contacts")
    let head = try StoredPool(opening: pool.path, for: .reading).head()
    let other = LogHead(size: head.size - 1, link: head.link)
    try hold(
      [
        try json(pool, "verify"), try json(pool, "verify", "--against", "\(head)"),
        try json(pool, "verify", "--against", "\(other)"),
      ], to: "verification")
  }

  @Test func `snapshots and checks follow their schemas`() throws {
    let pool = try pool()
    let rules = "  - {id: YEARS, rule: attribute, attribute: years_in_row, at_most: 2}\npanel:"
    try pool.tool.workplace.write(
      PoolTool.policy.replacing("panel:", with: rules), to: "policy.yaml")
    let rehearsal = try pool.snapshot("--dry-run", "--json")
    let snapshot = try pool.snapshot("-o", "problem", "--json")
    #expect(snapshot.status == 0, "\(snapshot.notes)")
    #expect(try snapshot.document()["previous"] as? Int == 1)
    try hold([rehearsal.output, snapshot.output], to: "snapshot")
    #expect(try pool.tool.run("assign", "problem", "-o", "roster.json", "--quiet").status == 0)
    func check() throws -> String {
      let run = try pool.tool.run(
        "check", "roster.json", "--against", "pool.sqlite", "--docket", "docket", "--policy",
        "policy.yaml", "--as-of", "2026-03-05", "--json")
      #expect(run.status == 0 || run.status == 5, "\(run.notes)")
      return run.output
    }
    let before = try check()
    for id in ["E-1", "E-2", "E-3"] {
      for target in ["C-1", "C-2"] {
        let key = ConflictKey(.reviewCase(Case.ID(target)), kind: "financial")
        try pool.record([(.conflictDeclared(ConflictClaim(key)), Person.ID(id))])
        let late = try pool.tool.run(
          "pool", "declare", id, "--target-kind", "case", "--target", target, "--kind",
          "competitor", "--source", "letter")
        #expect(late.status == 0, "\(late.notes)")
      }
    }
    try hold([before, try check()], to: "check-pool")
  }
}
