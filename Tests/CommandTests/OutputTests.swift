import Foundation
import Testing

/// Where results go, and what happens where they cannot.
@Suite struct OutputTests {
  private func small() throws -> Tool {
    let tool = try Tool()
    try tool.writeSmallProblem()
    return tool
  }

  /// Runs a line of shell in the workplace with the command as `$0`.
  private func shell(_ line: String, _ tool: Tool) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "set -o pipefail; " + line, Tool.executable.path]
    process.currentDirectoryURL = URL(fileURLWithPath: tool.workplace.path)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(arguments: ["assign small --json", "assign small --digest", "eligible small --case C-1"])
  func `data that a full disk swallows are a failure`(command: String) throws {
    #expect(try shell("\"$0\" \(command) > /dev/full", try small()) == 73)
  }

  @Test func `a reader that has gone is none`() throws {
    let tool = try small()
    #expect(try shell("\"$0\" assign small | true", tool) == 0)
    #expect(tool.workplace.has("roster.json"))
  }

  @Test func `nothing but a file is ever replaced`() throws {
    let tool = try small()
    #expect(unsafe mkfifo(tool.workplace.file("pipe"), 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: tool.workplace.file("folder"), withIntermediateDirectories: false)
    for target in ["pipe", "folder", "", "absent/roster.json"] {
      #expect(try tool.run("assign", "small", "--force", "-o", target).status == 73, "\(target)")
    }
    let kind = try FileManager.default.attributesOfItem(atPath: tool.workplace.file("pipe"))[.type]
    #expect(kind as? FileAttributeType != .typeRegular)
  }

  @Test func `of two runs at once one writes the roster`() throws {
    let tool = try small()
    let line = "for i in 1 2 3 4; do \"$0\" assign small & done; wait"
    // Listed before the list has a file of its own.
    #expect(
      try shell(line + "; names=$(ls -A | tr '\\n' ' '); printf %s \"$names\" > names", tool) == 0)
    #expect(try tool.workplace.text(of: "names") == "roster.json small ")
    #expect(try tool.run("check", "roster.json", "--against", "small").status == 0)
  }

  @Test func `a problem without a name goes by its directory`() throws {
    let tool = try small()
    let yaml = try tool.workplace.text(of: "small/problem.yaml")
    try tool.workplace.write(
      yaml.replacing("name: Small\n", with: ""), to: "small/problem.yaml")
    #expect(try tool.run("assign", "small").output.hasPrefix("small: 2 cases"))
  }
}
