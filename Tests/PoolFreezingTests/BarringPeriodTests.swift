import PanelModel
import PanelTestSupport
import Testing

@testable import PoolFreezing

@Suite struct BarringPeriodTests {
  /// Leap years, short months and ends of years lie in it.
  private static let window = 18_900...21_000

  private func fact(_ generator: inout SeededGenerator) -> Validity {
    let ends = (0..<2).map { _ in
      CivilDate(dayNumber: Int.random(in: Self.window, using: &generator))
    }.sorted()
    return Validity(
      since: Bool.random(using: &generator) ? ends[0] : nil,
      until: Int.random(in: 0...3, using: &generator) > 0 ? ends[1] : nil)
  }

  /// The sentence of the article on policies, word by word.
  private func holds(
    _ fact: Validity, on day: CivilDate, _ lookBack: LookBack, from reference: CivilDate
  ) -> Bool {
    let hasBegun = fact.since.map { $0 <= day } ?? true
    let lasts = fact.until.map { day <= $0 } ?? true
    switch lookBack {
    case .current: return hasBegun && lasts
    case .ever: return hasBegun
    case .months(let months):
      let isNear = fact.until.map { $0 >= reference.adding(months: -months) } ?? true
      return hasBegun && (lasts || isNear)
    }
  }

  @Test(arguments: [
    LookBack.current, .ever, .months(1), .months(11), .months(12), .months(36),
  ])
  func `a period has the days on which the fact holds`(lookBack: LookBack) {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      let fact = fact(&generator)
      let fixed = CivilDate(dayNumber: Int.random(in: Self.window, using: &generator))
      for reference in [fixed, nil] {
        let period = BarringPeriod.period(of: fact, lookBack, from: reference)
        for number in stride(from: 18_000, through: 23_000, by: 7) {
          let day = CivilDate(dayNumber: number)
          #expect(
            period.contains(day) == holds(fact, on: day, lookBack, from: reference ?? day),
            "\(fact) \(lookBack) \(String(describing: reference)) \(day)")
        }
      }
    }
  }

  @Test(arguments: [1, 2, 11, 12, 13])
  func `looking back from the meeting ends on the right day in every month`(months: Int) {
    for number in 19_700...20_500 {
      let until = CivilDate(dayNumber: number)
      let period = BarringPeriod.period(
        of: Validity(until: until), .months(months), from: nil)
      let last = period.until ?? until
      #expect(last.adding(months: -months) <= until)
      #expect(last.adding(days: 1).adding(months: -months) > until)
    }
  }

  @Test func `days that are taken out are gone and no others`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<400 {
      let days = fact(&generator)
      let others = (0..<Int.random(in: 0...3, using: &generator)).map { _ in fact(&generator) }
      let rest = BarringPeriod.days(days, without: others)
      for number in stride(from: 18_800, through: 21_100, by: 11) {
        let day = CivilDate(dayNumber: number)
        let expected = days.contains(day) && !others.contains { $0.contains(day) }
        #expect(rest.contains { $0.contains(day) } == expected, "\(days) \(others) \(day)")
      }
    }
  }
}
