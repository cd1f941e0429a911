import Empanel
import Foundation
import PanelTestSupport
import Testing

/// Lotteries on small random problems of every kind: what the maker draws the checker admits, and what
/// the maker refuses the checker would not believe.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct LotterySoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let problems: UInt64 = isLong ? 40_000 : 2000
  private static let shares = [Fraction(1), Fraction(1, 2), Fraction(2, 3), Fraction(9, 10)]

  @Test(arguments: 0..<4)
  func `both readers agree on what can be drawn`(slice: UInt64) throws {
    var (drawn, certified, refused, none) = (0, 0, 0, 0)
    for index in 0..<Self.problems {
      let seed = slice * 10_000_000 + index
      var parts =
        seed % 2 == 0 ? RandomProblem().parts(seed: seed) : CampaignProblem.parts(seed: seed)
      parts.policy.objectives = [Objective(.total)]
      if seed % 3 == 0 { for place in parts.cases.indices { parts.cases[place].effort = 1 } }
      guard let problem = try? AssignmentProblem(parts) else { continue }
      let options = AssignmentOptions(seed: seed, mostProbability: Self.shares[Int(seed % 4)])
      let answer: RosterAssigner.Answer
      do {
        answer = try RosterAssigner().assign(problem, options: options)
      } catch let error as ProblemError {
        if error.issues.contains(where: { $0.code.hasPrefix("lottery.") }) {
          refused += 1
          requireTies(problem, seed: seed)
        }
        continue
      }
      guard answer.audit.hasRoster else {
        none += 1
        continue
      }
      drawn += 1
      #expect(answer.roster.lottery != nil, "seed \(seed)")
      if answer.roster.objectives[0].proof == .certified { certified += 1 }
      #expect(answer.roster.termination == .optimal, "seed \(seed)")
    }
    #expect(drawn > Int(Self.problems) / 20 && none > 0, "\(drawn), \(none)")
    #expect(refused > Int(Self.problems) / 20, "\(refused)")
    #expect(certified * 20 > drawn * 19, "\(certified) of \(drawn)")
  }

  /// The checker names the same obstacle, where it gets to see a roster at all.
  private func requireTies(_ problem: AssignmentProblem, seed: UInt64) {
    guard let best = try? RosterAssigner().assign(problem), best.audit.hasRoster else { return }
    var roster = best.roster
    // The chosen roster as a lottery of itself: only what ties its seats can stand against it.
    var probabilities: [Panel.ID: [Expert.ID: Fraction]] = [:]
    let settled = Set(roster.settled)
    for panel in roster.panels {
      if !settled.contains(panel.panel) {
        probabilities[panel.panel] = shares(of: panel.experts)
      }
      for (reviewCase, experts) in panel.readers {
        let id = Panel.ID(reviewCase.rawValue)
        if !settled.contains(id) { probabilities[id] = shares(of: experts) }
      }
    }
    roster.objectives[0].proof = .solver
    roster.lottery = PairLottery(most: Fraction(1), probabilities: probabilities)
    let codes = RosterAudit(roster, against: problem).violations.map(\.code)
    #expect(Set(codes) == ["lottery.tied"], "seed \(seed): \(codes)")
  }

  private func shares(of experts: [Expert.ID]) -> [Expert.ID: Fraction] {
    Dictionary(uniqueKeysWithValues: experts.map { ($0, Fraction(1)) })
  }
}
