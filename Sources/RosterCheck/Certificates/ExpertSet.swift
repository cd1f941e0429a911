/// Some experts of a pool: a bit for each of the pool, or a list where they are few.
enum ExpertSet {
  case bits([UInt64])
  case list([Int32])

  /// Takes experts by their rising indices in a pool of so many.
  init(_ experts: [Int], of count: Int) {
    guard experts.count * 32 > count else {
      self = .list(experts.map(Int32.init))
      return
    }
    var words = [UInt64](repeating: 0, count: (count + 63) / 64)
    for expert in experts { words[expert / 64] |= 1 << UInt64(expert % 64) }
    self = .bits(words)
  }

  func contains(_ expert: Int) -> Bool {
    switch self {
    case .bits(let words): return words[expert / 64] >> UInt64(expert % 64) & 1 == 1
    case .list(let experts):
      var (low, high) = (0, experts.count)
      while low < high {
        let middle = (low + high) / 2
        if experts[middle] < expert { low = middle + 1 } else { high = middle }
      }
      return low < experts.count && experts[low] == expert
    }
  }

  /// Indices of the experts, rising.
  ///
  /// - Complexity: O(pool / 64 + experts).
  var members: [Int] {
    switch self {
    case .list(let experts): return experts.map(Int.init)
    case .bits(let words):
      var members: [Int] = []
      members.reserveCapacity(words.reduce(0) { $0 + $1.nonzeroBitCount })
      for (index, word) in words.enumerated() {
        var rest = word
        while rest != 0 {
          members.append(index * 64 + rest.trailingZeroBitCount)
          rest &= rest - 1
        }
      }
      return members
    }
  }
}
