import PanelModel

extension EventCheck {
  /// Standing and terms: only what is can end, and nothing can begin twice.
  func standing(_ detail: EventDetail, _ person: Person, on day: CivilDate) -> [FieldFinding] {
    let status = person.status(on: day)
    let name = ["person": person.id.rawValue]
    func finding(_ phrase: Phrase) -> [FieldFinding] {
      [FieldFinding("subject", Statement(phrase, name))]
    }
    switch (detail, status) {
    case (.suspended, .removed), (.reinstated, .removed), (.removed, .removed),
      (.termStarted, .removed):
      return finding(RecordPhrases.removedAlready)
    case (.suspended, .suspended): return finding(RecordPhrases.suspendedAlready)
    case (.reinstated, .active): return finding(RecordPhrases.notSuspended)
    case (.termStarted, _):
      guard let last = person.terms.last, last.lastDay.map({ $0 >= day }) ?? true else { return [] }
      return finding(RecordPhrases.termRunning)
    case (.termEnded, _):
      guard let last = person.terms.last, last.lastDay.map({ $0 >= day }) ?? true else {
        return finding(RecordPhrases.noTerm)
      }
      return []
    default: return []
    }
  }

  /// Invitations and services: answers follow invitations, evaluations services.
  func service(_ detail: EventDetail, _ person: Person) -> [FieldFinding] {
    let (key, kind) = (detail.serviceKey, detail.kind)
    guard let key else { return [] }
    let record = person.services[key] ?? ServiceRecord()
    let values = ["person": person.id.rawValue, "docket": key.docket, "panel": key.panel]
    func finding(_ phrase: Phrase) -> [FieldFinding] {
      [FieldFinding("panel", Statement(phrase, values))]
    }
    let hasServed = if case .served? = record.outcome?.value { true } else { false }
    switch kind {
    case .accepted, .declined:
      if record.invitation == nil { return finding(RecordPhrases.notInvited) }
      return record.outcome == nil ? [] : finding(RecordPhrases.settledAlready)
    case .missed:
      if record.invitation == nil { return finding(RecordPhrases.notInvited) }
      return record.outcome == nil ? [] : finding(RecordPhrases.settledAlready)
    case .served: return hasServed ? finding(RecordPhrases.settledAlready) : []
    case .evaluated: return hasServed ? [] : finding(RecordPhrases.notServed)
    default: return []
    }
  }

  /// What can only be withdrawn, ended or judged where it is held.
  func held(_ detail: EventDetail, _ person: Person) -> [FieldFinding] {
    func missing(_ field: String, _ value: String, _ isHeld: Bool) -> [FieldFinding] {
      if isHeld { return [] }
      let values = ["person": person.id.rawValue, "value": value]
      return [FieldFinding(field, Statement(RecordPhrases.notHeld, values))]
    }
    switch detail {
    case .specialtyWithdrawn(let named):
      return missing("specialty", named.name, person.specialties[named.name] != nil)
    case .roleWithdrawn(let named):
      return missing("role", named.name, person.panelRoles[named.name] != nil)
    case .employerLeft(let employer):
      let isThere = person.employments.contains {
        $0.left == nil && $0.joined.value.employer == employer
      }
      return missing("employer", employer, isThere)
    case .relationStated(let claim): return unknown("other", claim.key.other)
    case .relationEnded(let key):
      let isOpen = person.relations[key]?.contains { $0.ended == nil } ?? false
      return missing("other", "\(key.kind) \(key.other)", isOpen)
    case .conflictDeclared(let claim): return target(of: claim)
    case .conflictDerived(let claim): return target(of: claim) + evidence(of: claim)
    case .conflictDismissed(let ruling), .conflictWaived(let ruling):
      // What follows for a case or an applicant is known with a docket only, and may be ruled on before
      // anybody has recorded it.
      guard case .expert = ruling.key.target else { return [] }
      let isKnown = person.conflicts[ruling.key]?.claims.isEmpty == false
      return missing("target", "\(ruling.key.kind) \(ruling.key.targetName)", isKnown)
    default: return []
    }
  }

  private func target(of claim: ConflictClaim) -> [FieldFinding] {
    guard case .expert(let id) = claim.key.target else { return [] }
    return unknown("target", Person.ID(id.rawValue))
  }

  private func unknown(_ field: String, _ id: Person.ID) -> [FieldFinding] {
    guard state[id]?.roles.isEmpty ?? true else { return [] }
    return [FieldFinding(field, RecordPhrases.unknownPerson(["person": id.rawValue]))]
  }

  private func evidence(of claim: ConflictClaim) -> [FieldFinding] {
    claim.evidence.filter { event($0) == nil }.map {
      FieldFinding("evidence", RecordPhrases.unknownEvent(["event": "\($0)"]))
    }
  }

  /// A correction must be about an event that says something, of the same subject, and leave it
  /// readable.
  func corrections(_ correction: Correction, _ draft: EventDraft) -> [FieldFinding] {
    let number = ["event": "\(correction.event)"]
    guard let target = event(correction.event) else {
      return [FieldFinding("event", Statement(RecordPhrases.unknownEvent, number))]
    }
    guard let content = target.content else {
      return [FieldFinding("event", Statement(RecordPhrases.erasedEvent, number))]
    }
    if target.header.kind.known == .corrected || target.header.kind.known == .erased {
      return [FieldFinding("event", Statement(RecordPhrases.notCorrectable, number))]
    }
    if target.header.subject != draft.subject {
      let values = number.merging(["subject": target.header.subject.identifier]) { $1 }
      return [FieldFinding("event", Statement(RecordPhrases.otherSubject, values))]
    }
    guard case .replaced(let happened, let payload) = correction.change else { return [] }
    let replaced = EventDraft(
      kind: target.header.kind, subject: target.header.subject,
      happened: happened ?? target.header.happened, recorder: draft.recorder,
      source: draft.source,
      payload: payload.map { PayloadValue.fields($0).text } ?? content.payload)
    let form = EventForm(of: replaced, at: Issue.Place(file: ""), today: today)
    return form.issues.map { FieldFinding($0.place.field ?? "payload", $0.statement) }
  }
}

extension ConflictKey {
  /// The target's own name.
  public var targetName: String {
    switch target {
    case .reviewCase(let id): id.rawValue
    case .employer(let name), .person(let name): name
    case .expert(let id): id.rawValue
    }
  }
}

extension EventDetail {
  /// Which service the detail is about.
  var serviceKey: ServiceKey? {
    switch self {
    case .invited(let invitation): invitation.key
    case .accepted(let key), .declined(let key, _), .missed(let key, _): key
    case .served(let service): service.key
    case .evaluated(let evaluation): evaluation.key
    default: nil
    }
  }
}
