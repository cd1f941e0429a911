/// What an event says, as `area.verb/version`; any text, for the log also keeps kinds of later versions.
public struct EventKind: RawRepresentable, Hashable, Comparable, Sendable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  /// The text, such as `training.completed/1`.
  public let rawValue: String

  /// Makes a kind from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes a kind from a literal.
  public init(stringLiteral value: String) { rawValue = value }
  /// The kind of something this version knows.
  public init(_ known: KnownKind) { rawValue = known.rawValue }

  /// The text.
  public var description: String { rawValue }

  /// What this version knows by the text; nil for other kinds and other versions.
  public var known: KnownKind? { KnownKind(rawValue: rawValue) }

  /// Whether the text has the form: two words of lower-case letters and hyphens, and a number from 1.
  public var isWellFormed: Bool {
    let halves = rawValue.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, let version = Int(halves[1]), version > 0,
      String(version) == halves[1]
    else { return false }
    let words = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    return words.count == 2
      && words.allSatisfy { word in
        !word.isEmpty
          && word.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
      }
  }

  /// Orders by the texts' bytes.
  public static func < (left: EventKind, right: EventKind) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

/// The kinds that this version reads; the article *Pool* has their payloads in a table.
public enum KnownKind: String, Hashable, Sendable, CaseIterable {
  /// A person becomes expert, applicant or holder.
  case enrolled = "person.enrolled/1"
  /// A problem was frozen from the pool.
  case frozen = "snapshot.taken/1"
  /// A person's name.
  case named = "person.named/1"
  /// The year in which a person was born.
  case born = "person.born/1"
  /// The keyed hash by which lists from elsewhere know a person.
  case matched = "person.matched/1"
  /// Two identifiers are one person.
  case merged = "person.merged/1"
  /// They are not, after all.
  case unmerged = "person.unmerged/1"
  /// Two identifiers that look alike are two persons.
  case toldApart = "person.told-apart/1"
  /// What the log held about a person is gone.
  case erased = "person.erased/1"
  /// An earlier event should have said something else, or never have been.
  case corrected = "record.corrected/1"
  /// An expert covers a specialty.
  case specialtyGranted = "specialty.granted/1"
  /// No longer.
  case specialtyWithdrawn = "specialty.withdrawn/1"
  /// A title.
  case titleGiven = "title.given/1"
  /// A level.
  case levelGiven = "level.given/1"
  /// A region.
  case regionGiven = "region.given/1"
  /// A role on panels, such as chair.
  case roleGiven = "role.given/1"
  /// No longer.
  case roleWithdrawn = "role.withdrawn/1"
  /// A person begins to work somewhere.
  case employerJoined = "employer.joined/1"
  /// A person stops working somewhere.
  case employerLeft = "employer.left/1"
  /// An organisation, its names and the one above it.
  case organisationListed = "organisation.listed/1"
  /// An organisation is no more.
  case organisationDelisted = "organisation.delisted/1"
  /// When somebody has time.
  case availabilityStated = "availability.stated/1"
  /// How much work somebody takes.
  case capacityStated = "capacity.stated/1"
  /// A course was completed.
  case trainingCompleted = "training.completed/1"
  /// Hours of further education in a year.
  case hoursCredited = "education.credited/1"
  /// Somebody says that there is a conflict.
  case conflictDeclared = "conflict.declared/1"
  /// Events show that there is a conflict.
  case conflictDerived = "conflict.derived/1"
  /// Somebody decided that it is none.
  case conflictDismissed = "conflict.dismissed/1"
  /// Somebody decided that it does not bar.
  case conflictWaived = "conflict.waived/1"
  /// Two persons are related.
  case relationStated = "relation.stated/1"
  /// No longer.
  case relationEnded = "relation.ended/1"
  /// An expert is not seated for a while.
  case suspended = "standing.suspended/1"
  /// A suspended expert is seated again.
  case reinstated = "standing.reinstated/1"
  /// An expert leaves the pool.
  case removed = "standing.removed/1"
  /// A term begins.
  case termStarted = "term.started/1"
  /// A term ends before its time.
  case termEnded = "term.ended/1"
  /// An expert is asked to serve.
  case invited = "invitation.sent/1"
  /// The expert comes.
  case accepted = "invitation.accepted/1"
  /// The expert does not come.
  case declined = "invitation.declined/1"
  /// The expert had accepted and did not come.
  case missed = "service.missed/1"
  /// The expert served.
  case served = "service.done/1"
  /// How the expert served.
  case evaluated = "service.evaluated/1"

  /// What events of the kind are about.
  public var isAboutOrganisations: Bool {
    self == .organisationListed || self == .organisationDelisted
  }
}
