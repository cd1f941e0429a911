import Digests
import PanelModel

/// The order in which experts and panels enter the solver: by the hash of seed and identifier.
///
/// So the order of rows in a file has no say, ties fall by the seed, and renaming may change which
/// of several equal rosters is given, never its value.
struct CanonicalOrder {
  let panels: [Int]
  let experts: [Int]

  /// Orders some panels, all for nil, and all experts.
  init(_ problem: AssignmentProblem, panels open: [Int]? = nil, seed: UInt64) {
    let hash = SeededHash(seed: seed)
    let open = open ?? Array(problem.panels.indices)
    panels = Self.order(open.map { problem.panels[$0].id.rawValue }, by: hash).map { open[$0] }
    experts = Self.order(problem.experts.map(\.id.rawValue), by: hash)
  }

  private static func order(_ names: [String], by hash: SeededHash) -> [Int] {
    let keys = names.map { hash.orderKey(of: $0) }
    return names.indices.sorted {
      // Two equal hashes are as good as impossible, but the order must be total.
      keys[$0] != keys[$1]
        ? keys[$0] < keys[$1] : names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8)
    }
  }
}
