import PanelRules

/// Seatings whose every panel keeps its floor, or of a greater sum, by exchanges at a falling
/// temperature.
///
/// Where loads leave no room, prices and linear programs see many seatings that are nearly whole and
/// none that is; exchanges go from one seating to the next and keep every load. An exchange that brings
/// panels closer to their floors, or adds to the sum, is made, and one that does the contrary the rarer
/// the more it costs (simulated annealing: Kirkpatrick, Gelatt and Vecchi, Science 220, 1983). Whole
/// numbers and a fixed stream, so that the answer is the same everywhere. Nothing is proved.
struct ExchangeSearch {
  /// Larger problems are left to prices of work.
  static let mostPairs = 1_000_000
  /// Exchanges that are looked at for each seat.
  private static let stepsPerSeat = 5_000
  /// No more than so many together.
  private static let mostSteps = 8_000_000
  /// Temperatures from the first to the last.
  private static let levels = 256
  /// How much of a temperature is left for the next, in 64 parts.
  private static let cooling = 62
  /// Exchanges by which the first temperature is measured.
  private static let samples = 2_000
  /// What one exchange counts at most among them, so that their sum fits.
  private static let mostChange = 1 << 48
  /// Steps between two looks at the clock.
  private static let lap = 8_192

  /// What is wanted of exchanges.
  enum Wish {
    /// A seating that keeps every floor.
    case floors
    /// A greater sum, every floor kept in the end.
    case sum
  }

  private let wish: Wish
  /// What a unit below a floor costs, in units of the sum.
  private static let penalty = 16
  private var board: ExchangeBoard
  private let floors: [Floor?]
  /// What each pair counts for the sum; empty where the sum is not wanted.
  private let counts: [Int32]
  private var sum = 0
  /// How far each panel is above its floor.
  private var surpluses: [Int]
  private var deficit = 0
  /// Panels below their floors, and where each stands among them; -1 for the others.
  private var weak: [Int] = []
  private var placeAmongWeak: [Int]
  private var stream = SplitMix()

  /// nil where the model has what exchanges do not keep.
  ///
  /// - Parameters:
  ///   - model: Its floors over panels are what is wanted; nothing else of it may be missed.
  ///   - seating: Keeps everything but the floors.
  ///   - wish: What is looked for.
  init?(_ model: AssignmentModel, from seating: Seating, wish: Wish) {
    var floors = [Floor?](repeating: nil, count: model.problem.panels.count)
    for floor in model.floors {
      guard let panel = floor.panel, floors[panel] == nil, floor.slack == nil else { return nil }
      floors[panel] = floor
    }
    guard !model.hasOwnColumns, !model.problem.isElastic else { return nil }
    guard let weight = model.summed else { return nil }
    self.floors = floors
    self.wish = wish
    counts = wish == .sum ? model.weights.values(weight) : []
    sum = wish == .sum ? model.value(of: seating) : 0
    board = ExchangeBoard(model, seating)
    placeAmongWeak = Array(repeating: -1, count: floors.count)
    surpluses = Array(repeating: 0, count: floors.count)
    for panel in floors.indices {
      guard let floor = floors[panel] else { continue }
      let surplus = board.seats[panel].reduce(-floor.bound) {
        $0 + model.coefficient(ofPair: board.pairs[$1], in: floor)
      }
      raise(panel, by: surplus)
      if wish == .sum { board.hold(indispensable(on: panel, for: floor)) }
    }
  }

  /// The seats of a panel without whose members its floor cannot be kept, whoever sits there instead.
  private func indispensable(on panel: Int, for floor: Floor) -> [Int] {
    let model = board.model
    let seats = board.seats[panel]
    var greatest: [Int] = []
    for pair in model.problem.panels[panel].pairs {
      greatest.insert(
        model.coefficient(ofPair: pair, in: floor), amongGreatest: seats.count + 1)
    }
    let best = greatest.prefix(seats.count).reduce(-floor.bound, +)
    guard greatest.count > seats.count, let next = greatest.last else { return Array(seats) }
    return seats.filter { best + next < model.coefficient(ofPair: board.pairs[$0], in: floor) }
  }

  /// Looks for a seating that keeps every floor, and of the greatest sum where that is wanted.
  ///
  /// - Parameters:
  ///   - budget: Work, clock and stop flag.
  ///   - bound: A sum that no seating exceeds.
  ///   - coolness: The first temperature is the mean change of an exchange divided by it.
  /// - Returns: The seating, or nil where none was met that keeps every floor.
  /// - Complexity: O(steps (seats of a panel + rules of a pair)), with at most 8 million steps.
  mutating func seating(
    within budget: inout Budget, upTo bound: Int = .max, coolness: Int = 2
  ) -> Seating? {
    let perLevel =
      min(Self.stepsPerSeat * board.pairs.count, Self.mostSteps) / Self.levels
    var temperature = max(1, meanChange() / coolness)
    var best: (sum: Int, seating: Seating)?
    for _ in 0..<Self.levels where budget.interruption == nil {
      var left = perLevel
      while left > 0, !isOver(bound), budget.interruption == nil {
        let lap = min(left, Self.lap)
        for _ in 0..<lap where !isOver(bound) { step(at: temperature) }
        budget.spend(Budget.work(ofExchanges: lap))
        left -= lap
      }
      if deficit == 0, best.map({ sum > $0.sum }) ?? true, let seating = chaired() {
        best = (sum, seating)
      }
      if isOver(bound) { break }
      temperature = max(1, temperature * Self.cooling / 64)
    }
    return best?.seating
  }

  /// Whether nothing is left to wish for.
  private func isOver(_ bound: Int) -> Bool { deficit == 0 && (wish == .floors || sum >= bound) }

  /// The seating with its chairs; nil where limits leave some panel without.
  private func chaired() -> Seating? {
    ChairMatching.complete(
      board.seating, rules: board.model.rules, problem: board.model.problem)
  }

  /// What an exchange changes on average.
  private mutating func meanChange() -> Int {
    var (total, count) = (0, 0)
    for _ in 0..<Self.samples {
      guard let (first, second) = proposal() else { continue }
      let change = min(abs(increase(first, second)), Self.mostChange)
      total += change
      count += change > 0 ? 1 : 0
    }
    return total / max(1, count)
  }

  /// A random exchange; every second one begins at a panel that is below its floor.
  private mutating func proposal() -> (ExchangeBoard.Change, ExchangeBoard.Change?)? {
    let random = stream.next()
    let seat: Int
    if random & 1 == 0, !weak.isEmpty {
      let range = board.seats[weak[Int(random >> 33) % weak.count]]
      guard !range.isEmpty else { return nil }
      seat = range.lowerBound + Int(random >> 1 & 0xFFFF_FFFF) % range.count
    } else {
      seat = Int(random >> 1) % board.pairs.count
    }
    let pairs = board.model.problem.panels[board.panels[seat]].pairs
    let other = stream.next()
    let coming = pairs.lowerBound + Int(other & 0xFFFF_FFFF) % pairs.count
    return board.proposal(seat, coming, choice: Int(other >> 32))
  }

  private mutating func step(at temperature: Int) {
    guard let (first, second) = proposal() else { return }
    let increase = increase(first, second)
    guard increase <= 0 || isTolerated(increase, at: temperature),
      board.keepsRules(first, second)
    else { return }
    for change in [first, second].compactMap({ $0 }) {
      raise(board.panels[change.seat], by: gain(change))
      sum += addition(change)
      board.make(change)
    }
  }

  /// What a change adds to its panel above the floor.
  private func gain(_ change: ExchangeBoard.Change) -> Int {
    guard let floor = floors[board.panels[change.seat]] else { return 0 }
    return board.model.coefficient(ofPair: change.coming, in: floor)
      - board.model.coefficient(ofPair: board.pairs[change.seat], in: floor)
  }

  /// What a change adds to the sum.
  private func addition(_ change: ExchangeBoard.Change) -> Int {
    counts.isEmpty ? 0 : Int(counts[change.coming]) - Int(counts[board.pairs[change.seat]])
  }

  /// What changes cost: by how much panels fall short more than before, less what the sum gains.
  private func increase(
    _ first: ExchangeBoard.Change, _ second: ExchangeBoard.Change?
  ) -> Int {
    func increase(_ change: ExchangeBoard.Change) -> Int {
      let surplus = surpluses[board.panels[change.seat]]
      let shortfall = min(0, surplus) - min(0, surplus + gain(change))
      return counts.isEmpty ? shortfall : Self.penalty * shortfall - addition(change)
    }
    return increase(first) + (second.map(increase) ?? 0)
  }

  private mutating func raise(_ panel: Int, by gain: Int) {
    deficit += min(0, surpluses[panel])
    surpluses[panel] += gain
    deficit -= min(0, surpluses[panel])
    let (isWeak, place) = (surpluses[panel] < 0, placeAmongWeak[panel])
    if isWeak, place < 0 {
      placeAmongWeak[panel] = weak.count
      weak.append(panel)
    } else if !isWeak, place >= 0, let last = weak.popLast() {
      if last != panel {
        weak[place] = last
        placeAmongWeak[last] = place
      }
      placeAmongWeak[panel] = -1
    }
  }

  /// Whether chance lets something worse pass: with probability `2^(-increase / temperature)`.
  ///
  /// The logarithm of the random number is interpolated between powers of 2, to stay in whole numbers.
  private mutating func isTolerated(_ increase: Int, at temperature: Int) -> Bool {
    let random = stream.next()
    let zeros = random.leadingZeroBitCount
    let fraction = Int((random << UInt64(zeros + 1)) >> 48)
    let logarithm = (zeros + 1) << 16 - fraction
    return Int128(increase) << 16 <= Int128(temperature) * Int128(logarithm)
  }
}
