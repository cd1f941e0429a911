import Foundation
import PanelModel
import PanelTestSupport
import Testing

@testable import Interchange

@Suite struct RosterFileTests {
  static let inner = Statement(
    Phrase("count.conflict", en: "{count} conflict", zh: "{count} 名须回避"), ["count": "3"])

  static let roster = Roster(
    termination: .limit, isReproducible: true,
    objectives: [
      ObjectiveResult(
        objective: Objective(.worstPanel, of: .mean, give: Fraction(1, 1000)), decimals: 6,
        value: Fraction(2_200_000, 3), stageValue: Fraction(2_200_000, 3),
        bound: Fraction(1_500_001, 2), proof: .solver),
      ObjectiveResult(
        objective: Objective(.total), decimals: 6, value: Fraction(-201_884_880),
        stageValue: Fraction(-201_884_880), bound: nil, proof: .none),
      ObjectiveResult(
        objective: Objective(.balance, aspect: .composition), decimals: 0, value: Fraction(7),
        stageValue: Fraction(7),
        bound: Fraction(7), proof: .certified),
    ],
    panels: [
      FilledPanel(panel: "C-1", cases: ["C-1"], experts: ["E-1", "E-2"], chair: "E-2"),
      FilledPanel(
        panel: "G \"1\"", cases: ["C-2", "C-3"], experts: ["E-1"], recused: ["C-3": ["E-1"]],
        groups: ["lay": ["E-1"], "外部": []], readers: ["C-2": ["E-1"]]),
    ],
    settled: ["C-2", "G \"1\""], unfilled: ["K"],
    shortfalls: [.seats("C-1", missing: 2, of: 4), .load("E-2", missing: 1, of: 3)],
    explanation: [
      Statement(
        Phrase("count.seats", en: "{case} needs seats: {parts}", zh: "{case}：{parts}"),
        ["case": "C-9"], parts: ["parts": [inner]])
    ],
    loads: [
      "E-1": ExpertLoad(effort: 4, seats: 2, least: 0, most: 6),
      "E-2": ExpertLoad(effort: 1, seats: 1, least: 1, most: nil),
    ],
    balance: Balance(
      composition: Balance.Measure(value: .zero, bound: .zero),
      workload: Balance.Measure(value: Fraction(999_999_935, 999_999_937)),
      strength: Balance.Measure(value: Fraction(2_900_001, 4), bound: Fraction(740_000)),
      comparable: Balance.Measure(value: Fraction(5), bound: .zero),
      severity: Balance.Measure(value: Fraction(1, 3), bound: .zero, tolerance: Fraction(1, 2)),
      panelLuck: 40_368),
    pins: [Pin(panel: "C-1", expert: "E-2", effect: .chair, by: "张伟", reason: "asked\nfor")],
    problemDigest: "sha256:00ff", seed: .max, versions: ["empanel": "0.1.0", "glpk": "5.0"],
    certificate: certificate,
    lottery: PairLottery(
      most: Fraction(1, 2),
      probabilities: ["C-1": ["E-1": Fraction(1, 3), "E-2": Fraction(1)], "G \"1\"": [:]]))

  /// A row of every kind.
  static let certificate = Certificate(stages: [
    nil, nil,
    Certificate.Stage(
      scale: 1 << 40, bound: Fraction(7), over: Fraction(-22, 3),
      panels: ["C-1": 3, "G \"1\"": .max],
      rows: [
        .load("E-1"): .init(-1), .seats("E-1"): .init(2), .spread("E-2"): .init(.max),
        .quota(rule: 0, panel: "C-1", value: nil): .init(1, perSeat: -1),
        .quota(rule: 0, panel: "C-1", value: ""): .init(0, perSeat: 4),
        .groups(rules: [1, 2], panel: "C-1"): .init(-5),
        .quorum(rule: 3, panel: "C-1", reviewCase: "C-2"): .init(6),
        .severity(rule: 4, panel: "C-1"): .init(-7), .leader("C-1"): .init(8),
        .chair("C-1"): .init(-9), .chairs(rule: 5, expert: "E-1"): .init(10),
        .panelsAtOnce(limit: 0, span: "2026-03-05", expert: "E-1"): .init(11),
        .effortAtOnce(limit: 1, span: "talk", expert: "E-1"): .init(12),
        .apart(panel: "C-1", "E-2", "E-1"): .init(13),
        .floor(objective: 0, panel: nil): .init(-14),
        .floor(objective: 1, panel: "C-1"): .init(-15),
      ]),
  ])

  @Test func `a roster is read back the same`() throws {
    let bytes = RosterFile.encode(Self.roster)
    var back = try RosterFile.decode(bytes)
    #expect(back.explanation.map(\.code) == Self.roster.explanation.map(\.code))
    #expect(back.explanation.map(\.values) == Self.roster.explanation.map(\.values))
    #expect(back.explanation[0].description == "C-9 needs seats: 3 conflict")
    #expect(RosterFile.encode(back) == bytes)
    back.explanation = Self.roster.explanation
    #expect(back == Self.roster)
  }

  @Test func `a roster without a certificate says so`() throws {
    var roster = Self.roster
    roster.certificate = Certificate()
    let text = String(decoding: RosterFile.encode(roster), as: UTF8.self)
    #expect(text.split(separator: "\n").contains(#"  "certificate": null,"#))
    #expect(!text.contains(#""certifiedBound": "7""#))
    #expect(try RosterFile.decode(Array(text.utf8)).certificate == roster.certificate)
  }

  @Test func `a roster that was chosen says nothing of a lottery, and a share must be one`() throws
  {
    var roster = Self.roster
    roster.lottery = nil
    let text = String(decoding: RosterFile.encode(roster), as: UTF8.self)
    #expect(!text.contains("lottery"))
    #expect(try RosterFile.decode(Array(text.utf8)).lottery == nil)
    let drawn = String(decoding: RosterFile.encode(Self.roster), as: UTF8.self)
    for wrong in [#""1/0""#, #""0.333""#, "3", #""-1/3/1""#] {
      let bytes = Array(drawn.replacing(#""E-1": "1/3""#, with: #""E-1": "# + wrong).utf8)
      #expect(throws: InterchangeError.self) { try RosterFile.decode(bytes) }
    }
  }

  @Test func `panel luck that nobody knows is read as that, and a number that is none refused`()
    throws
  {
    var roster = Self.roster
    roster.balance.panelLuck = nil
    #expect(try RosterFile.decode(RosterFile.encode(roster)).balance == roster.balance)
    let text = String(decoding: RosterFile.encode(roster), as: UTF8.self)
    #expect(text.contains(#""panelLuck": "unknown""#))
    for wrong in [#""tolerance": "half""#, #""tolerance": "1/0""#] {
      let bytes = text.replacing(#""tolerance": "1/2""#, with: wrong)
      #expect(throws: InterchangeError.self) { try RosterFile.decode(Array(bytes.utf8)) }
    }
  }

  @Test func `the bytes are those that people and other programs rely on`() throws {
    let text = String(decoding: RosterFile.encode(Self.roster), as: UTF8.self)
    for line in [
      #"  "format": "empanel-roster/1","#, #"  "seed": "18446744073709551615","#,
      #"      "experts": ["E-1", "E-2"],"#, #"      "value": "0.733333""#,
      #"      "exact": {"bound": "1.500001/2", "stageValue": "2.2/3", "value": "2.2/3"},"#,
      #"      "gap": "0.022727955","#,
      #"      "value": "-201.88488""#, #"      "certifiedBound": "7","#,
      #"    "E-1": {"effort": 4, "least": 0, "most": 6, "seats": 2},"#,
      #"      null,"#,
    ] {
      #expect(text.split(separator: "\n").contains { $0 == line }, "\(line)")
    }
    let keys = text.split(separator: "\n").compactMap { line in
      line.wholeMatch(of: /\ \ "([A-Za-z]+)": .*/).map { String($0.1) }
    }
    #expect(keys == keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(keys.count == 19)
  }

  @Test(
    arguments: [
      (4, 0, "4"), (22, 3, "0.000007"), (-22, 3, "-0.000007"), (1, 2, "0"), (3, 2, "0.000002"),
      (-1, 2, "0"), (-3, 2, "-0.000002"), (5, 2, "0.000002"),
    ] as [(Int, Int, String)])
  func `amounts are rounded half to even`(numerator: Int, denominator: Int, text: String) {
    let amount =
      denominator == 0 ? Fraction(numerator * 1_000_000) : Fraction(numerator, denominator)
    #expect(DecimalText.rounded(amount, decimals: 6) == text)
  }

  @Test(arguments: [(0.0, "0"), (1e-12, "0.000000001"), (0.25, "0.25"), (3e9, "3000000000")])
  func `an open gap is never written as closed`(gap: Double, text: String) {
    #expect(DecimalText.gap(gap) == text)
  }

  @Test(
    arguments: [
      ("\"optimal\"", "\"best\"", "choice.unknown", "termination"),
      ("empanel-roster/1", "empanel-roster/2", "policy.format", "format"),
      ("\"reproducible\": true", "\"reproducible\": 1", "roster.type", "reproducible"),
      ("\"E-1\", \"E-2\"", "\"E-1\", 2", "roster.type", "panels[0].experts[1]"),
      ("\"E-1\", \"E-2\"", "\"E-1\" \"E-2\"", "json.syntax", nil),
      ("\"value\": \"7\"", "\"value\": \"7.5\"", "roster.amount", "objectives[2].value"),
      (
        "\"value\": \"7\"", "\"value\": \"99999999999999999999\"", "roster.amount",
        "objectives[2].value"
      ),
      ("\"2.2/3\"", "\"2.2/0\"", "roster.exact", nil),
      ("\"effort\": 4", "\"effort\": 1e3", "roster.type", "loads.E-1.effort"),
      ("\"effort\": 4", "\"effort\": 99999999999999999999", "roster.type", "loads.E-1.effort"),
      ("\"effort\": 4", "\"effort\": 04", "json.syntax", nil),
      ("\"effort\": 4, ", "", "roster.missing", "loads.E-1"),
      ("\"effort\": 4", "\"seats\": 4", "text.duplicate-key", nil),
      ("\"decimals\": 0", "\"decimals\": 10", "number.out-of-range", "objectives[2].decimals"),
      ("\"18446744073709551615\"", "\"18446744073709551616\"", "roster.type", "seed"),
      ("\"chair\": \"E-2\"", "\"chair\": []", "roster.type", "panels[0].chair"),
      ("\"versions\"", "\"version\"", "roster.missing", nil),
      ("asked\\nfor", "asked\nfor", "json.syntax", nil),
      ("\"case\": \"C-1\"", "\"case\": \"C-2\"", "roster.disagrees", "panels[0].case"),
      ("\"case\": null", "\"case\": \"C-2\"", "roster.disagrees", "panels[1].case"),
      ("\"gap\": \"0\"", "\"gap\": \"0.1\"", "roster.disagrees", "objectives[2].gap"),
      (
        "\"value\": \"0.733333\"", "\"value\": \"0.8\"", "roster.disagrees", "objectives[0].value"
      ),
      (
        "\"certifiedBound\": null", "\"certifiedBound\": \"0.75\"", "roster.disagrees",
        "objectives[0].certifiedBound"
      ),
      ("\"-22/3\"", "\"-22/0\"", "roster.exact", "certificate.stages[2].over"),
      ("\"row\": \"leader\"", "\"row\": \"follower\"", "choice.unknown", nil),
      ("\"each\": \"-9\"", "\"each\": -9", "roster.type", nil),
      ("\"span\": \"talk\"", "\"spam\": \"talk\"", "roster.missing", nil),
      ("\"objective\": 1", "\"objective\": 1.5", "roster.type", nil),
      ("\"missing\": 2", "\"missing\": \"2\"", "roster.type", "shortfalls[0].missing"),
      ("\"owed\": 3", "\"own\": 3", "roster.missing", "shortfalls[1]"),
      ("\"attempt\": null", "\"attempt\": 1", "roster.later-member", "attempt"),
      ("\"readers\": {}", "\"readers\": {\"C-1\": [1]}", "roster.type", "panels[0].readers.C-1[0]"),
      ("\"readers\": {}", "\"readers\": []", "roster.type", "panels[0].readers"),
      ("\"groups\": {}", "\"groups\": {\"a\": null}", "roster.type", "panels[0].groups.a"),
      ("\"unfilled\": [\"K\"]", "\"unfilled\": \"K\"", "roster.type", "unfilled"),
      ("\"C-2\", \"G", "2, \"G", "roster.type", "settled[0]"),
      ("\"reserves\": []", "\"reserves\": [\"E-1\"]", "roster.later-member", "panels[0].reserves"),
      ("asked\\nfor", "\\ud800 alone", "json.syntax", nil),
    ] as [(String, String, String, String?)])
  func `each defect is found where it is`(
    old: String, new: String, code: String, field: String?
  ) throws {
    let good = String(decoding: RosterFile.encode(Self.roster), as: UTF8.self)
      .replacing("\"termination\": \"limit\"", with: "\"termination\": \"optimal\"")
    let bad = good.replacing(old, with: new, maxReplacements: old == "\"2.2/3\"" ? 2 : 1)
    #expect(bad != good)
    let error = failure { () throws(InterchangeError) in try RosterFile.decode(Array(bad.utf8)) }
    let first = try #require(error?.issues.first)
    #expect(first.code == code)
    #expect(error?.issues.allSatisfy { $0.code == code } == true)
    if let field { #expect(first.place.field == field) }
    let line = good.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains(old.split(separator: "\n")[0]) }
    // What is missing is reported where the object starts that lacks it.
    if code != "roster.missing" { #expect(first.place.line == line.map { $0 + 1 }) }
  }

  @Test func `defects are reported all at once, and unknown members ignored`() throws {
    let good = String(decoding: RosterFile.encode(Self.roster), as: UTF8.self)
    let bad = good.replacing("\"experts\"", with: "\"people\"")
    let error = failure { () throws(InterchangeError) in try RosterFile.decode(Array(bad.utf8)) }
    #expect(error?.issues.map(\.code) == Array(repeating: "roster.missing", count: 3))
    let more = good.replacing("\"format\"", with: "\"comment\": {\"x\": [1.5e3, null]}, \"format\"")
    #expect(RosterFile.encode(try RosterFile.decode(Array(more.utf8))) == Array(good.utf8))
  }

  @Test func `rosters of version 0.1 are read`() throws {
    var old = Self.roster
    old.settled = []
    old.unfilled = []
    old.panels[1].groups = [:]
    old.panels[1].readers = [:]
    var text = String(decoding: RosterFile.encode(old), as: UTF8.self)
    for member in [
      "\"settled\": [],", "\"unfilled\": [],", "\"groups\": {},", "\"readers\": {},",
    ] {
      #expect(text.contains(member))
      text = text.replacing(member, with: "")
    }
    let back = try RosterFile.decode(Array(text.utf8))
    #expect(RosterFile.encode(back) == RosterFile.encode(old))
  }

  @Test func `no mutation of the bytes crashes the reader`() {
    let good = RosterFile.encode(Self.roster)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<3000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(index..<min(bytes.count, index + 20))
        default: bytes.insert(contentsOf: Array("{[\"9\\u".utf8), at: index)
        }
      }
      if let error = failure({ () throws(InterchangeError) in try RosterFile.decode(bytes) }) {
        #expect(!error.issues.isEmpty)
      }
    }
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    let error = failure { () throws(InterchangeError) in try RosterFile.decode(deep) }
    #expect(error?.issues.map(\.code) == ["text.nesting"])
  }

  @Test func `a file is written whole, and kept unless told otherwise`() throws {
    let scratch = try ScratchDirectory()
    let path = scratch.path + "/roster.json"
    try RosterFile.write(Self.roster, to: path)
    #expect(try RosterFile.read(at: path).panels == Self.roster.panels)
    let error = failure { () throws(InterchangeError) in
      try RosterFile.write(Self.roster, to: path)
    }
    #expect(error?.kind == .cannotWrite)
    try RosterFile.write(Self.roster, to: path, existing: .replace)
    #expect(try scratch.names() == ["roster.json"])
    let missing = failure { () throws(InterchangeError) in
      try RosterFile.read(at: scratch.path + "/none.json")
    }
    #expect(missing?.kind == .noInput)
  }
}
