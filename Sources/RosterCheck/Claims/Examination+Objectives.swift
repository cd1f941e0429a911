import PanelModel

extension Examination {
  /// Values, bounds and proofs, as far as the roster itself can refute them.
  mutating func compareObjectives(of roster: Roster) {
    guard isPolicy(roster.objectives.map(\.objective)) else {
      func list(_ objectives: [Objective]) -> String {
        objectives.map(\.name.rawValue).joined(separator: ", ")
      }
      report(
        CheckPhrases.objectivesDiffer([
          "stated": list(roster.objectives.map(\.objective)), "expected": list(objectives),
        ]))
      return
    }
    for (position, result) in roster.objectives.enumerated() {
      compareProof(of: result, at: position, isOptimal: roster.termination == .optimal)
      let decimals = objectives[position].decimals(in: problem.policy)
      guard result.decimals == decimals else {
        report(
          CheckPhrases.decimalsDiffer([
            "objective": result.objective.name.rawValue, "stated": "\(result.decimals)",
            "expected": "\(decimals)",
          ]))
        continue
      }
      guard roster.lottery == nil else {
        compareDrawn(result, value: values[position])
        continue
      }
      // Nothing comes after the last objective that could take from it.
      let give = position == objectives.count - 1 ? .zero : objectives[position].give
      compareNumbers(of: result, value: values[position], give: give)
    }
  }

  /// A measure left open is the problem's; what may be given up is the policy's whatever is printed.
  private func isPolicy(_ stated: [Objective]) -> Bool {
    stated.elementsEqual(objectives) { stated, expected in
      stated.name == expected.name && stated.meantAspect == expected.meantAspect
        && (stated.measure == nil || stated.measure == resolvedMeasure(of: expected))
    }
  }

  private func resolvedMeasure(of objective: Objective) -> Objective.Measure? {
    objective.name == .worstPanel ? measure(of: objective) : nil
  }

  private mutating func compareNumbers(
    of result: ObjectiveResult, value: Fraction, give: Fraction
  ) {
    func text(_ number: Fraction) -> String { number.text(decimals: result.decimals) }
    // Where less is better, everything is compared the other way round.
    let isLeastBest = result.objective.name.isLeastBest
    func refutes(_ bound: Fraction, _ reached: Fraction) -> Bool {
      isLeastBest ? reached < bound : bound < reached
    }
    let name = result.objective.name.rawValue
    if result.value != value {
      report(
        CheckPhrases.valueWrong([
          "objective": name, "stated": text(result.value), "expected": text(value),
        ]))
    }
    if !value.keeps(stage: result.stageValue, givingUp: give, isLeastBest: isLeastBest) {
      let phrase =
        isLeastBest ? CheckPhrases.stageSpreadNotKept : CheckPhrases.stageValueNotKept
      report(
        phrase([
          "objective": name, "stage": text(result.stageValue), "value": text(value),
          "give": "\(give)",
        ]))
    }
    guard let bound = result.bound else { return }
    if refutes(bound, value) {
      report(
        (isLeastBest ? CheckPhrases.spreadBoundRefuted : CheckPhrases.boundRefuted)([
          "objective": name, "bound": text(bound), "value": text(value),
        ]))
    }
    if refutes(bound, result.stageValue) {
      report(
        (isLeastBest ? CheckPhrases.spreadBoundAboveStage : CheckPhrases.boundBelowStage)([
          "objective": name, "bound": text(bound), "stage": text(result.stageValue),
        ]))
    }
  }

  private mutating func compareProof(
    of result: ObjectiveResult, at position: Int, isOptimal: Bool
  ) {
    let values = ["objective": result.objective.name.rawValue]
    if result.proof == .certified, !isReadded(result, at: position) {
      report(Statement(CheckPhrases.certifiedUnfounded, values))
    }
    if (result.proof == .none) != (result.bound == nil) {
      let phrase =
        result.bound == nil ? CheckPhrases.proofWithoutBound : CheckPhrases.boundWithoutProof
      report(Statement(phrase, values))
    }
    if isOptimal, !result.isOptimal || result.proof == .none {
      report(Statement(CheckPhrases.notOptimal, values))
    }
  }

  /// Whether the certificate adds up to the bound or better.
  private func isReadded(_ result: ObjectiveResult, at position: Int) -> Bool {
    guard position < readded.count, let readded = readded[position], let bound = result.bound
    else { return false }
    return objectives[position].name.isNoBetter(readded, than: bound)
  }
}
