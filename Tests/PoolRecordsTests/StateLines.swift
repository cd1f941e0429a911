import PanelModel
import PoolRecords

/// A state in the lines in which ``NaivePool`` says the same.
enum StateLines {
  static func lines(_ state: PoolState) -> [String] {
    var lines = state.mergedInto.map { "pool: \($0.key) is \($0.value)" }
    lines += state.unread.map { "pool: \($0.value) unread \($0.key)" }
    lines += state.toldApart.map {
      "pool: apart \(Set([$0.first.rawValue, $0.second.rawValue]).sorted())"
    }
    lines += state.erased.map { "pool: erased \($0)" }
    lines += state.organisations.map { id, entry in
      "organisation \(id): \(entry.value.name) \(entry.value.aliases) "
        + "\(entry.value.parent?.rawValue ?? "-") \(mark(entry))"
    }
    for (id, person) in state.persons {
      lines += self.lines(person).map { "\(id): \($0)" }
      lines.append("\(id): merged \(person.merged.map(\.rawValue))")
    }
    return lines.sorted()
  }

  private static func mark<Value>(_ fact: Fact<Value>) -> String {
    "\(fact.since.dayNumber) #\(fact.event)"
  }

  private static func any<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "-" }

  private static func lines(_ person: Person) -> [String] {
    attributes(person) + careers(person) + conflicts(person) + services(person)
  }

  private static func attributes(_ person: Person) -> [String] {
    var lines = person.roles.map { "is \($0.key.rawValue) \(mark($0.value))" }
    for (name, fact) in [
      ("title", person.title), ("level", person.level), ("region", person.region),
      ("name", person.name),
    ] {
      if let fact { lines.append("\(name) \(fact.value) \(mark(fact))") }
    }
    if let fact = person.birthYear { lines.append("born \(fact.value) \(mark(fact))") }
    lines += person.matchKeys.map { "key \($0.key) \($0.value.value.hash) \(mark($0.value))" }
    if let fact = person.capacity {
      lines.append("capacity \(any(fact.value.least)) \(any(fact.value.most)) \(mark(fact))")
    }
    lines += person.specialties.values.map {
      "specialty \($0.value.specialty) \(any($0.value.proficiency)) \(mark($0))"
    }
    lines += person.panelRoles.values.map { "role \($0.value) - \(mark($0))" }
    return lines
  }

  private static func careers(_ person: Person) -> [String] {
    var lines: [String] = []
    if let standing = person.standing {
      let said =
        switch standing.value {
        case .active: "active"
        case .suspended(let suspension):
          "suspended \(suspension.reason) \(any(suspension.until))"
        case .removed(let removal): "removed \(removal.code.rawValue)"
        }
      lines.append("standing \(said) \(mark(standing))")
    }
    lines += person.terms.map {
      "term \($0.start.value.body) \(any($0.start.value.until)) \(mark($0.start)) ended "
        + ($0.ended.map { "\($0.value) \(mark($0))" } ?? "-")
    }
    lines += person.employments.map {
      "employer \($0.joined.value.employer) \($0.joined.value.isSecondary) \(mark($0.joined)) left "
        + ($0.left.map { "\($0.value) \(mark($0))" } ?? "-")
    }
    lines += person.availability.map {
      "availability \($0.value.answer.rawValue) \(any($0.value.days.since)) "
        + "\(any($0.value.days.until)) \(mark($0))"
    }
    lines += person.trainings.map {
      "training \($0.value.course) \($0.value.hours) \($0.value.subject.rawValue) "
        + "\(any($0.value.validUntil)) \(mark($0))"
    }
    lines += person.education.map {
      "education \($0.value.year) \($0.value.hours) \($0.value.subject.rawValue) \(mark($0))"
    }
    return lines
  }

  private static func conflicts(_ person: Person) -> [String] {
    var lines = person.conflicts.flatMap { key, record -> [String] in
      let target =
        switch key.target {
        case .reviewCase(let id): "case \(id)"
        case .employer(let name): "employer \(name)"
        case .person(let name): "person \(name)"
        case .expert(let id): "expert \(id)"
        }
      let name = "conflict \(target) \(key.kind)"
      var lines = [name]
      lines += record.claims.map { claim in
        let said = claim.said.value
        let origin = claim.origin == .declared ? "declared" : "derived"
        return "\(name) \(origin) \(said.effect.rawValue) \(any(said.validity.since)) "
          + "\(any(said.validity.until)) \(said.evidence.map(String.init)) \(mark(claim.said))"
      }
      lines += [record.dismissal].compactMap(\.self).map {
        "\(name) dismissed \($0.value.by) \(mark($0))"
      }
      lines += [record.waiver].compactMap(\.self).map {
        "\(name) waived \($0.value.by) \(any($0.value.until)) \(mark($0))"
      }
      return lines
    }
    for (key, records) in person.relations {
      lines += records.map {
        "relation \(key.kind) \(key.other) \(any($0.stated.value.since)) "
          + "\(any($0.stated.value.until)) \(mark($0.stated)) ended \($0.ended.map(mark) ?? "-")"
      }
    }
    return lines
  }

  private static func services(_ person: Person) -> [String] {
    person.services.map { key, record in
      let answer = record.answer.map { fact in
        switch fact.value {
        case .accepted: "answered accepted  \(mark(fact))"
        case .declined(let reason): "answered declined \(reason) \(mark(fact))"
        }
      }
      let outcome = record.outcome.map { fact in
        switch fact.value {
        case .served(let done): "served \(done.effort) \(done.role) \(mark(fact))"
        case .missed(let reason): "missed \(reason) \(mark(fact))"
        }
      }
      let parts: [String?] = [
        record.invitation.map { "invited \(any($0.value.meeting)) \(mark($0))" }, answer, outcome,
        record.evaluation.map {
          "evaluated \($0.value.isPassed) \(any($0.value.score)) \(mark($0))"
        },
      ]
      return "service \(key.docket) \(key.panel): "
        + parts.compactMap(\.self).joined(separator: "; ")
    }
  }
}
