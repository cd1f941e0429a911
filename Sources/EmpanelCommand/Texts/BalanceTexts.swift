import Empanel
import PanelModel

/// How balanced a roster is, in words.
struct BalanceTexts {
  let problem: AssignmentProblem
  let language: Language

  /// The measures that have a value, one after the other.
  func text(of balance: Balance) -> String {
    var parts: [String] = []
    func add(_ phrase: Phrase, _ measure: Balance.Measure, _ number: (Fraction) -> String) {
      guard let value = measure.value else { return }
      parts.append(phrase(["value": number(value)]).text(in: language))
    }
    let decimals = problem.policy.decimals
    add(CommandPhrases.balanceComposition, balance.composition) { $0.decimalText(decimals: 0) }
    add(CommandPhrases.balanceWorkload, balance.workload) {
      ($0 * Fraction(1000)).decimalText(decimals: 1)
    }
    add(CommandPhrases.balanceComparable, balance.comparable) {
      $0.decimalText(decimals: decimals)
    }
    add(CommandPhrases.balanceSeverity, balance.severity) {
      ($0 * Fraction(100)).decimalText(decimals: 2)
    }
    return parts.isEmpty ? "-" : parts.joined(separator: language.clauseMark)
  }

  /// Panel luck as one plain number.
  func luck(of balance: Balance) -> String {
    guard let luck = balance.panelLuck else {
      return CommandPhrases.luckUnknown().text(in: language)
    }
    return CommandPhrases.luck(["value": FixedPoint.text(of: luck, decimals: 6)]).text(in: language)
  }
}
