import PanelModel
import PoolRecords

/// The rows of `experts.csv`: everybody who is an expert and was not removed, and who is named otherwise.
struct ExpertRows {
  private let docket: ProblemParts
  private let extract: PoolExtract
  private let counts: [ServiceCount]
  private let meeting: CivilDate
  private let kept: Set<Person.ID>
  private let sources: [Int: String]

  init(
    _ docket: ProblemParts, _ extract: PoolExtract, keeping kept: Set<Person.ID>,
    sources: [Int: String]
  ) {
    self.docket = docket
    self.kept = kept
    self.sources = sources
    self.extract = extract
    counts = ServiceCount.all(in: docket.policy)
    meeting = Self.firstMeeting(docket)
  }

  /// The first day on which a panel meets; a panel without a slot meets on the day of the problem.
  private static func firstMeeting(_ docket: ProblemParts) -> CivilDate {
    let dates = Dictionary(
      docket.slots.map { ($0.id, $0.date) }, uniquingKeysWith: { first, _ in first })
    let bodies = docket.panels.map(\.body.slot)
    let slots =
      bodies.isEmpty || bodies.contains(nil) ? bodies + docket.cases.map(\.slot) : bodies
    let days = slots.map { $0.flatMap { dates[$0] } ?? docket.asOf }
    return max(days.min() ?? docket.asOf, docket.asOf)
  }

  var rows: [Expert] {
    extract.listing.filter {
      $0.roles.contains(.expert) && ($0.standing != .removed || kept.contains($0.id))
    }.map(row)
  }

  private func row(_ listed: ListedPerson) -> Expert {
    let person = extract.state.persons[listed.id]
    return Expert(
      id: Expert.ID(listed.id.rawValue), name: SnapshotText.plain(listed.name),
      employer: SnapshotText.plain(listed.employer), region: SnapshotText.plain(listed.region),
      specialties: listed.specialties.map {
        SpecialtyGrant(Self.code($0.specialty), proficiency: $0.proficiency)
      }.filter { !$0.specialty.isEmpty },
      title: SnapshotText.plain(listed.title), level: SnapshotText.plain(listed.level),
      roles: listed.panelRoles.map(SnapshotText.plain).filter { !$0.isEmpty },
      status: listed.status(on: meeting)?.rawValue ?? Expert.activeStatus,
      trainedUntil: listed.trainedUntil, load: listed.load,
      attributes: attributes(of: listed, person))
  }

  private func attributes(of listed: ListedPerson, _ person: Person?) -> [String: String] {
    var attributes: [String: String] = [:]
    // What ended on the day on which it began has no last day.
    let former = (person?.employments ?? []).filter { employment in
      employment.left.map { $0.since > employment.joined.since } ?? false
    }.map { employment in
      Self.escaped(SnapshotText.plain(employment.joined.value.employer))
        + "@\(employment.days.until ?? docket.asOf)"
    }
    if !former.isEmpty { attributes["former_employer"] = former.joined(separator: ";") }
    if listed.status(on: meeting) == .suspended, let fact = extract.suspension(of: listed) {
      let source = sources[fact.event].map { " " + SnapshotText.plain($0) } ?? ""
      attributes[Expert.statusSourceColumn] = "#\(fact.event)\(source)"
    }
    attributes["term_since"] = listed.termSince?.description
    attributes["term_until"] = listed.termUntil?.description
    for count in counts {
      attributes[count.attribute] = "\(count.count(of: person, asOf: docket.asOf))"
    }
    return attributes
  }

  /// A code as a cell can hold it: a full-width colon is a plain one there, and a backslash before the
  /// proficiency would swallow it.
  private static func code(_ text: String) -> String {
    var code = SnapshotText.plain(text.replacing("：", with: ":"))
    while code.hasSuffix("\\") { code = SnapshotText.plain(String(code.dropLast())) }
    return code
  }

  private static func escaped(_ item: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in item.unicodeScalars {
      if scalar == "\\" || ListText.isSeparator(scalar) { text.append("\\") }
      text.append(scalar)
    }
    return String(text)
  }
}

extension PoolExtract {
  /// The suspension under which somebody of the list stands, with its event; nil for nobody else, and
  /// where the extract was not asked for it.
  func suspension(of listed: ListedPerson) -> Fact<Person.Standing>? {
    guard listed.standing == .suspended, let fact = state.persons[listed.id]?.standing,
      case .suspended = fact.value
    else { return nil }
    return fact
  }
}
