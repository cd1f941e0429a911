import ArgumentParser
import Foundation
import Interchange
import PanelModel
import PoolRecords
import PoolStore
import Testing

@testable import EmpanelCommand

/// The commands that record.
@Suite struct PoolRecordingTests {
  static let list = """
    专家编号,姓名,工作单位,评审专业,职称级别,培训有效期至,备注
    E-001,王芳,省院,560.20:4;560.30,高级,2027-12-31,
    E-002,李伟,市院,560.20,高级,,已通知
    E-003,张丽,大学,560.30:3,高级,,

    """

  /// A pool of three experts.
  static func pool(_ tool: Tool) throws {
    try tool.workplace.write(list, to: "list.csv")
    #expect(try tool.run("init").status == 0)
    #expect(
      try tool.run("pool", "enrol", "--file", "list.csv", "--happened", "2026-03-05").status == 0)
  }

  static func head(_ tool: Tool) throws -> String { try tool.run("pool", "head").output }

  @Test func `a pool is made once, for its owner only`() throws {
    let tool = try Tool()
    #expect(try tool.run("init", "--dry-run").status == 0)
    #expect(!tool.workplace.has("pool.sqlite"))
    #expect(try tool.run("init").status == 0)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: tool.workplace.file("pool.sqlite"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try tool.run("init").status == 73)
    #expect(try tool.run("pool", "head", "--pool", "other.sqlite").status == 66)
    try tool.workplace.write(String(repeating: "x", count: 200), to: "text.sqlite")
    #expect(try tool.run("pool", "head", "--pool", "text.sqlite").status == 65)
  }

  @Test func `a list in GBK with Chinese headers fills the pool`() throws {
    let tool = try Tool()
    let encoding = String.Encoding(rawValue: 0x8000_0632)  // GB18030
    let bytes = try #require(Self.list.data(using: encoding))
    #expect(String(data: bytes, encoding: .utf8) == nil)
    try bytes.write(to: URL(fileURLWithPath: tool.workplace.file("gbk.csv")))
    try tool.run("init")
    let run = try tool.run(
      "pool", "enrol", "--file", "gbk.csv", "--happened", "2026-03-05", "--json")
    #expect(run.status == 0)
    #expect(run.notes.contains("备注"))
    let store = try StoredPool(
      opening: tool.workplace.file("pool.sqlite"), for: .reading)
    let rows = try store.listing(on: try #require(CivilDate(iso: "2026-03-05")))
    #expect(rows.map(\.name) == ["王芳", "李伟", "张丽"])
    #expect(
      rows[0].specialties == [SpecialtyGrant("560.20", proficiency: 4), SpecialtyGrant("560.30")])
    #expect(rows[0].trainedUntil == CivilDate(iso: "2027-12-31"))
    #expect(rows[1].employer == "市院" && rows[1].level == "高级")
  }

  @Test func `a sign-in sheet of forty is one command, and the same again is nothing`() throws {
    let tool = try Tool()
    try tool.run("init")
    let names = (1...40).map { "E-\($0),专家\($0)" }
    try tool.workplace.write(
      "id,name\n" + names.joined(separator: "\n") + "\n", to: "experts.csv")
    try tool.run("pool", "enrol", "--file", "experts.csv", "--happened", "2026-01-01")
    let sheet = (1...40).map { "\($0),专家\($0),," }
    try tool.workplace.write(
      "序号,姓名,签名,学时\n" + sheet.joined(separator: "\n") + "\n", to: "sheet.csv")
    let options = [
      "pool", "train", "--file", "sheet.csv", "--course", "春训", "--hours", "8",
      "--valid-until", "2028年3月31日", "--happened", "2026-03-20", "--json",
    ]
    func train() throws -> (status: Int32, report: Recorded) {
      let (process, output, notes) = try tool.start(options)
      let run = try Tool.finish(process, output, notes)
      return (
        run.status, try JSONDecoder().decode(Recorded.self, from: Data(run.output.utf8))
      )
    }
    let first = try train()
    #expect(first.status == 0 && first.report.events.count == 40)
    #expect(
      first.report.events[39].payload
        == #"{"course":"春训","hours":8,"subject":"professional","validUntil":"2028-03-31"}"#)
    let again = try train()
    #expect(again.report.events.isEmpty && again.report.unchanged == 40)
    #expect(again.report.logHead == first.report.logHead)
    #expect(try tool.run("pool", "verify", "--against", first.report.logHead).status == 0)
  }

  /// What a recording command prints as JSON.
  struct Recorded: Decodable {
    struct Event: Decodable {
      let kind: String
      let subject: String
      let happened: String
      let payload: String
    }
    let dryRun: Bool
    let events: [Event]
    let newPersons: Int
    let unchanged: Int
    let vanished: [String]
    let logHead: String
  }

  @Test func `every defect is told with its place, and nothing is recorded`() throws {
    let tool = try Tool()
    try Self.pool(tool)
    let head = try Self.head(tool)
    try tool.workplace.write(
      """
      编号,姓名,课程,学时,有效期
      E-001,王芳,春训,八,2028-03-31
      E-002,张丽,春训,8,2028-13-01
      ,张莉,春训,8,
      ,,春训,8,

      """, to: "bad.csv")
    let unread = try tool.run("pool", "train", "--file", "bad.csv", "--lang", "zh")
    #expect(unread.status == 65)
    for place in ["bad.csv:2:4 (hours)", "bad.csv:3:5 (valid_until)", "bad.csv:5:1 (expert)"] {
      #expect(unread.notes.contains(place), "\(place)")
    }
    try tool.workplace.write(
      "编号,姓名,课程,学时,有效期\nE-002,张丽,春训,8,\n,张莉,春训,8,\nE-003,,春训,8,\n", to: "bad.csv")
    let unfound = try tool.run("pool", "train", "--file", "bad.csv")
    #expect(unfound.status == 65)
    #expect(unfound.notes.contains("bad.csv:2:2 (name)"))
    #expect(unfound.notes.contains("bad.csv:3:2 (name)"))
    #expect(unfound.notes.contains("Maybe you meant E-003 (张丽)."))
    try tool.workplace.write(
      "编号,课程,学时,有效期\nE-02,春训,8,\nE-001,春训,8,2020-01-01\nE-003,春训,8,\nE-003,春训,8,\n",
      to: "bad.csv")
    #expect(try tool.run("pool", "train", "--file", "bad.csv").notes.contains("bad.csv:5:1"))
    try tool.workplace.write(
      "编号,课程,学时,有效期\nE-02,春训,8,\nE-001,春训,8,2020-01-01\n", to: "bad.csv")
    let refused = try tool.run("pool", "train", "--file", "bad.csv")
    #expect(refused.status == 65)
    #expect(refused.notes.contains("bad.csv:2:1 (expert): \"E-02\""))
    #expect(refused.notes.contains("Maybe you meant E-002 (李伟)."))
    #expect(refused.notes.contains("bad.csv:3:4 (valid_until)"))
    #expect(try Self.head(tool) == head)
  }

  @Test func `what cannot be of a person is told at its column`() throws {
    let tool = try Tool()
    try Self.pool(tool)
    try tool.workplace.write("编号,最少任务,最多任务\nE-001,5,2\n", to: "loads.csv")
    let list = try tool.run("pool", "update", "--file", "loads.csv")
    #expect(list.status == 65 && list.notes.contains("loads.csv:2:3 (max_load)"))
    let one = try tool.run(
      "pool", "update", "E-001", "--min-load", "5", "--max-load", "2", "--source", "s")
    #expect(one.status == 65 && one.notes.hasPrefix("--max-load: "))
  }

  @Test func `who was enrolled for a later day is found by name and told so`() throws {
    let tool = try Tool()
    try Self.pool(tool)
    try tool.workplace.write("姓名\n王芳\n", to: "sheet.csv")
    let run = try tool.run(
      "pool", "train", "--file", "sheet.csv", "--course", "c", "--hours", "8", "--happened",
      "2026-03-04")
    #expect(run.status == 65)
    #expect(run.notes.contains("E-001 (王芳) is in the pool from a later day on."))
  }

  @Test func `a dry run says everything and leaves the file as it is`() throws {
    let tool = try Tool()
    try Self.pool(tool)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: tool.workplace.file("pool.sqlite")))
    let run = try tool.run(
      "pool", "suspend", "E-001", "E-002", "--reason", "调查", "--source", "12号", "--dry-run",
      "--json")
    let report = try JSONDecoder().decode(Recorded.self, from: Data(run.output.utf8))
    #expect(report.dryRun && report.events.map(\.subject) == ["E-001", "E-002"])
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: tool.workplace.file("pool.sqlite"))) == bytes)
    let twice = try tool.run(
      "pool", "reinstate", "E-001", "--source", "12号", "--dry-run")
    #expect(twice.status == 65)
  }

  @Test(arguments: [
    ["pool", "train"], ["pool", "train", "E-001", "--file", "x.csv"],
    ["pool", "train", "E-001", "--source", "s", "--course", "c"],
    ["pool", "suspend", "E-001", "--reason", "r"], ["pool", "update", "E-001", "--source", "s"],
    ["pool", "verify", "--against", "3:ab"],
  ])
  func `what the command line leaves open is wrong use`(arguments: [String]) throws {
    let tool = try Tool()
    let (process, output, notes) = try tool.start(arguments)
    #expect(try Tool.finish(process, output, notes).status == 64)
  }

  @Test func `a head that is none of this log is refused`() throws {
    let tool = try Tool()
    try Self.pool(tool)
    let head = try Self.head(tool).split(separator: "\n")[0]
    #expect(try tool.run("pool", "verify", "--against", String(head)).status == 0)
    let other = "5:" + String(repeating: "a", count: 64)
    let run = try tool.run("pool", "verify", "--against", other, "--json")
    #expect(run.status == 5)
    #expect(run.output.contains("\"log.rewritten\""))
  }

  @Test func `every verb has a command with an option for each column`() {
    let commands = PoolCommand.configuration.subcommands.compactMap {
      $0 as? any RecordingCommand.Type
    }
    #expect(
      Set(commands.map { $0.verb.name }) == Set(PoolVerb.all.map(\.name)))
    for command in commands {
      // Parsing fills every option in, so that what is not meant for a column shows.
      var arguments = ["E-1", "--source", "s"]
      for column in command.verb.columns {
        arguments += ["--" + column.replacing("_", with: "-"), column]
      }
      let parsed = try? command.parse(arguments)
      #expect(
        parsed?.cells == Dictionary(uniqueKeysWithValues: command.verb.columns.map { ($0, $0) }))
    }
  }
}
