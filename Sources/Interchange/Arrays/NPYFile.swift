import Foundation
import PanelModel

extension NPYHeader {
  /// The numbers behind the head, in the file whose head this is.
  ///
  /// - Throws: A finding where the file has become shorter than its head says.
  func matrix(in file: Data) throws(Finding) -> AffinityMatrix {
    let matrix = AffinityMatrix(
      bytes: file, offset: dataOffset, rowCount: rows, columnCount: columns, element: element)
    guard let matrix else { throw Finding(FilePhrases.npyCutShort) }
    return matrix
  }
}

/// Writes NumPy array files of version 1.0.
enum NPYFile {
  /// The matrix as a file, in the kind of number in which it came.
  static func bytes(of matrix: AffinityMatrix) -> Data {
    let shape = "(\(matrix.rowCount), \(matrix.columnCount))"
    var head =
      "{'descr': '\(matrix.element.rawValue)', 'fortran_order': False, 'shape': \(shape), }"
    // The numbers start at a multiple of 64; ten bytes stand before the text, a line feed ends it.
    head += String(repeating: " ", count: 63 - (10 + head.utf8.count) % 64) + "\n"
    var file = Data([0x93] + Array("NUMPY".utf8) + [1, 0])
    append(UInt16(head.utf8.count), to: &file)
    file.append(contentsOf: head.utf8)
    for row in 0..<matrix.rowCount {
      for column in 0..<matrix.columnCount {
        append(matrix.number(row: row, column: column), as: matrix.element, to: &file)
      }
    }
    return file
  }

  private static func append(
    _ number: Double, as element: AffinityMatrix.Element, to file: inout Data
  ) {
    switch element {
    case .float32: append(Float(number).bitPattern, to: &file)
    case .float64: append(number.bitPattern, to: &file)
    case .int32: append(UInt32(bitPattern: Int32(number)), to: &file)
    }
  }

  private static func append(_ word: some FixedWidthInteger & UnsignedInteger, to file: inout Data)
  {
    for shift in stride(from: 0, to: word.bitWidth, by: 8) {
      file.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }
}
