public import struct Foundation.Data

/// A matrix of numbers as a file holds it: rows are cases, columns are experts, C order.
///
/// The bytes are usually mapped, so that a matrix larger than memory can be read row by row.
public struct AffinityMatrix: Sendable {
  /// How one number is stored, little endian.
  public enum Element: String, Hashable, Sendable, CaseIterable {
    /// 32-bit floating point.
    case float32 = "<f4"
    /// 64-bit floating point.
    case float64 = "<f8"
    /// 32-bit whole number: a plain number, not units.
    case int32 = "<i4"

    /// Bytes of one number.
    public var size: Int { self == .float64 ? 8 : 4 }
  }

  /// Rows.
  public let rowCount: Int
  /// Columns.
  public let columnCount: Int
  /// How the numbers are stored.
  public let element: Element
  private let bytes: Data
  private let offset: Int

  /// Wraps the bytes of a file, or is nil when the file is too short for the shape.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, mapped or not.
  ///   - offset: Where the first number stands.
  ///   - rowCount: Rows, at least 0.
  ///   - columnCount: Columns, at least 0.
  ///   - element: How the numbers are stored.
  public init?(bytes: Data, offset: Int, rowCount: Int, columnCount: Int, element: Element) {
    let (count, overflow) = rowCount.multipliedReportingOverflow(by: columnCount)
    guard rowCount >= 0, columnCount >= 0, offset >= 0, !overflow,
      count <= (bytes.count - offset) / element.size
    else { return nil }
    self.bytes = bytes
    self.offset = offset
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.element = element
  }

  /// One number, exactly: every 32-bit value is a 64-bit value too.
  public func number(row: Int, column: Int) -> Double {
    precondition((0..<rowCount).contains(row) && (0..<columnCount).contains(column))
    let position = offset + (row * columnCount + column) * element.size
    return unsafe bytes.withUnsafeBytes { raw in
      // Inside the buffer: `init` compared the shape with the length; the line above, the indices.
      unsafe AffinityMatrix.number(in: raw, at: position, element)
    }
  }

  /// Writes the whole units of a row's numbers, half to even; false where one has none.
  ///
  /// Most numbers are rounded in floating point, many at a time: a product with a power of ten is off
  /// by less than 2^-22 here, so that it shows on which side of a half the exact one lies, unless it is
  /// very near. Those near a half or the limit, and whatever is no number, are done one by one.
  ///
  /// - Complexity: O(columns).
  func quantise(row: Int, decimals: Int, into units: inout [Int32]) -> Bool {
    precondition((0..<rowCount).contains(row))
    if units.count != columnCount { units = [Int32](repeating: 0, count: columnCount) }
    let doubtful = roundMost(row: row, scale: Double(FixedPoint.powersOfTen[decimals]), &units)
    for strip in doubtful {
      for column in strip..<min(strip + Self.strip, columnCount) {
        let number = number(row: row, column: column)
        guard let exact = try? FixedPoint.units(of: number, decimals: decimals) else {
          return false
        }
        units[column] = Int32(exact)
      }
    }
    return true
  }

  private static let strip = 64

  /// Rounds a row, and gives the beginnings of the strips with a number for which that will not do.
  private func roundMost(row: Int, scale: Double, _ units: inout [Int32]) -> [Int] {
    let start = offset + row * columnCount * element.size
    return unsafe bytes.withUnsafeBytes { raw in
      // Inside the buffer: `init` compared the shape with the length, and the caller checked the row.
      let numbers = unsafe UnsafeRawBufferPointer(
        rebasing: raw[start..<start + columnCount * element.size])
      return unsafe units.withUnsafeMutableBufferPointer { units in
        switch element {
        case .float32:
          unsafe Self.roundMost(units, scale) { column in
            let bits = unsafe numbers.loadUnaligned(
              fromByteOffset: column &* 4, as: UInt32.self)
            return Double(Float(bitPattern: UInt32(littleEndian: bits)))
          }
        case .float64:
          unsafe Self.roundMost(units, scale) { column in
            let bits = unsafe numbers.loadUnaligned(
              fromByteOffset: column &* 8, as: UInt64.self)
            return Double(bitPattern: UInt64(littleEndian: bits))
          }
        case .int32:
          unsafe Self.roundMost(units, scale) { column in
            let bits = unsafe numbers.loadUnaligned(
              fromByteOffset: column &* 4, as: UInt32.self)
            return Double(Int32(bitPattern: UInt32(littleEndian: bits)))
          }
        }
      }
    }
  }

  @inline(__always)
  private static func roundMost(
    _ units: UnsafeMutableBufferPointer<Int32>, _ scale: Double, _ number: (Int) -> Double
  ) -> [Int] {
    // A sum with this has no digits after the point, and the whole number in its lowest bits.
    let shift = 0x1.8p52
    let limit = Double(AffinityTable.limit)
    var doubtful: [Int] = []
    for start in stride(from: 0, to: units.count, by: strip) {
      var hasDoubt: Int64 = 0
      for column in start..<min(start + strip, units.count) {
        let product = number(column) * scale
        let shifted = product + shift
        let isSure = (product - (shifted - shift)).magnitude < 0.49999 && product.magnitude < limit
        hasDoubt |= isSure ? 0 : 1
        unsafe units[column] = Int32(truncatingIfNeeded: shifted.bitPattern)
      }
      if hasDoubt != 0 { doubtful.append(start) }
    }
    return doubtful
  }

  private static func number(in raw: UnsafeRawBufferPointer, at position: Int, _ element: Element)
    -> Double
  {
    switch element {
    case .float32:
      let bits = unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt32.self)
      return Double(Float(bitPattern: UInt32(littleEndian: bits)))
    case .float64:
      let bits = unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      return Double(bitPattern: UInt64(littleEndian: bits))
    case .int32:
      let bits = unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt32.self)
      return Double(Int32(bitPattern: UInt32(littleEndian: bits)))
    }
  }
}

/// A matrix whose every number is known to fit the units.
struct DenseAffinities: Sendable {
  let matrix: AffinityMatrix
  let decimals: Int

  func read(panel: Int, into row: inout [Int32]) {
    let isWhole = matrix.quantise(row: panel, decimals: decimals, into: &row)
    precondition(isWhole, Self.changed)
  }

  func units(panel: Int, expert: Int) -> Int32 {
    let number = matrix.number(row: panel, column: expert)
    guard let units = try? FixedPoint.units(of: number, decimals: decimals) else {
      preconditionFailure(Self.changed)
    }
    return Int32(units)
  }

  private static let changed = "the file changed after it was checked"
}
