import LinearPrograms
import PanelRules

/// A row of the problem as the solver sees it: constants taken out, and in numbers near 1 where its
/// own are large.
struct RuleRow: Sendable {
  /// Power of two by which the row is multiplied.
  let scale: Double
  let bounds: Bounds

  /// Coefficients up to here are left as they are.
  private static let largestPlain = 1 << 7

  /// Reads a row; one that binds only where somebody sits has its lower end in a column.
  init(_ row: CompiledProblem.Row, _ sizes: SizeColumns, bindsWhereSomebodySits: Bool = false) {
    var largest = 1
    for term in row.terms { largest = max(largest, abs(Int(term.coefficient))) }
    var constant = bindsWhereSomebodySits ? row.lower ?? 0 : 0
    largest = max(largest, abs(constant))
    for size in row.sizes {
      let panel = Int(size.panel)
      largest = max(largest, abs(Int(size.coefficient)) * sizes.step(ofPanel: panel))
      constant += Int(size.coefficient) * sizes.constant(ofPanel: panel)
    }
    var scale = 1.0
    if largest > Self.largestPlain {
      while scale * Double(largest) > 2 { scale /= 2 }
    }
    self.scale = scale
    bounds = Bounds(
      lower: row.lower.map { Double($0 - constant) * scale } ?? -.infinity,
      upper: row.upper.map { Double($0 - constant) * scale } ?? .infinity)
  }

  /// Whether all coefficients are small whole numbers.
  var isPlain: Bool { scale == 1 }
}
