import PanelModel

/// A cell that holds a whole number.
enum WholeNumberCell {
  /// The number in the cell.
  ///
  /// - Throws: A finding where the cell holds something else, or a number out of `range`.
  static func parse(
    _ cell: ArraySlice<UInt8>, in range: ClosedRange<Int>
  ) throws(Finding) -> Int {
    let plain = CellText.plain(cell)
    guard !plain.isEmpty else { throw Finding(FilePhrases.emptyNumber) }
    if let number = Int(String(decoding: plain, as: UTF8.self)) {
      guard range.contains(number) else { throw outOfRange(cell, range) }
      return number
    }
    if isDigits(plain)
      || (isDigits(plain.dropFirst()) && (plain.first == 0x2B || plain.first == 0x2D))
    {
      throw outOfRange(cell, range)  // more digits than an Int holds
    }
    throw Finding(
      FilePhrases.notWhole, ["value": shown(cell)],
      advice: withoutSeparators(plain).map {
        Statement(FilePhrases.writeWithoutSeparators, ["value": $0])
      })
  }

  /// Whether there is at least one byte and all are digits.
  static func isDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// The number without its thousands separators, if that is what ails it.
  static func withoutSeparators(_ plain: ArraySlice<UInt8>) -> String? {
    let separators = [UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: " "), UInt8(ascii: "_")]
    guard let separator = plain.first(where: separators.contains) else { return nil }
    let groups = plain.split(separator: separator, omittingEmptySubsequences: false)
    guard groups[0].count <= 4, isDigits(groups[0].drop { $0 == 0x2B || $0 == 0x2D }),
      groups.dropFirst().allSatisfy({ isDigits($0) && $0.count == 3 })
    else { return nil }
    return String(decoding: groups.joined(), as: UTF8.self)
  }

  private static func outOfRange(_ cell: ArraySlice<UInt8>, _ range: ClosedRange<Int>) -> Finding {
    Finding(
      FilePhrases.outOfRange,
      ["value": shown(cell), "least": "\(range.lowerBound)", "most": "\(range.upperBound)"])
  }
}
