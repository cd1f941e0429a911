import PanelModel

extension RosterPage {
  /// Every seat of the roster as a table of its own, to be sorted and filtered.
  ///
  /// Members and chairs of panels, readers of cases; every row says whether the roster is admissible.
  ///
  /// - Returns: The rows by panel; within a panel its members, then its readers by case.
  /// - Complexity: O(n log n) in seats.
  public func seats() -> Page.Table {
    let verdict = say(check)
    var rows: [Page.Row] = []
    for panel in roster.panels {
      for expert in panel.experts {
        let role = expert == panel.chair ? ReportPhrases.chair : ReportPhrases.member
        rows.append(
          row(panel, panel.cases.count == 1 ? panel.cases.first : nil, expert, role, verdict))
      }
      for (one, readers) in panel.readers.sorted(by: { $0.key < $1.key }) {
        for expert in readers.sorted() {
          rows.append(row(panel, one, expert, ReportPhrases.reader, verdict))
        }
      }
    }
    let headings = [
      ReportPhrases.checkHeading, ReportPhrases.panel, ReportPhrases.panelName,
      ReportPhrases.slot, ReportPhrases.reviewCase, ReportPhrases.applicant,
      ReportPhrases.caseTitle, ReportPhrases.role, ReportPhrases.expertId,
      ReportPhrases.expertName, ReportPhrases.employer, ReportPhrases.expertTitle,
    ]
    return Page.Table(
      say(ReportPhrases.seatsCaption), columns: headings.map { Page.Column(say($0)) }, rows: rows)
  }

  private var check: Phrase {
    if isBad { return ReportPhrases.checkBad }
    return roster.unfilled.isEmpty && findings.shortfalls.isEmpty
      ? ReportPhrases.checkGood : ReportPhrases.checkOpen
  }

  private func row(
    _ panel: FilledPanel, _ id: Case.ID?, _ expert: Expert.ID, _ role: Phrase, _ verdict: String
  ) -> Page.Row {
    let one = id.flatMap { problem.indexByCase[$0] }.map { problem.cases[$0] }
    let slot = names.panel(panel.panel)?.body.slot ?? one?.slot
    let known = names.expert(expert)
    let texts = [
      verdict, panel.panel.rawValue, names.name(of: panel.panel), names.slot(slot),
      id?.rawValue ?? "", one.map(names.applicant) ?? "", one.map(names.title) ?? "", say(role),
      expert.rawValue, known?.name ?? "", names.employer(known?.employer ?? ""),
      known?.title ?? "",
    ]
    return Page.Row(texts.map(Page.Cell.text))
  }
}
