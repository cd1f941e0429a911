public import PanelModel

/// A roster as a page that is handed out, looked at and signed.
public struct RosterPage: Sendable {
  let findings: RosterFindings
  let language: Language
  /// What the problem is called.
  let title: String
  let names: RosterNames

  /// Takes what was found.
  ///
  /// - Parameters:
  ///   - findings: The roster, and what the checker found.
  ///   - language: Language of the page; that of the findings' own words.
  ///   - title: What the problem is called.
  public init(_ findings: RosterFindings, language: Language, title: String) {
    self.findings = findings
    self.language = language
    self.title = title
    names = RosterNames(findings.problem, language: language)
  }

  var problem: AssignmentProblem { findings.problem }
  var roster: Roster { findings.roster }

  func say(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    phrase(values).text(in: language)
  }

  /// The page.
  ///
  /// - Complexity: O(n log n) in seats, cases and experts.
  public func page() -> Page {
    var sections: [Page.Section] = []
    func add(
      _ name: String, _ title: Phrase, startsSheet: Bool = false, _ blocks: [Page.Block]
    ) {
      guard !blocks.isEmpty else { return }
      sections.append(
        Page.Section(name, title: say(title), startsSheet: startsSheet, blocks: blocks))
    }
    if findings.hasRoster {
      add("overview", ReportPhrases.overview, overview)
      add("attention", ReportPhrases.attention, attention)
      add("panels", ReportPhrases.panels, startsSheet: true, panels)
      add("cases", ReportPhrases.cases, startsSheet: true, cases)
      add("experts", ReportPhrases.experts, startsSheet: true, experts)
      add("spread", ReportPhrases.spread, startsSheet: true, spread)
    }
    add("supply", ReportPhrases.supply, supply)
    add("proof", ReportPhrases.proof, startsSheet: findings.hasRoster, proof)
    if findings.hasRoster { add("signatures", ReportPhrases.signatures, signatures) }
    let digest = String(roster.problemDigest.prefix(16))
    return Page(
      language: language, kind: say(ReportPhrases.kind), title: title,
      subtitle: say(
        ReportPhrases.subtitle,
        [
          "day": "\(problem.asOf)", "cases": "\(problem.cases.count)",
          "experts": "\(problem.experts.count)",
        ]),
      footer: say(
        ReportPhrases.footer, ["name": TextWidth.cut(title, to: 64), "digest": digest]),
      warning: warning,
      opening: [.notice(verdict)], sections: sections)
  }

  private var signatures: [Page.Block] {
    [
      .paragraph(say(ReportPhrases.signing)),
      .signatures([
        say(ReportPhrases.secretary), say(ReportPhrases.chairperson), say(ReportPhrases.supervisor),
      ]),
    ]
  }

  // MARK: - Whether it may be used

  /// What is listed of many; the checker lists all.
  private static let shown = 20

  var isBad: Bool { !findings.violations.isEmpty || !findings.hasRoster }

  /// What every printed page says at its head.
  private var warning: String {
    if findings.isOfOtherProblem { return say(ReportPhrases.otherProblem) }
    if !findings.violations.isEmpty { return say(ReportPhrases.doNotUse) }
    if !findings.hasRoster { return say(ReportPhrases.noRoster) }
    return roster.unfilled.isEmpty && findings.shortfalls.isEmpty
      ? "" : say(ReportPhrases.incomplete)
  }

  private var verdict: Page.Notice {
    let count = "\(findings.violations.count)"
    let violations = cut(findings.violations.map { $0.text(in: language) })
    if findings.isOfOtherProblem {
      return Page.Notice(
        .bad, say(ReportPhrases.otherProblem),
        lines: [say(ReportPhrases.otherProblemMeans)] + violations)
    }
    if !findings.violations.isEmpty {
      return Page.Notice(
        .bad, say(ReportPhrases.refused, ["count": count]),
        lines: [say(ReportPhrases.refusedMeans)] + violations)
    }
    guard findings.hasRoster else {
      let isProved = roster.termination == .infeasible
      return Page.Notice(
        .bad, say(isProved ? ReportPhrases.noRosterProved : ReportPhrases.noRosterFound),
        lines: cut(roster.explanation.map { $0.text(in: language) }))
    }
    return holds
  }

  private var holds: Page.Notice {
    let missing = findings.shortfalls.reduce(0) { $0 + $1.missingSeats }
    if !findings.shortfalls.isEmpty {
      return Page.Notice(
        .mixed, say(ReportPhrases.short, ["missing": "\(missing)"]),
        lines: [say(ReportPhrases.checkedBy)])
    }
    if !roster.unfilled.isEmpty {
      return Page.Notice(
        .mixed, say(ReportPhrases.soFar, ["open": "\(roster.unfilled.count)"]),
        lines: [say(ReportPhrases.checkedBy)])
    }
    return Page.Notice(
      .good, say(ReportPhrases.admissible), lines: [say(ReportPhrases.checkedBy)])
  }

  /// Some of many lines, and how many more there are.
  func cut(_ lines: [String]) -> [String] {
    let more = lines.count - Self.shown
    return more > 0
      ? lines.prefix(Self.shown) + [say(ReportPhrases.more, ["count": "\(more)"])] : lines
  }
}
