public import PanelModel

/// A regulation or a practice as rules, ready to be written into a problem.
///
/// A preset is expanded when the problem is made: the file holds every rule, to be read and edited,
/// and names the preset only as where they came from. No preset is an official text, or legal advice.
public struct PolicyPreset: Sendable, Identifiable {
  /// What a preset has to be told.
  public struct Settings: Hashable, Sendable {
    /// The unit that organises the review, as `employer` names it; empty when not told.
    public var organiser: String

    /// Makes settings.
    public init(organiser: String = "") { self.organiser = organiser }
  }

  /// The name by which it is asked for.
  public let id: String
  /// What it is called.
  public let name: Words
  /// Where it holds.
  public let region: Words
  /// Since when, or as of when: a day, a month or a year.
  public let date: String
  /// The texts and practices that it encodes.
  public let source: String
  /// Whether it is somebody's proposal, which holds nowhere.
  public let isProposal: Bool
  /// Its rules, in the order in which they are to be read.
  public let rules: [PresetRule]
  /// The columns beside those of the format that its rules read.
  public let columns: [PresetColumn]
  /// What holds beside the rules: levels, the formula and the aims.
  let frame: PresetFrame

  init(
    _ id: String, name: Words, region: Words, date: String, source: String,
    isProposal: Bool = false, frame: PresetFrame = PresetFrame(), columns: [PresetColumn] = [],
    rules: [PresetRule]
  ) {
    self.id = id
    self.name = name
    self.region = region
    self.date = date
    self.source = source
    self.isProposal = isProposal
    self.frame = frame
    self.columns = columns
    self.rules = rules
  }

  /// Where a policy says that it comes from.
  public var origin: PresetOrigin { PresetOrigin(name: id, source: source) }

  /// Rules that the program checks.
  public var checkedRules: [PresetRule] { rules.filter(\.isChecked) }

  /// All presets, in the order in which they are listed.
  public static let all = [
    intermediateTitles, bidEvaluation, professionalReview, studySection, sciencePanel,
    expertEvaluation, proposedRegistration,
  ]

  /// The preset of a name.
  public static func named(_ name: String) -> PolicyPreset? { all.first { $0.id == name } }
}

/// What holds beside the rules of a preset.
struct PresetFrame: Sendable {
  /// Words for the same levels, lowest first, in English and then in Chinese.
  var ladders: [[String]] = []
  /// From which day look-backs are counted.
  var dates = DateBasis()
  /// Kinds of conflict beside the standard ones.
  var conflictKinds: [String] = []
  /// What is aimed at.
  var objectives = [
    Objective(.worstPanel, of: .mean), Objective(.total, give: Fraction(1, 1000)),
    Objective(.loadSpread),
  ]
  /// How affinities are computed where no scores are given.
  var formula = AffinityFormula(
    specialtyFits: [1_000_000, 700_000, 400_000],
    weights: AffinityFormula.Weights(specialty: 7, level: 2, experience: 1))

  /// The ladder in words of a language.
  func ladder(in language: Language) -> [String] {
    (language == .chinese ? ladders.last : ladders.first) ?? []
  }

  /// The ladder in whose words most of the levels are written.
  func ladder(for levels: Set<String>) -> [String] {
    let counts = ladders.map { levels.intersection($0).count }
    // Of equal ones the first, so that nothing depends on chance.
    return counts.max().flatMap { counts.firstIndex(of: $0) }.map { ladders[$0] } ?? []
  }
}
