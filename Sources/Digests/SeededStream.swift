/// Numbers that a seed decides, the same on every machine and with every compiler.
///
/// The numbers are, four at a time, the eight-byte parts, big-endian, of SHA-256 over the seed (eight
/// bytes, big-endian), the UTF-8 bytes of the purpose and the number of the block (eight bytes,
/// big-endian, from 0). Nobody can tell the next one from those before without the seed.
public struct SeededStream: RandomNumberGenerator, Sendable {
  private let start: SHA256Hasher
  private var block: UInt64 = 0
  private var left: [UInt64] = []

  /// The stream that belongs to a seed and a purpose; streams of other purposes have nothing to do
  /// with it.
  public init(seed: UInt64, purpose: String) {
    var hasher = SHA256Hasher()
    hasher.update(Self.bytes(of: seed))
    hasher.update(purpose)
    start = hasher
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    if left.isEmpty {
      var hasher = start
      hasher.update(Self.bytes(of: block))
      block += 1
      let bytes = hasher.finalize().bytes
      // The last is taken first.
      left = stride(from: 24, through: 0, by: -8).map { first in
        bytes[first..<(first + 8)].reduce(0) { $0 << 8 | UInt64($1) }
      }
    }
    return left.removeLast()
  }

  private static func bytes(of number: UInt64) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
