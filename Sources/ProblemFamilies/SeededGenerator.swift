/// A stream of pseudo-random numbers that is the same on every machine and with every compiler.
///
/// SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number
/// generators", 2014, doi:10.1145/2660193.2660195). The ranges are drawn here and not by the
/// standard library, which does not promise to draw them alike in its next version; and nothing is
/// floating point, whose last bit may differ between machines.
struct SeededGenerator {
  /// What a stream is for; each purpose has its own, so that a change to one leaves the others.
  enum Purpose: UInt64 {
    case employers = 1
    case pool, names, docket, loads, conflicts, pins, previous, scores
    case organisations, calendar, seating, applicants, relations, bids
  }

  private var state: UInt64

  init(seed: UInt64, for purpose: Purpose) {
    state = seed
    // Neighbouring seeds and purposes must not give streams that are shifted copies.
    state = next() ^ (purpose.rawValue &* 0xD6E8_FEB8_6659_FD93)
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to but not including `limit`, which must be at least 1.
  ///
  /// The bias is below `limit / 2^64`, which no synthetic pool can show.
  mutating func below(_ limit: Int) -> Int {
    precondition(limit >= 1, "there is nothing to draw from")
    return Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A number of the range, both ends included.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True in so many of a thousand draws.
  mutating func chance(permille: Int) -> Bool { below(1000) < permille }

  /// One of the elements, of which there must be one.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// The index of a weight, in proportion to the weights, whose sum must be at least 1.
  mutating func index(by weights: [Int]) -> Int { index(byRunning: weights.runningSums) }

  /// The same for weights that are summed up already, in the logarithm of their number.
  mutating func index(byRunning sums: [Int]) -> Int {
    let drawn = below(sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > drawn { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Brings the elements into a random order, by the shuffle of Fisher and Yates.
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, below(last + 1))
    }
  }
}

extension [Int] {
  /// The sum of the elements up to and including each.
  var runningSums: [Int] {
    var sum = 0
    return map { weight in
      sum += weight
      return sum
    }
  }

  /// Hands out `total` one by one, each to the share that lags most behind its due proportion.
  ///
  /// Each share gets its entry of `least` first, as far as `total` reaches; ties go to the first.
  func apportioned(_ total: Int, least: [Int]) -> [Int] {
    var shares = [Int](repeating: 0, count: count)
    var left = total
    for index in indices {
      shares[index] = Swift.min(least[index], left)
      left -= shares[index]
    }
    let sum = reduce(0, +)
    while left > 0 {
      // The lag times the sum of the elements, so that there is no fraction.
      let neediest = indices.max { one, other in
        (self[one] * total - shares[one] * sum, -one)
          < (self[other] * total - shares[other] * sum, -other)
      }
      shares[neediest ?? 0] += 1
      left -= 1
    }
    return shares
  }
}
