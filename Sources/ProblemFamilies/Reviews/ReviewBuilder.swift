import PanelModel

/// A problem with panels and a roster that satisfies all of its rules.
struct SolvedReview {
  var parts: ProblemParts
  /// Members of every panel, in the order of the problem's panels without the readers.
  var panels: [WitnessPanel]
  /// The readers of every case, as indices of experts; none for a case without readers.
  var readers: [[Int]]
}

/// A panel of the hidden roster.
struct WitnessPanel {
  var id: Panel.ID
  /// Indices of the experts, rising.
  var members: [Int]
  /// Index of who chairs.
  var chair: Int?
}

/// Makes one problem of a review with rules, step by step.
///
/// The order is what ensures that a roster exists: first the pool and the panels, then the members
/// of each panel, then cases that these members may judge, then conflicts, relations and pins that
/// respect them. Where the pool has nobody who fits, somebody is made to fit.
struct ReviewBuilder: Sendable {
  /// The method of groups under a committee, by which an expert sits on one of them only.
  static let groupMethod = "group"

  let shape: ReviewShape
  let expertCount: Int
  let caseCount: Int
  let seed: UInt64

  /// The specialties of all clusters, one after the other.
  let specialties: [SpecialtyShare]
  /// The cluster of each specialty.
  let clusterOfSpecialty: [Int]

  /// Those with experts, largest first, then those with applicants only.
  var employers: [Employer] = []
  var organisations: [Organisation] = []
  /// For each employer the one at the top of its tree.
  var rootOfEmployer: [Int] = []

  var experts: [Expert] = []
  var facts: [ExpertFacts] = []
  /// For each specialty who may judge it, by index, with the distance 0 or 1.
  var fits: [[(expert: Int, distance: Int)]] = []

  var cases: [Case] = []
  var caseFacts: [CaseFacts] = []
  var panels: [PanelDraft] = []
  var committees: [PanelDraft] = []
  var slots: [Slot] = []
  /// Answers by expert and slot.
  var answers: [[Availability.Answer]] = []

  /// For each case its readers.
  var readers: [[Int]] = []
  /// For each case the members of its panel and committee who leave the room.
  var recused: [Set<Int>] = []
  /// Effort that the hidden roster gives each expert.
  var taken: [Int] = []

  var usualLoad = 0
  var conflicts: [Conflict] = []
  var relations: [Relation] = []
  var pins: [Pin] = []
  var previous: [PreviousSeat] = []

  init(_ shape: ReviewShape, experts: Int, cases: Int, seed: UInt64) {
    self.shape = shape
    expertCount = experts
    caseCount = cases
    self.seed = seed
    specialties = shape.clusters.flatMap(\.self)
    clusterOfSpecialty = shape.clusters.indices.flatMap { cluster in
      shape.clusters[cluster].map { _ in cluster }
    }
  }

  mutating func build() -> SolvedReview {
    makeEmployers()
    makeExperts()
    planDocket()
    planPanels()
    makeCalendar()
    fillPanels()
    makeCases()
    chooseReaders()
    boundLoads()
    makeConflicts()
    makeRelations()
    makePins()
    makePrevious()
    return solved()
  }

  func generator(for purpose: SeededGenerator.Purpose) -> SeededGenerator {
    SeededGenerator(seed: seed, for: purpose)
  }

  /// `E-001`: as many digits as the largest number needs, so that names sort like numbers.
  func identifier(_ prefix: String, _ index: Int, of count: Int) -> String {
    let digits = String(index + 1)
    let width = max(3, String(count).count)
    return prefix + "-" + String(repeating: "0", count: width - digits.count) + digits
  }

  /// How far two specialties are from each other; nil when too far to be listed.
  func distance(_ one: Int, _ other: Int) -> Int? {
    if one == other { return 0 }
    guard clusterOfSpecialty[one] == clusterOfSpecialty[other] else { return nil }
    // Specialties of a cluster follow each other, so that their numbers tell how near they stand.
    let steps = abs(one - other)
    return shape.isClique ? 1 : steps <= 2 ? steps : nil
  }

  func isActive(_ expert: Int) -> Bool { experts[expert].status == Expert.activeStatus }

  /// The committee of a panel, if there is one.
  func committee(of panel: Int) -> Int? { panels[panel].parent }

  private func solved() -> SolvedReview {
    var parts = ProblemParts(
      name: shape.name, asOf: shape.asOf, policy: policy, experts: experts, cases: cases,
      conflicts: conflicts, relations: relations, pins: pins, previous: previous, scores: .formula,
      specialties: taxonomy, adjacencies: adjacencies, organisations: organisations, slots: slots,
      availability: availability)
    if !shape.plan.hasOwnPanels { parts.panels = (committees + panels).map(record) }
    let witness = (committees + panels).map { panel in
      WitnessPanel(id: panel.id, members: panel.members.sorted(), chair: panel.chair)
    }
    return SolvedReview(parts: parts, panels: witness, readers: readers)
  }

  private func record(_ panel: PanelDraft) -> PanelRecord {
    let isCommittee = panel.parent == nil && shape.plan.committeeSeats == panel.seats
    return PanelRecord(
      id: panel.id,
      body: PanelBody(
        kind: isCommittee ? "committee" : "group", parent: panel.parent.map { committees[$0].id },
        overlap: panel.parent == nil ? .withinParent : .leaderOnly,
        method: panel.parent == nil ? "" : ReviewBuilder.groupMethod,
        slot: panel.slot.map { slots[$0].id }, attributes: ["name": panel.name]),
      seats: SeatRange(panel.seats), effort: panel.effort)
  }
}

/// What the builder knows of an expert beside the row.
struct ExpertFacts: Sendable {
  /// Indices of the specialties held, the main one first.
  var specialties: [Int]
  var level: Int
  var employer: Int
  /// Whether somebody seated the expert on a panel, a committee included.
  var isSeated = false
}

/// What the builder knows of a case beside the row.
struct CaseFacts: Sendable {
  var specialty: Int
  var level: Int
  var panel = 0
  var employer = 0
}

/// A panel or committee while it is made.
struct PanelDraft: Sendable {
  var id: Panel.ID
  var name = ""
  var seats: Int
  /// Effort of a seat; nil for the sum of the cases'.
  var effort: Int?
  /// The committee above.
  var parent: Int?
  var cases: [Int] = []
  var slot: Int?
  var members: [Int] = []
  var chair: Int?
}
