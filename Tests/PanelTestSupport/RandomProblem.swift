public import PanelModel

/// Small random problems of every kind that the model knows, feasible or not.
public struct RandomProblem: Sendable {
  /// Most experts and cases.
  public var largest: (experts: Int, cases: Int) = (5, 4)
  /// Affinities are drawn from minus this to this.
  public var spread = 9

  /// Makes a generator of problems.
  public init() {}

  /// Draws the parts of one problem; the draw is the seed's alone.
  public func parts(seed: UInt64) -> ProblemParts {
    var random = SeededGenerator(seed: seed)
    let expertCount = Int.random(in: 1...largest.experts, using: &random)
    let caseCount = Int.random(in: 1...largest.cases, using: &random)
    let isMixed = Bool.random(using: &random)
    var policy = Policy(
      decimals: Int.random(in: 0...3, using: &random),
      missing: Int.random(in: 0..<4, using: &random) == 0 ? .ineligible : .zero)
    policy.load.most =
      Bool.random(using: &random) ? Int.random(in: 1...6, using: &random) : nil
    policy.objectives = objectives(using: &random)
    let experts = (0..<expertCount).map { expert($0, policy: policy, using: &random) }
    let cases = cases(caseCount, isMixed: isMixed, using: &random)
    // A generator of its own, so that nothing else depends on what sat before.
    var past = SeededGenerator(seed: seed ^ 0x9A57)
    return ProblemParts(
      name: "random \(seed)", asOf: CivilDate(dayNumber: 20_000), policy: policy,
      experts: experts, cases: cases,
      conflicts: conflicts(experts: expertCount, cases: caseCount, using: &random),
      pins: pins(experts: experts, cases: cases, using: &random),
      previous: previous(experts: expertCount, cases: cases, using: &past),
      scores: .listed(scores(experts: experts, cases: cases, using: &random)))
  }

  private func objectives(using random: inout SeededGenerator) -> [Objective] {
    let measures: [Objective.Measure?] = [nil, .sum, .mean, .seat]
    let worst = Objective(.worstPanel, of: measures.randomElement(using: &random) ?? nil)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return [worst]
    case 1: return [worst, Objective(.total)]
    case 2:
      let give = Fraction(Int.random(in: 0...3, using: &random), 10)
      return [Objective(.total, give: give), worst]
    default: return [Objective(.total)]
    }
  }

  private func expert(_ index: Int, policy: Policy, using random: inout SeededGenerator) -> Expert {
    var load = LoadOverride()
    if Int.random(in: 0..<3, using: &random) == 0 {
      load.most = Int.random(in: 0...5, using: &random)
    }
    let most = load.most ?? policy.load.most ?? 3
    if Int.random(in: 0..<4, using: &random) == 0 {
      load.least = Int.random(in: 0...min(2, most), using: &random)
    }
    return Expert(
      id: Expert.ID("E\(index)"),
      status: Int.random(in: 0..<8, using: &random) == 0 ? "suspended" : Expert.activeStatus,
      load: load, held: max(0, Int.random(in: -3...2, using: &random)))
  }

  private func cases(_ count: Int, isMixed: Bool, using random: inout SeededGenerator) -> [Case] {
    let hasShared = Int.random(in: 0..<4, using: &random) == 0
    return (0..<count).map { index in
      let least = Int.random(in: 1...3, using: &random)
      let isShared = hasShared && index < 2
      let seats = SeatRange(least, least + max(0, Int.random(in: -2...2, using: &random)))
      return Case(
        id: Case.ID("C\(index)"), applicant: "P\(index % 3)", employer: "O\(index % 2)",
        // Cases of one panel must agree about the seats.
        seats: isShared ? SeatRange(1, 2) : seats,
        effort: isMixed ? Int.random(in: 1...3, using: &random) : 1,
        panel: isShared ? "shared" : nil)
    }
  }

  private func conflicts(experts: Int, cases: Int, using random: inout SeededGenerator)
    -> [Conflict]
  {
    (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in
      let expert = Int.random(in: 0..<experts, using: &random)
      let other = Int.random(in: 0..<experts, using: &random)
      let target: Conflict.Target
      switch Int.random(in: 0..<5, using: &random) {
      case 0: target = .employer("O\(Int.random(in: 0...2, using: &random))")
      case 1: target = .person("P\(Int.random(in: 0...3, using: &random))")
      case 2 where other != expert: target = .expert(Expert.ID("E\(other)"))
      default: target = .reviewCase(Case.ID("C\(Int.random(in: 0..<cases, using: &random))"))
      }
      let since = 20_000 + Int.random(in: -3...1, using: &random)
      return Conflict(
        expert: Expert.ID("E\(expert)"), target: target,
        effect: Conflict.Effect.allCases.randomElement(using: &random) ?? .reviewCase,
        validity: Validity(
          since: CivilDate(dayNumber: since),
          until: Bool.random(using: &random)
            ? CivilDate(dayNumber: since + Int.random(in: 0...3, using: &random)) : nil))
    }
  }

  private func pins(experts: [Expert], cases: [Case], using random: inout SeededGenerator) -> [Pin]
  {
    guard Int.random(in: 0..<3, using: &random) == 0,
      let expert = experts.randomElement(using: &random),
      let reviewCase = cases.randomElement(using: &random)
    else { return [] }
    return [
      Pin(
        panel: reviewCase.panel ?? Panel.ID(reviewCase.id.rawValue), expert: expert.id,
        effect: Pin.Effect.allCases.randomElement(using: &random) ?? .seat, by: "chief",
        reason: "drawn")
    ]
  }

  /// Some seats once, some twice, and some of panels or experts that are gone.
  private func previous(experts: Int, cases: [Case], using random: inout SeededGenerator)
    -> [PreviousSeat]
  {
    let panels = ["gone"] + cases.map { $0.panel ?? Panel.ID($0.id.rawValue) }
    return (0..<Int.random(in: 0...8, using: &random)).map { _ in
      PreviousSeat(
        panel: panels.randomElement(using: &random) ?? "gone",
        expert: Expert.ID("E\(Int.random(in: 0...experts, using: &random))"))
    }
  }

  private func scores(experts: [Expert], cases: [Case], using random: inout SeededGenerator)
    -> [ProblemParts.Score]
  {
    let panels = Set(cases.map { $0.panel ?? Panel.ID($0.id.rawValue) }).sorted()
    var scores: [ProblemParts.Score] = []
    for panel in panels {
      for expert in experts where Int.random(in: 0..<6, using: &random) > 0 {
        scores.append(
          ProblemParts.Score(
            panel: panel, expert: expert.id, units: Int.random(in: -2...spread, using: &random)))
      }
    }
    return scores
  }
}
