public import PanelModel

/// An event before the log has taken it: everything that people say, nothing that the log adds.
public struct EventDraft: Hashable, Sendable {
  /// What it says.
  public var kind: EventKind
  /// What it is about.
  public var subject: EventSubject
  /// The day on which it happened, or from which it holds.
  public var happened: CivilDate
  /// Who records it; stays when contents are erased.
  public var recorder: String
  /// On whose word: a document, an office, a person.
  public var source: String
  /// JSON text of an object, kept byte for byte.
  public var payload: String

  /// Makes a draft of any kind, also of one that this version does not know.
  public init(
    kind: EventKind, subject: EventSubject, happened: CivilDate, recorder: String, source: String,
    payload: String
  ) {
    self.kind = kind
    self.subject = subject
    self.happened = happened
    self.recorder = recorder
    self.source = source
    self.payload = payload
  }

  /// Makes a draft of a known kind.
  public init(
    _ detail: EventDetail, about subject: EventSubject, happened: CivilDate, recorder: String,
    source: String
  ) {
    self.init(
      kind: EventKind(detail.kind), subject: subject, happened: happened, recorder: recorder,
      source: source, payload: PayloadValue.fields(detail.payload).text)
  }

  /// Makes a draft of a known kind about a person.
  public init(
    _ detail: EventDetail, of person: Person.ID, happened: CivilDate, recorder: String,
    source: String
  ) {
    self.init(
      detail, about: .person(person), happened: happened, recorder: recorder, source: source)
  }
}
