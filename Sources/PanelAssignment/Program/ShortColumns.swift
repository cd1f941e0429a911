import LinearPrograms
import PanelRules

/// Which panels and experts of an elastic model need rows of their own, and how many there are.
struct ShortRows: Sendable {
  /// Panels that may stay empty and are asked something as soon as somebody sits there.
  private(set) var opening: [Int] = []
  /// Panels whose empty seats count.
  private(set) var seats: [Int] = []
  /// Panels of which it matters whether all planned seats are filled.
  private(set) var full: [Int] = []
  /// Experts whose missing load counts, with the load that is wanted.
  private(set) var loads: [(expert: Int, wanted: Int)] = []
  /// Whether the shortage has a limit.
  private(set) var hasLimit = false
  /// Whether some panel must be full, and none is in any case.
  private(set) var needsFullPanel = false

  init(_ model: AssignmentModel) {
    guard let shortage = model.shortage else { return }
    let (problem, counts) = (model.problem, model.rules.counts)
    var asked = Set(model.rules.bodies.compactMap(\.self))
    for burden in model.burdens { asked.formUnion(burden.rows.compactMap(\.body)) }
    let slack = Set(model.floors.filter { $0.slack != nil }.compactMap(\.panel))
    hasLimit = shortage.most != nil
    let isCounted = hasLimit || model.aim == .leastShortage
    needsFullPanel =
      model.needsFullPanel
      && zip(problem.panels, counts).allSatisfy { $1.least < $0.planned }
    for (panel, counts) in counts.enumerated() where !counts.isSettled && !counts.isEmpty {
      let planned = problem.panels[panel].planned
      if counts.mayBeNone,
        counts.step > 1 || model.rules.chairs[panel] != nil || asked.contains(panel)
      {
        opening.append(panel)
      }
      if isCounted, shortage.seats[panel] > counts.least { seats.append(panel) }
      if counts.least < planned, planned <= counts.most,
        needsFullPanel || slack.contains(panel)
      {
        full.append(panel)
      }
    }
    guard isCounted else { return }
    for (expert, work) in problem.experts.enumerated() {
      let wanted = min(shortage.loads[expert], work.most)
      if wanted > work.least { loads.append((expert, wanted)) }
    }
  }

  var count: Int {
    opening.count + seats.count + 2 * full.count + (hasLimit ? 1 : 0) + (needsFullPanel ? 1 : 0)
  }
}

/// The columns and rows by which an elastic model knows what is missing.
///
/// For a panel with `n` filled seats: whether anybody sits there (`n <= most y`), whether it is full
/// (`planned h <= n <= planned - 1 + (most - planned + 1) h`), and its empty seats
/// (`n + s >= planned`). For an expert, the missing load in the row of the load itself. All empty
/// seats and missing points together keep the limit of earlier stages, if there is one.
struct ShortColumns: Sendable {
  private let model: AssignmentModel
  private let layout: RowLayout
  private let sizes: SizeColumns
  private let kinds: ShortRows
  private let openingRows: [Int: Int]
  private let seatRows: [Int: Int]
  private let fullRows: [Int: Int]
  private let loads: [Int: Int]

  init(_ model: AssignmentModel, _ layout: RowLayout, _ sizes: SizeColumns) {
    self.model = model
    self.layout = layout
    self.sizes = sizes
    kinds = ShortRows(model)
    var next = layout.firstShort
    func places(_ list: [Int], each rows: Int) -> [Int: Int] {
      defer { next += rows * list.count }
      return Dictionary(
        uniqueKeysWithValues: list.enumerated().map { ($1, next + rows * $0) })
    }
    openingRows = places(kinds.opening, each: 1)
    seatRows = places(kinds.seats, each: 1)
    fullRows = places(kinds.full, each: 2)
    loads = Dictionary(uniqueKeysWithValues: kinds.loads.map { ($0.expert, $0.wanted) })
  }

  private var limitRow: Int { layout.firstBurden - (kinds.needsFullPanel ? 2 : 1) }
  private var fullPanelRow: Int { layout.firstBurden - 1 }

  /// How many whole columns there are; they stand behind the numbers of seats.
  var wholeCount: Int { kinds.opening.count + kinds.full.count }
  /// How many others there are.
  var looseCount: Int { kinds.seats.count + kinds.loads.count }

  /// The column that says that somebody sits on a panel; nil where it has none.
  func openingColumn(ofPanel panel: Int) -> Int? {
    kinds.opening.firstIndex(of: panel).map { sizes.panels.count + $0 }
  }

  /// The load that an expert gets or misses; nil where nothing counts as missing.
  func wantedLoad(ofExpert expert: Int) -> Int? { loads[expert] }

  /// The seats that the column of an opening is, beside that of the number of seats.
  func seats(ofOpening panel: Int) -> Int {
    let counts = model.rules.counts[panel]
    return counts.mayBeNone ? counts.offset : 0
  }

  // MARK: - Rows

  /// Power of two by which the row of the limit is multiplied.
  private var limitScale: Double {
    var scale = 1.0
    let weight = model.shortage?.seatWeight ?? 1
    if weight > 1 << 7 { while scale * Double(weight) > 2 { scale /= 2 } }
    return scale
  }

  /// Bounds of the rows, in their order.
  var bounds: [Bounds] {
    var bounds: [Bounds] = []
    for panel in kinds.opening {
      bounds.append(Bounds(upper: -constant(panel)))
    }
    for panel in kinds.seats {
      bounds.append(Bounds(lower: Double(model.shortage?.seats[panel] ?? 0) - constant(panel)))
    }
    for panel in kinds.full {
      let planned = Double(model.problem.panels[panel].planned)
      bounds.append(Bounds(upper: planned - 1 - constant(panel)))
      bounds.append(Bounds(lower: -constant(panel)))
    }
    if kinds.hasLimit, let shortage = model.shortage, let most = shortage.most {
      // What a window of loads keeps from an expert is missing in any case.
      let kept = zip(shortage.loads, model.problem.experts).reduce(0) {
        $0 + $1.0 - min($1.0, max(0, $1.1.most))
      }
      bounds.append(Bounds(upper: Double(most - kept) * limitScale))
    }
    if kinds.needsFullPanel { bounds.append(Bounds(lower: 1)) }
    return bounds
  }

  private func constant(_ panel: Int) -> Double { Double(sizes.constant(ofPanel: panel)) }

  /// A panel's entries for one seat.
  func entries(ofSeatOn panel: Int) -> [LinearProgram.Entry] {
    let rows =
      [openingRows[panel], seatRows[panel]] + (fullRows[panel].map { [$0, $0 + 1] } ?? [])
    return rows.compactMap(\.self).map { LinearProgram.Entry($0, 1) }
  }

  // MARK: - Columns

  /// The whole columns, in their order.
  func wholeColumns(
    _ rules: RuleRows, _ chairs: ChairRows, _ burdens: BurdenRows, _ floorRows: [FloorRow]
  ) -> [LinearProgram.Column] {
    kinds.opening.map { opening($0, rules, chairs, burdens) }
      + kinds.full.map { fullness($0, floorRows) }
  }

  private func opening(
    _ panel: Int, _ rules: RuleRows, _ chairs: ChairRows, _ burdens: BurdenRows
  ) -> LinearProgram.Column {
    let seats = Double(seats(ofOpening: panel))
    var values: [Int: Double] = [:]
    func add(_ entry: LinearProgram.Entry, times factor: Double = 1) {
      values[entry.index, default: 0] += entry.value * factor
    }
    if seats > 0 {
      add(LinearProgram.Entry(layout.seats(ofPanel: panel), -1), times: seats)
      for entry in rules.entries(ofSeatOn: panel) + entries(ofSeatOn: panel) {
        add(entry, times: seats)
      }
    }
    if let row = openingRows[panel] {
      add(LinearProgram.Entry(row, -Double(model.rules.counts[panel].most)))
    }
    for entry in rules.entries(ofOpening: panel) + burdens.entries(ofOpening: panel) { add(entry) }
    if let entry = chairs.entry(ofOpening: panel) { add(entry) }
    let entries = values.sorted { $0.key < $1.key }.filter { $0.value != 0 }
    return LinearProgram.Column(
      cost: 0, bounds: .binary, isInteger: true,
      entries: entries.map { LinearProgram.Entry($0.key, $0.value) })
  }

  private func fullness(_ panel: Int, _ floorRows: [FloorRow]) -> LinearProgram.Column {
    let (planned, most) = (model.problem.panels[panel].planned, model.rules.counts[panel].most)
    var entries: [LinearProgram.Entry] = []
    for (floor, row) in floorRows.enumerated() where model.floors[floor].panel == panel {
      guard let slack = model.floors[floor].slack, slack > 0 else { continue }
      entries.append(LinearProgram.Entry(layout.floor(floor), -Double(slack) * row.scale))
    }
    if let row = fullRows[panel] {
      entries.append(LinearProgram.Entry(row, -Double(most - planned + 1)))
      entries.append(LinearProgram.Entry(row + 1, -Double(planned)))
    }
    if kinds.needsFullPanel { entries.append(LinearProgram.Entry(fullPanelRow, 1)) }
    return LinearProgram.Column(cost: 0, bounds: .binary, isInteger: true, entries: entries)
  }

  /// The other columns, in their order: empty seats, then missing loads.
  var looseColumns: [LinearProgram.Column] {
    let weight = model.shortage?.seatWeight ?? 1
    func column(upTo most: Int, _ row: Int, weight: Int) -> LinearProgram.Column {
      var entries = [LinearProgram.Entry(row, 1)]
      if kinds.hasLimit {
        entries.append(LinearProgram.Entry(limitRow, Double(weight) * limitScale))
      }
      return LinearProgram.Column(
        cost: 0, bounds: Bounds(lower: 0, upper: Double(most)), entries: entries)
    }
    let seats = kinds.seats.map { panel in
      column(
        upTo: (model.shortage?.seats[panel] ?? 0) - model.rules.counts[panel].least,
        seatRows[panel] ?? 0, weight: weight)
    }
    let loads = kinds.loads.map { expert, wanted in
      column(
        upTo: wanted - model.problem.experts[expert].least, layout.load(ofExpert: expert),
        weight: 1)
    }
    return seats + loads
  }

  /// What the other columns cost under the model's aim, in their order.
  var looseCosts: [Double] {
    guard model.aim == .leastShortage else { return Array(repeating: 0, count: looseCount) }
    return kinds.seats.map { _ in -Double(model.shortage?.seatWeight ?? 1) }
      + kinds.loads.map { _ in -1 }
  }

  /// The multiplier of the limit on the shortage.
  func price(from duals: [Double]) -> Double {
    kinds.hasLimit ? duals[limitRow] * limitScale : 0
  }
}
