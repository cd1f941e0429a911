/// An example of the normative text: a small problem, rosters that it allows, and rosters that it
/// forbids.
public struct PolicyExample: Sendable, CustomStringConvertible {
  /// One roster as the text writes it: `C1: E1* E2 | C2: E3`.
  public struct Roster: Sendable, CustomStringConvertible {
    /// One panel, or the readers of one case.
    public struct Row: Sendable, Hashable {
      /// The panel, or the case that is read.
      public var panel: String
      /// The members.
      public var experts: [String]
      /// Who chairs.
      public var chair: String?
    }

    /// Whether it is allowed.
    public let isAccepted: Bool
    /// The panels in the order of the text.
    public let rows: [Row]
    /// The line.
    public let description: String

    /// Reads what stands behind `accepted` or `rejected`.
    public init(_ text: String, isAccepted: Bool) {
      self.isAccepted = isAccepted
      description = text
      rows = text.split(separator: "|").map { part in
        let halves = part.split(separator: ":", maxSplits: 1)
        let names = halves.dropFirst().joined().split(separator: " ").map(String.init)
        let experts = names.map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 }
        return Row(
          panel: halves.first.map { $0.filter { !$0.isWhitespace } } ?? "", experts: experts,
          chair: names.first { $0.hasSuffix("*") }.map { String($0.dropLast()) })
      }
    }
  }

  /// Line of the text on which the block begins, from 1.
  public let line: Int
  /// What `problem.yaml` says beyond its opening lines.
  public let policy: String
  /// The tables, each with the name of its file.
  public let tables: [(name: String, text: String)]
  /// The rosters, each with what is said of it.
  public let rosters: [Roster]

  /// Where it stands.
  public var description: String { "Policy.md:\(line)" }

  /// What a policy begins with that says nothing else.
  public var problemText: String {
    var text = "format: empanel-problem/1\nname: example\n"
    if !policy.contains("as_of:") { text += "as_of: 2026-03-05\n" }
    return text + policy + "\n"
  }

  /// Identifiers of the rules of its policy.
  public var ruleIDs: Set<String> {
    Set(policy.matches(of: #/\bid: *([\w-]+)/#).map { String($0.output.1) })
  }

  /// The examples of a document: its blocks marked `example`.
  public static func all(in document: String) -> [PolicyExample] {
    var examples: [PolicyExample] = []
    var block: (line: Int, lines: [Substring])?
    for (index, line) in document.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if line == "```example" {
        block = (index + 1, [])
      } else if line == "```", let open = block {
        examples.append(PolicyExample(line: open.line, open.lines))
        block = nil
      } else {
        block?.lines.append(line)
      }
    }
    return examples
  }

  private init(line: Int, _ lines: [Substring]) {
    self.line = line
    var sections: [[Substring]] = [[]]
    var rosters: [Roster] = []
    for line in lines {
      if let words = line.prefixMatch(of: #/(accepted|rejected) /#) {
        rosters.append(
          Roster(String(line[words.range.upperBound...]), isAccepted: words.output.1 == "accepted"))
      } else if line.wholeMatch(of: #/[a-z]+\.csv/#) != nil {
        sections.append([line])
      } else {
        sections[sections.count - 1].append(line)
      }
    }
    policy = sections[0].joined(separator: "\n")
    tables = sections.dropFirst().map { section in
      let rows = section.dropFirst().filter { !$0.isEmpty }
      return (String(section[0]), rows.joined(separator: "\n") + "\n")
    }
    self.rosters = rosters
  }
}
