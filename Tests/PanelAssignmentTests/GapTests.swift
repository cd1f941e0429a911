import PanelModel
import Testing

@testable import PanelAssignment

@Suite struct GapTests {
  @Test func `without a gap only the bound is good enough`() {
    for bound in [-7, 0, 1, 1_000_000_007] {
      #expect(Gap(0).goal(under: bound) == Double(bound) - 0.5)
      #expect(Gap(0).isClosed(value: Fraction(bound), bound: Fraction(bound)))
      #expect(!Gap(0).isClosed(value: Fraction(bound - 1), bound: Fraction(bound)))
    }
  }

  @Test(arguments: [0.001, 0.01, 0.1, 0.3, 0.5, 1])
  func `whatever reaches the goal closes the gap, and little less does`(allowed: Double) {
    let gap = Gap(allowed)
    for bound in -300...300 {
      let least = Int(gap.goal(under: bound).rounded(.up))
      #expect(gap.isClosed(value: Fraction(least), bound: Fraction(bound)), "\(bound)")
      if bound > 1 {
        #expect(!gap.isClosed(value: Fraction(least - 2), bound: Fraction(bound)), "\(bound)")
      }
    }
  }

  @Test func `the gap is relative to the value, but to one unit at least`() {
    #expect(Gap(0.1).isClosed(value: Fraction(10), bound: Fraction(11)))
    #expect(!Gap(0.1).isClosed(value: Fraction(9), bound: Fraction(10)))
    #expect(Gap(0.1).isClosed(value: Fraction(-10), bound: Fraction(-9)))
    #expect(Gap(0.5).isClosed(value: .zero, bound: Fraction(1, 2)))
    #expect(!Gap(0.5).isClosed(value: .zero, bound: Fraction(2, 3)))
    #expect(Gap(0).isClosed(value: Fraction(2), bound: Fraction(1)))
  }
}
