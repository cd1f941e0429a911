import Foundation
import PanelModel
import Testing

@testable import Interchange

/// The numbers of every regime, written down a second time.
@Suite struct PresetNumbersTests {
  struct Row: Sendable, CustomStringConvertible {
    let preset: String
    let rule: String
    /// Numbers, look-backs and shares in the order of the rule.
    let numbers: String
    let certainty: String

    var description: String { "\(preset) \(rule)" }

    init(_ preset: String, _ rule: String, _ numbers: String, _ certainty: String) {
      self.preset = preset
      self.rule = rule
      self.numbers = numbers
      self.certainty = certainty
    }
  }

  private static let titles = "cn-title-intermediate-2019"
  private static let bids = "cn-bid-evaluation-2024"
  private static let uk = "uk-engc-pri"
  private static let nih = "nih-study-section"
  private static let nsf = "nsf-panel"
  private static let eu = "eu-expert-evaluation"
  private static let proposal = "cn-engineer-registration-proposed"

  static let rows = [
    Row(titles, "CN40-04", "11-15 odd", "S2/M-"), Row(titles, "CN40-05", "25-35 odd", "S2/A"),
    Row(titles, "CN40-06", "11-35 odd", "S2/A"), Row(titles, "CN-GROUP", "3-5 odd", "M+/M-"),
    Row(titles, "CN40-17", "3-5 odd", "M+/M-"), Row(titles, "CN40-13", "2/3 +1", "M+/A"),
    Row(titles, "CN40-10", "36", "S2"), Row(titles, "CNCE-01", "90", "S2"),
    Row(titles, "CNCE-02", "60", "S2"), Row(titles, "CN-UNIT", "2", "M-"),
    Row(titles, "CN-OUTSIDE", "1/3", "S2/M-"), Row(titles, "CN-INDUSTRY", "1/3", "M-"),
    Row(titles, "CN-RENEWAL", "1/3", "M-"), Row(titles, "CN-YEARS", "1", "M-"),
    Row(titles, "CN-COLLAB", "36", "M+/A"), Row(titles, "CN-KIN", "ever", "M+/A"),
    Row(titles, "CN40-22", "5 workingDays", "M+"), Row(titles, "CN40-23", "5 workingDays", "S2"),
    Row(titles, "CN40-03", "36 months", "S2"), Row(titles, "CN40-26", "36 months", "M+"),
    Row(bids, "CNT-01", "5-15 odd", "S/A"), Row(bids, "CNT-03", "7-15 odd", "S/A"),
    Row(bids, "CNG-12", "7-15 odd", "M+/A"), Row(bids, "CNT-02", "2/3", "S"),
    Row(bids, "CN26-04", "8", "S2"), Row(bids, "CNG-03", "70", "S2/M-"),
    Row(bids, "CNG-04", "36", "M+"), Row(bids, "CNG-06", "36", "M+"),
    Row(bids, "CNG-06c", "36", "M+"), Row(bids, "CNT-04a", "ever", "M+"),
    Row(bids, "CNT-04b", "current", "M+"), Row(bids, "CNZ-02", "36", "S2"),
    Row(bids, "CNZ-03", "ever", "S2"), Row(bids, "CNZ-08", "60", "S2"),
    Row(bids, "CNG-05", "2 workingDays", "M+"), Row(bids, "CNG-10", "5 workingDays", "M+"),
    Row(uk, "UK-02", "2", "S"), Row(uk, "UK-03", "1", "S"), Row(uk, "UK-07", "3", "S"),
    Row(uk, "UK-09", "36", "S"), Row(uk, "UK-09r", "1", "S"), Row(uk, "UK-13", "36", "M-"),
    Row(uk, "UK-LOAD", "20", "A"), Row(uk, "UK-DAY", "5", "A"), Row(uk, "UK-10", "14 days", "S"),
    Row(uk, "UK-12s", "ever", "M+"),
    Row(nih, "NIH-07", "12-25", "M-"), Row(nih, "NIH-05", "3", "M+"), Row(nih, "NIH-01", "48", "S"),
    Row(nih, "NIH-02", "1/4", "S"), Row(nih, "NIH-06", "1/4", "M+"), Row(nih, "NIH-15", "8", "S/A"),
    Row(nih, "NIH-11", "36", "M+"), Row(nih, "NIH-08", "current", "S"),
    Row(nih, "NIH-09", "ever", "S"),
    Row(nsf, "NSF-01", "48", "S"), Row(nsf, "NSF-02", "24", "S"), Row(nsf, "NSF-03", "ever", "S"),
    Row(nsf, "NSF-04", "12", "S"), Row(nsf, "NSF-05", "12", "S"), Row(nsf, "NSF-10", "3-10", "S"),
    Row(eu, "EU-03", "3", "S"), Row(eu, "EU-05", "2/5", "M+"), Row(eu, "EU-09", "3", "S/A"),
    Row(eu, "EU-09e", "4/5", "S/A"), Row(eu, "EU-06", "1/5", "S"), Row(eu, "EU-07", "1/4", "M-"),
    Row(eu, "EU-12", "36", "M+"), Row(eu, "EU-16", "36", "M-"), Row(eu, "EU-11k", "ever", "M+"),
    Row(eu, "EU-14", "current", "S"),
    Row(proposal, "PR-REVIEW", "36 months", "S"), Row(proposal, "PR-DAYS", "7 days", "S"),
    Row(proposal, "PR-SEATS", "3-5 odd", "A"),
  ]

  @Test(arguments: rows)
  func `a rule has the numbers and the certainty of its regime`(_ row: Row) throws {
    let preset = try #require(PolicyPreset.named(row.preset))
    let rule = try #require(preset.rules.first { $0.id == row.rule })
    #expect(Self.numbers(of: rule) == row.numbers)
    let certainty = [rule.certainty, rule.numbers].compactMap(\.self).map(\.rawValue)
    #expect(certainty.joined(separator: "/") == row.certainty)
  }

  private static func numbers(of rule: PresetRule) -> String {
    switch rule.demand {
    case .eligibility(.conflict(let conflict)): text(conflict.lookBack)
    case .eligibility(.differs(let differs)): text(differs.lookBack)
    case .eligibility(.attribute(let selector)): numbers(of: selector).joined(separator: " ")
    case .panel(.seats(let seats)): text(seats.range) + (seats.isOdd ? " odd" : "")
    case .panel(.atLeast(let quota)), .panel(.atMost(let quota)):
      switch quota.amount {
      case .count(let count): "\(count)"
      case .share(let share): "\(share)"
      }
    case .panel(.quorum(let quorum)): "\(quorum.share) +\(quorum.margin)"
    case .loads(let bounds): bounds.most.map { "\($0)" } ?? ""
    case .limit(let limit): (limit.panels ?? limit.effort).map { "\($0)" } ?? ""
    case .note(let period?): "\(period.count) \(period.unit)"
    default: ""
    }
  }

  private static func text(_ range: SeatRange) -> String {
    range.least == range.most ? "\(range.least)" : "\(range.least)-\(range.most)"
  }

  private static func text(_ lookBack: LookBack) -> String {
    switch lookBack {
    case .current: "current"
    case .ever: "ever"
    case .months(let months): "\(months)"
    }
  }

  private static func numbers(of selector: Selector) -> [String] {
    switch selector {
    case .attribute(_, .atLeast(let text)), .attribute(_, .atMost(let text)): [text]
    case .attribute: []
    case .all(let parts), .any(let parts): parts.flatMap(numbers)
    case .not(let part): numbers(of: part)
    }
  }
}

/// The tables of the article are those of the presets.
@Suite struct PresetArticleTests {
  @Test(arguments: PolicyPreset.all.map(\.id))
  func `every rule stands in the article as it is`(id: String) throws {
    let preset = try #require(PolicyPreset.named(id))
    let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Empanel/Documentation.docc/Presets.md")
    let text = try String(contentsOf: article, encoding: .utf8)
    let start = try #require(text.range(of: "\n## `\(id)`\n"))
    let rest = text[start.upperBound...]
    let section = rest.range(of: "\n## ").map { rest[..<$0.lowerBound] } ?? rest
    let rows = Set(section.split(separator: "\n").map(String.init))
    for rule in preset.rules {
      let numbers = rule.numbers.map { " (\($0.rawValue))" } ?? ""
      let mark = (rule.isEditableDefault ? "* " : "") + rule.certainty.rawValue + numbers
      let words = rule.words.english + (rule.enforcement == .report ? " Only reported." : "")
      let row = "| \(rule.id) | \(words) | \(rule.source) | \(mark) |"
      #expect(rows.contains(row), "\(row)")
    }
    for column in preset.columns { #expect(section.contains("`\(column.name)`"), "\(column.name)") }
  }
}
