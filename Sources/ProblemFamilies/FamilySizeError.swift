public import PanelModel

/// A size that a family cannot be made in.
public struct FamilySizeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, with the value and what is allowed.
  public let statement: Statement

  /// The code of the statement.
  public var code: String { statement.code }

  /// The English text.
  public var description: String { statement.description }

  /// A pool that is too small or too large.
  static let experts = Phrase(
    "family.experts-out-of-range", en: "{value} experts are outside of {least} to {most}.",
    zh: "专家人数 {value} 不在 {least} 至 {most} 的范围内。")

  /// A docket that is too small or too large.
  static let cases = Phrase(
    "family.cases-out-of-range", en: "{value} cases are outside of {least} to {most}.",
    zh: "申报件数 {value} 不在 {least} 至 {most} 的范围内。")

  /// Two numbers that are fine alone but not together.
  static let tooManyPairs = Phrase(
    "family.too-many-pairs",
    en: "{experts} experts times {cases} cases are more than {limit} pairs.",
    zh: "{experts} 名专家与 {cases} 件申报件的组合数超过 {limit}。")

  /// Refuses a number outside of its range.
  static func check(_ value: Int, within range: ClosedRange<Int>, or phrase: Phrase)
    throws(FamilySizeError)
  {
    guard !range.contains(value) else { return }
    throw FamilySizeError(
      statement: phrase([
        "value": "\(value)", "least": "\(range.lowerBound)", "most": "\(range.upperBound)",
      ]))
  }

  /// Refuses more pairs of expert and case than a family can list.
  static func check(experts: Int, cases: Int, atMost limit: Int) throws(FamilySizeError) {
    guard experts * cases > limit else { return }
    throw FamilySizeError(
      statement: tooManyPairs([
        "experts": "\(experts)", "cases": "\(cases)", "limit": "\(limit)",
      ]))
  }
}
