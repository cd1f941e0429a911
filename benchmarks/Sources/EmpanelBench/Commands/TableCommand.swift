import ArgumentParser
import Foundation

/// `empanel-bench table`.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Write the table of the latest results into a text.")

  @Argument(help: "Suite: smoke.")
  var suite: Suite

  @Option(help: "Folder of the results; those of a suite are in a folder of its name.")
  var results = "benchmarks/results"

  @Option(help: "The text, with marks such as <!-- smoke:begin --> and <!-- smoke:end -->.")
  var into = "benchmarks/README.md"

  func run() throws {
    let records = try ResultFile.latestRun(
      in: ResultFile.files(in: "\(results)/\(suite.rawValue)"))
    let text = try String(contentsOfFile: into, encoding: .utf8)
    let table = ResultTable(records: records).text
    guard let changed = MarkedText.replacing(suite.rawValue, in: text, with: table) else {
      throw ValidationError("\(into) has no marks for \(suite.rawValue).")
    }
    try changed.write(toFile: into, atomically: true, encoding: .utf8)
  }
}
