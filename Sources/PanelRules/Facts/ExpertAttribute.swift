import PanelModel

/// The attributes of experts by the names that rules use for them.
enum ExpertAttribute: Hashable, Sendable {
  /// A column of `experts.csv`.
  case column(String)
  /// Whole years from the column `born` to the day.
  case age
  /// Whole months from a date in a column to the day.
  case monthsSince(String)
  /// Whether the expert sat on the panel before.
  case previousPanel
  /// Years in a row, before that of the day, in which the expert sat on the panel.
  case yearsInRow

  init(_ name: String) {
    switch name {
    case "age": self = .age
    case "load_held": self = .column("held")
    case "previous_panel": self = .previousPanel
    case "years_in_row": self = .yearsInRow
    default:
      let prefix = "months_since("
      if name.hasPrefix(prefix), name.hasSuffix(")") {
        self = .monthsSince(String(name.dropFirst(prefix.count).dropLast()))
      } else {
        self = .column(name)
      }
    }
  }

  /// What the value depends on beside the expert.
  var scope: Scope {
    switch self {
    case .column: .everywhere
    case .age, .monthsSince: .day
    case .previousPanel, .yearsInRow: .panel
    }
  }

  /// Where a value is the same.
  enum Scope: Int, Comparable, Sendable {
    /// On every panel.
    case everywhere
    /// On all panels of one day.
    case day
    /// On one panel only.
    case panel

    static func < (left: Scope, right: Scope) -> Bool { left.rawValue < right.rawValue }
  }
}

extension Selector {
  /// Where the answer of the selector on experts is the same.
  var scope: ExpertAttribute.Scope {
    switch self {
    case .attribute(_, .sameAs), .attribute(_, .differsFrom): .panel
    case .attribute(let name, _): ExpertAttribute(name).scope
    case .all(let parts), .any(let parts): parts.map(\.scope).max() ?? .everywhere
    case .not(let part): part.scope
    }
  }
}
