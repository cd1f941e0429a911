extension ProblemValidation {
  /// Makes the panels: those with a row of their own, the own panels of cases, the readers of cases.
  mutating func gatherPanels() {
    let casesByPanel = groupCases()
    for member in parts.members { memberCounts[member.panel, default: 0] += 1 }
    namedPanels = Set(casesByPanel.keys).union(parts.panels.map(\.id))
    let served = servedCases(casesByPanel)
    for (row, record) in parts.panels.enumerated() {
      let place = (row: row, table: Issue.Table.panels)
      gather(record, cases: casesByPanel[record.id] ?? [], served: served[row], at: place)
    }
    let recorded = Set(parts.panels.map(\.id))
    for (row, reviewCase) in parts.cases.enumerated() {
      let panel = reviewCase.panel ?? Panel.ID(reviewCase.id.rawValue)
      guard !recorded.contains(panel), casesByPanel[panel]?.first == row else { continue }
      if let named = reviewCase.panel, !recorded.isEmpty, !named.rawValue.isEmpty {
        for row in casesByPanel[panel] ?? [] {
          reportUnlisted(named, at: row, of: .cases, field: "panel")
        }
        continue
      }
      let place = (row: row, table: Issue.Table.cases)
      let cases = casesByPanel[panel] ?? []
      gather(PanelRecord(id: panel), cases: cases, served: cases, at: place)
    }
    gatherReaders()
  }

  private mutating func groupCases() -> [Panel.ID: [Int]] {
    var casesByPanel: [Panel.ID: [Int]] = [:]
    for (row, reviewCase) in parts.cases.enumerated() {
      if reviewCase.panel?.rawValue.isEmpty == true {
        report(ProblemPhrases.emptyIdentifier(), at: row, of: .cases, field: "panel")
      }
      let panel = reviewCase.panel ?? Panel.ID(reviewCase.id.rawValue)
      casesByPanel[panel, default: []].append(row)
    }
    return casesByPanel
  }

  private typealias RowPlace = (row: Int, table: Issue.Table)

  private mutating func gather(
    _ record: PanelRecord, cases: [Int], served: [Int], at place: RowPlace
  ) {
    let id = record.id
    checkName(of: id, serving: cases, at: place)
    let effort = record.effort ?? effort(ofCases: cases)
    func panel(_ seats: SeatRange) -> Panel {
      Panel(id: id, cases: served, seats: seats, effort: effort, body: record.body)
    }
    let stated = statedSeats(of: record, serving: cases)
    guard let seats = resolvedSeats(of: panel(SeatRange(1)), stated: stated, at: place) else {
      return
    }
    add(panel(seats))
  }

  /// The cases of every recorded panel: those that name it, and those of the panels under it, which
  /// it decides about in full session.
  private func servedCases(_ casesByPanel: [Panel.ID: [Int]]) -> [[Int]] {
    var served = parts.panels.map { Set(casesByPanel[$0.id] ?? []) }
    let rows = Dictionary(parts.panels.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for (row, record) in parts.panels.enumerated() {
      var seen: Set<Int> = [row]
      var parent = record.body.parent.flatMap { rows[$0] }
      while let above = parent, seen.insert(above).inserted {
        served[above].formUnion(casesByPanel[record.id] ?? [])
        parent = parts.panels[above].body.parent.flatMap { rows[$0] }
      }
    }
    return served.map { $0.sorted() }
  }

  private mutating func add(_ panel: Panel) {
    if indexByPanel[panel.id] == nil { indexByPanel[panel.id] = panels.count }
    panels.append(panel)
  }

  /// What a seat costs: the panel's cases, save those that readers read, and never nothing.
  private func effort(ofCases cases: [Int]) -> Int {
    let own = cases.map { parts.cases[$0] }.filter { $0.readers == 0 }
    // An effort out of range is reported already; it must not overflow the sum.
    return max(
      1, own.reduce(0) { $0 + min(max($1.effort, 0), ProblemLimits.effort.upperBound) })
  }

  private mutating func gatherReaders() {
    for (row, reviewCase) in parts.cases.enumerated() where reviewCase.readers > 0 {
      guard let panel = reviewCase.panel else {
        report(
          ProblemPhrases.readersWithoutPanel(["value": reviewCase.id.rawValue]), at: row,
          of: .cases, field: "readers")
        continue
      }
      let body = PanelBody(
        kind: Panel.readersKind, parent: panel, overlap: .withinParent, slot: reviewCase.slot)
      let readers = Panel(
        id: Panel.ID(reviewCase.id.rawValue), cases: [row], seats: SeatRange(reviewCase.readers),
        effort: reviewCase.effort, body: body, purpose: .reading)
      // Says so where a seats rule that speaks of readers leaves no room for so many.
      _ = resolvedSeats(of: readers, stated: readers.seats, at: (row, .cases))
      add(readers)
    }
  }

  /// A panel that is named like a case must be that case's own, or a pin on it could mean either.
  private mutating func checkName(of panel: Panel.ID, serving cases: [Int], at place: RowPlace) {
    guard let namesake = indexByCase[Case.ID(panel.rawValue)] else { return }
    let row: Int
    if place.table == .panels {
      row = place.row
    } else {
      guard cases != [namesake], let first = cases.first(where: { parts.cases[$0].panel == panel })
      else { return }
      row = first
    }
    report(
      ProblemPhrases.panelNamedLikeCase(["value": panel.rawValue]), at: row, of: place.table,
      field: place.table == .panels ? "id" : "panel")
  }

  /// The seats that the panel's own row states, else those that its cases do.
  private mutating func statedSeats(of record: PanelRecord, serving cases: [Int]) -> SeatRange? {
    guard let seats = record.seats else { return agreedSeats(of: record.id, serving: cases) }
    for row in cases {
      guard let other = parts.cases[row].seats, other != seats else { continue }
      report(
        ProblemPhrases.seatsDisagree([
          "panel": record.id.rawValue, "value": "\(other)", "other": "\(seats)",
        ]), at: row, of: .cases, field: "seats")
    }
    return seats
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
    return agreed
  }

  /// The stated seats, held against the rules that speak of the panel; without, what those leave.
  private mutating func resolvedSeats(of panel: Panel, stated: SeatRange?, at place: RowPlace)
    -> SeatRange?
  {
    let facts = PanelFacts(
      panel, cases: panel.cases.map { parts.cases[$0] }, parts.policy.levels,
      organisations: organisations)
    var allowed = SeatRange(ProblemLimits.seats.lowerBound, ProblemLimits.seats.upperBound)
    var speaking: [Statement] = []
    for (index, rule) in parts.policy.panelRules.enumerated() where rule.enforcement == .hard {
      guard case .seats(let demand) = rule.demand, facts.isMet(rule.scope) else { continue }
      let name = RulePlace("panel", index, kind: rule.demand.kind.rawValue, rule.origin).name
      speaking.append(name)
      // A range that ends before it begins is reported of the rule; here it leaves all open.
      guard demand.range.least <= demand.range.most else { continue }
      allowed.least = max(allowed.least, demand.range.least)
      allowed.most = min(allowed.most, demand.range.most)
      if let stated { check(stated, of: panel, against: demand, called: name, at: place) }
    }
    if let stated { return stated }
    // Whoever fills a given panel knows its seats: they are those that are taken.
    if speaking.isEmpty, panel.body.fill == .given {
      return memberCounts[panel.id].map { SeatRange($0) }
    }
    guard !speaking.isEmpty else {
      report(
        ProblemPhrases.noSeats(["value": panel.id.rawValue]), at: place.row, of: place.table,
        field: "seats", advice: ProblemPhrases.giveSeats())
      return nil
    }
    guard allowed.least <= allowed.most else {
      report(
        Statement(
          ProblemPhrases.seatRulesDisagree, ["panel": panel.id.rawValue],
          parts: ["rules": speaking]), at: place.row, of: place.table, field: "seats",
        advice: ProblemPhrases.mendSeatRules())
      return nil
    }
    return allowed
  }

  private mutating func check(
    _ stated: SeatRange, of panel: Panel, against demand: SeatsDemand, called rule: Statement,
    at place: RowPlace
  ) {
    // Cases that a shared panel serves are where its seats are stated.
    let row =
      place.table == .panels
      ? place.row : panel.cases.first { parts.cases[$0].seats != nil } ?? place.row
    let field = panel.purpose == .reading ? "readers" : "seats"
    if stated.least < demand.range.least || stated.most > demand.range.most {
      report(
        Statement(
          ProblemPhrases.seatsOutsideRule,
          ["value": "\(stated)", "allowed": "\(demand.range)"], parts: ["rule": [rule]]),
        at: row, of: place.table, field: field)
    }
    if demand.isOdd, stated.least == stated.most, stated.least % 2 == 0 {
      report(
        Statement(
          ProblemPhrases.seatsEven, ["value": "\(stated)"], parts: ["rule": [rule]]), at: row,
        of: place.table, field: field)
    }
  }
}
