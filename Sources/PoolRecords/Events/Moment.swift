public import PanelModel

/// An instant of the log, in milliseconds; civil dates are days without a clock, moments are UTC.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int

  private static let dayLength = 86_400_000

  /// Makes a moment from its number.
  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// The last millisecond of a day in UTC: "known at" a day means by its end.
  public init(endOf day: CivilDate) {
    milliseconds = (day.dayNumber + 1) * Self.dayLength - 1
  }

  /// Reads `2026-03-05T08:15:30Z` or `2026-03-05T08:15:30.123Z` exactly; nil for any other text.
  public init?(iso text: String) {
    guard text.utf8.count == 20 || text.utf8.count == 24, text.utf8.last == UInt8(ascii: "Z"),
      let date = CivilDate(iso: String(decoding: text.utf8.prefix(10), as: UTF8.self))
    else { return nil }
    let clock = Array(text.utf8.dropFirst(10).dropLast())
    let marks = Array("T::.".utf8)
    var parts: [Int] = []
    var position = 0
    for (index, width) in [2, 2, 2, 3].enumerated() where position < clock.count {
      guard clock[position] == marks[index] else { return nil }
      let digits = clock[(position + 1)..<(position + 1 + width)]
      guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
      parts.append(digits.reduce(0) { $0 * 10 + Int($1) - 48 })
      position += 1 + width
    }
    guard parts[0] < 24, parts[1] < 60, parts[2] < 60 else { return nil }
    let seconds = (parts[0] * 60 + parts[1]) * 60 + parts[2]
    milliseconds =
      date.dayNumber * Self.dayLength + seconds * 1000 + (parts.count > 3 ? parts[3] : 0)
  }

  /// The day in UTC.
  public var day: CivilDate {
    let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: Self.dayLength)
    return CivilDate(dayNumber: rest < 0 ? days - 1 : days)
  }

  /// `2026-03-05T08:15:30.123Z`.
  public var description: String {
    let rest = milliseconds - day.dayNumber * Self.dayLength
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, to: 2) }
    return "\(day)T\(clock.joined(separator: ":")).\(padded(rest % 1000, to: 3))Z"
  }

  /// Orders by time.
  public static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
