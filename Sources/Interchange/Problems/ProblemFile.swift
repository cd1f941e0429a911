import PanelModel

/// The files that a problem directory may hold.
enum ProblemFile {
  static let required = [Issue.Table.problem, .experts, .cases].map(\.rawValue)

  static let matrix = "affinities.npy"

  /// All of them, in the order in which they are reported.
  static let known = Issue.Table.allCases.map(\.rawValue) + [matrix]
}
