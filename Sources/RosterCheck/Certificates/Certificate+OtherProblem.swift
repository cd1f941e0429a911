public import PanelModel

extension Certificate.Stage {
  /// What the multipliers show about the first objective of another problem: one with a rule less, an
  /// expert more, or other loads.
  ///
  /// Multipliers of one problem are multipliers of any other that has the same rows; there they may show
  /// less, and never anything false. Rows that the other problem does not have are left out.
  ///
  /// - Parameters:
  ///   - problem: The other problem, with the same panels.
  ///   - objectives: What was aimed at; the first is bounded.
  ///   - roster: A roster of the first problem; what it settles and leaves open stays so.
  /// - Returns: What no roster of the other problem exceeds in the first objective; nil where the
  ///   multipliers show nothing.
  /// - Complexity: O(size of the problem + pairs), a few times where rows are left out.
  public func bound(
    in problem: AssignmentProblem, objectives: [Objective], filling roster: Roster
  ) -> Fraction? {
    var examination = Examination(of: problem, objectives: objectives, strictness: .complete)
    examination.examine(roster.panels, settled: roster.settled, unfilled: roster.unfilled)
    let space = RosterSpace(examination)
    var stage = self
    for _ in 0..<Self.mostUnknownRows {
      var proof = StageProof(space, stage: stage, of: 0)
      switch proof.finding() {
      case .bound(let bound): return bound
      case .unknown(let row): stage.rows[row] = nil
      case .nothing, .badWeights, .tooLarge: return nil
      }
    }
    return nil
  }

  /// Rows that may be left out before nothing is said.
  private static var mostUnknownRows: Int { 16 }
}
