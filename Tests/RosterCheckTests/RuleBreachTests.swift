import PanelModel
import RosterCheck
import Testing

@Suite struct RuleBreachTests {
  @Test(arguments: RuleBreach.all)
  func aBreachIsToldForItsOwnReason(breach: RuleBreach) throws {
    let audit = try breach.review().audit(breach.roster, breach.change)
    #expect(Set(audit.violations.map(\.code)) == breach.codes)
    #expect(audit.remarks == [])
  }

  /// The same rules, only told: whatever names a rule is a remark then, and forbids nothing.
  @Test(arguments: RuleBreach.all)
  func whatIsOnlyToldForbidsNothing(breach: RuleBreach) throws {
    let hard = try breach.review().audit(breach.roster, breach.change)
    guard hard.violations.allSatisfy({ $0.rule == "R" || $0.rule == "S" }) else { return }
    var review = breach.review()
    guard
      review.parts.policy.panelRules.allSatisfy({ rule in
        if case .seats = rule.demand { return false }
        return true
      })
    else { return }  // without a hard rule on seats there would be none
    for index in review.parts.policy.eligibilityRules.indices {
      review.parts.policy.eligibilityRules[index].enforcement = .report
    }
    for index in review.parts.policy.panelRules.indices {
      review.parts.policy.panelRules[index].enforcement = .report
    }
    let told = try review.audit(breach.roster, breach.change)
    #expect(told.violations == [])
    #expect(told.remarks.map(\.statement) == hard.violations.map(\.statement))
  }

  @Test func aRuleThatOnlyReportsMakesNobodyLeaveTheRoom() throws {
    var review = RuleReview(
      experts: [{ _ in }, { _ in }],
      cases: ["C1", "C2"].map { Case(id: Case.ID($0), seats: SeatRange(2), panel: "P") },
      eligibility: [.conflict(ConflictDemand(kinds: ["kinship"], lookBack: .ever))],
      enforcement: .report)
    review.parts.conflicts = [
      Conflict(
        expert: "E1", target: .reviewCase("C1"), kind: "kinship",
        validity: Validity(until: RuleReview.day("2020-01-01")))
    ]
    let audit = try review.audit("P: E1 E2")
    #expect(audit.violations == [])
    #expect(audit.remarks.map(\.code) == [CheckPhrases.wouldLeave.code])
  }

  @Test func panelsOfOtherSystemsNeedSomebodyWhoMightChair() throws {
    let review = RuleReview(
      experts: [{ $0.roles = ["chair"] }, { _ in }, { _ in }],
      cases: [Case(id: "C1", seats: SeatRange(2))],
      panel: [.chair(ChairDemand(of: .attribute("roles", .contains("chair"))))])
    let problem = try AssignmentProblem(review.parts)
    func codes(_ experts: Expert.ID...) -> [String] {
      let panel = FilledPanel(panel: "C1", cases: [], experts: experts)
      return RosterAudit(panels: [panel], against: problem).violations.map(\.code)
    }
    #expect(codes("E1", "E2") == [])
    #expect(codes("E2", "E3") == [CheckPhrases.nobodyMayChair.code])
  }

  /// Ten patterns of who fits which of three groups: the checker's choice against all choices.
  @Test func groupsCanBeFilledExactlyWhereSomeChoiceFillsThem() throws {
    for pattern in 0..<512 {
      let marks = (0..<3).map { pattern >> (3 * $0) & 7 }
      let review = RuleReview(
        experts: marks.map { mark in
          { $0.roles = (0..<3).filter { mark >> $0 & 1 == 1 }.map { "g\($0)" } }
        },
        cases: [Case(id: "C1", seats: SeatRange(3))],
        panel: (0..<3).map {
          .group(SeatGroup(name: "g\($0)", seats: 1, of: .attribute("roles", .contains("g\($0)"))))
        }
      ) { parts in
        for index in parts.policy.panelRules.indices {
          parts.policy.panelRules[index].origin.id = "R\(index)"
        }
      }
      let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
      let isPossible = orders.contains { order in
        zip(marks, order).allSatisfy { $0 >> $1 & 1 == 1 }
      }
      #expect(try review.audit("C1: E1 E2 E3").isAdmissible == isPossible, "\(pattern)")
    }
  }
}
