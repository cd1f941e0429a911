import PanelModel

/// Something wrong with a file: where, what, and the likely mend.
///
/// A parser of cells does not know where its cell stands; whoever does, says so with `at`.
struct Finding: Error, Hashable, Sendable {
  /// The physical line of the file, counted from 1.
  var line: Int?

  /// The field within its record, counted from 1.
  var column: Int?

  /// The name of the column, as the table knows it.
  var field: String?

  /// What is wrong.
  let problem: Statement

  /// What would probably mend it.
  let advice: Statement?

  /// Of what it speaks, where that is more than the cell, such as a rule.
  var subject: Statement?

  init(
    _ problem: Phrase, _ values: [String: String] = [:], parts: [String: [Statement]] = [:],
    line: Int? = nil, column: Int? = nil, advice: Statement? = nil
  ) {
    self.line = line
    self.column = column
    self.problem = Statement(problem, values, parts: parts)
    self.advice = advice
  }

  /// The stable name of what is wrong.
  var code: String { problem.phrase.code }

  /// The same finding at a place.
  func at(line: Int, column: Int, field: String?) -> Finding {
    var placed = self
    placed.line = line
    placed.column = column
    placed.field = field
    return placed
  }

  /// The finding as an issue of a file.
  func issue(in file: String) -> Issue {
    var issue = Issue(
      Issue.Place(file: file, line: line, column: column, field: field), problem, advice: advice)
    issue.subject = subject
    return issue
  }
}

/// All findings of one file: the first of them in full, the others as a number.
///
/// A file of millions of rows can be wrong in each of them, and nobody reads the thousandth.
struct Findings: Hashable, Sendable {
  /// How many findings are kept in full.
  static let keptInFull = 1_000

  /// The first findings, in the order in which they were met.
  private(set) var list: [Finding] = []

  /// How many there were.
  private(set) var count = 0

  /// Whether nothing is wrong.
  var isEmpty: Bool { count == 0 }

  /// Says of what all findings from one on speak.
  mutating func name(from start: Int, as subject: Statement) {
    for index in list.indices.dropFirst(start) { list[index].subject = subject }
  }

  /// Adds a finding.
  mutating func add(_ finding: Finding) {
    count += 1
    if list.count < Self.keptInFull { list.append(finding) }
  }
}
