import GLPKBackend
import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import NetworkFlow
@testable import PanelAssignment

/// The best lottery with a most probability: its expectation, its probabilities and every draw.
@Suite struct CappedLotteryTests {
  private let budget = Budget(work: 1, deadline: nil, stop: nil)

  private static let shares = [
    Fraction(1), Fraction(1, 2), Fraction(1, 3), Fraction(2, 3), Fraction(3, 4), Fraction(9, 10),
  ]

  /// A problem of seats and loads alone, one effort, perhaps with pins.
  private static func sample(seed: UInt64) -> (parts: ProblemParts, most: Fraction) {
    var random = SeededGenerator(seed: seed)
    let (cases, experts) = (
      Int.random(in: 1...3, using: &random), Int.random(in: 2...5, using: &random)
    )
    var docket = Docket(
      units: (0..<cases).map { _ in
        (0..<experts).map { _ in Int.random(in: -3...9, using: &random) }
      })
    docket.seats = (0..<cases).map { _ in
      let least = Int.random(in: 1...2, using: &random)
      return SeatRange(least, least + max(0, Int.random(in: -2...1, using: &random)))
    }
    let effort = Int.random(in: 1...2, using: &random)
    for index in docket.parts.cases.indices { docket.parts.cases[index].effort = effort }
    for index in docket.parts.experts.indices {
      let most = effort * Int.random(in: 1...3, using: &random)
      let owes = Int.random(in: 0..<5, using: &random) == 0
      docket.parts.experts[index].load = LoadOverride(
        least: owes ? 1 : nil, most: most + Int.random(in: 0..<effort, using: &random))
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      docket.parts.pins = [Pin(panel: "C0", expert: "E0")]
    }
    if Int.random(in: 0..<3, using: &random) == 0 { docket.bar(1, from: 0) }
    return (docket.parts, shares.randomElement(using: &random) ?? Fraction(1))
  }

  private static func compiled(_ parts: ProblemParts) throws -> CompiledProblem {
    let problem = try AssignmentProblem(parts)
    return try CompiledProblem(
      problem, panelOrder: Array(problem.panels.indices),
      expertOrder: Array(problem.experts.indices))
  }

  /// The greatest expected total in parts of a unit, by another algorithm; nil for none.
  private static func reference(_ problem: CompiledProblem, most: Fraction) -> Int? {
    let parts = most.denominator
    var seats = problem.panels.map { panel in
      panel.range.least * parts...min(panel.range.most, panel.pairs.count) * parts
    }
    let effort = problem.panels.first?.effort ?? 1
    var loads = problem.experts.map { expert in
      (expert.least + effort - 1) / effort * parts...expert.most / effort * parts
    }
    var units = problem.panels.map { _ in [Int?](repeating: nil, count: problem.experts.count) }
    var settled = 0
    for (index, panel) in problem.panels.enumerated() {
      for pair in panel.pairs {
        let expert = problem.pairExperts[pair]
        guard panel.pinned.contains(expert) else {
          units[index][Int(expert)] = Int(problem.pairUnits[pair])
          continue
        }
        settled += Int(problem.pairUnits[pair]) * parts
        let (least, greatest) = (seats[index].lowerBound, seats[index].upperBound)
        seats[index] = least - parts...greatest - parts
        let load = loads[Int(expert)]
        guard load.upperBound >= parts else { return nil }
        loads[Int(expert)] = max(0, load.lowerBound - parts)...load.upperBound - parts
      }
    }
    var oracle = TransportOracle(
      units: units, seats: seats, loads: loads, capacity: most.numerator)
    return oracle.best().map { $0 + settled }
  }

  @Test(arguments: 0..<4)
  func `what is expected is the optimum, and no pair is too likely`(slice: Int) throws {
    var solved = 0
    var short = 0
    for index in 0..<700 {
      let seed = UInt64(slice * 100_000 + index)
      let (parts, most) = Self.sample(seed: seed)
      guard let compiled = try? Self.compiled(parts),
        compiled.panels.allSatisfy({ $0.pairs.count >= $0.range.least }),
        compiled.experts.allSatisfy({ $0.least <= $0.most })
      else { continue }
      let expected = Self.reference(compiled, most: most)
      guard case .best(let best)? = CappedLottery(compiled, most: most)?.run(within: budget) else {
        #expect(expected == nil, "seed \(seed)")
        short += 1
        continue
      }
      solved += 1
      #expect(expected.map { Fraction($0, most.denominator) } == best.expectation, "seed \(seed)")
      for (pair, probability) in best.probabilities where !best.pins.contains(pair) {
        #expect(probability > .zero && probability <= most, "seed \(seed)")
      }
      let sum = best.probabilities.reduce(Fraction.zero) {
        $0 + $1.probability * Fraction(Int(compiled.pairUnits[$1.pair]))
      }
      #expect(sum == best.expectation, "seed \(seed)")
    }
    #expect(solved > 200 && short > 30, "\(solved), \(short)")
  }

  /// Both sides of every decision, with exact probabilities.
  private func draws(_ best: CappedLottery.Best) -> [(seating: Seating, probability: Fraction)] {
    var all: [(Seating, Fraction)] = []
    var waiting: [[Bool]] = [[]]
    while let prefix = waiting.popLast() {
      var decisions = prefix
      var probability = Fraction(1)
      var step = 0
      let rounded = best.rounding.round { part, whole in
        if step == decisions.count {
          waiting.append(decisions + [false])
          decisions.append(true)
        }
        let share = Fraction(Int(part), Int(whole))
        probability = probability * (decisions[step] ? share : Fraction(1) - share)
        step += 1
        return decisions[step - 1]
      }
      if probability > .zero { all.append((best.seating(rounded), probability)) }
    }
    return all
  }

  @Test func `every draw keeps the rules, and all draws together the probabilities exactly`() throws
  {
    var several = 0
    for seed in UInt64(0)..<400 {
      let (parts, most) = Self.sample(seed: seed)
      guard let compiled = try? Self.compiled(parts),
        case .best(let best)? = CappedLottery(compiled, most: most)?.run(within: budget)
      else { continue }
      let draws = draws(best)
      if draws.count > 1 { several += 1 }
      let admitted = Set(ExhaustiveSeating(compiled).everySeating().map { Set($0.joined()) })
      var shares: [Int: Fraction] = [:]
      for (seating, probability) in draws {
        #expect(admitted.contains(Set(seating.pairs)), "seed \(seed)")
        for pair in seating.pairs {
          shares[pair, default: .zero] = shares[pair, default: .zero] + probability
        }
      }
      let stated = Dictionary(
        uniqueKeysWithValues: best.probabilities.map { ($0.pair, $0.probability) })
      #expect(shares == stated, "seed \(seed)")
      #expect(draws.map(\.seating).contains(best.draw(seed: seed)), "seed \(seed)")
    }
    #expect(several > 100, "\(several)")
  }

  @Test func `the same seed draws the same, whatever the order of rows, and seeds differ`() throws {
    let units = (0..<6).map { row in (0..<8).map { (row * 5 + $0 * 3) % 7 } }
    var docket = Docket(units: units)
    docket.parts.policy.load.most = 2
    var drawn: Set<[[Int]]> = []
    for seed in UInt64(0)..<12 {
      let options = AssignmentOptions(seed: seed, mostProbability: Fraction(1, 3))
      let assignment = try docket.assign(options: options)
      #expect(assignment.termination == .optimal)
      #expect(try docket.assign(options: options).seats == assignment.seats)
      drawn.insert(assignment.seats ?? [])
      var random = SeededGenerator(seed: seed)
      let turned = try AssignmentProblem(docket.parts.shuffled(using: &random))
      let again = try PanelAssigner(solver: GLPKSolver()).assign(turned, options: options)
      #expect(again.lottery == assignment.lottery)
      let names = { (problem: AssignmentProblem, seats: [[Int]]) in
        Set(
          zip(problem.panels, seats).map { panel, experts in
            [panel.id.rawValue] + experts.map { problem.experts[$0].id.rawValue }.sorted()
          })
      }
      #expect(
        names(turned, again.seats ?? [])
          == names(try AssignmentProblem(docket.parts), assignment.seats ?? []))
    }
    #expect(drawn.count > 1)
  }

  @Test func `a whole most probability gives the best roster itself`() throws {
    var docket = Docket(units: [[5, 3, 1], [2, 2, 9]])
    docket.parts.policy.load.most = 1
    let drawn = try docket.assign(options: AssignmentOptions(mostProbability: Fraction(1)))
    let chosen = try docket.assign()
    #expect(drawn.seats == chosen.seats)
    #expect(drawn.stages.map(\.value) == chosen.stages.map(\.value))
    #expect(drawn.lottery?.probabilities["C0"] == ["E0": Fraction(1)])
    var told: [AssignmentProgress] = []
    let problem = try AssignmentProblem(docket.parts)
    let options = AssignmentOptions(mostProbability: Fraction(1))
    _ = try PanelAssigner(solver: GLPKSolver()).assign(problem, options: options) {
      told.append($0)
    }
    #expect(told.map(\.pairCount) == [6])
  }

  @Test func `what is short is counted`() throws {
    var docket = Docket(units: [[5, 3, 1], [2, 2, 9]])
    docket.seats = [SeatRange(2), SeatRange(1)]
    let short = try docket.assign(options: AssignmentOptions(mostProbability: Fraction(1, 2)))
    #expect(short.termination == .infeasible && short.seats == nil)
    #expect(
      short.explanation.map(\.code) == ["infeasible.lottery-seats", "advice.lottery-least"])
    #expect(short.explanation.first?.values["panels"] == "C0")
    #expect(short.explanation.first?.values["capacity"] == "1.5")
    #expect(short.explanation.last?.values["least"] == "0.667")
    docket.seats = [SeatRange(1), SeatRange(1)]
    docket.parts.experts[0].load = LoadOverride(least: 2)
    let owed = try docket.assign(options: AssignmentOptions(mostProbability: Fraction(1, 2)))
    #expect(owed.explanation.first?.code == "infeasible.lottery-loads")
    #expect(owed.explanation.first?.values["demand"] == "2")
  }

  @Test func `numbers that do not fit, and shares that are none, are refused`() throws {
    let limit = AffinityTable.limit
    let docket = Docket(
      units: (0..<20).map { row in (0..<30).map { limit - ($0 * 7 + row) % 11 } })
    let fine = [
      Fraction(499_999_993, 999_999_999), Fraction(1, 1_000_000_001), Fraction(1, Int.max),
    ]
    let wrong = [Fraction.zero, Fraction(-1, 2), Fraction(3, 2), Fraction(Int.max)]
    for (shares, code) in [(fine, "lottery.too-fine"), (wrong, "number.out-of-range")] {
      for share in shares {
        let options = AssignmentOptions(mostProbability: share)
        let error = #expect(throws: ProblemError.self) { try docket.assign(options: options) }
        #expect(error?.issues.map(\.code) == [code], "\(share)")
      }
    }
  }
}
