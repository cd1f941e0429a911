/// Whole numbers as eight bytes, most significant first, and the order of such bytes.
extension [UInt8] {
  /// Appends eight bytes.
  public mutating func append(bigEndian number: UInt64) {
    unsafe Swift.withUnsafeBytes(of: number.bigEndian) { unsafe append(contentsOf: $0) }
  }

  /// Appends eight bytes for each number, in one go.
  public mutating func append(bigEndian numbers: [UInt64]) {
    // A closure, for a key path would be followed anew for every number.
    unsafe numbers.map { $0.bigEndian }.withUnsafeBytes { unsafe append(contentsOf: $0) }
  }

  /// Whether these bytes come before others: the first that differ decide, else the shorter is first.
  ///
  /// As `lexicographicallyPrecedes`, eight bytes at a time.
  public func precedes(_ other: [UInt8]) -> Bool {
    unsafe withUnsafeBytes { left in
      unsafe other.withUnsafeBytes { right in
        var place = 0
        // Both loads end within their buffers.
        while place + 8 <= Swift.min(left.count, right.count) {
          let first = unsafe left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          let second = unsafe right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          if first != second { return first.bigEndian < second.bigEndian }
          place += 8
        }
        return unsafe left[place...].lexicographicallyPrecedes(right[place...])
      }
    }
  }
}
