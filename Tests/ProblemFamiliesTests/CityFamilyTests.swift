import PanelModel
import Testing

@testable import ProblemFamilies

@Suite struct CityFamilyTests {
  static let sizes = [
    (20, 1), (20, 40), (21, 7), (35, 500), (60, 90), (120, 1), (120, 300), (121, 1000), (400, 250),
    (700, 900),
  ]

  @Test(arguments: sizes)
  func everyMemberIsValidAndHasARoster(experts: Int, cases: Int) throws {
    for seed in UInt64(0)..<25 {
      let solved = try CityFamily(experts: experts, cases: cases, seed: seed).makeSolved()
      let problem = try AssignmentProblem(solved.parts)
      #expect(problem.experts.count == experts && problem.cases.count == cases, "seed \(seed)")
      #expect(NaiveCheck(problem, solved.roster).violations == [], "seed \(seed)")
    }
  }

  @Test func theCheckOfTheseTestsSeesEveryKindOfBrokenRoster() throws {
    let solved = try CityFamily(experts: 120, cases: 300, seed: 1).makeSolved()
    let problem = try AssignmentProblem(solved.parts)
    let isActive = { (expert: Expert) in expert.status == "active" }
    let inactive = try #require(problem.experts.firstIndex { !isActive($0) })
    let thin = try #require(
      problem.experts.firstIndex { $0.specialties.first?.specialty == "620.45" })
    let insider = try #require(problem.experts.firstIndex(where: isActive))
    let inside = try #require(
      problem.cases.firstIndex { $0.employer == problem.experts[insider].employer })
    let keptOff = try #require(problem.pins.first { $0.effect == .keepOff })
    let keptOffPanel = try #require(problem.indexByPanel[keptOff.panel])
    let keptOffExpert = try #require(problem.indexByExpert[keptOff.expert])

    func kinds(_ breakRoster: (inout [[Int]]) -> Void) -> Set<Substring> {
      var roster = solved.roster
      breakRoster(&roster)
      let violations = NaiveCheck(problem, roster).violations
      return Set(violations.compactMap { $0.split(separator: " ").first })
    }
    #expect(kinds { $0[0].removeLast() }.contains("seats"))
    #expect(kinds { $0[0][0] = $0[0][1] }.contains("twice"))
    #expect(kinds { $0[0][0] = inactive }.contains("status"))
    #expect(kinds { $0[inside][0] = insider }.contains("conflict"))
    #expect(kinds { $0[keptOffPanel][0] = keptOffExpert }.contains("pin"))
    let overloaded = kinds { roster in
      for panel in roster.indices.prefix(40) { roster[panel][0] = thin }
    }
    #expect(overloaded.isSuperset(of: ["load", "score"]))
  }

  @Test func theSameSeedGivesTheSameProblemEverywhere() throws {
    func digest(_ seed: UInt64) throws -> UInt64 {
      try Fingerprint.of(CityFamily(experts: 120, cases: 300, seed: seed).makeParts())
    }
    // Only a deliberate change of the family may change these.
    #expect(try digest(1) == 16_669_232_111_970_655_442)
    #expect(try digest(2026) == 16_367_010_045_932_945_880)
    #expect(try digest(7) == digest(7))
    #expect(try digest(7) != digest(8))
  }

  @Test(arguments: [
    (19, 300, "family.experts-out-of-range"), (20_001, 300, "family.experts-out-of-range"),
    (120, 0, "family.cases-out-of-range"), (120, 100_001, "family.cases-out-of-range"),
    (20_000, 100_000, "family.too-many-pairs"),
  ])
  func aSizeOutOfRangeIsRefused(experts: Int, cases: Int, code: String) {
    func attempt() throws { _ = try CityFamily(experts: experts, cases: cases, seed: 1) }
    let error = #expect(throws: FamilySizeError.self, performing: attempt)
    #expect(error?.code == code)
  }
}
