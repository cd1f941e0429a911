import PanelModel

/// What a roster breaks, by the rules as they read, without any regard to speed.
struct NaiveCheck {
  let problem: AssignmentProblem
  /// For each case the indices of its experts.
  let roster: [[Int]]

  var violations: [String] {
    panelViolations + loadViolations + pinViolations
  }

  /// Seats, status, scores and conflicts of every panel.
  private var panelViolations: [String] {
    problem.panels.indices.flatMap { panel -> [String] in
      let members = roster[panel]
      let seats = problem.panels[panel].seats
      var found: [String] = []
      if !(seats.least...seats.most).contains(members.count) { found.append("seats \(panel)") }
      if Set(members).count != members.count { found.append("twice \(panel)") }
      for member in members {
        if problem.experts[member].status != "active" { found.append("status \(panel) \(member)") }
        if problem.affinities.units(panel: panel, expert: member) == nil {
          found.append("score \(panel) \(member)")
        }
        if isBarred(member, from: panel, beside: members) {
          found.append("conflict \(panel) \(member)")
        }
      }
      return found
    }
  }

  /// Whether a conflict that holds bars a member from the panel of one case.
  private func isBarred(_ member: Int, from panel: Int, beside members: [Int]) -> Bool {
    let reviewCase = problem.cases[panel]
    return bindingConflicts[problem.experts[member].id, default: []].contains { conflict in
      switch conflict.target {
      case .reviewCase(let id): id == reviewCase.id
      case .employer(let employer): employer == reviewCase.employer
      case .person(let person): person == reviewCase.applicant
      case .expert(let other): members.contains { problem.experts[$0].id == other }
      }
    }
  }

  private let bindingConflicts: [Expert.ID: [Conflict]]

  init(_ problem: AssignmentProblem, _ roster: [[Int]]) {
    self.problem = problem
    self.roster = roster
    bindingConflicts = Dictionary(
      grouping: problem.conflicts.filter { $0.validity.contains(problem.asOf) }, by: \.expert)
  }

  private var loadViolations: [String] {
    var work = [Int](repeating: 0, count: problem.experts.count)
    for (panel, members) in roster.enumerated() {
      for member in members { work[member] += problem.panels[panel].effort }
    }
    return problem.experts.indices.filter { expert in
      let bounds = problem.loadBounds(ofExpert: expert)
      let total = work[expert] + problem.experts[expert].held
      let owes = problem.experts[expert].status == "active" ? bounds.least : 0
      return total < owes || (work[expert] > 0 && total > bounds.most ?? Int.max)
    }.map { "load \($0)" }
  }

  private var pinViolations: [String] {
    problem.pins.filter { pin in
      guard let panel = problem.indexByPanel[pin.panel],
        let expert = problem.indexByExpert[pin.expert]
      else { return true }
      return roster[panel].contains(expert) == (pin.effect == .keepOff)
    }.map { "pin \($0.panel) \($0.expert)" }
  }
}
