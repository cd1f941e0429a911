import Empanel
import PanelTestSupport
import Testing

/// Problems at the ends of what is allowed: the right roster, or an error that says where.
@Suite struct ExtremeTests {
  private func parts(
    cases: Int, experts: Int, seats: Int, least: Int = 0, most: Int,
    units: (Int, Int) -> Int?
  ) -> ProblemParts {
    var scores: [ProblemParts.Score] = []
    for panel in 0..<cases {
      for expert in 0..<experts {
        guard let units = units(panel, expert) else { continue }
        scores.append(
          ProblemParts.Score(
            panel: Panel.ID("C\(panel)"), expert: Expert.ID("E\(expert)"), units: units))
      }
    }
    return ProblemParts(
      name: "extreme", asOf: CivilDate(dayNumber: 20_000),
      policy: Policy(missing: .ineligible, load: LoadBounds(least: least, most: most)),
      experts: (0..<experts).map { Expert(id: Expert.ID("E\($0)")) },
      cases: (0..<cases).map { Case(id: Case.ID("C\($0)"), seats: SeatRange(seats)) },
      scores: .listed(scores))
  }

  /// The total of a proved roster, from a list and, where every pair has a score, from a matrix.
  private func total(_ parts: ProblemParts) throws -> Int? {
    var totals: [Fraction?] = []
    for parts in [parts, parts.withEveryScore.withMatrix] {
      let answer = try RosterAssigner().assign(try AssignmentProblem(parts))
      #expect(answer.audit.isAdmissible)
      guard answer.roster.termination != .infeasible else {
        #expect(answer.roster.panels.isEmpty && !answer.roster.explanation.isEmpty)
        totals.append(nil)
        continue
      }
      let result = try #require(answer.roster.objectives.first)
      #expect(answer.roster.termination == .optimal && result.bound == result.value)
      #expect(result.proof == .certified)
      totals.append(result.value)
    }
    let isComplete = parts.pairCount == parts.cases.count * parts.experts.count
    #expect(!isComplete || totals[0] == totals[1])
    return totals[0].map { $0.numerator / $0.denominator }
  }

  @Test(arguments: [0, 5, -5, 1 << 30, -(1 << 30)])
  func `all pairs are worth the same`(units: Int) throws {
    let parts = parts(cases: 40, experts: 30, seats: 3, most: 4) { _, _ in units }
    #expect(try total(parts) == 120 * units)
  }

  @Test func `affinities at both ends`() throws {
    let end = 1 << 30
    let parts = parts(cases: 20, experts: 20, seats: 1, most: 1) { $0 == $1 ? end : -end }
    #expect(try total(parts) == 20 * end)
    let turned = self.parts(cases: 20, experts: 20, seats: 1, most: 1) { $0 == $1 ? -end : end }
    #expect(try total(turned) == 20 * end)
    // Every seating has all the pairs of one sign that it can.
    let split = self.parts(cases: 20, experts: 20, seats: 10, most: 10) {
      $0 < 10 ? end : $1 < 10 ? -end : end
    }
    #expect(try total(split) == 200 * end)
  }

  @Test func `an affinity beyond the end is named`() throws {
    var parts = parts(cases: 3, experts: 3, seats: 1, most: 1) { _, _ in 1 }
    guard case .listed(var scores) = parts.scores else { return }
    scores[4].units = 1 << 30 + 1
    scores[7].units = .min
    parts.scores = .listed(scores)
    let error = #expect(throws: ProblemError.self) { try AssignmentProblem(parts) }
    #expect(try #require(error).issues.map(\.place.row) == [4, 7])
  }

  @Test func `as many seats as eligible experts`() throws {
    let parts = parts(cases: 12, experts: 9, seats: 9, most: 12) { $0 - 3 * $1 }
    #expect(try total(parts) == 12 * 11 / 2 * 9 - 3 * 12 * 36)
    let few = self.parts(cases: 12, experts: 9, seats: 3, most: 12) { panel, expert in
      (expert - panel % 9 + 9) % 9 < 3 ? expert : nil
    }
    #expect(try total(few) != nil)
    let fewer = self.parts(cases: 12, experts: 9, seats: 4, most: 12) { panel, expert in
      (expert - panel % 9 + 9) % 9 < 3 ? expert : nil
    }
    #expect(try total(fewer) == nil)
  }

  @Test(arguments: [(4, 4), (0, 4), (4, 5), (0, 3), (5, 5)])
  func `loads that leave no room`(least: Int, most: Int) throws {
    let parts = parts(cases: 40, experts: 30, seats: 3, least: least, most: most) {
      ($0 * 31 + $1 * 17) % 23
    }
    let total = try total(parts)
    #expect((total != nil) == (30 * least <= 120 && 120 <= 30 * most))
  }

  @Test func `one expert and one case`() throws {
    #expect(try total(parts(cases: 1, experts: 1, seats: 1, most: 1) { _, _ in -7 }) == -7)
    #expect(try total(parts(cases: 2, experts: 1, seats: 1, most: 1) { _, _ in 1 }) == nil)
    #expect(try total(parts(cases: 500, experts: 1, seats: 1, most: 500) { _, _ in 2 }) == 1000)
    #expect(try total(parts(cases: 1, experts: 500, seats: 500, most: 1) { _, _ in 2 }) == 1000)
  }

  @Test func `no case, or no expert`() throws {
    for parts in [
      parts(cases: 0, experts: 3, seats: 1, most: 1) { _, _ in 1 },
      parts(cases: 3, experts: 0, seats: 1, most: 1) { _, _ in 1 },
      parts(cases: 0, experts: 0, seats: 1, most: 1) { _, _ in 1 },
    ] {
      for parts in [parts, parts.withMatrix] {
        do {
          let answer = try RosterAssigner().assign(try AssignmentProblem(parts))
          #expect(parts.cases.isEmpty || answer.roster.termination == .infeasible)
          #expect(answer.audit.isAdmissible)
        } catch let error as ProblemError {
          #expect(!error.issues.isEmpty)
        }
      }
    }
  }

  @Test func `a large pool in which few are eligible`() throws {
    let (cases, experts) = (50, 100_000)
    var parts = parts(cases: cases, experts: 0, seats: 3, most: 1) { _, _ in nil }
    parts.experts = (0..<experts).map { Expert(id: Expert.ID("E\($0)")) }
    parts.scores = .listed(
      (0..<cases).flatMap { panel in
        (0..<5).map { place in
          ProblemParts.Score(
            panel: Panel.ID("C\(panel)"), expert: Expert.ID("E\(panel * 1999 + place)"),
            units: place)
        }
      })
    let answer = try RosterAssigner().assign(try AssignmentProblem(parts))
    #expect(answer.roster.termination == .optimal && answer.audit.isAdmissible)
    #expect(answer.roster.objectives.map(\.value) == [Fraction(9 * cases)])
  }
}

extension ProblemParts {
  /// Number of listed scores.
  fileprivate var pairCount: Int {
    if case .listed(let scores) = scores { return scores.count }
    return 0
  }
}
