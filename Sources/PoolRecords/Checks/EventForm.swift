public import PanelModel

/// What can be said of an event without knowing the pool: whether it is an event at all, and whether its
/// numbers and days can be.
public struct EventForm: Sendable {
  /// Class hours that one event may credit, at most: those of a leap year.
  public static let mostHours = 8784
  /// Bytes of a payload, at most.
  public static let longestPayload = 1 << 20
  /// Bytes of any other text, at most.
  public static let longestText = 4096

  /// What the payload says; nil where it could not be read or the kind is unknown.
  public let detail: EventDetail?
  /// What is wrong; empty where nothing is.
  public let issues: [Issue]

  /// Reads a draft.
  ///
  /// - Parameters:
  ///   - draft: The event.
  ///   - place: Where it comes from, such as a line of a sign-in sheet; the field is filled in.
  ///   - today: The day of recording in UTC; what has happened cannot be later, but for the day
  ///     that the east is ahead.
  public init(of draft: EventDraft, at place: Issue.Place, today: CivilDate) {
    var reading = FormReading(draft: draft, place: place, today: today)
    detail = reading.read()
    issues = reading.issues
  }
}

/// The form of one draft while it is read.
private struct FormReading {
  let draft: EventDraft
  let place: Issue.Place
  let today: CivilDate
  var issues: [Issue] = []

  mutating func report(_ field: String, _ statement: Statement, advice: Statement? = nil) {
    var place = place
    place.field = field
    issues.append(Issue(place, statement, advice: advice))
  }

  mutating func read() -> EventDetail? {
    checkTexts()
    if !draft.kind.isWellFormed {
      report("kind", RecordPhrases.kindForm(["value": draft.kind.rawValue]))
    }
    if CivilDate(iso: draft.happened.description) != draft.happened {
      report("happened", RecordPhrases.dayRange(["value": "\(draft.happened.dayNumber)"]))
      return nil
    }
    guard draft.payload.utf8.count <= EventForm.longestPayload,
      case .fields(let fields)? = PayloadValue(parsing: draft.payload)
    else {
      report("payload", RecordPhrases.noObject())
      return nil
    }
    checkSubject()
    do {
      guard let detail = try EventDetail.read(draft.kind, fields) else { return nil }
      for finding in detail.findings(subject: draft.subject, happened: draft.happened) {
        report(finding.field, finding.statement)
      }
      if detail.kind.isPast, draft.happened > today.adding(days: 1) {
        report(
          "happened",
          RecordPhrases.inFuture(["value": "\(draft.happened)", "today": "\(today)"]))
      }
      return detail
    } catch {
      report(error.field.isEmpty ? "payload" : error.field, error.statement)
      return nil
    }
  }

  private mutating func checkTexts() {
    let texts = [
      ("kind", draft.kind.rawValue), ("subject", draft.subject.identifier),
      ("recorder", draft.recorder), ("source", draft.source),
    ]
    for (field, text) in texts {
      if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
        report(field, RecordPhrases.controlCharacter(["value": text]))
      }
      if text.utf8.count > EventForm.longestText {
        report(field, RecordPhrases.tooLong(["most": "\(EventForm.longestText)"]))
      }
      if text.isEmpty, field != "subject" || draft.subject != .pool {
        report(field, RecordPhrases.missing(["field": field]))
      }
    }
  }

  private mutating func checkSubject() {
    guard let known = draft.kind.known else { return }
    switch draft.subject {
    case .organisation where known.isAboutOrganisations || known == .corrected: return
    case .pool where known == .frozen: return
    case .person where !known.isAboutOrganisations && known != .frozen: return
    case .pool, .person, .organisation:
      let phrase =
        known == .frozen
        ? RecordPhrases.needsPool
        : known.isAboutOrganisations ? RecordPhrases.needsOrganisation : RecordPhrases.needsPerson
      report("subject", phrase(["kind": known.rawValue]))
    }
  }
}

extension KnownKind {
  /// Whether events of the kind tell what is over: their day cannot be in the future.
  ///
  /// The others may say today what holds from a later day on.
  var isPast: Bool {
    switch self {
    case .trainingCompleted, .hoursCredited, .served, .missed, .evaluated, .invited, .accepted,
      .declined, .erased, .corrected, .conflictDismissed:
      true
    default: false
    }
  }
}

extension PayloadDefect {
  /// How the defect is said.
  var statement: Statement {
    switch need {
    case .present: RecordPhrases.missing(["field": field])
    case .text: RecordPhrases.notText(["field": field, "value": value])
    case .number: RecordPhrases.notNumber(["field": field, "value": value])
    case .date: RecordPhrases.notDate(["field": field, "value": value])
    case .flag: RecordPhrases.notFlag(["field": field, "value": value])
    case .list: RecordPhrases.notList(["field": field, "value": value])
    case .hash: RecordPhrases.notHash(["field": field, "value": value])
    case .object: RecordPhrases.notObject(["field": field, "value": value])
    case .choice:
      RecordPhrases.notChoice([
        "field": field, "value": value, "known": choices.joined(separator: ", "),
      ])
    }
  }
}
