import PanelModel

extension ReviewBuilder {
  /// Draws specialty and level of every case; the order of cases says nothing.
  mutating func planDocket() {
    var generator = generator(for: .docket)
    let shares = specialties.map(\.cases).apportioned(
      caseCount, least: leastCases)
    var drawn = shares.indices.flatMap { Array(repeating: $0, count: shares[$0]) }
    generator.shuffle(&drawn)
    caseFacts = drawn.map { specialty in
      CaseFacts(specialty: specialty, level: generator.index(by: shape.levels.map(\.cases)))
    }
    cases = drawn.indices.map { row in
      var reviewCase = Case(id: Case.ID(identifier("C", row, of: caseCount)))
      // Where cases are read, the file is all there is; elsewhere some applicants are heard.
      let isHeard = generator.chance(permille: 150) && shape.plan.readers == 0
      reviewCase.method = isHeard ? "interview" : "file"
      reviewCase.effort = isHeard ? 2 : 1
      return reviewCase
    }
  }

  /// Every cluster has a panel, and no panel is idle: its largest specialty has some cases.
  private var leastCases: [Int] {
    specialties.indices.map { specialty in
      let isFirst =
        specialty == 0 || clusterOfSpecialty[specialty - 1] != clusterOfSpecialty[specialty]
      return isFirst ? min(3, caseCount / shape.clusters.count) : 0
    }
  }

  /// Deals the cases of every cluster to its panels, specialty by specialty, and puts committees
  /// above them.
  mutating func planPanels() {
    guard !shape.plan.hasOwnPanels else {
      panels = cases.indices.map { row in
        PanelDraft(
          id: Panel.ID(cases[row].id.rawValue), seats: shape.plan.seats, cases: [row])
      }
      for row in cases.indices { caseFacts[row].panel = row }
      return
    }
    let rows = shape.clusters.indices.map { cluster in
      cases.indices.filter { clusterOfSpecialty[caseFacts[$0].specialty] == cluster }
        .sorted { (caseFacts[$0].specialty, $0) < (caseFacts[$1].specialty, $1) }
    }
    let counts = rows.map(\.count).apportioned(panelCount, least: rows.map { _ in 1 })
    let total = counts.reduce(0, +)
    for (cluster, count) in counts.enumerated() {
      for number in 0..<count {
        let first = rows[cluster].count * number / count
        let end = rows[cluster].count * (number + 1) / count
        add(Array(rows[cluster][first..<end]), of: total)
      }
    }
    addCommittees()
  }

  private mutating func add(_ rows: [Int], of total: Int) {
    var panel = PanelDraft(
      id: Panel.ID(identifier("G", panels.count, of: total)), seats: shape.plan.seats,
      effort: shape.plan.readers > 0 ? shape.plan.meetingEffort : nil, cases: rows.sorted())
    let held = Set(rows.map { caseFacts[$0].specialty }).sorted()
    panel.name =
      held.map { SpecialtyCatalogue.name(of: specialties[$0].code).chinese }
      .joined(separator: "·") + "组"
    for row in rows { caseFacts[row].panel = panels.count }
    panels.append(panel)
  }

  /// As many panels as the docket asks for and three fifths of the pool can fill.
  private var panelCount: Int {
    let plan = shape.plan
    let wanted = (caseCount + plan.casesPerPanel - 1) / plan.casesPerPanel
    let seats = expertCount * 6 / 10 - (plan.committeeSeats ?? 0)
    // Every group has its chair on a committee.
    let possible =
      plan.committeeSeats == nil ? seats / plan.seats : seats * 4 / (4 * plan.seats + 1)
    let most = max(shape.clusters.count, min(possible, caseCount / 3))
    return min(max(wanted, shape.clusters.count), most)
  }

  /// Committees are alike; each leaves at least one seat to somebody who leads no group.
  private mutating func addCommittees() {
    guard let seats = shape.plan.committeeSeats else { return }
    let led = seats == 11 ? 6 : seats - 1
    let count = (panels.count + led - 1) / led
    for number in 0..<count {
      var committee = PanelDraft(
        id: Panel.ID(count == 1 ? "COM" : identifier("COM", number, of: count)), seats: seats,
        effort: shape.plan.meetingEffort)
      committee.name = count == 1 ? "评审委员会" : "第\(number + 1)评审委员会"
      committees.append(committee)
      let first = panels.count * number / count
      for panel in first..<(panels.count * (number + 1) / count) {
        panels[panel].parent = number
        committees[number].cases += panels[panel].cases
      }
    }
  }

  /// The highest level among the cases of a panel.
  func level(of panel: PanelDraft) -> Int { panel.cases.map { caseFacts[$0].level }.max() ?? 0 }
}
