import PanelAssignment
import PanelModel
import PanelRules
import RosterCheck

/// Writes what the search found, and what was settled before, as a roster.
struct RosterDraft {
  private let rules: EligibilityRules
  private let assignment: Assignment

  private var problem: AssignmentProblem { rules.problem }
  private var step: FillingStep { rules.step }

  init(_ assignment: Assignment, of rules: EligibilityRules) {
    self.assignment = assignment
    self.rules = rules
  }

  func roster(seed: UInt64, digest: String, versions: [String: String]) -> Roster {
    let members = self.members
    let panels = RosterPanels(problem: problem, rules: rules, members: members)
    return Roster(
      termination: assignment.termination, isReproducible: isReproducible,
      objectives: assignment.stages.map(result), panels: panels.filled,
      settled: members.isEmpty ? [] : identifiers(step.settled.keys),
      unfilled: members.isEmpty ? [] : identifiers(step.later),
      shortfalls: shortfalls(of: members),
      explanation: assignment.explanation, loads: loads(of: members),
      pins: problem.pins.sorted(by: precedes), problemDigest: digest,
      logHead: problem.logHead, seed: seed, versions: versions,
      certificate: Certificate(
        stages: members.isEmpty ? [] : assignment.stages.map(\.certificate)),
      lottery: assignment.lottery)
  }

  private var isReproducible: Bool {
    switch assignment.interruption {
    case nil, .workLimit, .numericalTrouble: true
    case .timeLimit, .stopped: false
    }
  }

  private func result(of stage: Assignment.StageResult) -> ObjectiveResult {
    ObjectiveResult(
      objective: stage.objective,
      decimals: stage.objective.decimals(in: problem.policy),
      value: stage.value, stageValue: stage.stageValue, bound: stage.bound,
      proof: stage.bound == nil ? .none : .solver)
  }

  private func precedes(_ left: Pin, _ right: Pin) -> Bool {
    (left.panel, left.expert) < (right.panel, right.expert)
  }

  private func identifiers(_ panels: some Sequence<Int>) -> [Panel.ID] {
    panels.map { problem.panels[$0].id }.sorted()
  }

  /// The members of every panel that is filled or settled; none when no roster was found.
  private var members: [Int: FillingStep.Members] {
    guard let seats = assignment.seats else { return [:] }
    var members = step.settled
    for panel in step.open {
      members[panel] = FillingStep.Members(
        experts: seats[panel], chair: assignment.chairs[panel])
    }
    return members
  }

  /// What the panels that were filled lack of their planned seats, and experts of what they owe to
  /// them; nothing where nothing may be missing, for then nothing is.
  private func shortfalls(of members: [Int: FillingStep.Members]) -> [Shortfall] {
    guard !members.isEmpty else { return [] }
    var efforts = [Int](repeating: 0, count: problem.experts.count)
    var shortfalls: [Shortfall] = []
    for panel in step.open {
      let experts = members[panel]?.experts ?? []
      for expert in experts { efforts[expert] += rules.seatEfforts[panel] }
      let planned = rules.plannedSeats(ofPanel: panel)
      if experts.count < planned {
        shortfalls.append(
          .seats(problem.panels[panel].id, missing: planned - experts.count, of: planned))
      }
    }
    for (expert, load) in rules.loads.enumerated() where efforts[expert] < load.least {
      shortfalls.append(
        .load(
          problem.experts[expert].id, missing: load.least - efforts[expert], of: load.least))
    }
    return shortfalls.sorted()
  }

  // MARK: - Loads

  private func loads(of members: [Int: FillingStep.Members]) -> [Expert.ID: ExpertLoad] {
    guard !members.isEmpty else { return [:] }
    var loads: [Expert.ID: ExpertLoad] = [:]
    for (index, expert) in problem.experts.enumerated() {
      let load = emptyLoad(ofExpert: index)
      if load.least > 0 { loads[expert.id] = load }
    }
    for (panel, members) in members {
      for member in members.experts {
        let id = problem.experts[member].id
        loads[id, default: emptyLoad(ofExpert: member)].effort += rules.seatEfforts[panel]
        loads[id]?.seats += 1
      }
    }
    return loads
  }

  /// Bounds less what is held; least loads are owed by active experts, and to a whole roster.
  private func emptyLoad(ofExpert index: Int) -> ExpertLoad {
    let expert = problem.experts[index]
    let bounds = problem.loadBounds(ofExpert: index)
    let owes = step.isWhole && expert.status == Expert.activeStatus
    return ExpertLoad(
      effort: 0, seats: 0, least: owes ? max(0, bounds.least - expert.held) : 0,
      most: bounds.most.map { max(0, $0 - expert.held) })
  }
}
