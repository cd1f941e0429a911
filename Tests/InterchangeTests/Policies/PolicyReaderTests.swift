import Foundation
import PanelModel
import PanelTestSupport
import Testing

@testable import Interchange

@Suite struct PolicyReaderTests {
  @Test func `scalars are text, whatever YAML would make of them`() {
    let text = """
      format: "empanel-problem/1"
      name: no
      as_of: 2026年3月5日
      levels: [1.0, null, ~, 0x10, 560.20, "yes"]
      preset: {name: 2019-01-01, source: 1e3}

      """
    let reader = PolicyReader(Array(text.utf8))
    #expect(reader.findings.isEmpty)
    #expect(reader.name == "no")
    #expect(reader.asOf == CivilDate(iso: "2026-03-05"))
    #expect(reader.policy.levels == ["1.0", "null", "~", "0x10", "560.20", "yes"])
    #expect(reader.policy.preset == PresetOrigin(name: "2019-01-01", source: "1e3"))
    #expect(reader.policy.objectives == [Objective(.total)])
  }

  @Test(
    arguments: [
      ("1/3", Fraction(1, 3)), ("0", .zero), ("1", Fraction(1)), ("2/4", Fraction(1, 2)),
      (" 1/1000 ", Fraction(1, 1000)), ("１／３", Fraction(1, 3)),
    ] as [(String, Fraction)])
  func `shares are whole numbers over whole numbers`(cell: String, share: Fraction) throws {
    #expect(try ShareCell.parse(bytes(cell)) == share)
  }

  @Test(
    arguments: [
      ("0.33", "1/3"), ("0.67", "2/3"), ("0.5", "1/2"), ("0.1", "1/10"), ("0.05", "1/20"),
      ("0.001", "1/1000"), ("0.143", "1/7"), (".25", "1/4"), ("33%", "33/100"), ("4/3", nil),
      ("1/0", nil),
      ("-1/3", nil), ("2", nil), ("", nil), ("1/2/3", nil), ("1/10000000", nil),
      ("99999999999999999999", nil), ("0.0", "0"),
    ] as [(String, String?)])
  func `what is no share is refused, and a decimal fraction mended`(cell: String, advised: String?)
  {
    let finding = #expect(throws: Finding.self) { try ShareCell.parse(bytes(cell)) }
    #expect(finding?.code == "policy.not-share")
    #expect(finding?.advice?.values["value"] == advised)
  }

  @Test func `the spread of work has a measure of its own`() {
    func read(_ objective: String) -> PolicyReader {
      let head = "format: empanel-problem/1\nas_of: 2026-03-05\nobjectives:\n  - "
      return PolicyReader(Array((head + objective + "\n").utf8))
    }
    for measure in ["", ", measure: range"] {
      let reader = read("{objective: load-spread\(measure), give: 1/10}")
      #expect(reader.findings.list.map(\.code) == [])
      #expect(reader.policy.objectives == [Objective(.loadSpread, give: Fraction(1, 10))])
    }
    #expect(
      read("{objective: load-spread, measure: squares}").policy.objectives
        == [Objective(.loadSpread, aspect: .squares)])
    for (objective, code) in [
      ("{objective: load-spread, measure: composition}", "choice.unknown"),
      ("{objective: balance, measure: range}", "choice.unknown"),
      ("{objective: balance, of: mean}", "policy.unknown-key"),
      ("{objective: load-spread, of: sum}", "policy.unknown-key"),
      ("{objective: total, measure: range}", "policy.unknown-key"),
    ] {
      #expect(read(objective).findings.list.map(\.code) == [code])
    }
  }

  @Test func `balance is both of its parts, or the one that is named`() throws {
    func read(_ objective: String) -> [Objective] {
      let head = "format: empanel-problem/1\nas_of: 2026-03-05\nobjectives:\n  - "
      let reader = PolicyReader(Array((head + objective + "\n").utf8))
      #expect(reader.findings.list.map(\.code) == [])
      return reader.policy.objectives
    }
    let give = Fraction(1, 4)
    let parts = [Objective.Aspect.composition, .comparable]
      .map { Objective(.balance, aspect: $0, give: give) }
    #expect(read("{objective: balance, give: 1/4}") == parts)
    #expect(read("{objective: balance, measure: composition, give: 1/4}") == [parts[0]])
    #expect(read("{objective: balance, measure: comparable, give: 1/4}") == [parts[1]])
  }

  @Test func `objectives are written as they are read`() throws {
    for objectives in [
      Objective.whole(.balance, give: Fraction(1, 3)),
      [Objective(.balance, aspect: .comparable), Objective(.loadSpread, aspect: .squares)],
    ] {
      var parts = ProblemParts(
        name: "", asOf: CivilDate(dayNumber: 20_000), policy: Policy(), experts: [], cases: [])
      parts.policy.objectives = objectives
      let reader = PolicyReader(Array(PolicyText.text(of: parts).utf8))
      #expect(reader.findings.list.map(\.code) == [])
      #expect(reader.policy.objectives == objectives)
    }
  }

  @Test func `aims beside the previous roster take a give and nothing else`() {
    func read(_ objective: String) -> PolicyReader {
      let head = "format: empanel-problem/1\nas_of: 2026-03-05\nobjectives:\n  - "
      return PolicyReader(Array((head + objective + "\n").utf8))
    }
    for name in [Objective.Name.continuity, .rotation] {
      let reader = read("{objective: \(name.rawValue), give: 1/10}")
      #expect(reader.findings.list.map(\.code) == [])
      #expect(reader.policy.objectives == [Objective(name, give: Fraction(1, 10))])
      let measured = read("{objective: \(name.rawValue), measure: range}")
      #expect(measured.findings.list.map(\.code) == ["policy.unknown-key"])
    }
  }

  @Test func `seats filled is an aim, and a share may bind on what is planned`() {
    func read(_ body: String) -> PolicyReader {
      PolicyReader(Array("format: empanel-problem/1\nas_of: 2026-03-05\n\(body)\n".utf8))
    }
    let aim = read("objectives:\n  - {objective: seats-filled, give: 1/10}")
    #expect(aim.findings.list.map(\.code) == [])
    #expect(aim.policy.objectives == [Objective(.seatsFilled, give: Fraction(1, 10))])
    for (word, basis) in [("planned", Quota.Basis.planned), ("filled", .filled)] {
      let rule = "share: 1/3, binds_on: \(word), of: {attribute: level, is: a}"
      let reader = read("panel:\n  - {rule: at-least, \(rule)}")
      #expect(reader.findings.list.map(\.code) == [])
      let quota = Quota(
        .share(Fraction(1, 3)), of: .members(.attribute("level", .equals("a"))), basis: basis)
      #expect(reader.policy.panelRules.map(\.demand) == [.atLeast(quota)])
    }
    let other = read(
      "panel:\n  - {rule: at-least, share: 1/3, binds_on: some, of: {attribute: a, is: b}}")
    #expect(other.findings.list.map(\.code) == ["choice.unknown"])
    let most = read(
      "panel:\n  - {rule: at-most, share: 1/3, binds_on: filled, of: {attribute: a, is: b}}")
    #expect(most.findings.list.map(\.code) == ["policy.unknown-key"])
  }

  @Test func `no mutation of a policy crashes the reader`() {
    let good = Array((SmallProblem.files["problem.yaml"] ?? "").utf8)
    #expect(PolicyReader(good).findings.isEmpty)
    let special = Array("&*!?:-[]{}<>|#%@`\"'\n\t ,~\\".utf8) + [0, 0xFF, 0xEF, 0xC2, 0x85]
    var random = SeededGenerator(seed: 9)
    for _ in 0..<5000 {
      var file = good
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let index = Int.random(in: file.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: file[index] = special.randomElement(using: &random) ?? 0
        case 1: file.removeSubrange(index..<min(file.count, index + 15))
        default: file.insert(special.randomElement(using: &random) ?? 0, at: index)
        }
      }
      let reader = PolicyReader(file)
      // Whatever else it says, the file must still have said its format to pass.
      if !String(decoding: file, as: UTF8.self).contains(PolicyReader.format) {
        #expect(!reader.findings.isEmpty)
      }
    }
  }

  @Test(arguments: ["[", "{", "- ", "? ", "{a: "])
  func `deep nesting is refused before it can hurt`(opening: String) {
    let text = "x: " + String(repeating: opening, count: 100_000)
    #expect(!PolicyReader(Array(text.utf8)).findings.isEmpty)
    #expect(!PolicyReader(Array(("\n" + text.dropFirst(3)).utf8)).findings.isEmpty)
  }
}
