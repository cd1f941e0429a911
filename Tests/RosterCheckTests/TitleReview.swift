import PanelModel

/// A small review with one of everything, and a roster that is right in every particular.
enum TitleReview {
  static var parts: ProblemParts {
    ProblemParts(
      name: "title review", asOf: day("2026-03-05"),
      policy: Policy(
        decimals: 2, missing: .ineligible, load: LoadBounds(least: 0, most: 8),
        objectives: [Objective(.worstPanel, of: .mean, give: Fraction(1, 2)), Objective(.total)]),
      experts: [
        Expert(id: "E-1", name: "Li Wei"), Expert(id: "E-2", load: LoadOverride(most: 6)),
        Expert(id: "E-3"),
        Expert(id: "E-4", load: LoadOverride(least: 3), held: 2),
        Expert(id: "E-5", status: "suspended", load: LoadOverride(least: 4)), Expert(id: "E-6"),
        Expert(id: "E-7"), Expert(id: "E-8"),
        Expert(id: "E-9", load: LoadOverride(most: 2), held: 3),
      ],
      cases: [
        Case(id: "C-1", applicant: "P-1", employer: "ORG-A", seats: SeatRange(2)),
        Case(id: "C-2", applicant: "P-2", seats: SeatRange(2, 3), effort: 2, panel: "G"),
        Case(id: "C-3", applicant: "P-3", employer: "ORG-B", effort: 3, panel: "G"),
        Case(id: "C-4", seats: SeatRange(1), effort: 2),
      ],
      conflicts: conflicts, pins: pins,
      previous: [
        PreviousSeat(panel: "G", expert: "E-1"), PreviousSeat(panel: "C-4", expert: "E-6"),
        PreviousSeat(panel: "gone", expert: "E-1"), PreviousSeat(panel: "C-1", expert: "gone"),
      ],
      scores: .listed(scores))
  }

  private static let conflicts = [
    Conflict(expert: "E-6", target: .reviewCase("C-1"), validity: since("2026-03-05")),
    Conflict(
      expert: "E-2", target: .employer("ORG-A"), kind: "employer", effect: .panel,
      validity: until("2026-03-05")),
    Conflict(expert: "E-3", target: .person("P-1"), kind: "kinship", effect: .session),
    Conflict(expert: "E-3", target: .employer("ORG-B"), effect: .panel),
    Conflict(expert: "E-1", target: .reviewCase("C-2")),
    Conflict(expert: "E-4", target: .expert("E-1"), kind: "teacher-student"),
    // Over yesterday, and not begun before tomorrow.
    Conflict(expert: "E-1", target: .reviewCase("C-4"), validity: until("2026-03-04")),
    Conflict(expert: "E-4", target: .expert("E-8"), validity: since("2026-03-06")),
  ]

  private static let pins = [
    Pin(panel: "G", expert: "E-1", effect: .chair, by: "office", reason: "rota"),
    Pin(panel: "G", expert: "E-2"), Pin(panel: "C-4", expert: "E-8", effect: .keepOff),
  ]

  /// Everybody but E-7 has a score for every panel.
  private static var scores: [ProblemParts.Score] {
    ["C-1", "G", "C-4"].enumerated().flatMap { row, panel in
      [1, 2, 3, 4, 5, 6, 8, 9].map { number in
        ProblemParts.Score(
          panel: Panel.ID(panel), expert: Expert.ID("E-\(number)"), units: 10 * number + row)
      }
    }
  }

  static let panels = [
    FilledPanel(panel: "C-1", cases: ["C-1"], experts: ["E-4", "E-8"]),
    FilledPanel(panel: "C-4", cases: ["C-4"], experts: ["E-1"]),
    FilledPanel(
      panel: "G", cases: ["C-2", "C-3"], experts: ["E-1", "E-2"], chair: "E-1",
      recused: ["C-2": ["E-1"]]),
  ]

  /// All numbers by hand.
  static func roster(digest: String) -> Roster {
    Roster(
      termination: .optimal, isReproducible: true,
      objectives: [
        ObjectiveResult(
          objective: Objective(.worstPanel, of: .mean, give: Fraction(1, 2)), decimals: 2,
          value: Fraction(12), stageValue: Fraction(24), bound: Fraction(24), proof: .solver),
        ObjectiveResult(
          objective: Objective(.total), decimals: 2, value: Fraction(164),
          stageValue: Fraction(164), bound: Fraction(164), proof: .solver),
      ],
      panels: panels,
      loads: [
        "E-1": ExpertLoad(effort: 7, seats: 2, least: 0, most: 8),
        "E-2": ExpertLoad(effort: 5, seats: 1, least: 0, most: 6),
        "E-4": ExpertLoad(effort: 1, seats: 1, least: 1, most: 6),
        "E-8": ExpertLoad(effort: 1, seats: 1, least: 0, most: 8),
      ],
      pins: pins, problemDigest: digest, seed: 1, versions: [:])
  }

  private static func day(_ text: String) -> CivilDate {
    CivilDate(iso: text) ?? CivilDate(dayNumber: 0)
  }
  private static func since(_ text: String) -> Validity { Validity(since: day(text)) }
  private static func until(_ text: String) -> Validity { Validity(until: day(text)) }
}
