import Foundation
import PanelModel
import Testing

@testable import Interchange

@Suite struct ProblemDirectoryTests {
  @Test func `every cell and every key is read`() throws {
    let scratch = try ScratchDirectory()
    let problem = try ProblemDirectory.read(at: SmallProblem.write(to: scratch))
    #expect(problem.name == "Small")
    #expect(problem.asOf == CivilDate(iso: "2026-03-05"))
    var policy = Policy(
      decimals: 3, seats: SeatRange(1, 3), load: LoadBounds(least: 0, most: 4),
      levels: ["junior", "senior"],
      objectives: [
        Objective(.worstPanel, of: .mean, give: Fraction(1, 1000)), Objective(.total),
      ], preset: PresetOrigin(name: "by-hand", source: "Order 40 (2019)"))
    policy.panelRules[0].origin = RuleOrigin(id: "R-1", source: "§ 4", certainty: "S")
    #expect(problem.policy == policy)
    #expect(
      problem.experts[0]
        == Expert(
          id: "E-1", name: "张伟", employer: "Org A",
          specialties: [SpecialtyGrant("560.20", proficiency: 3), SpecialtyGrant("560.30")],
          level: "senior", roles: ["chair", "lead"], trainedUntil: CivilDate(iso: "2026-03-05"),
          load: LoadOverride(least: 1, most: 3), held: 1, attributes: ["sector": "public"]))
    #expect(
      problem.experts[1]
        == Expert(
          id: "E-2", name: "Li, Na", employer: "Org B", specialties: [SpecialtyGrant("560.20")],
          level: "junior"))
    #expect(problem.experts[2].status == "suspended")
    #expect(
      problem.cases[1]
        == Case(
          id: "C-2", applicant: "P-2", employer: "Org A", specialties: ["560.30"],
          seats: SeatRange(1, 2), panel: "G-1"))
    #expect(problem.conflicts.map(\.effect) == [.reviewCase, .panel, .reviewCase, .session])
    #expect(
      problem.conflicts.map(\.target) == [
        .reviewCase("C-1"), .employer("Org C"), .person("P-2"), .expert("E-3"),
      ])
    #expect(
      problem.conflicts[0].validity == Validity(since: CivilDate(iso: "2020-01-01"), until: nil))
    #expect(problem.pins.map(\.effect) == [.seat, .keepOff])
    #expect(problem.pins[1].reason == "said \"no\"")
    #expect(problem.previous[0].date == CivilDate(iso: "2025-03-05"))
    #expect(problem.affinities.units(panel: 0, expert: 0) == 500)
    #expect(problem.affinities.units(panel: 0, expert: 1) == -1)
    #expect(problem.affinities.units(panel: 1, expert: 2) == 2000)  // half to even
    #expect(problem.affinities.units(panel: 1, expert: 1) == 0)
  }

  @Test func `headers may be Chinese, and the text GB18030, UTF-16 or marked UTF-8`() throws {
    let experts =
      "编号;姓名;工作单位;专业;职称级别;培训有效期至\r\nE-1;张伟;甲;软件:3、网络;senior;2026年3月5日\r\n"
      + "E-2;李娜;乙;软件;junior;\r\nE-3;王芳;;;;\r\n"
    let expected = [
      SpecialtyGrant("软件", proficiency: 3), SpecialtyGrant("网络"),
    ]
    let national = String.Encoding(rawValue: 0x8000_0632)
    let encodings: [[UInt8]] = [
      Array(experts.utf8), [0xEF, 0xBB, 0xBF] + Array(experts.utf8),
      try Array(#require(experts.data(using: national))),
      [0xFF, 0xFE] + experts.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
    ]
    for bytes in encodings {
      let scratch = try ScratchDirectory()
      let path = try SmallProblem.write(to: scratch)
      try scratch.write(bytes, to: "problem/experts.csv")
      let problem = try ProblemDirectory.read(at: path)
      #expect(problem.experts[0].specialties == expected)
      #expect(problem.experts[0].trainedUntil == CivilDate(iso: "2026-03-05"))
      #expect(problem.experts.map(\.name) == ["张伟", "李娜", "王芳"])
    }
  }

  @Test func `cells that hold one of a few names may hold its Chinese name`() throws {
    let scratch = try ScratchDirectory()
    let path = try SmallProblem.write(
      to: scratch,
      replacing: [
        "experts.csv": "编号,状态\nE-1,在库\nE-2,正常\nE-3,暂停\n",
        "conflicts.csv": "专家,对象类型,对象,类型,效力\nE-1,单位,甲,同单位,评审组\nE-2,申报人,P-1,亲属,全场\n"
          + "E-1,专家,E-2,亲属,本件\n",
        "pins.csv": "申报件,专家,效力,指定人,理由\nG-1,E-1,组长,办公室,轮值\nC-1,E-2,不入席,办公室,异议\n",
        "previous.csv": nil, "problem.yaml": "format: empanel-problem/1\nas_of: 2026-03-05\n",
        "cases.csv": "编号,席位,评审组\nC-1,1,\nC-2,1,G-1\n",
        "affinities.csv": "申报件,专家,得分\n",
      ])
    let problem = try ProblemDirectory.read(at: path)
    #expect(problem.experts.map(\.status) == ["active", "active", "暂停"])
    #expect(problem.conflicts.map(\.target) == [.employer("甲"), .person("P-1"), .expert("E-2")])
    #expect(problem.conflicts.map(\.effect) == [.panel, .session, .reviewCase])
    #expect(problem.pins.map(\.effect) == [.chair, .keepOff])
  }

  @Test func `other files are left alone, and optional ones may be missing`() throws {
    let scratch = try ScratchDirectory()
    let path = try SmallProblem.write(
      to: scratch, replacing: ["conflicts.csv": nil, "pins.csv": nil, "previous.csv": nil])
    try scratch.write("x", to: "problem/notes.txt")
    try scratch.write("{}", to: "problem/roster.json")
    #expect(try ProblemDirectory.read(at: path).conflicts.isEmpty)
  }

  @Test func `a directory or file that must be there is no input, not bad data`() throws {
    let scratch = try ScratchDirectory()
    let error = failure(reading: scratch.path + "/none")
    #expect(error?.kind == .noInput)
    #expect(error?.issues.map(\.code) == ["file.missing-directory"])
    let path = try SmallProblem.write(
      to: scratch, replacing: ["cases.csv": nil, "experts.csv": nil])
    let other = failure(reading: path)
    #expect(other?.kind == .noInput)
    #expect(places(other) == ["file.missing experts.csv", "file.missing cases.csv"])
    #expect(failure(reading: path + "/problem.yaml")?.kind == .noInput)
  }

  @Test func `an array takes the place of the list, in any of its number types`() throws {
    for element in AffinityMatrix.Element.allCases {
      let scratch = try ScratchDirectory()
      let path = try SmallProblem.write(
        to: scratch,
        replacing: [
          "affinities.csv": nil, "pins.csv": nil, "cases.csv": "id,seats\nC-1,1\nC-2,2\n",
        ])
      var numbers = Data()
      for number in [1.0, 2, 3, 4, 5, -6] {
        let bits: [UInt8] =
          switch element {
          case .float32: little(Float(number).bitPattern)
          case .float64: little(number.bitPattern)
          case .int32: little(UInt32(bitPattern: Int32(number)))
          }
        numbers.append(contentsOf: bits)
      }
      let matrix = try #require(
        AffinityMatrix(bytes: numbers, offset: 0, rowCount: 2, columnCount: 3, element: element))
      try scratch.write(Array(NPYFile.bytes(of: matrix)), to: "problem/affinities.npy")
      let problem = try ProblemDirectory.read(at: path)
      #expect(problem.affinities.units(panel: 0, expert: 1) == 2000)
      #expect(problem.affinities.units(panel: 1, expert: 2) == -6000)
      // And written again it is the same file.
      try ProblemDirectory.write(ProblemDirectory.parts(at: path), to: scratch.path + "/copy")
      let copy = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/copy/affinities.npy"))
      #expect(copy == NPYFile.bytes(of: matrix))
    }
  }

  private func little(_ word: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
    stride(from: 0, to: word.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: word >> $0) }
  }

  @Test func `rows in another order are the same set`() throws {
    let scratch = try ScratchDirectory()
    let first = try ProblemDirectory.read(at: SmallProblem.write(to: scratch))
    let reversed = SmallProblem.files.filter { $0.key.hasSuffix(".csv") }.mapValues { text in
      let lines = text.split(separator: "\n")
      return String?.some(([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n"))
    }
    let other = try ScratchDirectory()
    let second = try ProblemDirectory.read(
      at: SmallProblem.write(to: other, replacing: reversed))
    #expect(first.experts != second.experts)
    #expect(Set(first.experts) == Set(second.experts))
    #expect(Set(first.cases) == Set(second.cases))
    #expect(Set(first.conflicts) == Set(second.conflicts))
    #expect(Set(first.pins) == Set(second.pins))
    #expect(Set(first.previous) == Set(second.previous))
    #expect(Set(first.panels.map(\.id)) == Set(second.panels.map(\.id)))
    for panel in first.panels {
      for expert in first.experts {
        let units = [first, second].map { problem in
          problem.affinities.units(
            panel: problem.indexByPanel[panel.id] ?? -1,
            expert: problem.indexByExpert[expert.id] ?? -1)
        }
        #expect(units[0] == units[1])
      }
    }
  }

  @Test func `a name in place of an identifier is told the identifier`() throws {
    let scratch = try ScratchDirectory()
    let pins = "case_or_panel,expert,effect\nC-1,Müller,keep-off\n"
    let path = try SmallProblem.write(to: scratch, replacing: ["pins.csv": pins])
    let issue = try #require(failure(reading: path)?.issues.first)
    #expect(issue.code == "reference.unknown-expert")
    #expect(issue.advice?.code == "advice.name-of")
    #expect(issue.advice?.values == ["value": "E-3"])
  }

  @Test func `a required file under another spelling is pointed out`() throws {
    let scratch = try ScratchDirectory()
    let path = try SmallProblem.write(to: scratch)
    try FileManager.default.moveItem(atPath: path + "/cases.csv", toPath: path + "/Cases.csv")
    let error = failure(reading: path)
    #expect(error?.kind == .noInput)
    #expect(error?.issues.map(\.place.file) == ["cases.csv"])
    #expect(error?.issues.first?.advice?.values == ["name": "Cases.csv", "value": "cases.csv"])
  }
}
