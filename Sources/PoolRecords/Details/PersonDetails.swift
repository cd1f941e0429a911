public import Digests
public import PanelModel

/// Somebody becomes something to the pool.
public struct Enrolment: Hashable, Sendable {
  /// What.
  public var role: Person.Role
  /// Name for people; empty where it is known or unknown.
  public var name: String

  /// Makes an enrolment.
  public init(_ role: Person.Role, name: String = "") {
    self.role = role
    self.name = name
  }
}

/// By what a list from elsewhere knows a person: never the value itself, such as the number of an
/// identity card, but a hash of it under a key that stands apart from the pool.
public struct MatchKey: Hashable, Sendable {
  /// The list's column.
  public var column: String
  /// The keyed hash of what stands in it.
  public var hash: SHA256Digest

  /// Makes a key from its hash.
  public init(_ column: String, hash: SHA256Digest) {
    self.column = column
    self.hash = hash
  }

  /// Hashes a value.
  ///
  /// The hash is SHA-256 over the secret, the column and the value in canonical bytes, which no other
  /// secret, column and value share and which cannot be lengthened.
  ///
  /// - Parameters:
  ///   - column: The list's column.
  ///   - value: What stands in it, without blanks around it.
  ///   - secret: Random bytes that are kept apart from the pool.
  public init(_ column: String, of value: String, secret: [UInt8]) {
    var bytes = CanonicalBytes(tag: "empanel-match/1")
    bytes.append(secret)
    bytes.append(column)
    bytes.append(value)
    self.init(column, hash: bytes.digest)
  }
}

/// Whether two identifiers are one person; the event's subject is the one that stays.
public struct IdentityRuling: Hashable, Sendable {
  /// The identifier that is, or no longer is, the subject as well.
  public var other: Person.ID
  /// The evidence.
  public var reason: String

  /// Makes a ruling.
  public init(_ other: Person.ID, reason: String) {
    self.other = other
    self.reason = reason
  }
}

/// A problem that was frozen from the pool.
public struct SnapshotNote: Hashable, Sendable {
  /// Digest of the problem.
  public var problemDigest: String
  /// The day as of which the pool was seen.
  public var asOf: CivilDate
  /// Head of the log as it was seen, in its text.
  public var head: String

  /// Makes a note.
  public init(of problemDigest: String, asOf: CivilDate, head: String) {
    self.problemDigest = problemDigest
    self.asOf = asOf
    self.head = head
  }
}

/// Which contents are gone and why.
public struct Erasure: Hashable, Sendable {
  /// Numbers of the events whose contents are gone, ascending.
  public var events: [Int]
  /// On what ground.
  public var reason: String

  /// Makes an erasure.
  public init(events: [Int], reason: String) {
    self.events = events
    self.reason = reason
  }
}

/// What an earlier event of the same subject should have said.
public struct Correction: Hashable, Sendable {
  /// Number of the event.
  public var event: Int
  /// What replaces it.
  public var change: Change
  /// Why.
  public var reason: String

  /// What replaces an event.
  public enum Change: Hashable, Sendable {
    /// Nothing: it never was.
    case retracted
    /// Another day, another payload of the same kind, or both; nil keeps what was said.
    case replaced(happened: CivilDate?, payload: [String: PayloadValue]?)
  }

  /// Makes a correction.
  public init(of event: Int, _ change: Change, reason: String) {
    self.event = event
    self.change = change
    self.reason = reason
  }
}

/// Something by its name that no longer holds, and why.
public struct Named: Hashable, Sendable {
  /// Name or code.
  public var name: String
  /// Why; may be empty.
  public var reason: String

  /// Makes one.
  public init(_ name: String, reason: String = "") {
    self.name = name
    self.reason = reason
  }
}

/// The beginning of work for an employer.
public struct Joining: Hashable, Sendable {
  /// Identifier of an organisation, or a name.
  public var employer: String
  /// Whether the person keeps the employer before as the main one.
  public var isSecondary: Bool

  /// Makes a joining.
  public init(_ employer: String, isSecondary: Bool = false) {
    self.employer = employer
    self.isSecondary = isSecondary
  }
}

/// An organisation as an event lists it; a later listing replaces the whole row.
public struct OrganisationEntry: Hashable, Sendable {
  /// Name.
  public var name: String
  /// Other names.
  public var aliases: [String]
  /// The organisation above; nil at the top.
  public var parent: Organisation.ID?

  /// Makes an entry.
  public init(name: String, aliases: [String] = [], parent: Organisation.ID? = nil) {
    self.name = name
    self.aliases = aliases
    self.parent = parent
  }
}

/// When somebody has time.
public struct AvailabilityStatement: Hashable, Sendable {
  /// The days.
  public var days: Validity
  /// The answer for them.
  public var answer: Availability.Answer
  /// Why; may be empty.
  public var reason: String

  /// Makes a statement.
  public init(_ answer: Availability.Answer, on days: Validity, reason: String = "") {
    self.days = days
    self.answer = answer
    self.reason = reason
  }
}

/// What further education is about.
public enum EducationSubject: String, Hashable, Sendable, CaseIterable {
  /// The expert's own field (专业科目).
  case professional
  /// What everybody has to know (公需科目).
  case general
}

/// A completed course.
public struct TrainingCompletion: Hashable, Sendable {
  /// Name or code of the course.
  public var course: String
  /// Class hours, at least 0.
  public var hours: Int
  /// What it was about.
  public var subject: EducationSubject
  /// Last day on which it counts; nil where it does not lapse.
  public var validUntil: CivilDate?

  /// Makes a completion.
  public init(
    _ course: String, hours: Int, subject: EducationSubject = .professional,
    validUntil: CivilDate? = nil
  ) {
    self.course = course
    self.hours = hours
    self.subject = subject
    self.validUntil = validUntil
  }
}

/// Hours of continuing education that count for a year.
public struct HoursCredit: Hashable, Sendable {
  /// Calendar year.
  public var year: Int
  /// Class hours, at least 0.
  public var hours: Int
  /// What they were about.
  public var subject: EducationSubject

  /// Makes a credit.
  public init(year: Int, hours: Int, subject: EducationSubject = .professional) {
    self.year = year
    self.hours = hours
    self.subject = subject
  }
}
