public import PanelModel

/// A problem that has every column that presets read, with a roster that keeps what they ask.
///
/// Everybody is a member as long as members last: panels take the first experts. What a rule asks is broken
/// by changing one thing.
public struct PresetRoom: Sendable {
  /// Which bodies judge.
  public enum Shape: Sendable {
    /// Committees of 11 and 25, a group of 3, readers.
    case titles
    /// Panels of 5 and 7 for bids.
    case bids
    /// An interview and an assessment of papers.
    case interviews
    /// Two sections of 12 in one session, readers.
    case sections
    /// A panel of 3 for one case.
    case group
    /// One case with a panel of its own.
    case single
  }

  /// The problem without a policy.
  public var parts: ProblemParts
  /// The roster.
  public var panels: [FilledPanel] = []

  /// The unit that organises the review.
  public static let organiser = "U-40"
  private static let countries = ["DE", "FR", "IT", "ES", "NL", "PL", "SE", "FI"]

  /// Makes a room for presets with these words for the level of experts and of cases.
  ///
  /// - Parameters:
  ///   - shape: Which bodies judge.
  ///   - expertLevel: The level of every expert.
  ///   - caseLevel: The level of cases where the panel has none of its own.
  ///   - panelSeats: What `panels.csv` says of seats; nil where a rule of the preset does.
  public init(
    _ shape: Shape, expertLevel: String = "", caseLevel: String = "",
    panelSeats: SeatRange? = nil
  ) {
    let day = CivilDate(dayNumber: 20_517)
    parts = ProblemParts(
      name: "Room", asOf: day,
      experts: (1...40).map { Self.expert($0, expertLevel) } + [Self.outsider], cases: [])
    switch shape {
    case .titles: addTitles(caseLevel)
    case .bids: addBids(caseLevel)
    case .interviews: addInterviews(caseLevel)
    case .sections: addSections(caseLevel)
    case .group:
      add("G", PanelBody(kind: "group"), [Self.reviewCase("C5", "G", caseLevel)], members: 3)
    case .single:
      parts.cases.append(Self.reviewCase("K1", nil, caseLevel))
      panels.append(FilledPanel(panel: "K1", cases: ["K1"], experts: Self.first(3)))
    }
    for index in parts.panels.indices { parts.panels[index].seats = panelSeats }
    for slot in parts.slots {
      parts.availability += parts.experts.map {
        Availability(expert: $0.id, slot: slot.id, answer: .yes)
      }
    }
    parts.previous.append(
      PreviousSeat(
        panel: panels[0].panel, expert: "E40", date: CivilDate(dayNumber: day.dayNumber - 365)))
    parts.scores = .formula
  }

  private static func name(_ number: Int) -> String { number < 10 ? "E0\(number)" : "E\(number)" }

  private static func first(_ count: Int) -> [Expert.ID] { (1...count).map { Expert.ID(name($0)) } }

  private static func expert(_ number: Int, _ level: String) -> Expert {
    let isOdd = number % 2 == 1
    return Expert(
      id: Expert.ID(name(number)), employer: "U-\(number)", region: "R\(number % 4)",
      specialties: [SpecialtyGrant("560.20")], level: level,
      roles: ["chair", "moderator", "member"], trainedUntil: CivilDate(dayNumber: 22_000),
      attributes: [
        "sector": isOdd ? "enterprise" : "public", "works_in_field": "yes",
        "term_since": "2025-01-01", "ce_hours": "90", "ce_professional_hours": "60",
        "experience": "8", "born": "1980-01-01", "category": "technical", "average_score": "60",
        "discipline": "civil", "registered": "yes", "trained_on": "2025-06-01",
        "sex": isOdd ? "F" : "M", "temporary_service": "1", "served_within(12 months)": "0",
        "country": countries[number % 8], "newcomer": isOdd ? "yes" : "no",
      ])
  }

  /// Who sits nowhere, and has something in the columns that are empty for the others.
  private static var outsider: Expert {
    Expert(
      id: "X-1", status: "retired",
      attributes: ["bad_record": "2020-01-01", "punished": "no", "renewals": "1"])
  }

  private static func reviewCase(
    _ id: String, _ panel: String?, _ level: String, readers: Int = 0,
    _ more: [String: String] = [:]
  ) -> Case {
    Case(
      id: Case.ID(id), applicant: "P-\(id)", employer: "V-\(id)", specialties: ["560.20"],
      level: level, panel: panel.map { Panel.ID($0) }, readers: readers,
      attributes: ["submitted": "2026-01-01", "discipline": "civil", "purchaser": "W"]
        .merging(more) { $1 })
  }

  private mutating func add(
    _ id: String, _ body: PanelBody, _ cases: [Case], members: Int, chair: Int? = nil
  ) {
    let slot = Slot.ID("S-\(id)")
    var body = body
    body.slot = slot
    parts.slots.append(
      Slot(id: slot, date: parts.asOf.adding(days: 30 + parts.slots.count)))
    parts.panels.append(PanelRecord(id: Panel.ID(id), body: body))
    parts.cases += cases
    var filled = FilledPanel(
      panel: Panel.ID(id), cases: cases.map(\.id), experts: Self.first(members),
      chair: chair.map { Expert.ID(Self.name($0)) })
    for reviewCase in cases where reviewCase.readers > 0 {
      filled.readers[reviewCase.id] = Self.first(reviewCase.readers)
    }
    panels.append(filled)
  }

  private mutating func addTitles(_ level: String) {
    add(
      "COM", PanelBody(kind: "committee"),
      [
        Self.reviewCase("C1", "COM", level, readers: 3),
        Self.reviewCase("C2", "COM", level),
      ], members: 11, chair: 1)
    add(
      "SEN", PanelBody(kind: "committee", level: "senior", attributes: ["basis": "series"]),
      [Self.reviewCase("C3", "SEN", "senior")], members: 25, chair: 2)
    add(
      "SNS", PanelBody(kind: "committee", level: "senior"),
      [Self.reviewCase("C4", "SNS", "senior")], members: 11, chair: 3)
    add("G", PanelBody(kind: "group"), [Self.reviewCase("C5", "G", level)], members: 3, chair: 1)
  }

  private mutating func addBids(_ level: String) {
    add(
      "B1", PanelBody(),
      [Self.reviewCase("X1", "B1", level), Self.reviewCase("X2", "B1", level)], members: 5)
    add(
      "B2", PanelBody(),
      [Self.reviewCase("X3", "B2", level, ["project": "water-works"])], members: 7)
    add(
      "B3", PanelBody(),
      [
        Self.reviewCase("X4", "B3", level, ["project": "procurement", "budget": "10000000"])
      ], members: 7)
  }

  private mutating func addInterviews(_ level: String) {
    add("I1", PanelBody(kind: "interview"), [Self.reviewCase("C1", "I1", level)], members: 2)
    add(
      "PAP", PanelBody(kind: "paper"), [Self.reviewCase("C2", "PAP", level)], members: 3, chair: 1)
  }

  private mutating func addSections(_ level: String) {
    add(
      "SEC", PanelBody(kind: "section", session: "T1"),
      [
        Self.reviewCase("A1", "SEC", level, readers: 3),
        Self.reviewCase("A2", "SEC", level),
      ], members: 12)
    add(
      "ONE", PanelBody(kind: "section", session: "T1"), [Self.reviewCase("A3", "ONE", level)],
      members: 12)
  }
}

/// What may be changed in a room.
extension PresetRoom {
  /// Changes the first experts.
  public mutating func experts(_ numbers: ClosedRange<Int>, _ change: (inout Expert) -> Void) {
    for number in numbers { change(&parts.experts[number - 1]) }
  }

  /// Gives the first experts a value in a column.
  public mutating func set(_ column: String, _ value: String, of numbers: ClosedRange<Int> = 1...1)
  {
    experts(numbers) { $0.attributes[column] = value }
  }

  /// Changes a case.
  public mutating func change(_ id: Case.ID, _ change: (inout Case) -> Void) {
    for index in parts.cases.indices where parts.cases[index].id == id {
      change(&parts.cases[index])
    }
  }

  /// Adds conflicts of the first experts with a case, over on a day where one is given.
  public mutating func conflict(
    _ kind: String, with reviewCase: Case.ID, until: String? = nil,
    of numbers: ClosedRange<Int> = 1...1
  ) {
    parts.conflicts += numbers.map { number in
      Conflict(
        expert: Expert.ID(Self.name(number)), target: .reviewCase(reviewCase), kind: kind,
        validity: Validity(until: until.flatMap { CivilDate(iso: $0) }))
    }
  }

  /// Takes the last members from a panel.
  public mutating func drop(_ count: Int, from panel: Panel.ID) {
    for index in panels.indices where panels[index].panel == panel {
      panels[index].experts.removeLast(count)
    }
  }

  /// Takes the last reader from a case.
  public mutating func dropReader(of reviewCase: Case.ID) {
    for index in panels.indices where panels[index].readers[reviewCase] != nil {
      panels[index].readers[reviewCase]?.removeLast()
    }
  }

  /// Says that the first experts sat on a panel on some days.
  public mutating func sat(_ numbers: ClosedRange<Int>, on panel: Panel.ID, _ days: String...) {
    for day in days {
      parts.previous += numbers.map {
        PreviousSeat(panel: panel, expert: Expert.ID(Self.name($0)), date: CivilDate(iso: day))
      }
    }
  }
}
