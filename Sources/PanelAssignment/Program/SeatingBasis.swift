import LinearPrograms
import PanelRules

/// A basis at a seating, from prices that are nearly right.
///
/// Panels, experts and a root make a graph: a kept pair joins its panel and its expert, an expert who
/// has room, or owes nothing, is joined to the root. The pairs that the prices leave most in doubt are
/// taken as long as they close no circle. The seating stands where it is, and the multipliers of that
/// basis are near the prices, so that the simplex method has little left to do.
/// (Trees as bases of networks: Ahuja, Magnanti, Orlin, Network Flows, 1993, chapter 11.)
struct SeatingBasis {
  private let program: RestrictedProgram
  private let seating: Seating
  private var parents: [Int]

  /// Valid where nothing is missed and no panel has chairs to name; every pair of the seating is kept.
  init(_ program: RestrictedProgram, at seating: Seating) {
    self.program = program
    self.seating = seating
    let problem = program.model.problem
    parents = Array(0...problem.panels.count + problem.experts.count)
  }

  private var problem: CompiledProblem { program.model.problem }
  private var root: Int { problem.panels.count + problem.experts.count }

  /// The basis.
  ///
  /// - Complexity: O(n log n) for n kept pairs.
  mutating func basis(prices: ExactPrices) -> Basis {
    let layout = program.layout
    var rows = [Basis.Standing](repeating: .basic, count: program.rowCount)
    var columns = [Basis.Standing](repeating: .atLower, count: program.columnCount)
    let panels = problem.panels.count
    for (expert, standing) in loadStandings(prices).enumerated() {
      rows[layout.load(ofExpert: expert)] = standing
      if standing == .basic { _ = join(panels + expert, root) }
    }
    for (panel, standing) in seatStandings().enumerated() {
      rows[layout.seats(ofPanel: panel)] = standing
      if standing == .basic { _ = join(panel, root) }
    }
    for (column, panel) in program.sizes.panels.enumerated() {
      // The number of seats is in the basis in the place of their row.
      columns[column] = .basic
      rows[layout.seats(ofPanel: panel)] = .fixed
      _ = join(panel, root)
    }
    let seated = Set(seating.pairs)
    for (column, (panel, pair)) in zip(program.keptColumns, program.kept) {
      if program.isPinned(panel: panel, pair: pair) {
        columns[column] = .fixed
      } else if seated.contains(pair) {
        columns[column] = .atUpper
      }
    }
    for index in byDoubt(prices) {
      let (panel, pair) = program.kept[index]
      guard join(panel, panels + Int(problem.pairExperts[pair])) else { continue }
      columns[program.keptColumns[index]] = .basic
    }
    // What hangs together without the root keeps one row in the basis; panels come first.
    for node in 0..<root where find(node) != find(root) {
      _ = join(node, root)
      let row =
        node < panels
        ? layout.seats(ofPanel: node) : layout.load(ofExpert: node - panels)
      rows[row] = .basic
    }
    return Basis(rows: rows, columns: columns)
  }

  /// The load of an expert whose work has a price stands at its end.
  private func loadStandings(_ prices: ExactPrices) -> [Basis.Standing] {
    var loads = [Int](repeating: 0, count: problem.experts.count)
    for (panel, pairs) in zip(problem.panels, seating.pairsByPanel(in: problem)) {
      for pair in pairs { loads[Int(problem.pairExperts[pair])] += panel.effort }
    }
    return problem.experts.enumerated().map { expert, work in
      let price = prices.price(ofExpert: expert)
      let load = loads[expert]
      if price > 0, work.most < work.open, load == work.most {
        return work.least == work.most && work.least > 0 ? .fixed : .atUpper
      }
      if price < 0, work.least > 0, load == work.least {
        return work.least == work.most && work.most < work.open ? .fixed : .atLower
      }
      return .basic
    }
  }

  private func seatStandings() -> [Basis.Standing] {
    zip(program.model.rules.counts, seating.pairsByPanel(in: problem)).map { counts, pairs in
      if counts.isSettled { return .fixed }
      if pairs.count == counts.least { return .atLower }
      return pairs.count == counts.most ? .atUpper : .basic
    }
  }

  /// Kept pairs, the reduced worth nearest to nothing first.
  private func byDoubt(_ prices: ExactPrices) -> [Int] {
    let doubts = program.kept.map { prices.worth(ofPair: $0.pair, panel: $0.panel).magnitude }
    return doubts.indices.filter {
      !program.isPinned(panel: program.kept[$0].panel, pair: program.kept[$0].pair)
    }.sorted { (doubts[$0], $0) < (doubts[$1], $1) }
  }

  // MARK: - Components

  private mutating func find(_ node: Int) -> Int {
    var top = node
    while parents[top] != top { top = parents[top] }
    var at = node
    while parents[at] != top { (at, parents[at]) = (parents[at], top) }
    return top
  }

  /// Joins two components; false when they are one already.
  private mutating func join(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (find(one), find(other))
    parents[max(first, second)] = min(first, second)
    return first != second
  }
}
