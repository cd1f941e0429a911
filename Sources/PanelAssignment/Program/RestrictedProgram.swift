import LinearPrograms
import PanelModel
import PanelRules

/// A model over some of its pairs as a linear program, and what its rows and columns stand for.
///
/// Columns: one shortage for each row that may be short, the surplus `z` of raised floors, then the
/// kept pairs. Shortages make every start feasible: the first phase drives them to nothing, then
/// they are shut.
struct RestrictedProgram {
  /// What the costs say.
  enum Phase {
    /// Least shortage.
    case feasibility
    /// The model's aim, without shortages.
    case aim
  }

  let model: AssignmentModel
  let layout: RowLayout
  /// Kept pairs, in the order of their columns.
  private var kept: [(panel: Int, pair: Int)] = []
  private(set) var phase = Phase.feasibility
  private var isKept: [Bool]
  private var shortages: [LinearProgram.Column] = []
  private let surplus: LinearProgram.Column?
  private let floorsByPanel: [[Int]]
  private var apart: ApartRows

  private var problem: CompiledProblem { model.problem }

  init(_ model: AssignmentModel) {
    self.model = model
    let layout = RowLayout(model)
    self.layout = layout
    isKept = [Bool](repeating: false, count: model.problem.pairCount)
    apart = ApartRows(model.problem)
    var byPanel = [[Int]](repeating: [], count: model.problem.panels.count)
    for (index, floor) in model.floors.enumerated() {
      for panel in floor.panel.map({ $0..<($0 + 1) }) ?? model.problem.panels.indices {
        byPanel[panel].append(index)
      }
    }
    floorsByPanel = byPanel
    let raised = model.floors.indices.filter { model.floors[$0].isRaised }
    surplus = raised.first.map { first in
      // The column counts in the scale of the first raised floor, so that its values are near 1.
      let scale = layout.floorScales[first]
      return LinearProgram.Column(
        cost: 1 / scale, bounds: .free,
        entries: raised.map {
          LinearProgram.Entry(layout.floor($0), -layout.floorScales[$0] / scale)
        })
    }
    for row in 0..<layout.count where mayBeShort(row) {
      shortages.append(
        LinearProgram.Column(
          cost: -1, bounds: Bounds(lower: 0), entries: [LinearProgram.Entry(row, 1)]))
    }
  }

  // MARK: - Rows

  private func mayBeShort(_ row: Int) -> Bool {
    let floorStart = layout.floor(0)
    if row >= floorStart { return !model.floors[row - floorStart].isRaised }
    let loadStart = layout.load(ofExpert: 0)
    return row < loadStart || problem.experts[row - loadStart].least > 0
  }

  private var rows: [LinearProgram.Row] {
    problem.panels.map { panel in
      LinearProgram.Row(
        bounds: Bounds(lower: Double(panel.range.least), upper: Double(panel.range.most)))
    }
      + problem.experts.map { expert in
        LinearProgram.Row(
          bounds: Bounds(
            lower: expert.least > 0 ? Double(expert.least) : -.infinity,
            upper: expert.most < expert.open ? Double(expert.most) : .infinity))
      }
      + zip(model.floors, layout.floorScales).map { floor, scale in
        LinearProgram.Row(bounds: Bounds(lower: Double(floor.bound) * scale))
      }
  }

  // MARK: - Columns

  /// The program before any pair is kept.
  func emptyProgram() -> LinearProgram {
    var columns = shortages
    if var surplus {
      surplus.cost = 0
      columns.append(surplus)
    }
    return LinearProgram(sense: .maximise, columns: columns, rows: rows)
  }

  /// A basis in which every row that may be short has its shortage.
  ///
  /// Valid before anything was solved, with the kept pairs at nothing (pins at one) and no rows
  /// that keep experts apart in the basis of a shortage.
  func startingBasis() -> Basis {
    var rows = [Basis.Standing](repeating: .basic, count: layout.count + apart.rowCount)
    var columns = [Basis.Standing](repeating: .atLower, count: firstPairColumn + kept.count)
    var pinned = [Double](repeating: 0, count: layout.count)
    for (index, (panel, pair)) in kept.enumerated() where isPinned(panel: panel, pair: pair) {
      columns[firstPairColumn + index] = .fixed
      let expert = Int(problem.pairExperts[pair])
      for entry in column(ofPair: pair, panel: panel, expert: expert).entries {
        pinned[entry.index] += entry.value
      }
    }
    let bounds = self.rows.map(\.bounds)
    for (column, shortage) in shortages.enumerated() {
      guard let row = shortage.entries.first?.index, pinned[row] <= bounds[row].lower else {
        continue
      }
      columns[column] = .basic
      rows[row] = bounds[row].lower == bounds[row].upper ? .fixed : .atLower
    }
    if surplus != nil { columns[shortages.count] = .free }
    return Basis(rows: rows, columns: columns)
  }

  /// Where the column of the first kept pair stands.
  private var firstPairColumn: Int { shortages.count + (surplus == nil ? 0 : 1) }

  /// Whether a pair has a column.
  func keeps(pair: Int) -> Bool { isKept[pair] }

  private func isPinned(panel: Int, pair: Int) -> Bool {
    problem.panels[panel].pinned.contains(problem.pairExperts[pair])
  }

  private func cost(ofPair pair: Int) -> Double {
    phase == .aim && model.aim == .total ? Double(problem.pairUnits[pair]) : 0
  }

  /// Keeps more pairs of a panel: their columns, and the rows that keep experts apart.
  mutating func keep(
    _ additions: [(panel: Int, pair: Int)],
    in session: inout any SolverSession & ~Copyable
  ) throws(SolverError) {
    var columns: [LinearProgram.Column] = []
    var rows: [LinearProgram.Row] = []
    for (panel, pair) in additions where !isKept[pair] {
      isKept[pair] = true
      let expert = problem.pairExperts[pair]
      let column = firstPairColumn + kept.count
      kept.append((panel, pair))
      rows += apart.rows(panel: panel, expert: expert, column: column)
      columns.append(self.column(ofPair: pair, panel: panel, expert: Int(expert)))
    }
    if !columns.isEmpty { try session.append(columns: columns) }
    if !rows.isEmpty { try session.append(rows: rows) }
  }

  private func column(ofPair pair: Int, panel: Int, expert: Int) -> LinearProgram.Column {
    let seats = problem.panels[panel]
    var entries = [
      LinearProgram.Entry(layout.seats(ofPanel: panel), 1),
      LinearProgram.Entry(layout.load(ofExpert: expert), Double(seats.effort)),
    ]
    for floor in floorsByPanel[panel] {
      let coefficient = model.floors[floor].coefficient(ofUnits: problem.pairUnits[pair])
      if coefficient != 0 {
        entries.append(
          LinearProgram.Entry(
            layout.floor(floor), Double(coefficient) * layout.floorScales[floor]))
      }
    }
    return LinearProgram.Column(
      cost: cost(ofPair: pair),
      bounds: isPinned(panel: panel, pair: pair) ? .fixed(1) : .binary, isInteger: true,
      entries: entries)
  }

  /// Shuts the shortages and turns to the model's aim.
  mutating func turnToAim(in session: inout any SolverSession & ~Copyable) throws(SolverError) {
    phase = .aim
    for column in shortages.indices {
      try session.setCost(ofColumn: column, to: 0)
      try session.setBounds(ofColumn: column, to: .fixed(0))
    }
    if let surplus { try session.setCost(ofColumn: shortages.count, to: surplus.cost) }
    guard model.aim == .total else { return }
    for (index, (_, pair)) in kept.enumerated() {
      try session.setCost(ofColumn: firstPairColumn + index, to: cost(ofPair: pair))
    }
  }

  // MARK: - Answers

  /// Sum of the shortages at a point.
  func shortage(at primal: [Double]) -> Double { primal[..<shortages.count].reduce(0, +) }

  /// The seating of a point, or nil when some pair is seated in part.
  func seating(at primal: [Double]) -> Seating? {
    let tolerance = 1e-6
    var seated: [Int] = []
    for (value, (_, pair)) in zip(primal[firstPairColumn...], kept) {
      if value > 1 - tolerance {
        seated.append(pair)
      } else if value > tolerance {
        return nil
      }
    }
    return Seating(pairs: seated)
  }

  /// The multipliers of the model's own rows, in whole units of the floors.
  func prices(from duals: [Double]) -> Prices {
    Prices(
      seats: Array(duals[..<layout.load(ofExpert: 0)]),
      loads: Array(duals[layout.load(ofExpert: 0)..<layout.floor(0)]),
      floors: zip(duals[layout.floor(0)..<layout.count], layout.floorScales).map { $0 * $1 })
  }
}
