import Digests

/// Bytes that say the same thing in one way only.
///
/// Every field says how long it is, so that no two different lists of fields give the same bytes. A
/// number takes eight bytes, most significant first; a text its number of UTF-8 bytes and then
/// those; a list its number of items and then those; a value that may be absent is a list of at most
/// one.
struct CanonicalForm: Comparable {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    bytes.append(bigEndian: UInt64(bitPattern: Int64(number)))
  }

  /// Half as long as two numbers each: of these pairs there may be very many.
  mutating func write(pairs: some Sequence<(rank: Int32, units: Int32)>, count: Int) {
    var numbers: [UInt64] = []
    numbers.reserveCapacity(count)
    for pair in pairs {
      numbers.append(
        UInt64(UInt32(bitPattern: pair.rank)) << 32 | UInt64(UInt32(bitPattern: pair.units)))
    }
    bytes.append(bigEndian: numbers)
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
    left.bytes.precedes(right.bytes)
  }
}
