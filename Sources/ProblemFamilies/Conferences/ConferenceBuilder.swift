import PanelModel

/// Makes one conference: papers with topics, a programme committee with bids and conflicts.
///
/// The order is what ensures that a roster exists: people and papers, then reviewers for every
/// paper, then loads, scores and conflicts that respect them.
struct ConferenceBuilder: Sendable {
  /// Reviewers of a paper, of whom one is senior.
  static let seats = 3
  /// The role of a senior member.
  static let senior = "senior"

  let expertCount: Int
  let caseCount: Int
  let seed: UInt64
  let asOf = CivilDate(dayNumber: 20_517)  // 2026-03-05

  /// Institutions by rank, with the index of their country.
  var institutions: [Organisation] = []
  var countryOfInstitution: [Int] = []

  var experts: [Expert] = []
  var topicsOfExpert: [[Int]] = []
  var institutionOfExpert: [Int] = []
  var cases: [Case] = []
  var topicsOfCase: [[Int]] = []
  /// The institutions of the authors of each paper, the first author's first.
  var institutionsOfCase: [[Int]] = []

  /// For each paper its reviewers.
  var roster: [[Int]] = []
  var taken: [Int] = []
  var scores: [ProblemParts.Score] = []
  var conflicts: [Conflict] = []

  init(experts: Int, cases: Int, seed: UInt64) {
    expertCount = experts
    caseCount = cases
    self.seed = seed
  }

  mutating func build() -> SolvedReview {
    makeInstitutions()
    makeExperts()
    makePapers()
    chooseReviewers()
    boundLoads()
    makeScores()
    makeConflicts()
    let parts = ProblemParts(
      name: "Conference 2026 / 学术会议审稿 2026", asOf: asOf, policy: policy, experts: experts,
      cases: cases, conflicts: conflicts, scores: .listed(scores), specialties: taxonomy,
      organisations: institutions)
    let witness = cases.indices.map { row in
      WitnessPanel(id: Panel.ID(cases[row].id.rawValue), members: roster[row].sorted())
    }
    return SolvedReview(parts: parts, panels: witness, readers: cases.map { _ in [] })
  }

  func generator(for purpose: SeededGenerator.Purpose) -> SeededGenerator {
    SeededGenerator(seed: seed, for: purpose)
  }

  /// `R-001`: as many digits as the largest number needs, so that names sort like numbers.
  func identifier(_ prefix: String, _ index: Int, of count: Int) -> String {
    let digits = String(index + 1)
    let width = max(3, String(count).count)
    return prefix + "-" + String(repeating: "0", count: width - digits.count) + digits
  }

  func isSenior(_ expert: Int) -> Bool { experts[expert].roles.contains(ConferenceBuilder.senior) }

  /// Topics that expert and paper share.
  func shared(_ expert: Int, _ row: Int) -> Int {
    topicsOfCase[row].count { topicsOfExpert[expert].contains($0) }
  }

  private var taxonomy: [Specialty] {
    ConferenceVocabulary.topics.map { topic in
      Specialty(
        id: Specialty.ID(topic.code), chineseName: topic.chinese, englishName: topic.english)
    }
  }

  private var policy: Policy {
    let isSenior = Selector.attribute("roles", .contains(ConferenceBuilder.senior))
    return Policy(
      decimals: 3, missing: .ineligible, load: LoadBounds(most: usualLoad),
      objectives: [Objective(.worstPanel, of: .sum), Objective(.total)],
      eligibilityRules: [
        EligibilityRule(
          .differs(DiffersDemand(attribute: "employer", from: "employer")),
          origin: RuleOrigin(id: "COI-INSTITUTION")),
        EligibilityRule(
          .conflict(ConflictDemand(kinds: ["coauthor", "collaboration"], lookBack: .months(36))),
          origin: RuleOrigin(id: "COI-COAUTHOR")),
        EligibilityRule(
          .conflict(ConflictDemand(kinds: ["teacher-student"], lookBack: .ever)),
          origin: RuleOrigin(id: "COI-ADVISER")),
      ],
      panelRules: [
        PanelRule(
          .seats(SeatsDemand(SeatRange(ConferenceBuilder.seats))), origin: RuleOrigin(id: "THREE")),
        PanelRule(
          .atLeast(Quota(.count(1), of: .members(isSenior))), origin: RuleOrigin(id: "SENIOR")),
        PanelRule(
          .atMost(Quota(.count(1), of: .each(attribute: "employer"))),
          origin: RuleOrigin(id: "ONE-PER-INSTITUTION")),
        PanelRule(
          .atMost(Quota(.count(2), of: .each(attribute: "region"))),
          origin: RuleOrigin(id: "TWO-PER-COUNTRY")),
      ])
  }

  /// A quarter more than everybody would have if the work were shared out evenly.
  var usualLoad: Int {
    max(2, (caseCount * ConferenceBuilder.seats * 5 + expertCount * 4 - 1) / (expertCount * 4))
  }
}
