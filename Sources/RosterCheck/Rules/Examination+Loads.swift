import PanelModel

extension Examination {
  /// Adds up everybody's work and holds it against the bounds.
  mutating func checkLoads() {
    let work = addUpWork()
    for (index, expert) in problem.experts.enumerated() {
      let load = load(of: index, work: work[index])
      guard load.seats > 0 || load.least > 0 else { continue }
      loads[expert.id] = load
      if load.effort < load.least, !isElastic {
        report(
          CheckPhrases.loadBelowLeast([
            "expert": label(expert.id), "effort": "\(load.effort)", "least": "\(load.least)",
          ]), experts: [expert.id])
      }
      if let most = load.most, load.effort > most {
        report(
          CheckPhrases.loadAboveMost([
            "expert": label(expert.id), "effort": "\(load.effort)", "most": "\(most)",
          ]), experts: [expert.id])
      }
    }
  }

  /// What a seat on each panel costs: with its share of the reading for which nobody is named yet.
  var seatEfforts: [Int] {
    var efforts = problem.panels.map(\.effort)
    var reading: [Int: Int] = [:]
    for (index, panel) in problem.panels.enumerated() where isReading(index) && seated[index] == nil
    {
      guard let parent = panel.body.parent.flatMap({ problem.indexByPanel[$0] }) else { continue }
      reading[parent, default: 0] += panel.seats.least * panel.effort
    }
    for (panel, points) in reading {
      let seats = problem.panels[panel].seats.least
      efforts[panel] += points / seats + (points % seats == 0 ? 0 : 1)
    }
    return efforts
  }

  private func addUpWork() -> [(effort: Int, seats: Int)] {
    // Within the limits of the format these sums stay far below 64 bits.
    var work = Array(repeating: (effort: 0, seats: 0), count: problem.experts.count)
    for (effort, seated) in zip(seatEfforts, seated) {
      for expert in seated?.members ?? [] {
        work[expert].effort += effort
        work[expert].seats += 1
      }
    }
    return work
  }

  /// Work held elsewhere counts against both bounds; who may not serve owes nothing, and nobody does
  /// as long as a panel is open.
  private func load(of expert: Int, work: (effort: Int, seats: Int)) -> ExpertLoad {
    let member = problem.experts[expert]
    let bounds = problem.loadBounds(ofExpert: expert)
    let isOwed = member.status == Expert.activeStatus && !leavesOpen
    return ExpertLoad(
      effort: work.effort, seats: work.seats,
      least: isOwed ? max(0, bounds.least - member.held) : 0,
      most: bounds.most.map { max(0, $0 - member.held) })
  }
}
