import PanelModel

@testable import Reports

/// A committee, its group with two cases that are read, and a case of its own.
enum Review {
  static let day = CivilDate(dayNumber: 20_000)

  /// The tables; `change` may spoil them.
  static func parts() -> ProblemParts {
    var committee = PanelBody(kind: "committee", slot: "S-1", attributes: ["name": "评审委员会"])
    committee.specialties = ["560"]
    var group = PanelBody(kind: "group", parent: "COM", attributes: ["name": "结构组"])
    group.overlap = .leaderOnly
    return ProblemParts(
      name: "Spring", asOf: day,
      policy: Policy(decimals: 2, load: LoadBounds(most: 10), objectives: [Objective(.worstPanel)]),
      experts: [
        Expert(id: "E-1", name: "徐刚", employer: "ORG-1", specialties: [SpecialtyGrant("560")]),
        Expert(id: "E-2", name: "Ana Mora", employer: "ORG-2", title: "Professor", held: 2),
        Expert(id: "E-3", name: "李娜", severity: 1), Expert(id: "E-4"),
        Expert(id: "E-5", name: "Retired", status: "retired"),
      ],
      cases: [
        Case(
          id: "C-1", applicant: "P-1", specialties: ["560"], panel: "G", readers: 2,
          attributes: ["applicant_name": "周建林", "title": "桥梁"]),
        Case(id: "C-2", applicant: "P-2", specialties: ["560", "470"], panel: "G", readers: 2),
        Case(
          id: "C-3", applicant: "P-3", specialties: ["470"], seats: SeatRange(1), effort: 3,
          slot: "S-1"),
      ],
      panels: [
        PanelRecord(id: "COM", body: committee, seats: SeatRange(2), effort: 1),
        PanelRecord(id: "G", body: group, seats: SeatRange(3), effort: 1),
      ],
      pins: [Pin(panel: "COM", expert: "E-1", effect: .chair, by: "Office", reason: "elected")],
      scores: .listed([]),
      specialties: [
        Specialty(id: "560", chineseName: "土木", englishName: "Civil"), Specialty(id: "470"),
      ],
      organisations: [Organisation(id: "ORG-1", name: "North")],
      slots: [Slot(id: "S-1", date: day, start: "09:00", end: "12:00", place: "Hall 2")])
  }

  /// A roster of these tables, with what a checker would have counted.
  static func findings(of problem: AssignmentProblem) -> RosterFindings {
    let panels = [
      FilledPanel(panel: "C-3", cases: ["C-3"], experts: ["E-4"]),
      FilledPanel(panel: "COM", cases: [], experts: ["E-1", "E-2"], chair: "E-1"),
      FilledPanel(
        panel: "G", cases: ["C-1", "C-2"], experts: ["E-2", "E-3", "E-4"], chair: "E-2",
        recused: ["C-1": ["E-4"]], readers: ["C-1": ["E-2", "E-3"], "C-2": ["E-3", "E-4"]]),
    ]
    let roster = Roster(
      termination: .optimal, isReproducible: true, objectives: [], panels: panels, loads: [:],
      pins: problem.pins, problemDigest: String(repeating: "ab", count: 32), seed: 7,
      versions: ["empanel": "1"])
    return RosterFindings(
      problem: problem, roster: roster,
      aims: [
        RosterFindings.Aim(name: "Worst panel", value: "0.5", bound: "0.5", word: "certified")
      ],
      isCertifiedBest: true, balance: Balance(panelLuck: 250_000),
      loads: [
        "E-1": ExpertLoad(effort: 1, seats: 1, least: 0, most: 10),
        "E-2": ExpertLoad(effort: 3, seats: 3, least: 0, most: 8),
        "E-3": ExpertLoad(effort: 3, seats: 3, least: 0, most: 10),
        "E-4": ExpertLoad(effort: 5, seats: 3, least: 0, most: 10),
      ],
      qualities: [
        RosterFindings.Quality("G", Fraction(131, 2)), RosterFindings.Quality("C-3", Fraction(40)),
      ],
      supply: SpecialtySupply.counts(
        of: problem,
        eligible: Dictionary(
          uniqueKeysWithValues: problem.panels.indices.map {
            ($0, ExpertSet([0, 1, 2], of: problem.experts.count))
          })))
  }

  static func page(
    _ language: Language = .english, parts: ProblemParts = parts(),
    change: (inout RosterFindings) -> Void = { _ in }
  ) throws -> RosterPage {
    var findings = findings(of: try AssignmentProblem(parts))
    change(&findings)
    return RosterPage(findings, language: language, title: "Spring")
  }
}

extension Page {
  /// Every table, those of figures among them.
  var everyTable: [Table] {
    (opening + sections.flatMap(\.blocks)).compactMap { block in
      switch block {
      case .table(let table): table
      case .figure(let figure): Page.table(of: figure)
      default: nil
      }
    }
  }

  func section(_ name: String) -> Section? { sections.first { $0.name == name } }
}

extension Page.Section {
  var tables: [Page.Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  var histograms: [Page.Histogram] {
    blocks.compactMap { block in
      guard case .figure(let figure) = block, case .histogram(let histogram) = figure.drawing
      else { return nil }
      return histogram
    }
  }
}

extension Page.Cell {
  /// What stands in it, without what is said more quietly.
  var plain: String {
    switch self {
    case .text(let text), .number(let text): text
    case .names(let names): names.map(\.text).joined(separator: " ")
    }
  }
}
