import GLPKBackend
import PanelAssignment
import PanelModel
import PanelTestSupport
import Testing

/// What a change of the problem must or must not do to the answer.
@Suite struct MetamorphicTests {
  private static let seeds = 0..<2000

  /// The answer in identifiers, without anything that depends on the order of rows.
  private struct Answer: Hashable {
    var panels: [Panel.ID: [Expert.ID]]
    var stages: [Assignment.StageResult]
    var termination: Roster.Termination
    var explanation: [Statement]
    var work: Int
  }

  private func answer(_ parts: ProblemParts, seed: UInt64 = 0) throws -> Answer? {
    let problem = try AssignmentProblem(parts)
    guard let assignment = try Oracle.assign(problem, options: AssignmentOptions(seed: seed))
    else { return nil }
    let members = zip(problem.panels, assignment.seats ?? []).map { panel, seats in
      (panel.id, seats.map { problem.experts[$0].id }.sorted())
    }
    return Answer(
      panels: Dictionary(uniqueKeysWithValues: members), stages: assignment.stages,
      termination: assignment.termination, explanation: assignment.explanation,
      work: assignment.work)
  }

  /// The first objective's value; nil without a roster.
  private func value(_ parts: ProblemParts) throws -> Fraction?? {
    guard let answer = try answer(parts) else { return nil }
    return .some(answer.stages.first?.stageValue)
  }

  @Test func `the order of rows has no say`() throws {
    for seed in Self.seeds {
      let parts = RandomProblem().parts(seed: UInt64(seed))
      var random = SeededGenerator(seed: UInt64(seed))
      #expect(
        try answer(parts) == answer(parts.shuffled(using: &random)), "seed \(seed)")
    }
  }

  @Test func `names have no say in the values`() throws {
    for seed in Self.seeds {
      let parts = RandomProblem().parts(seed: UInt64(seed))
      let renamed = parts.renamed { "专家 \(String($0.reversed())) {x}" }
      let (before, after) = (try answer(parts), try answer(renamed))
      // Certificates name rows by those names.
      #expect(before?.stages.map(\.value) == after?.stages.map(\.value), "seed \(seed)")
      #expect(before?.stages.map(\.bound) == after?.stages.map(\.bound), "seed \(seed)")
      #expect(before?.termination == after?.termination, "seed \(seed)")
    }
  }

  @Test func `another seed gives the same values`() throws {
    for seed in Self.seeds {
      let parts = RandomProblem().parts(seed: UInt64(seed))
      let (before, after) = (try answer(parts), try answer(parts, seed: .max))
      #expect(before?.stages.map(\.stageValue) == after?.stages.map(\.stageValue), "seed \(seed)")
      #expect(before?.termination == after?.termination, "seed \(seed)")
    }
  }

  @Test func `affinities so many times as large give values so many times as large`() throws {
    for seed in Self.seeds {
      let parts = RandomProblem().parts(seed: UInt64(seed))
      let factor = [2, 3, 1000, 1_000_000][seed % 4]
      var scaled = parts
      scaled.mapUnits { $0 * factor }
      let before = try answer(parts)?.stages.map { $0.stageValue * Fraction(factor) }
      #expect(try answer(scaled)?.stages.map(\.stageValue) == before, "seed \(seed)")
    }
  }

  @Test func `a problem made tighter never gets better`() throws {
    var worse = 0
    for seed in Self.seeds {
      var random = SeededGenerator(seed: UInt64(seed))
      let parts = explicit(RandomProblem().parts(seed: UInt64(seed)))
      let tighter = tightened(parts, using: &random)
      guard let before = try value(parts), let after = try value(tighter) else { continue }
      #expect(isAtMost(after, before), "seed \(seed)")
      if before != after { worse += 1 }
    }
    #expect(worse > 100)
  }

  @Test func `a problem made wider never gets worse`() throws {
    var better = 0
    for seed in Self.seeds {
      var random = SeededGenerator(seed: UInt64(seed))
      let parts = explicit(RandomProblem().parts(seed: UInt64(seed)))
      let wider = widened(parts, using: &random)
      guard let before = try value(parts), let after = try value(wider) else { continue }
      #expect(isAtMost(before, after), "seed \(seed)")
      if before != after { better += 1 }
    }
    #expect(better > 100)
  }

  /// Whether a value is at most another; no roster is worse than any.
  private func isAtMost(_ left: Fraction?, _ right: Fraction?) -> Bool {
    guard let left else { return true }
    return right.map { left <= $0 } ?? false
  }

  /// With measures that do not depend on the seats.
  private func explicit(_ parts: ProblemParts) -> ProblemParts {
    var parts = parts
    for index in parts.policy.objectives.indices
    where parts.policy.objectives[index].name == .worstPanel {
      parts.policy.objectives[index].measure = parts.policy.objectives[index].measure ?? .mean
    }
    return parts
  }

  private func tightened(_ parts: ProblemParts, using random: inout SeededGenerator)
    -> ProblemParts
  {
    var parts = parts
    let expert = Int.random(in: parts.experts.indices, using: &random)
    let reviewCase = Int.random(in: parts.cases.indices, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      parts.conflicts.append(
        Conflict(
          expert: parts.experts[expert].id, target: .reviewCase(parts.cases[reviewCase].id),
          effect: .panel))
    case 1 where parts.experts.count > 1:
      let other = (expert + 1) % parts.experts.count
      parts.conflicts.append(
        Conflict(
          expert: parts.experts[expert].id, target: .expert(parts.experts[other].id)))
    case 2:
      let bounds = parts.experts[expert].load.resolved(with: parts.policy.load)
      parts.experts[expert].load.most = max(bounds.least, min(bounds.most ?? 2, 2) - 1)
    default: parts.policy.missing = .ineligible
    }
    return parts
  }

  private func widened(_ parts: ProblemParts, using random: inout SeededGenerator)
    -> ProblemParts
  {
    var parts = parts
    let expert = Int.random(in: parts.experts.indices, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      parts.experts.append(Expert(id: "new"))
      parts.listedScores += Set(parts.cases.map(ProblemParts.panel)).sorted().map {
        ProblemParts.Score(panel: $0, expert: "new", units: 5)
      }
    case 1: parts.experts[expert].load.least = 0
    case 2: parts.conflicts = Array(parts.conflicts.dropLast())
    case 3: parts.experts[expert].load.most = 1_000_000_000
    default:
      let panel = ProblemParts.panel(of: parts.cases[0])
      for row in parts.cases.indices where ProblemParts.panel(of: parts.cases[row]) == panel {
        let seats = parts.cases[row].seats ?? SeatRange(1)
        parts.cases[row].seats = SeatRange(max(1, seats.least - 1), seats.most + 1)
      }
    }
    return parts
  }
}
