import PanelModel

extension RosterPage {
  /// How good the roster is, why to believe it, and how to see for oneself.
  var proof: [Page.Block] {
    var blocks: [Page.Block] = []
    if findings.hasRoster {
      blocks.append(.paragraph(conclusion))
      blocks.append(.table(aims))
      blocks.append(
        .bullets([
          say(ReportPhrases.certifiedMeans), say(ReportPhrases.searchMeans),
          say(ReportPhrases.checkerMeans),
        ]))
    }
    blocks.append(.heading(say(ReportPhrases.origin)))
    blocks.append(.facts(origin))
    blocks.append(.paragraph(say(ReportPhrases.checkAgain)))
    return blocks
  }

  /// Whether anything better exists, in one sentence.
  var conclusion: String {
    guard findings.violations.isEmpty else { return say(ReportPhrases.concludesNothing) }
    switch roster.termination {
    case .optimal:
      if roster.lottery != nil { return say(ReportPhrases.concludesDrawn) }
      return say(
        findings.isCertifiedBest
          ? ReportPhrases.concludesCertified : ReportPhrases.concludesOptimal)
    case .gapReached: return say(ReportPhrases.concludesGap)
    case .limit, .stopped: return say(ReportPhrases.concludesLimit)
    case .infeasible: return say(ReportPhrases.noRoster)
    }
  }

  private var aims: Page.Table {
    Page.Table(
      say(ReportPhrases.aimsCaption),
      columns: [
        Page.Column(say(ReportPhrases.aim), weight: 5),
        Page.Column(say(ReportPhrases.thisRoster), weight: 4),
        Page.Column(say(ReportPhrases.bestPossible), weight: 4),
        Page.Column(say(ReportPhrases.howKnown), weight: 7),
      ],
      rows: findings.aims.map { aim in
        Page.Row([
          .text(aim.name), .text(aim.value),
          .text(aim.bound.isEmpty ? say(ReportPhrases.notKnown) : aim.bound), .text(aim.word),
        ])
      })
  }

  private var origin: [Page.Fact] {
    var facts = [
      Page.Fact(say(ReportPhrases.digest), roster.problemDigest, isCode: true),
      Page.Fact(say(ReportPhrases.seed), "\(roster.seed)"),
    ]
    if !roster.logHead.isEmpty {
      facts.append(Page.Fact(say(ReportPhrases.logHead), roster.logHead, isCode: true))
    }
    if let lottery = roster.lottery {
      facts.append(
        Page.Fact(
          say(ReportPhrases.drawn),
          say(ReportPhrases.drawnValue, ["most": "\(lottery.most)", "seed": "\(roster.seed)"])))
    }
    facts.append(
      Page.Fact(
        say(ReportPhrases.again),
        say(
          roster.isReproducible ? ReportPhrases.reproducible : ReportPhrases.notReproducible)))
    let versions = roster.versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    if !versions.isEmpty {
      facts.append(
        Page.Fact(say(ReportPhrases.versions), versions.joined(separator: language.clause)))
    }
    return facts
  }
}
