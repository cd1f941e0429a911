import PanelModel
import PoolRecords

/// What was recorded about the conflicts of experts with the cases of a docket.
struct RulingBook {
  private struct Key: Hashable {
    let expert: Person.ID
    let reviewCase: Int
    let kind: String
  }

  /// Everything that was said about one expert, case and kind, whether of the case, its applicant or its
  /// employer.
  struct Entry {
    var claims: [ConflictRecord.Claim] = []
    var dismissals: [Fact<ConflictRuling>] = []
    var waivers: [Fact<ConflictRuling>] = []

    /// The dismissal that counts against what events show: the last one.
    var dismissal: Fact<ConflictRuling>? { dismissals.max(by: Self.precedes) }

    /// The dismissal that counts against a claim: whoever declares it afterwards knows of it.
    func dismissal(of claim: ConflictRecord.Claim) -> Fact<ConflictRuling>? {
      guard let dismissal, claim.origin == .declared else { return dismissal }
      return (claim.said.since.dayNumber, claim.said.event)
        > (dismissal.since.dayNumber, dismissal.event) ? nil : dismissal
    }

    static func precedes(_ left: Fact<ConflictRuling>, _ right: Fact<ConflictRuling>) -> Bool {
      (left.since.dayNumber, left.event) < (right.since.dayNumber, right.event)
    }
  }

  private var entries: [Key: Entry] = [:]
  private let docket: DocketIndex

  init(_ docket: DocketIndex) {
    self.docket = docket
    for person in docket.state.persons.values where docket.experts.contains(person.id) {
      for (key, record) in person.conflicts {
        for index in docket.cases(meantBy: key.target) {
          let key = Key(expert: person.id, reviewCase: index, kind: key.kind)
          entries[key, default: Entry()].claims += record.claims
          if let dismissal = record.dismissal { entries[key]?.dismissals.append(dismissal) }
          if let waiver = record.waiver { entries[key]?.waivers.append(waiver) }
        }
      }
    }
  }

  /// What was said about a conflict with a case; nothing where nobody spoke of it.
  func entry(of conflict: FoundConflict) -> Entry {
    guard let index = docket.cases(meantBy: conflict.target).first else { return Entry() }
    let key = Key(
      expert: Person.ID(conflict.expert.rawValue), reviewCase: index, kind: conflict.kind)
    return entries[key] ?? Entry()
  }

  /// The conflicts that were recorded, with the cases that they mean.
  func recorded() -> [(conflict: FoundConflict, dismissal: Fact<ConflictRuling>?)] {
    entries.flatMap { key, entry in
      entry.claims.map { claim in
        (
          FoundConflict(
            claim, of: Expert.ID(key.expert.rawValue),
            with: .reviewCase(docket.cases[key.reviewCase].id), kind: key.kind),
          entry.dismissal(of: claim)
        )
      }
    }
  }
}

extension FoundConflict {
  /// A conflict as somebody recorded it.
  init(
    _ claim: ConflictRecord.Claim, of expert: Expert.ID, with target: Conflict.Target, kind: String
  ) {
    let said = claim.said
    self.init(
      expert: expert, target: target, kind: kind, effect: said.value.effect,
      validity: said.value.validity,
      evidence: Set(said.value.evidence + [said.event]).sorted(), origin: .recorded, detail: "")
  }
}
