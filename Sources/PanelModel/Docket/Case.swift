/// One thing to be judged: an application, a paper, a file.
public struct Case: Hashable, Sendable, Identifiable {
  /// Identifier of a case.
  public typealias ID = Identifier<Case>

  /// Identifier, unique in the docket.
  public let id: ID
  /// Person who applies; empty when unknown.
  public var applicant: String
  /// Applicant's employer; empty when unknown.
  public var employer: String
  /// Applicant's region; empty when unknown.
  public var region: String
  /// Specialties that the case touches.
  public var specialties: [String]
  /// Level applied for.
  public var level: String
  /// Way of judging, such as file or interview.
  public var method: String
  /// Seats of the case's panel; nil falls back on the policy's.
  public var seats: SeatRange?
  /// Effort points that one seat costs its expert, 1 to 1000.
  public var effort: Int
  /// Panel that serves the case; nil means a panel of its own, named like the case.
  public var panel: Panel.ID?
  /// Readers, who are members of the case's panel; 0 for none.
  public var readers: Int
  /// When it is judged; nil when unknown.
  public var slot: Slot.ID?
  /// Columns that the format does not know, for rules.
  public var attributes: [String: String]

  /// Makes a case; everything but the identifier has a default.
  public init(
    id: ID, applicant: String = "", employer: String = "", region: String = "",
    specialties: [String] = [], level: String = "", method: String = "",
    seats: SeatRange? = nil, effort: Int = 1, panel: Panel.ID? = nil,
    readers: Int = 0, slot: Slot.ID? = nil, attributes: [String: String] = [:]
  ) {
    self.id = id
    self.applicant = applicant
    self.employer = employer
    self.region = region
    self.specialties = specialties
    self.level = level
    self.method = method
    self.seats = seats
    self.effort = effort
    self.panel = panel
    self.readers = readers
    self.slot = slot
    self.attributes = attributes
  }
}
