import PanelModel

/// A cell that holds a list: items between `;`, `；`, `、` or `/`.
enum ListCell {
  /// The items, trimmed; empty ones do not count.
  ///
  /// A backslash takes a separator, or another backslash, as part of the item.
  static func parse(_ cell: ArraySlice<UInt8>) -> [String] {
    var items: [String] = []
    var item = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in String(decoding: cell, as: UTF8.self).unicodeScalars {
      if isEscaped {
        if scalar != "\\", !ListText.isSeparator(scalar), !ListText.isDoubtful(scalar) {
          item.append("\\")
        }
        item.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if ListText.isSeparator(scalar) {
        items.append(String(item))
        item = String.UnicodeScalarView()
      } else {
        item.append(scalar)
      }
    }
    if isEscaped { item.append("\\") }
    items.append(String(item))
    return items.map { CellText.text(ArraySlice($0.utf8)) }.filter { !$0.isEmpty }
  }

  /// The cell that holds these items.
  static func text(_ items: [String]) -> String {
    items.map { item in
      var text = String.UnicodeScalarView()
      for scalar in item.unicodeScalars {
        if scalar == "\\" || ListText.isSeparator(scalar) || ListText.isDoubtful(scalar) {
          text.append("\\")
        }
        text.append(scalar)
      }
      return String(text)
    }.joined(separator: ";")
  }

  /// The items of a cell in which nothing stands that was probably meant to stand between them.
  ///
  /// - Throws: A finding where such a sign has no backslash before it: two specialties that are read as
  ///   one are nobody's.
  static func checked(_ cell: ArraySlice<UInt8>) throws(Finding) -> [String] {
    var isEscaped = false
    let text = String(decoding: cell, as: UTF8.self)
    for scalar in text.unicodeScalars {
      if !isEscaped, ListText.isDoubtful(scalar) {
        throw Finding(
          FilePhrases.doubtfulSeparator, ["value": shown(cell), "sign": String(scalar)],
          advice: FilePhrases.separateItems([
            "value": text.replacing(String(scalar), with: ";"), "sign": String(scalar),
          ]))
      }
      isEscaped = !isEscaped && scalar == "\\"
    }
    return parse(cell)
  }

  /// The one item of a cell.
  ///
  /// - Throws: A finding where there are several, or what ``checked(_:)`` throws.
  static func single(_ cell: ArraySlice<UInt8>) throws(Finding) -> String {
    let items = try checked(cell)
    guard items.count == 1 else {
      throw Finding(
        FilePhrases.severalItems, ["value": shown(cell), "count": "\(items.count)"],
        advice: FilePhrases.oneItem())
    }
    return items[0]
  }
}
