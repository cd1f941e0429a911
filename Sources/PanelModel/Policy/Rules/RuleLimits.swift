/// Ranges of the numbers that rules, load limits and the formula name.
public enum RuleLimits {
  /// Members of a quota, margin of a quorum, and reserves of a group.
  public static let count = 0...1000
  /// Months of a look-back.
  public static let months = 1...1200
  /// Days that a training still counts after its end.
  public static let graceDays = 0...3660
  /// Levels of the taxonomy or of the organisation tree, from the top.
  public static let treeLevel = 1...100
  /// Greatest distance of specialties that are near each other; 0 for none.
  public static let adjacency = 0...100
  /// Proficiency in a specialty.
  public static let proficiency = 1...5
  /// Panels that one expert chairs or, in a load limit, takes part in.
  public static let panels = 1...1_000_000
  /// Effort points of a load limit.
  public static let effort = 1...1_000_000_000
  /// Weight of a part of the formula.
  public static let weight = 0...1000
  /// Entries of the formula's list of fits.
  public static let fits = 0...20
  /// Years of experience that count in full.
  public static let experience = 1...100
  /// How deep selectors may be nested.
  public static let selectorDepth = 20
}
