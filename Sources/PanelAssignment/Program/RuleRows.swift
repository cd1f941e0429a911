import LinearPrograms
import PanelRules

/// Which rows of the problem stand in a linear program, and which others it needs.
struct RuleRows: Sendable {
  private let problem: CompiledProblem
  private let rules: RuleIndex
  private let rows: [RuleRow]
  /// Where each row stands in the program; nil for those that do not.
  private(set) var places: [Int?]

  /// How far a row may be broken, in its own scale, before it is brought in.
  private static let tolerance = 1e-6

  init(_ model: AssignmentModel, _ layout: RowLayout, _ sizes: SizeColumns) {
    problem = model.problem
    rules = model.rules
    rows = zip(model.problem.rows, model.rules.bodies).map { row, body in
      RuleRow(row, sizes, bindsWhereSomebodySits: body != nil)
    }
    var places = [Int?](repeating: nil, count: rows.count)
    for (place, row) in layout.eagerRows.enumerated() { places[row] = layout.firstRule + place }
    self.places = places
  }

  /// Whether all coefficients of all rows are small whole numbers.
  var arePlain: Bool { rows.allSatisfy(\.isPlain) }

  func bounds(ofRow row: Int) -> Bounds { rows[row].bounds }
  func scale(ofRow row: Int) -> Double { rows[row].scale }

  /// Notes that a row now stands in the program.
  mutating func place(_ row: Int, at place: Int) { places[row] = place }

  /// A pair's entries in the rows that stand in the program.
  func entries(ofPair pair: Int) -> [LinearProgram.Entry] { entries(rules.shares(ofPair: pair)) }

  /// A panel's entries for one seat in the rows that stand in the program.
  func entries(ofSeatOn panel: Int) -> [LinearProgram.Entry] { entries(rules.sizes[panel][...]) }

  /// The entries of the column that says that somebody sits on a panel, in the rows that bind then.
  func entries(ofOpening panel: Int) -> [LinearProgram.Entry] {
    rules.bodies.indices.filter { rules.bodies[$0] == panel }.compactMap { row in
      places[row].map {
        LinearProgram.Entry($0, -Double(problem.rows[row].lower ?? 0) * rows[row].scale)
      }
    }
  }

  private func entries(_ shares: ArraySlice<RuleIndex.Share>) -> [LinearProgram.Entry] {
    shares.compactMap { share in
      places[share.row].map {
        LinearProgram.Entry($0, Double(share.coefficient) * rows[share.row].scale)
      }
    }
  }

  // MARK: - Rows that are missing

  /// The rows not in the program that a point breaks, which gives each of the kept pairs a value.
  func broken(by values: some Sequence<Double>, kept: [(panel: Int, pair: Int)]) -> [Int] {
    guard places.contains(nil) else { return [] }
    var sums = [Double](repeating: 0, count: rows.count)
    for (value, (panel, pair)) in zip(values, kept) where value > 1e-9 {
      for share in rules.shares(ofPair: pair) {
        sums[share.row] += value * Double(share.coefficient)
      }
      for share in rules.sizes[panel] { sums[share.row] += value * Double(share.coefficient) }
    }
    return places.indices.filter { row in
      guard places[row] == nil else { return false }
      let allowance = Self.tolerance / rows[row].scale
      return problem.rows[row].lower.map { sums[row] < Double($0) - allowance } ?? false
        || problem.rows[row].upper.map { sums[row] > Double($0) + allowance } ?? false
    }
  }

  /// The rows not in the program that some choice among the kept pairs could break.
  func breakable(by kept: [(panel: Int, pair: Int)]) -> [Int] {
    guard places.contains(nil) else { return [] }
    var least = [Int](repeating: 0, count: rows.count)
    var most = least
    func absorb(_ coefficient: Int, _ row: Int, times few: Int, or many: Int) {
      least[row] += min(coefficient * few, coefficient * many)
      most[row] += max(coefficient * few, coefficient * many)
    }
    for (_, pair) in kept {
      for share in rules.shares(ofPair: pair) {
        absorb(share.coefficient, share.row, times: 0, or: 1)
      }
    }
    for (panel, counts) in rules.counts.enumerated() {
      for share in rules.sizes[panel] {
        absorb(share.coefficient, share.row, times: counts.least, or: counts.most)
      }
    }
    return places.indices.filter { row in
      places[row] == nil
        && (least[row] < problem.rows[row].lower ?? .min
          || most[row] > problem.rows[row].upper ?? .max)
    }
  }
}
