import PanelModel
import PanelRules
import Testing

@testable import PanelAssignment

@Suite struct PairPricingTests {
  /// One panel of two seats and forty experts, of whom every other is worth more than his price.
  private static func model() throws -> AssignmentModel {
    var docket = Docket(units: [(0..<40).map { $0 % 2 == 0 ? $0 : -$0 }])
    docket.seats = [SeatRange(2)]
    docket.parts.pins = [Pin(panel: "C0", expert: "E39")]
    let problem = try AssignmentProblem(docket.parts)
    let compiled = try CompiledProblem(
      problem, panelOrder: [0], expertOrder: Array(problem.experts.indices))
    return AssignmentModel(problem: compiled, aim: .total, floors: [])
  }

  private static func prices(seats: Double, of model: AssignmentModel) throws -> ExactPrices {
    let prices = Prices(
      seats: [seats], loads: Array(repeating: 0, count: model.problem.experts.count), floors: [])
    return try #require(ExactPrices(prices, of: model))
  }

  @Test func `seeds are the pins, the best of each panel and the best of each expert`() throws {
    // Every expert has one pair only, which is among his best.
    let pairs = try PairPricing(model: Self.model()).seeds().map(\.pair)
    #expect(Set(pairs) == Set(0..<40) && pairs.first == 39)
  }

  @Test func `what would improve the program is offered, and nothing else`() throws {
    let model = try Self.model()
    let pricing = PairPricing(model: model)
    let program = RestrictedProgram(model)
    for (seats, expected) in [(29.0, [30, 32, 34, 36, 38]), (36, [38]), (38, [])] {
      let exact = try Self.prices(seats: seats, of: model)
      let (offered, bound) = pricing.improving(
        exact, in: program, tolerance: exact.divisor >> 10)
      #expect(bound == exact.scaledBound())
      #expect(offered.map(\.pair) == expected)
      #expect(offered.allSatisfy { $0.panel == 0 })
    }
  }

  @Test func `pairs that no better seating could use stay out`() throws {
    let model = try Self.model()
    let exact = try Self.prices(seats: 36, of: model)
    // The bound is 2 * 36 + (-39 - 36) + (38 - 36) = -1, which the best seating reaches.
    #expect(exact.bound(lattice: 1) == -1)
    let undecided = PairPricing(model: model).undecided(exact, beating: -6, lattice: 1)
    // To beat -6 a pair may lose 4 at most: 32, 34, 36 and 38; 39 is pinned.
    #expect(undecided.map(\.pair) == [32, 34, 36, 38, 39])
    #expect(undecided.filter(\.isSure).map(\.pair) == [39])
    // To beat -2 nothing may be lost: 36 and 38 are left, and 38 may not be given up.
    let fewer = PairPricing(model: model).undecided(exact, beating: -2, lattice: 1)
    #expect(fewer.map(\.pair) == [36, 38, 39])
    #expect(fewer.filter(\.isSure).map(\.pair) == [38, 39])
  }
}
