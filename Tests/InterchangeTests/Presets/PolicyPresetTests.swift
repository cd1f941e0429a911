import Foundation
import PanelModel
import Testing

@testable import Interchange

@Suite struct PolicyPresetTests {
  private static let day = CivilDate(dayNumber: 20_517)

  private func made(
    _ path: String, _ preset: PolicyPreset = .intermediateTitles, organiser: String = "ORG-0"
  ) throws(InterchangeError) -> ProblemParts {
    try ImportTables(
      directory: path, preset: preset,
      settings: PolicyPreset.Settings(organiser: organiser), asOf: Self.day
    ).parts()
  }

  private func rules(_ policy: Policy) -> [String: String] {
    let all =
      policy.eligibilityRules.map { ($0.origin.id, $0.demand.kind.rawValue) }
      + policy.panelRules.map { ($0.origin.id, $0.demand.kind.rawValue) }
    return Dictionary(all) { _, last in last }
  }

  @Test func `tables that have everything get every rule`() throws {
    let scratch = try ScratchDirectory()
    let path = try ReviewTables.write(
      to: scratch,
      others: [
        "previous.csv": "case_or_panel,expert,date\nCOM,E-1,2025-03-05\n",
        "slots.csv": "slot,date\nS-1,2026-04-20\n",
        "availability.csv": "expert,slot,answer\nE-1,S-1,yes\n",
      ])
    let policy = try made(path).policy
    #expect(
      rules(policy).filter { $0.value != "note" } == [
        "CN-STATUS": "attribute", "CN-TRAIN": "training", "CN40-11a": "specialty",
        "CN40-11b": "level", "CN40-11c": "available", "CN-EMP": "differs", "CN-KIN": "conflict",
        "CN-COLLAB": "conflict", "CN40-19": "conflict", "CN-APART": "apart", "CN40-04": "seats",
        "CN40-06": "seats", "CN-GROUP": "seats", "CN40-17r": "seats", "CN-UNIT": "at-most",
        "CN-OUTSIDE": "at-least",
        "CN-INDUSTRY": "at-least", "CN40-09": "chair", "CN40-13": "quorum",
        "CN-RENEWAL": "at-least", "CN-YEARS": "attribute",
      ])
    #expect(policy.loadLimits == [LoadLimit(per: .slot, panels: 1)])
    #expect(policy.formula != nil)
    #expect(policy.levels == ["junior", "intermediate", "senior", "full-senior"])
  }

  @Test func `a rule on a column that is not there, or empty, becomes a note`() throws {
    let scratch = try ScratchDirectory()
    let experts = ReviewTables.experts.replacing("enterprise", with: "").replacing(
      "public", with: "")
    let path = try ReviewTables.write(
      to: scratch, experts: experts.replacing("chair", with: "").replacing("2027-01-01", with: ""))
    let rules = rules(try made(path, organiser: "").policy)
    for id in ["CN-OUTSIDE", "CN-INDUSTRY", "CN-RENEWAL", "CN-YEARS", "CN-TRAIN", "CN40-09"] {
      #expect(rules[id] == "note", "\(id)")
    }
    #expect(rules["CN40-11c"] == "note")
    #expect(rules["CN40-10"] == "note")
    #expect(rules["CN40-05"] == "note")
    #expect(rules["CN-UNIT"] == "at-most")
  }

  @Test func `seats follow how cases come before experts`() throws {
    let scratch = try ScratchDirectory()
    let named = try made(ReviewTables.write(to: scratch, panels: nil)).policy
    let committee = named.panelRules.first { $0.origin.id == "CN40-04" }
    #expect(committee?.demand == .seats(SeatsDemand(SeatRange(11, 15), isOdd: true)))
    let other = try ScratchDirectory()
    let cases = ReviewTables.cases.replacing(",G-1", with: ",")
    let single = try made(ReviewTables.write(to: other, cases: cases, panels: nil)).policy
    #expect(single.seats == SeatRange(3, 5))
    #expect(rules(single)["CN40-13"] == nil)
  }

  @Test func `the ladder is in the words of the tables`() throws {
    let scratch = try ScratchDirectory()
    let path = try ReviewTables.write(
      to: scratch, experts: ReviewTables.experts.replacing("senior", with: "高级"),
      cases: ReviewTables.cases.replacing("intermediate", with: "中级"))
    #expect(try made(path).policy.levels == ["初级", "中级", "高级", "正高级"])
  }

  @Test func `what is made is a problem, and reads back the same`() throws {
    let scratch = try ScratchDirectory()
    let parts = try made(ReviewTables.write(to: scratch))
    #expect(parts.name == "tables")
    #expect(parts.asOf == Self.day)
    guard case .formula = parts.scores else {
      Testing.Issue.record("no formula")
      return
    }
    try ProblemDirectory.write(parts, to: scratch.path + "/problem")
    let problem = try ProblemDirectory.read(at: scratch.path + "/problem")
    #expect(problem.policy == parts.policy)
    #expect(problem.panels.map(\.seats) == [SeatRange(11, 15), SeatRange(3, 5)])
  }

  @Test func `a directory with a policy is left alone`() throws {
    let scratch = try ScratchDirectory()
    let path = try ReviewTables.write(to: scratch, others: ["problem.yaml": "x"])
    let error = failure { () throws(InterchangeError) in try made(path) }
    #expect(error?.kind == .badData)
    #expect(places(error) == ["import.policy-there problem.yaml"])
  }

  @Test func `defects of tables stand where they are, those of rules under the preset's name`()
    throws
  {
    let scratch = try ScratchDirectory()
    let path = try ReviewTables.write(
      to: scratch, cases: ReviewTables.cases + "C-1,P-3,,,master,G-1\n",
      panels: "id,kind,seats\nCOM,committee,12\nG-1,group,3\n",
      others: ["specialties.csv": "code\n560.20\n560.20.10\n"])
    let error = failure { () throws(InterchangeError) in try made(path) }
    #expect(
      places(error) == [
        "identifier.duplicate cases.csv:4:1 id", "reference.unknown-level cases.csv:4:5 level",
        "seats.even panels.csv:2:3 seats",
      ])
    let tight = PolicyPreset(
      "tight", name: Words(en: "", zh: ""), region: Words(en: "", zh: ""), date: "", source: "",
      frame: PresetFrame(ladders: [["intermediate", "senior"]]),
      rules: [
        PresetRule(
          "T-1", .panel(.seats(SeatsDemand(SeatRange(2)))), en: "", zh: "", from: "", .read),
        PresetRule(
          "T-2",
          .panel(
            .atLeast(Quota(.count(3), of: .members(.attribute("sector", .equals("public")))))),
          en: "", zh: "", from: "", .read),
      ])
    let other = try ScratchDirectory()
    let tables = try ReviewTables.write(
      to: other, others: ["affinities.csv": "case_or_panel,expert,score\n"])
    let rule = failure { () throws(InterchangeError) in try made(tables, tight) }
    #expect(places(rule) == ["rule.more-than-seats tight panel[1].count"])
  }

  @Test func `a directory or table that must be there is no input`() throws {
    let scratch = try ScratchDirectory()
    let path = scratch.path
    #expect(failure { () throws(InterchangeError) in try made(path + "/none") }?.kind == .noInput)
    try scratch.write("id\nE-1\n", to: "half/experts.csv")
    let error = failure { () throws(InterchangeError) in try made(path + "/half") }
    #expect(places(error) == ["file.missing cases.csv"])
  }
}
