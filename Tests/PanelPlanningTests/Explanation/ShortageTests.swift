import GLPKBackend
import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelPlanning

/// Groups of cases that are short of experts, on problems that can be counted by hand.
@Suite struct ShortageTests {
  /// Some cases of one specialty each, and experts with specialties; one seat each at most by default.
  private static func parts(
    cases: [(String, seats: Int, effort: Int)], experts: [[String]], most: Int = 1
  ) -> ProblemParts {
    ProblemParts(
      name: "", asOf: CivilDate(dayNumber: 20_000),
      policy: Policy(
        load: LoadBounds(most: most),
        eligibilityRules: [EligibilityRule(.specialty(SpecialtyDemand()))]),
      experts: experts.enumerated().map { index, specialties in
        Expert(
          id: Expert.ID("E\(index)"), specialties: specialties.map { SpecialtyGrant($0) })
      },
      cases: cases.enumerated().map { index, one in
        Case(
          id: Case.ID("C\(index)"), specialties: [one.0], seats: SeatRange(one.seats),
          effort: one.effort)
      })
  }

  private static func shortages(_ parts: ProblemParts) throws -> [SeatShortage] {
    try ShortageSearch(EligibilityReading.rules(of: AssignmentProblem(parts))).shortages()
  }

  @Test func `a group of cases is found, and only the cases that are short`() throws {
    let parts = Self.parts(
      cases: [("a", 1, 1), ("a", 1, 1), ("a", 1, 1), ("b", 1, 1)],
      experts: [["a"], ["a", "b"], ["b"], ["b"]])
    let found = try Self.shortages(parts)
    #expect(found.map(\.panels) == [[0, 1, 2]])
    #expect(found.first?.seats == 3 && found.first?.seatsOffered == 2)
    #expect(found.first?.experts == 2)
    #expect(found.first?.exclusions == [SeatShortage.ReasonCount(kind: .specialty, count: 2)])
  }

  @Test func `two groups that share nobody are two`() throws {
    let parts = Self.parts(
      cases: [("a", 2, 1), ("b", 1, 1), ("b", 1, 1)], experts: [["a"], ["b"]])
    #expect(try Self.shortages(parts).map(\.panels) == [[0], [1, 2]])
  }

  @Test func `mixed effort is counted in points`() throws {
    let parts = Self.parts(
      cases: [("a", 1, 3), ("a", 1, 2)], experts: [["a"]], most: 4)
    let found = try Self.shortages(parts)
    #expect(found.first?.seatsOffered == nil)
    #expect(found.first?.effort.needed == 5 && found.first?.effort.offered == 4)
  }

  @Test func `what has a roster is short of nobody`() throws {
    let parts = Self.parts(cases: [("a", 1, 1), ("b", 1, 1)], experts: [["a"], ["b"]])
    #expect(try Self.shortages(parts).isEmpty)
  }
}
