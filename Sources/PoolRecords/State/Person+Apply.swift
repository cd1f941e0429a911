import PanelModel

extension Person {
  /// Takes in what an event says about this person.
  mutating func apply(_ event: EffectiveEvent) {
    func fact<Value>(_ value: Value) -> Fact<Value> {
      Fact(value, since: event.happened, event: event.sequence)
    }
    switch event.detail {
    case .enrolled(let enrolment): enrol(enrolment, event)
    case .named(let text): name = fact(text)
    case .born(let year): birthYear = fact(year)
    case .matched(let key): matchKeys[key.column] = fact(key)
    case .specialtyGranted(let grant): specialties[grant.specialty] = fact(grant)
    case .specialtyWithdrawn(let named): specialties[named.name] = nil
    case .titleGiven(let text): title = fact(text)
    case .levelGiven(let text): level = fact(text)
    case .regionGiven(let text): region = fact(text)
    case .roleGiven(let text): panelRoles[text] = fact(text)
    case .roleWithdrawn(let named): panelRoles[named.name] = nil
    case .employerJoined(let joining): join(fact(joining))
    case .employerLeft(let employer): leave(fact(employer)) { $0.employer == employer }
    case .availabilityStated(let statement): availability.append(fact(statement))
    case .capacityStated(let load): capacity = fact(load)
    case .trainingCompleted(let training): trainings.append(fact(training))
    case .hoursCredited(let credit): education.append(fact(credit))
    case .suspended, .reinstated, .removed, .termStarted, .termEnded: applyStanding(event)
    case .conflictDeclared, .conflictDerived, .conflictDismissed, .conflictWaived,
      .relationStated, .relationEnded:
      applyConflict(event)
    case .invited, .accepted, .declined, .missed, .served, .evaluated: applyService(event)
    case .merged, .unmerged, .toldApart, .frozen, .erased, .corrected, .organisationListed,
      .organisationDelisted:
      return
    }
  }

  private mutating func enrol(_ enrolment: Enrolment, _ event: EffectiveEvent) {
    roles[enrolment.role] = Fact(enrolment.role, since: event.happened, event: event.sequence)
    if !enrolment.name.isEmpty {
      name = Fact(enrolment.name, since: event.happened, event: event.sequence)
    }
    guard enrolment.role == .expert else { return }
    // Enrolling again brings back whom a removal took out; it does not lift a suspension.
    switch standing?.value {
    case nil, .removed:
      standing = Fact(.active, since: event.happened, event: event.sequence)
    case .active, .suspended: return
    }
  }

  private mutating func join(_ joined: Fact<Joining>) {
    if !joined.value.isSecondary {
      leave(Fact(joined.value.employer, since: joined.since, event: joined.event)) {
        !$0.isSecondary
      }
    }
    employments.append(Employment(joined: joined))
  }

  private mutating func leave(_ left: Fact<String>, where isMeant: (Joining) -> Bool) {
    for index in employments.indices
    where employments[index].left == nil && isMeant(employments[index].joined.value) {
      employments[index].left = left
    }
  }

  private mutating func applyStanding(_ event: EffectiveEvent) {
    switch (event.detail, standing?.value) {
    case (.suspended(let suspension), .active), (.suspended(let suspension), .suspended):
      standing = Fact(.suspended(suspension), since: event.happened, event: event.sequence)
    case (.reinstated, .suspended):
      standing = Fact(.active, since: event.happened, event: event.sequence)
    case (.removed(let removal), .active), (.removed(let removal), .suspended):
      standing = Fact(.removed(removal), since: event.happened, event: event.sequence)
    case (.termStarted(let start), _):
      terms.append(Term(start: Fact(start, since: event.happened, event: event.sequence)))
    case (.termEnded(let reason), _):
      guard let last = terms.lastIndex(where: { $0.ended == nil }) else { return }
      terms[last].ended = Fact(reason, since: event.happened, event: event.sequence)
    default: return
    }
  }

  private mutating func applyConflict(_ event: EffectiveEvent) {
    func fact<Value>(_ value: Value) -> Fact<Value> {
      Fact(value, since: event.happened, event: event.sequence)
    }
    switch event.detail {
    case .conflictDeclared(let claim):
      conflicts[claim.key, default: ConflictRecord()].claims.append(
        ConflictRecord.Claim(origin: .declared, said: fact(claim)))
      // Whoever says so again knows of the dismissal; a derivation does not.
      conflicts[claim.key]?.dismissal = nil
    case .conflictDerived(let claim):
      conflicts[claim.key, default: ConflictRecord()].claims.append(
        ConflictRecord.Claim(origin: .derived, said: fact(claim)))
    case .conflictDismissed(let ruling):
      conflicts[ruling.key, default: ConflictRecord()].dismissal = fact(ruling)
    case .conflictWaived(let ruling):
      conflicts[ruling.key, default: ConflictRecord()].waiver = fact(ruling)
    case .relationStated(let claim):
      relations[claim.key, default: []].append(RelationRecord(stated: fact(claim.validity)))
    case .relationEnded(let key):
      guard var records = relations[key] else { return }
      for index in records.indices where records[index].ended == nil {
        records[index].ended = fact(key)
      }
      relations[key] = records
    default: return
    }
  }

  private mutating func applyService(_ event: EffectiveEvent) {
    func fact<Value>(_ value: Value) -> Fact<Value> {
      Fact(value, since: event.happened, event: event.sequence)
    }
    func record(_ key: ServiceKey, _ change: (inout ServiceRecord) -> Void) {
      change(&services[key, default: ServiceRecord()])
    }
    switch event.detail {
    case .invited(let invitation):
      // Asked again, the expert answers again.
      record(invitation.key) {
        $0.invitation = fact(invitation)
        $0.answer = nil
      }
    case .accepted(let key): record(key) { $0.answer = fact(.accepted) }
    case .declined(let key, let reason): record(key) { $0.answer = fact(.declined(reason)) }
    case .missed(let key, let reason): record(key) { $0.outcome = fact(.missed(reason)) }
    case .served(let service): record(service.key) { $0.outcome = fact(.served(service)) }
    case .evaluated(let evaluation): record(evaluation.key) { $0.evaluation = fact(evaluation) }
    default: return
    }
  }
}
