import PanelModel
import RosterCheck

/// The rules once more, as plainly as they can be put: every row is looked at for every panel.
struct NaiveReading {
  let problem: AssignmentProblem

  func isAdmissible(_ roster: Roster) -> Bool {
    rulesHold(for: roster.panels) && claimsHold(of: roster)
  }

  func rulesHold(for panels: [FilledPanel]) -> Bool {
    guard panels.map(\.panel).sorted() == problem.panels.map(\.id).sorted() else { return false }
    for panel in problem.panels {
      for filled in panels where filled.panel == panel.id {
        guard mayServe(filled, as: panel) else { return false }
      }
    }
    return problem.experts.indices.allSatisfy { expert in
      let (load, bounds) = (load(of: expert, in: panels), bounds(of: expert))
      return load.effort >= bounds.least && load.effort <= max(0, bounds.most ?? .max)
    }
  }

  /// Whether the members may form a panel, loads aside.
  func mayServe(_ filled: FilledPanel, as panel: Panel) -> Bool {
    let cases = panel.cases.map { problem.cases[$0] }
    guard filled.cases.sorted() == cases.map(\.id).sorted(),
      Set(filled.experts).count == filled.experts.count,
      filled.experts.count >= panel.seats.least, filled.experts.count <= panel.seats.most
    else { return false }
    for id in filled.experts {
      guard let expert = problem.experts.firstIndex(where: { $0.id == id }),
        let index = problem.panels.firstIndex(where: { $0.id == panel.id }),
        problem.experts[expert].status == "active",
        problem.affinities.units(panel: index, expert: expert) != nil,
        !isBarred(id, from: cases, beside: filled.experts)
      else { return false }
    }
    let recused = filled.recused.filter { !$0.value.isEmpty }.mapValues { $0.sorted() }
    return pinsHold(for: filled) && recused == recusals(of: filled.experts, cases: cases)
  }

  /// Who leaves the room, by case.
  func recusals(of experts: [Expert.ID], cases: [Case]) -> [Case.ID: [Expert.ID]] {
    guard cases.count > 1 else { return [:] }
    var recusals: [Case.ID: [Expert.ID]] = [:]
    for reviewCase in cases {
      for expert in experts.sorted()
      where problem.conflicts.contains(where: { row in
        row.expert == expert && row.effect == .reviewCase && holds(row) && row.meets(reviewCase)
      }) {
        recusals[reviewCase.id, default: []].append(expert)
      }
    }
    return recusals
  }

  private func isBarred(_ expert: Expert.ID, from cases: [Case], beside others: [Expert.ID])
    -> Bool
  {
    problem.conflicts.contains { row in
      guard row.expert == expert, holds(row) else { return false }
      if case .expert(let other) = row.target { return others.contains(other) }
      return cases.contains(where: row.meets) && (row.effect != .reviewCase || cases.count == 1)
    }
  }

  private func holds(_ row: Conflict) -> Bool {
    (row.validity.since.map { $0 <= problem.asOf } ?? true)
      && (row.validity.until.map { $0 >= problem.asOf } ?? true)
  }

  private func pinsHold(for filled: FilledPanel) -> Bool {
    let pins = problem.pins.filter { $0.panel == filled.panel }
    let chair = pins.first { $0.effect == .chair }?.expert
    return filled.chair == chair
      && pins.allSatisfy { ($0.effect != .keepOff) == filled.experts.contains($0.expert) }
  }

  private func bounds(of expert: Int) -> LoadBounds {
    let (member, policy) = (problem.experts[expert], problem.policy.load)
    let least = member.status == "active" ? member.load.least ?? policy.least : 0
    let most = member.load.most ?? policy.most
    return LoadBounds(
      least: max(least - member.held, 0), most: most.map { max($0 - member.held, 0) })
  }

  private func load(of expert: Int, in panels: [FilledPanel]) -> ExpertLoad {
    var load = ExpertLoad(
      effort: 0, seats: 0, least: bounds(of: expert).least, most: bounds(of: expert).most)
    for panel in problem.panels {
      let members = panels.first { $0.panel == panel.id }?.experts ?? []
      guard members.contains(problem.experts[expert].id) else { continue }
      load.seats += 1
      load.effort += panel.cases.map { problem.cases[$0].effort }.reduce(0, +)
    }
    return load
  }

  func loads(of panels: [FilledPanel]) -> [Expert.ID: ExpertLoad] {
    var loads: [Expert.ID: ExpertLoad] = [:]
    for index in problem.experts.indices {
      let load = load(of: index, in: panels)
      if load.seats > 0 || load.least > 0 { loads[problem.experts[index].id] = load }
    }
    return loads
  }
}

extension Conflict {
  fileprivate func meets(_ reviewCase: Case) -> Bool {
    switch target {
    case .reviewCase(let id): reviewCase.id == id
    case .employer(let name): reviewCase.employer == name
    case .person(let name): reviewCase.applicant == name
    case .expert: false
    }
  }
}
