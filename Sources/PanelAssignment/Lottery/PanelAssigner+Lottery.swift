import LinearPrograms
import PanelModel
import PanelRules

extension PanelAssigner {
  /// Draws a seating from the best lottery in which no pair is more likely than allowed.
  ///
  /// The stage value is what the lottery expects, the bound is that of all such lotteries, and the
  /// value is the drawn seating's.
  ///
  /// - Throws: Everything in the problem that a draw could break, and other aims than the total.
  func draw(
    _ compiled: CompiledProblem, most: Fraction, options: AssignmentOptions,
    progress: (AssignmentProgress) -> Void
  ) throws(ProblemError) -> Assignment {
    let aims = options.aims(in: compiled.problem)
    let issues = Self.refusals(of: most) + compiled.lotteryObstacles() + Self.refusals(of: aims)
    guard issues.isEmpty else { throw ProblemError(issues) }
    progress(
      AssignmentProgress(
        stage: 0, stageCount: 1, objective: .total, pairCount: compiled.pairCount))
    let contradictions = CountingArguments(compiled).contradictions()
    guard contradictions.isEmpty, let lottery = CappedLottery(compiled, most: most) else {
      return Self.nothing(contradictions)
    }
    switch lottery.run(within: Budget(options)) {
    case .none(let reasons): return Self.nothing(reasons)
    case .tooFine: throw ProblemError([Self.tooFine(most)])
    case .interrupted(let interruption):
      return Assignment(
        seats: nil, chairs: [], stages: [],
        termination: interruption == .stopped ? .stopped : .limit, interruption: interruption,
        explanation: [interruption.statement(workLimit: options.workLimit)], contradiction: nil,
        work: 0)
    case .best(let best):
      return Self.assignment(best, drawn: best.draw(seed: options.seed), of: compiled, most: most)
    }
  }

  /// More parts of a seat than this are never counted.
  private static var mostParts: Int { 1_000_000_000 }

  private static func refusals(of most: Fraction) -> [Issue] {
    guard most > .zero, most <= Fraction(1) else {
      return [
        Issue(
          Issue.Place(file: "--max-probability"),
          ProblemPhrases.outOfRange(["value": "\(most)", "least": "0", "most": "1"]))
      ]
    }
    return most.denominator > mostParts ? [tooFine(most)] : []
  }

  private static func tooFine(_ most: Fraction) -> Issue {
    Issue(
      Issue.Place(file: "--max-probability"), LotteryPhrases.tooFine(["most": "\(most)"]),
      advice: LotteryPhrases.fewerDigits())
  }

  private static func refusals(of aims: [Objective]) -> [Issue] {
    guard aims.map(\.name) != [.total] else { return [] }
    let list = aims.map(\.name.rawValue).joined(separator: ", ")
    return [
      Issue(
        Issue.Place(file: Issue.Table.problem.rawValue, field: "objectives"),
        LotteryPhrases.objective(["objectives": list]), advice: LotteryPhrases.aimAtTotal())
    ]
  }

  private static func nothing(_ reasons: [Statement]) -> Assignment {
    Assignment(
      seats: nil, chairs: [], stages: [], termination: .infeasible, interruption: nil,
      explanation: reasons.isEmpty ? [AssignmentPhrases.infeasibleTogether()] : reasons,
      contradiction: nil, work: 0)
  }

  private static func assignment(
    _ best: CappedLottery.Best, drawn: Seating, of compiled: CompiledProblem, most: Fraction
  ) -> Assignment {
    let problem = compiled.problem
    var seats = [[Int]](repeating: [], count: problem.panels.count)
    for (panel, pairs) in zip(compiled.panels, drawn.pairsByPanel(in: compiled)) {
      seats[panel.panel] =
        pairs.map { compiled.experts[Int(compiled.pairExperts[$0])].expert }.sorted()
    }
    var lottery = PairLottery(most: most, probabilities: [:])
    var place = 0
    for (pair, probability) in best.probabilities {
      while compiled.panels[place].pairs.upperBound <= pair { place += 1 }
      let expert = compiled.experts[Int(compiled.pairExperts[pair])].expert
      lottery.probabilities[problem.panels[compiled.panels[place].panel].id, default: [:]][
        problem.experts[expert].id] = probability
    }
    let value = Fraction(PairWeights(compiled).sum(.affinity, of: drawn))
    let stage = Assignment.StageResult(
      objective: Objective(.total), value: value, stageValue: best.expectation,
      bound: best.expectation, certificate: best.certificate)
    return Assignment(
      seats: seats, chairs: Array(repeating: nil, count: problem.panels.count), stages: [stage],
      termination: .optimal, interruption: nil, explanation: [], contradiction: nil,
      work: best.work, lottery: lottery)
  }
}
