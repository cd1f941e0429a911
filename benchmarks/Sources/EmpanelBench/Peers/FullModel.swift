import Empanel

/// The textbook formulation of a problem: a column of 0 or 1 for every eligible pair, all at once.
///
/// `assign` never writes this program; a general solver is given nothing smaller.
struct FullModel {
  private let compiled: CompiledProblem
  private let objective: Objective
  private let measure: Objective.Measure

  /// - Throws: `ProblemError` for pins that break a rule.
  init(_ problem: AssignmentProblem, objective: Objective) throws {
    compiled = try CompiledProblem(
      problem, panelOrder: Array(problem.panels.indices),
      expertOrder: Array(problem.experts.indices))
    self.objective = objective
    measure = problem.measure(of: objective)
  }

  /// Columns: pairs of a panel and an expert who may sit on it.
  var pairCount: Int { compiled.pairCount }

  /// The program, in units: its optimum is the value of the objective.
  ///
  /// Pairs come first; for `worst-panel` one more column stands for the quality of the worst panel.
  /// The mean of a panel whose seats are a range is no linear row; no instance here has one.
  var program: LinearProgram {
    var rows = loadRows
    var columns: [LinearProgram.Column] = []
    for panel in compiled.panels {
      rows.append(seatRow(of: panel))
      rows += apartRows(in: panel)
      if objective.name == .worstPanel { rows.append(qualityRow(of: panel)) }
      columns += panel.pairs.map { pair in
        LinearProgram.Column(
          cost: objective.name == .total ? Double(compiled.pairUnits[pair]) : 0,
          bounds: panel.pinned.contains(compiled.pairExperts[pair]) ? .fixed(1) : .binary,
          isInteger: true)
      }
    }
    if objective.name == .worstPanel {
      columns.append(LinearProgram.Column(cost: 1, bounds: .free))
    }
    return LinearProgram(sense: .maximise, columns: columns, rows: rows)
  }

  private var loadRows: [LinearProgram.Row] {
    var entries = [[LinearProgram.Entry]](repeating: [], count: compiled.experts.count)
    for panel in compiled.panels {
      for pair in panel.pairs {
        entries[Int(compiled.pairExperts[pair])].append(.init(pair, Double(panel.effort)))
      }
    }
    return zip(compiled.experts, entries).map { expert, entries in
      LinearProgram.Row(
        bounds: Bounds(
          lower: expert.least > 0 ? Double(expert.least) : -.infinity,
          upper: Double(expert.most)),
        entries: entries)
    }
  }

  private func seatRow(of panel: CompiledProblem.Seats) -> LinearProgram.Row {
    LinearProgram.Row(
      bounds: Bounds(lower: Double(panel.range.least), upper: Double(panel.range.most)),
      entries: panel.pairs.map { .init($0, 1) })
  }

  private func apartRows(in panel: CompiledProblem.Seats) -> [LinearProgram.Row] {
    guard !compiled.apart.isEmpty else { return [] }
    var pairByExpert: [Int: Int] = [:]
    for pair in panel.pairs { pairByExpert[Int(compiled.pairExperts[pair])] = pair }
    return compiled.apart.compactMap { apart in
      guard let first = pairByExpert[apart.first], let second = pairByExpert[apart.second] else {
        return nil
      }
      return LinearProgram.Row(
        bounds: Bounds(upper: 1), entries: [.init(first, 1), .init(second, 1)])
    }
  }

  /// Sum of the panel's units, less the worst quality for each seat, is not negative.
  private func qualityRow(of panel: CompiledProblem.Seats) -> LinearProgram.Row {
    precondition(panel.range.least == panel.range.most && measure != .seat)
    let share = measure == .mean ? Double(panel.range.least) : 1
    return LinearProgram.Row(
      bounds: Bounds(lower: 0),
      entries: panel.pairs.map { .init($0, Double(compiled.pairUnits[$0])) }
        + [.init(compiled.pairCount, -share)])
  }
}
