public import PanelModel

extension EventDetail {
  /// What the detail says, first the main thing, then what further words there are.
  public var statements: [Statement] {
    switch self {
    case .enrolled, .named, .born, .matched, .merged, .unmerged, .toldApart, .erased, .corrected,
      .frozen:
      identity
    case .specialtyGranted, .specialtyWithdrawn, .titleGiven, .levelGiven, .regionGiven,
      .roleGiven, .roleWithdrawn, .employerJoined, .employerLeft, .availabilityStated,
      .capacityStated, .trainingCompleted, .hoursCredited, .organisationListed,
      .organisationDelisted:
      attribute
    case .conflictDeclared, .conflictDerived, .conflictDismissed, .conflictWaived,
      .relationStated, .relationEnded:
      conflict
    default: service
    }
  }

  private var identity: [Statement] {
    switch self {
    case .enrolled(let enrolment):
      let role = Statement(EventPhrases.enrolled, parts: ["role": [enrolment.role.phrase()]])
      return [role] + (enrolment.name.isEmpty ? [] : [EventPhrases.named(["name": enrolment.name])])
    case .named(let name): return [EventPhrases.named(["name": name])]
    case .born(let year): return [EventPhrases.born(["year": "\(year)"])]
    case .matched(let key): return [EventPhrases.matched(["column": key.column])]
    case .merged(let ruling):
      return [EventPhrases.merged(["other": ruling.other.rawValue])] + Self.reason(ruling.reason)
    case .unmerged(let ruling):
      return [EventPhrases.unmerged(["other": ruling.other.rawValue])] + Self.reason(ruling.reason)
    case .toldApart(let ruling):
      return [EventPhrases.toldApart(["other": ruling.other.rawValue])] + Self.reason(ruling.reason)
    case .frozen(let note):
      return [
        EventPhrases.frozen([
          "day": "\(note.asOf)", "digest": String(note.problemDigest.prefix(16)),
        ])
      ]
    case .erased(let erasure):
      return [EventPhrases.erased(["count": "\(erasure.events.count)"])]
        + Self.reason(erasure.reason)
    case .corrected(let correction): return correction.statements
    default: return []
    }
  }

  private var attribute: [Statement] {
    switch self {
    case .specialtyGranted(let grant):
      [EventPhrases.granted(["specialty": grant.specialty])]
        + (grant.proficiency.map { [EventPhrases.proficiency(["proficiency": "\($0)"])] } ?? [])
    case .specialtyWithdrawn(let named):
      [EventPhrases.withdrawn(["specialty": named.name])] + Self.reason(named.reason)
    case .titleGiven(let title): [EventPhrases.titled(["title": title])]
    case .levelGiven(let level): [EventPhrases.levelled(["level": level])]
    case .regionGiven(let region): [EventPhrases.placed(["region": region])]
    case .roleGiven(let role): [EventPhrases.roleGiven(["role": role])]
    case .roleWithdrawn(let named):
      [EventPhrases.roleWithdrawn(["role": named.name])] + Self.reason(named.reason)
    case .employerJoined(let joining):
      [
        (joining.isSecondary ? EventPhrases.joinedBeside : EventPhrases.joined)([
          "employer": joining.employer
        ])
      ]
    case .employerLeft(let employer): [EventPhrases.left(["employer": employer])]
    case .organisationListed(let entry): entry.statements
    case .organisationDelisted(let reason): [EventPhrases.delisted()] + Self.reason(reason)
    case .availabilityStated(let statement): statement.statements
    case .capacityStated(let load):
      [
        EventPhrases.capacity([
          "least": load.least.map { "\($0)" } ?? "-", "most": load.most.map { "\($0)" } ?? "-",
        ])
      ]
    case .trainingCompleted(let training) where training.hours == 0:
      [EventPhrases.trainedBy(["course": training.course]), training.subject.phrase()]
        + (training.validUntil.map { [EventPhrases.validUntil(["day": "\($0)"])] } ?? [])
    case .trainingCompleted(let training):
      [EventPhrases.trained(["course": training.course, "hours": "\(training.hours)"])]
        + [training.subject.phrase()]
        + (training.validUntil.map { [EventPhrases.validUntil(["day": "\($0)"])] } ?? [])
    case .hoursCredited(let credit):
      [
        EventPhrases.credited(["year": "\(credit.year)", "hours": "\(credit.hours)"]),
        credit.subject.phrase(),
      ]
    default: []
    }
  }

  private var conflict: [Statement] {
    switch self {
    case .conflictDeclared(let claim): claim.statements(EventPhrases.declared)
    case .conflictDerived(let claim): claim.statements(EventPhrases.derived)
    case .conflictDismissed(let ruling): ruling.statements(EventPhrases.dismissed)
    case .conflictWaived(let ruling): ruling.statements(EventPhrases.waived)
    case .relationStated(let claim):
      [EventPhrases.related(["kind": claim.key.kind, "other": claim.key.other.rawValue])]
        + claim.validity.statements
    case .relationEnded(let key):
      [EventPhrases.unrelated(["kind": key.kind, "other": key.other.rawValue])]
    default: []
    }
  }

  private var service: [Statement] {
    switch self {
    case .suspended(let suspension):
      [EventPhrases.suspended()] + Validity(until: suspension.until).statements
        + Self.reason(suspension.reason)
    case .reinstated(let reason): [EventPhrases.reinstated()] + Self.reason(reason)
    case .removed(let removal):
      [Statement(EventPhrases.removed, parts: ["code": [removal.code.phrase()]])]
        + Self.reason(removal.reason)
    case .termStarted(let term):
      [
        term.body.isEmpty
          ? EventPhrases.termStarted() : EventPhrases.termStartedOn(["body": term.body])
      ] + Validity(until: term.until).statements
    case .termEnded(let reason): [EventPhrases.termEnded()] + Self.reason(reason)
    case .invited(let invitation):
      [EventPhrases.invited(invitation.key.values)]
        + (invitation.meeting.map { [EventPhrases.meeting(["day": "\($0)"])] } ?? [])
    case .accepted(let key): [EventPhrases.accepted(key.values)]
    case .declined(let key, let reason): [EventPhrases.declined(key.values)] + Self.reason(reason)
    case .missed(let key, let reason): [EventPhrases.missed(key.values)] + Self.reason(reason)
    case .served(let service):
      [
        EventPhrases.served([
          "docket": service.key.docket, "panel": service.key.panel, "effort": "\(service.effort)",
        ])
      ] + (service.role.isEmpty ? [] : [EventPhrases.asRole(["role": service.role])])
    case .evaluated(let evaluation):
      [(evaluation.isPassed ? EventPhrases.passed : EventPhrases.failed)(evaluation.key.values)]
        + (evaluation.score.map { [EventPhrases.score(["score": "\($0)"])] } ?? [])
        + Self.reason(evaluation.remarks)
    default: []
    }
  }

  private static func reason(_ text: String) -> [Statement] {
    text.isEmpty ? [] : [EventPhrases.reason(["reason": text])]
  }
}

extension ServiceKey {
  fileprivate var values: KeyValuePairs<String, String> { ["docket": docket, "panel": panel] }
}

extension Validity {
  fileprivate var statements: [Statement] {
    (since.map { [EventPhrases.since(["day": "\($0)"])] } ?? [])
      + (until.map { [EventPhrases.until(["day": "\($0)"])] } ?? [])
  }
}

extension AvailabilityStatement {
  fileprivate var statements: [Statement] {
    let phrase =
      switch answer {
      case .yes: EventPhrases.available
      case .ifNeeded: EventPhrases.availableIfNeeded
      case .no: EventPhrases.unavailable
      }
    return [phrase()] + days.statements
      + (reason.isEmpty ? [] : [EventPhrases.reason(["reason": reason])])
  }
}

extension OrganisationEntry {
  fileprivate var statements: [Statement] {
    [EventPhrases.listed(["name": name])]
      + (aliases.isEmpty
        ? [] : [EventPhrases.aliases(["names": aliases.joined(separator: ", ")])])
      + (parent.map { [EventPhrases.parent(["parent": $0.rawValue])] } ?? [])
  }
}

extension Correction {
  /// The fields of a payload: the kind of the event that is corrected is not known here.
  private static func said(_ payload: [String: PayloadValue]) -> String {
    payload.keys.inByteOrder.map { name in
      if case .text(let text)? = payload[name] { return "\(name): \(text)" }
      return "\(name): \(payload[name]?.text ?? "")"
    }.joined(separator: ", ")
  }

  fileprivate var statements: [Statement] {
    let why = [EventPhrases.reason(["reason": reason])]
    switch change {
    case .retracted: return [EventPhrases.retracted(["event": "\(event)"])] + why
    case .replaced(let happened, let payload):
      return [EventPhrases.corrected(["event": "\(event)"])]
        + (happened.map { [EventPhrases.happened(["day": "\($0)"])] } ?? [])
        + (payload.map { [EventPhrases.says(["payload": Self.said($0)])] } ?? [])
        + why
    }
  }
}

extension ConflictClaim {
  fileprivate func statements(_ phrase: Phrase) -> [Statement] {
    let numbers = evidence.map { "\($0)" }.joined(separator: ", ")
    return [phrase(["kind": key.kind, "target": key.targetName])]
      + [Statement(EventPhrases.effect, parts: ["effect": [effect.phrase()]])]
      + validity.statements
      + (evidence.isEmpty
        ? [] : [EventPhrases.evidence(["events": numbers, "count": "\(evidence.count)"])])
  }
}

extension ConflictRuling {
  fileprivate func statements(_ phrase: Phrase) -> [Statement] {
    [phrase(["kind": key.kind, "target": key.targetName])] + Validity(until: until).statements
      + [EventPhrases.by(["by": by]), EventPhrases.reason(["reason": reason])]
  }
}

extension PoolEvent {
  /// What the event says; of an erased event, and of one that this version cannot read, its kind.
  public var statements: [Statement] {
    if let detail { return detail.statements }
    let phrase = content == nil ? EventPhrases.contentGone : EventPhrases.unread
    return [phrase(["kind": header.kind.rawValue])]
  }
}
