import PanelModel

/// What the rows of a problem say, read for the check alone: who serves what, when, and as whom.
///
/// An object, as every pair is asked about, and no question should copy all that is known.
final class ProblemFacts {
  /// One panel as rules see it.
  struct Sheet {
    /// Indices of the cases that it serves, rising.
    var cases: [Int]
    /// When it meets; nil where that is open.
    var slot: Slot?
    /// The day on which its members must be eligible.
    var day: CivilDate
    /// The session; empty for none.
    var session: String
    /// Codes of the specialties that are asked for.
    var specialties: [String] = []
    /// Place of its level on the ladder, from 0; nil where it has none.
    var level: Int?
  }

  struct Answer: Hashable {
    let expert: Expert.ID
    let slot: Slot.ID
  }

  let problem: AssignmentProblem
  let organisations: OrganisationBook
  let taxonomy: Taxonomy
  let previous: [Expert.ID: [PreviousSeat]]
  let answers: [Answer: Availability.Answer]
  private(set) var sheets: [Sheet] = []

  init(_ problem: AssignmentProblem) {
    self.problem = problem
    organisations = OrganisationBook(problem.organisations)
    taxonomy = Taxonomy(
      specialties: problem.specialties, adjacencies: problem.adjacencies,
      mentioned: Self.specialties(mentionedIn: problem))
    previous = Dictionary(grouping: problem.previous, by: \.expert)
    answers = Dictionary(
      problem.availability.map { (Answer(expert: $0.expert, slot: $0.slot), $0.answer) },
      // Of two answers the less willing, whatever the order of the rows.
      uniquingKeysWith: { $0.isAtLeast($1) ? $1 : $0 })
    sheets = served().map {
      Sheet(cases: $0, slot: nil, day: problem.asOf, session: "")
    }
    for panel in sheets.indices { complete(panel) }
  }

  private static func specialties(mentionedIn problem: AssignmentProblem) -> Set<String> {
    var codes: Set<String> = []
    for expert in problem.experts { codes.formUnion(expert.specialties.map(\.specialty)) }
    for reviewCase in problem.cases { codes.formUnion(reviewCase.specialties) }
    for panel in problem.panels { codes.formUnion(panel.body.specialties) }
    return codes
  }

  private func complete(_ panel: Int) {
    let slot = value(of: "slot", ofPanel: panel).texts.first.flatMap {
      problem.indexBySlot[Slot.ID($0)]
    }
    sheets[panel].slot = slot.map { problem.slots[$0] }
    if problem.policy.dates.eligibility == .slot, let date = sheets[panel].slot?.date {
      sheets[panel].day = date
    }
    sheets[panel].specialties = value(of: "specialty", ofPanel: panel).texts
    sheets[panel].level = value(of: "level", ofPanel: panel).texts.first
      .flatMap(problem.policy.levels.firstIndex)
    sheets[panel].session = value(of: "session", ofPanel: panel).texts.first ?? ""
  }

  /// The cases that name each panel, and those of the panels under it.
  private func served() -> [[Int]] {
    var served: [Set<Int>] = Array(repeating: [], count: problem.panels.count)
    for (row, reviewCase) in problem.cases.enumerated() {
      let name = reviewCase.panel ?? Panel.ID(reviewCase.id.rawValue)
      var seen: Set<Int> = []
      var panel = problem.indexByPanel[name]
      while let index = panel, seen.insert(index).inserted {
        served[index].insert(row)
        panel = problem.panels[index].body.parent.flatMap { problem.indexByPanel[$0] }
      }
      if let readers = readersPanel(ofCase: row) { served[readers].insert(row) }
    }
    return served.map { $0.sorted() }
  }

  /// Index of the readers of a case, if it has any.
  func readersPanel(ofCase row: Int) -> Int? {
    guard problem.cases[row].readers > 0 else { return nil }
    let index = problem.indexByPanel[Panel.ID(problem.cases[row].id.rawValue)]
    return index.flatMap { problem.panels[$0].purpose == .reading ? $0 : nil }
  }

  /// The day from which look-backs on a case count; nil stands for no case.
  func reference(ofCase row: Int?, onPanel panel: Int) -> CivilDate {
    guard let row else { return problem.asOf }
    switch problem.policy.dates.lookBack {
    case .draw: return problem.asOf
    case .meeting: return sheets[panel].slot?.date ?? problem.asOf
    case .submission:
      return problem.cases[row].attributes["submitted"].flatMap(CivilDate.init(iso:))
        ?? problem.asOf
    }
  }
}

extension Availability.Answer {
  /// Whether somebody who answers so is no less willing than asked.
  func isAtLeast(_ asked: Availability.Answer) -> Bool {
    switch asked {
    case .no: true
    case .ifNeeded: self != .no
    case .yes: self == .yes
    }
  }
}
