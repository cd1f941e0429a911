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

  /// Makes a demand.
  public init(
    kinds: Set<KnownKind>, recent: [KnownKind: CivilDate] = [:], enrolled: Set<Person.ID> = []
  ) {
    self.kinds = kinds
    self.recent = recent
    self.enrolled = enrolled
  }
}
