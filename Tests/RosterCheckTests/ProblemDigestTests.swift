import Foundation
import PanelModel
import PanelTestSupport
import RosterCheck
import Testing

@Suite struct ProblemDigestTests {
  private func digest(_ parts: ProblemParts) throws -> String {
    try AssignmentProblem(parts).digest()
  }

  /// Made by another program, in another language, from the description of the canonical form.
  @Test func theFormIsTheOneThatIsDescribed() throws {
    let expected = "13bf27556c4cf67f112a9d81815783430745dd2ea4433ba843b2b41c0e5f6735"
    #expect(try digest(TitleReview.parts) == expected)
  }

  /// The same, with every further section.
  @Test func everySectionIsTheOneThatIsDescribed() throws {
    let expected = "ab36d7b6acab99bb8758ce41f661f34278b45b072aa79ca5721fde1c2ae32e96"
    #expect(try digest(TitleReview.withEverything) == expected)
  }

  @Test func theOrderOfRowsOfFurtherTablesHasNoSay() throws {
    let expected = try digest(TitleReview.withEverything)
    var random = SeededGenerator(seed: 8)
    for _ in 0..<20 {
      var parts = TitleReview.withEverything
      parts.cases.shuffle(using: &random)
      parts.panels.shuffle(using: &random)
      parts.members.shuffle(using: &random)
      parts.relations.shuffle(using: &random)
      parts.relations = parts.relations.map {
        Relation($0.second, $0.first, kind: $0.kind, validity: $0.validity, source: $0.source)
      }
      parts.specialties.shuffle(using: &random)
      parts.adjacencies.shuffle(using: &random)
      parts.adjacencies = parts.adjacencies.map {
        Adjacency($0.second, $0.first, distance: $0.distance)
      }
      parts.organisations.shuffle(using: &random)
      parts.slots.shuffle(using: &random)
      parts.availability.shuffle(using: &random)
      parts.policy.conflictKinds.shuffle(using: &random)
      parts.policy.loadLimits.shuffle(using: &random)
      #expect(try digest(parts) == expected)
    }
  }

  @Test func aPanelThatOnlyRepeatsItsCasesHasNoSay() throws {
    var parts = TitleReview.parts
    parts.panels = [PanelRecord(id: "G", seats: SeatRange(2, 3), effort: 5)]
    #expect(try digest(parts) == digest(TitleReview.parts))
    parts.panels[0].effort = 4
    #expect(try digest(parts) != digest(TitleReview.parts))
    // What a panel would do with a parent means nothing while it has none.
    parts.panels[0] = PanelRecord(id: "G", body: PanelBody(kind: "group"), seats: SeatRange(2, 3))
    let expected = try digest(parts)
    parts.panels[0].body.overlap = .separate
    #expect(try digest(parts) == expected)
  }

  @Test(arguments: ProblemChange.further)
  func everyFurtherFieldHasASay(change: ProblemChange) throws {
    var parts = TitleReview.withEverything
    change.make(&parts)
    #expect(try digest(parts) != digest(TitleReview.withEverything))
  }

  @Test func eachFurtherChangeHasADigestOfItsOwn() throws {
    let digests = try ProblemChange.further.map { change in
      var parts = TitleReview.withEverything
      change.make(&parts)
      return try digest(parts)
    }
    #expect(Set(digests).count == digests.count)
  }

  @Test func theOrderOfRowsHasNoSay() throws {
    let expected = try digest(TitleReview.parts)
    var random = SeededGenerator(seed: 6)
    for _ in 0..<20 {
      var parts = TitleReview.parts
      parts.experts.shuffle(using: &random)
      parts.cases.shuffle(using: &random)
      parts.conflicts.shuffle(using: &random)
      parts.pins.shuffle(using: &random)
      parts.previous.shuffle(using: &random)
      if case .listed(let scores) = parts.scores {
        parts.scores = .listed(scores.shuffled(using: &random))
      }
      #expect(try digest(parts) == expected)
    }
  }

  @Test func theSpellingOfDefaultsHasNoSay() throws {
    var parts = TitleReview.parts
    let expected = try digest(parts)
    parts.experts[0].load = LoadOverride(least: 0, most: 8)
    parts.cases[0].panel = "C-1"
    parts.cases[2].seats = SeatRange(2, 3)
    #expect(try digest(parts) == expected)
    parts.policy.objectives = [Objective(.worstPanel)]
    let open = try digest(parts)
    parts.policy.objectives = [Objective(.worstPanel, of: .mean)]
    #expect(try digest(parts) == open)
  }

  @Test(arguments: ProblemChange.all)
  func everythingElseHasASay(change: ProblemChange) throws {
    var parts = TitleReview.parts
    change.make(&parts)
    #expect(try digest(parts) != digest(TitleReview.parts))
  }

  @Test func eachChangeHasADigestOfItsOwn() throws {
    let digests = try ProblemChange.all.map { change in
      var parts = TitleReview.parts
      change.make(&parts)
      return try digest(parts)
    }
    #expect(Set(digests).count == digests.count)
  }

  @Test(arguments: AffinityTable.Missing.allCases)
  func aMatrixAndTheEqualListHaveTheSameDigest(missing: AffinityTable.Missing) throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let (rows, columns) = (
        Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random)
      )
      let units = (0..<rows * columns).map { _ in Int.random(in: -2...2, using: &random) }
      // Not in the order of identifiers, so that the digest has to bring them into it.
      let experts = (0..<columns).map { Expert(id: Expert.ID("E\(9 - $0)")) }
      let cases = (0..<rows).map { Case(id: Case.ID("C\(9 - $0)")) }
      var parts = ProblemParts(
        name: "", asOf: CivilDate(dayNumber: 0),
        policy: Policy(decimals: 1, missing: missing, seats: SeatRange(1)), experts: experts,
        cases: cases)
      var listed: [ProblemParts.Score] = []
      for (position, units) in units.enumerated() {
        // A zero may be left out where that means zero.
        if units == 0, missing == .zero, Bool.random(using: &random) { continue }
        let panel = Panel.ID(cases[position / columns].id.rawValue)
        let expert = experts[position % columns].id
        listed.append(ProblemParts.Score(panel: panel, expert: expert, units: units))
      }
      parts.scores = .listed(listed)
      let fromList = try digest(parts)
      parts.scores = .matrix(try matrix(units, rows: rows, columns: columns))
      #expect(try digest(parts) == fromList)
    }
  }

  private func matrix(_ units: [Int], rows: Int, columns: Int) throws -> AffinityMatrix {
    var data = Data()
    for unit in units {
      unsafe withUnsafeBytes(of: Double(unit) / 10) { unsafe data.append(contentsOf: $0) }
    }
    return try #require(
      AffinityMatrix(
        bytes: data, offset: 0, rowCount: rows, columnCount: columns, element: .float64))
  }
}
