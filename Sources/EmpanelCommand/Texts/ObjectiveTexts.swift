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
    var text = number(result.value)
    if result.objective.name == .worstPanel {
      text = say(
        CommandPhrases.worstNamed,
        [
          "value": text, "measure": measure(of: result.objective),
          "panel": worstPanel(by: result.objective, in: roster)?.rawValue ?? "-",
        ])
    }
    return text + "; " + bound(of: result)
  }

  private func bound(of result: ObjectiveResult) -> String {
    guard let bound = result.bound else { return say(CommandPhrases.noBound) }
    if result.isOptimal { return say(CommandPhrases.bestPossible, ["bound": number(bound)]) }
    let percent = ((result.gap ?? 0) * 100 * 10_000).rounded(.up) / 10_000
    return say(CommandPhrases.atMost, ["bound": number(bound), "gap": "\(percent)"])
  }

  private func measure(of objective: Objective) -> String {
    switch problem.measure(of: objective) {
    case .sum: say(CommandPhrases.measureSum)
    case .mean: say(CommandPhrases.measureMean)
    case .seat: say(CommandPhrases.measureSeat)
    }
  }

  /// The panel that fares worst, the first by identifier where several do.
  private func worstPanel(by objective: Objective, in roster: Roster) -> Panel.ID? {
    let measure = problem.measure(of: objective)
    let qualities = roster.panels.compactMap { filled -> (panel: Panel.ID, value: Fraction)? in
      guard let panel = problem.indexByPanel[filled.panel] else { return nil }
      let units = filled.experts.compactMap { id in
        problem.indexByExpert[id].flatMap {
          problem.affinities.units(panel: panel, expert: $0)
        }
      }
      switch measure {
      case .sum: return (filled.panel, Fraction(units.reduce(0, +)))
      case .mean: return (filled.panel, Fraction(units.reduce(0, +), max(1, units.count)))
      case .seat: return (filled.panel, Fraction(units.min() ?? 0))
      }
    }
    return qualities.min { ($0.value, $0.panel) < ($1.value, $1.panel) }?.panel
  }
}
