import Empanel
import Interchange
import PanelModel
import PoolRecords

/// Everything the pool knows of one person, as people read it.
struct PersonSheet {
  let person: Person
  let day: CivilDate
  let directory: PersonDirectory
  /// Persons who name this one in relations or conflicts of their own.
  let named: [Person]
  let contacts: [ContactDetail]
  let head: LogHead

  /// A heading and the rows under it.
  struct Section {
    let heading: Phrase
    let rows: [[String]]
  }

  /// Lines for a person.
  func text(in language: Language) -> String {
    let name = person.name?.value ?? ""
    let roles = Person.Role.allCases.filter { person.roles[$0] != nil }
      .map { $0.phrase().text(in: language) }
    let status = person.status(on: day).map { [$0.phrase().text(in: language)] } ?? []
    var lines = [
      "\(person.id) \(name)".visible + "  "
        + (roles + status).joined(separator: language.clauseMark) + "  "
        + PoolPhrases.asOf(["day": "\(day)"]).text(in: language)
    ]
    for section in sections(in: language) where !section.rows.isEmpty {
      lines += ["", section.heading().text(in: language)]
      var table = TextTable()
      for row in section.rows { table.add(cells: ["  " + (row.first ?? "")] + row.dropFirst()) }
      lines.append(table.text)
    }
    lines += ["", PoolPhrases.head(["head": "\(head)"]).text(in: language)]
    return lines.joined(separator: "\n")
  }

  private func sections(in language: Language) -> [Section] {
    [
      Section(heading: PoolPhrases.facts, rows: facts(in: language)),
      Section(heading: PoolPhrases.training, rows: training(in: language)),
      Section(heading: PoolPhrases.terms, rows: terms(in: language)),
      Section(heading: PoolPhrases.conflicts, rows: conflicts(in: language)),
      Section(heading: PoolPhrases.relations, rows: relations(in: language)),
      Section(heading: PoolPhrases.load, rows: load(in: language)),
      Section(heading: PoolPhrases.services, rows: services(in: language)),
      Section(heading: PoolPhrases.availability, rows: availability(in: language)),
      Section(
        heading: PoolPhrases.contacts,
        rows: contacts.map { [ContactReport.word(for: $0.kind, in: language), $0.value] }),
    ]
  }

  /// The number of the event on which a fact rests.
  func mark<Value>(_ fact: Fact<Value>) -> String { "[\(fact.event)]" }

  private func facts(in language: Language) -> [[String]] {
    func row<Value>(_ phrase: Phrase, _ fact: Fact<Value>?, _ text: (Value) -> String) -> [[String]]
    {
      guard let fact else { return [] }
      let since = EventPhrases.from(fact.since).text(in: language)
      return [[phrase().text(in: language), text(fact.value), since, mark(fact)]]
    }
    var rows: [[String]] = []
    if !person.merged.isEmpty {
      rows.append([
        PoolPhrases.merged().text(in: language),
        person.merged.map(\.rawValue).joined(separator: ", "),
      ])
    }
    rows += row(PoolPhrases.status, person.standing) { standing in
      switch standing {
      case .active: Person.Status.active.phrase().text(in: language)
      case .suspended(let suspension):
        EventDetail.suspended(suspension).statements.said(in: language)
      case .removed(let removal): EventDetail.removed(removal).statements.said(in: language)
      }
    }
    for employment in person.employments.reversed() {
      let joining = employment.joined.value
      let beside = joining.isSecondary ? PoolPhrases.secondEmployer : PoolPhrases.employer
      let left = employment.left.map { " – \($0.since.adding(days: -1))" } ?? ""
      rows.append(
        [
          beside().text(in: language), joining.employer,
          EventPhrases.from(employment.joined.since).text(in: language) + left,
          mark(employment.joined),
        ])
    }
    rows += row(PoolPhrases.region, person.region) { $0 }
    rows += row(PoolPhrases.title, person.title) { $0 }
    rows += row(PoolPhrases.level, person.level) { $0 }
    for (_, fact) in person.specialties.sorted(by: { $0.key < $1.key }) {
      rows += row(PoolPhrases.specialties, fact) { $0.code }
    }
    for (_, fact) in person.panelRoles.sorted(by: { $0.key < $1.key }) {
      rows += row(PoolPhrases.panelRole, fact) { $0 }
    }
    rows += row(PoolPhrases.born, person.birthYear) { "\($0)" }
    return rows
  }

  private func training(in language: Language) -> [[String]] {
    guard person.roles[.expert] != nil else { return [] }
    let state =
      person.trainedUntil.map { PoolPhrases.lastDay($0, from: day) } ?? PoolPhrases.neverTrained()
    var rows = [[PoolPhrases.validity().text(in: language), state.text(in: language)]]
    for fact in person.trainings.reversed() {
      rows.append([
        "\(fact.since)", EventDetail.trainingCompleted(fact.value).statements.said(in: language),
        mark(fact),
      ])
    }
    for year in Set(person.education.map(\.value.year)).sorted(by: >) {
      let hours = EducationSubject.allCases.compactMap { subject -> String? in
        let hours = person.hours(in: year, of: subject)
        guard hours > 0 else { return nil }
        return PoolPhrases.hours([
          "hours": "\(hours)", "subject": subject.phrase().text(in: language),
        ]).text(in: language)
      }
      rows.append(["\(year)", hours.joined(separator: language.clauseMark)])
    }
    return rows
  }

  private func terms(in language: Language) -> [[String]] {
    person.terms.reversed().map { term in
      let last = term.lastDay.map { PoolPhrases.lastDay($0, from: day).text(in: language) }
      return [
        term.start.value.body, EventPhrases.from(term.start.since).text(in: language),
        last ?? PoolPhrases.open().text(in: language), mark(term.start),
      ]
    }
  }

  private func conflicts(in language: Language) -> [[String]] {
    var rows: [[String]] = []
    let records = person.conflicts.sorted {
      ($0.key.kind, $0.key.targetName) < ($1.key.kind, $1.key.targetName)
    }.map(\.value)
    for record in records {
      for claim in record.claims {
        let detail: EventDetail =
          claim.origin == .declared
          ? .conflictDeclared(claim.said.value) : .conflictDerived(claim.said.value)
        rows.append([
          detail.statements.said(in: language), state(of: record, in: language), mark(claim.said),
        ])
      }
      if let dismissal = record.dismissal {
        rows.append(
          [
            EventDetail.conflictDismissed(dismissal.value).statements.said(in: language), "",
            mark(dismissal),
          ])
      }
      if let waiver = record.waiver {
        rows.append(
          [
            EventDetail.conflictWaived(waiver.value).statements.said(in: language), "",
            mark(waiver),
          ])
      }
    }
    for other in named {
      for (key, record) in other.conflicts where key.person.map(isThis) ?? false {
        for claim in record.claims {
          rows.append([
            called(other.id) + language.clauseMark
              + EventDetail.conflictDeclared(claim.said.value).statements.said(in: language),
            state(of: record, in: language), mark(claim.said),
          ])
        }
      }
    }
    return rows
  }

  private func state(of record: ConflictRecord, in language: Language) -> String {
    (record.bars(on: day) ? PoolPhrases.bars : PoolPhrases.barsNot)().text(in: language)
  }

  private func isThis(_ id: Person.ID) -> Bool { id == person.id || person.merged.contains(id) }

  private func called(_ id: Person.ID) -> String {
    let name = directory.name(of: id.rawValue) ?? ""
    return name.isEmpty ? id.rawValue : "\(id) \(name)"
  }

  private func relations(in language: Language) -> [[String]] {
    func rows(_ records: [RelationRecord], _ kind: String, with other: Person.ID) -> [[String]] {
      records.map { record in
        let state = record.holds(on: day) ? PoolPhrases.holds : PoolPhrases.over
        return [kind, called(other), state().text(in: language), mark(record.stated)]
      }
    }
    let own = person.relations.sorted { ($0.key.other, $0.key.kind) < ($1.key.other, $1.key.kind) }
      .flatMap { rows($0.value, $0.key.kind, with: $0.key.other) }
    let others = named.flatMap { other in
      other.relations.filter { isThis($0.key.other) }.sorted { $0.key.kind < $1.key.kind }
        .flatMap { rows($0.value, $0.key.kind, with: other.id) }
    }
    return own + others
  }

  private func load(in language: Language) -> [[String]] {
    guard person.roles[.expert] != nil else { return [] }
    var rows = [
      (PoolPhrases.thisMonth, day.month), (PoolPhrases.thisYear, day.year()),
      (PoolPhrases.lastYear, day.year(-1)),
    ].map { phrase, days in
      let tally = ServiceTally(of: person, in: days)
      return [
        phrase().text(in: language),
        PoolPhrases.tally([
          "served": "\(tally.served)", "effort": "\(tally.effort)", "declined": "\(tally.declined)",
          "missed": "\(tally.missed)",
        ]).text(in: language),
      ]
    }
    if let capacity = person.capacity {
      rows.append([
        PoolPhrases.limits().text(in: language),
        EventDetail.capacityStated(capacity.value).statements.said(in: language), mark(capacity),
      ])
    }
    return rows
  }

  private func services(in language: Language) -> [[String]] {
    person.services.flatMap { key, record in facts(of: key, record) }
      .sorted { ($0.event, $0.detail.kind.rawValue) > ($1.event, $1.detail.kind.rawValue) }
      .map { ["\($0.day)", $0.detail.statements.said(in: language), "[\($0.event)]"] }
  }

  /// One thing that became of a service.
  private struct Happening {
    let day: CivilDate
    let event: Int
    let detail: EventDetail
  }

  private func facts(of key: ServiceKey, _ record: ServiceRecord) -> [Happening] {
    func happening<Value>(_ fact: Fact<Value>?, _ detail: (Value) -> EventDetail) -> [Happening] {
      fact.map { [Happening(day: $0.since, event: $0.event, detail: detail($0.value))] } ?? []
    }
    return happening(record.invitation) { .invited($0) }
      + happening(record.answer) { answer in
        switch answer {
        case .accepted: .accepted(key)
        case .declined(let reason): .declined(key, reason: reason)
        }
      }
      + happening(record.outcome) { outcome in
        switch outcome {
        case .served(let service): .served(service)
        case .missed(let reason): .missed(key, reason: reason)
        }
      } + happening(record.evaluation) { .evaluated($0) }
  }

  private func availability(in language: Language) -> [[String]] {
    person.availability.filter { $0.value.days.until.map { $0 >= day } ?? true }.reversed().map {
      [EventDetail.availabilityStated($0.value).statements.said(in: language), mark($0)]
    }
  }
}
