import PanelModel

/// What an audit has added up over all pairs of a problem, which takes long.
struct PairSums {
  /// All that the sums of a certificate depend on beside the problem.
  struct Question: Hashable {
    let certificate: Certificate
    let objectives: [Objective]
    let panels: [FilledPanel]
    let settled: [Panel.ID]
    let unfilled: [Panel.ID]

    init(of roster: Roster, objectives: [Objective]) {
      certificate = roster.certificate
      self.objectives = objectives
      panels = roster.panels
      settled = roster.settled
      unfilled = roster.unfilled
    }
  }

  /// Digest of the problem.
  var digest: String?
  /// What ``findings`` answer.
  var question: Question?
  /// What each stage of the certificate adds up to.
  var findings: [StageProof.Finding?] = []
}
