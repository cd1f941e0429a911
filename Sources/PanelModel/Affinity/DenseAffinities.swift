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

  /// Calls `body` with every column and number of a row in turn.
  func forEachNumber(row: Int, _ body: (Int, Double) -> Void) {
    precondition((0..<rowCount).contains(row))
    let start = offset + row * columnCount * element.size
    unsafe bytes.withUnsafeBytes { raw in
      for column in 0..<columnCount {
        // Inside the buffer: `init` compared the shape with the length.
        let number = unsafe AffinityMatrix.number(
          in: raw, at: start + column * element.size, element)
        body(column, number)
      }
    }
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
    row.removeAll(keepingCapacity: true)
    matrix.forEachNumber(row: panel) { _, number in row.append(quantised(number)) }
  }

  func units(panel: Int, expert: Int) -> Int32 {
    quantised(matrix.number(row: panel, column: expert))
  }

  private func quantised(_ number: Double) -> Int32 {
    guard let units = try? FixedPoint.units(of: number, decimals: decimals) else {
      preconditionFailure("the file changed after it was checked")
    }
    return Int32(units)
  }
}
