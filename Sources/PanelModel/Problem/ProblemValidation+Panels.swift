extension ProblemValidation {
  /// Gathers the cases of each panel, in the order of first mention.
  mutating func gatherPanels() {
    var casesByPanel: [Panel.ID: [Int]] = [:]
    var order: [Panel.ID] = []
    for (row, reviewCase) in parts.cases.enumerated() {
      let panel = reviewCase.panel ?? Panel.ID(reviewCase.id.rawValue)
      if reviewCase.panel?.rawValue.isEmpty == true {
        report(ProblemPhrases.emptyIdentifier(), at: row, of: .cases, field: "panel")
      }
      if casesByPanel[panel] == nil { order.append(panel) }
      casesByPanel[panel, default: []].append(row)
    }
    namedPanels = Set(order)
    for panel in order {
      let cases = casesByPanel[panel] ?? []
      checkName(of: panel, serving: cases)
      guard let seats = agreedSeats(of: panel, serving: cases) else { continue }
      indexByPanel[panel] = panels.count
      let effort = cases.reduce(0) { sum, row in
        // An effort out of range is reported already; it must not overflow the sum.
        sum + min(max(parts.cases[row].effort, 0), ProblemLimits.effort.upperBound)
      }
      panels.append(Panel(id: panel, cases: cases, seats: seats, effort: effort))
    }
  }

  /// A panel that is named like a case must be that case's own, or a pin on it could mean either.
  private mutating func checkName(of panel: Panel.ID, serving cases: [Int]) {
    guard let namesake = indexByCase[Case.ID(panel.rawValue)], cases != [namesake],
      let row = cases.first(where: { parts.cases[$0].panel == panel })
    else { return }
    report(
      ProblemPhrases.panelNamedLikeCase(["value": panel.rawValue]), at: row, of: .cases,
      field: "panel")
  }

  /// The seats that the panel's cases state; cases that state none follow the others.
  private mutating func agreedSeats(of panel: Panel.ID, serving cases: [Int]) -> SeatRange? {
    var agreed: SeatRange?
    for row in cases {
      guard let seats = parts.cases[row].seats else { continue }
      if let agreed, agreed != seats {
        report(
          ProblemPhrases.seatsDisagree([
            "panel": panel.rawValue, "value": "\(seats)", "other": "\(agreed)",
          ]), at: row, of: .cases, field: "seats")
      }
      agreed = agreed ?? seats
    }
    if let seats = agreed ?? parts.policy.seats { return seats }
    if let row = cases.first {
      report(
        ProblemPhrases.noSeats(["value": parts.cases[row].id.rawValue]), at: row, of: .cases,
        field: "seats", advice: ProblemPhrases.giveSeats())
    }
    return nil
  }
}
