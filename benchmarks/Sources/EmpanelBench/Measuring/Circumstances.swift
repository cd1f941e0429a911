import Empanel
import Foundation

/// Everything around a run that its numbers depend on.
struct Circumstances: Codable, Hashable {
  var date: String
  var commit: String
  /// Whether the sources differed from the commit.
  var dirty: Bool
  var build: String
  var swift: String
  var glpk: String
  var glpsol: String
  var system: String
  var processor: String
  var cores: Int
  var memoryKilobytes: Int
  /// Mean number of busy tasks in the minute before the run; the run itself takes one.
  var loadBefore: String
  /// What whoever ran it has to say, such as that the machine was shared.
  var note: String

  /// Those of now.
  static func current(note: String) throws -> Circumstances {
    Circumstances(
      date: ISO8601DateFormatter().string(from: Date()),
      commit: try ChildRun.text(of: ["git", "rev-parse", "--short=12", "HEAD"]),
      dirty: try !ChildRun.text(of: ["git", "status", "--porcelain"]).isEmpty,
      build: "release, -enable-testing",
      swift: firstLine(try ChildRun.text(of: ["swift", "--version"])),
      glpk: RosterAssigner().solverName,
      glpsol: firstLine(try ChildRun.text(of: ["glpsol", "--version"])),
      system: value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "="),
      processor: value(of: "model name", in: "/proc/cpuinfo", separator: ":"),
      cores: ProcessInfo.processInfo.activeProcessorCount,
      memoryKilobytes: Int(ProcessInfo.processInfo.physicalMemory / 1024),
      loadBefore: String(text(ofFile: "/proc/loadavg").prefix { $0 != " " }), note: note)
  }

  private static func firstLine(_ text: String) -> String {
    text.split(separator: "\n").first { $0.contains("ersion") || $0.contains("Solver") }
      .map(String.init) ?? text
  }

  private static func value(of key: String, in file: String, separator: Character) -> String {
    let line = text(ofFile: file).split(separator: "\n").first { $0.hasPrefix(key) }
    let value = line?.split(separator: separator, maxSplits: 1).last.map(String.init) ?? "unknown"
    return value.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
  }

  private static func text(ofFile path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}
