import PanelModel
import PanelTestSupport

/// Small random problems with everything that the rules speak of.
struct RandomReview {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  private static let day = CivilDate(dayNumber: 20_000)

  /// nil when the dice made something that is no problem, such as a pin and its opposite.
  mutating func problem() throws -> AssignmentProblem? {
    let experts = (0..<number(3...6)).map { expert($0) }
    let cases = (0..<number(2...5)).map { reviewCase($0) }
    let panels = Set(cases.map { $0.panel ?? Panel.ID($0.id.rawValue) }).sorted()
    var parts = ProblemParts(
      name: "random", asOf: RandomReview.day, policy: policy(), experts: experts, cases: cases)
    parts.conflicts = (0..<number(0...5)).compactMap { _ in conflict(experts.count, cases.count) }
    for panel in panels {
      for expert in experts where chance(4) {
        let effect = Pin.Effect.allCases[number(0...2)]
        parts.pins.append(Pin(panel: panel, expert: expert.id, effect: effect))
      }
      for expert in experts where chance(15) {
        parts.previous.append(PreviousSeat(panel: panel, expert: expert.id))
      }
    }
    parts.scores = .listed(scores(panels, experts))
    do throws(ProblemError) {
      return try AssignmentProblem(parts)
    } catch {
      guard error.issues.allSatisfy({ $0.code == ProblemPhrases.twoChairs.code }) else {
        throw error
      }
      return nil
    }
  }

  private mutating func policy() -> Policy {
    let measures: [Objective.Measure?] = [nil, .sum, .mean, .seat]
    let worst = Objective(
      .worstPanel, of: measures[number(0...3)], give: Fraction(number(0...3), 3))
    let total = Objective(.total, give: Fraction(number(0...2), 2))
    let choices = [[worst, total], [total, worst], [total], [worst]]
    return Policy(
      decimals: 1, missing: chance(50) ? .zero : .ineligible, seats: SeatRange(1, 3),
      load: LoadBounds(least: 0, most: chance(50) ? number(3...8) : nil),
      objectives: choices[number(0...3)])
  }

  private mutating func expert(_ index: Int) -> Expert {
    Expert(
      id: Expert.ID("E\(index)"), status: chance(10) ? "retired" : "active",
      load: LoadOverride(
        least: chance(15) ? number(1...2) : nil, most: chance(30) ? number(3...7) : nil),
      held: chance(30) ? number(0...2) : 0)
  }

  private mutating func reviewCase(_ index: Int) -> Case {
    Case(
      id: Case.ID("C\(index)"), applicant: chance(50) ? "A\(number(0...1))" : "",
      employer: chance(50) ? "O\(number(0...1))" : "",
      seats: nil, effort: number(1...3), panel: chance(40) ? "P" : nil)
  }

  private mutating func conflict(_ experts: Int, _ cases: Int) -> Conflict? {
    let expert = number(0...(experts - 1))
    let other = number(0...(experts - 1))
    guard expert != other else { return nil }
    let targets: [Conflict.Target] = [
      .reviewCase(Case.ID("C\(number(0...(cases - 1)))")), .employer("O\(number(0...1))"),
      .person("A\(number(0...1))"), .expert(Expert.ID("E\(other)")),
    ]
    let since = chance(30) ? RandomReview.day.adding(days: number(-2...1)) : nil
    let until = chance(30) ? RandomReview.day.adding(days: number(1...2) - 2) : nil
    return Conflict(
      expert: Expert.ID("E\(expert)"), target: targets[number(0...3)],
      effect: Conflict.Effect.allCases[number(0...2)],
      validity: since.flatMap { first in until.map { first <= $0 } } == false
        ? Validity() : Validity(since: since, until: until))
  }

  private mutating func scores(_ panels: [Panel.ID], _ experts: [Expert])
    -> [ProblemParts.Score]
  {
    var scores: [ProblemParts.Score] = []
    for panel in panels {
      for expert in experts where chance(75) {
        scores.append(
          ProblemParts.Score(panel: panel, expert: expert.id, units: number(-3...9)))
      }
    }
    return scores
  }
}

extension RandomReview {
  /// Panels that the naive reading accepts, by trying teams in random order; nil when there are none
  /// or they are not found soon.
  mutating func panels(of problem: AssignmentProblem) -> [FilledPanel]? {
    let reading = NaiveReading(problem: problem)
    var tries = 300
    func choices(_ panel: Panel) -> [FilledPanel] {
      (1..<(1 << problem.experts.count)).map { bits in
        team(problem.experts.indices.filter { bits >> $0 & 1 == 1 }, on: panel, reading)
      }.filter { reading.mayServe($0, as: panel) }
    }
    let teams = problem.panels.map { choices($0).shuffled(using: &random) }
    func fill(_ chosen: [FilledPanel]) -> [FilledPanel]? {
      guard chosen.count < teams.count else {
        tries -= 1
        return reading.rulesHold(for: chosen) ? chosen : nil
      }
      for team in teams[chosen.count] where tries > 0 {
        if let panels = fill(chosen + [team]) { return panels }
      }
      return nil
    }
    return fill([])
  }

  private func team(_ members: [Int], on panel: Panel, _ reading: NaiveReading) -> FilledPanel {
    let problem = reading.problem
    let experts = members.map { problem.experts[$0].id }
    let cases = panel.cases.map { problem.cases[$0] }
    let chair = problem.pins.first { $0.panel == panel.id && $0.effect == .chair }?.expert
    return FilledPanel(
      panel: panel.id, cases: cases.map(\.id), experts: experts, chair: chair,
      recused: reading.recusals(of: experts, cases: cases))
  }
}
