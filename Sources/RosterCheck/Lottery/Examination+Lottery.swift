import PanelModel

extension Examination {
  /// The lottery from which a roster says that it was drawn: every probability, every sum, the draw,
  /// and what it expects.
  mutating func checkLottery(of roster: Roster) {
    guard let lottery = roster.lottery else { return }
    guard objectives.map(\.name) == [.total] else {
      let names = objectives.map(\.name.rawValue).joined(separator: ", ")
      report(CheckPhrases.lotteryAim(["objectives": names]))
      return
    }
    // A roster that breaks a rule is no draw of anything.
    guard violations.isEmpty else { return }
    let reading = LotteryReading(lottery, in: RosterSpace(self))
    for statement in reading.statements { report(statement) }
    guard reading.statements.isEmpty else { return }
    guard let expected = reading.expectation else {
      report(CheckPhrases.lotteryTooLarge())
      return
    }
    expectation = expected
    mostProbability = lottery.most
  }

  /// Value, expectation and bound of a roster that was drawn: the draw may be on either side of what
  /// was expected.
  mutating func compareDrawn(_ result: ObjectiveResult, value: Fraction) {
    func text(_ number: Fraction) -> String { number.text(decimals: result.decimals) }
    let name = result.objective.name.rawValue
    if result.value != value {
      report(
        CheckPhrases.valueWrong([
          "objective": name, "stated": text(result.value), "expected": text(value),
        ]))
    }
    guard let expectation else { return }
    if result.stageValue != expectation {
      report(
        CheckPhrases.lotteryExpectation([
          "stated": text(result.stageValue), "expected": text(expectation),
        ]))
    }
    if let bound = result.bound, bound < expectation {
      report(
        CheckPhrases.boundBelowStage([
          "objective": name, "bound": text(bound), "stage": text(expectation),
        ]))
    }
  }
}
