import PanelModel
import PoolRecords

/// The cases of a docket by what conflicts are found by.
struct DocketIndex {
  let cases: [Case]
  let employers: EmployerTree
  let state: PoolState
  /// Experts who may be in the problem: enrolled as such and not removed.
  let experts: Set<Person.ID>
  /// The first day on which a panel may meet; what is over by then bars nobody.
  let firstDay: CivilDate
  private let references: [CivilDate?]
  private let indexByCase: [Case.ID: Int]
  private let casesByApplicant: [Person.ID: [Int]]
  private let casesByEmployer: [String: [Int]]

  init(_ docket: ProblemParts, _ extract: PoolExtract) {
    cases = docket.cases
    state = extract.state
    employers = EmployerTree(extract.state.organisationTable)
    experts = Set(
      extract.listing.lazy.filter { $0.roles.contains(.expert) && $0.standing != .removed }
        .map(\.id))
    firstDay = docket.slots.map(\.date).min().map { min($0, docket.asOf) } ?? docket.asOf
    references = docket.cases.map { Self.reference(of: $0, in: docket) }
    indexByCase = Dictionary(
      zip(docket.cases.map(\.id), docket.cases.indices), uniquingKeysWith: { first, _ in first })
    var byApplicant: [Person.ID: [Int]] = [:]
    var byEmployer: [String: [Int]] = [:]
    for (index, reviewCase) in docket.cases.enumerated() {
      if !reviewCase.applicant.isEmpty {
        let id = extract.state.identity(of: Person.ID(reviewCase.applicant))
        byApplicant[id, default: []].append(index)
      }
      if !reviewCase.employer.isEmpty {
        byEmployer[employers.identifier(of: reviewCase.employer), default: []].append(index)
      }
    }
    casesByApplicant = byApplicant
    casesByEmployer = byEmployer
  }

  /// The day from which look-backs count; nil for the day of the meeting.
  private static func reference(of reviewCase: Case, in docket: ProblemParts) -> CivilDate? {
    switch docket.policy.dates.lookBack {
    case .submission:
      reviewCase.attributes["submitted"].flatMap(CivilDate.init(iso:)) ?? docket.asOf
    case .draw: docket.asOf
    case .meeting: nil
    }
  }

  /// The applicants, each with their cases, in the order of their identifiers.
  var applicants: [(person: Person.ID, cases: [Int])] {
    casesByApplicant.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Who applies with a case, as the pool knows them; nil where the case does not say.
  func applicant(of index: Int) -> Person.ID? {
    let name = cases[index].applicant
    return name.isEmpty ? nil : state.identity(of: Person.ID(name))
  }

  /// The days on which a fact bars from a case; nil where there are none, or all of them are past.
  func period(of fact: Validity, _ lookBack: LookBack, forCase index: Int) -> Validity? {
    guard BarringPeriod.intersection(fact, Validity()) != nil else { return nil }
    let days = BarringPeriod.period(of: fact, lookBack, from: references[index])
    return days.until.map { $0 < firstDay } ?? false ? nil : days
  }

  func cases(ofApplicant person: Person.ID) -> [Int] {
    casesByApplicant[state.identity(of: person)] ?? []
  }

  /// The cases that the target of a conflict means.
  func cases(meantBy target: Conflict.Target) -> [Int] {
    switch target {
    case .reviewCase(let id): indexByCase[id].map { [$0] } ?? []
    case .employer(let name): casesByEmployer[employers.identifier(of: name)] ?? []
    case .person(let name): cases(ofApplicant: Person.ID(name))
    case .expert: []
    }
  }
}
