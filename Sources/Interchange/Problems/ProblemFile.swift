import PanelModel

/// The files that a problem directory may hold.
enum ProblemFile {
  static let required = [Issue.Table.problem, .experts, .cases].map(\.rawValue)

  static let matrix = "affinities.npy"

  /// Those that this version reads and writes, in the order in which they are reported.
  static let known = Issue.Table.allCases.map(\.rawValue) + [matrix]

  /// Those that the format has and this version does not read.
  static let later = [
    "panels.csv", "members.csv", "pairs.csv", "specialties.csv", "adjacent.csv",
    "organisations.csv", "slots.csv", "availability.csv",
  ]
}
