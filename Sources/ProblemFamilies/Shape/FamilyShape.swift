import PanelModel

/// The knobs of a family: everything that makes one kind of problem look unlike another.
///
/// Shares and rates are whole numbers of a thousand, weights are whole numbers of any sum.
struct FamilyShape: Sendable {
  /// Name of the problems, for people.
  var name: String
  /// The day whose knowledge the problems hold.
  var asOf: CivilDate
  /// Levels of experts and cases, lowest first.
  var levels: [LevelShape]
  /// Specialties; the order decides ties only.
  var specialties: [SpecialtyShape]
  /// Which specialties stand near each other; all others are too far to judge.
  var neighbours: [SpecialtyNeighbours]
  /// Fit at distance 0, 1, 2 of an expert of the greatest proficiency, in units.
  var fitByDistance: [Int]
  /// Ways of judging; tight specialties know the first only.
  var methods: [MethodShape]
  /// Districts of the employers, with weights.
  var districts: [(name: String, weight: Int)]
  /// Experts for each employer that has experts.
  var expertsPerEmployer: Int
  /// Cases for each employer that has applicants only.
  var casesPerOutsideEmployer: Int
  /// Share of the applicants who work where experts work.
  var insideApplicants: Int
  /// Share of experts who hold a neighbouring specialty too.
  var secondSpecialty: Int
  /// Share of experts with names in Latin letters.
  var foreignNames: Int
  /// Every so many experts one has the name of an earlier one.
  var nameCollisionEvery: Int
  /// Share of the experts of large specialties who are suspended, and who are retired.
  var suspended: Int
  var retired: Int
  /// Share of experts whose training is valid, and whose training has lapsed; others had none.
  var trained: Int
  var lapsed: Int
  /// Share of experts with a known leniency or severity.
  var knownSeverity: Int
  /// Capacity in proportion to the work of all seats.
  var capacity: Int
  /// Share of experts with less, and with more, than the usual load.
  var busy: Int
  var eager: Int
  /// Share of experts who hold work already.
  var holding: Int
  /// Share of active experts who must get some work.
  var owing: Int
  /// Conflicts between persons, of a thousand pairs of expert and case.
  var personalConflicts: Int
  /// Chance of one conflict more for a case of a thin specialty.
  var thinConflicts: Int
  /// Share of experts with a conflict with an employer they left.
  var formerEmployers: Int
  /// Every so many experts there are two who are kin.
  var kinshipEvery: Int
  /// Share of cases that an earlier panel judged already.
  var resubmitted: Int
}

/// One rung of the ladder of levels.
struct LevelShape: Sendable {
  var name: String
  /// Weight among experts.
  var experts: Int
  /// Weight among cases.
  var cases: Int
  /// Share of its experts who may take the chair.
  var chairs: Int
  /// Titles at universities and elsewhere.
  var titles: Titles

  struct Titles: Sendable {
    var engineer: String
    var academic: String
    var engineerInLatin: String
    var academicInLatin: String
  }
}

/// One specialty with its share of pool and docket.
struct SpecialtyShape: Sendable {
  var code: String
  var chinese: String
  var english: String
  /// Weight among experts.
  var experts: Int
  /// Weight among cases.
  var cases: Int
  /// Fewest experts, all active while there are no more than a handful.
  var leastExperts = 1
  /// Whether its experts get just as much room as one roster needs, so that they bind.
  var isTight = false
  /// What applicants hand in.
  var topics: [String]

  /// Both names.
  var name: String { "\(chinese) \(english)" }
}

/// Two specialties whose experts may judge each other's cases, by their codes.
struct SpecialtyNeighbours: Sendable {
  var first: String
  var second: String
  /// 1 or 2.
  var distance: Int

  init(_ first: String, _ second: String, distance: Int) {
    self.first = first
    self.second = second
    self.distance = distance
  }
}

/// A way of judging.
struct MethodShape: Sendable {
  var name: String
  var seats: Int
  var effort: Int
  /// Weight among cases.
  var weight: Int
}
