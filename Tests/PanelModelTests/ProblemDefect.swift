import PanelModel

/// One defect, made in a valid problem.
struct ProblemDefect: Sendable, CustomStringConvertible {
  /// What must be said about it.
  let phrase: Phrase
  /// The mend that must be offered.
  var advice: Phrase?
  /// Where it must be said.
  let table: PanelModel.Issue.Table
  var row: Int?
  var field: String?
  /// The valid problem.
  let base: ProblemParts
  /// Makes the defect.
  let make: @Sendable (inout ProblemParts) -> Void

  var description: String { "\(phrase.code) (\(table.rawValue) \(field ?? ""))" }

  init(
    _ phrase: Phrase, advice: Phrase? = nil, in table: PanelModel.Issue.Table, row: Int? = nil,
    field: String? = nil, base: ProblemParts = SmallProblem.parts,
    make: @escaping @Sendable (inout ProblemParts) -> Void
  ) {
    self.base = base
    self.phrase = phrase
    self.advice = advice
    self.table = table
    self.row = row
    self.field = field
    self.make = make
  }

  /// At least one for each phrase.
  static let all = rows + policy + references + seats + scores + panels + bodies + trees + reference

  private static let rows = [
    ProblemDefect(ProblemPhrases.empty, in: .experts) { parts in
      parts.experts = []
      parts.conflicts = []
      parts.pins = []
      parts.scores = .listed([])
    },
    ProblemDefect(ProblemPhrases.tooManyRows, in: .experts) { parts in
      parts.experts += (0..<ProblemLimits.rows).map { Expert(id: Expert.ID("X\($0)")) }
    },
    ProblemDefect(ProblemPhrases.emptyIdentifier, in: .experts, row: 3, field: "id") {
      $0.experts.append(Expert(id: ""))
    },
    ProblemDefect(ProblemPhrases.emptyIdentifier, in: .cases, row: 0, field: "panel") {
      $0.cases[0].panel = ""
      $0.cases[1].panel = nil
      $0.cases[2].panel = nil
      $0.pins = []
      $0.scores = .listed([])
    },
    ProblemDefect(ProblemPhrases.emptyIdentifier, in: .conflicts, row: 0, field: "target") {
      $0.conflicts = [Conflict(expert: "E-1", target: .person(""))]
    },
    ProblemDefect(
      ProblemPhrases.emptyIdentifier, in: .previous, row: 0, field: "case_or_panel"
    ) { $0.previous = [PreviousSeat(panel: "", expert: "E-1")] },
    ProblemDefect(ProblemPhrases.emptyIdentifier, in: .previous, row: 0, field: "expert") {
      $0.previous = [PreviousSeat(panel: "P", expert: "")]
    },
    ProblemDefect(ProblemPhrases.duplicateIdentifier, in: .cases, row: 3, field: "id") {
      $0.cases.append(Case(id: "C-3", panel: "P"))
    },
    ProblemDefect(ProblemPhrases.duplicateRow, in: .pins, row: 1) {
      $0.pins.append(Pin(panel: "P", expert: "E-2", effect: .chair))
    },
    ProblemDefect(ProblemPhrases.duplicateRow, in: .affinities, row: 1) {
      let score = ProblemParts.Score(panel: "P", expert: "E-2", units: 1)
      $0.scores = .listed([score, score])
    },
    ProblemDefect(ProblemPhrases.contradictingPins, in: .pins, row: 1) {
      $0.pins.append(Pin(panel: "P", expert: "E-2", effect: .keepOff))
    },
    ProblemDefect(ProblemPhrases.twoChairs, in: .pins, row: 1, field: "effect") {
      $0.pins = [
        Pin(panel: "P", expert: "E-1", effect: .chair),
        Pin(panel: "P", expert: "E-2", effect: .chair),
      ]
    },
  ]

  private static let policy = [
    ProblemDefect(ProblemPhrases.noObjective, in: .problem, field: "objectives") {
      $0.policy.objectives = []
    },
    ProblemDefect(ProblemPhrases.duplicateObjective, in: .problem, field: "objectives") {
      $0.policy.objectives = [Objective(.total), Objective(.total)]
    },
    ProblemDefect(
      ProblemPhrases.seatsFilledLater, advice: ProblemPhrases.seatsFilledFirst, in: .problem,
      field: "objectives"
    ) {
      $0.policy.objectives = [Objective(.total), Objective(.seatsFilled)]
    },
    ProblemDefect(ProblemPhrases.measureWithoutMeaning, in: .problem, field: "objectives") {
      $0.policy.objectives = [Objective(.total, of: .mean)]
    },
    ProblemDefect(ProblemPhrases.aspectWithoutMeaning, in: .problem, field: "objectives") {
      $0.policy.objectives = [Objective(.loadSpread, aspect: .comparable)]
    },
    ProblemDefect(ProblemPhrases.duplicateObjective, in: .problem, field: "objectives") {
      $0.policy.objectives = [Objective(.loadSpread), Objective(.loadSpread, aspect: .squares)]
    },
    ProblemDefect(ProblemPhrases.duplicateObjective, in: .problem, field: "objectives") {
      $0.policy.objectives = Objective.whole(.balance) + [Objective(.balance)]
    },
    ProblemDefect(ProblemPhrases.outOfRange, in: .experts, row: 0, field: "max_load") {
      $0.policy.objectives = [Objective(.loadSpread, aspect: .squares)]
      $0.experts[0].load = LoadOverride(most: 1_000_001)
    },
    ProblemDefect(ProblemPhrases.outOfRange, in: .problem, field: "objectives") {
      $0.policy.objectives = [Objective(.total, give: Fraction(3, 2))]
    },
    ProblemDefect(ProblemPhrases.outOfRange, in: .problem, field: "objectives") {
      $0.policy.objectives = [Objective(.total, give: Fraction(-1, 2))]
    },
    ProblemDefect(ProblemPhrases.outOfRange, in: .problem, field: "affinity.decimals") {
      $0.policy.decimals = 10
    },
    ProblemDefect(ProblemPhrases.outOfRange, in: .experts, row: 0, field: "held") {
      $0.experts[0].held = -1
    },
    ProblemDefect(ProblemPhrases.outOfRange, in: .experts, row: 0, field: "severity") {
      $0.experts[0].severity = .min
    },
    ProblemDefect(ProblemPhrases.outOfRange, in: .experts, row: 0, field: "specialties") {
      $0.experts[0].specialties = [SpecialtyGrant("560", proficiency: 6)]
    },
    ProblemDefect(ProblemPhrases.outOfRange, in: .experts, row: 0, field: "max_load") {
      $0.experts[0].load.most = .max
    },
    ProblemDefect(ProblemPhrases.reversedRange, in: .experts, row: 1, field: "min_load") {
      $0.experts[1].load.least = 5
    },
    ProblemDefect(ProblemPhrases.unknownLevel, in: .cases, row: 0, field: "level") {
      $0.cases[0].level = "Junior"
    },
  ]

  private static let references = [
    ProblemDefect(ProblemPhrases.unknownExpert, in: .pins, row: 0, field: "expert") {
      $0.pins[0].expert = "E-9"
    },
    ProblemDefect(ProblemPhrases.unknownExpert, in: .conflicts, row: 0, field: "expert") {
      $0.conflicts[0].expert = "E-9"
    },
    ProblemDefect(ProblemPhrases.unknownExpert, in: .conflicts, row: 0, field: "target") {
      $0.conflicts[0].target = .expert("E-9")
    },
    ProblemDefect(ProblemPhrases.unknownCase, in: .conflicts, row: 0, field: "target") {
      $0.conflicts[0].target = .reviewCase("P")
    },
    ProblemDefect(ProblemPhrases.unknownPanel, in: .pins, row: 0, field: "case_or_panel") {
      $0.pins[0].panel = "Q"
    },
    ProblemDefect(
      ProblemPhrases.caseOfSharedPanel, advice: ProblemPhrases.namePanel, in: .affinities, row: 0,
      field: "case_or_panel"
    ) { $0.scores = .listed([ProblemParts.Score(panel: "C-2", expert: "E-1", units: 0)]) },
    ProblemDefect(ProblemPhrases.selfConflict, in: .conflicts, row: 0, field: "target") {
      $0.conflicts[0].target = .expert("E-1")
    },
    ProblemDefect(ProblemPhrases.reversedPeriod, in: .conflicts, row: 0, field: "until") {
      $0.conflicts[0].validity = Validity(
        since: CivilDate(dayNumber: 2), until: CivilDate(dayNumber: 1))
    },
  ]

  private static let seats = [
    ProblemDefect(
      ProblemPhrases.noSeats, advice: ProblemPhrases.giveSeats, in: .cases, row: 1, field: "seats"
    ) { $0.policy.seats = nil },
    ProblemDefect(ProblemPhrases.seatsOutsideRule, in: .cases, row: 0, field: "seats") {
      $0.cases[0].seats = SeatRange(2, 4)
    },
    ProblemDefect(ProblemPhrases.seatsDisagree, in: .cases, row: 2, field: "seats") {
      $0.cases[1].seats = SeatRange(1)
      $0.cases[2].seats = SeatRange(2)
    },
    ProblemDefect(ProblemPhrases.panelNamedLikeCase, in: .cases, row: 1, field: "panel") {
      $0.cases[1].panel = "C-1"
    },
    ProblemDefect(ProblemPhrases.outOfRange, in: .cases, row: 0, field: "seats") {
      $0.policy.seats = nil
      $0.cases[0].seats = SeatRange(0, 2)
      $0.cases[1].seats = SeatRange(1)
    },
    ProblemDefect(ProblemPhrases.outOfRange, in: .cases, row: 2, field: "effort") {
      $0.cases[2].effort = .max
    },
  ]

  private static let scores = [
    ProblemDefect(ProblemPhrases.outOfRange, in: .affinities, row: 0, field: "score") {
      $0.scores = .listed([ProblemParts.Score(panel: "P", expert: "E-1", units: .min)])
    },
    ProblemDefect(ProblemPhrases.matrixShape, in: .affinities) { parts in
      guard let matrix = SmallProblem.matrix([1, 2, 3, 4, 5, 6], rows: 2, columns: 3) else {
        return
      }
      parts = SmallProblem.parts(matrix: matrix)
    },
    ProblemDefect(
      ProblemPhrases.matrixWithSharedPanels, advice: ProblemPhrases.listScores, in: .affinities
    ) { parts in
      let numbers = [Double](repeating: 1, count: 9)
      guard let matrix = SmallProblem.matrix(numbers, rows: 3, columns: 3) else { return }
      parts.scores = .matrix(matrix)
    },
    ProblemDefect(ProblemPhrases.scoreNotFinite, in: .affinities, row: 1, field: "C-2, E-3") {
      parts in
      let numbers = [0, 0, 0, 0, 0, .nan, 0, 0, 0]
      guard let matrix = SmallProblem.matrix(numbers, rows: 3, columns: 3) else { return }
      parts = SmallProblem.parts(matrix: matrix)
    },
    ProblemDefect(
      ProblemPhrases.scoreTooLarge, advice: ProblemPhrases.fewerDecimals, in: .affinities, row: 2,
      field: "C-3, E-1"
    ) { parts in
      let numbers = [0, 0, 0, 0, 0, 0, 1e8, 0, 0]
      guard let matrix = SmallProblem.matrix(numbers, rows: 3, columns: 3) else { return }
      parts = SmallProblem.parts(matrix: matrix)
    },
  ]
}
