/// Greatest sizes that the format allows; within them every sum is exact in 64 bits.
public enum ProblemLimits {
  /// Most rows of a table other than those of conflicts, pins, previous seats and scores.
  public static let rows = 1_000_000
  /// Effort points of one case.
  public static let effort = 1...1000
  /// Effort points of one panel that states its own.
  public static let panelEffort = 1...1_000_000
  /// Readers of one case.
  public static let readers = 0...1000
  /// Distance between two specialties.
  public static let distance = 1...100
  /// Seats of one panel.
  public static let seats = 1...1000
  /// Least and most load, and work held, in effort points.
  public static let load = 0...1_000_000_000
  /// Most load of an expert where squares of utilisations are added up.
  public static let squaredLoad = 1_000_000
  /// Most times their most load that an expert may hold where squares are added up.
  public static let squaredShare = 1000
  /// Known severity, in the policy's points.
  public static let severity = -1_000_000...1_000_000
  /// Decimals of affinities.
  public static let decimals = 0...9
}
