import PanelModel
import RosterCheck
import Testing

@Suite struct RandomRosterTests {
  /// A random problem with a roster that the naive reading accepts.
  private static func sample(_ review: inout RandomReview) throws -> (AssignmentProblem, Roster)? {
    guard let problem = try review.problem(), let panels = review.panels(of: problem) else {
      return nil
    }
    return (problem, NaiveReading(problem: problem).roster(of: panels))
  }

  @Test func aThousandRostersThatFollowTheRulesAreAdmissible() throws {
    var count = 0
    var seed: UInt64 = 0
    while count < 1000 {
      seed += 1
      var review = RandomReview(seed: seed)
      guard let (problem, roster) = try RandomRosterTests.sample(&review) else { continue }
      count += 1
      let audit = RosterAudit(roster, against: problem)
      #expect(audit.violations == [], "seed \(seed)")
      #expect(audit.values == roster.objectives.map(\.value), "seed \(seed)")
      #expect(RosterAudit(panels: roster.panels, against: problem).isAdmissible, "seed \(seed)")
      let kept = problem.previous.filter { seat in
        roster.panels.contains { $0.panel == seat.panel && $0.experts.contains(seat.expert) }
      }
      #expect(audit.previousKept == kept.count, "seed \(seed)")
      #expect(audit.previousTotal == problem.previous.count, "seed \(seed)")
    }
  }

  @Test func tenThousandChangesAreRefusedUnlessTheRulesStillHold() throws {
    var (refused, admissible) = (0, 0)
    var seed: UInt64 = 1_000_000
    while refused + admissible < 10_000 {
      seed += 1
      var review = RandomReview(seed: seed)
      guard let (problem, roster) = try RandomRosterTests.sample(&review) else { continue }
      let reading = NaiveReading(problem: problem)
      for change in 0..<10 {
        var changed = roster
        for _ in 0..<review.number(1...2) {
          guard !changed.panels.isEmpty, !changed.panels.contains(where: \.experts.isEmpty) else {
            break
          }
          review.mutate(&changed, of: problem)
        }
        // Half of them say the truth about the panels, so that only a rule can be broken.
        if review.chance(50) {
          changed.loads = reading.loads(of: changed.panels)
          changed.objectives = reading.restated(changed).objectives
        }
        // A roster of no panels is judged by the examples.
        guard !changed.panels.isEmpty else { continue }
        let audit = RosterAudit(changed, against: problem)
        let expected = reading.isAdmissible(changed)
        #expect(
          audit.isAdmissible == expected, "seed \(seed), change \(change): \(audit.violations)")
        if expected { admissible += 1 } else { refused += 1 }
      }
    }
    #expect(admissible > 500 && refused > 5000, "\(admissible) admissible, \(refused) refused")
  }
}
