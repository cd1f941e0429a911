import PanelModel
import RosterCheck
import Testing

/// What a roster may claim of the spread of work, where less is better.
@Suite struct LoadSpreadClaimsTests {
  /// Two seats of a point for three experts who may take four each.
  private func audit(_ change: (inout ObjectiveResult) -> Void) throws -> RosterAudit {
    let review = RuleReview(
      experts: Array(repeating: { $0.load.most = 4 }, count: 3),
      cases: ["C1", "C2"].map { Case(id: Case.ID($0), seats: SeatRange(1)) }
    ) {
      $0.policy.decimals = 3
      $0.policy.objectives = [Objective(.loadSpread, give: Fraction(1, 2)), Objective(.total)]
    }
    var (problem, roster) = try review.reading("C1: E1 | C2: E2")
    roster.termination = .limit
    roster.objectives[0] = ObjectiveResult(
      objective: Objective(.loadSpread), decimals: 0, value: Fraction(1, 4),
      stageValue: Fraction(1, 6), bound: Fraction(1, 7), proof: .solver)
    change(&roster.objectives[0])
    return RosterAudit(roster, against: problem)
  }

  @Test func `a spread that was given up in part, with a bound below`() throws {
    let audit = try audit { _ in }
    #expect(audit.violations == [])
    #expect(audit.values.first == Fraction(1, 4))
    #expect(audit.balance.workload == Balance.Measure(value: Fraction(1, 4), bound: Fraction(1, 7)))
  }

  @Test func `what is claimed wrongly is refused`() throws {
    let defects: [(Phrase, (inout ObjectiveResult) -> Void)] = [
      (CheckPhrases.valueWrong, { $0.value = Fraction(1, 5) }),
      (CheckPhrases.stageSpreadNotKept, { $0.stageValue = Fraction(1, 7) }),
      (CheckPhrases.spreadBoundAboveStage, { $0.bound = Fraction(1, 5) }),
      (
        CheckPhrases.spreadBoundRefuted,
        {
          $0.stageValue = Fraction(1, 3)
          $0.bound = Fraction(1, 3)
        }
      ),
      (CheckPhrases.decimalsDiffer, { $0.decimals = 3 }),
    ]
    for (phrase, change) in defects {
      #expect(try audit(change).violations.map(\.code) == [phrase.code])
    }
  }
}
