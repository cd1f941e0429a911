import PanelModel

/// The knobs of a family of title reviews with rules; ``ReviewBuilder`` turns them into a problem.
///
/// Shares and rates are whole numbers of a thousand, weights are whole numbers of any sum.
struct ReviewShape: Sendable {
  /// Name of the problems, for people.
  var name: String
  /// The day whose knowledge the problems hold; meetings begin a month later.
  var asOf = CivilDate(dayNumber: 20_517)  // 2026-03-05
  /// Groups of specialties whose experts may judge each other's cases; nobody judges across.
  var clusters: [[SpecialtyShare]]
  /// Whether all specialties of a cluster are at distance 1, or only neighbours in its order.
  var isClique: Bool
  /// Which panels there are.
  var plan: PanelPlan
  /// Experts for each employer that has experts.
  var expertsPerEmployer: Int
  /// Cases for each employer that has applicants only; nil where there are no such employers.
  var casesPerOutsideEmployer: Int?
  /// Share of the applicants who work where experts work.
  var insideApplicants: Int
  /// Personal conflicts, of a thousand pairs of expert and case.
  var personalConflicts: Int
  /// Share of active experts who must get some work; only where one run fills everything.
  var owing: Int

  /// The ladder of levels.
  var levels = FamilyShape.cityLevels
  /// Districts of the employers.
  var districts = FamilyShape.cityDistricts
  /// Share of experts who may take the chair.
  var chairs = 200
  /// Share of women.
  var women = 180
  /// Share of experts with a second specialty of their cluster.
  var secondSpecialty = 150
  /// Share of experts with names in Latin letters.
  var foreignNames = 80
  /// Every so many experts one has the name of an earlier one.
  var nameCollisionEvery = 60
  /// Share of experts who are suspended, and who are retired.
  var suspended = 35
  var retired = 45
  /// Share of experts whose training is valid, and whose training has lapsed; others had none.
  var trained = 800
  var lapsed = 130
  /// Share of experts with a known leniency or severity.
  var knownSeverity = 120
  /// Share of answers that are no, and that are yes if needed.
  var unavailable = 100
  var reluctant = 170
  /// Share of experts who hold work already.
  var holding = 120
  /// Share of employers that belong to another.
  var subsidiaries = 120
  /// Share of rows that have an employer under another of its names.
  var aliasedRows = 20
  /// Share of experts who left another employer of the pool, and of these who declared it.
  var formerEmployers = 50
  var declaredFormer = 600
  /// Most personal conflicts of one case, however large the pool.
  var mostConflicts = 12
  /// Chance of one conflict more for a case of a thin specialty.
  var thinConflicts = 250
  /// Every so many experts there are two who are kin, and two of whom one taught the other.
  var kinshipEvery = 60
  var teachingEvery = 30
  /// Share of seats of the last three years in proportion to the seats of this one, each year.
  var pastSeats = 700
}

/// A specialty's part of the docket and of the pool.
struct SpecialtyShare: Sendable {
  /// How supply follows demand.
  enum Supply: Sendable {
    /// Late: large specialties have a smaller share of the experts than of the cases.
    case usual
    /// Far behind: the share of the experts is a quarter of the share of the cases.
    case hot
    /// So few experts that everybody knows everybody.
    case thin
  }

  var code: String
  /// Weight among cases.
  var cases: Int
  /// Weight among experts.
  var experts: Int
  var supply: Supply

  /// A specialty of some rank in the docket, from 1: cases fall as 1/(rank + flat), which is Zipf's
  /// law with its head cut off, and experts as 1/(rank + lag).
  init(_ code: String, rank: Int, _ supply: Supply = .usual, flat: Int = 0, lag: Int = 8) {
    self.code = code
    self.supply = supply
    cases = 30_000 / (rank + flat)
    let usual = 30_000 / (rank + lag)
    experts =
      switch supply {
      case .usual: usual
      case .hot: max(usual / 4, cases / 10)
      case .thin: usual / 3
      }
  }
}

/// Which panels a review has.
struct PanelPlan: Sendable {
  /// About how many cases a panel judges; 1 for own panels without a row in `panels.csv`.
  var casesPerPanel: Int
  /// Seats of each of these panels.
  var seats: Int
  /// Seats of the committees above; nil where the panels stand alone.
  var committeeSeats: Int?
  /// Readers of a case.
  var readers = 0
  /// Panels that meet at the same time; 0 where panels have no slot.
  var panelsPerSlot = 0
  /// Most members of one employer.
  var mostPerEmployer = 2
  /// Effort of a seat on a panel of readers' cases, and on a committee.
  var meetingEffort = 4

  /// Whether every case has a panel of its own.
  var hasOwnPanels: Bool { casesPerPanel == 1 }
}
