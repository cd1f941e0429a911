import PanelModel
import RosterCheck

extension RuleBreach {
  /// A given committee of two with a group under it, and three more experts.
  private static func bodies(
    _ overlap: PanelBody.Overlap, readers: Int = 0, change: (inout ProblemParts) -> Void = { _ in }
  ) -> RuleReview {
    RuleReview(
      experts: Array(repeating: { @Sendable (_: inout Expert) in }, count: 5),
      cases: [Case(id: "C1", panel: "G", readers: readers), Case(id: "C2", panel: "G")]
    ) {
      $0.panels = [
        PanelRecord(id: "COM", body: PanelBody(fill: .given), seats: SeatRange(2)),
        PanelRecord(
          id: "G", body: PanelBody(parent: "COM", overlap: overlap), seats: SeatRange(2)),
      ]
      $0.members = ["E1", "E2"].map { Membership(panel: "COM", expert: Expert.ID($0)) }
      change(&$0)
    }
  }

  private static func inConflict(_ parts: inout ProblemParts) {
    parts.conflicts = [Conflict(expert: "E1", target: .reviewCase("C1"))]
  }

  static let bodies = [
    RuleBreach(CheckPhrases.outsideParent, by: "COM: E1 E2 | G: E1 E3") { bodies(.withinParent) },
    RuleBreach(CheckPhrases.insideParent, by: "COM: E1 E2 | G: E1 E3") { bodies(.separate) },
    RuleBreach(CheckPhrases.insideParent, by: "COM: E1 E2 | G: E1* E2") { bodies(.leaderOnly) },
    RuleBreach(CheckPhrases.leaderOutside, by: "COM: E1 E2 | G: E3* E4") { bodies(.leaderOnly) },
    RuleBreach(CheckPhrases.leaderAbsent, by: "COM: E1 E2 | G: E1 E3") { bodies(.leaderOnly) },
    RuleBreach(
      CheckPhrases.leaderAbsent, CheckPhrases.leaderCount, by: "COM: E1 E2 | G: E3 E4"
    ) { bodies(.leaderOnly) },
    RuleBreach(CheckPhrases.parentOpen, by: "G: E1 E2") {
      bodies(.withinParent) {
        $0.panels[0].body.fill = .draw
        $0.members = []
      }
    },
    RuleBreach(CheckPhrases.readerNotMember, by: "COM: E1 E2 | G: E1 E2 | C1: E3") {
      bodies(.withinParent, readers: 1)
    },
    RuleBreach(CheckPhrases.readerRecused, by: "COM: E1 E2 | G: E1 E2 | C1: E1") {
      bodies(.withinParent, readers: 1, change: inConflict)
    },
    RuleBreach(CheckPhrases.readersUncalledFor, by: "COM: E1 E2 | G: E1 E2") {
      bodies(.withinParent)
    } change: {
      $0.panels[1].readers = ["C2": ["E1"]]
    },
    RuleBreach(CheckPhrases.readersMissing, by: "COM: E1 E2 | G: E1 E2") {
      bodies(.withinParent, readers: 1)
    } change: {
      $0.unfilled = []
    },
    RuleBreach(CheckPhrases.tooManySeats, by: "COM: E1 E2 | G: E1 E2 | C1: E1 E2") {
      bodies(.withinParent, readers: 1)
    },
    RuleBreach(CheckPhrases.attributeUnmet, by: "COM: E1 E2 | G: E1 E2 | C1: E2") {
      // Asked again with the case alone.
      bodies(.withinParent, readers: 1) {
        for index in $0.cases.indices { $0.cases[index].region = index == 0 ? "N" : "S" }
        $0.experts[1].region = "S"
        $0.experts[0].region = "N"
        $0.policy.eligibilityRules = [
          EligibilityRule(
            .attribute(.attribute("region", .sameAs(caseAttribute: "region"))),
            when: .not(.attribute("id", .equals("COM"))))
        ]
      }
    },
  ]

  static let steps = [
    RuleBreach(CheckPhrases.givenAbsent, CheckPhrases.tooFewSeats, by: "COM: E2 | G: E2") {
      bodies(.withinParent) { $0.panels[1].seats = SeatRange(1) }
    },
    RuleBreach(
      CheckPhrases.givenAbsent, CheckPhrases.givenAdded, by: "COM: E2 E3 | G: E2 E3"
    ) { bodies(.withinParent) },
    RuleBreach(CheckPhrases.givenChair, by: "COM: E1 E2 | G: E1 E2") {
      bodies(.withinParent) { $0.members[0].role = Membership.chairRole }
    },
    RuleBreach(
      CheckPhrases.givenChair, CheckPhrases.chairWithoutPin, by: "COM: E1 E2* | G: E1 E2"
    ) {
      bodies(.withinParent) { $0.members[0].role = Membership.chairRole }
    },
    RuleBreach(CheckPhrases.filledAndOpen, by: "COM: E1 E2 | G: E1 E2") {
      bodies(.withinParent)
    } change: {
      $0.unfilled = ["G"]
    },
    RuleBreach(CheckPhrases.givenOpen, CheckPhrases.filledAndOpen, by: "COM: E1 E2 | G: E1 E2") {
      bodies(.withinParent)
    } change: {
      $0.unfilled = ["COM"]
    },
    RuleBreach(CheckPhrases.openUnknown, by: "COM: E1 E2 | G: E1 E2") {
      bodies(.withinParent)
    } change: {
      $0.unfilled = ["C2"]
    },
    RuleBreach(CheckPhrases.settledAbsent, by: "COM: E1 E2 | G: E1 E2") {
      bodies(.withinParent)
    } change: {
      $0.settled.append("C2")
    },
    RuleBreach(CheckPhrases.settledAbsent, by: "COM: E1 E2") {
      bodies(.withinParent)
    } change: {
      $0.settled.append("G")
    },
    RuleBreach(CheckPhrases.givenNotSettled, by: "COM: E1 E2 | G: E1 E2") {
      bodies(.withinParent)
    } change: {
      $0.settled = []
    },
    RuleBreach(CheckPhrases.panelMissing, by: "COM: E1 E2") {
      bodies(.withinParent)
    } change: {
      $0.unfilled = []
    },
    RuleBreach(CheckPhrases.tooManyPanelsAtOnce, by: "C1: E1 | C2: E1 | C3: E1") {
      limited(LoadLimit(per: .day, panels: 2))
    },
    RuleBreach(CheckPhrases.tooMuchAtOnce, by: "C1: E1 | C2: E2 | C3: E1") {
      limited(LoadLimit(per: .slot, effort: 3))
    },
    RuleBreach(CheckPhrases.tooManyPanelsAtOnce, by: "C1: E2 | C2: E1 | C3: E1") {
      limited(LoadLimit(per: .method("interview"), panels: 1))
    },
  ]

  /// Three cases of effort 2: the first and third in one slot, all on one day; the last two by
  /// interview.
  private static func limited(_ limit: LoadLimit) -> RuleReview {
    let cases = [("C1", "file", "S1"), ("C2", "interview", "S2"), ("C3", "interview", "S1")]
    return RuleReview(
      experts: Array(repeating: { @Sendable (_: inout Expert) in }, count: 2),
      cases: cases.map { id, method, slot in
        Case(
          id: Case.ID(id), method: method, seats: SeatRange(1), effort: 2, slot: Slot.ID(slot))
      }
    ) {
      $0.slots = ["S1", "S2"].map { Slot(id: Slot.ID($0), date: RuleReview.day("2026-04-20")) }
      $0.policy.loadLimits = [limit]
    }
  }
}
