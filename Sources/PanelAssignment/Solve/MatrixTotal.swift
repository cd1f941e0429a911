import NetworkFlow
import PanelModel
import PanelRules

/// The best total where scores are a matrix and only seats and loads bind: the network simplex reads
/// the matrix row by row, and the pairs are never written down.
///
/// The answer is the one that the compiled problem has, of which this is all that needs no memory for
/// pairs. Where there is no seating, the compiled problem must be asked for the reasons.
struct MatrixTotal {
  private let rules: EligibilityRules
  private let objective: Objective
  private let order: CanonicalOrder
  private let rows: EligibleRows
  private let transport: TransportProblem
  /// Places of the experts who are pinned, by place of the panel, rising.
  private let pinned: [Int: [Int]]

  /// Number of eligible pairs.
  var pairCount: Int { rows.pairCount }

  /// nil where the problem or the aim is another, or numbers show at once that there is no seating.
  init?(_ rules: EligibilityRules, order: CanonicalOrder, aims: [Objective]) {
    guard let objective = aims.first, Self.isPlain(rules, aims) else { return nil }
    let problem = rules.problem
    let rows = EligibleRows(rules, panelOrder: order.panels, expertOrder: order.experts)
    let pinned = Self.pinned(problem, order)
    var seats: [ClosedRange<Int64>] = []
    for (place, panel) in order.panels.enumerated() {
      let pins = pinned[place]?.count ?? 0
      let range = problem.panels[panel].seats
      let least = max(range.least, pins) - pins
      let most = min(range.most, rows.eligibleCount(at: place)) - pins
      guard least <= most else { return nil }
      seats.append(Int64(least)...Int64(most))
    }
    var taken = [Int](repeating: 0, count: order.experts.count)
    for expert in pinned.values.joined() { taken[expert] += 1 }
    var loads: [ClosedRange<Int64>] = []
    for (place, expert) in order.experts.enumerated() {
      let load = rules.loads[expert]
      let open = rows.openPanels[place]
      let least = max(0, load.least - taken[place])
      let most = min(load.most ?? open, open) - taken[place]
      guard least <= most else { return nil }
      loads.append(Int64(least)...Int64(most))
    }
    self.rules = rules
    self.objective = objective
    self.order = order
    self.rows = rows
    self.pinned = pinned
    transport = TransportProblem(
      seats: seats, loads: loads, affinities: Self.affinities(rows, pinned, panels: seats.count))
  }

  /// Most pairs whose affinities are kept, 128 MiB of them; beyond, they are made from the matrix anew
  /// each time that they are looked over.
  private static let mostKept = 1 << 25

  private static func affinities(_ rows: EligibleRows, _ pinned: [Int: [Int]], panels: Int)
    -> PairAffinities
  {
    let fill: @Sendable (Int, inout [Int32]) -> Void = { place, row in
      rows.read(place, into: &row)
      for expert in pinned[place] ?? [] { row[expert] = PairAffinities.barred }
    }
    guard rows.openPanels.count * panels <= mostKept else { return .computed(fill) }
    var values: [Int32] = []
    values.reserveCapacity(rows.openPanels.count * panels)
    var row = [Int32](repeating: PairAffinities.barred, count: rows.openPanels.count)
    for place in 0..<panels {
      fill(place, &row)
      values += row
    }
    return .dense(values)
  }

  /// Whether seats, of one point each, and loads are all that binds, whatever the pairs.
  private static func isPlain(_ rules: EligibilityRules, _ aims: [Objective]) -> Bool {
    let problem = rules.problem
    return problem.affinities.isMatrix && aims.map(\.name) == [.total]
      && !problem.policy.panelRules.contains { $0.enforcement == .hard }
      && problem.policy.loadLimits.isEmpty && rules.apart.isEmpty
      && rules.step.open.allSatisfy {
        rules.seatEfforts[$0] == 1 && problem.panels[$0].body.parent == nil
      }
  }

  private static func pinned(_ problem: AssignmentProblem, _ order: CanonicalOrder) -> [Int: [Int]]
  {
    let pins = problem.pins.filter { $0.effect != .keepOff }
    guard !pins.isEmpty else { return [:] }
    var panelPlaces = [Int?](repeating: nil, count: problem.panels.count)
    for (place, panel) in order.panels.enumerated() { panelPlaces[panel] = place }
    var expertPlaces = [Int](repeating: 0, count: order.experts.count)
    for (place, expert) in order.experts.enumerated() { expertPlaces[expert] = place }
    var pinned: [Int: Set<Int>] = [:]
    for pin in pins {
      guard let panel = problem.indexByPanel[pin.panel].flatMap({ panelPlaces[$0] }),
        let expert = problem.indexByExpert[pin.expert]
      else { continue }
      pinned[panel, default: []].insert(expertPlaces[expert])
    }
    return pinned.mapValues { $0.sorted() }
  }

  /// Searches; nil where there is no seating.
  func assignment(within budget: Budget, workLimit: Int) -> Assignment? {
    switch try? transport.solve(threads: budget.threads, until: { budget.hurry != nil }) {
    case .optimal(let best): return proved(best)
    case .stopped(let experts):
      return interrupted(budget.hurry ?? .stopped, experts, workLimit: workLimit)
    case .infeasible, nil: return nil
    }
  }

  private func proved(_ best: TransportSolution) -> Assignment {
    let seats = seats(of: best.experts)
    let value = value(of: seats)
    var rows: [Certificate.Row: Certificate.Multiplier] = [:]
    // Who is eligible nowhere proves nothing.
    for (place, price) in best.expertPrices.enumerated()
    where price != 0 && self.rows.openPanels[place] > 0 {
      rows[.load(rules.problem.experts[order.experts[place]].id)] = .init(Int(price))
    }
    return assignment(
      seats, .optimal, interruption: nil,
      Assignment.StageResult(
        objective: objective, value: value, stageValue: value, bound: value,
        certificate: Certificate.Stage(bound: value, rows: rows)),
      explanation: [], work: Budget.work(ofPivots: best.report.pivots))
  }

  private func interrupted(
    _ interruption: Interruption, _ experts: [[Int32]]?, workLimit: Int
  ) -> Assignment {
    let termination: Roster.Termination = interruption == .stopped ? .stopped : .limit
    let explanation = [interruption.statement(workLimit: workLimit)]
    guard let experts else {
      return Assignment(
        seats: nil, chairs: [], stages: [], termination: termination, interruption: interruption,
        explanation: explanation, contradiction: nil, work: 0)
    }
    let seats = seats(of: experts)
    let value = value(of: seats)
    return assignment(
      seats, termination, interruption: interruption,
      Assignment.StageResult(
        objective: objective, value: value, stageValue: value, bound: nil, certificate: nil),
      explanation: explanation, work: 0)
  }

  private func assignment(
    _ seats: [[Int]], _ termination: Roster.Termination, interruption: Interruption?,
    _ stage: Assignment.StageResult, explanation: [Statement], work: Int
  ) -> Assignment {
    Assignment(
      seats: seats, chairs: Array(repeating: nil, count: seats.count), stages: [stage],
      termination: termination, interruption: interruption, explanation: explanation,
      contradiction: nil, work: work)
  }

  /// The experts of each panel in the problem's order, pins among them.
  private func seats(of chosen: [[Int32]]) -> [[Int]] {
    var seats = [[Int]](repeating: [], count: rules.problem.panels.count)
    for (place, experts) in chosen.enumerated() {
      let all = experts.map(Int.init) + (pinned[place] ?? [])
      seats[order.panels[place]] = all.map { order.experts[$0] }.sorted()
    }
    return seats
  }

  private func value(of seats: [[Int]]) -> Fraction {
    let affinities = rules.problem.affinities
    return Fraction(
      seats.enumerated().reduce(0) { sum, panel in
        panel.element.reduce(sum) {
          $0 + (affinities.units(panel: panel.offset, expert: $1) ?? 0)
        }
      })
  }
}
