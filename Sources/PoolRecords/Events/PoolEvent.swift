public import Digests
public import PanelModel

/// What stays of an event for ever, in the open.
public struct EventHeader: Hashable, Sendable {
  /// Place in the log, from 1.
  public var sequence: Int
  /// What the event says.
  public var kind: EventKind
  /// What it is about.
  public var subject: EventSubject
  /// The day on which it happened, or from which it holds.
  public var happened: CivilDate
  /// When the log took it; never earlier than that of the event before.
  public var recorded: Moment
  /// Who recorded it.
  public var recorder: String

  /// Makes a header.
  public init(
    sequence: Int, kind: EventKind, subject: EventSubject, happened: CivilDate, recorded: Moment,
    recorder: String
  ) {
    self.sequence = sequence
    self.kind = kind
    self.subject = subject
    self.happened = happened
    self.recorded = recorded
    self.recorder = recorder
  }

  /// The bytes that the chain runs over.
  func append(to bytes: inout CanonicalBytes) {
    bytes.append(sequence)
    bytes.append(kind.rawValue)
    bytes.append(subject.formNumber)
    bytes.append(subject.identifier)
    bytes.append(happened.dayNumber)
    bytes.append(recorded.milliseconds)
    bytes.append(recorder)
  }
}

/// What can be erased of an event.
public struct EventContent: Hashable, Sendable {
  /// How many random bytes keep the content from being guessed by its hash.
  public static let saltLength = 32

  /// Random bytes; they go with the rest.
  public var salt: [UInt8]
  /// On whose word.
  public var source: String
  /// JSON text of an object.
  public var payload: String

  /// Makes a content.
  public init(salt: [UInt8], source: String, payload: String) {
    self.salt = salt
    self.source = source
    self.payload = payload
  }

  /// The hash under which the chain knows the content.
  public var hash: SHA256Digest {
    var bytes = CanonicalBytes(tag: "empanel-content/1")
    bytes.append(salt)
    bytes.append(source)
    bytes.append(payload)
    return bytes.digest
  }
}

/// One entry of the log.
public struct PoolEvent: Hashable, Sendable {
  /// What stays for ever.
  public var header: EventHeader
  /// What can be erased; nil where it was.
  public var content: EventContent?
  /// Hash of the content, also of an erased one.
  public var contentHash: SHA256Digest
  /// Hash over the link before, the header and the hash of the content.
  public var link: SHA256Digest

  /// Makes an entry from what a log holds; whether it is sound, ``LogAudit`` says.
  public init(
    header: EventHeader, content: EventContent?, contentHash: SHA256Digest, link: SHA256Digest
  ) {
    self.header = header
    self.content = content
    self.contentHash = contentHash
    self.link = link
  }

  /// What the event says; nil for an erased event, a kind that this version does not know, and a
  /// payload that is not of its kind.
  public var detail: EventDetail? {
    content.flatMap { EventDetail(kind: header.kind, payload: $0.payload) }
  }

  /// Everybody whom the event is about or names, without repetition; those whom an erased event or an
  /// unknown kind named are not known.
  public var persons: [Person.ID] {
    let others = detail?.namedPersons ?? []
    guard let person = header.subject.person else { return others }
    return [person] + others.filter { $0 != person }
  }
}

extension EventDetail {
  /// Reads a payload; nil for a kind that this version does not know, and a payload that is not of its
  /// kind.
  public init?(kind: EventKind, payload: String) {
    guard kind.known != nil, case .fields(let fields)? = PayloadValue(parsing: payload),
      let detail = try? EventDetail.read(kind, fields)
    else { return nil }
    self = detail
  }

  /// Everybody whom the detail names, also inside a correction's payload whatever its kind; without
  /// repetition.
  public var namedPersons: [Person.ID] {
    guard case .corrected(let correction) = self,
      case .replaced(_, let payload?) = correction.change
    else { return otherPersons }
    // What is corrected is not known here: each kind that names persons is tried.
    var persons: [Person.ID] = []
    for kind in KnownKind.allCases {
      let detail = try? EventDetail.read(EventKind(kind), payload)
      for person in detail?.otherPersons ?? [] where !persons.contains(person) {
        persons.append(person)
      }
    }
    return persons
  }
}
