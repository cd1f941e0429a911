import Empanel
import PanelModel

/// Defects of files as they are shown: what is wrong in the same way on many lines is said once.
struct IssueListing {
  private struct Group {
    let first: Issue
    var others: [Issue] = []
  }

  private struct Key: Hashable {
    let file: String
    let field: String?
    let statement: Statement
  }

  /// Most groups that are shown; a wrong delimiter makes thousands.
  private static let shownGroups = 60
  private static let shownLines = 5

  private var groups: [Group] = []

  init(_ issues: [Issue]) {
    var places: [Key: Int] = [:]
    for issue in issues {
      let key = Key(file: issue.place.file, field: issue.place.field, statement: issue.statement)
      if let place = places[key] {
        // Several on one line are told once.
        let last = groups[place].others.last ?? groups[place].first
        if issue.place.line == nil || issue.place.line != last.place.line {
          groups[place].others.append(issue)
        }
      } else {
        places[key] = groups.count
        groups.append(Group(first: issue))
      }
    }
  }

  /// The defects, and what was left out.
  func lines(in language: Language) -> [String] {
    var lines = groups.prefix(Self.shownGroups).flatMap { group in
      [group.first.text(in: language)] + others(of: group, in: language)
    }
    let hidden = groups.dropFirst(Self.shownGroups).reduce(0) { $0 + 1 + $1.others.count }
    if hidden > 0 {
      lines.append(CommandPhrases.moreIssues(["count": "\(hidden)"]).text(in: language))
    }
    return lines
  }

  private func others(of group: Group, in language: Language) -> [String] {
    guard !group.others.isEmpty else { return [] }
    let shown = group.others.prefix(Self.shownLines)
      .compactMap { $0.place.line ?? $0.place.row }.map(String.init)
    let more = group.others.count > shown.count ? ", …" : ""
    let statement = CommandPhrases.sameOnLines([
      "count": "\(group.others.count)", "lines": shown.joined(separator: ", ") + more,
    ])
    return ["  " + statement.text(in: language)]
  }
}
