import Foundation
import PanelModel
import Testing

@testable import Interchange

@Suite struct FurtherTablesTests {
  private func parts(_ files: [String: String?]) throws -> ProblemParts {
    let scratch = try ScratchDirectory()
    return try ProblemDirectory.parts(at: SmallProblem.write(to: scratch, replacing: files))
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  @Test(arguments: [FurtherTables.english, FurtherTables.chinese])
  func `every cell of the panels is read`(files: [String: String?]) throws {
    let parts = try parts(files)
    #expect(
      parts.panels == [
        PanelRecord(
          id: "G-1",
          body: PanelBody(
            kind: "group", parent: "K", overlap: .leaderOnly, specialties: ["560.20", "560.30"],
            level: "senior", method: "interview", session: "spring", slot: "S-1",
            attributes: ["room": "12"]), seats: SeatRange(2, 3), effort: 7),
        PanelRecord(id: "K", body: PanelBody(kind: "committee", fill: .given)),
      ])
    #expect(
      parts.members == [
        Membership(panel: "K", expert: "E-1", role: "chair", by: "office", reason: "order 7"),
        Membership(panel: "K", expert: "E-2", role: "deputy"),
      ])
    #expect(parts.cases.map(\.readers) == [0, 2, 0])
    #expect(parts.cases.map(\.slot) == ["S-1", nil, "S-2"])
  }

  @Test(arguments: [FurtherTables.english, FurtherTables.chinese])
  func `every cell of the tables that others refer to is read`(files: [String: String?]) throws {
    let parts = try parts(files)
    #expect(
      parts.relations == [
        Relation(
          "E-1", "E-2", kind: "kinship",
          validity: Validity(since: try day("2020-01-01"), until: try day("2030-12-31")),
          source: "declared"), Relation("E-3", "E-1", kind: "declared"),
      ])
    #expect(
      parts.specialties == [
        Specialty(id: "560", chineseName: "土木", englishName: "Civil"),
        Specialty(id: "560.20", englishName: "Bridges", parent: "560"),
        Specialty(id: "560.30", parent: "560"),
      ])
    #expect(
      parts.adjacencies == [
        Adjacency("560.20", "560.30"), Adjacency("560", "560.30", distance: 5),
      ])
    #expect(
      parts.organisations == [
        Organisation(id: "O-1", name: "Org A", aliases: ["Old A", "A Ltd."]),
        Organisation(id: "O-2", name: "Org B", parent: "O-1"),
      ])
    #expect(
      parts.slots == [
        Slot(
          id: "S-1", date: try day("2026-04-20"), start: "9:00", end: "12:00",
          place: "Hall 1, left"), Slot(id: "S-2", date: try day("2026-04-21")),
      ])
    #expect(
      parts.availability == [
        Availability(expert: "E-1", slot: "S-1", answer: .yes),
        Availability(expert: "E-2", slot: "S-1", answer: .ifNeeded),
        Availability(expert: "E-3", slot: "S-2", answer: .no),
      ])
  }

  @Test func `the national encoding is read, and what is written is read back the same`() throws {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    let scratch = try ScratchDirectory()
    let path = try SmallProblem.write(to: scratch, replacing: FurtherTables.chinese)
    for (name, text) in FurtherTables.chinese {
      try scratch.write(Array(#require(text?.data(using: encoding))), to: "problem/" + name)
    }
    let expected = try parts(FurtherTables.english)
    let national = try ProblemDirectory.parts(at: path)
    try ProblemDirectory.write(expected, to: scratch.path + "/copy")
    let copy = try ProblemDirectory.parts(at: scratch.path + "/copy")
    for parts in [national, copy] {
      #expect(parts.cases == expected.cases)
      #expect(parts.panels == expected.panels)
      #expect(parts.members == expected.members)
      #expect(parts.relations == expected.relations)
      #expect(parts.specialties == expected.specialties)
      #expect(parts.adjacencies == expected.adjacencies)
      #expect(parts.organisations == expected.organisations)
      #expect(parts.slots == expected.slots)
      #expect(parts.availability == expected.availability)
    }
  }

  @Test func `tables with a header alone say nothing`() throws {
    let headers = FurtherTables.english.mapValues { text in
      text.map { $0.prefix { $0 != "\n" } + "\n" }.map(String.init)
    }.filter { $0.key != "cases.csv" }
    let plain = try parts([:])
    let parts = try parts(headers)
    #expect(parts.panels.isEmpty && parts.slots.isEmpty && parts.specialties.isEmpty)
    #expect(parts.cases == plain.cases)
  }

  @Test func `a kind in Chinese is the kind itself, and an empty one is declared`() throws {
    var kinds: [String] = []
    for kind in ["亲属", "师生", "kinship", "", "同单位"] {
      let table = "expert,target_kind,target,kind\nE-1,person,P-1,\(kind)\n"
      kinds.append(try parts(["conflicts.csv": table]).conflicts[0].kind)
    }
    #expect(kinds == ["kinship", "teacher-student", "kinship", "declared", "employer"])
    #expect(Set(ChineseChoices.kinds.values) == Set(ConflictKinds.standard))
    let own = KindNames(Policy(conflictKinds: ["亲属"]))
    #expect(own.name(of: "亲属") == "亲属")
    #expect(own.name(of: "师生") == "teacher-student")
  }

  @Test func `a misspelt kind is told its name`() throws {
    let scratch = try ScratchDirectory()
    let text = "expert,target_kind,target,kind\nE-1,person,P-1,kinshp\n"
    let path = try SmallProblem.write(to: scratch, replacing: ["conflicts.csv": text])
    let issue = try #require(failure(reading: path)?.issues.first)
    #expect(issue.code == "reference.unknown-kind")
    #expect(issue.advice?.code == "advice.maybe")
    #expect(issue.advice?.values == ["value": "kinship"])
  }

  @Test(
    arguments: [
      ("panels.csv", "G-1,group,K", "G-1,group,k2", "reference.unlisted-panel", nil),
      ("specialties.csv", "Bridges,560\n", "Bridges,Civil\n", "reference.unknown-specialty", "560"),
      ("organisations.csv", "Org B,,O-1", "Org B,,A Ltd.", "reference.unknown-organisation", "O-1"),
      ("availability.csv", "E-1,S-1", "E-1,S1", "reference.unknown-slot", "S-1"),
    ] as [(String, String, String, String, String?)])
  func `a name in place of an identifier is told the identifier`(
    file: String, old: String, new: String, code: String, meant: String?
  ) throws {
    let scratch = try ScratchDirectory()
    var files = FurtherTables.english
    files[file] = files[file]??.replacing(old, with: new)
    let path = try SmallProblem.write(to: scratch, replacing: files)
    let issue = try #require(failure(reading: path)?.issues.first)
    #expect(issue.code == code)
    #expect(issue.place.file == file)
    #expect(issue.advice?.values["value"] == meant)
  }

  private static let formula = """
    format: empanel-problem/1
    as_of: 2026-03-05
    levels: [junior, senior]
    conflict_kinds: [rivalry, 亲属]
    affinity: {decimals: 3, specialty: [1, 0.5], weights: {specialty: 7, level: 2}}
    panel:
      - {rule: seats, least: 1, most: 3}

    """

  @Test func `without a file the policy's formula computes the scores, with one it rests`() throws {
    for file in ["affinities.csv", nil] {
      let scratch = try ScratchDirectory()
      var files: [String: String?] = ["problem.yaml": Self.formula]
      if file == nil { files["affinities.csv"] = .some(nil) }
      let path = try SmallProblem.write(to: scratch, replacing: files)
      let problem = try ProblemDirectory.read(at: path)
      #expect(problem.policy.formula?.specialtyFits == [1000, 500])
      #expect((problem.formula == nil) == (file != nil))
      // Written and read again, the scores come from the same place.
      try ProblemDirectory.write(ProblemDirectory.parts(at: path), to: scratch.path + "/copy")
      let copy = try ProblemDirectory.read(at: scratch.path + "/copy")
      #expect(copy.formula == problem.formula)
      #expect(copy.policy == problem.policy)
    }
  }

  @Test func `kinds of the policy's own stand in tables`() throws {
    let text = "expert,target_kind,target,kind\nE-1,person,P-1,rivalry\nE-2,person,P-1,亲属\n"
    let pairs = "expert,expert,kind\nE-1,E-2,rivalry\n"
    let parts = try parts([
      "problem.yaml": Self.formula, "conflicts.csv": text, "pairs.csv": pairs,
    ])
    #expect(parts.conflicts.map(\.kind) == ["rivalry", "亲属"])
    #expect(parts.relations.map(\.kind) == ["rivalry"])
  }

  @Test func `no kind is called unknown where those of the policy cannot be read`() throws {
    let scratch = try ScratchDirectory()
    let path = try SmallProblem.write(
      to: scratch,
      replacing: [
        "problem.yaml": Self.formula.replacing("[rivalry, 亲属]", with: "{rivalry: 1}"),
        "conflicts.csv": "expert,target_kind,target,kind\nE-1,person,P-1,rivalry\n",
      ])
    #expect(failure(reading: path)?.issues.map(\.place.file) == ["problem.yaml"])
  }
}
