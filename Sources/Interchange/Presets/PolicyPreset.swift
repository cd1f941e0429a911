public import PanelModel

/// A regulation or a practice as rules, ready to be written into a problem.
///
/// A preset is expanded when the problem is made: the file holds every rule, to be read and edited,
/// and names the preset only as where they came from.
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
  /// What it encodes.
  public let origin: PresetOrigin
  private let make: @Sendable (Settings, TableSurvey) -> Policy

  init(
    _ origin: PresetOrigin, make: @escaping @Sendable (Settings, TableSurvey) -> Policy
  ) {
    id = origin.name
    self.origin = origin
    self.make = make
  }

  /// The policy, expanded.
  ///
  /// A rule on a column that the tables lack becomes a note that says so.
  ///
  /// - Parameters:
  ///   - settings: What the preset has to be told.
  ///   - tables: What the tables have.
  /// - Returns: The policy, with the preset as its origin.
  public func policy(_ settings: Settings, for tables: TableSurvey) -> Policy {
    var policy = make(settings, tables)
    policy.preset = origin
    return policy
  }

  /// All presets, by name.
  public static let all = [intermediateTitles]
}
