import Empanel

/// Two panels of two seats, four experts, one of them related to an applicant.
func fillTwoPanels(on today: CivilDate) throws -> Roster {
  let scores: [(Panel.ID, Expert.ID, Int)] = [  // in hundredths
    ("C-1", "E-1", 90), ("C-1", "E-2", 40), ("C-1", "E-3", 80), ("C-1", "E-4", 10),
    ("C-2", "E-1", 95), ("C-2", "E-2", 70), ("C-2", "E-3", 60), ("C-2", "E-4", 50),
  ]
  let problem = try AssignmentProblem(
    ProblemParts(
      name: "Spring session", asOf: today,
      policy: Policy(
        decimals: 2, seats: SeatRange(2), load: LoadBounds(most: 2),
        objectives: [Objective(.worstPanel), Objective(.total)]),
      experts: [
        Expert(id: "E-1", name: "Chen Wei"), Expert(id: "E-2", name: "Li Na"),
        Expert(id: "E-3", name: "Ana Mora", load: LoadOverride(most: 1)), Expert(id: "E-4"),
      ],
      cases: [Case(id: "C-1"), Case(id: "C-2", applicant: "Chen Jun")],
      conflicts: [Conflict(expert: "E-1", target: .person("Chen Jun"), kind: "kinship")],
      scores: .listed(scores.map { .init(panel: $0.0, expert: $0.1, units: $0.2) })))
  let roster = try RosterAssigner().assign(problem).roster
  for panel in roster.panels { print(panel.panel, panel.experts) }
  return roster  // C-1 [E-1, E-2], C-2 [E-2, E-3]: the worst panel has 1.30
}
