import ArgumentParser
import Foundation

/// `empanel-bench run`.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Measure a suite and add the results to a file.")

  @Argument(help: "Suite: smoke.")
  var suite: Suite

  @Option(help: "The command empanel.")
  var command: String

  @Option(help: "Folder of the package.")
  var root = "."

  @Option(help: "Folder of the results; those of a suite go to a folder of its name.")
  var results = "benchmarks/results"

  @Option(help: "Measured rounds; one more is run before and dropped.")
  var rounds = 5

  @Option(help: "Seconds that glpsol is given for an instance.")
  var limit = 10

  @Option(help: "A sentence about the machine, such as that it was shared.")
  var note = ""

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/empanel-bench-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let circumstances = try Circumstances.current(note: note)
    let tools = ToolRunner(
      command: command, bench: ProcessInfo.processInfo.arguments[0], limit: limit, folder: folder)
    var records: [ResultRecord] = []
    for instance in try tools.prepare(suite: suite.rawValue, root: root) {
      let size = "\(instance.cases) cases, \(instance.experts) experts, \(instance.pairs) pairs"
      FileHandle.standardError.write(Data("\(instance.name): \(size)\n".utf8))
      let race = try Race(instance: instance, rounds: rounds, tools: tools)
      records += race.records(suite: suite.rawValue, circumstances: circumstances)
    }
    let name = "\(circumstances.date.prefix(10))-\(circumstances.commit)"
    try ResultFile.append(records, to: "\(results)/\(suite.rawValue)/\(name).jsonl")
  }
}
