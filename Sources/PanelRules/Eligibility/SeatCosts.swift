import PanelModel

/// What a seat on each panel costs its expert: the panel's effort, and an equal share of the reading
/// that is still to be given out, rounded up.
///
/// Without the share, a step would put experts on more panels than they can read for.
struct SeatCosts: Sendable {
  /// Effort points of one seat, by panel.
  let efforts: [Int]

  init(_ problem: AssignmentProblem, step: FillingStep) {
    var reading = [Int](repeating: 0, count: problem.panels.count)
    for index in step.later where problem.panels[index].purpose == .reading {
      let readers = problem.panels[index]
      guard let parent = readers.body.parent.flatMap({ problem.indexByPanel[$0] }) else { continue }
      reading[parent] += readers.seats.least * readers.effort
    }
    efforts = zip(problem.panels, reading).map { panel, reading in
      panel.effort + (reading + panel.seats.least - 1) / panel.seats.least
    }
  }
}
