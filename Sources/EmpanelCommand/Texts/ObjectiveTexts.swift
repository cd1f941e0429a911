import Empanel
import Interchange
import PanelModel

/// Objectives and their values in words.
struct ObjectiveTexts {
  let problem: AssignmentProblem
  let language: Language

  private func say(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    phrase(values).text(in: language)
  }

  /// What is aimed at.
  func name(of objective: Objective) -> String {
    switch objective.name {
    case .total: say(CommandPhrases.total)
    case .worstPanel: say(CommandPhrases.worstPanel)
    }
  }

  /// A value in the problem's decimals; a fraction that does not end is rounded for reading.
  func number(_ value: Fraction) -> String {
    value.decimalText(decimals: problem.policy.decimals)
  }

  /// Value, and how good it could be at best.
  func value(of result: ObjectiveResult, in roster: Roster) -> String {
    let text =
      switch result.objective.name {
      case .total: number(result.value)
      case .worstPanel: worstPanelText(by: result.objective, in: roster)
      }
    return text + language.clauseMark + bound(of: result)
  }

  private func bound(of result: ObjectiveResult) -> String {
    guard let bound = result.bound else { return say(CommandPhrases.noBound) }
    if result.isOptimal { return say(CommandPhrases.bestPossible, ["bound": number(bound)]) }
    let percent = ((result.gap ?? 0) * 100 * 10_000).rounded(.up) / 10_000
    return say(CommandPhrases.atMost, ["bound": number(bound), "gap": "\(percent)"])
  }

  /// The quality of the panel that fares worst, how it is measured, and which panel that is.
  func worstPanelText(by objective: Objective = Objective(.worstPanel), in roster: Roster)
    -> String
  {
    let measure = problem.measure(of: objective)
    let worst = roster.panels
      .compactMap { panel in quality(of: panel, by: measure).map { (value: $0, panel: panel.panel) }
      }
      .min { ($0.value, $0.panel) < ($1.value, $1.panel) }
    guard let worst else { return "-" }
    return say(
      CommandPhrases.worstNamed,
      [
        "value": number(worst.value), "measure": text(of: measure),
        "panel": worst.panel.rawValue,
      ])
  }

  private func text(of measure: Objective.Measure) -> String {
    switch measure {
    case .sum: say(CommandPhrases.measureSum)
    case .mean: say(CommandPhrases.measureMean)
    case .seat: say(CommandPhrases.measureSeat)
    }
  }

  private func quality(of filled: FilledPanel, by measure: Objective.Measure) -> Fraction? {
    guard let panel = problem.indexByPanel[filled.panel] else { return nil }
    let units = filled.experts.compactMap { id in
      problem.indexByExpert[id].flatMap { problem.affinities.units(panel: panel, expert: $0) }
    }
    switch measure {
    case .sum: return Fraction(units.reduce(0, +))
    case .mean: return Fraction(units.reduce(0, +), max(1, units.count))
    case .seat: return Fraction(units.min() ?? 0)
    }
  }
}
