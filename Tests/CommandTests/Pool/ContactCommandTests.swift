import Foundation
import PanelModel
import PoolRecords
import PoolStore
import Testing

/// How to reach people: beside the log, under the identifier that stays, and gone with an erasure.
@Suite struct ContactCommandTests {
  private func contacts(_ pool: PoolTool, _ id: Person.ID) throws -> [String: String] {
    let details = try StoredPool(opening: pool.path, for: .reading).contacts(of: id)
    return Dictionary(details.map { ($0.kind, $0.value) }) { $1 }
  }

  private func run(_ pool: PoolTool, _ arguments: String...) throws -> Tool.Run {
    let (process, output, notes) = try pool.tool.start(["pool"] + arguments)
    return try Tool.finish(process, output, notes)
  }

  @Test func `contact data is set, changed, shown and taken away beside the log`() throws {
    let pool = try PoolTool()
    let head = try StoredPool(opening: pool.path, for: .reading).head()
    #expect(try run(pool, "contact", "E-1", "Ann Lee", "--mobile", "139").status == 0)
    #expect(try contacts(pool, "E-1") == ["mail": "fang@example.org", "mobile": "139"])
    #expect(try contacts(pool, "E-2") == ["mobile": "139"])
    let rehearsal = try run(
      pool, "contact", "E-1", "--phone", "7", "--clear", "mail", "--dry-run", "--json")
    let persons = try rehearsal.document()["persons"] as? [[String: Any]]
    #expect(persons?.first?["contacts"] as? [String: String] == ["mobile": "139", "phone": "7"])
    #expect(try contacts(pool, "E-1").count == 2)
    #expect(try run(pool, "contact", "E-1", "--phone", "7", "--clear", "mail").status == 0)
    #expect(try contacts(pool, "E-1") == ["mobile": "139", "phone": "7"])
    #expect(try run(pool, "contact", "E-1", "--lang", "zh").output.contains("手机 139"))
    #expect(try StoredPool(opening: pool.path, for: .reading).head() == head)
  }

  @Test func `a list is set as a whole or not at all, by name or identifier`() throws {
    let pool = try PoolTool()
    try pool.tool.workplace.write(
      "姓名,手机,邮箱,微信\n王芳,139,\nBob Stone,,bob@example.org,\n", to: "list.csv")
    let refused = try run(pool, "contact", "--file", "list.csv")
    #expect(refused.status == 65)
    try pool.tool.workplace.write(
      "姓名,手机,邮箱,微信\n王芳,139,,w\nBob Stone,,bob@example.org,\n", to: "list.csv")
    let run = try run(pool, "contact", "--file", "list.csv")
    #expect(run.status == 0 && run.notes.contains("微信"), "\(run.notes)")
    #expect(try contacts(pool, "E-1") == ["mail": "fang@example.org", "mobile": "139"])
    #expect(try contacts(pool, "E-3") == ["mail": "bob@example.org"])
    for (text, place) in [
      ("expert,mobile\nE-2,1\nE-77,2\n", "list.csv:3:1"),
      ("expert,mobile\nE-2,1\nE-2,2\n", "list.csv:3:1"), ("expert,mobile\nE-2,\n", "list.csv:2:2"),
    ] {
      try pool.tool.workplace.write(text, to: "list.csv")
      let refused = try self.run(pool, "contact", "--file", "list.csv")
      #expect(refused.status == 65 && refused.notes.contains(place), "\(refused.notes)")
      #expect(try contacts(pool, "E-2").isEmpty)
    }
    #expect(try self.run(pool, "contact", "--file", "list.csv", "--mail", "x").status == 64)
    #expect(try self.run(pool, "contact", "E-1", "--clear", "fax").status == 64)
  }

  @Test func `who was merged has one entry, and an erasure takes it`() throws {
    let pool = try PoolTool()
    try pool.record([
      (.enrolled(Enrolment(.expert, name: "王方")), "E-9"),
      (.merged(IdentityRuling("E-9", reason: "same card")), "E-1"),
    ])
    #expect(try run(pool, "contact", "E-9", "--mobile", "139").status == 0)
    #expect(try contacts(pool, "E-1")["mobile"] == "139")
    let erased = try run(
      pool, "erase", "E-1", "--reason", "asked for it", "--source", "letter", "--yes")
    #expect(erased.status == 0, "\(erased.notes)")
    #expect(try contacts(pool, "E-1").isEmpty)
    #expect(try run(pool, "contact", "E-1", "--mobile", "139").status == 65)
  }

  @Test func `a kind that no policy knows by itself is recorded and told`() throws {
    let pool = try PoolTool()
    func declare(_ kind: String) throws -> Tool.Run {
      try run(
        pool, "declare", "E-2", "--target-kind", "case", "--target", "C-1", "--kind", kind,
        "--source", "letter", "--dry-run")
    }
    let unusual = try declare("师徒")
    #expect(unusual.status == 0 && unusual.notes.contains("师徒"))
    for kind in ["kinship", "师生", "亲属"] {
      #expect(try declare(kind).notes.isEmpty, "\(kind)")
    }
  }
}
