import PanelModel
import RosterCheck
import Testing

/// What a roster says of the lottery from which it was drawn.
@Suite struct LotteryClaimTests {
  /// Two cases of one seat, two points each; three experts who may take one of them.
  ///
  /// With a half for
  /// each pair, 9 and 4 share the first seat and 8 and 5 the second, but E1 has one seat in all.
  private static func review(_ change: (inout ProblemParts) -> Void = { _ in }) -> RuleReview {
    RuleReview(
      experts: [{ $0.load.most = 3 }, { $0.load.most = 3 }, { $0.load.most = 3 }],
      cases: ["C1", "C2"].map { Case(id: Case.ID($0), seats: SeatRange(1), effort: 2) }
    ) {
      $0.policy.decimals = 0
      let units = [[9, 4, 0], [8, 5, 1]]
      $0.scores = .listed(
        units.enumerated().flatMap { row, units in
          units.enumerated().map { column, units in
            ProblemParts.Score(
              panel: Panel.ID("C\(row + 1)"), expert: Expert.ID("E\(column + 1)"), units: units)
          }
        })
      change(&$0)
    }
  }

  private static func roster(_ review: RuleReview, _ text: String = "C1: E2 | C2: E1") throws
    -> (problem: AssignmentProblem, roster: Roster)
  {
    var (problem, roster) = try review.reading(text)
    let half = Fraction(1, 2)
    roster.lottery = PairLottery(
      most: half,
      probabilities: ["C1": ["E1": half, "E2": half], "C2": ["E1": half, "E2": half]])
    roster.objectives[0] = ObjectiveResult(
      objective: Objective(.total), decimals: 0, value: roster.objectives[0].value,
      stageValue: Fraction(13), bound: Fraction(13), proof: .certified)
    roster.certificate = Certificate(stages: [Certificate.Stage(bound: Fraction(13))])
    roster.termination = .optimal
    return (problem, roster)
  }

  @Test func `a draw below what is expected is admitted, and the bound added up`() throws {
    let (problem, roster) = try Self.roster(Self.review())
    let audit = RosterAudit(roster, against: problem)
    #expect(audit.violations == [])
    #expect(audit.values == [Fraction(12)] && audit.readdedBounds == [Fraction(13)])
  }

  @Test func `a draw above the bound of what is expected is admitted as well`() throws {
    var (problem, roster) = try Self.roster(Self.review(), "C1: E1 | C2: E2")
    #expect(RosterAudit(roster, against: problem).values == [Fraction(14)])
    #expect(RosterAudit(roster, against: problem).violations == [])
    roster.lottery = nil
    #expect(!RosterAudit(roster, against: problem).isAdmissible)
  }

  @Test func `prices of seats lower the bound of a lottery like that of a roster`() throws {
    var (problem, roster) = try Self.roster(Self.review())
    roster.objectives[0].bound = Fraction(27, 2)
    roster.objectives[0].stageValue = Fraction(13)
    roster.termination = .limit
    // A half more of nothing: 9, 4 and 8, 5 in halves less 1 for each seat of E1, of which one is.
    roster.certificate.stages = [
      Certificate.Stage(bound: Fraction(13), rows: [.seats("E1"): .init(1)])
    ]
    #expect(RosterAudit(roster, against: problem).readdedBounds == [Fraction(13)])
  }

  @Test(arguments: LotteryDefect.all)
  func `a defect is refused for its own reason`(defect: LotteryDefect) throws {
    var (problem, roster) = try Self.roster(Self.review(defect.parts))
    // Whoever breaks a rule is certified nothing, and that would be said as well.
    roster.objectives[0].proof = .solver
    defect.make(&roster)
    let codes = RosterAudit(roster, against: problem).violations.map(\.code)
    #expect(Set(codes) == defect.codes)
  }

  @Test func `a lottery without a roster is one claim too many`() throws {
    var (problem, roster) = try Self.roster(Self.review())
    roster.panels = []
    roster.loads = [:]
    roster.objectives = []
    roster.certificate = Certificate()
    roster.termination = .infeasible
    let codes = RosterAudit(roster, against: problem).violations.map(\.code)
    #expect(codes == [CheckPhrases.objectivesWithoutRoster.code])
  }
}

/// One defect of a lottery, or of the problem that it is for.
struct LotteryDefect: Sendable, CustomStringConvertible {
  let description: String
  let codes: Set<String>
  let parts: @Sendable (inout ProblemParts) -> Void
  let make: @Sendable (inout Roster) -> Void

  private init(
    _ description: String, _ phrases: [Phrase],
    parts: @escaping @Sendable (inout ProblemParts) -> Void,
    make: @escaping @Sendable (inout Roster) -> Void
  ) {
    self.description = description
    codes = Set(phrases.map(\.code))
    self.parts = parts
    self.make = make
  }

  private init(
    _ description: String, _ phrases: [Phrase], make: @escaping @Sendable (inout Roster) -> Void
  ) {
    self.init(description, phrases, parts: { _ in }, make: make)
  }

  static let all = pairs + sums + ties

  private static let pairs: [LotteryDefect] = [
    LotteryDefect("no most", [CheckPhrases.lotteryMost]) { $0.lottery?.most = .zero },
    LotteryDefect("more than all", [CheckPhrases.lotteryMost]) {
      $0.lottery?.most = Fraction(3, 2)
    },
    LotteryDefect("stranger", [CheckPhrases.lotteryUnknown]) {
      $0.lottery?.probabilities["C1"]?["E9"] = Fraction(1, 2)
    },
    LotteryDefect("no such panel", [CheckPhrases.lotteryUnknown]) {
      $0.lottery?.probabilities["C9"] = ["E1": Fraction(1, 2)]
    },
    LotteryDefect("too likely", [CheckPhrases.lotteryShare]) {
      $0.lottery?.probabilities["C1"] = ["E1": Fraction(1)]
    },
    LotteryDefect("below nothing", [CheckPhrases.lotteryShare]) {
      $0.lottery?.probabilities["C1"]?["E3"] = Fraction(-1, 2)
    },
    LotteryDefect("finer than the most", [CheckPhrases.lotteryShare]) {
      $0.lottery?.probabilities["C1"]?["E3"] = Fraction(1, Int.max)
    },
    LotteryDefect(
      "a pin that is not sure", [CheckPhrases.lotteryShare],
      parts: { $0.pins = [Pin(panel: "C1", expert: "E2")] }, make: { _ in }),
    LotteryDefect(
      "another aim", [CheckPhrases.lotteryAim],
      parts: { $0.policy.objectives = [Objective(.continuity)] }
    ) { $0.objectives[0].objective = Objective(.continuity) },
  ]

  private static let sums: [LotteryDefect] = [
    LotteryDefect("an empty half", [CheckPhrases.lotterySeats]) {
      $0.lottery?.probabilities["C1"] = ["E2": Fraction(1, 2)]
    },
    LotteryDefect("two panels at once", [CheckPhrases.lotteryLoad]) {
      $0.lottery?.most = Fraction(3, 4)
      $0.lottery?.probabilities = [
        "C1": ["E1": Fraction(3, 4), "E2": Fraction(1, 4)],
        "C2": ["E1": Fraction(3, 4), "E3": Fraction(1, 4)],
      ]
    },
    LotteryDefect("an impossible draw", [CheckPhrases.lotteryDrawn]) {
      $0.lottery?.probabilities["C1"] = ["E1": Fraction(1, 2), "E3": Fraction(1, 2)]
    },
    LotteryDefect(
      "another expectation", [CheckPhrases.lotteryExpectation, CheckPhrases.notOptimal]
    ) { $0.objectives[0].stageValue = Fraction(12) },
    LotteryDefect(
      "a bound below",
      [CheckPhrases.certificateTooGood, CheckPhrases.boundBelowStage, CheckPhrases.notOptimal]
    ) {
      $0.objectives[0].bound = Fraction(12)
      $0.certificate.stages[0]?.bound = Fraction(12)
    },
    LotteryDefect("another value", [CheckPhrases.valueWrong]) {
      $0.objectives[0].value = Fraction(13)
    },
    LotteryDefect(
      "numbers beyond all", [CheckPhrases.lotteryTooLarge],
      parts: {
        $0.scores = .listed([ProblemParts.Score(panel: "C1", expert: "E1", units: 1 << 30)])
      }
    ) {
      let (whole, half) = (Int.max, Int.max / 2)
      $0.lottery?.most = Fraction(half + 1, whole)
      let (less, more) = (Fraction(half, whole), Fraction(half + 1, whole))
      $0.lottery?.probabilities = [
        "C1": ["E1": less, "E2": more], "C2": ["E1": more, "E2": less],
      ]
      $0.objectives[0].value = .zero
    },
  ]

  private static let tied = [CheckPhrases.lotteryTied]

  private static let ties: [LotteryDefect] = [
    LotteryDefect(
      "a rule", tied,
      parts: { $0.policy.panelRules = [PanelRule(.chair(ChairDemand()))] }
    ) {
      for index in $0.panels.indices { $0.panels[index].chair = $0.panels[index].experts[0] }
    },
    LotteryDefect("efforts", tied, parts: { $0.cases[1].effort = 3 }) {
      $0.loads["E1"]?.effort = 3
    },
    LotteryDefect(
      "a limit", tied,
      parts: {
        $0.slots = [Slot(id: "S", date: CivilDate(dayNumber: 20_517))]
        $0.cases[0].slot = "S"
        $0.policy.loadLimits = [LoadLimit(per: .slot, panels: 1)]
      }, make: { _ in }),
    LotteryDefect(
      "an odd size", tied,
      parts: {
        $0.cases[0].seats = SeatRange(1, 3)
        $0.policy.panelRules = [PanelRule(.seats(SeatsDemand(SeatRange(1, 3), isOdd: true)))]
      }, make: { _ in }),
    LotteryDefect(
      "a conflict of experts", tied,
      parts: { $0.conflicts = [Conflict(expert: "E1", target: .expert("E2"))] }, make: { _ in }),
  ]
}
