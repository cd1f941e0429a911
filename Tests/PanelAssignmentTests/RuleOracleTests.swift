import GLPKBackend
import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// Rows, odd numbers of seats and chairs against trying every seating.
@Suite struct RuleOracleTests {
  private static let measures: [Objective.Measure?] = [nil, .sum, .mean, .seat]
  private static let gives = [Fraction.zero, Fraction(1, 10), Fraction(1, 3)]

  private static func objectives(seed: UInt64) -> [Objective] {
    var random = SeededGenerator(seed: seed)
    let worst = Objective(.worstPanel, of: measures.randomElement(using: &random) ?? nil)
    let spreads = [Objective(.loadSpread), Objective(.loadSpread, aspect: .squares)]
    let comparable = Objective(.balance, aspect: .comparable)
    let spread =
      Int.random(in: 0..<3, using: &random) == 0
      ? [[spreads[0]], [spreads[1]], [comparable], [spreads[1], comparable]]
        .randomElement(using: &random) ?? [] : []
    let again = [Objective(.continuity), Objective(.rotation)].shuffled(using: &random)
      .prefix(Int.random(in: 0...1, using: &random))
    var objectives = ([Objective(.total), worst] + spread + again).shuffled(using: &random)
    for index in objectives.indices {
      objectives[index].give = gives.randomElement(using: &random) ?? .zero
    }
    return Array(objectives.prefix(Int.random(in: 1...3, using: &random)))
  }

  /// A small problem with rules; nil when a pin breaks a rule.
  static func sample(seed: UInt64, kinds: RandomRules.Kinds = .all) throws -> CompiledProblem? {
    var generator = RandomProblem()
    generator.largest = seed % 4 == 0 ? (6, 2) : (5, 3)
    var parts = generator.parts(seed: seed)
    parts.policy.objectives = objectives(seed: seed)
    let problem = try AssignmentProblem(parts)
    guard let compiled = try? compile(problem) else { return nil }
    return RandomRules.add(to: compiled, seed: seed, kinds: kinds)
  }

  private static func compile(_ problem: AssignmentProblem) throws -> CompiledProblem {
    try CompiledProblem(
      problem, panelOrder: Array(problem.panels.indices),
      expertOrder: Array(problem.experts.indices))
  }

  /// Every second seed begins with prices of the experts' work, as large problems do.
  static func assign(_ problem: CompiledProblem, seed: UInt64) throws -> Assignment {
    var options = AssignmentOptions()
    if !seed.isMultiple(of: 2) { options.leastPairsToPrice = 0 }
    return try PanelAssigner(solver: GLPKSolver()).assign(problem, options: options)
  }

  @Test(arguments: 0..<8)
  func `assignments with rules equal exhaustive search`(slice: Int) throws {
    var feasible = 0
    var compared = 0
    for index in 0..<3000 {
      let seed = UInt64(slice * 1_000_000 + index)
      guard let problem = try Self.sample(seed: seed) else { continue }
      compared += 1
      let assignment = try Self.assign(problem, seed: seed)
      let exhaustive = ExhaustiveSeating(problem)
      let expected = exhaustive.stageValues(problem.problem.policy.objectives)
      if expected != nil { feasible += 1 }
      #expect(
        assignment.termination == (expected == nil ? .infeasible : .optimal), "seed \(seed)")
      #expect(assignment.stages.map(\.stageValue) == expected ?? [], "seed \(seed)")
      #expect(assignment.stages.map(\.bound) == expected ?? [], "seed \(seed)")
      if let seats = assignment.seats {
        requireRules(seats, assignment.chairs, problem, "seed \(seed)")
      }
    }
    #expect(compared > 2500)
    #expect(feasible > compared / 6 && feasible < compared * 9 / 10)
  }

  /// Requires the seats to be among those that exhaustive search admits, with chairs that hold.
  private func requireRules(
    _ seats: [[Int]], _ chairs: [Int?], _ problem: CompiledProblem, _ comment: Comment
  ) {
    // The canonical order of these tests is the problem's own.
    let seating = zip(problem.panels, seats).map { panel, members in
      panel.pairs.filter { members.contains(Int(problem.pairExperts[$0])) }
    }
    #expect(ExhaustiveSeating(problem).everySeating().contains(seating), comment)
    var named: [Int: Int32] = [:]
    for chair in problem.chairs {
      guard let expert = chairs[chair.panel] else {
        Issue.record(comment)
        continue
      }
      named[chair.panel] = Int32(expert)
      let pair = seating[chair.panel].first { Int(problem.pairExperts[$0]) == expert }
      #expect(pair.map { chair.candidates.contains(Int32($0)) } == true, comment)
    }
    #expect(ExhaustiveSeating(problem).keepsLimits(named), comment)
    #expect(chairs.count { $0 != nil } == problem.chairs.count, comment)
  }
}
