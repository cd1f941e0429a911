public import PanelModel

/// One rule that a roster breaks, or one thing that it says wrongly.
///
/// The statement is for people; who works with it further reads its code and the identifiers.
public struct Violation: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, with the values.
  public let statement: Statement
  /// The panel concerned; nil where the roster as a whole is.
  public let panel: Panel.ID?
  /// The case concerned, if it is one.
  public let reviewCase: Case.ID?
  /// The experts concerned, by identifier.
  public let experts: [Expert.ID]
  /// The rule of the policy concerned, by its identifier or, without one, by its kind; nil where the
  /// policy has no say.
  public let rule: String?

  /// Makes a violation.
  public init(
    _ statement: Statement, panel: Panel.ID? = nil, reviewCase: Case.ID? = nil,
    experts: [Expert.ID] = [], rule: String? = nil
  ) {
    self.statement = statement
    self.panel = panel
    self.reviewCase = reviewCase
    self.experts = experts.sorted()
    self.rule = rule
  }

  /// The stable code of the statement, one of ``CheckPhrases``.
  public var code: String { statement.code }

  /// The English text.
  public var description: String { statement.description }

  /// By panel, what concerns no panel last; then by code, experts, case and text.
  static func precedes(_ left: Violation, _ right: Violation) -> Bool {
    if left.panel != right.panel {
      guard let one = left.panel else { return false }
      guard let other = right.panel else { return true }
      return one < other
    }
    if left.code != right.code { return left.code < right.code }
    if left.experts != right.experts {
      return left.experts.lexicographicallyPrecedes(right.experts)
    }
    let cases = (left.reviewCase ?? "", right.reviewCase ?? "")
    return cases.0 != cases.1 ? cases.0 < cases.1 : left.description < right.description
  }
}
