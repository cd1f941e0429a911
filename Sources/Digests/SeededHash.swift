/// An order of identifiers that depends on a seed and on nothing else.
///
/// Ties are broken by it: neither the order of rows in a file nor the number of threads can change
/// which of several equally good answers is given.
public struct SeededHash: Hashable, Sendable {
  /// The number that stands for this order.
  public let seed: UInt64

  /// The order that belongs to a seed.
  public init(seed: UInt64) {
    self.seed = seed
  }

  /// The key of an identifier: smaller comes first.
  ///
  /// It is the first eight bytes, big-endian, of SHA-256 over the seed (eight bytes, big-endian)
  /// followed by the UTF-8 bytes of the identifier.
  public func orderKey(of identifier: String) -> UInt64 {
    var hasher = SHA256Hasher()
    hasher.update(
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: seed >> $0) })
    hasher.update(identifier)
    return hasher.finalize().bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
