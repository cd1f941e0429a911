import Empanel
import Interchange
import PanelModel
import PoolRecords

/// What was recorded, or would be.
struct RecordingReport {
  let plan: PoolPlan
  let head: LogHead
  let isDryRun: Bool
  let directory: PersonDirectory

  /// Names that are not in the pool yet.
  private let newNames: [String: String]

  init(plan: PoolPlan, head: LogHead, isDryRun: Bool, directory: PersonDirectory) {
    self.plan = plan
    self.head = head
    self.isDryRun = isDryRun
    self.directory = directory
    var names: [String: String] = [:]
    for draft in plan.drafts {
      if case .enrolled(let enrolment)? = EventDetail(kind: draft.kind, payload: draft.payload) {
        names[draft.subject.identifier] = enrolment.name
      }
    }
    newNames = names
  }

  /// Persons whose events are listed after recording; a dry run lists all.
  private static let mostLines = 12

  /// Lines for a person.
  func text(in language: Language) -> String {
    let subjects = Set(plan.drafts.map(\.subject)).count
    var lines = [heading(subjects: subjects).text(in: language)]
    lines += details(in: language)
    for (count, phrase) in [
      (plan.newCount, PoolPhrases.newPersons), (plan.unchangedCount, PoolPhrases.unchanged),
    ] where count > 0 {
      lines.append(phrase(["count": "\(count)"]).text(in: language))
    }
    if !plan.vanished.isEmpty {
      lines.append(
        PoolPhrases.vanished(["count": "\(plan.vanished.count)"]).text(in: language))
      lines += plan.vanished.map { "  " + named($0.rawValue) }
    }
    return (lines + [PoolPhrases.head(["head": "\(head)"]).text(in: language)])
      .joined(separator: "\n")
  }

  private func heading(subjects: Int) -> Statement {
    if subjects == 0 { return PoolPhrases.nothing() }
    let isOrganisations = plan.drafts.contains { $0.subject.person == nil }
    let what = isOrganisations ? PoolPhrases.organisations : PoolPhrases.persons
    return Statement(
      isDryRun ? PoolPhrases.wouldRecord : PoolPhrases.recorded,
      ["events": "\(plan.drafts.count)"], parts: ["subjects": [what(["count": "\(subjects)"])]])
  }

  private func details(in language: Language) -> [String] {
    var order: [EventSubject] = []
    var said: [EventSubject: [String]] = [:]
    for draft in plan.drafts {
      if said[draft.subject] == nil { order.append(draft.subject) }
      let detail = EventDetail(kind: draft.kind, payload: draft.payload)
      said[draft.subject, default: []].append((detail?.statements ?? []).said(in: language))
    }
    let shown = isDryRun ? order[...] : order.prefix(Self.mostLines)
    var table = TextTable()
    for subject in shown {
      let texts = said[subject] ?? []
      table.add("  " + named(subject.identifier), texts.joined(separator: language.clauseMark))
    }
    let lines = table.text.isEmpty ? [] : [table.text]
    guard shown.count < order.count else { return lines }
    let more = PoolPhrases.morePersons(["count": "\(order.count - shown.count)"])
    return lines + ["  " + more.text(in: language)]
  }

  private func named(_ id: String) -> String {
    let name = directory.name(of: id) ?? newNames[id] ?? ""
    return name.isEmpty ? id : "\(id) \(name)"
  }

  // MARK: - JSON

  private struct Document: Encodable {
    struct Event: Encodable {
      let kind: String
      let subject: String
      let happened: String
      let payload: String
    }
    let format = "empanel-recorded/1"
    let dryRun: Bool
    let events: [Event]
    let newPersons: Int
    let unchanged: Int
    let vanished: [String]
    let logHead: String
  }

  /// The same for a program; payloads are the JSON texts that the log has.
  func json() throws -> String {
    try JSONText.of(
      Document(
        dryRun: isDryRun,
        events: plan.drafts.map {
          Document.Event(
            kind: $0.kind.rawValue, subject: $0.subject.identifier, happened: "\($0.happened)",
            payload: $0.payload)
        },
        newPersons: plan.newCount, unchanged: plan.unchangedCount,
        vanished: plan.vanished.map(\.rawValue), logHead: "\(head)"))
  }
}
