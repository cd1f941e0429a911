import Digests
import PanelModel

extension EventDetail {
  /// Reads a payload; nil for a kind that this version does not know.
  static func read(
    _ kind: EventKind, _ payload: [String: PayloadValue]
  ) throws(PayloadDefect) -> EventDetail? {
    guard let known = kind.known else { return nil }
    let fields = PayloadFields(payload)
    if let detail = try identity(known, fields) { return detail }
    if let detail = try attribute(known, fields) { return detail }
    if let detail = try relation(known, fields) { return detail }
    return try service(known, fields)
  }

  private static func identity(
    _ kind: KnownKind, _ fields: PayloadFields
  ) throws(PayloadDefect) -> EventDetail? {
    switch kind {
    case .enrolled:
      return .enrolled(
        Enrolment(try fields.choice("as"), name: try fields.textIfAny("name") ?? ""))
    case .named: return .named(try fields.text("name"))
    case .born: return .born(year: try fields.number("year"))
    case .matched: return .matched(try MatchKey(fields))
    case .merged: return .merged(try IdentityRuling(fields))
    case .unmerged: return .unmerged(try IdentityRuling(fields))
    case .toldApart: return .toldApart(try IdentityRuling(fields))
    case .frozen: return .frozen(try SnapshotNote(fields))
    case .erased:
      return .erased(
        Erasure(events: try fields.numbers("events"), reason: try fields.text("reason")))
    case .corrected: return .corrected(try Correction(fields))
    case .organisationListed:
      return .organisationListed(
        OrganisationEntry(
          name: try fields.text("name"), aliases: try fields.texts("aliases"),
          parent: try fields.textIfAny("parent").map { Organisation.ID($0) }))
    case .organisationDelisted:
      return .organisationDelisted(reason: try fields.textIfAny("reason") ?? "")
    default: return nil
    }
  }

  private static func attribute(
    _ kind: KnownKind, _ fields: PayloadFields
  ) throws(PayloadDefect) -> EventDetail? {
    switch kind {
    case .specialtyGranted:
      return .specialtyGranted(
        SpecialtyGrant(
          try fields.text("specialty"), proficiency: try fields.numberIfAny("proficiency")))
    case .specialtyWithdrawn: return .specialtyWithdrawn(try Named(fields, "specialty"))
    case .titleGiven: return .titleGiven(try fields.text("title"))
    case .levelGiven: return .levelGiven(try fields.text("level"))
    case .regionGiven: return .regionGiven(try fields.text("region"))
    case .roleGiven: return .roleGiven(try fields.text("role"))
    case .roleWithdrawn: return .roleWithdrawn(try Named(fields, "role"))
    case .employerJoined:
      return .employerJoined(
        Joining(
          try fields.text("employer"), isSecondary: try fields.flagIfAny("secondary") ?? false))
    case .employerLeft: return .employerLeft(try fields.text("employer"))
    case .availabilityStated:
      return .availabilityStated(
        AvailabilityStatement(
          try fields.choice("answer"), on: try fields.validity(),
          reason: try fields.textIfAny("reason") ?? ""))
    case .capacityStated:
      return .capacityStated(
        LoadOverride(least: try fields.numberIfAny("least"), most: try fields.numberIfAny("most")))
    case .trainingCompleted: return .trainingCompleted(try TrainingCompletion(fields))
    case .hoursCredited:
      return .hoursCredited(
        HoursCredit(
          year: try fields.number("year"), hours: try fields.number("hours"),
          subject: try fields.choice("subject", default: .professional)))
    default: return nil
    }
  }

  private static func relation(
    _ kind: KnownKind, _ fields: PayloadFields
  ) throws(PayloadDefect) -> EventDetail? {
    switch kind {
    case .conflictDeclared: return .conflictDeclared(try ConflictClaim(fields))
    case .conflictDerived: return .conflictDerived(try ConflictClaim(fields))
    case .conflictDismissed: return .conflictDismissed(try ConflictRuling(fields))
    case .conflictWaived: return .conflictWaived(try ConflictRuling(fields))
    case .relationStated:
      return .relationStated(
        RelationClaim(try RelationKey(fields), validity: try fields.validity()))
    case .relationEnded: return .relationEnded(try RelationKey(fields))
    default: return nil
    }
  }

  private static func service(
    _ kind: KnownKind, _ fields: PayloadFields
  ) throws(PayloadDefect) -> EventDetail? {
    switch kind {
    case .suspended:
      return .suspended(
        Suspension(reason: try fields.text("reason"), until: try fields.dateIfAny("until")))
    case .reinstated: return .reinstated(reason: try fields.textIfAny("reason") ?? "")
    case .removed:
      return .removed(
        Removal(try fields.choice("code"), reason: try fields.textIfAny("reason") ?? ""))
    case .termStarted:
      return .termStarted(
        TermStart(
          body: try fields.textIfAny("body") ?? "", until: try fields.dateIfAny("until")))
    case .termEnded: return .termEnded(reason: try fields.textIfAny("reason") ?? "")
    case .invited:
      return .invited(
        Invitation(try ServiceKey(fields), meeting: try fields.dateIfAny("meeting")))
    case .accepted: return .accepted(try ServiceKey(fields))
    case .declined:
      return .declined(try ServiceKey(fields), reason: try fields.text("reason"))
    case .missed:
      return .missed(try ServiceKey(fields), reason: try fields.textIfAny("reason") ?? "")
    case .served:
      return .served(
        ServiceDone(
          try ServiceKey(fields), effort: try fields.numberIfAny("effort") ?? 1,
          role: try fields.textIfAny("role") ?? ""))
    case .evaluated: return .evaluated(try Evaluation(fields))
    default: return nil
    }
  }
}

extension MatchKey {
  fileprivate init(_ fields: PayloadFields) throws(PayloadDefect) {
    let text = try fields.text("hash")
    guard let hash = SHA256Digest(hexadecimal: text) else {
      throw PayloadDefect(field: "hash", need: .hash, value: text)
    }
    self.init(try fields.text("by"), hash: hash)
  }
}

extension IdentityRuling {
  fileprivate init(_ fields: PayloadFields) throws(PayloadDefect) {
    self.init(Person.ID(try fields.text("other")), reason: try fields.text("reason"))
  }
}

extension SnapshotNote {
  fileprivate init(_ fields: PayloadFields) throws(PayloadDefect) {
    guard let asOf = try fields.dateIfAny("asOf") else {
      throw PayloadDefect(field: "asOf", need: .present, value: "")
    }
    self.init(
      of: try fields.text("problem"), asOf: asOf, head: try fields.text("head"))
  }
}

extension Named {
  fileprivate init(_ fields: PayloadFields, _ name: String) throws(PayloadDefect) {
    self.init(try fields.text(name), reason: try fields.textIfAny("reason") ?? "")
  }
}

extension Correction {
  fileprivate init(_ fields: PayloadFields) throws(PayloadDefect) {
    let reason = try fields.text("reason")
    let event = try fields.number("event")
    if try fields.flagIfAny("retracted") ?? false {
      self.init(of: event, .retracted, reason: reason)
      return
    }
    let happened = try fields.dateIfAny("happened")
    switch fields["payload"] {
    case nil where happened == nil:
      throw PayloadDefect(field: "payload", need: .present, value: "")
    case nil: self.init(of: event, .replaced(happened: happened, payload: nil), reason: reason)
    case .fields(let payload):
      self.init(of: event, .replaced(happened: happened, payload: payload), reason: reason)
    case .some(let value):
      throw PayloadDefect(field: "payload", need: .object, value: value.text)
    }
  }
}

extension TrainingCompletion {
  fileprivate init(_ fields: PayloadFields) throws(PayloadDefect) {
    self.init(
      try fields.text("course"), hours: try fields.number("hours"),
      subject: try fields.choice("subject", default: .professional),
      validUntil: try fields.dateIfAny("validUntil"))
  }
}

extension Evaluation {
  fileprivate init(_ fields: PayloadFields) throws(PayloadDefect) {
    guard let isPassed = try fields.flagIfAny("passed") else {
      throw PayloadDefect(field: "passed", need: .present, value: "")
    }
    self.init(
      try ServiceKey(fields), isPassed: isPassed, score: try fields.numberIfAny("score"),
      remarks: try fields.textIfAny("remarks") ?? "")
  }
}

extension ServiceKey {
  fileprivate init(_ fields: PayloadFields) throws(PayloadDefect) {
    self.init(docket: try fields.text("docket"), panel: try fields.text("panel"))
  }
}

extension RelationKey {
  fileprivate init(_ fields: PayloadFields) throws(PayloadDefect) {
    self.init(Person.ID(try fields.text("other")), kind: try fields.text("kind"))
  }
}

extension ConflictRuling {
  fileprivate init(_ fields: PayloadFields) throws(PayloadDefect) {
    self.init(
      try ConflictKey(fields), by: try fields.text("by"), reason: try fields.text("reason"),
      until: try fields.dateIfAny("until"))
  }
}

extension ConflictClaim {
  fileprivate init(_ fields: PayloadFields) throws(PayloadDefect) {
    self.init(
      try ConflictKey(fields), effect: try fields.choice("effect", default: .reviewCase),
      validity: try fields.validity(), evidence: try fields.numbers("evidence"))
  }
}

extension ConflictKey {
  fileprivate init(_ fields: PayloadFields) throws(PayloadDefect) {
    let name = try fields.text("target")
    let form: ConflictTargetForm = try fields.choice("targetKind")
    let target: Conflict.Target =
      switch form {
      case .reviewCase: .reviewCase(Case.ID(name))
      case .employer: .employer(name)
      case .person: .person(name)
      case .expert: .expert(Expert.ID(name))
      }
    self.init(target, kind: try fields.text("kind"))
  }
}
