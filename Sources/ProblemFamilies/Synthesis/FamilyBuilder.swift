import PanelModel

/// A problem's parts and a roster that satisfies them.
struct SolvedParts {
  var parts: ProblemParts
  /// For each case the indices of its experts.
  var roster: [[Int]]
}

/// Makes one problem of a shape, step by step.
///
/// The order is what ensures that a roster exists: first the pool and a docket in which every case
/// has enough eligible experts, then one roster, then bounds, conflicts and pins that respect it.
struct FamilyBuilder: Sendable {
  /// How well an expert suits a specialty.
  struct Fit: Sendable {
    var expert: Int
    var units: Int
  }

  let shape: FamilyShape
  let expertCount: Int
  let caseCount: Int
  let seed: UInt64

  /// Those with experts, largest first, then those with applicants only.
  var employers: [Employer] = []

  var experts: [Expert] = []
  var specialtyOfExpert: [Int] = []
  var levelOfExpert: [Int] = []
  var employerOfExpert: [Int] = []
  /// Experts that may judge a specialty as far as their own goes, rising; also who is not active.
  var fits: [[Fit]] = []

  var cases: [Case] = []
  var specialtyOfCase: [Int] = []
  var levelOfCase: [Int] = []
  var employerOfCase: [Int] = []

  /// The hidden roster.
  var roster: [[Int]] = []
  var usualLoad = 0

  var conflicts: [Conflict] = []
  var pins: [Pin] = []
  var previous: [PreviousSeat] = []

  init(_ shape: FamilyShape, experts: Int, cases: Int, seed: UInt64) {
    self.shape = shape
    expertCount = experts
    caseCount = cases
    self.seed = seed
  }

  mutating func build() -> SolvedParts {
    makeEmployers()
    makeExperts()
    measureFits()
    makeCases()
    fillPanels()
    makeConflicts()
    makePins()
    makePrevious()
    let policy = Policy(
      decimals: 3, missing: .ineligible, load: LoadBounds(most: usualLoad),
      levels: shape.levels.map(\.name))
    let parts = ProblemParts(
      name: shape.name, asOf: shape.asOf, policy: policy, experts: experts, cases: cases,
      conflicts: conflicts, pins: pins, previous: previous, scores: .listed(makeScores()))
    return SolvedParts(parts: parts, roster: roster)
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

  /// The panel of a case.
  func panel(of row: Int) -> Panel.ID { Panel.ID(cases[row].id.rawValue) }

  func isActive(_ expert: Int) -> Bool { experts[expert].status == Expert.activeStatus }

  /// Who may judge a specialty at a level by what they know, whatever their status and employer.
  func qualified(specialty: Int, level: Int) -> [Fit] {
    fits[specialty].filter { levelOfExpert[$0.expert] >= level }
  }

  /// Who may judge a case as long as there are no conflicts but those with the employer.
  func eligible(case row: Int) -> [Fit] {
    qualified(specialty: specialtyOfCase[row], level: levelOfCase[row]).filter {
      isActive($0.expert) && employerOfExpert[$0.expert] != employerOfCase[row]
    }
  }
}
