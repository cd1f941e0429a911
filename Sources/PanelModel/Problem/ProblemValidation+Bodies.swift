extension ProblemValidation {
  /// Panels with a row of their own, before their seats are looked at.
  mutating func checkPanelRecords() {
    let recorded = index(parts.panels, table: .panels, isNeeded: false)
    for (row, record) in parts.panels.enumerated() {
      checkLevel(record.body.level, at: row, of: .panels)
      check(record.effort, within: ProblemLimits.panelEffort, at: row, of: .panels, field: "effort")
      if let seats = record.seats { checkSeats(seats, at: row, of: .panels, field: "seats") }
      checkSlot(record.body.slot, at: row, of: .panels)
      checkSpecialties(record.body.specialties, at: row, of: .panels, field: "specialty")
      if let parent = record.body.parent, recorded[parent] == nil {
        reportUnlisted(parent, at: row, of: .panels, field: "parent")
      }
    }
    reportCycles(
      parts.panels, table: .panels, rows: recorded, name: \.rawValue, parent: \.body.parent)
  }

  mutating func reportUnlisted(
    _ panel: Panel.ID, at row: Int, of table: Issue.Table, field: String
  ) {
    report(
      TablePhrases.unlistedPanel(["value": panel.rawValue]), at: row, of: table, field: field)
  }

  /// Members stand for given panels, and every given panel has some.
  mutating func checkMembers() {
    checkCount(of: parts.members, table: .members)
    var records: [Panel.ID: PanelRecord] = [:]
    for record in parts.panels { records[record.id] = record }
    var seats: Set<Seat> = []
    var chairs: [Panel.ID: Expert.ID] = [:]
    for (row, member) in parts.members.enumerated() {
      checkExpert(member.expert, at: row, of: .members, field: "expert")
      if let record = records[member.panel] {
        checkGiven(record, at: row)
      } else {
        reportUnlisted(member.panel, at: row, of: .members, field: "panel")
      }
      if !seats.insert(Seat(panel: member.panel, expert: member.expert)).inserted {
        report(
          ProblemPhrases.duplicateRow(["value": "\(member.panel), \(member.expert)"]), at: row,
          of: .members)
      } else if member.role == Membership.chairRole {
        if let other = chairs[member.panel] {
          report(
            TablePhrases.twoMembersChair([
              "panel": member.panel.rawValue, "other": other.rawValue,
            ]), at: row, of: .members, field: "role")
        }
        chairs[member.panel] = member.expert
      }
    }
    let filled = Set(parts.members.map(\.panel))
    for (row, record) in parts.panels.enumerated() where !filled.contains(record.id) {
      guard record.body.fill == .given else { continue }
      report(
        TablePhrases.givenWithoutMembers(["value": record.id.rawValue]), at: row, of: .panels,
        field: "fill")
    }
  }

  private struct Seat: Hashable {
    var panel: Panel.ID
    var expert: Expert.ID
  }

  private mutating func checkGiven(_ record: PanelRecord, at row: Int) {
    guard record.body.fill != .given else { return }
    report(
      TablePhrases.memberNotGiven([
        "panel": record.id.rawValue, "fill": record.body.fill.rawValue,
      ]), at: row, of: .members, field: "panel", advice: TablePhrases.fillGiven())
  }

  /// Readers are members of the panel, so that there cannot be more of them than it has seats.
  mutating func checkReaders() {
    for (row, reviewCase) in parts.cases.enumerated() {
      check(
        reviewCase.readers, within: ProblemLimits.readers, at: row, of: .cases, field: "readers")
      guard let id = reviewCase.panel, let panel = indexByPanel[id] else { continue }
      let most = panels[panel].seats.most
      guard reviewCase.readers > most, ProblemLimits.readers.contains(reviewCase.readers) else {
        continue
      }
      report(
        TablePhrases.tooManyReaders([
          "value": "\(reviewCase.readers)", "panel": id.rawValue, "most": "\(most)",
        ]), at: row, of: .cases, field: "readers")
    }
  }
}
