/// Bytes that say the same thing in one way only.
///
/// Every field says how long it is, so that no two different lists of fields give the same bytes. A
/// number takes eight bytes, most significant first; a text its number of UTF-8 bytes and then
/// those; a list its number of items and then those; a value that may be absent is a list of at most
/// one.
struct CanonicalForm: Comparable {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// Makes room for a row of pairs.
  mutating func reserve(pairs count: Int) { bytes.reserveCapacity(bytes.count + 8 * count) }

  /// Half as long as two numbers: of these rows there may be very many.
  mutating func write(rank: Int32, units: Int32) {
    let both = UInt64(UInt32(bitPattern: rank)) << 32 | UInt64(UInt32(bitPattern: units))
    var shift: UInt64 = 64
    while shift > 0 {
      shift -= 8
      bytes.append(UInt8(truncatingIfNeeded: both >> shift))
    }
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ number: Int?) {
    write(number == nil ? 0 : 1)
    if let number { write(number) }
  }

  mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }

  /// By key, as a dictionary has no order.
  mutating func write(_ attributes: [String: String]) {
    write(attributes.count)
    let rising = attributes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (key, value) in rising {
      write(key)
      write(value)
    }
  }

  static func < (left: CanonicalForm, right: CanonicalForm) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
