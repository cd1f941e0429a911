import Empanel

/// What a solve says of itself; every peer's driver prints the same keys.
struct SolveReport: Encodable {
  /// `optimal` where every objective is proved, `infeasible` where no roster is; else `limit`.
  let status: String
  /// Values of the objectives in units, most important first.
  let values: [Double]
  /// What no roster exceeds in the first objective, in units.
  let bound: Double?
  /// Seconds until the problem was in memory.
  let read: Double
  /// Seconds from there to a roster that the checker admits.
  let solve: Double
  /// The part of them before the check.
  let search: Double
  /// Most private memory, mapped files left out, in bytes; nil where the system does not tell.
  let privateMemory: Int?

  init(_ roster: Roster, read: Double, search: Double, solve: Double, privateMemory: Int?) {
    status =
      switch roster.termination {
      case .optimal: "optimal"
      case .infeasible: "infeasible"
      case .gapReached, .limit, .stopped: "limit"
      }
    values = roster.objectives.map { $0.value.approximation }
    bound = roster.objectives.first?.bound?.approximation
    self.read = read
    self.solve = solve
    self.search = search
    self.privateMemory = privateMemory
  }
}

extension Fraction {
  fileprivate var approximation: Double { Double(numerator) / Double(denominator) }
}
