public import PanelModel

/// Something that holds of a person, since when, and by which event.
public struct Fact<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What holds.
  public var value: Value
  /// Since which day.
  public var since: CivilDate
  /// Number of the event that says so; its source says on whose word.
  public var event: Int

  /// Makes a fact.
  public init(_ value: Value, since: CivilDate, event: Int) {
    self.value = value
    self.since = since
    self.event = event
  }
}

/// Somebody the pool knows, in one or several roles: one record, not copies.
///
/// Nothing here tells how to reach a person; that stands apart (``ContactDetail``).
public struct Person: Hashable, Sendable, Identifiable {
  /// Identifier of a person: opaque, never reused, and no name or number of an identity card, for
  /// it stays in the log when everything else about the person is erased.
  public typealias ID = Identifier<Person>

  /// What a person is to the pool; one may be several things at once.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// May be given seats.
    case expert
    /// Has something judged.
    case applicant
    /// Holds a title.
    case holder
  }

  /// Identifier; of several that were merged, the one that stays.
  public let id: ID
  /// Identifiers merged into this one, in order.
  public var merged: [ID] = []
  /// What the person is to the pool.
  public var roles: [Role: Fact<Role>] = [:]
  /// Name for people.
  public var name: Fact<String>?
  /// Year of birth.
  public var birthYear: Fact<Int>?
  /// By what lists from elsewhere know the person, by their column.
  public var matchKeys: [String: Fact<MatchKey>] = [:]
  /// Standing as an expert; nil for somebody who never was one.
  public var standing: Fact<Standing>?
  /// Terms, first one first.
  public var terms: [Term] = []
  /// Specialties covered, by code, with the proficiency.
  public var specialties: [String: Fact<SpecialtyGrant>] = [:]
  /// Title.
  public var title: Fact<String>?
  /// Level by the policy's ladder.
  public var level: Fact<String>?
  /// Region.
  public var region: Fact<String>?
  /// Where the person works or worked, in the order of joining.
  public var employments: [Employment] = []
  /// Roles on panels, by name.
  public var panelRoles: [String: Fact<String>] = [:]
  /// When the person has time; a later statement goes before an earlier one.
  public var availability: [Fact<AvailabilityStatement>] = []
  /// Least and most load.
  public var capacity: Fact<LoadOverride>?
  /// Completed courses, in their order.
  public var trainings: [Fact<TrainingCompletion>] = []
  /// Hours of further education, in their order.
  public var education: [Fact<HoursCredit>] = []
  /// Conflicts by what they are with and their kind.
  public var conflicts: [ConflictKey: ConflictRecord] = [:]
  /// Relations with other persons that were stated from this side.
  public var relations: [RelationKey: [RelationRecord]] = [:]
  /// Invitations and services.
  public var services: [ServiceKey: ServiceRecord] = [:]

  /// A person of whom nothing is known.
  public init(id: ID) { self.id = id }
}

extension Person {
  /// Whether an expert may be seated.
  public enum Standing: Hashable, Sendable {
    /// Yes.
    case active
    /// Not for a while.
    case suspended(Suspension)
    /// No longer.
    case removed(Removal)
  }

  /// A term of office.
  public struct Term: Hashable, Sendable {
    /// First day and what was fixed.
    public var start: Fact<TermStart>
    /// Day on which it ended before its time.
    public var ended: Fact<String>?

    /// Last day: the fixed one, or the day before the end that came first; nil where it is open.
    public var lastDay: CivilDate? {
      let end = ended?.since.adding(days: -1)
      guard let fixed = start.value.until else { return end }
      return end.map { min($0, fixed) } ?? fixed
    }
  }

  /// Work for an employer.
  public struct Employment: Hashable, Sendable {
    /// Employer, first day, and the event.
    public var joined: Fact<Joining>
    /// The day of leaving, which is the first day without it; nil while it lasts.
    public var left: Fact<String>?
  }
}

/// A conflict of an expert with everything that was said about it.
public struct ConflictRecord: Hashable, Sendable {
  /// Where a claim came from.
  public enum Origin: Hashable, Sendable {
    /// Somebody said so.
    case declared
    /// It follows from events.
    case derived
  }

  /// One claim that there is the conflict.
  public struct Claim: Hashable, Sendable {
    /// Where it came from.
    public var origin: Origin
    /// What was said.
    public var said: Fact<ConflictClaim>
  }

  /// Claims in their order.
  public var claims: [Claim] = []
  /// That it is none; nil after it was declared again.
  public var dismissal: Fact<ConflictRuling>?
  /// That it does not bar; the last one counts.
  public var waiver: Fact<ConflictRuling>?

  /// Whether it bars on a day: claimed for it, and neither dismissed nor waived.
  public func bars(on day: CivilDate) -> Bool {
    guard dismissal == nil, claims.contains(where: { $0.said.value.validity.contains(day) })
    else { return false }
    guard let waiver else { return true }
    return !Validity(since: waiver.since, until: waiver.value.until).contains(day)
  }
}

/// A relation as it was stated once.
public struct RelationRecord: Hashable, Sendable {
  /// What was stated.
  public var stated: Fact<Validity>
  /// The day on which it ended, which is the first day without it.
  public var ended: Fact<RelationKey>?

  /// Whether it holds on a day.
  public func holds(on day: CivilDate) -> Bool {
    stated.value.contains(day) && ended.map { day < $0.since } ?? true
  }
}

/// What became of one invitation or service.
public struct ServiceRecord: Hashable, Sendable {
  /// How an expert answered.
  public enum Answer: Hashable, Sendable {
    /// Comes.
    case accepted
    /// Does not come, for this reason.
    case declined(String)
  }

  /// How it ended.
  public enum Outcome: Hashable, Sendable {
    /// Served.
    case served(ServiceDone)
    /// Did not come, for this reason.
    case missed(String)
  }

  /// Day of the meeting, where somebody was invited.
  public var invitation: Fact<Invitation>?
  /// The last answer.
  public var answer: Fact<Answer>?
  /// How it ended.
  public var outcome: Fact<Outcome>?
  /// How the service was.
  public var evaluation: Fact<Evaluation>?
}
