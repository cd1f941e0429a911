import Foundation
import PanelModel
import Testing

/// The day of a secretary, as the READMEs tell it, with the files that are committed.
@Suite struct SecretaryDayTests {
  /// The lines of the first block that begins with copying the lists.
  private func commands(of readme: String) throws -> [String] {
    let text = try String(contentsOfFile: Tool.packageRoot + "/" + readme, encoding: .utf8)
    let block = try #require(
      text.components(separatedBy: "```\n").first { $0.hasPrefix("cp -r datasets/office") })
    return block.split(separator: "\n").map(String.init)
  }

  /// Runs lines in one shell with the command on its path.
  private func run(_ lines: [String], in tool: Tool) throws -> Tool.Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-e", "-c", lines.joined(separator: "\n")]
    process.currentDirectoryURL = URL(fileURLWithPath: tool.workplace.path)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PATH": Tool.executable.deletingLastPathComponent().path + ":" + path, "NO_COLOR": "1",
    ]) { $1 }
    let (output, notes) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = notes
    try process.run()
    return try Tool.finish(process, output, notes)
  }

  private func day(_ readme: String) throws -> (tool: Tool, run: Tool.Run) {
    let tool = try toolWithLists()
    return (tool, try run(commands(of: readme), in: tool))
  }

  private func toolWithLists() throws -> Tool {
    let tool = try Tool()
    try FileManager.default.createDirectory(
      atPath: tool.workplace.file("datasets"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Tool.packageRoot + "/datasets/office", toPath: tool.workplace.file("datasets/office"))
    return tool
  }

  @Test(arguments: ["README.md", "README.zh.md"])
  func `every line of the README works, and says on whose word each exclusion rests`(
    readme: String
  ) throws {
    let (tool, run) = try day(readme)
    #expect(run.status == 0, "\(run.notes)")
    // The lines that the README shows are what is printed.
    let text = try String(contentsOfFile: Tool.packageRoot + "/" + readme, encoding: .utf8)
    let shown = try #require(
      text.components(separatedBy: "```\n").first { $0.hasPrefix("  E-0001  王芳") })
    for line in shown.split(separator: "\n") { #expect(run.output.contains(line), "\(line)") }
    #expect(run.output.contains(readme == "README.md" ? "decision 12/2025" : "2025年12号决定"))
    let roster = try tool.workplace.text(of: "office/roster.json")
    #expect(!roster.contains("E-0002"), "a suspended expert takes no seat")
    #expect(!roster.contains("@example.org") && !roster.contains("1390000"))
    for name in ["experts.csv", "conflicts.csv", "problem.yaml"] {
      let text = try tool.workplace.text(of: "office/next-week/" + name)
      #expect(!text.contains("@example.org") && !text.contains("1390000"), "\(name)")
    }
  }

  @Test func `forty people are trained by one command, and again by none`() throws {
    let (tool, _) = try day("README.md")
    let train = try commands(of: "README.md").filter { $0.contains("pool train") }
    let again = try run(["cd office", train[0] + " --json"], in: tool)
    let document = try again.document()
    #expect(document["unchanged"] as? Int == 40)
    #expect((document["events"] as? [Any])?.isEmpty == true)
  }

  /// A panel of the same identifier in three years: whoever sat in two years running may not sit a third
  /// time, and a third must be new against last year.
  @Test func `services of earlier years bar, and renew, as the policy says`() throws {
    let tool = try toolWithLists()
    // Services cannot lie in the future, so the years are earlier ones.
    let commands = try commands(of: "README.md").map { $0.replacing("2025-", with: "2022-") }
    #expect(try run(commands, in: tool).status == 0)
    let first = try members("roster.json", tool)
    #expect(first.count == 5)
    func assign(_ day: String, _ name: String) throws -> [String] {
      let run = try run(
        [
          "cd office",
          "sed 's/2025-04-10/\(day)/' ../datasets/office/docket/slots.csv > docket/slots.csv",
          "empanel snapshot --docket docket --policy policy.yaml --as-of \(day) -o \(name) --quiet",
          "empanel assign \(name) -o \(name).json --quiet",
        ], in: tool)
      #expect(run.status == 0, "\(run.notes)")
      return try members(name + ".json", tool)
    }
    func record(_ experts: [String], _ day: String) throws {
      let run = try run(
        [
          "cd office",
          "empanel pool served \(experts.joined(separator: " ")) --docket \(day.prefix(4)) --panel G-1 "
            + "--happened \(day) --source minutes",
        ], in: tool)
      #expect(run.status == 0, "\(run.notes)")
    }
    try record(first, "2022-04-10")
    let second = try assign("2023-05-10", "second")
    #expect(second.count == 5)
    #expect(second.filter { !first.contains($0) }.count >= 2, "a third of five, rounded up")
    // The others sat last year as well: they would sit a third time next.
    try record(first, "2023-05-10")
    let third = try assign("2024-01-10", "third")
    #expect(third.count == 5 && Set(third).isDisjoint(with: first))
    let previous = try tool.workplace.text(of: "office/third/previous.csv")
    #expect(previous.split(separator: "\n").count == 11)
    // Within a month of a service nobody sits, whatever the year.
    let tired = try assign("2023-06-08", "tired")
    #expect(Set(tired).isDisjoint(with: first))
  }

  private func members(_ name: String, _ tool: Tool) throws -> [String] {
    let data = Data(try tool.workplace.text(of: "office/" + name).utf8)
    let document = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    let panels = document["panels"] as? [[String: Any]] ?? []
    let panel = panels.first { $0["panel"] as? String == "G-1" }
    return panel?["experts"] as? [String] ?? []
  }
}
