import PanelModel
import PoolRecords

/// Finds the conflicts that follow from a pool by rules of a policy.
struct ConflictDerivation {
  let docket: DocketIndex
  let rules: [DerivationRule]

  /// Every conflict that follows, set aside or not, in any order.
  ///
  /// - Complexity: O(employments + relations + conflicts found).
  func conflicts() -> [FoundConflict] {
    rules.flatMap { rule in
      switch rule.demand {
      case .sameEmployer(let employer): sameEmployer(employer, rule)
      case .related(let relation): related(relation, rule)
      case .sameRound: sameRound(rule)
      }
    }
  }

  // MARK: Employers

  /// Work of an applicant for an employer.
  private struct ApplicantWork {
    let reviewCase: Int
    let days: Validity
    let evidence: [Int]
  }

  private func sameEmployer(
    _ demand: EmployerDerivation, _ rule: DerivationRule
  ) -> [FoundConflict] {
    let level = demand.treeLevel ?? 1
    var works: [String: [ApplicantWork]] = [:]
    for index in docket.cases.indices {
      for (employer, work) in self.works(ofApplicantOf: index, level) {
        works[employer, default: []].append(work)
      }
    }
    var found: [FoundConflict] = []
    for person in docket.state.persons.values where docket.experts.contains(person.id) {
      for employment in person.employments {
        let name = employment.joined.value.employer
        for work in works[docket.employers.key(of: name, atLevel: level)] ?? [] {
          guard let both = BarringPeriod.intersection(employment.days, work.days),
            let days = docket.period(of: both, demand.lookBack, forCase: work.reviewCase)
          else { continue }
          found.append(
            conflict(
              person.id, work.reviewCase, rule, days,
              evidence: employment.evidence + work.evidence,
              detail: SnapshotText.plain(name) + " " + SnapshotText.days(both)))
        }
      }
    }
    return found
  }

  /// For whom the applicant of a case works: the employer that the docket names, whenever, and those that
  /// the pool knows, in their days.
  private func works(ofApplicantOf index: Int, _ level: Int) -> [(String, ApplicantWork)] {
    var works: [(String, ApplicantWork)] = []
    let named = docket.cases[index].employer
    let namedKey = named.isEmpty ? nil : docket.employers.key(of: named, atLevel: level)
    if let namedKey {
      works.append((namedKey, ApplicantWork(reviewCase: index, days: Validity(), evidence: [])))
    }
    let applicant = docket.applicant(of: index).flatMap { docket.state.persons[$0] }
    for employment in applicant?.employments ?? [] {
      let key = docket.employers.key(of: employment.joined.value.employer, atLevel: level)
      guard key != namedKey else { continue }
      works.append(
        (
          key,
          ApplicantWork(
            reviewCase: index, days: employment.days, evidence: employment.evidence)
        ))
    }
    return works
  }

  // MARK: Relations

  private func related(_ demand: RelationDerivation, _ rule: DerivationRule) -> [FoundConflict] {
    let kinds = RelationSets.expanded(demand.kinds)
    var found: [FoundConflict] = []
    for person in docket.state.persons.values {
      for (key, records) in person.relations where kinds.contains(key.kind) {
        let other = docket.state.identity(of: key.other)
        guard other != person.id else { continue }
        for (expert, applicant) in [(person.id, other), (other, person.id)]
        where docket.experts.contains(expert) {
          for index in docket.cases(ofApplicant: applicant) {
            for record in records {
              guard let days = docket.period(of: record.days, demand.lookBack, forCase: index)
              else { continue }
              found.append(
                conflict(
                  expert, index, rule, days, evidence: record.evidence,
                  detail: SnapshotText.plain(key.kind) + " " + SnapshotText.days(record.days)))
            }
          }
        }
      }
    }
    return found
  }

  // MARK: The same round

  private func sameRound(_ rule: DerivationRule) -> [FoundConflict] {
    var found: [FoundConflict] = []
    for (person, own) in docket.applicants where docket.experts.contains(person) {
      let evidence = docket.state.persons[person]?.roles.values.map(\.event).sorted() ?? []
      let names = own.map { docket.cases[$0].id.rawValue }.sorted().joined(separator: ", ")
      for index in docket.cases.indices {
        found.append(conflict(person, index, rule, Validity(), evidence: evidence, detail: names))
      }
    }
    return found
  }

  private func conflict(
    _ expert: Person.ID, _ index: Int, _ rule: DerivationRule, _ days: Validity, evidence: [Int],
    detail: String
  ) -> FoundConflict {
    FoundConflict(
      expert: Expert.ID(expert.rawValue), target: .reviewCase(docket.cases[index].id),
      kind: rule.demand.conflictKind, effect: rule.demand.effect, validity: days,
      evidence: Set(evidence).sorted(),
      origin: .rule(rule.origin.id.isEmpty ? rule.demand.kind.rawValue : rule.origin.id),
      detail: detail)
  }
}

extension Person.Employment {
  /// The days of the work.
  var days: Validity {
    Validity(since: joined.since, until: left.map { $0.since.adding(days: -1) })
  }

  /// Numbers of the events that say so.
  var evidence: [Int] { [joined.event] + (left.map { [$0.event] } ?? []) }
}

extension RelationRecord {
  /// The days of the relation.
  var days: Validity {
    let end = ended.map { $0.since.adding(days: -1) }
    return Validity(
      since: stated.value.since, until: [stated.value.until, end].compactMap(\.self).min())
  }

  /// Numbers of the events that say so.
  var evidence: [Int] { [stated.event] + (ended.map { [$0.event] } ?? []) }
}
