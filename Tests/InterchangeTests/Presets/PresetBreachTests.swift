import PanelModel
import PanelTestSupport
import RosterCheck
import Testing

@testable import Interchange

/// Every checked rule of every preset keeps a roster out that breaks it, and no other rule does.
@Suite struct PresetBreachTests {
  private static func problem(_ room: PresetRoom, _ preset: PolicyPreset) throws
    -> AssignmentProblem
  {
    var parts = room.parts
    parts.policy = preset.policy(
      PolicyPreset.Settings(organiser: PresetRoom.organiser), on: .tables(TableSurvey(of: parts)))
    return try AssignmentProblem(parts)
  }

  @Test func `every checked rule has a breach, and every breach a rule`() {
    for preset in PolicyPreset.all {
      let checked = preset.checkedRules.filter { $0.origin != .pool }.map(\.id).sorted()
      let broken = PresetBreach.all.filter { $0.preset == preset.id }.map(\.rule).sorted()
      #expect(checked == broken, "\(preset.id)")
    }
  }

  @Test(arguments: PresetBreach.all)
  func `a roster that keeps all is admitted, and one that breaks the rule is not`(
    _ breach: PresetBreach
  ) throws {
    let preset = try #require(PolicyPreset.named(breach.preset))
    var room = PresetBreach.room(breach.preset, breach.shape)
    let whole = RosterAudit(panels: room.panels, against: try Self.problem(room, preset))
    #expect(whole.violations.isEmpty, "\(whole.violations)")
    #expect(whole.remarks.isEmpty, "\(whole.remarks)")
    breach.change(&room)
    let audit = RosterAudit(panels: room.panels, against: try Self.problem(room, preset))
    switch breach.mark {
    case .rule:
      #expect(Set(audit.violations.map(\.rule)) == [breach.rule], "\(audit.violations)")
    case .remark:
      #expect(audit.isAdmissible, "\(audit.violations)")
      #expect(Set(audit.remarks.map(\.rule)) == [breach.rule], "\(audit.remarks)")
    case .code(let code):
      #expect(Set(audit.violations.map(\.code)).contains(code), "\(audit.violations)")
      let others = Set(audit.violations.compactMap(\.rule)).subtracting([breach.rule])
      #expect(others.isEmpty, "\(audit.violations)")
    }
  }

  /// A pool's history goes back for years: who sat long ago and not last year is a renewal.
  @Test(arguments: ["CN-RENEWAL", "NIH-02", "EU-06"])
  func `who sat in earlier years but not last year is new`(rule: String) throws {
    let breach = try #require(PresetBreach.all.first { $0.rule == rule })
    let preset = try #require(PolicyPreset.named(breach.preset))
    var room = PresetBreach.room(breach.preset, breach.shape)
    let body: Panel.ID = rule == "CN-RENEWAL" ? "COM" : "ONE"
    room.sat(1...10, on: body, "2023-03-05", "2024-03-05")
    let audit = RosterAudit(panels: room.panels, against: try Self.problem(room, preset))
    #expect(audit.isAdmissible && audit.remarks.isEmpty, "\(audit.violations) \(audit.remarks)")
  }

  @Test func `a room has every column, so that nothing is left out`() throws {
    for breach in PresetBreach.all where breach.shape != .single {
      let preset = try #require(PolicyPreset.named(breach.preset))
      let room = PresetBreach.room(breach.preset, breach.shape)
      let problem = try Self.problem(room, preset)
      let notes = problem.policy.panelRules.filter { $0.demand.kind == .note }
      let printed = Set(preset.rules.filter { !$0.isChecked }.map(\.id))
      #expect(Set(notes.map(\.origin.id)) == printed, "\(breach)")
    }
  }
}
