import Empanel
import Interchange
import PanelTestSupport
import Testing

/// Every preset makes a problem that is solved, and the roster is admitted.
@Suite struct PresetSolvingTests {
  /// A preset, and the bodies that are filled by it; the words for levels of experts and cases.
  static let rooms:
    [(preset: String, shape: PresetRoom.Shape, expert: String, reviewCase: String)] =
      [
        ("cn-title-intermediate-2019", .titles, "senior", "intermediate"),
        ("cn-title-intermediate-2019", .single, "高级", "中级"),
        ("cn-bid-evaluation-2024", .bids, "高级", "中级"),
        ("uk-engc-pri", .interviews, "chartered", "incorporated"),
        ("nih-study-section", .sections, "", ""), ("nsf-panel", .sections, "", ""),
        ("nsf-panel", .single, "", ""), ("eu-expert-evaluation", .sections, "", ""),
        ("eu-expert-evaluation", .single, "", ""),
        ("cn-engineer-registration-proposed", .group, "senior", "intermediate"),
      ]

  @Test(arguments: rooms)
  func `a problem with the preset is filled and admitted`(
    room: (preset: String, shape: PresetRoom.Shape, expert: String, reviewCase: String)
  ) throws {
    let preset = try #require(PolicyPreset.named(room.preset))
    let seats = room.preset == "eu-expert-evaluation" ? SeatRange(12) : nil
    var parts = PresetRoom(
      room.shape, expertLevel: room.expert, caseLevel: room.reviewCase, panelSeats: seats
    ).parts
    parts.policy = preset.policy(
      PolicyPreset.Settings(organiser: PresetRoom.organiser), on: .tables(TableSurvey(of: parts)))
    let problem = try AssignmentProblem(parts)
    var roster = try RosterAssigner().assign(problem).roster
    var steps = 1
    while !roster.unfilled.isEmpty, steps < 4 {
      let step = try FillingStep(problem, within: roster.panels)
      roster = try RosterAssigner().assign(problem, step: step).roster
      steps += 1
    }
    #expect(roster.unfilled.isEmpty)
    let judging = problem.panels.filter { $0.purpose == .judging }.map(\.id)
    #expect(Set(roster.panels.map(\.panel)) == Set(judging))
    let audit = RosterAudit(roster, against: problem)
    #expect(audit.hasRoster && audit.isAdmissible, "\(audit.violations)")
  }
}
