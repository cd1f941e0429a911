import PanelRules

/// The rules that bind one panel alone: what remains of a problem when every expert's load has a
/// price.
struct OwnRules: Sendable {
  /// A row `lower <= sum of coefficients + perSeat * filled seats <= upper` over one panel's seats.
  struct Row: Sendable {
    let lower: Int
    let upper: Int
    let perSeat: Int
    /// Least and greatest coefficient of a seat; one that does not count has 0.
    let coefficients: ClosedRange<Int>
    let origin: Origin

    /// Whether products of its numbers with prices, added up over a panel, fit 64 bits.
    var hasSmallNumbers: Bool {
      let most = 1 << 34
      return lower.magnitude < most && coefficients.lowerBound > -most
        && coefficients.upperBound < most
    }
  }

  /// What a candidate counts in a row of the panel.
  struct Share: Sendable {
    /// Place in the panel's rows.
    let row: Int
    let coefficient: Int
  }

  /// Stands for a side that a row does not have; sums of a panel never come near.
  static let unbounded = 1 << 60

  /// Where a row of a panel comes from.
  enum Origin: Sendable {
    /// A row of the problem.
    case row(Int)
    /// A chair of the problem.
    case chair(Int)
    /// A floor of the model.
    case floor(Int)
    /// Two experts who must not sit together.
    case apart
  }

  /// Rows of each panel.
  private(set) var rows: [[Row]]
  /// Whether the rules are all that binds a panel, loads aside.
  let isComplete: Bool
  private let model: AssignmentModel
  /// Place of each row of the problem in the rows of its panel; nil for rows over several panels.
  private let places: [Int?]
  /// Place of the chair's row, by panel.
  private let chairs: [Int?]
  private let floors: [(place: Int, floor: Floor)?]
  private let apart: [Int: [Share]]

  init(_ model: AssignmentModel) {
    var draft = Draft(model)
    places = draft.ownRows()
    chairs = draft.chairRows()
    apart = draft.apartRows()
    floors = draft.floorRows()
    isComplete = draft.isComplete
    rows = draft.rows
    self.model = model
  }

  /// The floor of a panel, if it has one.
  func floor(ofPanel panel: Int) -> Floor? { floors[panel]?.floor }

  /// Calls `body` with what a pair counts in each row of its panel.
  func forEachShare(ofPair pair: Int, panel: Int, _ body: (Share) -> Void) {
    for share in model.rules.shares(ofPair: pair) {
      if let place = places[share.row] { body(Share(row: place, coefficient: share.coefficient)) }
    }
    if let chair = chairs[panel], model.rules.mayChair(pair: pair) {
      body(Share(row: chair, coefficient: 1))
    }
    if let (place, floor) = floors[panel] {
      body(Share(row: place, coefficient: model.coefficient(ofPair: pair, in: floor)))
    }
    for share in apart.isEmpty ? [] : apart[pair] ?? [] { body(share) }
  }
}

extension OwnRules {
  /// The rows of each panel, as they are gathered.
  private struct Draft {
    let model: AssignmentModel
    var rows: [[Row]]
    var isComplete: Bool

    private var problem: CompiledProblem { model.problem }

    init(_ model: AssignmentModel) {
      self.model = model
      rows = Array(repeating: [], count: model.problem.panels.count)
      isComplete = !model.hasOwnColumns && model.summed != nil
    }

    /// Gives a panel a row, and says where it stands.
    private mutating func append(_ row: Row, to panel: Int) -> Int {
      rows[panel].append(row)
      return rows[panel].count - 1
    }

    /// The place of each row of the problem that binds one panel alone.
    mutating func ownRows() -> [Int?] {
      let panelOf = problem.panelOfPairs()
      return problem.rows.enumerated().map { index, row in
        let panels = row.terms.first.map { panelOf[Int($0.pair)] } ?? row.sizes.first?.panel
        guard let panel = panels else {
          // A row of nothing holds or is a contradiction.
          if row.lower ?? 0 > 0 || row.upper ?? 0 < 0 { isComplete = false }
          return nil
        }
        let isOwn =
          row.terms.last.map { panelOf[Int($0.pair)] == panel } != false
          && row.sizes.allSatisfy { $0.panel == panel }
        guard isOwn else {
          isComplete = false
          return nil
        }
        let coefficients = row.terms.lazy.map { Int($0.coefficient) }
        return append(
          Row(
            lower: row.lower ?? -OwnRules.unbounded, upper: row.upper ?? OwnRules.unbounded,
            perSeat: row.sizes.reduce(0) { $0 + Int($1.coefficient) },
            coefficients: min(0, coefficients.min() ?? 0)...max(0, coefficients.max() ?? 0),
            origin: .row(index)),
          to: Int(panel))
      }
    }

    /// The place of the row that asks for a chair, by panel.
    mutating func chairRows() -> [Int?] {
      problem.panels.indices.map { panel in
        guard let chair = model.rules.chairs[panel] else { return nil }
        if model.rules.isLimited(panel: panel) { isComplete = false }
        return append(
          Row(
            lower: 1, upper: OwnRules.unbounded, perSeat: 0, coefficients: 0...1,
            origin: .chair(chair)),
          to: panel)
      }
    }

    /// What pairs count in rows of two experts who must not sit together.
    mutating func apartRows() -> [Int: [Share]] {
      var apart: [Int: [Share]] = [:]
      for pair in problem.apart {
        for panel in pair.panels ?? Array(problem.panels.indices) {
          let members = [pair.first, pair.second].compactMap {
            problem.pair(panel: panel, expert: Int32($0))
          }
          guard members.count == 2 else { continue }
          let place = append(
            Row(
              lower: -OwnRules.unbounded, upper: 1, perSeat: 0, coefficients: 0...1,
              origin: .apart),
            to: panel)
          for member in members {
            apart[member, default: []].append(Share(row: place, coefficient: 1))
          }
        }
      }
      return apart
    }

    /// The floor of each panel with its place; of several the first.
    mutating func floorRows() -> [(place: Int, floor: Floor)?] {
      var floors = [(place: Int, floor: Floor)?](repeating: nil, count: problem.panels.count)
      for (index, floor) in model.floors.enumerated() {
        guard let panel = floor.panel, floors[panel] == nil else {
          isComplete = false
          continue
        }
        var counts = 0...0
        for pair in problem.panels[panel].pairs {
          let count = model.coefficient(ofPair: pair, in: floor)
          counts = min(counts.lowerBound, count)...max(counts.upperBound, count)
        }
        let row = Row(
          lower: floor.bound, upper: OwnRules.unbounded, perSeat: 0,
          coefficients: counts, origin: .floor(index))
        floors[panel] = (append(row, to: panel), floor)
      }
      return floors
    }
  }
}
