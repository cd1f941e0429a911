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
  private static let kills = isLong ? 500 : 25

  private func list(_ round: Int) -> String {
    "id,name,employer\n"
      + (1...150).map { "E-\($0),专家\($0),单位 \(round)\n" }.joined()
  }

  @Test func `an import that is killed is there as a whole or not at all`() throws {
    let tool = try Tool()
    try tool.run("init")
    var generator = SeededGenerator(seed: 3)
    var kills = 0
    for round in 0..<Self.kills {
      let path = tool.workplace.file("pool.sqlite")
      let before = try StoredPool(opening: path, for: .reading).head()
      try tool.workplace.write(list(round), to: "list.csv")
      // What the import records: the enrolments of the first, later an employer each.
      let rows = before.size == 0 ? 300 : 150
      let (process, output, notes) = try tool.start(["pool", "import", "list.csv", "--quiet"])
      usleep(UInt32.random(in: 0...90_000, using: &generator))
      Glibc.kill(process.processIdentifier, SIGKILL)
      let run = try Tool.finish(process, output, notes)
      if process.terminationReason == .uncaughtSignal { kills += 1 }
      let store = try StoredPool(opening: path, for: .appending)
      let verification = try store.verify(against: before)
      #expect(verification.isSound, "round \(round): \(verification.findings.prefix(3))")
      let size = verification.head.size
      #expect(size == before.size || size == before.size + rows, "round \(round): \(size)")
      // What was acknowledged is there.
      if process.terminationReason == .exit {
        #expect(run.status == 0 && size == before.size + rows, "round \(round)")
      }
    }
    #expect(kills > 0)
    try tool.workplace.write(list(-1), to: "list.csv")
    #expect(try tool.run("pool", "import", "list.csv").status == 0)
    #expect(try tool.run("pool", "verify").status == 0)
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
