public import PanelModel

/// Whether an event can follow from what is known of the pool.
///
/// The fold takes whatever the log has; this is asked before the log takes it, so that a slip of the pen
/// is told and not kept.
public struct EventCheck: Sendable {
  let state: PoolState
  let today: CivilDate
  let event: @Sendable (Int) -> PoolEvent?

  /// Makes ready to check events of one day.
  ///
  /// - Parameters:
  ///   - state: What is known as of the day on which the events happened.
  ///   - today: The day of recording in UTC.
  ///   - event: Finds an event of the log by its number, for corrections and evidence.
  public init(
    _ state: PoolState, today: CivilDate, event: @escaping @Sendable (Int) -> PoolEvent?
  ) {
    self.state = state
    self.today = today
    self.event = event
  }

  /// Everything that is wrong with an event; empty where it may be recorded.
  ///
  /// Of an unknown kind only the form can be wrong.
  ///
  /// - Parameters:
  ///   - draft: The event.
  ///   - place: Where it comes from; the field is filled in.
  /// - Returns: The issues, a field each.
  public func issues(of draft: EventDraft, at place: Issue.Place) -> [Issue] {
    let form = EventForm(of: draft, at: place, today: today)
    guard form.issues.isEmpty, let detail = form.detail else { return form.issues }
    return findings(of: detail, draft).map { finding in
      var place = place
      place.field = finding.field
      return Issue(place, finding.statement)
    }
  }

  private func findings(of detail: EventDetail, _ draft: EventDraft) -> [FieldFinding] {
    switch (draft.subject, detail) {
    case (_, .corrected(let correction)): corrections(correction, draft)
    case (.person(let id), _):
      if state.erased.contains(id) {
        [FieldFinding("subject", RecordPhrases.erasedPerson(["person": id.rawValue]))]
      } else {
        findings(of: detail, about: id, on: draft.happened)
      }
    case (.organisation(let id), _): organisation(detail, id)
    case (.pool, _): []
    }
  }

  private func findings(
    of detail: EventDetail, about id: Person.ID, on day: CivilDate
  ) -> [FieldFinding] {
    if case .merged(let ruling) = detail { return merging(ruling, id) }
    if case .unmerged(let ruling) = detail { return unmerging(ruling, id) }
    if case .toldApart(let ruling) = detail { return tellingApart(ruling, id) }
    let person = state[id]
    if case .enrolled(let enrolment) = detail { return enrolling(enrolment, person, id) }
    guard let person, !person.roles.isEmpty else {
      return [FieldFinding("subject", RecordPhrases.unknownPerson(["person": id.rawValue]))]
    }
    if detail.kind.isForExperts, person.roles[.expert] == nil {
      return [FieldFinding("subject", RecordPhrases.noExpert(["person": id.rawValue]))]
    }
    switch detail {
    case .suspended, .reinstated, .removed, .termStarted, .termEnded:
      return standing(detail, person, on: day)
    case .accepted, .declined, .missed, .served, .evaluated: return service(detail, person)
    default: return held(detail, person)
    }
  }

  private func enrolling(
    _ enrolment: Enrolment, _ person: Person?, _ id: Person.ID
  ) -> [FieldFinding] {
    let isBack =
      if enrolment.role == .expert, case .removed? = person?.standing?.value { true } else { false }
    if person?.roles[enrolment.role] != nil, !isBack {
      return [
        FieldFinding(
          "as",
          RecordPhrases.enrolledAlready(["person": id.rawValue, "role": enrolment.role.rawValue]))
      ]
    }
    if enrolment.name.isEmpty, person?.name == nil {
      return [FieldFinding("name", RecordPhrases.missing(["field": "name"]))]
    }
    return []
  }

  private func merging(_ ruling: IdentityRuling, _ id: Person.ID) -> [FieldFinding] {
    let unknown = unknownOnes(ruling, id)
    guard unknown.isEmpty else { return unknown }
    let stays = state.identity(of: ruling.other)
    if stays != ruling.other || stays == state.identity(of: id) {
      return [
        FieldFinding(
          "other",
          RecordPhrases.mergedAlready(["person": ruling.other.rawValue, "other": stays.rawValue]))
      ]
    }
    return []
  }

  private func unknownOnes(_ ruling: IdentityRuling, _ id: Person.ID) -> [FieldFinding] {
    [("subject", id), ("other", ruling.other)].filter { state[$0.1]?.roles.isEmpty ?? true }.map {
      FieldFinding($0.0, RecordPhrases.unknownPerson(["person": $0.1.rawValue]))
    }
  }

  /// Who is merged must be unmerged first.
  private func tellingApart(_ ruling: IdentityRuling, _ id: Person.ID) -> [FieldFinding] {
    let unknown = unknownOnes(ruling, id)
    guard unknown.isEmpty, state.identity(of: id) == state.identity(of: ruling.other) else {
      return unknown
    }
    return [
      FieldFinding(
        "other",
        RecordPhrases.mergedAlready([
          "person": ruling.other.rawValue, "other": state.identity(of: id).rawValue,
        ]))
    ]
  }

  private func unmerging(_ ruling: IdentityRuling, _ id: Person.ID) -> [FieldFinding] {
    guard state.mergedInto[ruling.other] != id else { return [] }
    return [
      FieldFinding(
        "other",
        RecordPhrases.notMerged(["person": ruling.other.rawValue, "other": id.rawValue]))
    ]
  }

  private func organisation(_ detail: EventDetail, _ id: Organisation.ID) -> [FieldFinding] {
    switch detail {
    case .organisationDelisted where state.organisations[id] == nil:
      return [
        FieldFinding("subject", RecordPhrases.unknownOrganisation(["value": id.rawValue]))
      ]
    case .organisationListed(let entry):
      guard let parent = entry.parent else { return [] }
      if state.organisations[parent] == nil, parent != id {
        return [
          FieldFinding("parent", RecordPhrases.unknownOrganisation(["value": parent.rawValue]))
        ]
      }
      var above: Organisation.ID? = parent
      var seen: Set<Organisation.ID> = []
      while let next = above, seen.insert(next).inserted {
        if next == id {
          return [
            FieldFinding("parent", RecordPhrases.organisationCircle(["value": id.rawValue]))
          ]
        }
        above = state.organisations[next]?.value.parent
      }
      return []
    default: return []
    }
  }
}

extension KnownKind {
  /// Whether only experts have events of the kind.
  var isForExperts: Bool {
    switch self {
    case .specialtyGranted, .specialtyWithdrawn, .roleGiven, .roleWithdrawn, .availabilityStated,
      .capacityStated, .trainingCompleted, .conflictDeclared, .conflictDerived,
      .conflictDismissed, .conflictWaived, .suspended, .reinstated, .removed, .termStarted,
      .termEnded, .invited, .accepted, .declined, .missed, .served, .evaluated:
      true
    default: false
    }
  }
}
