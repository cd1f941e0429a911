import LinearPrograms
import PanelRules

/// Multipliers of a panel's own rules, where the prices of work are given.
///
/// Together they say in rows and columns what ``PanelSearch`` found by looking: what the linear
/// program of the panel comes to, which is seldom more than its best panel.
struct PanelDuals {
  private let model: AssignmentModel
  private(set) var prices: Prices

  /// Begins with prices of work, in parts.
  init(_ model: AssignmentModel, work: [Int64]) {
    self.model = model
    let problem = model.problem
    prices = Prices(
      seats: Array(repeating: 0, count: problem.panels.count),
      loads: work.map { Double($0) / Double(PanelPricing.parts) },
      floors: Array(repeating: 0, count: model.floors.count),
      rows: Array(repeating: 0, count: problem.rows.count),
      chairs: Array(repeating: 0, count: problem.chairs.count))
  }

  /// Takes in the multipliers of one panel.
  ///
  /// - Returns: Simplex iterations.
  mutating func add(_ list: Shortlist, panel: Int, on solver: some Solver) throws(SolverError)
    -> Int
  {
    let worths = (0..<list.count).map { place in
      Double(list.gains[place]) / Double(PanelPricing.parts)
        - Double(model.problem.panels[panel].effort) * prices.loads[list.experts[place]]
    }
    if let price = plainPrice(list, worths, panel) {
      prices.seats[panel] = price
      return 0
    }
    let program = program(list, worths, panel)
    let relaxation = try solver.withSession(for: program) { session throws(SolverError) in
      try session.solveRelaxation(.primal, limits: SolverLimits(work: 10_000))
    }
    guard relaxation.end == .optimal else { return relaxation.iterations }
    let duals = relaxation.rowDuals
    prices.seats[panel] = duals[0]
    for (row, dual) in zip(list.rows, duals.dropFirst()) {
      prices.seats[panel] += Double(row.perSeat) * dual
      switch row.origin {
      case .row(let index): prices.rows[index] = dual
      case .chair(let index): prices.chairs[index] = min(0, dual)
      case .floor(let index): prices.floors[index] = min(0, dual)
      case .apart: break
      }
    }
    return relaxation.iterations
  }

  /// What a seat is worth where those who are worth most keep the rules anyway.
  private func plainPrice(_ list: Shortlist, _ worths: [Double], _ panel: Int) -> Double? {
    let counts = model.rules.counts[panel]
    guard counts.isSettled, !list.isPinned.contains(true), counts.least <= list.count else {
      return nil
    }
    let best = list.ranking.sorted { (worths[$1], $0) < (worths[$0], $1) }.prefix(counts.least)
    var sums = list.rows.map { $0.perSeat * counts.least }
    for place in best {
      for share in list.shares(of: place) { sums[share.row] += share.coefficient }
    }
    let isKept = zip(list.rows, sums).allSatisfy { $0.lower <= $1 && $1 <= $0.upper }
    return isKept ? best.last.map { worths[$0] } : nil
  }

  private func program(_ list: Shortlist, _ worths: [Double], _ panel: Int) -> LinearProgram {
    let counts = model.rules.counts[panel]
    let columns = worths.indices.map { place in
      var entries = [LinearProgram.Entry(0, 1)]
      var own = [Int](repeating: 0, count: list.rows.count)
      for share in list.shares(of: place) { own[share.row] += share.coefficient }
      for (row, count) in zip(list.rows, own).map({ $0.perSeat + $1 }).enumerated() where count != 0
      {
        entries.append(LinearProgram.Entry(row + 1, Double(count)))
      }
      return LinearProgram.Column(
        cost: worths[place], bounds: list.isPinned[place] ? .fixed(1) : .binary, entries: entries)
    }
    let rows = list.rows.map { row in
      LinearProgram.Row(
        bounds: Bounds(
          lower: row.lower > -OwnRules.unbounded ? Double(row.lower) : -.infinity,
          upper: row.upper < OwnRules.unbounded ? Double(row.upper) : .infinity))
    }
    let seats = LinearProgram.Row(
      bounds: Bounds(lower: Double(counts.least), upper: Double(counts.most)))
    return LinearProgram(sense: .maximise, columns: columns, rows: [seats] + rows)
  }
}
