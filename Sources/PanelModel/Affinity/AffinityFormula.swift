/// How affinities are computed where no scores are given; `Policy.md` has the formula.
public struct AffinityFormula: Hashable, Sendable {
  /// Weights of the parts, 0 to 1000 each, not all 0.
  public struct Weights: Hashable, Sendable {
    /// Weight of the specialty.
    public var specialty: Int
    /// Weight of the level.
    public var level: Int
    /// Weight of the years of experience.
    public var experience: Int

    /// Makes weights.
    public init(specialty: Int = 1, level: Int = 0, experience: Int = 0) {
      self.specialty = specialty
      self.level = level
      self.experience = experience
    }
  }

  /// Fit at specialty distance 0, 1, 2 and so on, in units of the policy's decimals, each from 0 to
  /// one whole; beyond, the fit is 0.
  public var specialtyFits: [Int]
  /// Weights of the parts.
  public var weights: Weights
  /// Years of experience that count in full, 1 to 100.
  public var fullExperience: Int

  /// Years that count in full where a policy does not say.
  public static let usualExperience = 20

  /// Makes a formula.
  public init(specialtyFits: [Int], weights: Weights, fullExperience: Int = usualExperience) {
    self.specialtyFits = specialtyFits
    self.weights = weights
    self.fullExperience = fullExperience
  }
}
