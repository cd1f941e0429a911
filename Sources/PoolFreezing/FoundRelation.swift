import PanelModel
import PoolRecords

/// A relation between two experts of a snapshot.
struct FoundRelation: Hashable {
  let pair: PersonPair
  let kind: String
  let validity: Validity
  let evidence: [Int]
  let detail: String

  func source(_ sources: [Int: String]) -> String {
    let events = evidence.map { number in
      sources[number].map { "#\(number) \(SnapshotText.plain($0))" } ?? "#\(number)"
    }
    return (events + (detail == kind ? [] : [detail])).joined(separator: "; ")
  }

  private var sortKey: [String] {
    [
      pair.first.rawValue, pair.second.rawValue, kind, validity.since?.description ?? "",
      validity.until?.description ?? "~", detail,
    ] + evidence.map { "\($0)" }
  }

  /// The kinds of conflict for which rules of a policy take relations, by the kind of relation.
  static func meanings(in policy: Policy) -> [String: Set<String>] {
    var kinds: [String: Set<String>] = [:]
    for case .related(let relation) in policy.derivationRules.map(\.demand) {
      for kind in RelationSets.expanded(relation.kinds) {
        kinds[kind, default: []].insert(relation.conflictKind)
      }
    }
    return kinds
  }

  /// The relations that the policy can speak of, and how many there are of the other kinds.
  static func all(
    in docket: DocketIndex, policy: Policy
  ) -> (found: [FoundRelation], unknown: [String: Int]) {
    let known = Set(ConflictKinds.standard + policy.conflictKinds)
    let kinds = meanings(in: policy)
    var found: Set<FoundRelation> = []
    var unknown: [String: Int] = [:]
    for person in docket.state.persons.values where docket.experts.contains(person.id) {
      for (key, records) in person.relations {
        let other = docket.state.identity(of: key.other)
        guard docket.experts.contains(other), other != person.id else { continue }
        let meanings = kinds[key.kind] ?? (known.contains(key.kind) ? [key.kind] : [])
        if meanings.isEmpty { unknown[key.kind, default: 0] += records.count }
        for kind in meanings {
          for record in records {
            found.insert(
              FoundRelation(
                pair: PersonPair(person.id, other), kind: kind, validity: record.days,
                evidence: record.evidence, detail: SnapshotText.plain(key.kind)))
          }
        }
      }
    }
    return (found.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }, unknown)
  }

  /// Relations of experts with applicants of the docket, stated from either side, of kinds that no rule
  /// names; how many there are of each.
  static func unasked(in docket: DocketIndex, policy: Policy) -> [String: Int] {
    let asked = meanings(in: policy)
    var unasked: [String: Int] = [:]
    for person in docket.state.persons.values {
      for (key, records) in person.relations where asked[key.kind] == nil {
        let other = docket.state.identity(of: key.other)
        let isOfDocket = [(person.id, other), (other, person.id)].contains { expert, applicant in
          expert != applicant && docket.experts.contains(expert)
            && !docket.cases(ofApplicant: applicant).isEmpty
        }
        if isOfDocket { unasked[key.kind, default: 0] += records.count }
      }
    }
    return unasked
  }
}
