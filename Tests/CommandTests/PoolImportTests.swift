import Foundation
import PanelModel
import PoolRecords
import PoolStore
import Testing

/// Bringing the pool in step with a list, mending and looking after it.
@Suite struct PoolImportTests {
  private typealias Recorded = PoolRecordingTests.Recorded

  private static let first = """
    姓名,工作单位,评审专业,状态,身份证号
    王芳,省院,560.20:4;560.30,在库,110101196803051234
    李伟,市院,560.20,在库,11010119750305123X
    张丽,大学,560.30,在库,110101198103051234

    """

  private func imported(_ tool: Tool, _ arguments: String...) throws -> Recorded {
    let (process, output, notes) = try tool.start(["pool", "import"] + arguments + ["--json"])
    let run = try Tool.finish(process, output, notes)
    #expect(run.status == 0, "\(run.notes)")
    return try JSONDecoder().decode(Recorded.self, from: Data(run.output.utf8))
  }

  private func pool() throws -> Tool {
    let tool = try Tool()
    try tool.workplace.write(Self.first, to: "list.csv")
    try tool.run("init")
    return tool
  }

  @Test func `the same list again is nothing, and no key stands anywhere`() throws {
    let tool = try pool()
    let tried = try imported(tool, "list.csv", "--match", "身份证号", "--dry-run")
    #expect(tried.newPersons == 3 && !tool.workplace.has("pool.sqlite.key"))
    let first = try imported(tool, "list.csv", "--match", "身份证号")
    #expect(first.events.count == tried.events.count && first.newPersons == 3)
    #expect(Set(first.events.map(\.subject)) == ["E-0001", "E-0002", "E-0003"])
    let again = try imported(tool, "list.csv", "--match", "身份证号")
    #expect(again.events.isEmpty && again.unchanged == 3 && again.vanished.isEmpty)
    #expect(again.logHead == first.logHead)
    for name in try FileManager.default.contentsOfDirectory(atPath: tool.workplace.path)
    where name.hasPrefix("pool") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: tool.workplace.file(name)))
      #expect(bytes.range(of: Data("110101".utf8)) == nil, "\(name)")
    }
  }

  @Test func `a changed row is events, a vanished one is told and left alone`() throws {
    let tool = try pool()
    let first = try imported(tool, "list.csv", "--match", "身份证号")
    try tool.workplace.write(
      """
      身份证号,姓名,工作单位,评审专业,状态
      11010119750305123x,李伟,市院,560.20,停用
      １１０１０１１９６８０３０５１２３４,王芳,新院,560.20:5;560.40,在库
      110101199003051234,赵强,城建,560.20,在库

      """, to: "next.csv")
    let next = try imported(tool, "next.csv", "--match", "身份证号", "--dry-run")
    #expect(next.logHead == first.logHead && next.vanished == ["E-0003"])
    #expect(
      next.events.filter { $0.subject == "E-0001" }.map(\.kind) == [
        "employer.joined/1", "specialty.granted/1", "specialty.granted/1", "specialty.withdrawn/1",
      ])
    #expect(
      next.events.filter { $0.subject == "E-0002" }.map(\.kind) == ["standing.suspended/1"])
    #expect(next.newPersons == 1 && next.events.contains { $0.subject == "E-0004" })
    #expect(try imported(tool, "next.csv", "--match", "身份证号").events.count == next.events.count)
    let store = try StoredPool(opening: tool.workplace.file("pool.sqlite"), for: .reading)
    let rows = try store.listing(on: CivilDate(dayNumber: 40_000))
    #expect(rows.map(\.standing) == [.active, .suspended, .active, .active])
    #expect(try imported(tool, "list.csv", "--match", "身份证号").vanished == ["E-0004"])
  }

  @Test func `without the secret, or by another list, nobody is taken for somebody new`() throws {
    let tool = try pool()
    let first = try imported(tool, "list.csv", "--match", "身份证号")
    let key = tool.workplace.file("pool.sqlite.key")
    try FileManager.default.moveItem(atPath: key, toPath: key + "-away")
    #expect(try tool.run("pool", "import", "list.csv", "--match", "身份证号").status == 66)
    try Data((String(repeating: "ab", count: 32) + "\n").utf8).write(to: URL(fileURLWithPath: key))
    #expect(try tool.run("pool", "import", "list.csv", "--match", "身份证号").status == 65)
    try FileManager.default.removeItem(atPath: key)
    try FileManager.default.moveItem(atPath: key + "-away", toPath: key)
    try tool.workplace.write("姓名,身份证号\n孙立,5\n", to: "other.csv")
    #expect(try tool.run("pool", "import", "other.csv", "--match", "身份证号").status == 65)
    #expect(try tool.run("pool", "import", "other.csv", "--match", "工号").status == 65)
    #expect(try tool.run("pool", "head").output == first.logHead + "\n")
    let all = try imported(tool, "other.csv", "--match", "身份证号", "--all-new")
    #expect(all.newPersons == 1 && all.vanished.count == 3)
  }

  @Test func `by the pool's own identifiers a list needs no secret`() throws {
    let tool = try Tool()
    try PoolRecordingTests.pool(tool)
    let same = try imported(tool, "list.csv", "--happened", "2026-03-05")
    #expect(same.events.isEmpty && same.unchanged == 3)
    #expect(!tool.workplace.has("pool.sqlite.key"))
    try tool.workplace.write("id,name,status\nE-001,王芳,在册\nE-001,王芳,\nE-003,张丽,休假\n", to: "bad.csv")
    let bad = try tool.run("pool", "import", "bad.csv")
    #expect(bad.status == 65)
    #expect(bad.notes.contains("bad.csv:4:3 (status)"))
    try tool.workplace.write("id,name\nE-001,王芳\nE-001,王芳\n", to: "bad.csv")
    #expect(try tool.run("pool", "import", "bad.csv").notes.contains("bad.csv:3:1 (id)"))
  }

  @Test func `a correction counts from now on and the event stays`() throws {
    let tool = try Tool()
    try PoolRecordingTests.pool(tool)
    try tool.run(
      "pool", "train", "E-002", "--course", "春训", "--hours", "8", "--source", "s", "--happened",
      "2026-03-20")
    let size = try #require(Int(try PoolRecordingTests.head(tool).split(separator: ":")[0]))
    func correct(_ arguments: String...) throws -> Int32 {
      let (process, output, notes) = try tool.start(
        ["pool", "correct", "\(size)", "--reason", "误", "--source", "s"] + arguments)
      return try Tool.finish(process, output, notes).status
    }
    #expect(try correct("--set", "hour=16") == 65)
    #expect(try correct("--set", "hours=many") == 65)
    #expect(try correct("--set", "hours") == 64)
    #expect(try correct() == 64)
    #expect(try correct("--set", "hours=16", "--retract") == 64)
    #expect(try correct("--set", "hours=16", "--set", "valid_until=2028年1月1日") == 0)
    let store = try StoredPool(opening: tool.workplace.file("pool.sqlite"), for: .reading)
    func trainings() throws -> [TrainingCompletion] {
      try store.history(of: "E-002").state()["E-002"]?.trainings.map(\.value) ?? []
    }
    #expect(
      try trainings() == [
        TrainingCompletion("春训", hours: 16, validUntil: CivilDate(iso: "2028-01-01"))
      ])
    #expect(try correct("--set", "valid_until=") == 0)
    #expect(try trainings().map(\.validUntil) == [nil])
    #expect(try correct("--happened", "2026-03-04") == 0)
    #expect(try correct("--retract") == 0)
    #expect(try trainings().isEmpty)
    #expect(
      try tool.run("pool", "correct", "999", "--retract", "--reason", "r", "--source", "s").status
        == 65)
  }

  @Test func `an erasure is looked at first, and leaves the chain whole`() throws {
    let tool = try Tool()
    try PoolRecordingTests.pool(tool)
    let head = try PoolRecordingTests.head(tool).trimmingCharacters(in: .newlines)
    let erase = ["pool", "erase", "E-002", "--reason", "own wish", "--source", "letter"]
    func run(_ option: String...) throws -> Int32 {
      let (process, output, notes) = try tool.start(erase + option)
      return try Tool.finish(process, output, notes).status
    }
    #expect(try run() == 64)
    #expect(try run("--dry-run") == 0)
    #expect(try PoolRecordingTests.head(tool) == head + "\n")
    #expect(try run("--yes") == 0)
    #expect(try tool.run("pool", "verify", "--against", head).status == 0)
    #expect(!(try tool.run("pool", "list").output.contains("李伟")))
    #expect(try run("--yes") == 65)
  }

  @Test func `health has the seats that a year asks for`() throws {
    let tool = try Tool()
    try PoolRecordingTests.pool(tool)
    try tool.workplace.write("专业,席位数\n560.20,5\n700,2\n", to: "demand.csv")
    let run = try tool.run(
      "pool", "health", "--demand", "demand.csv", "--as-of", "2026-03-05", "--json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let rows = try #require(object["specialties"] as? [[String: Any]])
    #expect(rows.compactMap { $0["specialty"] as? String } == ["560.20", "560.30", "700"])
    #expect(rows.map { $0["eligible"] as? Int } == [1, 1, 0])
    #expect(rows.map { $0["seatsEach"] as? Int } == [5, nil, nil])
    try tool.workplace.write("专业,席位数\n560.20,many\n", to: "demand.csv")
    let bad = try tool.run("pool", "health", "--demand", "demand.csv")
    #expect(bad.status == 65 && bad.notes.contains("demand.csv:2:2 (seats)"))
    #expect(try tool.run("pool", "health", "--lang", "zh").output.contains("从未参评"))
  }
}
