import PanelModel

/// What rules ask of one panel, gathered once; an object, as every pair is asked about.
final class PanelProfile: Sendable {
  /// Index in the problem's panels.
  let index: Int
  /// The panel.
  let panel: Panel
  /// Its attributes.
  let facts: PanelFacts
  /// The day on which an expert must be eligible.
  let day: CivilDate
  /// The date of its slot.
  let slotDate: CivilDate?
  /// Its slot.
  let slot: Slot.ID?
  /// Its session; empty where it has none.
  let session: String
  /// Its way of judging; empty where it has none.
  let method: String
  /// Numbers of its specialties, each once.
  let specialties: [Int]
  /// Place of its level on the ladder.
  let level: Int?
  /// Members of the panel that it belongs to, where these are settled.
  let parentMembers: Set<Int>?
  /// Whether each eligibility rule speaks of the panel and forbids.
  let asks: [Bool]

  /// The members of the settled parent, where nobody else may sit.
  var candidates: Set<Int>? {
    isReading || panel.body.overlap == .withinParent ? parentMembers : nil
  }

  /// Whether it serves one case and no more.
  var servesOneCase: Bool { panel.servesOneCase }

  /// Whether it reads for the panel that it belongs to.
  var isReading: Bool { panel.purpose == .reading }

  init(
    _ index: Int, of problem: AssignmentProblem, step: FillingStep, names: OrganisationNames,
    tree: SpecialtyTree
  ) {
    let panel = problem.panels[index]
    let policy = problem.policy
    let facts = PanelFacts(
      panel, cases: panel.cases.map { problem.cases[$0] }, policy.levels, organisations: names)
    self.index = index
    self.panel = panel
    self.facts = facts
    slot = facts.slot
    slotDate = slot.flatMap { problem.indexBySlot[$0] }.map { problem.slots[$0].date }
    day = policy.dates.eligibility == .asOf ? problem.asOf : slotDate ?? problem.asOf
    session = facts.value(of: "session").texts.first ?? ""
    method = facts.value(of: "method").texts.first ?? ""
    var seen: Set<Int> = []
    specialties = facts.specialties.compactMap(tree.number(of:))
      .filter { seen.insert($0).inserted }
    level = policy.levels.firstIndex(of: facts.level)
    parentMembers = panel.body.parent.flatMap { problem.indexByPanel[$0] }
      .flatMap { step.settled[$0] }.map { Set($0.experts) }
    asks = policy.eligibilityRules.map { rule in
      // Unlike the rules on panels, those on experts speak of readers too where they do not say.
      rule.enforcement == .hard && (rule.scope.map { facts.truth(of: $0) == .yes } ?? true)
    }
  }

  /// The day from which look-backs for a case are counted.
  ///
  /// - Parameters:
  ///   - submission: The day on which the case was submitted, if it is known.
  ///   - problem: The problem.
  /// - Returns: The day.
  func reference(submission: CivilDate?, in problem: AssignmentProblem) -> CivilDate {
    switch problem.policy.dates.lookBack {
    case .draw: problem.asOf
    case .meeting: slotDate ?? problem.asOf
    case .submission: submission ?? problem.asOf
    }
  }
}
