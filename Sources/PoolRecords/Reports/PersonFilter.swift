public import PanelModel

/// Whom a list of the pool shows.
public struct PersonFilter: Hashable, Sendable {
  /// What the persons are to the pool; nil for everybody.
  public var role: Person.Role? = .expert
  /// Standing as an expert; nil for any but removed.
  public var status: Person.Status?
  /// Whether removed experts are shown where no status is asked for.
  public var showsRemoved = false
  /// Beginning of a specialty's code.
  public var specialty: String?
  /// Main employer.
  public var employer: String?
  /// Region.
  public var region: String?
  /// Level.
  public var level: String?
  /// Role on panels.
  public var panelRole: String?
  /// Part of the name.
  public var name: String?
  /// Whether only experts are shown whose training does not hold on the day.
  public var isUntrained = false
  /// Whether only experts are shown whose training or term ends within so many days.
  public var endsWithin: Int?

  /// A filter that shows every expert who was not removed.
  public init() {}

  /// Whether a row is shown on a day.
  public func shows(_ row: ListedPerson, on day: CivilDate) -> Bool {
    let standing = row.status(on: day)
    if let role, !row.roles.contains(role) { return false }
    if let status {
      guard standing == status else { return false }
    } else if standing == .removed, !showsRemoved {
      return false
    }
    if let specialty, !row.specialties.contains(where: { $0.specialty.hasPrefix(specialty) }) {
      return false
    }
    if let panelRole, !row.panelRoles.contains(panelRole) { return false }
    if let name, !row.name.contains(name) { return false }
    if let endsWithin, !row.ends(within: endsWithin, of: day) { return false }
    if isUntrained, row.trainedUntil.map({ $0 >= day }) ?? false { return false }
    return [(employer, row.employer), (region, row.region), (level, row.level)]
      .allSatisfy { $0.0 == nil || $0.0 == $0.1 }
  }
}

extension ListedPerson {
  /// Whether the training or the term ends within so many days, the day itself counted as 0.
  public func ends(within days: Int, of day: CivilDate) -> Bool {
    [trainedUntil, termUntil].contains { last in
      last.map { (0...days).contains($0.dayNumber - day.dayNumber) } ?? false
    }
  }
}
