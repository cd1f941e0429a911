import PanelModel
import Testing

@testable import Interchange

@Suite struct DocketDirectoryTests {
  private static let policy =
    "format: empanel-problem/1\naffinity: {weights: {specialty: 1}}\n"
    + "panel:\n  - {rule: seats, least: 1, most: 3}\nderive:\n  - {rule: same-employer}\n"
  private static let day = CivilDate(dayNumber: 20_000)

  private func codes(
    _ files: [String: String], policy: String = policy, asOf: CivilDate? = day
  ) throws -> [String] {
    let folder = try ScratchDirectory()
    for (name, text) in files { try folder.write(text, to: "docket/" + name) }
    let path = try folder.write(policy, to: "policy.yaml")
    do throws(InterchangeError) {
      _ = try DocketDirectory(at: folder.path + "/docket", policy: path, asOf: asOf)
      return []
    } catch {
      return error.issues.map {
        $0.place.file.replacing(folder.path + "/", with: "") + " " + $0.code
      }
    }
  }

  @Test func `a docket has cases, panels and slots, and the day that is asked for`() throws {
    let folder = try ScratchDirectory()
    try folder.write("id,panel\nC-1,P\n", to: "docket/cases.csv")
    try folder.write("id,slot\nP,S\n", to: "docket/panels.csv")
    try folder.write("slot,date\nS,2026-04-20\n", to: "docket/slots.csv")
    let path = try folder.write(Self.policy, to: "policy.yaml")
    let docket = try DocketDirectory(
      at: folder.path + "/docket", policy: path, asOf: Self.day)
    #expect(docket.parts.asOf == Self.day)
    #expect(docket.parts.cases.map(\.id) == ["C-1"])
    #expect(docket.parts.slots.count == 1)
    #expect(docket.parts.experts.isEmpty)
    #expect(docket.parts.policy.derivationRules.count == 1)
  }

  @Test(arguments: [
    "experts.csv", "pairs.csv", "organisations.csv", "availability.csv", "affinities.npy",
  ])
  func `what the pool has is refused`(file: String) throws {
    #expect(
      try codes(["cases.csv": "id\nC-1\n", file: "id\n"]) == ["\(file) docket.from-pool"])
  }

  @Test func `the policy stands in another place, and look-alikes are told`() throws {
    #expect(
      try codes(["cases.csv": "id\nC-1\n", "problem.yaml": Self.policy])
        == ["policy.yaml docket.policy-apart"])
    #expect(
      try codes(["cases.csv": "id\nC-1\n", "conflict.csv": "x", "experts.xlsx": "x"])
        == ["conflict.csv problem.look-alike-file"])
    #expect(try codes(["panels.csv": "id\nP\n"]) == ["cases.csv file.missing"])
  }

  @Test func `the day is said once`() throws {
    let cases = ["cases.csv": "id\nC-1\n"]
    let dated = Self.policy + "as_of: 2026-03-05\n"
    #expect(try codes(cases, asOf: nil) == ["policy.yaml docket.no-day"])
    #expect(try codes(cases, policy: dated, asOf: nil) == [])
    #expect(try codes(cases, policy: dated, asOf: CivilDate(iso: "2026-03-05")) == [])
    #expect(try codes(cases, policy: dated) == ["policy.yaml docket.other-day"])
    #expect(
      try codes(cases, policy: Self.policy + "log_head: 1:ab\n")
        == ["policy.yaml policy.unknown-key"])
  }

  @Test func `defects of the docket and of the policy have their lines, the pool's are passed on`()
    throws
  {
    let folder = try ScratchDirectory()
    try folder.write("id,slot\nC-1,\nC-2,S-9\n", to: "docket/cases.csv")
    let path = try folder.write(
      Self.policy.replacing("same-employer", with: "related, kinds: [kin], as: kinn"),
      to: "policy.yaml")
    let docket = try DocketDirectory(at: folder.path + "/docket", policy: path, asOf: Self.day)
    var parts = docket.parts
    parts.logHead = "1:ab"
    parts.experts = [Expert(id: "E-1"), Expert(id: "E-1")]
    var passed: [PanelModel.Issue] = []
    do throws(InterchangeError) {
      _ = try docket.problem(parts) { issue in
        passed.append(issue)
        return issue
      }
    } catch {
      let found = error.issues.map { "\($0.place.file):\($0.place.line ?? 0) \($0.code)" }
      #expect(
        found == [
          "\(path):6 rule.unknown-kind", "experts.csv:0 identifier.duplicate",
          "cases.csv:3 reference.unknown-slot",
        ])
    }
    #expect(passed.map(\.place.row) == [1])
  }
}
