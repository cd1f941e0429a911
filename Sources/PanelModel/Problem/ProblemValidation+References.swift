extension ProblemValidation {
  mutating func checkConflicts() {
    for (row, conflict) in parts.conflicts.enumerated() {
      checkExpert(conflict.expert, at: row, of: .conflicts, field: "expert")
      switch conflict.target {
      case .reviewCase(let id):
        if indexByCase[id] == nil {
          report(
            ProblemPhrases.unknownCase(["value": id.rawValue]), at: row, of: .conflicts,
            field: "target")
        }
      case .expert(let id):
        checkExpert(id, at: row, of: .conflicts, field: "target")
        if id == conflict.expert {
          report(
            ProblemPhrases.selfConflict(["value": id.rawValue]), at: row, of: .conflicts,
            field: "target")
        }
      case .employer(let name), .person(let name):
        // A name that no case has today may be one that tomorrow's docket has.
        if name.isEmpty {
          report(ProblemPhrases.emptyIdentifier(), at: row, of: .conflicts, field: "target")
        }
      }
      checkKind(conflict.kind, at: row, of: .conflicts)
      checkPeriod(conflict.validity, at: row, of: .conflicts)
    }
  }

  mutating func checkPins() {
    var seen: [PinnedPair: Pin.Effect] = [:]
    var chairs: [Panel.ID: Expert.ID] = [:]
    for (row, pin) in parts.pins.enumerated() {
      checkExpert(pin.expert, at: row, of: .pins, field: "expert")
      checkPanel(pin.panel, at: row, of: .pins)
      let pair = "\(pin.panel), \(pin.expert)"
      if let other = seen.updateValue(
        pin.effect, forKey: PinnedPair(panel: pin.panel, expert: pin.expert))
      {
        let isContradiction = (other == .keepOff) != (pin.effect == .keepOff)
        let phrase =
          isContradiction ? ProblemPhrases.contradictingPins : ProblemPhrases.duplicateRow
        report(phrase(["value": pair]), at: row, of: .pins)
      }
      guard pin.effect == .chair else { continue }
      if let other = chairs[pin.panel], other != pin.expert {
        report(
          ProblemPhrases.twoChairs(["panel": pin.panel.rawValue, "other": other.rawValue]),
          at: row, of: .pins, field: "effect")
      }
      chairs[pin.panel] = pin.expert
    }
  }

  private struct PinnedPair: Hashable {
    var panel: Panel.ID
    var expert: Expert.ID
  }

  mutating func checkPrevious() {
    for (row, seat) in parts.previous.enumerated() {
      // The panel and the expert of an earlier roster may be gone by now.
      if seat.panel.rawValue.isEmpty {
        report(ProblemPhrases.emptyIdentifier(), at: row, of: .previous, field: "case_or_panel")
      }
      if seat.expert.rawValue.isEmpty {
        report(ProblemPhrases.emptyIdentifier(), at: row, of: .previous, field: "expert")
      }
    }
  }

  mutating func checkExpert(_ id: Expert.ID, at row: Int, of table: Issue.Table, field: String) {
    guard indexByExpert[id] == nil else { return }
    report(ProblemPhrases.unknownExpert(["value": id.rawValue]), at: row, of: table, field: field)
  }

  mutating func checkPanel(_ id: Panel.ID, at row: Int, of table: Issue.Table) {
    guard indexByPanel[id] == nil else { return }
    let field = "case_or_panel"
    if let index = indexByCase[Case.ID(id.rawValue)] {
      // A case with a panel of its own that is not indexed lacks seats: that is reported already.
      guard let panel = parts.cases[index].panel else { return }
      report(
        ProblemPhrases.caseOfSharedPanel(["value": id.rawValue, "panel": panel.rawValue]),
        at: row, of: table, field: field,
        advice: ProblemPhrases.namePanel(["panel": panel.rawValue]))
    } else if !namedPanels.contains(id) {
      report(
        ProblemPhrases.unknownPanel(["value": id.rawValue]), at: row, of: table, field: field)
    }
  }

  mutating func checkPeriod(_ validity: Validity, at row: Int, of table: Issue.Table) {
    guard let since = validity.since, let until = validity.until, until < since else { return }
    report(
      ProblemPhrases.reversedPeriod(["since": "\(since)", "until": "\(until)"]), at: row,
      of: table, field: "until")
  }
}
