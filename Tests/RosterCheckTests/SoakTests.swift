import Foundation
import PanelModel
import RosterCheck
import Testing

/// The checker beside the plain reading, on random problems with rules of every kind.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct SoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let (valid, mutated) = isLong ? (10_000, 100_000) : (300, 3000)

  private static func sample(seed: UInt64) -> (RandomRules, AssignmentProblem, Roster)? {
    var dice = RandomRules(seed: seed)
    guard let problem = dice.problem(), let roster = dice.roster(of: problem) else { return nil }
    return (dice, problem, roster)
  }

  @Test func rostersThatFollowTheRulesAreAdmissible() {
    var count = 0
    var seed: UInt64 = 0
    while count < Self.valid {
      seed += 1
      guard let (_, problem, roster) = Self.sample(seed: seed) else { continue }
      count += 1
      let audit = RosterAudit(RandomRules.restated(roster, problem), against: problem)
      #expect(audit.violations == [], "seed \(seed)")
    }
    #expect(seed < 200 * UInt64(count), "\(seed) seeds for \(count) rosters")
  }

  @Test func changedRostersAreRefusedExactlyWhereThePlainReadingRefuses() {
    var (refused, admissible) = (0, 0)
    var seen: Set<RosterMutation> = []
    var seed: UInt64 = 5_000_000
    while refused + admissible < Self.mutated {
      seed += 1
      guard let (start, problem, roster) = Self.sample(seed: seed) else { continue }
      var dice = start
      let reading = PlainReading(problem: problem)
      for mutation in RosterMutation.allCases {
        var changed = roster
        dice.make(mutation, in: &changed, problem)
        guard !changed.panels.isEmpty else { continue }
        changed = RandomRules.restated(changed, problem)
        if mutation.isClaim { dice.misstate(mutation, in: &changed) }
        let audit = RosterAudit(changed, against: problem)
        let expected = !mutation.isClaim && reading.rulesHold(changed)
        #expect(
          audit.isAdmissible == expected, "seed \(seed), \(mutation): \(audit.violations)")
        if expected { admissible += 1 } else { refused += 1 }
        seen.insert(mutation)
      }
    }
    #expect(seen.count == RosterMutation.allCases.count)
    #expect(admissible * 20 > refused, "\(admissible) admissible, \(refused) refused")
  }
}
