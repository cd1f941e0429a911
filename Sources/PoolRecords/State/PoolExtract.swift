public import PanelModel

/// What is known of a pool as of a day, as far as a problem needs it.
public struct PoolExtract: Hashable, Sendable {
  /// Everybody enrolled by the day, in the order of their identifiers.
  public var listing: [ListedPerson]
  /// What follows from the events that were asked for, and from those that settle who is who; of
  /// everything else nothing is here.
  public var state: PoolState
  /// How far the log had come.
  public var head: LogHead

  /// Makes an extract.
  public init(listing: [ListedPerson], state: PoolState, head: LogHead) {
    self.listing = listing
    self.state = state
    self.head = head
  }
}

/// Which events a problem needs beside the list of a day.
public struct ExtractDemand: Hashable, Sendable {
  /// Kinds that are needed whatever their day.
  public var kinds: Set<KnownKind>
  /// Kinds of which only what happened from a day on is needed.
  public var recent: [KnownKind: CivilDate]
  /// Persons whose enrolments are needed.
  public var enrolled: Set<Person.ID>
  /// Services on some panels that are needed; nil for none beside ``recent``.
  public var services: ServiceDemand?
  /// Whether it is to be known which events suspended whoever is suspended.
  public var tellsSuspensions: Bool

  /// Makes a demand.
  public init(
    kinds: Set<KnownKind>, recent: [KnownKind: CivilDate] = [:], enrolled: Set<Person.ID> = [],
    services: ServiceDemand? = nil, tellsSuspensions: Bool = false
  ) {
    self.kinds = kinds
    self.recent = recent
    self.enrolled = enrolled
    self.services = services
    self.tellsSuspensions = tellsSuspensions
  }
}

/// Services on some panels, of whatever docket: done or missed.
public struct ServiceDemand: Hashable, Sendable {
  /// Kinds of the events that tell of them.
  public static let kinds: [KnownKind] = [.served, .missed]

  /// Panels and cases by their identifiers.
  public var panels: Set<String>
  /// The first day that is needed; nil for all that is known.
  public var since: CivilDate?

  /// Makes a demand.
  public init(panels: Set<String>, since: CivilDate? = nil) {
    self.panels = panels
    self.since = since
  }
}
