import Empanel
import Foundation
import GLPKBackend
import PanelTestSupport
import Testing

@testable import PanelPlanning

/// What changes are worth, against trying every roster of the problem and of the changed one.
///
/// `EMPANEL_SOAK` in the environment asks for the long run.
@Suite struct GainSoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let changes = isLong ? 10_000 : 250

  private struct Seen {
    var changes = 0
    var bounded = 0
    var exact = 0
    var gains = 0
    var kinds: Set<String> = []
    var objectives: Set<Objective.Name> = []
  }

  @Test(arguments: 0..<4)
  func `no gain is above what is said, and what is said exactly is the gain`(slice: Int) throws {
    var seen = Seen()
    var seed = UInt64(slice * 10_000_000)
    while seen.changes < Self.changes {
      seed += 1
      try compare(seed: seed, &seen)
    }
    #expect(seen.bounded > seen.changes / 2 && seen.exact > seen.changes / 2, "\(seen)")
    #expect(seen.gains > seen.changes / 30, "\(seen)")
    #expect(seen.kinds.count >= 4 && seen.objectives.count >= 2, "\(seen)")
  }

  private func compare(seed: UInt64, _ seen: inout Seen) throws {
    let parts =
      seed.isMultiple(of: 2)
      ? RandomProblem().parts(seed: seed) : RandomPolicy().parts(seed: seed)
    guard let problem = try? AssignmentProblem(parts),
      let before = Self.best(problem),
      let answer = try? RosterAssigner().assign(problem), answer.audit.hasRoster,
      answer.roster.termination == .optimal
    else { return }
    var options = ExplanationOptions()
    options.mostChangeSolves = 100
    let explained = try RosterExplainer(solver: GLPKSolver(), options: options)
      .explanation(of: parts, roster: answer.roster)
    let found = try #require(explained)
    seen.objectives.insert(found.objective.name)
    for worth in found.worths {
      guard let changed = try? AssignmentProblem(parts.making(worth.change)),
        let after = Self.best(changed)
      else { continue }
      let gain = found.objective.name.isLeastBest ? before - after : after - before
      seen.changes += 1
      if gain != .zero { seen.gains += 1 }
      seen.kinds.insert(String("\(worth.change)".prefix { $0 != "(" }))
      if case .without(let member) = worth.change {
        seen.kinds.insert(String("\(member)".prefix { $0 != "(" }))
      }
      if let upTo = worth.upTo {
        seen.bounded += 1
        #expect(gain <= upTo, "seed \(seed), \(worth.change): \(gain), up to \(upTo)")
      }
      if let exactly = worth.exactly {
        seen.exact += 1
        #expect(gain == exactly, "seed \(seed), \(worth.change): \(gain), exactly \(exactly)")
      }
    }
  }

  /// The best value of the first objective; nil where there is none, or too many rosters.
  private static func best(_ problem: AssignmentProblem) -> Fraction? {
    let exhaustive = ExhaustivePolicy(
      problem, settled: ExhaustivePolicy.given(in: problem))
    guard exhaustive.keepsSettled(), case .best(let values) = exhaustive.answer() else {
      return nil
    }
    return values.first
  }
}
