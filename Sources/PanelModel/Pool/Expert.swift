/// A member of the pool who may be given seats.
public struct Expert: Hashable, Sendable, Identifiable {
  /// Identifier of an expert.
  public typealias ID = Identifier<Expert>

  /// Identifier, unique in the pool.
  public let id: ID
  /// Name for people; may be empty.
  public var name: String
  /// Employer as an identifier or a name; empty when unknown.
  public var employer: String
  /// Region; empty when unknown.
  public var region: String
  /// Specialties held.
  public var specialties: [SpecialtyGrant]
  /// Title, such as professor.
  public var title: String
  /// Level by the policy's ladder of levels.
  public var level: String
  /// Roles, such as chair.
  public var roles: [String]
  /// Standing in the pool; only `active` may be seated.
  public var status: String
  /// Last day on which the training is valid; nil when never trained.
  public var trainedUntil: CivilDate?
  /// Own least and most load, which override the policy's.
  public var load: LoadOverride
  /// Effort points held elsewhere already, at least 0; counted against both ends of the load.
  public var held: Int
  /// Known leniency (positive) or severity (negative); 0 when unknown.
  public var severity: Int
  /// Columns that the format does not know, for rules.
  public var attributes: [String: String]

  /// The status that may be seated.
  public static let activeStatus = "active"

  /// The column that says on whose word a status rests; only shown to people.
  public static let statusSourceColumn = "status_source"

  /// Makes an expert; everything but the identifier has a default.
  public init(
    id: ID, name: String = "", employer: String = "", region: String = "",
    specialties: [SpecialtyGrant] = [], title: String = "", level: String = "",
    roles: [String] = [], status: String = Expert.activeStatus, trainedUntil: CivilDate? = nil,
    load: LoadOverride = LoadOverride(), held: Int = 0, severity: Int = 0,
    attributes: [String: String] = [:]
  ) {
    self.id = id
    self.name = name
    self.employer = employer
    self.region = region
    self.specialties = specialties
    self.title = title
    self.level = level
    self.roles = roles
    self.status = status
    self.trainedUntil = trainedUntil
    self.load = load
    self.held = held
    self.severity = severity
    self.attributes = attributes
  }
}

/// A specialty that an expert holds.
public struct SpecialtyGrant: Hashable, Sendable {
  /// Code or name of the specialty.
  public var specialty: String
  /// 1 (least) to 5 (most); nil when not stated.
  public var proficiency: Int?

  /// Makes a grant.
  public init(_ specialty: String, proficiency: Int? = nil) {
    self.specialty = specialty
    self.proficiency = proficiency
  }
}
