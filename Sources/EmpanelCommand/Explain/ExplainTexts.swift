import Empanel
import PanelModel
import PanelPlanning
import PanelRules

/// An explanation as a secretary reads it on a screen.
struct ExplainTexts {
  private let findings: ExplainFindings
  private let language: Language
  private var words: ExplanationWords { findings.words }

  /// Lines of a list that a screen shows.
  private static let shown = 12

  init(_ findings: ExplainFindings, language: Language) {
    self.findings = findings
    self.language = language
  }

  private func say(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    phrase(values).text(in: language)
  }

  private func say(_ statement: Statement) -> String { statement.text(in: language) }

  /// All of it.
  var text: String {
    switch findings.answer {
    case .open: say(ExplainPhrases.open, ["name": findings.title])
    case .impossible(let explanation): impossible(explanation)
    case .possible(let answer, let explanation): possible(answer, explanation)
    }
  }

  private func indented(_ lines: [String]) -> String {
    lines.map { "  " + $0 }.joined(separator: "\n")
  }

  // MARK: - Without a roster

  private func impossible(_ explanation: InfeasibilityExplanation) -> String {
    var blocks = [say(findings.refusal, ["name": findings.title])]
    let counts = findings.counts(explanation).map(say)
    if !counts.isEmpty {
      let more = counts.count - Self.shown
      let tail = more > 0 ? [say(ExplainPhrases.more, ["count": "\(more)"])] : []
      blocks.append(
        say(ExplainPhrases.byCounting) + "\n" + indented(counts.prefix(Self.shown) + tail))
    }
    if let clash = explanation.clash { blocks.append(self.clash(clash)) }
    if let repairs = explanation.repairs { blocks.append(self.repairs(repairs)) }
    return blocks.joined(separator: "\n\n")
  }

  private func clash(_ clash: RuleClash) -> String {
    let heading = say(clash.isMinimal ? ExplainPhrases.clash : ExplainPhrases.clashNotMinimal)
    let members = words.statements(of: clash).map(say)
    let more = members.count - 2 * Self.shown
    let tail = more > 0 ? [say(ExplainPhrases.more, ["count": "\(more)"])] : []
    let none = clash.hasRules ? [] : [say(ExplainPhrases.noRules)]
    return heading + "\n" + indented(members.prefix(2 * Self.shown) + tail + none)
  }

  private func repairs(_ repairs: RepairSearchResult) -> String {
    var table = TextTable()
    for (place, plan) in repairs.plans.enumerated() {
      let steps = plan.repairs.map { say(words.statement(of: $0)) }
      table.add(
        "  \(place + 1).", say(ExplainPhrases.priceOf, ["price": "\(plan.price)"]),
        steps.joined(separator: language.clauseMark))
    }
    let heading = repairs.plans.isEmpty ? [] : [say(ExplainPhrases.cheapest), table.text]
    return (heading + [say(findings.verdict(of: repairs))]).joined(separator: "\n")
  }

  // MARK: - With one

  private func possible(
    _ answer: RosterAssigner.Answer, _ explanation: RosterExplanation?
  ) -> String {
    guard let explanation else { return say(ExplainPhrases.possible, ["name": findings.title]) }
    let objective = ObjectiveTexts(problem: findings.problem, language: language)
    let values: KeyValuePairs = [
      "name": findings.title, "objective": objective.name(of: explanation.objective),
      "value": objective.number(explanation.value, of: explanation.objective),
    ]
    var blocks = [
      say(explanation.isBest ? ExplainPhrases.best : ExplainPhrases.notBest, values)
    ]
    let worth = worths(explanation)
    if !worth.isEmpty { blocks.append(worth) }
    blocks.append(thin(explanation))
    if !explanation.idle.isEmpty { blocks.append(idle(explanation)) }
    return blocks.joined(separator: "\n\n")
  }

  private func worths(_ explanation: RosterExplanation) -> String {
    let (bearing, idle) = explanation.split
    var table = TextTable()
    for worth in bearing.prefix(2 * Self.shown) {
      table.add(
        "  " + say(words.statement(of: worth, in: explanation)),
        say(words.statement(of: worth.change)))
    }
    var lines = [say(bearing.isEmpty ? ExplainPhrases.nothingBinds : ExplainPhrases.worthOf)]
    if !bearing.isEmpty { lines.append(table.text) }
    if !idle.isEmpty {
      let names = idle.prefix(Self.shown).map { say(words.statement(of: $0.change)) }
      let more = idle.count - names.count
      lines.append(
        say(ExplainPhrases.withoutEffect) + "\n"
          + indented(names + (more > 0 ? [say(ExplainPhrases.more, ["count": "\(more)"])] : [])))
    }
    if explanation.unsolved > 0 {
      lines.append(say(ExplainPhrases.unsolved, ["count": "\(explanation.unsolved)"]))
    }
    return lines.joined(separator: "\n")
  }

  private func thin(_ explanation: RosterExplanation) -> String {
    var table = TextTable()
    for panel in explanation.thin {
      table.add(
        "  \(panel.panel)",
        say(
          ExplainPhrases.thinPanel,
          [
            "seats": "\(panel.seats)", "eligible": "\(panel.eligible)",
          ]))
    }
    return say(ExplainPhrases.thin) + "\n" + table.text
  }

  private func idle(_ explanation: RosterExplanation) -> String {
    var table = TextTable()
    for one in explanation.idle.prefix(Self.shown) {
      table.add(
        "  " + words.name(of: one.expert),
        one.reasons.map { say($0.statement) }.joined(separator: language.clauseMark))
    }
    let more = explanation.idle.count - Self.shown
    let tail = more > 0 ? "\n  " + say(ExplainPhrases.more, ["count": "\(more)"]) : ""
    let heading = say(ExplainPhrases.idle, ["count": "\(explanation.idle.count)"])
    return heading + "\n" + table.text + tail
  }
}

extension RuleClash {
  /// Whether anything but panels takes part.
  var hasRules: Bool {
    members.contains { member in
      if case .panel = member { return false }
      return true
    }
  }
}

extension RosterExplanation {
  /// Changes that bring something or may do so, and those that do not.
  var split: (bearing: [ChangeWorth], idle: [ChangeWorth]) {
    let isIdle = { (worth: ChangeWorth) in (worth.exactly ?? worth.upTo) == .zero }
    return (worths.filter { !isIdle($0) }, worths.filter(isIdle))
  }
}
