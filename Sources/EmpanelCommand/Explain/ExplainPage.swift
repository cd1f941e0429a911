import Empanel
import PanelModel
import PanelPlanning
import PanelRules
import Reports

/// An explanation as a page.
struct ExplainPage {
  let findings: ExplainFindings
  let language: Language
  var words: ExplanationWords { findings.words }
  private var problem: AssignmentProblem { findings.problem }

  /// Lines that a drawing shows.
  private static let drawn = 30

  init(_ findings: ExplainFindings, language: Language) {
    self.findings = findings
    self.language = language
  }

  func say(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    phrase(values).text(in: language)
  }

  func say(_ statement: Statement) -> String { statement.text(in: language) }

  /// The page.
  func page() -> Page {
    let digest = problem.digest()
    return Page(
      language: language, kind: say(ExplainPhrases.kind), title: findings.title,
      subtitle: say(
        ExplainPhrases.asOf,
        [
          "cases": "\(problem.cases.count)", "experts": "\(problem.experts.count)",
          "day": "\(problem.asOf)",
        ]),
      footer: say(
        ExplainPhrases.footer,
        ["name": findings.title, "digest": String(digest.prefix(16))]),
      opening: [.notice(verdict)],
      sections: sections + [
        Page.Section(
          "origin", title: say(ExplainPhrases.originTitle),
          blocks: [.facts([Page.Fact(say(ExplainPhrases.digest), digest, isCode: true)])])
      ])
  }

  private var verdict: Page.Notice {
    switch findings.answer {
    case .open: return Page.Notice(.mixed, say(ExplainPhrases.open, ["name": findings.title]))
    case .impossible:
      return Page.Notice(.bad, say(findings.refusal, ["name": findings.title]))
    case .possible(_, nil):
      return Page.Notice(.good, say(ExplainPhrases.possible, ["name": findings.title]))
    case .possible(_, let explanation?):
      let texts = ObjectiveTexts(problem: problem, language: language)
      let phrase = explanation.isBest ? ExplainPhrases.best : ExplainPhrases.notBest
      return Page.Notice(
        explanation.isBest ? .good : .mixed,
        say(
          phrase,
          [
            "name": findings.title, "objective": texts.name(of: explanation.objective),
            "value": texts.number(explanation.value, of: explanation.objective),
          ]))
    }
  }

  private var sections: [Page.Section] {
    switch findings.answer {
    case .open: []
    case .impossible(let explanation): impossible(explanation)
    case .possible(_, let explanation): explanation.map(possible) ?? []
    }
  }

  /// What a spreadsheet gets: repairs, or changes with what they bring.
  func rows() -> Page.Table {
    switch findings.answer {
    case .impossible(let explanation): repairTable(explanation.repairs?.plans ?? [])
    case .possible(_, let explanation?): worthTable(explanation)
    case .open, .possible(_, nil): repairTable([])
    }
  }

  // MARK: - Without a roster

  private func impossible(_ explanation: InfeasibilityExplanation) -> [Page.Section] {
    var sections: [Page.Section] = []
    let counts = findings.counts(explanation).map(say)
    let figure = supply(explanation.shortages).map { [Page.Block.figure($0)] } ?? []
    if !counts.isEmpty || !figure.isEmpty {
      sections.append(
        Page.Section(
          "why", title: say(ExplainPhrases.whyTitle), blocks: [.bullets(counts)] + figure))
    }
    if let clash = explanation.clash {
      let phrase = clash.isMinimal ? ExplainPhrases.clash : ExplainPhrases.clashNotMinimal
      let none = clash.hasRules ? [] : [Page.Block.paragraph(say(ExplainPhrases.noRules))]
      sections.append(
        Page.Section(
          "clash", title: say(ExplainPhrases.clashTitle),
          blocks: [
            .paragraph(say(phrase)), .bullets(words.statements(of: clash).map(say)),
          ] + none))
    }
    if let repairs = explanation.repairs {
      let table: [Page.Block] =
        repairs.plans.isEmpty
        ? [] : [.paragraph(say(ExplainPhrases.cheapest)), .table(repairTable(repairs.plans))]
      sections.append(
        Page.Section(
          "repairs", title: say(ExplainPhrases.repairTitle),
          blocks: table + [.paragraph(say(findings.verdict(of: repairs)))]))
    }
    return sections
  }

  private func supply(_ shortages: [SeatShortage]) -> Page.Figure? {
    guard !shortages.isEmpty else { return nil }
    let lines = shortages.prefix(Self.drawn).map { shortage in
      let names = shortage.panels.prefix(3).map { problem.panels[$0].id.rawValue }
      let more = shortage.panels.count - names.count
      return Page.Bars.Line(
        names.joined(separator: ", ") + (more > 0 ? ", +\(more)" : ""),
        amounts: [
          shortage.seatsOffered == nil ? shortage.effort.needed : shortage.seats,
          shortage.seatsOffered ?? shortage.effort.offered,
        ])
    }
    return Page.Figure(
      say(ExplainPhrases.supplyTitle),
      summary: say(ExplainPhrases.supplySummary, ["count": "\(shortages.count)"]),
      .bars(
        Page.Bars(
          things: say(ExplainPhrases.group),
          series: [say(ExplainPhrases.needed), say(ExplainPhrases.offered)], lines: lines)))
  }

  private func repairTable(_ plans: [RepairPlan]) -> Page.Table {
    Page.Table(
      say(ExplainPhrases.repairTitle),
      columns: [
        Page.Column(say(ExplainPhrases.rank), .number, weight: 1),
        Page.Column(say(ExplainPhrases.price), .number, weight: 1),
        Page.Column(say(ExplainPhrases.whatToDo), weight: 10),
      ],
      rows: plans.enumerated().map { place, plan in
        Page.Row([
          .count(place + 1), .count(plan.price),
          .text(
            plan.repairs.map { say(words.statement(of: $0)) }
              .joined(separator: language.clauseMark)),
        ])
      })
  }
}
