/// Some experts of a pool, by their indices: a bit for each expert of the pool.
public struct ExpertSet: Hashable, Sendable {
  private var words: [UInt64]
  private let poolCount: Int

  /// Takes some experts of a pool.
  ///
  /// - Parameters:
  ///   - experts: Their indices, each from 0 to below `count`.
  ///   - count: How many experts the pool has.
  public init(_ experts: [Int], of count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
    poolCount = count
    for expert in experts { words[expert / 64] |= 1 << UInt64(expert % 64) }
  }

  /// How many there are.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// How many of them have an index below that of an expert of the pool.
  ///
  /// - Complexity: O(expert / 64).
  public func count(below expert: Int) -> Int {
    let last = words[expert / 64] & ((1 << UInt64(expert % 64)) - 1)
    return words[..<(expert / 64)].reduce(last.nonzeroBitCount) { $0 + $1.nonzeroBitCount }
  }

  /// Whether an expert of the pool is among them.
  public func contains(_ expert: Int) -> Bool {
    words[expert / 64] >> UInt64(expert % 64) & 1 == 1
  }

  /// Takes out an expert of the pool.
  public mutating func remove(_ expert: Int) {
    words[expert / 64] &= ~(1 << UInt64(expert % 64))
  }

  /// Keeps those who are in another set of the same pool too.
  public mutating func formIntersection(_ other: ExpertSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// Takes in those of another set of the same pool.
  public mutating func formUnion(_ other: ExpertSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Indices of the experts, rising.
  ///
  /// - Complexity: O(pool / 64 + experts).
  public var members: [Int] {
    var members: [Int] = []
    members.reserveCapacity(count)
    Self.forEach(words) { members.append($0) }
    return members
  }

  /// Calls `body` with the index of every expert of the pool who is not among them, rising.
  ///
  /// - Complexity: O(pool / 64 + experts left out).
  public func forEachMissing(_ body: (Int) -> Void) {
    Self.forEach(words.map { ~$0 }) { expert in
      if expert < poolCount { body(expert) }
    }
  }

  @inline(__always)
  private static func forEach(_ words: [UInt64], _ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
