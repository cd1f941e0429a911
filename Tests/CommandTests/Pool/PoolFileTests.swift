import Foundation
import Glibc
import PanelModel
import PoolRecords
import PoolStore
import Testing

/// Files that the commands of a pool cannot use: what they say, and that nothing is damaged.
@Suite struct PoolFileTests {
  private static let word = ["--source", "letter", "--happened", "2025-10-04"]

  private func write(_ pool: PoolTool, prefix: String = "") throws -> Tool.Run {
    try shell(
      pool, prefix + "\"$0\" pool suspend E-3 --reason leak --source letter --happened 2025-10-04")
  }

  /// Runs a line of the shell in which `$0` is the command.
  private func shell(_ pool: PoolTool, _ line: String) throws -> Tool.Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line, Tool.executable.path]
    process.currentDirectoryURL = URL(fileURLWithPath: pool.tool.workplace.path)
    let (output, notes) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = notes
    try process.run()
    return try Tool.finish(process, output, notes)
  }

  private func bytes(_ pool: PoolTool) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: pool.path))
  }

  @Test(arguments: ["en", "zh"])
  func `a file of a later version is told with both numbers and left alone`(language: String) throws
  {
    let pool = try PoolTool()
    // The version stands in the header of the file, four bytes from byte 60.
    var before = try bytes(pool)
    before[63] = 7
    try before.write(to: URL(fileURLWithPath: pool.path))
    for arguments in [
      ["pool", "suspend", "E-3", "--reason", "leak"] + Self.word, ["pool", "list"],
      ["pool", "contact", "E-1", "--mail", "x"], ["pool", "verify"],
    ] {
      let (process, output, notes) = try pool.tool.start(arguments + ["--lang", language])
      let run = try Tool.finish(process, output, notes)
      #expect(run.status == 65, "\(arguments)")
      #expect(run.notes.contains("pool.sqlite") && run.notes.contains("7"), "\(run.notes)")
      #expect(run.output.isEmpty)
    }
    #expect(try bytes(pool) == before)
  }

  @Test(arguments: ["en", "zh"])
  func `a file of another program is told and left alone`(language: String) throws {
    let pool = try PoolTool()
    try pool.tool.workplace.write("id,name\nE-1,王芳\n", to: "pool.sqlite")
    let before = try bytes(pool)
    for arguments in [
      ["pool", "suspend", "E-3", "--reason", "leak"] + Self.word, ["pool", "list"], ["init"],
    ] {
      let (process, output, notes) = try pool.tool.start(arguments + ["--lang", language])
      let run = try Tool.finish(process, output, notes)
      #expect(run.status == (arguments == ["init"] ? 73 : 65), "\(arguments): \(run.notes)")
      #expect(run.notes.contains("pool.sqlite"))
    }
    #expect(try bytes(pool) == before)
  }

  @Test func `a folder that may not be written is told, and reading goes on`() throws {
    let pool = try PoolTool()
    let head = try StoredPool(opening: pool.path, for: .reading).head()
    let folder = pool.tool.workplace.path
    // Whoever may write everywhere gives that up.
    let prefix = geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : ""
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: pool.path)
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
    let run = try write(pool, prefix: prefix)
    #expect(run.status == 73, "\(run.notes)")
    #expect(run.notes.contains("pool.sqlite"))
    let reading = try shell(pool, prefix + "\"$0\" pool head")
    #expect(reading.status == 0 && reading.output.contains("\(head)"), "\(reading.notes)")
  }

  /// Whether this machine lets us have a disk of our own.
  private static let mayMount: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "unshare -rm mount -t tmpfs none /mnt"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// As on a full disk, on any machine: the log may not grow beyond a size.
  @Test func `a file that cannot grow is told, and loses nothing`() throws {
    let pool = try PoolTool()
    let head = try StoredPool(opening: pool.path, for: .reading).head()
    try pool.tool.workplace.write(Self.manyRows, to: "list.csv")
    let importing = "\"$0\" pool import list.csv --happened 2025-10-04 --quiet"
    let run = try shell(pool, "trap '' XFSZ; ulimit -f 700; " + importing)
    #expect(run.status == 73, "\(run.output)\(run.notes)")
    #expect(run.notes.contains("pool.sqlite"))
    let verified = try shell(pool, "\"$0\" pool head && \"$0\" pool verify --against \(head)")
    #expect(verified.status == 0 && verified.output.contains("\(head)"), "\(verified.notes)")
    #expect(try shell(pool, importing).status == 0)
  }

  private static let manyRows =
    "id,name,employer\n" + (1...4000).map { "X-\($0),新人 \($0),单位 \($0)\n" }.joined()

  /// A disk of its own that is full after a few pages.
  @Test(.enabled(if: mayMount, "needs user namespaces: unshare -rm mount -t tmpfs none /mnt"))
  func `a full disk is told, loses nothing, and can be made room on`() throws {
    let pool = try PoolTool()
    let head = try StoredPool(opening: pool.path, for: .reading).head()
    try pool.tool.workplace.write(Self.manyRows, to: "list.csv")
    let run = try shell(
      pool,
      """
      mkdir disk && unshare -rm sh -c '
        mount -t tmpfs -o size=600k none disk && cp pool.sqlite disk/pool.sqlite
        "$0" pool import list.csv --pool disk/pool.sqlite --happened 2025-10-04 --quiet
        echo "status $?"; "$0" pool head --pool disk/pool.sqlite
        "$0" pool verify --pool disk/pool.sqlite --against \(head) >/dev/null; echo "verify $?"
        mount -o remount,size=64m disk
        "$0" pool import list.csv --pool disk/pool.sqlite --happened 2025-10-04 --quiet >/dev/null
        echo "again $?"
      ' "$0"
      """)
    #expect(run.output.contains("status 73"), "\(run.output)\(run.notes)")
    #expect(run.output.contains("\(head)"), "\(run.output)")
    #expect(run.output.contains("verify 0") && run.output.contains("again 0"), "\(run.output)")
    #expect(run.notes.contains("pool.sqlite"))
  }
}
