/// Panels whose members count an affinity at one price, and what their seat costs them: most of the
/// panels of a large problem, and most of its pairs.
extension StageSum {
  /// What a seat costs each expert on panels of some effort, where 64 bits hold it.
  struct PlainCosts {
    /// By expert; empty where a seat costs nobody anything.
    let worths: [Int]

    /// nil where a number has more than ``StageSum/plainBits`` bits.
    init?(perPoint: [Tally], perSeat: [Tally], effort: Int) {
      var worths: [Int] = []
      worths.reserveCapacity(max(perPoint.count, perSeat.count))
      for expert in 0..<max(perPoint.count, perSeat.count) {
        var worth = Tally()
        if !perPoint.isEmpty { worth.add(perPoint[expert], times: effort) }
        if !perSeat.isEmpty { worth.add(perSeat[expert]) }
        guard !worth.isLost, worth.value.magnitude >> StageSum.plainBits == 0 else { return nil }
        worths.append(Int(worth.value))
      }
      self.worths = worths
    }
  }

  /// Two such numbers and their sum are far from the ends of 64 bits.
  static let plainBits = 61

  /// What members count by their effort, for panels of every effort that 64 bits hold.
  func plainCosts() -> [Int: PlainCosts] {
    var costs: [Int: PlainCosts] = [:]
    for effort in Set(space.places.map(\.effort)) {
      costs[effort] = PlainCosts(perPoint: perPoint, perSeat: perSeat, effort: effort)
    }
    return costs
  }

  /// The greatest worths of those who may sit on a panel, falling, no more than it can have seats; nil
  /// where anything else counts than the affinity and what a seat costs, or 64 bits may not hold it.
  ///
  /// - Complexity: O(experts), with few steps for each.
  func plainBest(
    at index: Int, _ experts: [Int], _ units: [Int32], isFull: Bool, costs: PlainCosts?
  ) -> [Int128]? {
    let place = space.places[index]
    var slope = sums[index].slope
    var perMember = sums[index].perMember
    if isFull {
      slope.add(sums[index].full.slope)
      perMember.add(sums[index].full.perMember)
    }
    // A product with an affinity, of at most 2^31.
    guard let costs, !slope.isLost, slope.value.magnitude >> (Self.plainBits - 31) == 0,
      !perMember.isLost, place.pinned.isEmpty, sums[index].extras.isEmpty,
      place.previous.isEmpty, atOnce.isEmpty, sums[index].chair == nil, chairings.isEmpty
    else { return nil }
    let price = Int(slope.value)
    var free = Greatest<Int>(most: place.counts.last ?? 0)
    let least = isFull ? leastUnits : .min
    if costs.worths.isEmpty {
      for units in units where Int(units) >= least { free.add(price &* Int(units)) }
    } else {
      for (member, expert) in experts.enumerated() where Int(units[member]) >= least {
        free.add(price &* Int(units[member]) &+ costs.worths[expert])
      }
    }
    var falling: [Int128] = []
    for worth in free.falling {
      var sum = perMember
      sum.add(Int128(worth))
      guard !sum.isLost else { return nil }
      falling.append(sum.value)
    }
    return falling
  }
}

/// The greatest of some numbers, no more than so many.
struct Greatest<Number: FixedWidthInteger> {
  let most: Int
  private(set) var falling: [Number] = []

  init(most: Int) { self.most = most }

  /// - Complexity: O(1) for a number that is not among the greatest.
  @inline(__always)
  mutating func add(_ number: Number) {
    if falling.count >= most {
      guard let least = falling.last, least < number else { return }
      falling.removeLast()
    }
    var place = falling.count
    while place > 0, falling[place - 1] < number { place -= 1 }
    falling.insert(number, at: place)
  }
}
