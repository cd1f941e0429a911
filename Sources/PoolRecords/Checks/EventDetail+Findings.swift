import PanelModel

/// Something wrong with one field of an event.
struct FieldFinding {
  let field: String
  let statement: Statement

  init(_ field: String, _ statement: Statement) {
    self.field = field
    self.statement = statement
  }
}

extension EventDetail {
  /// What cannot be, whatever the pool: numbers out of range, days in the wrong order, somebody related
  /// to themselves.
  func findings(subject: EventSubject, happened: CivilDate) -> [FieldFinding] {
    switch self {
    case .specialtyGranted(let grant):
      grant.proficiency.map { Self.range("proficiency", $0, 1...5) } ?? []
    case .trainingCompleted(let training):
      Self.range("hours", training.hours, 0...EventForm.mostHours)
        + Self.order("validUntil", happened, training.validUntil)
    case .hoursCredited(let credit):
      Self.range("hours", credit.hours, 0...EventForm.mostHours)
        + Self.range("year", credit.year, 1900...9999)
    case .born(let year): Self.range("year", year, 1900...2100)
    case .capacityStated(let load): Self.loads(load)
    case .availabilityStated(let statement): Self.order(statement.days)
    case .conflictDeclared(let claim), .conflictDerived(let claim):
      Self.order(claim.validity) + itself("target", claim.key.person, subject)
    case .conflictDismissed(let ruling): itself("target", ruling.key.person, subject)
    case .conflictWaived(let ruling):
      Self.order("until", happened, ruling.until) + itself("target", ruling.key.person, subject)
    case .relationStated(let claim):
      Self.order(claim.validity) + itself("other", claim.key.other, subject)
    case .relationEnded(let key): itself("other", key.other, subject)
    case .merged(let ruling), .unmerged(let ruling), .toldApart(let ruling):
      itself("other", ruling.other, subject)
    case .suspended(let suspension): Self.order("until", happened, suspension.until)
    case .termStarted(let term): Self.order("until", happened, term.until)
    case .served(let service): Self.range("effort", service.effort, 0...1_000_000)
    case .removed(let removal):
      removal.code == .other && removal.reason.isEmpty
        ? [FieldFinding("reason", RecordPhrases.missing(["field": "reason"]))] : []
    default: []
    }
  }

  private static func range(
    _ field: String, _ value: Int, _ range: ClosedRange<Int>
  ) -> [FieldFinding] {
    if range.contains(value) { return [] }
    return [
      FieldFinding(
        field,
        RecordPhrases.range([
          "field": field, "value": "\(value)", "least": "\(range.lowerBound)",
          "most": "\(range.upperBound)",
        ]))
    ]
  }

  private static func order(
    _ field: String, _ first: CivilDate, _ last: CivilDate?
  ) -> [FieldFinding] {
    guard let last, last < first else { return [] }
    return [
      FieldFinding(
        field, RecordPhrases.dayOrder(["field": field, "value": "\(last)", "first": "\(first)"]))
    ]
  }

  private static func order(_ days: Validity) -> [FieldFinding] {
    days.since.map { order("until", $0, days.until) } ?? []
  }

  private static func loads(_ load: LoadOverride) -> [FieldFinding] {
    var findings = [("least", load.least), ("most", load.most)].flatMap { field, value in
      value.map { range(field, $0, 0...1_000_000_000) } ?? []
    }
    if let least = load.least, let most = load.most, least > most {
      findings.append(
        FieldFinding(
          "most", RecordPhrases.leastAboveMost(["least": "\(least)", "most": "\(most)"])))
    }
    return findings
  }

  private func itself(
    _ field: String, _ other: Person.ID?, _ subject: EventSubject
  ) -> [FieldFinding] {
    guard let other, other == subject.person else { return [] }
    return [FieldFinding(field, RecordPhrases.itself(["person": other.rawValue]))]
  }
}
