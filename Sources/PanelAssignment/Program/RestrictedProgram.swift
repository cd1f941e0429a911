import LinearPrograms
import PanelModel
import PanelRules

/// A model over some of its pairs as a linear program, and what its rows and columns stand for.
///
/// Columns: numbers of seats, whether panels are empty or full, the surplus `z` of raised floors, the
/// least utilisation, what is missing in the elastic mode, the steps of burdens, the least means of
/// comparable panels, one miss for each row that the empty roster
/// does not keep; then, as they come, the kept pairs, their chairs and the misses of later
/// rows. Misses make every start feasible: the first phase drives them to nothing, then they are
/// shut.
struct RestrictedProgram {
  /// What the costs say.
  enum Phase {
    /// Least misses.
    case feasibility
    /// The model's aim, without misses.
    case aim
  }

  /// A column by which a row may be missed: its shortage below, or its excess above.
  struct Miss {
    let row: Int
    let isExcess: Bool
    let column: Int
  }

  let model: AssignmentModel
  let layout: RowLayout
  let sizes: SizeColumns
  let surplus: LinearProgram.Column?
  let floorRows: [FloorRow]
  let spread: SpreadRows
  let short: ShortColumns
  let burdens: BurdenRows
  let range: RangeRows
  private let floorsByPanel: [[Int]]
  /// Where the columns of what is missing begin.
  private let firstLoose: Int
  private(set) var phase = Phase.feasibility
  private(set) var rowCount: Int
  private(set) var columnCount: Int
  private(set) var misses: [Miss] = []
  private(set) var rules: RuleRows
  private(set) var chairs: ChairRows
  private var apart: ApartRows
  /// Kept pairs and their columns, in the same order.
  private(set) var kept: [(panel: Int, pair: Int)] = []
  private(set) var keptColumns: [Int] = []
  /// A table of all pairs would be larger than everything else.
  private var columnByPair: [Int: Int] = [:]

  private var problem: CompiledProblem { model.problem }

  init(_ model: AssignmentModel) {
    self.model = model
    layout = RowLayout(model)
    sizes = SizeColumns(model.rules)
    floorRows = model.floors.map { FloorRow($0, in: model) }
    surplus = Self.surplus(of: model, layout, floorRows)
    var byPanel = [[Int]](repeating: [], count: model.problem.panels.count)
    for (index, floor) in model.floors.enumerated() {
      for panel in floor.panel.map({ $0..<($0 + 1) }) ?? model.problem.panels.indices {
        byPanel[panel].append(index)
      }
    }
    floorsByPanel = byPanel
    spread = SpreadRows(model, firstRow: layout.firstSpread)
    burdens = BurdenRows(model, firstRow: layout.firstBurden)
    range = RangeRows(model, firstRow: layout.firstRange)
    rules = RuleRows(model, layout, sizes)
    chairs = ChairRows(model, layout)
    apart = ApartRows(model.problem)
    short = ShortColumns(model, layout, sizes)
    rowCount = layout.count
    firstLoose =
      sizes.panels.count + short.wholeCount + (surplus == nil ? 0 : 1)
      + (spread.column == nil ? 0 : 1)
    columnCount = firstLoose + short.looseCount + burdens.columns.count + range.columns.count
    misses = firstMisses()
    columnCount += misses.count
  }

  /// The column of the raised floors' least surplus.
  private static func surplus(
    of model: AssignmentModel, _ layout: RowLayout, _ floorRows: [FloorRow]
  ) -> LinearProgram.Column? {
    let raised = model.floors.indices.filter { model.floors[$0].isRaised }
    return raised.first.map { first in
      // The column counts in the scale of the first raised floor, so that its values are near 1, as
      // far as its cost stays below what a solver bears.
      let scale = max(floorRows[first].scale, 0x1p-39)
      return LinearProgram.Column(
        cost: 1 / scale, bounds: .free,
        entries: raised.map {
          LinearProgram.Entry(layout.floor($0), -floorRows[$0].scale / scale)
        })
    }
  }

  // MARK: - Pairs

  /// Whether a pair has a column.
  func keeps(pair: Int) -> Bool { columnByPair[pair] != nil }

  func isPinned(panel: Int, pair: Int) -> Bool {
    problem.panels[panel].pinned.contains(problem.pairExperts[pair])
  }

  /// Keeps more pairs: their columns and those of their chairs, and the rows that come with them.
  mutating func keep(
    _ additions: [(panel: Int, pair: Int)],
    in session: inout any SolverSession & ~Copyable
  ) throws(SolverError) {
    var columns: [LinearProgram.Column] = []
    var rows: [LinearProgram.Row] = []
    for (panel, pair) in additions where columnByPair[pair] == nil {
      let seat = columnCount
      columns.append(column(ofPair: pair, panel: panel))
      columnByPair[pair] = seat
      kept.append((panel, pair))
      keptColumns.append(seat)
      columnCount += 1
      rows += apart.rows(panel: panel, expert: problem.pairExperts[pair], column: seat)
      if let chair = chairs.column(ofPair: pair, panel: panel, at: columnCount) {
        columns.append(chair)
        rows.append(ChairRows.link(columnCount, toSeat: seat))
        columnCount += 1
      }
    }
    rows += chairs.takeLimitRows(from: rowCount + rows.count)
    if !columns.isEmpty { try session.append(columns: columns) }
    if !rows.isEmpty { try session.append(rows: rows) }
    rowCount += rows.count
  }

  private func column(ofPair pair: Int, panel: Int) -> LinearProgram.Column {
    LinearProgram.Column(
      cost: cost(ofPair: pair),
      bounds: isPinned(panel: panel, pair: pair) ? .fixed(1) : .binary, isInteger: true,
      entries: entries(ofPair: pair, panel: panel))
  }

  /// A pair's coefficients in the rows of seats, load, floors, rules and chairs.
  func entries(ofPair pair: Int, panel: Int) -> [LinearProgram.Entry] {
    let seats = problem.panels[panel]
    let expert = Int(problem.pairExperts[pair])
    var entries = [
      LinearProgram.Entry(layout.seats(ofPanel: panel), 1),
      LinearProgram.Entry(layout.load(ofExpert: expert), Double(seats.effort)),
    ]
    for floor in floorsByPanel[panel] {
      let count = model.weights.value(model.floors[floor].weight, ofPair: pair)
      let coefficient = floorRows[floor].coefficient(of: count, on: seats)
      if coefficient != 0 {
        entries.append(LinearProgram.Entry(layout.floor(floor), coefficient))
      }
    }
    entries += rules.entries(ofPair: pair)
    if let share = spread.entry(ofExpert: expert, effort: seats.effort) { entries.append(share) }
    entries += burdens.entries(ofPair: pair, expert: expert, effort: seats.effort)
    entries += range.entries(ofPair: pair, panel: panel)
    if let chair = chairs.entry(ofPair: pair, panel: panel) { entries.append(chair) }
    return entries
  }

  // MARK: - Rows of the problem

  /// Brings in rows of the problem that were left out.
  mutating func add(
    rows: [Int], in session: inout any SolverSession & ~Copyable
  ) throws(SolverError) {
    guard !rows.isEmpty else { return }
    var added: [LinearProgram.Row] = []
    for row in rows {
      rules.place(row, at: rowCount)
      rowCount += 1
      let scale = rules.scale(ofRow: row)
      let pairs = problem.rows[row].terms.compactMap { term in
        columnByPair[Int(term.pair)].map {
          LinearProgram.Entry($0, Double(term.coefficient) * scale)
        }
      }
      let counts = problem.rows[row].sizes.flatMap { size in
        seatColumns(ofPanel: Int(size.panel)).map {
          LinearProgram.Entry($0.column, Double(Int(size.coefficient) * $0.seats) * scale)
        }
      }
      added.append(LinearProgram.Row(bounds: rules.bounds(ofRow: row), entries: pairs + counts))
    }
    try session.append(rows: added)
  }

  /// The columns that count the seats of a panel, and how many seats each of them is.
  private func seatColumns(ofPanel panel: Int) -> [(column: Int, seats: Int)] {
    var columns: [(column: Int, seats: Int)] = []
    if let column = sizes.column(ofPanel: panel) {
      columns.append((column, sizes.step(ofPanel: panel)))
    }
    let seats = short.seats(ofOpening: panel)
    if seats > 0, let column = short.openingColumn(ofPanel: panel) {
      columns.append((column, seats))
    }
    return columns
  }

  // MARK: - Phases

  private func cost(ofPair pair: Int) -> Double {
    guard phase == .aim, case .sum(let weight) = model.aim else { return 0 }
    return Double(model.weights.value(weight, ofPair: pair))
  }

  /// Shuts the misses and turns to the model's aim.
  mutating func turnToAim(in session: inout any SolverSession & ~Copyable) throws(SolverError) {
    phase = .aim
    for miss in misses {
      try session.setCost(ofColumn: miss.column, to: 0)
      try session.setBounds(ofColumn: miss.column, to: .fixed(0))
    }
    try setAimCosts(in: &session)
  }

  /// Opens the misses again, with new ones for the rows that came in.
  mutating func turnToFeasibility(
    in session: inout any SolverSession & ~Copyable
  ) throws(SolverError) {
    phase = .feasibility
    for miss in misses {
      try session.setCost(ofColumn: miss.column, to: -1)
      try session.setBounds(ofColumn: miss.column, to: Bounds(lower: 0))
    }
    try setAimCosts(in: &session)
    let known = Set(misses.map(\.row))
    var columns: [LinearProgram.Column] = []
    for (row, place) in rules.places.enumerated() {
      guard let place, place >= layout.count, !known.contains(place) else { continue }
      let bounds = rules.bounds(ofRow: row)
      for isExcess in [false, true]
      where (isExcess ? bounds.upper : bounds.lower).isFinite {
        let miss = Miss(row: place, isExcess: isExcess, column: columnCount)
        misses.append(miss)
        columns.append(column(of: miss))
        columnCount += 1
      }
    }
    if !columns.isEmpty { try session.append(columns: columns) }
  }

  private func setAimCosts(in session: inout any SolverSession & ~Copyable) throws(SolverError) {
    if let surplus {
      try session.setCost(ofColumn: surplusColumn, to: phase == .aim ? surplus.cost : 0)
    }
    for (place, cost) in short.looseCosts.enumerated() where cost != 0 {
      try session.setCost(ofColumn: firstLoose + place, to: phase == .aim ? cost : 0)
    }
    for (offset, column) in burdens.columns.enumerated() where column.cost != 0 {
      try session.setCost(
        ofColumn: firstBurdenColumn + offset, to: phase == .aim ? column.cost : 0)
    }
    guard case .sum = model.aim else { return }
    for (column, (_, pair)) in zip(keptColumns, kept) {
      try session.setCost(ofColumn: column, to: cost(ofPair: pair))
    }
  }

  /// Where the column of the surplus stands, if there is one.
  var surplusColumn: Int { sizes.panels.count + short.wholeCount }

  /// Where the columns of burdens begin.
  private var firstBurdenColumn: Int { firstLoose + short.looseCount }

  func column(of miss: Miss) -> LinearProgram.Column {
    LinearProgram.Column(
      cost: -1, bounds: Bounds(lower: 0),
      entries: [LinearProgram.Entry(miss.row, miss.isExcess ? -1 : 1)])
  }
}
