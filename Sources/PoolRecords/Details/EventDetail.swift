public import PanelModel

/// What an event of a known kind says, read from its payload.
public enum EventDetail: Hashable, Sendable {
  /// The subject becomes something to the pool.
  case enrolled(Enrolment)
  /// The subject's name.
  case named(String)
  /// The year in which the subject was born.
  case born(year: Int)
  /// By what lists from elsewhere know the subject.
  case matched(MatchKey)
  /// The other identifier is the subject, too.
  case merged(IdentityRuling)
  /// It is somebody else after all.
  case unmerged(IdentityRuling)
  /// It was somebody else all the time, however alike they look.
  case toldApart(IdentityRuling)
  /// A problem was frozen.
  case frozen(SnapshotNote)
  /// Contents about the subject are gone.
  case erased(Erasure)
  /// An earlier event is replaced.
  case corrected(Correction)
  /// A specialty that the subject covers.
  case specialtyGranted(SpecialtyGrant)
  /// One that it no longer covers.
  case specialtyWithdrawn(Named)
  /// Title, such as professor.
  case titleGiven(String)
  /// Level by the policy's ladder.
  case levelGiven(String)
  /// Region.
  case regionGiven(String)
  /// Role on panels, such as chair.
  case roleGiven(String)
  /// One that the subject no longer has.
  case roleWithdrawn(Named)
  /// Employer, by identifier or name.
  case employerJoined(Joining)
  /// Employer that the subject left.
  case employerLeft(String)
  /// Row of the organisation tree.
  case organisationListed(OrganisationEntry)
  /// The organisation is no more, for this reason.
  case organisationDelisted(reason: String)
  /// When the subject has time.
  case availabilityStated(AvailabilityStatement)
  /// Least and most load.
  case capacityStated(LoadOverride)
  /// A course.
  case trainingCompleted(TrainingCompletion)
  /// Hours of a year.
  case hoursCredited(HoursCredit)
  /// Somebody says so.
  case conflictDeclared(ConflictClaim)
  /// Other events say so.
  case conflictDerived(ConflictClaim)
  /// It is none.
  case conflictDismissed(ConflictRuling)
  /// It does not bar.
  case conflictWaived(ConflictRuling)
  /// A relation with another person.
  case relationStated(RelationClaim)
  /// It is over.
  case relationEnded(RelationKey)
  /// Not seated for a while.
  case suspended(Suspension)
  /// Seated again, for this reason.
  case reinstated(reason: String)
  /// Out of the pool.
  case removed(Removal)
  /// A term.
  case termStarted(TermStart)
  /// It ended before its time, for this reason.
  case termEnded(reason: String)
  /// Asked to serve.
  case invited(Invitation)
  /// Comes.
  case accepted(ServiceKey)
  /// Does not come.
  case declined(ServiceKey, reason: String)
  /// Had accepted and did not come.
  case missed(ServiceKey, reason: String)
  /// Served.
  case served(ServiceDone)
  /// How the service was.
  case evaluated(Evaluation)

  /// Every person whom the detail names beside the event's subject, corrections not looked into.
  var otherPersons: [Person.ID] {
    switch self {
    case .merged(let ruling), .unmerged(let ruling), .toldApart(let ruling): [ruling.other]
    case .relationStated(let claim): [claim.key.other]
    case .relationEnded(let key): [key.other]
    case .conflictDeclared(let claim), .conflictDerived(let claim):
      claim.key.person.map { [$0] } ?? []
    case .conflictDismissed(let ruling), .conflictWaived(let ruling):
      ruling.key.person.map { [$0] } ?? []
    default: []
    }
  }

  /// Numbers of the events that the detail rests on.
  public var citedEvents: [Int] {
    switch self {
    case .corrected(let correction): [correction.event]
    case .conflictDerived(let claim): claim.evidence
    default: []
    }
  }
}

extension EventKind {
  /// Whether events of the kind may name persons beside their subject.
  public var mayNameOthers: Bool {
    switch known {
    case .merged, .unmerged, .toldApart, .corrected, .conflictDeclared, .conflictDerived,
      .conflictDismissed,
      .conflictWaived, .relationStated, .relationEnded:
      true
    default: false
    }
  }
}
