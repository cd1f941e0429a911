import PanelModel

extension Examination {
  /// How many sit on each panel, and whether each of them may serve at all.
  mutating func checkSeats() {
    for (index, seated) in seated.enumerated() {
      guard let seated else { continue }
      checkSeatCount(of: seated, seats: problem.panels[index].seats)
      for expert in seated.members {
        checkStanding(of: expert, on: seated)
        checkScore(of: expert, panel: index, on: seated)
      }
    }
  }

  private mutating func checkSeatCount(of seated: SeatedPanel, seats: SeatRange) {
    let count = seated.members.count
    guard count < seats.least || count > seats.most else { return }
    let phrase = count < seats.least ? CheckPhrases.tooFewSeats : CheckPhrases.tooManySeats
    let panel = seated.filled.panel
    report(
      phrase(["panel": panel.rawValue, "count": "\(count)", "seats": "\(seats)"]), panel: panel)
  }

  private mutating func checkStanding(of expert: Int, on seated: SeatedPanel) {
    let member = problem.experts[expert]
    guard member.status != Expert.activeStatus else { return }
    report(
      CheckPhrases.inactiveExpert([
        "panel": seated.filled.panel.rawValue, "expert": label(member.id),
        "status": member.status,
      ]), panel: seated.filled.panel, experts: [member.id])
  }

  private mutating func checkScore(of expert: Int, panel: Int, on seated: SeatedPanel) {
    guard problem.affinities.units(panel: panel, expert: expert) == nil else { return }
    let id = problem.experts[expert].id
    report(
      CheckPhrases.missingScore([
        "panel": seated.filled.panel.rawValue, "expert": label(id),
      ]), panel: seated.filled.panel, experts: [id])
  }
}
