import PanelModel

extension Examination {
  /// Adds up the certificate, stage by stage, and notes what it shows.
  ///
  /// A roster that breaks a rule is compared with nobody.
  mutating func addUp(of roster: Roster) {
    let certificate = roster.certificate
    readded = Array(repeating: nil, count: objectives.count)
    guard !certificate.isEmpty, violations.isEmpty else { return }
    guard certificate.stages.count == objectives.count else {
      report(
        CheckPhrases.certificateStages([
          "stated": "\(certificate.stages.count)", "expected": "\(objectives.count)",
        ]))
      return
    }
    let question = PairSums.Question(of: roster, objectives: objectives)
    if sums.question != question {
      let space = RosterSpace(self)
      sums.question = question
      sums.findings = certificate.stages.enumerated().map { position, stage in
        guard let stage else { return nil }
        var proof = StageProof(space, stage: stage, of: position)
        return proof.finding()
      }
    }
    for (position, stage) in certificate.stages.enumerated() {
      guard let stage, let finding = sums.findings[position] else { continue }
      take(finding, of: stage, at: position)
    }
  }

  private mutating func take(
    _ finding: StageProof.Finding, of stage: Certificate.Stage, at position: Int
  ) {
    let objective = objectives[position].name
    let decimals = objectives[position].decimals(in: problem.policy)
    var values = [
      "objective": objective.rawValue, "claimed": stage.bound.text(decimals: decimals),
    ]
    switch finding {
    case .bound(let bound):
      readded[position] = bound
      guard !objective.isNoBetter(bound, than: stage.bound) else { return }
      values["expected"] = bound.text(decimals: decimals)
      report(CheckPhrases.certificateTooGood, values, on: nil)
    case .nothing: report(CheckPhrases.certificateShowsNothing, values, on: nil)
    case .unknown(let row):
      report(
        CheckPhrases.certificateUnknown, ["objective": objective.rawValue, "row": row.kind],
        on: nil)
    case .badWeights:
      report(CheckPhrases.certificateWeights, ["objective": objective.rawValue], on: nil)
    case .tooLarge:
      report(CheckPhrases.certificateTooLarge, ["objective": objective.rawValue], on: nil)
    }
  }
}
