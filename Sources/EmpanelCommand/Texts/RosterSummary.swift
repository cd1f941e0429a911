import Empanel
import PanelModel

/// A roster as a secretary reads it on a screen.
struct RosterSummary {
  let problem: AssignmentProblem
  let answer: RosterAssigner.Answer
  let language: Language
  /// Cases that are named where a member leaves the room for them.
  private static let shownRecusals = 3
  /// What the problem is called: its name, or its directory where it has none.
  let title: String
  /// Whether the roster was to be drawn.
  var isDrawn = false

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
    let infeasible = isDrawn ? CommandPhrases.infeasibleDrawn : CommandPhrases.infeasible
    let phrase =
      roster.termination == .infeasible ? infeasible : CommandPhrases.nothingFound
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
    let rows = filledRows
    for row in rows.prefix(limit) { table.add(row.name, row.members) }
    let more = rows.count - limit
    let tail = more > 0 ? "\n" + say(CommandPhrases.morePanels, ["count": "\(more)"]) : ""
    return table.text + tail
  }

  /// What the run filled: panels, then the readers of cases.
  private var filledRows: [(name: String, members: String)] {
    let settled = Set(roster.settled)
    let bodies = roster.panels.filter { !settled.contains($0.panel) }
      .map { ($0.panel.rawValue, members(of: $0)) }
    let readers = roster.panels.flatMap { panel in
      panel.readers.filter { !settled.contains(Panel.ID($0.key.rawValue)) }
        .sorted { $0.key < $1.key }
        .map { reviewCase, experts in
          (
            say(CommandPhrases.readersOf, ["case": reviewCase.rawValue]),
            experts.map(label).joined(separator: language.clauseMark)
          )
        }
    }
    return bodies + readers
  }

  private func members(of panel: FilledPanel) -> String {
    let members = panel.experts.map { id in
      id == panel.chair ? say(CommandPhrases.chairMark, ["expert": label(id)]) : label(id)
    }
    let recused = recusals(of: panel).map { expert, cases in
      cases.count <= Self.shownRecusals
        ? say(
          CommandPhrases.recusedMark,
          ["expert": expert.rawValue, "case": cases.map(\.rawValue).joined(separator: " ")])
        : say(
          CommandPhrases.recusedCount,
          ["expert": expert.rawValue, "count": "\(cases.count)"])
    }
    return (members + recused).joined(separator: language.clauseMark)
  }

  /// Cases for which members leave the room, by member.
  private func recusals(of panel: FilledPanel) -> [(expert: Expert.ID, cases: [Case.ID])] {
    var cases: [Expert.ID: [Case.ID]] = [:]
    for (reviewCase, experts) in panel.recused {
      for expert in experts { cases[expert, default: []].append(reviewCase) }
    }
    return cases.map { ($0, $1.sorted()) }.sorted { $0.expert < $1.expert }
  }

  private func label(_ id: Expert.ID) -> String {
    guard let index = problem.indexByExpert[id], !problem.experts[index].name.isEmpty else {
      return id.rawValue
    }
    return "\(problem.experts[index].name) (\(id))"
  }

  /// What is missing, and why.
  func shortfalls(isAll: Bool) -> String {
    ShortfallTexts(problem: problem, language: language)
      .text(
        of: roster.shortfalls, because: isEndedEarly ? [] : roster.explanation, isAll: isAll)
  }

  private var isEndedEarly: Bool {
    switch roster.termination {
    case .optimal, .gapReached: false
    case .limit, .stopped, .infeasible: true
    }
  }

  // MARK: - Facts

  /// What the roster is worth, and why to believe it.
  func facts(seconds: Double, workLimit: Int, path: String?) -> String {
    var table = TextTable()
    table.add(
      say(CommandPhrases.panelsFilled),
      say(
        CommandPhrases.panelCount,
        [
          "filled": "\(fullPanels)",
          "all": "\(problem.panels.count)", "seats": "\(seatsFilled)",
        ]))
    if let lottery = roster.lottery {
      let pairs = lottery.probabilities.values.reduce(0) { $0 + $1.count }
      table.add(
        say(CommandPhrases.drawn),
        say(
          CommandPhrases.drawnBy,
          ["seed": "\(roster.seed)", "pairs": "\(pairs)", "most": "\(lottery.most)"]))
    }
    let quality = ObjectiveTexts(problem: problem, language: language)
    for result in roster.objectives {
      table.add(quality.name(of: result.objective), quality.value(of: result, in: roster))
    }
    if !roster.objectives.contains(where: { $0.objective.name == .worstPanel }) {
      // What was not aimed at is still what people ask first.
      table.add(say(CommandPhrases.worstPanel), quality.worstPanelText(in: roster))
    }
    table.add(say(CommandPhrases.loads), loads)
    let balance = BalanceTexts(problem: problem, language: language)
    table.add(say(CommandPhrases.balance), balance.text(of: roster.balance))
    table.add(say(CommandPhrases.panelLuck), balance.luck(of: roster.balance))
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

  /// Panels of this run that lack nobody.
  private var fullPanels: Int {
    let short = Set(roster.shortfalls.compactMap(\.panel)).count
    return problem.panels.count - roster.settled.count - roster.unfilled.count - short
  }

  private var seatsFilled: Int {
    let settled = Set(roster.settled)
    return roster.panels.reduce(0) { sum, panel in
      let seats = settled.contains(panel.panel) ? 0 : panel.experts.count
      let readers = panel.readers.filter { !settled.contains(Panel.ID($0.key.rawValue)) }
      return sum + seats + readers.values.reduce(0) { $0 + $1.count }
    }
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
    case .optimal:
      let isCertified = roster.objectives.allSatisfy { $0.proof == .certified }
      if roster.lottery != nil, isCertified { return say(CommandPhrases.optimalDrawn) }
      return say(isCertified ? CommandPhrases.optimalCertified : CommandPhrases.optimal)
    case .gapReached: return say(CommandPhrases.gapReached)
    case .limit, .stopped, .infeasible:
      return ([say(CommandPhrases.unproved)] + roster.explanation.map { $0.text(in: language) })
        .joined(separator: language.sentenceMark)
    }
  }
}
