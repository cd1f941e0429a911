import Empanel
import PanelModel

/// A roster as a secretary reads it on a screen.
struct RosterSummary {
  let problem: AssignmentProblem
  let answer: RosterAssigner.Answer
  let language: Language
  /// What the problem is called: its name, or its directory where it has none.
  let title: String

  private var roster: Roster { answer.roster }

  private func say(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    phrase(values).text(in: language)
  }

  /// The first lines: what was asked.
  func heading(pairCount: Int) -> String {
    say(
      CommandPhrases.heading,
      [
        "name": title, "cases": "\(problem.cases.count)",
        "experts": "\(problem.experts.count)", "pairs": "\(pairCount)",
      ])
  }

  /// Why there is no roster.
  var refusal: String {
    let phrase =
      roster.termination == .infeasible
      ? CommandPhrases.infeasible : CommandPhrases.nothingFound
    return
      ([say(phrase, ["name": title])]
      + roster.explanation.map { "  " + $0.text(in: language) })
      .joined(separator: "\n")
  }

  // MARK: - Panels

  /// The panels as a table, `limit` of them.
  func panels(limit: Int) -> String {
    var table = TextTable()
    table.add(say(CommandPhrases.panelHeader), say(CommandPhrases.expertHeader))
    for panel in roster.panels.prefix(limit) {
      table.add(panel.panel.rawValue, members(of: panel))
    }
    let more = roster.panels.count - limit
    let tail = more > 0 ? "\n" + say(CommandPhrases.morePanels, ["count": "\(more)"]) : ""
    return table.text + tail
  }

  private func members(of panel: FilledPanel) -> String {
    let members = panel.experts.map { id in
      id == panel.chair ? say(CommandPhrases.chairMark, ["expert": label(id)]) : label(id)
    }
    let recused = panel.recused.sorted { $0.key < $1.key }.flatMap { reviewCase, experts in
      experts.map {
        say(
          CommandPhrases.recusedMark,
          ["expert": $0.rawValue, "case": reviewCase.rawValue])
      }
    }
    return (members + recused).joined(separator: language.clauseMark)
  }

  private func label(_ id: Expert.ID) -> String {
    guard let index = problem.indexByExpert[id], !problem.experts[index].name.isEmpty else {
      return id.rawValue
    }
    return "\(problem.experts[index].name) (\(id))"
  }

  // MARK: - Facts

  /// What the roster is worth, and why to believe it.
  func facts(seconds: Double, workLimit: Int, path: String?) -> String {
    var table = TextTable()
    let seats = roster.panels.reduce(0) { $0 + $1.experts.count }
    table.add(
      say(CommandPhrases.panelsFilled),
      say(
        CommandPhrases.panelCount,
        [
          "filled": "\(roster.panels.count)", "all": "\(problem.panels.count)",
          "seats": "\(seats)",
        ]))
    let quality = ObjectiveTexts(problem: problem, language: language)
    for result in roster.objectives {
      table.add(quality.name(of: result.objective), quality.value(of: result, in: roster))
    }
    if !roster.objectives.contains(where: { $0.objective.name == .worstPanel }) {
      // What was not aimed at is still what people ask first.
      table.add(say(CommandPhrases.worstPanel), quality.worstPanelText(in: roster))
    }
    table.add(say(CommandPhrases.loads), loads)
    if let inactive = ProblemNotes(problem: problem).inactive() {
      table.add(say(CommandPhrases.inactive), inactive.text(in: language))
    }
    if answer.audit.previousTotal > 0 {
      table.add(
        say(CommandPhrases.kept),
        say(
          CommandPhrases.keptCount,
          ["kept": "\(answer.audit.previousKept)", "all": "\(answer.audit.previousTotal)"]))
    }
    if !roster.pins.isEmpty {
      table.add(
        say(CommandPhrases.pinned),
        say(CommandPhrases.pinCount, ["count": "\(roster.pins.count)"]))
    }
    table.add(say(CommandPhrases.proof), proof)
    let hundredths = (seconds * 100).rounded() / 100
    table.add(
      say(CommandPhrases.time),
      say(
        CommandPhrases.timeSpent,
        ["seconds": "\(hundredths)", "work": "\(answer.work)", "limit": "\(workLimit)"]))
    if let path {
      table.add(
        say(CommandPhrases.rosterFile),
        say(
          CommandPhrases.rosterPlace,
          ["path": path, "digest": String(roster.problemDigest.prefix(16))]))
    }
    return table.text
  }

  private var loads: String {
    let taken = roster.loads.values.filter { $0.seats > 0 }.map(\.effort)
    return say(
      CommandPhrases.loadRange,
      [
        "least": "\(taken.min() ?? 0)", "most": "\(taken.max() ?? 0)", "count": "\(taken.count)",
        "idle": "\(problem.experts.count - taken.count)",
      ])
  }

  private var proof: String {
    switch roster.termination {
    case .optimal: return say(CommandPhrases.optimal)
    case .gapReached: return say(CommandPhrases.gapReached)
    case .limit, .stopped, .infeasible:
      return ([say(CommandPhrases.unproved)] + roster.explanation.map { $0.text(in: language) })
        .joined(separator: language.sentenceMark)
    }
  }
}
