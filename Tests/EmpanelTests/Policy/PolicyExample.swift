import Foundation
import Interchange
import PanelModel

/// One example of `Policy.md`: a small problem, and rosters that it allows or forbids.
struct PolicyExample: CustomStringConvertible {
  /// A roster of the example, and whether the rules allow it, or whether it is one of the best.
  struct Verdict {
    let isAccepted: Bool
    /// Value of the first objective, where the example is one of objectives.
    let value: Fraction?
    let text: String
    /// Members by panel, or by case for its readers, in the order of the text.
    let members: [(panel: Panel.ID, experts: [Expert.ID], chair: Expert.ID?)]
  }

  /// Line of the article on which the example begins.
  let line: Int
  let problem: String
  let files: [String: String]
  let verdicts: [Verdict]

  var description: String { "example at Policy.md:\(line)" }

  /// All examples of the article, in order: of rules, or of objectives.
  static func all(_ kind: String = "example") throws -> [PolicyExample] {
    let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Empanel/Documentation.docc/Policy.md")
    let lines = try String(contentsOf: article, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var examples: [PolicyExample] = []
    var open: Int?
    for (index, line) in lines.enumerated() {
      if line == "```\(kind)" {
        open = index
      } else if line == "```", let start = open {
        examples.append(PolicyExample(line: start + 1, lines: lines[(start + 1)..<index]))
        open = nil
      }
    }
    return examples
  }

  private init(line: Int, lines: ArraySlice<String>) {
    var problem: [String] = []
    var files: [String: [String]] = [:]
    var verdicts: [Verdict] = []
    var file: String?
    for text in lines {
      if text.hasSuffix(".csv"), !text.contains(" ") {
        file = text
        files[text] = []
      } else if let word = Self.words.keys.first(where: { text.hasPrefix($0 + " ") }) {
        verdicts.append(Self.verdict(text.dropFirst(word.count + 1), Self.words[word], text))
      } else if let file {
        if !text.isEmpty { files[file]?.append(text) }
      } else {
        problem.append(text)
      }
    }
    self.line = line
    self.problem = problem.joined(separator: "\n")
    self.files = files.mapValues { $0.joined(separator: "\n") + "\n" }
    self.verdicts = verdicts
  }

  /// What stands before a roster, and whether it is good.
  private static let words = ["accepted": true, "rejected": false, "best": true, "worse": false]

  /// `accepted P: E1* E2 | C1: E2`, or `best 3 P: E1 E2`.
  private static func verdict(_ roster: Substring, _ isGood: Bool?, _ text: String) -> Verdict {
    let value = roster.prefix { $0 != " " }
    let parts = value.split(separator: "/").compactMap { Int($0) }
    let isValued = !parts.isEmpty && !value.contains(":")
    let members = roster.dropFirst(isValued ? value.count : 0).split(separator: "|").map { part in
      let halves = part.split(separator: ":", maxSplits: 1)
      // A dash is a panel on which nobody sits.
      let names = halves[1].split(separator: " ").filter { $0 != "-" }
      let chair = names.first { $0.hasSuffix("*") }.map { Expert.ID(String($0.dropLast())) }
      return (
        panel: Panel.ID(halves[0].trimmingCharacters(in: .whitespaces)),
        experts: names.map { Expert.ID(String($0.hasSuffix("*") ? $0.dropLast() : $0)) },
        chair: chair
      )
    }
    return Verdict(
      isAccepted: isGood == true,
      value: isValued ? Fraction(parts[0], parts.dropFirst().first ?? 1) : nil, text: text,
      members: members)
  }

  /// The parts of the problem, read from files as a user's would be.
  func parts() throws -> ProblemParts {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("policy-example-\(line)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    var yaml = "format: empanel-problem/1\n"
    if !problem.contains("as_of:") { yaml += "as_of: 2026-03-05\n" }
    if !problem.contains("affinity:") {
      yaml += "affinity: {decimals: 0}\n"
      let scores = "case_or_panel,expert,score\n"
      try write(scores, to: directory, named: "affinities.csv")
    }
    try write(yaml + problem + "\n", to: directory, named: "problem.yaml")
    for (name, text) in files { try write(text, to: directory, named: name) }
    return try ProblemDirectory.parts(at: directory.path)
  }

  private func write(_ text: String, to directory: URL, named name: String) throws {
    try Data(text.utf8).write(to: directory.appendingPathComponent(name))
  }
}
