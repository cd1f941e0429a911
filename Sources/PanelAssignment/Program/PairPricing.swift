import PanelModel
import PanelRules

/// Chooses the pairs that a restricted program should keep.
struct PairPricing {
  let model: AssignmentModel

  private var problem: CompiledProblem { model.problem }

  /// How many of the most promising pairs one round adds.
  private static let perPanel = 8
  private static let perExpert = 4

  /// Pairs to begin with: every pin, the best of each panel and the best of each expert (least
  /// loads need those).
  func seeds() -> [(panel: Int, pair: Int)] {
    var chosen = Best(panels: problem.panels.count, experts: problem.experts.count)
    var seeds: [(panel: Int, pair: Int)] = []
    for (index, panel) in problem.panels.enumerated() {
      for pair in panel.pairs {
        let expert = problem.pairExperts[pair]
        if panel.pinned.contains(expert) {
          seeds.append((index, pair))
        } else if model.isOpen(pair: pair) {
          chosen.offer(
            pair: pair, panel: index, expert: Int(expert), worth: promise(ofPair: pair),
            perPanel: panel.range.most + Self.perPanel, perExpert: Self.perExpert)
        }
      }
    }
    return seeds + chosen.pairs()
  }

  /// How promising a pair is before anything is known: what it counts for the aim, then its affinity.
  private func promise(ofPair pair: Int) -> Int128 {
    let units = Int128(problem.pairUnits[pair])
    guard case .sum(let weight) = model.aim, weight != .affinity else { return units }
    return Int128(model.weights.value(weight, ofPair: pair)) << 32 + units
  }

  /// The most promising of the pairs that are left out and would improve the program.
  ///
  /// - Returns: Nothing exactly when no pair left out has a worth above `tolerance`; and the bound that the
  ///   prices give (``ExactPrices/scaledBound()``), for both look at every pair.
  func improving(
    _ prices: ExactPrices, in program: RestrictedProgram, tolerance: Int128
  ) -> (pairs: [(panel: Int, pair: Int)], bound: Int128) {
    var chosen = Best(panels: problem.panels.count, experts: problem.experts.count)
    var sum = Int128(0)
    prices.forEachPair { panel, pair, isPinned, worth in
      if isPinned || worth > 0 { sum += worth }
      guard worth > tolerance, !program.keeps(pair: pair) else { return }
      chosen.offer(
        pair: pair, panel: panel, expert: Int(problem.pairExperts[pair]), worth: worth,
        perPanel: Self.perPanel, perExpert: Self.perExpert)
    }
    return (chosen.pairs(), prices.scaledBound(ofPairs: sum))
  }

  /// Every usable pair left out.
  func everyPair(in program: RestrictedProgram) -> [(panel: Int, pair: Int)] {
    problem.panels.enumerated().flatMap { index, panel in
      panel.pairs.filter { model.isOpen(pair: $0) && !program.keeps(pair: $0) }
        .map { (index, $0) }
    }
  }

  /// A pair that a better seating may have.
  struct Undecided: Sendable {
    let panel: Int
    let pair: Int
    /// Whether every better seating has it.
    let isSure: Bool
  }

  /// Every pair that a better seating could use.
  ///
  /// The bound less what the pair would cost is still above the value. Where the bound would fall below
  /// it without the pair, every better seating has the pair.
  ///
  /// - Complexity: O(pairs).
  func undecided(_ prices: ExactPrices, beating value: Int, lattice: Int) -> [Undecided] {
    let slack = prices.scaledBound() - Int128(value + lattice) * prices.divisor
    var pairs: [Undecided] = []
    prices.forEachPair { panel, pair, isPinned, worth in
      // The bound already holds the worth of a pair that is worth something.
      if isPinned || worth >= -slack {
        pairs.append(Undecided(panel: panel, pair: pair, isSure: isPinned || worth > slack))
      }
    }
    return pairs
  }
}

/// Keeps the few best pairs of every panel and of every expert.
private struct Best {
  private struct Offer {
    var worth: Int128
    var panel: Int
    var pair: Int
  }

  private var byPanel: [[Offer]]
  private var byExpert: [[Offer]]

  init(panels: Int, experts: Int) {
    byPanel = Array(repeating: [], count: panels)
    byExpert = Array(repeating: [], count: experts)
  }

  mutating func offer(
    pair: Int, panel: Int, expert: Int, worth: Int128, perPanel: Int, perExpert: Int
  ) {
    let offer = Offer(worth: worth, panel: panel, pair: pair)
    Self.insert(offer, into: &byPanel[panel], limit: perPanel)
    Self.insert(offer, into: &byExpert[expert], limit: perExpert)
  }

  /// Ties stay in the order of arrival, which is the canonical one.
  private static func insert(_ offer: Offer, into list: inout [Offer], limit: Int) {
    if list.count == limit {
      guard let last = list.last, offer.worth > last.worth else { return }
      list.removeLast()
    }
    var place = list.count
    while place > 0, list[place - 1].worth < offer.worth { place -= 1 }
    list.insert(offer, at: place)
  }

  func pairs() -> [(panel: Int, pair: Int)] {
    var seen: Set<Int> = []
    return (byPanel + byExpert).joined()
      .filter { seen.insert($0.pair).inserted }
      .map { ($0.panel, $0.pair) }
      .sorted { $0.pair < $1.pair }
  }
}
