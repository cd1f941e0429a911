import PanelAssignment
import PanelModel
import PanelRules
import RosterCheck

/// Writes what the search found as a roster.
struct RosterDraft {
  private let problem: AssignmentProblem
  private let assignment: Assignment
  private let rules: EligibilityRules

  init(problem: AssignmentProblem, assignment: Assignment) {
    self.problem = problem
    self.assignment = assignment
    rules = EligibilityRules(problem)
  }

  func roster(seed: UInt64, versions: [String: String]) -> Roster {
    Roster(
      termination: assignment.termination, isReproducible: isReproducible,
      objectives: assignment.stages.map(result), panels: panels,
      explanation: assignment.explanation,
      loads: loads, pins: problem.pins.sorted(by: precedes), problemDigest: problem.digest(),
      seed: seed, versions: versions)
  }

  private var isReproducible: Bool {
    switch assignment.interruption {
    case nil, .workLimit, .numericalTrouble: true
    case .timeLimit, .stopped: false
    }
  }

  private func result(of stage: Assignment.StageResult) -> ObjectiveResult {
    ObjectiveResult(
      objective: stage.objective, decimals: problem.policy.decimals, value: stage.value,
      stageValue: stage.stageValue, bound: stage.bound,
      proof: stage.bound == nil ? .none : .solver)
  }

  private func precedes(_ left: Pin, _ right: Pin) -> Bool {
    (left.panel, left.expert) < (right.panel, right.expert)
  }

  // MARK: - Panels

  private var panels: [FilledPanel] {
    guard let seats = assignment.seats else { return [] }
    return zip(zip(problem.panels, assignment.chairs), seats)
      .map { filled($0.0, members: $1, chair: $0.1) }
      .sorted { $0.panel < $1.panel }
  }

  private func filled(_ panel: Panel, members: [Int], chair: Int?) -> FilledPanel {
    var recused: [Case.ID: [Expert.ID]] = [:]
    for reviewCase in panel.cases {
      let absent = rules.recused(fromCase: reviewCase).intersection(members)
      if !absent.isEmpty { recused[problem.cases[reviewCase].id] = identifiers(absent) }
    }
    // A panel that needs no chair keeps the one it was given.
    let pinned = problem.pins.first { $0.effect == .chair && $0.panel == panel.id }?.expert
    return FilledPanel(
      panel: panel.id, cases: panel.cases.map { problem.cases[$0].id }.sorted(),
      experts: identifiers(members), chair: chair.map { problem.experts[$0].id } ?? pinned,
      recused: recused)
  }

  private func identifiers(_ experts: some Sequence<Int>) -> [Expert.ID] {
    experts.map { problem.experts[$0].id }.sorted()
  }

  // MARK: - Loads

  private var loads: [Expert.ID: ExpertLoad] {
    guard let seats = assignment.seats else { return [:] }
    let bounds = rules.loads
    var loads: [Expert.ID: ExpertLoad] = [:]
    for (index, expert) in problem.experts.enumerated() where bounds[index].least > 0 {
      loads[expert.id] = empty(bounds[index])
    }
    for (panel, members) in zip(problem.panels, seats) {
      for member in members {
        loads[problem.experts[member].id, default: empty(bounds[member])].effort += panel.effort
        loads[problem.experts[member].id]?.seats += 1
      }
    }
    return loads
  }

  private func empty(_ bounds: LoadBounds) -> ExpertLoad {
    ExpertLoad(effort: 0, seats: 0, least: bounds.least, most: bounds.most)
  }
}
