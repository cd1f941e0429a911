import PanelModel
import PanelTestSupport
import Testing

@testable import PanelPlanning

@Suite struct CombinationQueueTests {
  private static func repair(_ place: Int, price: Int) -> Repair {
    Repair(
      kind: .renewTraining,
      change: .renewTraining(Expert.ID("E\(place)"), until: CivilDate(dayNumber: 1)), units: 1,
      price: price)
  }

  @Test func `every combination comes once, the cheapest first`() {
    var random = SeededGenerator(seed: 7)
    for count in 0...9 {
      let prices = (0..<count).map { _ in Int.random(in: 0...6, using: &random) }.sorted()
      var queue = CombinationQueue(prices.enumerated().map { Self.repair($0, price: $1) })
      var seen: [[Int]] = []
      var last = 0
      while let combination = queue.next() {
        #expect(combination.price == combination.places.reduce(0) { $0 + prices[$1] })
        #expect(combination.price >= last)
        last = combination.price
        seen.append(combination.places)
      }
      #expect(Set(seen).count == seen.count && seen.count == (1 << count) - 1)
    }
  }
}
