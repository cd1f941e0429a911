public import PanelModel

/// What a list of the pool shows of one person.
///
/// Suspensions, terms and training are told by their last day, so that a row need not change because
/// a day passes.
public struct ListedPerson: Hashable, Sendable, Identifiable {
  /// Identifier that stays.
  public let id: Person.ID
  /// Identifiers merged into it, in order.
  public var merged: [Person.ID]
  /// Name; empty when unknown.
  public var name: String
  /// What the person is to the pool, in the order of the declaration.
  public var roles: [Person.Role]
  /// Standing as an expert, suspensions not looked at by their day; nil for no expert.
  public var standing: Person.Status?
  /// Last day of a suspension; nil without one, and for one that ends with a reinstatement.
  public var suspendedUntil: CivilDate?
  /// Why an expert was removed; nil where that is not so.
  public var removal: Removal.Code?
  /// Main employer; empty when unknown.
  public var employer: String
  /// Region; empty when unknown.
  public var region: String
  /// Title; empty when unknown.
  public var title: String
  /// Level; empty when unknown.
  public var level: String
  /// Specialties, by their codes' bytes.
  public var specialties: [SpecialtyGrant]
  /// Roles on panels, by their bytes.
  public var panelRoles: [String]
  /// Last day on which a course counts; nil for none.
  public var trainedUntil: CivilDate?
  /// First day of the last term; nil without one.
  public var termSince: CivilDate?
  /// Last day of the last term; nil for an open one, and without one.
  public var termUntil: CivilDate?
  /// Own least and most load.
  public var load: LoadOverride

  /// The row of a person; nil for somebody who was never enrolled.
  public init?(_ person: Person) {
    guard !person.roles.isEmpty else { return nil }
    id = person.id
    merged = person.merged
    name = person.name?.value ?? ""
    roles = Person.Role.allCases.filter { person.roles[$0] != nil }
    (standing, suspendedUntil, removal) = Self.standing(of: person)
    employer = person.employer
    region = person.region?.value ?? ""
    title = person.title?.value ?? ""
    level = person.level?.value ?? ""
    specialties = person.specialties.values.map(\.value)
      .sorted { $0.specialty.utf8.lexicographicallyPrecedes($1.specialty.utf8) }
    panelRoles = person.panelRoles.keys
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    trainedUntil = person.trainedUntil
    termSince = person.terms.last?.start.since
    termUntil = person.terms.last?.lastDay
    load = person.capacity?.value ?? LoadOverride()
  }

  /// Makes a row from what a projection holds.
  public init(
    id: Person.ID, merged: [Person.ID], name: String, roles: [Person.Role],
    standing: Person.Status?, suspendedUntil: CivilDate?, removal: Removal.Code?,
    employer: String, region: String, title: String, level: String,
    specialties: [SpecialtyGrant], panelRoles: [String], trainedUntil: CivilDate?,
    termSince: CivilDate?, termUntil: CivilDate?, load: LoadOverride
  ) {
    self.id = id
    self.merged = merged
    self.name = name
    self.roles = roles
    self.standing = standing
    self.suspendedUntil = suspendedUntil
    self.removal = removal
    self.employer = employer
    self.region = region
    self.title = title
    self.level = level
    self.specialties = specialties
    self.panelRoles = panelRoles
    self.trainedUntil = trainedUntil
    self.termSince = termSince
    self.termUntil = termUntil
    self.load = load
  }

  private static func standing(
    of person: Person
  ) -> (Person.Status?, CivilDate?, Removal.Code?) {
    switch person.standing?.value {
    case nil: (nil, nil, nil)
    case .active: (.active, nil, nil)
    case .suspended(let suspension): (.suspended, suspension.until, nil)
    case .removed(let removal): (.removed, nil, removal.code)
    }
  }

  /// Standing on a day, as ``Person/status(on:)`` has it.
  public func status(on day: CivilDate) -> Person.Status? {
    if standing == .suspended, let suspendedUntil, day > suspendedUntil { return .active }
    return standing
  }
}

extension EventKind {
  /// Whether an event of the kind can change a row of the list; those that cannot need not be looked at
  /// when the list is made.
  public var concernsListing: Bool {
    switch known {
    case nil, .born, .matched, .toldApart, .frozen, .availabilityStated, .hoursCredited,
      .conflictDeclared,
      .conflictDerived,
      .conflictDismissed, .conflictWaived, .relationStated, .relationEnded, .invited, .accepted,
      .declined, .missed, .served, .evaluated, .erased, .organisationListed, .organisationDelisted:
      false
    default: true
    }
  }
}
