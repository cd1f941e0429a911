import LinearPrograms
import PanelRules

extension RestrictedProgram {
  /// Sum of the misses at a point.
  func missed(at primal: [Double]) -> Double { misses.reduce(0) { $0 + primal[$1.column] } }

  /// The seating of a point with its chairs, or nil when some pair is seated in part or the chairs
  /// cannot be named.
  func seating(at primal: [Double]) -> Seating? {
    let tolerance = 1e-6
    var seated: [Int] = []
    for (column, (_, pair)) in zip(keptColumns, kept) {
      let value = primal[column]
      if value > 1 - tolerance {
        seated.append(pair)
      } else if value > tolerance {
        return nil
      }
    }
    if let chairs = chairs.chairs(at: primal, empty: emptyLimitedPanels(seated)) {
      return Seating(pairs: seated, chairs: chairs)
    }
    return ChairMatching.complete(
      Seating(pairs: seated), rules: model.rules, problem: model.problem)
  }

  /// How many panels under a limit on chairs have no members; only an elastic model has any.
  private func emptyLimitedPanels(_ seated: [Int]) -> Int {
    guard model.problem.isElastic else { return 0 }
    let seats = Seating(pairs: seated).pairsByPanel(in: model.problem)
    return seats.enumerated().count { $1.isEmpty && model.rules.isLimited(panel: $0) }
  }

  /// The rows of the problem not in the program that a point breaks.
  func brokenRows(at primal: [Double]) -> [Int] {
    rules.broken(by: keptColumns.lazy.map { primal[$0] }, kept: kept)
  }

  /// The rows of the problem not in the program that some choice among the kept pairs could break.
  var breakableRows: [Int] { rules.breakable(by: kept) }

  /// The multipliers of the model's own rows, in whole units of the floors.
  func prices(from duals: [Double]) -> Prices {
    let problem = model.problem
    let floors = floorRows.indices.map { duals[layout.floor($0)] * floorRows[$0].scale }
    var seats = problem.panels.indices.map { duals[layout.seats(ofPanel: $0)] }
    for (floor, price) in floors.enumerated() {
      // What a floor's row counts less for a seat is the seats' row, so many times.
      for panel in model.floors[floor].panel.map({ $0..<($0 + 1) }) ?? problem.panels.indices {
        seats[panel] -= price * Double(floorRows[floor].shift(on: problem.panels[panel]))
      }
    }
    return Prices(
      seats: seats, loads: problem.experts.indices.map { duals[layout.load(ofExpert: $0)] },
      floors: floors,
      rows: problem.rows.indices.map { row in
        rules.places[row].map { duals[$0] * rules.scale(ofRow: row) } ?? 0
      },
      chairs: problem.chairs.indices.map { duals[layout.chair($0)] },
      limits: chairs.limitPrices(from: duals), spread: spread.prices(from: duals),
      shortage: short.price(from: duals),
      burdens: burdens.prices(from: duals), range: range.prices(from: duals))
  }
}
