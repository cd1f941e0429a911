import PanelModel
import Testing

@testable import ProblemFamilies

/// Every member of every family with rules is valid, and has a roster that breaks none of them.
@Suite struct FamilyWitnessTests {
  static let kinds = ProblemFamily.allCases.filter { $0 != .city }

  /// Sizes from the smallest to well above the standard, few enough for a naive check.
  static func sizes(of kind: ProblemFamily) -> [(ProblemFamily.Size, seeds: Range<UInt64>)] {
    let (experts, cases) = (kind.experts.lowerBound, kind.cases.lowerBound)
    let standard = kind.standardSize
    return [
      (.init(experts: experts, cases: cases), 0..<12),
      (.init(experts: experts, cases: 4 * cases + 37), 0..<6),
      (.init(experts: 3 * experts + 11, cases: cases + 1), 0..<6),
      (.init(experts: min(standard.experts, 400), cases: min(standard.cases, 500)), 0..<4),
    ]
  }

  @Test(arguments: kinds)
  func `every size and seed has a roster that breaks no rule`(kind: ProblemFamily) throws {
    for (size, seeds) in Self.sizes(of: kind) {
      for seed in seeds {
        let solved = try #require(kind.makeSolved(size, seed: seed))
        let problem = try AssignmentProblem(solved.parts)
        let review = NaiveReview(problem, solved.panels, readers: solved.readers)
        let violations = review.violations
        #expect(violations == [], "\(size) seed \(seed)")
        #expect(problem.experts.count == size.experts && problem.cases.count == size.cases)
      }
    }
  }
}
