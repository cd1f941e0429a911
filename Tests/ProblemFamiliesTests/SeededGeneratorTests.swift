import Testing

@testable import ProblemFamilies

@Suite struct SeededGeneratorTests {
  @Test func streamsDifferBySeedAndPurpose() {
    func first(_ seed: UInt64, _ purpose: SeededGenerator.Purpose) -> UInt64 {
      var generator = SeededGenerator(seed: seed, for: purpose)
      return generator.next()
    }
    #expect(first(1, .pool) == first(1, .pool))
    #expect(first(1, .pool) != first(2, .pool))
    #expect(first(1, .pool) != first(1, .docket))
  }

  @Test func aWeightOfZeroIsNeverDrawn() {
    var generator = SeededGenerator(seed: 3, for: .pool)
    var drawn = [0, 0, 0, 0]
    for _ in 0..<4000 { drawn[generator.index(by: [0, 3, 0, 1])] += 1 }
    #expect(drawn[0] == 0 && drawn[2] == 0)
    #expect((2800...3200).contains(drawn[1]))
  }

  @Test(arguments: [
    (10, [1, 1], [0, 0], [5, 5]), (10, [250, 750], [0, 0], [3, 7]), (4, [9, 1], [0, 2], [2, 2]),
    (1, [1, 5], [1, 1], [1, 0]), (0, [1, 5], [1, 1], [0, 0]),
  ])
  func sharesFollowTheWeightsAboveTheirLeast(
    total: Int, weights: [Int], least: [Int], shares: [Int]
  ) {
    #expect(weights.apportioned(total, least: least) == shares)
  }
}
