import PanelModel
import PanelRules

/// A bound of the worst panel by what good panels cost, where every point of an expert's work has a
/// whole price of at least 0.
///
/// All work together is worth no more than `sum over experts (most * price)`. If the cheapest panels of
/// some quality together cost more than that, no seating has only panels of that quality. Whole
/// panels are looked at, so that the bound sees what the linear program does not: that two thirds of
/// a good member are nobody. Where a specialty has too few experts, the prices that tell them from
/// everybody else are those of the transport problem, in a few steps.
struct CoverBound {
  /// A bound and the prices that show it.
  struct Answer {
    let bound: Fraction
    /// One for each expert, at least 0.
    let prices: [Int]
  }

  private let problem: CompiledProblem
  private let quality: PanelQuality
  private let budget: Budget
  private let counts: [SeatCounts]

  /// Panels that a thread looks at before it takes the next.
  private static let panelsPerPortion = 64
  /// Steps into which prices are divided; the simplest first.
  private static let steps = [1, 3, 12]
  /// Which of the prices above nothing, from the highest, counts all the steps.
  private static let shares = [0.0, 0.1, 0.5]

  init(_ problem: CompiledProblem, _ quality: PanelQuality, within budget: Budget) {
    self.problem = problem
    self.quality = quality
    self.budget = budget
    counts = problem.panels.map { SeatCounts($0) }
  }

  /// The best bound that some prices lead to, in a few simple forms; nil where they lead to none.
  ///
  /// - Parameter prices: Of one point of effort of each expert, in any unit.
  /// - Returns: The bound with its prices.
  /// - Complexity: O(pairs) for each form.
  func best(near prices: [Int64]) -> Answer? {
    let falling = prices.filter { $0 > 0 }.sorted(by: >)
    var best: Answer?
    var tried: Set<[Int]> = []
    for share in Self.shares where !falling.isEmpty {
      let full = falling[Int(Double(falling.count - 1) * share)]
      for steps in Self.steps {
        let whole = prices.map { price in
          Int(
            (Int128(max(0, min(full, price))) * Int128(2 * steps) + Int128(full))
              / Int128(2 * full))
        }
        guard !budget.isOver, tried.insert(whole).inserted, let bound = bound(at: whole) else {
          continue
        }
        if let best, best.bound <= bound { continue }
        best = Answer(bound: bound, prices: whole)
      }
    }
    return best
  }

  /// No seating has a better worst panel; nil where the prices show nothing.
  ///
  /// - Parameter prices: One for each expert, at least 0 and small.
  /// - Returns: The bound.
  func bound(at prices: [Int]) -> Fraction? {
    var worth = 0
    for (expert, price) in zip(problem.experts, prices) { worth += price * max(0, expert.most) }
    let size = Self.panelsPerPortion
    let portions = (problem.panels.count + size - 1) / size
    let costs = Portions.map(portions, threads: budget.threads) { portion in
      var choice = CheapestPanels(problem, quality, prices: prices)
      let panels = portion * size..<min(portion * size + size, problem.panels.count)
      return panels.map { choice.offers(ofPanel: $0, counts: counts[$0]) }
    }
    return Self.bound(of: costs.flatMap(\.self), worth: worth)
  }

  /// The greatest quality at which the cheapest panels together cost no more than all work is worth.
  private static func bound(of offers: [[CheapestPanels.Offer]], worth: Int) -> Fraction? {
    var cost = 0
    // What it costs more to have a panel better than some quality; nil where no panel is.
    var rises: [(quality: Fraction, rise: Int?)] = []
    for panel in offers {
      guard let first = panel.first else { return nil }
      cost += first.cost
      for (offer, next) in zip(panel, panel.dropFirst()) {
        rises.append((offer.quality, next.cost - offer.cost))
      }
      rises.append((panel[panel.count - 1].quality, nil))
    }
    guard cost <= worth else { return nil }
    rises.sort { $0.quality < $1.quality }
    for (quality, rise) in rises {
      guard let rise else { return quality }
      cost += rise
      if cost > worth { return quality }
    }
    return nil
  }
}

/// The best panels that a case can have at each cost.
struct CheapestPanels {
  /// A panel of this quality costs at least so much.
  struct Offer {
    let quality: Fraction
    let cost: Int
  }

  private let problem: CompiledProblem
  private let quality: PanelQuality
  private let prices: [Int]
  private let levels: Int
  /// By price, the greatest affinities of who costs that, falling.
  private var greatest: [[Int]]

  init(_ problem: CompiledProblem, _ quality: PanelQuality, prices: [Int]) {
    self.problem = problem
    self.quality = quality
    self.prices = prices
    levels = (prices.max() ?? 0) + 1
    greatest = Array(repeating: [], count: levels)
  }

  /// The qualities that can be had, rising with their cost; empty where the panel cannot be filled.
  ///
  /// - Complexity: O(pairs of the panel + steps^2 seats^3).
  mutating func offers(ofPanel index: Int, counts: SeatCounts) -> [Offer] {
    let panel = problem.panels[index]
    guard !counts.isEmpty else { return [] }
    var (pins, cost, units) = (0, 0, 0)
    for level in greatest.indices { greatest[level].removeAll(keepingCapacity: true) }
    for pair in panel.pairs {
      let expert = Int(problem.pairExperts[pair])
      if !panel.pinned.isEmpty, panel.pinned.contains(Int32(expert)) {
        pins += 1
        cost += prices[expert]
        units += Int(problem.pairUnits[pair])
      } else {
        greatest[prices[expert]].insert(Int(problem.pairUnits[pair]), amongGreatest: counts.most)
      }
    }
    let sums = greatestSums(seats: counts.most - pins)
    var offers: [Offer] = []
    for paid in 0..<(sums.first?.count ?? 0) {
      let numbers = stride(from: counts.least, through: counts.most, by: counts.step)
      let best = numbers.compactMap { count in
        sums[count - pins][paid].map { quality.value(ofSum: units + $0, seats: count) }
      }.max()
      guard let best else { continue }
      if let last = offers.last, last.quality >= best { continue }
      offers.append(Offer(quality: best, cost: (cost + paid) * panel.effort))
    }
    return offers
  }

  /// By number of seats and by cost, the greatest sum of affinities.
  private func greatestSums(seats: Int) -> [[Int?]] {
    let most = (levels - 1) * seats
    var sums = [[Int?]](repeating: [Int?](repeating: nil, count: most + 1), count: seats + 1)
    sums[0][0] = 0
    for (price, units) in greatest.enumerated() where !units.isEmpty {
      for filled in stride(from: seats, through: 1, by: -1) {
        var sum = 0
        for (taken, unit) in zip(1...filled, units) {
          sum += unit
          for paid in 0...most - taken * price {
            guard let before = sums[filled - taken][paid] else { continue }
            let (place, now) = (paid + taken * price, before + sum)
            if sums[filled][place].map({ $0 < now }) ?? true { sums[filled][place] = now }
          }
        }
      }
    }
    return sums
  }
}
