import GLPKBackend
import LinearPrograms
import NetworkFlow

/// A network as a linear program: a row for each node, a column for each arc.
struct NetworkProgram {
  let program: LinearProgram

  init(_ network: FlowNetwork) {
    var program = LinearProgram(sense: .minimise)
    for node in 0..<network.nodeCount {
      let range = network.supplies(ofNode: node)
      program.rows.append(
        .init(bounds: Bounds(lower: Double(range.lowerBound), upper: Double(range.upperBound))))
    }
    for arc in 0..<network.arcCount {
      let (tail, head) = (Int(network.tails[arc]), Int(network.heads[arc]))
      let range = network.bounds(ofArc: arc)
      let upper = range.upperBound == FlowNetwork.unbounded ? .infinity : Double(range.upperBound)
      program.columns.append(
        .init(
          cost: Double(network.costs[arc]),
          bounds: Bounds(lower: Double(range.lowerBound), upper: upper),
          entries: tail == head ? [] : [.init(tail, 1), .init(head, -1)]))
    }
    self.program = program
  }

  /// What GLPK answers, from a basis if one is given.
  func solve(from basis: FlowBasis? = nil) throws -> RelaxationOutcome {
    try GLPKSolver().withSession(for: program) {
      (session: inout any SolverSession & ~Copyable) throws(SolverError) in
      if let basis {
        try session.setBasis(
          Basis(
            rows: zip(basis.supplies, program.rows).map { standing($0, $1.bounds) },
            columns: zip(basis.arcs, program.columns).map { standing($0, $1.bounds) }))
      }
      return try session.solveRelaxation(.primal, limits: SolverLimits())
    }
  }

  private func standing(_ standing: FlowBasis.Standing, _ bounds: Bounds) -> Basis.Standing {
    switch standing {
    case .inTree: .basic
    case .atLower: bounds.lower == bounds.upper ? .fixed : .atLower
    case .atUpper: .atUpper
    }
  }
}
