import Foundation
import PanelModel

/// The head of a NumPy array file: what the numbers behind it are, and where they start.
///
/// Versions 1 to 3 are read, of arrays with two dimensions in C order whose elements are `<f4`, `<f8`
/// or `<i4`. The file must be as long as its shape says, to the byte.
struct NPYHeader: Hashable, Sendable {
  let rows: Int
  let columns: Int
  let element: AffinityMatrix.Element

  /// Where the first number starts, in bytes from the start of the file.
  let dataOffset: Int

  /// Reads the head of a file that may be mapped: nothing but the head is touched.
  ///
  /// - Throws: A finding that says why the file is not one we read.
  init(_ file: Data) throws(Finding) {
    let (text, dataOffset) = try Self.headerText(file)
    let entries: NPYDictionary
    do throws(NPYDictionary.Malformed) {
      entries = try NPYDictionary(text)
    } catch {
      throw Finding(FilePhrases.npyHeader, ["value": shown(text[...])])
    }
    guard let element = AffinityMatrix.Element(rawValue: entries.elementType) else {
      throw Finding(
        FilePhrases.npyElementType, ["value": entries.elementType],
        advice: Statement(FilePhrases.npySaveAsFloat))
    }
    if entries.isFortranOrder {
      throw Finding(FilePhrases.npyOrder, advice: Statement(FilePhrases.npySaveInCOrder))
    }
    guard entries.shape.count == 2 else {
      throw Finding(FilePhrases.npyDimensions, ["value": "\(entries.shape.count)"])
    }
    rows = entries.shape[0]
    columns = entries.shape[1]
    self.element = element
    self.dataOffset = dataOffset
    try checkLength(file.count)
  }

  /// The bytes of the dictionary, and the offset behind it.
  private static func headerText(_ file: Data) throws(Finding) -> ([UInt8], Int) {
    let start = [UInt8](file.prefix(12))
    guard start.starts(with: [0x93] + Array("NUMPY".utf8)) else {
      throw Finding(FilePhrases.npyMagic)
    }
    guard start.count == 12 else { throw Finding(FilePhrases.npyCutShort) }
    guard (1...3).contains(start[6]), start[7] == 0 else {
      throw Finding(FilePhrases.npyVersion, ["value": "\(start[6]).\(start[7])"])
    }
    let lengthBytes = start[8..<(start[6] == 1 ? 10 : 12)]
    let length = lengthBytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    let offset = 8 + lengthBytes.count
    guard file.count - offset >= length else { throw Finding(FilePhrases.npyCutShort) }
    // NumPy itself refuses longer ones; ours have a hundred bytes.
    guard length <= 10_000 else { throw Finding(FilePhrases.npyHeader, ["value": "\(length)"]) }
    return ([UInt8](file.dropFirst(offset).prefix(length)), offset + length)
  }

  private func checkLength(_ fileCount: Int) throws(Finding) {
    let (cells, isTooMany) = rows.multipliedReportingOverflow(by: columns)
    let (bytes, isTooLong) = cells.multipliedReportingOverflow(by: element.size)
    let isOver = isTooMany || isTooLong
    guard !isOver, bytes == fileCount - dataOffset else {
      throw Finding(
        isOver || bytes > fileCount - dataOffset ? FilePhrases.npyTooShort : FilePhrases.npyTooLong,
        [
          "rows": "\(rows)", "columns": "\(columns)", "value": "\(fileCount - dataOffset)",
          "expected": isOver ? "2^63" : "\(bytes)",
        ])
    }
  }
}
