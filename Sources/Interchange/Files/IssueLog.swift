import PanelModel

/// Gathers what is wrong with some files, and puts it in the order in which people mend it.
struct IssueLog {
  /// The files in the order in which they are reported; others follow as they come.
  private var files: [String]
  private var issues: [String: [Issue]] = [:]
  private var dropped: [String: Int] = [:]

  init(files: [String] = []) { self.files = files }

  /// Whether nothing is wrong.
  var isEmpty: Bool { issues.isEmpty }

  mutating func add(_ issue: Issue) {
    let file = issue.place.file
    if !files.contains(file) { files.append(file) }
    if issues[file, default: []].count < Findings.keptInFull {
      issues[file, default: []].append(issue)
    } else {
      dropped[file, default: 0] += 1
    }
  }

  mutating func add(_ finding: Finding, in file: String) { add(finding.issue(in: file)) }

  mutating func add(_ findings: Findings, in file: String) {
    for finding in findings.list { add(finding, in: file) }
    if findings.count > findings.list.count {
      dropped[file, default: 0] += findings.count - findings.list.count
    }
  }

  /// Everything by file, line and column; what has no line comes first.
  func error(_ kind: InterchangeError.Kind = .badData) -> InterchangeError {
    InterchangeError(kind, files.flatMap(ordered))
  }

  /// Throws what was gathered, if there is anything.
  func check() throws(InterchangeError) {
    if !isEmpty { throw error() }
  }

  private func ordered(_ file: String) -> [Issue] {
    let found = issues[file] ?? []
    let keys = found.enumerated().map { position, issue in
      (issue.place.line ?? 0, issue.place.column ?? 0, position)
    }
    let sorted = keys.sorted { $0 < $1 }.map { found[$0.2] }
    guard let count = dropped[file] else { return sorted }
    return sorted + [
      Issue(Issue.Place(file: file), FilePhrases.moreIssues(["count": "\(count)"]))
    ]
  }
}
