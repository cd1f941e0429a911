import Foundation
import Glibc
import PanelTestSupport
import PoolRecords
import PoolStore
import Testing

/// Commands that are killed, and commands that meet.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct PoolCrashSoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  /// Processes that are killed before they end; the others do not count.
  private static let kills = isLong ? 1000 : 20
  /// A new pool after so many rounds, for every round reads the whole log.
  private static let roundsOfPool = 50

  private func list(_ round: Int) -> String {
    "id,name,employer\n"
      + (1...150).map { "E-\($0),专家\($0),单位 \(round)\n" }.joined()
  }

  /// Kills a command again and again at a random moment, `longest` microseconds after its start at the latest,
  /// and looks after each time at what is there.
  ///
  /// `round` gives the arguments of a round by its number and the size of the log, and how many events they
  /// record.
  private func killAgain(
    _ seed: UInt64, longest: UInt32, prepare: (Tool) throws -> Void,
    round: (Tool, Int, Int) throws -> (arguments: [String], events: Int)
  ) throws {
    var generator = SeededGenerator(seed: seed)
    var (kills, halves, index) = (0, 0, 0)
    var tool = try Tool()
    while kills < Self.kills {
      if index.isMultiple(of: Self.roundsOfPool) {
        tool = try Tool()
        try tool.run("init")
        try prepare(tool)
      }
      index += 1
      let path = tool.workplace.file("pool.sqlite")
      let before = try StoredPool(opening: path, for: .reading).head()
      let (arguments, events) = try round(tool, index, before.size)
      let (process, output, notes) = try tool.start(arguments)
      usleep(UInt32.random(in: 0...longest, using: &generator))
      Glibc.kill(process.processIdentifier, SIGKILL)
      let run = try Tool.finish(process, output, notes)
      let store = try StoredPool(opening: path, for: .appending)
      let verification = try store.verify(against: before)
      #expect(verification.isSound, "round \(index): \(verification.findings.prefix(3))")
      let size = verification.head.size
      #expect(size == before.size || size == before.size + events, "round \(index): \(size)")
      if process.terminationReason == .uncaughtSignal {
        kills += 1
        halves += size == before.size ? 0 : 1
      } else {
        // What was acknowledged is there.
        #expect(run.status == 0 && size == before.size + events, "round \(index): \(run.notes)")
      }
      if index > 20 * Self.kills { return #expect(Bool(false), "too few were killed: \(kills)") }
    }
    #expect(halves < kills, "some were killed before they had recorded anything")
    #expect(try tool.run("pool", "verify").status == 0)
  }

  @Test func `an import that is killed is there as a whole or not at all`() throws {
    try killAgain(3, longest: 90_000) { _ in
    } round: { tool, index, size in
      try tool.workplace.write(list(index), to: "list.csv")
      // What the import records: the enrolments of the first, later an employer each.
      return (["pool", "import", "list.csv", "--quiet"], size == 0 ? 300 : 150)
    }
  }

  @Test func `a command that is killed has recorded all of it or nothing`() throws {
    try killAgain(4, longest: 60_000) { tool in
      try tool.workplace.write(list(0), to: "list.csv")
      #expect(
        try tool.run("pool", "import", "list.csv", "--happened", "2024-01-01").status == 0)
      let sheet = "expert\n" + (1...40).map { "E-\($0)\n" }.joined()
      try tool.workplace.write(sheet, to: "sheet.csv")
    } round: { _, index, _ in
      let word = ["--happened", "2024-06-01", "--source", "minutes", "--quiet"]
      return switch index % 4 {
      case 0:
        (
          ["pool", "train", "--file", "sheet.csv", "--course", "c\(index)", "--hours", "8"] + word,
          40
        )
      case 1: (["pool", "grant", "E-7", "--specialty", "s\(index)"] + word, 1)
      case 2:
        (
          [
            "pool", "served", "E-1", "E-2", "E-3", "--docket", "d\(index)", "--panel", "G",
          ] + word, 3
        )
      default:
        (
          [
            "pool", "declare", "E-5", "--target-kind", "case", "--target", "C-\(index)",
            "--kind", "kinship",
          ] + word, 1
        )
      }
    }
  }

  /// Two commands that write over and over, and two that read meanwhile.
  @Test func `two writers and two readers lose nothing, and every reading is a whole`() throws {
    let rounds = Self.isLong ? 150 : 6
    let tool = try Tool()
    try tool.run("init")
    try tool.workplace.write(list(0), to: "list.csv")
    try tool.run("pool", "import", "list.csv", "--happened", "2024-01-01")
    let known = try PoolRecordingTests.head(tool).split(separator: "\n")[0]
    for round in 0..<rounds {
      let word = ["--happened", "2024-06-01", "--source", "s", "--json"]
      let writers = try ["A", "B"].map { name in
        try tool.start(
          ["pool", "train", "E-1", "E-2", "--course", "\(name)\(round)", "--hours", "8"] + word)
      }
      let readers = try [["verify", "--against", String(known)], ["history", "E-1"]].map {
        try tool.start(["pool"] + $0 + ["--json"])
      }
      for (process, output, notes) in writers + readers {
        let run = try Tool.finish(process, output, notes)
        #expect(run.status == 0, "\(run.notes)")
        // Both events of a command, or none, whoever looks meanwhile.
        let head = try #require(run.document()["logHead"] as? String)
        let size = try #require(Int(head.split(separator: ":")[0]))
        let first = try #require(Int(known.split(separator: ":")[0]))
        #expect((size - first).isMultiple(of: 2))
      }
    }
    let after = try PoolRecordingTests.head(tool).split(separator: ":")[0]
    #expect(Int(after) == (Int(known.split(separator: ":")[0]) ?? 0) + 4 * rounds)
    #expect(try tool.run("pool", "verify", "--against", String(known)).status == 0)
  }

  @Test func `commands that meet wait for each other and lose nothing`() throws {
    let tool = try Tool()
    try tool.run("init")
    try tool.workplace.write(list(0), to: "list.csv")
    try tool.run("pool", "import", "list.csv", "--happened", "2026-01-01")
    let before = try PoolRecordingTests.head(tool)
    let started = try (1...6).map { number in
      try tool.start([
        "pool", "train", "E-\(number)", "E-\(number + 50)", "--course", "c", "--hours", "8",
        "--source", "s", "--happened", "2026-02-01",
      ])
    }
    for (process, output, notes) in started {
      let run = try Tool.finish(process, output, notes)
      #expect(run.status == 0, "\(run.notes)")
    }
    let known = before.split(separator: "\n")[0]
    let run = try tool.run("pool", "verify", "--against", String(known), "--json")
    #expect(run.status == 0)
    let after = try PoolRecordingTests.head(tool).split(separator: ":")[0]
    #expect(Int(after) == (Int(known.split(separator: ":")[0]) ?? 0) + 12)
  }
}
