import Empanel
import PanelModel
import PanelPlanning
import PanelRules
import Reports

extension ExplainPage {
  /// What holds a roster back.
  func possible(_ explanation: RosterExplanation) -> [Page.Section] {
    let hasEffect = explanation.split.bearing.isEmpty == false
    let unsolved =
      explanation.unsolved > 0
      ? [
        Page.Block.paragraph(
          say(ExplainPhrases.unsolved, ["count": "\(explanation.unsolved)"]))
      ] : []
    var sections = [
      Page.Section(
        "worth", title: say(ExplainPhrases.worthTitle),
        blocks: (hasEffect ? [] : [.paragraph(say(ExplainPhrases.nothingBinds))])
          + [.table(worthTable(explanation))] + unsolved),
      Page.Section(
        "thin", title: say(ExplainPhrases.thinTitle), blocks: [.table(thinTable(explanation))]),
    ]
    if !explanation.idle.isEmpty {
      sections.append(
        Page.Section(
          "idle", title: say(ExplainPhrases.idleTitle), blocks: [.table(idleTable(explanation))]))
    }
    return sections
  }

  /// Changes with what they bring, the most promising first.
  func worthTable(_ explanation: RosterExplanation) -> Page.Table {
    Page.Table(
      say(ExplainPhrases.worthTitle),
      columns: [
        Page.Column(say(ExplainPhrases.change), weight: 8),
        Page.Column(say(ExplainPhrases.worth), weight: 3),
      ],
      rows: explanation.worths.map { worth in
        Page.Row([
          .text(say(words.statement(of: worth.change))),
          .text(say(words.statement(of: worth, in: explanation))),
        ])
      })
  }

  private func thinTable(_ explanation: RosterExplanation) -> Page.Table {
    Page.Table(
      say(ExplainPhrases.thinTitle),
      columns: [
        Page.Column(say(ExplainPhrases.panel), weight: 6),
        Page.Column(say(ExplainPhrases.seats), .number),
        Page.Column(say(ExplainPhrases.eligible), .number),
        Page.Column(say(ExplainPhrases.spare), .number),
      ],
      rows: explanation.thin.map { panel in
        Page.Row([
          .text(panel.panel.rawValue), .count(panel.seats), .count(panel.eligible),
          .count(panel.spare),
        ])
      })
  }

  private func idleTable(_ explanation: RosterExplanation) -> Page.Table {
    Page.Table(
      say(ExplainPhrases.idleTitle),
      columns: [
        Page.Column(say(ExplainPhrases.expert), weight: 4),
        Page.Column(say(ExplainPhrases.reasons), weight: 9),
      ],
      rows: explanation.idle.map { one in
        Page.Row([
          .text(words.name(of: one.expert)),
          .text(one.reasons.map { say($0.statement) }.joined(separator: language.clauseMark)),
        ])
      })
  }
}
