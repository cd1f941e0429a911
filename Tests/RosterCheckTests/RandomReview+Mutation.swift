import PanelModel

extension RandomReview {
  /// Changes one thing, which may or may not make the roster wrong.
  mutating func mutate(_ roster: inout Roster, of problem: AssignmentProblem) {
    let panel = number(0...(roster.panels.count - 1))
    switch number(0...19) {
    case 0, 1, 2: exchange(on: panel, in: &roster, of: problem)
    case 3: roster.panels[panel].experts.removeLast()
    case 4, 5: roster.panels[panel].experts.append(anybody(of: problem))
    case 6: trade(panel, number(0...(roster.panels.count - 1)), in: &roster)
    case 7: roster.panels.remove(at: panel)
    case 8: roster.panels.append(roster.panels[panel])
    case 9: roster.panels[panel].cases.append("C0")
    case 10: roster.panels[panel].chair = chance(50) ? nil : anybody(of: problem)
    case 11:
      roster.panels[panel].recused[Case.ID("C\(number(0...4))"), default: []] += [
        anybody(of: problem)
      ]
    case 12: roster.panels[panel].recused = [:]
    case 13: roster.problemDigest += "0"
    case 14: roster.pins.append(Pin(panel: "C0", expert: "E0"))
    case 15: roster.loads[anybody(of: problem)] = nil
    case 16: misstate(&roster.loads[anybody(of: problem)])
    case 17, 18: misstate(&roster.objectives[number(0...(roster.objectives.count - 1))])
    default: roster.termination = Roster.Termination.allCases[number(0...4)]
    }
  }

  private mutating func anybody(of problem: AssignmentProblem) -> Expert.ID {
    Expert.ID("E\(number(0...problem.experts.count))")
  }

  private mutating func exchange(
    on panel: Int, in roster: inout Roster, of problem: AssignmentProblem
  ) {
    let seat = number(0...(roster.panels[panel].experts.count - 1))
    roster.panels[panel].experts[seat] = anybody(of: problem)
  }

  private func trade(_ panel: Int, _ other: Int, in roster: inout Roster) {
    let experts = roster.panels[panel].experts
    roster.panels[panel].experts = roster.panels[other].experts
    roster.panels[other].experts = experts
  }

  private mutating func misstate(_ load: inout ExpertLoad?) {
    switch number(0...3) {
    case 0: load?.effort += number(-1...1)
    case 1: load?.seats += number(-1...1)
    case 2: load?.least += number(-1...1)
    default: load?.most = chance(50) ? nil : number(0...5)
    }
  }

  private mutating func misstate(_ result: inout ObjectiveResult) {
    let near = Fraction(result.value.numerator + number(-2...3), result.value.denominator)
    switch number(0...5) {
    case 0: result.value = near
    case 1: result.stageValue = near
    case 2: result.bound = near
    case 3:
      result.stageValue = near
      result.bound = near
    case 4: result.bound = nil
    default: result.proof = ObjectiveResult.Proof.allCases[number(0...2)]
    }
  }
}
