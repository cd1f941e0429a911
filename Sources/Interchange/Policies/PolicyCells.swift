import PanelModel

/// Values of rules that are written as a number and a word, or as a name of something.
enum PolicyCells {
  /// `current`, `ever`, or `36 months` (36个月).
  static func lookBack(_ cell: ArraySlice<UInt8>) throws(Finding) -> LookBack {
    let text = TableSchema.folded(String(decoding: cell, as: UTF8.self))
    if text == "current" { return .current }
    if text == "ever" { return .ever }
    if let digits = number(text, units: ["months", "month", "个月"], isUnitNeeded: true) {
      return .months(try WholeNumberCell.parse(digits, in: RuleLimits.months))
    }
    throw Finding(
      PolicyPhrases.notLookBack, ["value": shown(cell)],
      advice: months(text).map { PolicyPhrases.writeValue(["value": $0]) })
  }

  /// How far back services are looked for, in months; nil for `ever`.
  static func previous(_ cell: ArraySlice<UInt8>) throws(Finding) -> Int? {
    switch try lookBack(cell) {
    case .ever: return nil
    case .months(let months): return months
    case .current:
      throw Finding(
        PolicyPhrases.notLookBack, ["value": shown(cell)],
        advice: PolicyPhrases.writeValue(["value": "12 months"]))
    }
  }

  /// What was probably meant by years, or by a number alone.
  private static func months(_ text: String) -> String? {
    if let digits = number(text, units: ["years", "year", "年"], isUnitNeeded: true),
      let years = Int(String(decoding: digits, as: UTF8.self)), (1...100).contains(years)
    {
      return "\(years * 12) months"
    }
    return number(text, units: [], isUnitNeeded: false).map {
      String(decoding: $0, as: UTF8.self) + " months"
    }
  }

  /// `30 days` (30天), or the number alone.
  static func days(_ cell: ArraySlice<UInt8>) throws(Finding) -> Int {
    let text = TableSchema.folded(String(decoding: cell, as: UTF8.self))
    let digits = number(text, units: ["days", "day", "天", "日"], isUnitNeeded: false)
    guard let digits else { throw Finding(PolicyPhrases.notDays, ["value": shown(cell)]) }
    return try WholeNumberCell.parse(digits, in: RuleLimits.graceDays)
  }

  private static func number(
    _ text: String, units: [String], isUnitNeeded: Bool
  ) -> ArraySlice<UInt8>? {
    let unit = units.first { text.hasSuffix($0) }
    guard unit != nil || !isUnitNeeded else { return nil }
    let digits = CellText.plain(ArraySlice(text.dropLast(unit?.count ?? 0).utf8))
    return WholeNumberCell.isDigits(digits) ? digits : nil
  }

  /// `true` (1), `false` (0), or a number.
  static func adjacency(_ cell: ArraySlice<UInt8>) throws(Finding) -> Int {
    switch TableSchema.folded(String(decoding: cell, as: UTF8.self)) {
    case "true": 1
    case "false": 0
    default: try WholeNumberCell.parse(cell, in: RuleLimits.adjacency)
    }
  }

  /// `case.employer`: the attribute of the case.
  static func caseAttribute(_ cell: ArraySlice<UInt8>) throws(Finding) -> String {
    let text = CellText.text(cell)
    let opening = "case."
    guard text.hasPrefix(opening), text.utf8.count > opening.utf8.count else {
      throw Finding(
        PolicyPhrases.notCaseAttribute, ["value": shown(cell)],
        advice: text.isEmpty || text.contains(".")
          ? nil : PolicyPhrases.writeValue(["value": opening + text]))
    }
    return String(text.dropFirst(opening.count))
  }

  /// A whole number or `p/q`, not below 0.
  static func tolerance(_ cell: ArraySlice<UInt8>) throws(Finding) -> Fraction {
    let halves = CellText.plain(cell).split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let numbers = halves.compactMap { half in
      WholeNumberCell.isDigits(half) && half.count <= 7
        ? Int(String(decoding: half, as: UTF8.self)) : nil
    }
    guard halves.count <= 2, numbers.count == halves.count, numbers.last != 0 || numbers.count == 1
    else { throw Finding(PolicyPhrases.notTolerance, ["value": shown(cell)]) }
    return Fraction(numbers[0], numbers.count == 2 ? numbers[1] : 1)
  }
}
