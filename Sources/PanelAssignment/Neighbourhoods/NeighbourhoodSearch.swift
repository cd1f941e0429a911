import LinearPrograms
import PanelRules

/// Betters a seating by taking some panels at a time and seating them anew, as well as they can be while
/// all others stay.
///
/// The panels of a neighbourhood could use each other's members, so that what one panel gives up another
/// takes. Neighbourhoods that share no panel are searched at once: room that an expert has left belongs
/// to the first of them that could use it, so that their answers go together whatever they are. (Large
/// neighbourhoods: Shaw, CP 1998; solved as integer programs: Danna, Rothberg and Le Pape, Mathematical
/// Programming 102, 2005.)
struct NeighbourhoodSearch {
  /// Seats of the first neighbourhoods, and of the largest.
  private static let seats = 24...240
  /// Pairs of a panel that count beside its members'.
  private static let width = 20
  /// Work that may be spent on one neighbourhood.
  private static let work = 6_000
  /// A round that spends less than so much for each panel was one of too small neighbourhoods, too.
  private static let easyWork = 4
  /// Neighbourhoods at once, whatever the number of threads.
  private static let batch = 8
  /// A round that wins less than one such part of the gap was one of too small neighbourhoods.
  private static let leastWin: Int128 = 40

  private let model: AssignmentModel
  private let cutter: PanelCutter
  private let prices: [Double]
  private let counts: [Int32]
  private var stream = SplitMix()
  /// The pairs on each panel, rising; and those that chair.
  private var seats: [ArraySlice<Int>]
  private var chairs: [[Int]]
  private var loads: [Int]
  /// The panels of each expert.
  private var posts: [[Int]]

  /// nil where the model has what a part of it cannot say.
  ///
  /// - Parameters:
  ///   - model: Its aim is a sum.
  ///   - seating: Keeps all its rules.
  ///   - prices: Of a point of effort of each expert, in units of the aim.
  init?(_ model: AssignmentModel, from seating: Seating, prices: [Double]) {
    guard let weight = model.summed, !model.hasOwnColumns, !model.problem.isElastic,
      !model.needsFullPanel, model.floors.allSatisfy({ $0.slack == nil && !$0.isRaised })
    else { return nil }
    self.model = model
    self.prices = prices
    cutter = PanelCutter(model.problem)
    counts = model.weights.values(weight)
    seats = seating.pairsByPanel(in: model.problem)
    chairs = model.problem.panels.map { panel in seating.chairs.filter(panel.pairs.contains) }
    loads = Array(repeating: 0, count: model.problem.experts.count)
    posts = Array(repeating: [], count: model.problem.experts.count)
    for (panel, pairs) in seats.enumerated() {
      for pair in pairs { seat(pair, on: panel) }
    }
  }

  /// The seating as it is now.
  var seating: Seating { Seating(pairs: Array(seats.joined()), chairs: Array(chairs.joined())) }

  /// Goes over all panels until that wins nothing any more, with larger neighbourhoods each time that it
  /// wins little.
  ///
  /// - Parameters:
  ///   - bound: A sum that no seating exceeds.
  ///   - solver: Of the neighbourhoods' programs.
  ///   - budget: Work, clock and stop flag.
  /// - Throws: A defect of the solver.
  mutating func improve(
    upTo bound: Int, on solver: some Solver, within budget: inout Budget
  ) throws(SolverError) {
    var size = Self.seats.lowerBound
    while size <= Self.seats.upperBound, budget.interruption == nil {
      let (before, spent) = (value, budget.workSpent)
      for batch in batches(of: size) where budget.interruption == nil {
        try improve(batch, on: solver, within: &budget)
      }
      let (won, gap) = (Int128(value - before), Int128(bound) - Int128(before))
      if value >= bound { return }
      if won * Self.leastWin < gap || budget.workSpent - spent < seats.count * Self.easyWork {
        size += size / 2
      }
    }
  }

  private var value: Int { seats.joined().reduce(0) { $0 + Int(counts[$1]) } }

  // MARK: - Neighbourhoods

  /// All panels once, in neighbourhoods of about so many seats, some at a time.
  private mutating func batches(of size: Int) -> [[[Int]]] {
    var isFree = [Bool](repeating: true, count: seats.count)
    var order = Array(seats.indices)
    for place in order.indices.reversed() where place > 0 {
      order.swapAt(place, stream.next(below: place + 1))
    }
    var groups: [[Int]] = []
    while let panel = order.popLast() {
      if isFree[panel] { groups.append(group(around: panel, size, &order, &isFree)) }
    }
    let batch = cutter.isTied || model.floors.contains { $0.panel == nil } ? 1 : Self.batch
    return stride(from: 0, to: groups.count, by: batch).map {
      Array(groups[$0..<min($0 + batch, groups.count)])
    }
  }

  /// Free panels that could use each other's members, rising.
  private mutating func group(
    around panel: Int, _ size: Int, _ order: inout [Int], _ isFree: inout [Bool]
  ) -> [Int] {
    isFree[panel] = false
    var group = [panel]
    var count = seats[panel].count
    var tries = size
    while count < size {
      let others =
        tries > 0
        ? wanted(by: group[stream.next(below: group.count)]).map { expert in
          posts[expert].filter { isFree[$0] }
        } ?? [] : []
      tries -= 1
      // In the end whoever is left, so that no neighbourhood is too small.
      if others.isEmpty, tries >= 0 { continue }
      guard
        let next = others.isEmpty
          ? order.popLast() : others[stream.next(below: others.count)]
      else { break }
      guard isFree[next] else { continue }
      isFree[next] = false
      group.append(next)
      count += max(1, seats[next].count)
    }
    return group.sorted()
  }

  /// One of the experts whom a panel would like best: the best of some by lot.
  private mutating func wanted(by panel: Int) -> Int? {
    let pairs = model.problem.panels[panel].pairs
    guard !pairs.isEmpty else { return nil }
    let effort = model.problem.panels[panel].effort
    let drawn = (0..<12).map { _ in pairs.lowerBound + stream.next(below: pairs.count) }
    return drawn.max { worth($0, effort) < worth($1, effort) }.map { expert(of: $0) }
  }

  private func worth(_ pair: Int, _ effort: Int) -> Double {
    Double(counts[pair]) - prices[expert(of: pair)] * Double(effort)
  }

  private func expert(of pair: Int) -> Int { Int(model.problem.pairExperts[pair]) }

  // MARK: - Cuts

  /// Seats the panels of some neighbourhoods anew.
  private mutating func improve(
    _ groups: [[Int]], on solver: some Solver, within budget: inout Budget
  ) throws(SolverError) {
    var isClaimed = [Bool](repeating: false, count: loads.count)
    let cuts = groups.map { cut($0, &isClaimed) }
    let (seated, chairing) = (Array(seats.joined()), Array(chairs.joined()))
    let share = budget.alone(work: min(Self.work, budget.workLeft))
    let results = Portions.map(cuts.count, threads: budget.threads) { [model, cutter] index in
      Neighbourhood(
        of: model, part: cutter.problem(cuts[index], seated: seated, chairing: chairing),
        seated: seated, chairing: chairing
      ).search(on: solver, within: share)
    }
    for (group, result) in zip(groups, results) {
      let found = try result.get()
      budget.spend(found.work)
      if let seating = found.seating { replace(group, by: seating) }
    }
  }

  /// The pairs that a neighbourhood may use: its members', and of those with room the best.
  private func cut(_ group: [Int], _ isClaimed: inout [Bool]) -> PanelCutter.Cut {
    let problem = model.problem
    var held: [Int: Int] = [:]
    for panel in group {
      for pair in seats[panel] {
        held[expert(of: pair), default: 0] += problem.panels[panel].effort
      }
    }
    var pairs: [Int] = []
    for panel in group {
      let members = Set(seats[panel])
      let others = best(on: panel) { pair in
        let expert = expert(of: pair)
        let room = isClaimed[expert] ? 0 : problem.experts[expert].most - loads[expert]
        return room + held[expert, default: 0] >= problem.panels[panel].effort
          && !members.contains(pair) && model.isOpen(pair: pair)
      }
      pairs += (others + members).sorted()
    }
    var ranges: [Int: ClosedRange<Int>] = [:]
    for expert in Set(pairs.map { expert(of: $0) }) {
      let (own, work) = (held[expert, default: 0], problem.experts[expert])
      let before = loads[expert] - own
      ranges[expert] =
        isClaimed[expert] ? own...own : max(0, work.least - before)...max(own, work.most - before)
      isClaimed[expert] = true
    }
    return PanelCutter.Cut(panels: group, pairs: pairs, loads: ranges)
  }

  /// The best pairs of a panel among some, by what they count less the price of the effort.
  private func best(on panel: Int, _ isOpen: (Int) -> Bool) -> [Int] {
    let effort = model.problem.panels[panel].effort
    var best: [(worth: Double, pair: Int)] = []
    for pair in model.problem.panels[panel].pairs where isOpen(pair) {
      let worth = worth(pair, effort)
      if best.count >= Self.width {
        guard let last = best.last, last.worth < worth else { continue }
        best.removeLast()
      }
      var place = best.count
      while place > 0, best[place - 1].worth < worth { place -= 1 }
      best.insert((worth, pair), at: place)
    }
    return best.map(\.pair)
  }

  // MARK: - Seats

  private mutating func replace(_ group: [Int], by seating: Seating) {
    let problem = model.problem
    for panel in group {
      for pair in seats[panel] {
        loads[expert(of: pair)] -= problem.panels[panel].effort
        posts[expert(of: pair)].removeAll { $0 == panel }
      }
      seats[panel] = seating.pairs.filter(problem.panels[panel].pairs.contains)[...]
      chairs[panel] = seating.chairs.filter(problem.panels[panel].pairs.contains)
      if chairs[panel].isEmpty, model.rules.isLimited(panel: panel) {
        // No limit could bind there, so that the part named none: whoever may chair, does.
        chairs[panel] = seats[panel].filter { model.rules.mayChair(pair: $0) }.suffix(1)
      }
      for pair in seats[panel] { seat(pair, on: panel) }
    }
  }

  private mutating func seat(_ pair: Int, on panel: Int) {
    loads[expert(of: pair)] += model.problem.panels[panel].effort
    posts[expert(of: pair)].append(panel)
  }
}
