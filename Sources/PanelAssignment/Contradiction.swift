import PanelRules

/// What of a problem without a roster contradicts each other: the parts that have a multiplier in a
/// proof by adding up rows.
///
/// The proof needs no other part; a part named here may still be superfluous.
public struct Contradiction: Hashable, Sendable {
  /// Panels whose numbers of seats take part, as indices in the problem's order, rising.
  public let panels: [Int]
  /// Experts whose loads take part, as indices in the problem's order, rising.
  public let experts: [Int]
  /// Origins of the rows that take part, each once, rising.
  public let origins: [Int]
  /// Panels whose chairs take part, as indices in the problem's order, rising.
  public let chairs: [Int]
  /// Limits on chairs that take part, as indices into the compiled problem's, rising.
  public let chairLimits: [Int]

  init(_ prices: Prices, in problem: CompiledProblem) {
    func parts(_ prices: [Double]) -> [Int] {
      prices.indices.filter { prices[$0].magnitude > 1e-6 }
    }
    panels = parts(prices.seats).map { problem.panels[$0].panel }.sorted()
    experts = parts(prices.loads).map { problem.experts[$0].expert }.sorted()
    origins = Set(parts(prices.rows).map { problem.rows[$0].origin }).sorted()
    chairs = parts(prices.chairs).map { problem.panels[problem.chairs[$0].panel].panel }.sorted()
    chairLimits = Set(parts(prices.limits).map { $0 / problem.experts.count }).sorted()
  }
}
