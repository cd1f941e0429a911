import PanelModel

/// A panel of the problem with the members whom the problem knows, each once.
struct SeatedPanel {
  /// What the roster says.
  let filled: FilledPanel
  /// Indices of the members, rising.
  let members: [Int]
  private let lookup: Set<Int>

  init(_ filled: FilledPanel, members: Set<Int>) {
    self.filled = filled
    self.members = members.sorted()
    lookup = members
  }

  func holds(_ expert: Int) -> Bool { lookup.contains(expert) }
}
