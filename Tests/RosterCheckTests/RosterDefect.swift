import PanelModel
import RosterCheck

/// One thing put wrong in the right roster of ``TitleReview``.
struct RosterDefect: Sendable, CustomStringConvertible {
  /// The codes that must be reported, and no others.
  let codes: Set<String>
  /// Whether loads and values are made to fit again, so that the defect stands alone.
  let isRestated: Bool
  /// Makes the defect.
  let make: @Sendable (inout Roster) -> Void

  var description: String { codes.sorted().joined(separator: " ") }

  private static func panels(
    _ phrases: Phrase..., make: @escaping @Sendable (inout Roster) -> Void
  ) -> RosterDefect {
    RosterDefect(codes: Set(phrases.map(\.code)), isRestated: true, make: make)
  }

  private static func claims(
    _ phrases: Phrase..., make: @escaping @Sendable (inout Roster) -> Void
  ) -> RosterDefect {
    RosterDefect(codes: Set(phrases.map(\.code)), isRestated: false, make: make)
  }

  static let all = membership + eligibility + pinsAndChairs + loads + claims

  // Panels 0, 1 and 2 are C-1, C-4 and G.
  private static let membership = [
    panels(CheckPhrases.unknownPanel) {
      $0.panels.append(FilledPanel(panel: "X", cases: [], experts: ["E-6"]))
    },
    panels(CheckPhrases.panelMissing) { $0.panels.remove(at: 1) },
    panels(CheckPhrases.panelMissing, CheckPhrases.loadBelowLeast) { $0.panels = [] },
    panels(CheckPhrases.panelTwice) { $0.panels.append($0.panels[1]) },
    panels(CheckPhrases.casesDiffer) { $0.panels[2].cases.removeLast() },
    panels(CheckPhrases.casesDiffer) { $0.panels[2].cases.append("C-2") },
    panels(CheckPhrases.casesDiffer) { $0.panels[1].cases = [] },
    panels(CheckPhrases.unknownExpert) { $0.panels[2].experts.append("E-77") },
    panels(CheckPhrases.unknownExpert, CheckPhrases.tooFewSeats) {
      $0.panels[0].experts[1] = "E-77"
    },
    panels(CheckPhrases.expertTwice) { $0.panels[0].experts.append("E-8") },
    panels(CheckPhrases.expertTwice, CheckPhrases.tooFewSeats) {
      $0.panels[0].experts = ["E-4", "E-4"]
    },
    panels(CheckPhrases.tooFewSeats) { $0.panels[0].experts = ["E-4"] },
    panels(CheckPhrases.tooFewSeats) { $0.panels[1].experts = [] },
    panels(CheckPhrases.tooManySeats) { $0.panels[1].experts = ["E-1", "E-6"] },
  ]

  private static let eligibility = [
    panels(CheckPhrases.inactiveExpert) { $0.panels[1].experts = ["E-5"] },
    panels(CheckPhrases.missingScore) { $0.panels[1].experts = ["E-7"] },
    panels(CheckPhrases.conflictWithCase) { $0.panels[0].experts[1] = "E-6" },
    panels(CheckPhrases.conflictWithEmployer) { $0.panels[0].experts[1] = "E-2" },
    panels(CheckPhrases.conflictWithPerson) { $0.panels[0].experts[1] = "E-3" },
    panels(CheckPhrases.conflictWithEmployer) { $0.panels[2].experts.append("E-3") },
    panels(CheckPhrases.conflictWithExpert) { $0.panels[0].experts[1] = "E-1" },
    panels(CheckPhrases.recusalMissing) { $0.panels[2].recused = [:] },
    panels(CheckPhrases.recusalMissing, CheckPhrases.recusalWithoutReason) {
      $0.panels[2].recused = ["C-3": ["E-1"]]
    },
    panels(CheckPhrases.recusalWithoutReason) { $0.panels[2].recused["C-2"] = ["E-1", "E-2"] },
    panels(CheckPhrases.recusalWithoutReason) { $0.panels[2].recused["C-2"] = ["E-1", "E-1"] },
    panels(CheckPhrases.recusalWithoutReason) { $0.panels[1].recused["C-1"] = ["E-1"] },
    panels(CheckPhrases.recusalWithoutReason) { $0.panels[2].recused["C-77"] = ["E-77"] },
  ]

  private static let pinsAndChairs = [
    panels(CheckPhrases.keptOffSeated) { $0.panels[1].experts = ["E-8"] },
    panels(CheckPhrases.pinnedAbsent) { $0.panels[2].experts[1] = "E-6" },
    panels(CheckPhrases.pinnedAbsent, CheckPhrases.chairNotMember) {
      $0.panels[2].experts[0] = "E-6"
      $0.panels[2].recused = [:]
    },
    panels(CheckPhrases.chairNotMember, CheckPhrases.chairDiffers) { $0.panels[2].chair = "E-6" },
    panels(CheckPhrases.chairDiffers) { $0.panels[2].chair = "E-2" },
    panels(CheckPhrases.chairMissing) { $0.panels[2].chair = nil },
    panels(CheckPhrases.chairWithoutPin) { $0.panels[1].chair = "E-1" },
    panels(CheckPhrases.chairWithoutPin, CheckPhrases.chairNotMember) {
      $0.panels[1].chair = "E-77"
    },
    claims(CheckPhrases.pinNotPrinted) { $0.pins.removeLast() },
    claims(CheckPhrases.pinWithoutOrigin) { $0.pins.append($0.pins[0]) },
    claims(CheckPhrases.pinNotPrinted, CheckPhrases.pinWithoutOrigin) { $0.pins[0].by = "" },
  ]

  private static let loads = [
    panels(CheckPhrases.loadAboveMost) { $0.panels[1].experts = ["E-2"] },
    panels(CheckPhrases.loadAboveMost) { $0.panels[1].experts = ["E-9"] },
    panels(CheckPhrases.loadBelowLeast) {
      $0.panels[0].experts = ["E-1", "E-8"]
    },
    claims(CheckPhrases.statedEffortWrong) { $0.loads["E-1"]?.effort = .min },
    claims(CheckPhrases.statedSeatsWrong) { $0.loads["E-1"]?.seats = -1 },
    claims(CheckPhrases.statedLeastWrong) { $0.loads["E-4"]?.least = 3 },
    claims(CheckPhrases.statedMostWrong) { $0.loads["E-4"]?.most = 8 },
    claims(CheckPhrases.statedMostWrong) { $0.loads["E-4"]?.most = nil },
    claims(CheckPhrases.loadRowMissing) { $0.loads["E-8"] = nil },
    claims(CheckPhrases.loadRowSuperfluous) {
      $0.loads["E-6"] = ExpertLoad(effort: 0, seats: 0, least: 0, most: 8)
    },
    claims(CheckPhrases.loadRowSuperfluous) {
      $0.loads["E-77"] = ExpertLoad(effort: 0, seats: 0, least: 0, most: 8)
    },
  ]

  private static let claims = [
    claims(CheckPhrases.digestDiffers) { $0.problemDigest = "" },
    claims(CheckPhrases.headDiffers) { $0.logHead = "1:ab" },
    claims(CheckPhrases.objectivesDiffer) { $0.objectives.removeLast() },
    claims(CheckPhrases.objectivesDiffer) { $0.objectives = [] },
    claims(CheckPhrases.objectivesDiffer) { $0.objectives.reverse() },
    claims(CheckPhrases.objectivesDiffer) { $0.objectives[0].objective.measure = .sum },
    claims(CheckPhrases.objectivesDiffer) { $0.objectives[1].objective.measure = .sum },
    claims(CheckPhrases.valueWrong) { $0.objectives[1].value = Fraction(163) },
    claims(CheckPhrases.valueWrong) { $0.objectives[0].value = Fraction(.min) },
    claims(CheckPhrases.stageValueNotKept) {
      $0.objectives[0].stageValue = Fraction(25)
      $0.objectives[0].bound = Fraction(25)
    },
    claims(CheckPhrases.stageValueNotKept) {
      // Nothing comes after the last objective.
      $0.objectives[1].stageValue = Fraction(165)
      $0.objectives[1].bound = Fraction(165)
    },
    claims(CheckPhrases.stageValueNotKept) {
      $0.objectives[0].stageValue = Fraction(.max)
      $0.objectives[0].bound = Fraction(.max)
    },
    claims(CheckPhrases.boundRefuted) {
      $0.objectives[1].stageValue = Fraction(163)
      $0.objectives[1].bound = Fraction(163)
    },
    claims(CheckPhrases.boundBelowStage) {
      $0.termination = .limit
      $0.objectives[0].bound = Fraction(47, 2)
    },
    claims(CheckPhrases.decimalsDiffer) { $0.objectives[0].decimals = .max },
    claims(CheckPhrases.certifiedUnfounded) { $0.objectives[0].proof = .certified },
    claims(CheckPhrases.certificateStages) {
      $0.certificate.stages = [Certificate.Stage(bound: Fraction(1000), over: Fraction(1000))]
    },
    claims(CheckPhrases.certificateTooGood) {
      $0.certificate.stages = [nil, Certificate.Stage(bound: Fraction(163))]
    },
    claims(CheckPhrases.certificateUnknown) {
      $0.certificate.stages = [
        nil, Certificate.Stage(bound: Fraction(1000), rows: [.load("E-77"): .init(1)]),
      ]
    },
    claims(CheckPhrases.certificateUnknown) {
      // Nothing has been reached before the first objective.
      $0.certificate.stages = [
        Certificate.Stage(
          bound: Fraction(1000), over: Fraction(24), panels: ["G": 1],
          rows: [.floor(objective: 0, panel: "G"): .init(-1)]), nil,
      ]
    },
    claims(CheckPhrases.certificateWeights) {
      $0.certificate.stages = [Certificate.Stage(bound: Fraction(1000), panels: ["G": 1]), nil]
    },
    claims(CheckPhrases.certificateWeights) {
      $0.certificate.stages = [
        Certificate.Stage(bound: Fraction(1000), over: Fraction(24), panels: ["G": 0]), nil,
      ]
    },
    claims(CheckPhrases.certificateWeights) {
      $0.certificate.stages = [nil, Certificate.Stage(scale: 0, bound: Fraction(1000))]
    },
    claims(CheckPhrases.certificateTooLarge) {
      $0.certificate.stages = [
        Certificate.Stage(
          bound: Fraction(1000), over: Fraction(.max), panels: ["G": .max, "C-1": .max]), nil,
      ]
    },
    claims(CheckPhrases.notOptimal) { $0.objectives[1].bound = Fraction(165) },
    claims(CheckPhrases.notOptimal) {
      $0.objectives[1].bound = nil
      $0.objectives[1].proof = .none
    },
    claims(CheckPhrases.notOptimal, CheckPhrases.boundWithoutProof) {
      $0.objectives[1].proof = .none
    },
    claims(CheckPhrases.boundWithoutProof) {
      $0.termination = .gapReached
      $0.objectives[1].proof = .none
    },
    claims(CheckPhrases.proofWithoutBound) {
      $0.termination = .stopped
      $0.objectives[0].bound = nil
    },
    claims(CheckPhrases.infeasibleWithPanels) { $0.termination = .infeasible },
    claims(CheckPhrases.objectivesWithoutRoster) {
      $0.termination = .infeasible
      $0.panels = []
    },
    claims(CheckPhrases.objectivesWithoutRoster) {
      $0.termination = .limit
      $0.panels = []
    },
  ]
}
