import Empanel
import Foundation
import Interchange
import PanelModel
import PoolFreezing
import PoolRecords
import PoolStore
import RosterCheck

/// A roster before the pool that it was made from: what was known then, what is known now, and what could
/// have been found.
struct PoolCheck {
  /// The roster by what was known at one moment.
  struct Verdict {
    let problem: AssignmentProblem
    let digest: String
    /// Whether it is the problem that the roster names, but for how far the log has come.
    let isSame: Bool
    let head: LogHead
    let audit: RosterAudit
  }

  let roster: Roster
  let asOf: CivilDate
  /// When; nil means now.
  let knownAt: Moment?
  /// The event that says that the roster's problem was frozen; nil where none does.
  let snapshot: EventHeader?
  /// Whether the log is the one that the roster's head is of; nil where the roster names none.
  let isOfThisLog: Bool?
  let then: Verdict
  let now: Verdict
  /// What could have been found then, of experts who sit where the case is judged.
  let overlooked: [FoundConflict]
  /// What was declared as of a later day only, of the same experts, and may have held then already.
  let declaredLater: [FoundConflict]

  /// Checks a roster.
  ///
  /// - Parameters:
  ///   - roster: The roster.
  ///   - store: The pool.
  ///   - docket: Reads the docket with its policy, for the day of the snapshot if there is one.
  ///   - asked: As known when; nil means when the roster's problem was frozen.
  /// - Throws: What is wrong with the pool, the docket or the problem that they make.
  init(
    _ roster: Roster, store: StoredPool, docket: (CivilDate?) throws -> DocketDirectory,
    knownAt asked: KnownAtArgument?
  ) throws {
    self.roster = roster
    let taken = try store.snapshot(of: roster.problemDigest)
    let head = LogHead(roster.logHead)
    let frozenAt = try head.flatMap { try store.moment(of: $0) }
    snapshot = taken?.event
    isOfThisLog = roster.logHead.isEmpty ? nil : frozenAt != nil
    let docket = try docket(taken?.note.asOf)
    asOf = docket.parts.asOf
    knownAt = asked.map(\.moment) ?? frozenAt
    let seated = Set(
      roster.panels.flatMap { $0.experts + $0.readers.values.flatMap(\.self) }
        .map { Person.ID($0.rawValue) })
    let past = try FrozenDocket(docket, of: store, knownAt: knownAt, keeping: seated)
    let present = try FrozenDocket(docket, of: store, knownAt: nil, keeping: seated)
    then = try Self.verdict(roster, past)
    now = try Self.verdict(roster, present)
    let concerns = { (conflict: FoundConflict) in
      conflict.reviewCase.map { Self.judges(conflict.expert, $0, roster) } ?? false
    }
    overlooked = past.snapshot.overlooked().filter(concerns)
    let last = docket.parts.slots.map(\.date).max() ?? asOf
    declaredLater = try present.conflicts(declaredAfter: last, in: store, docket.parts, seated)
      .filter(concerns)
  }

  private static func verdict(_ roster: Roster, _ frozen: FrozenDocket) throws -> Verdict {
    var parts = frozen.parts
    parts.logHead = roster.logHead
    // A policy that derives needs some head; without one the roster names another problem anyway.
    let isSame =
      try !roster.logHead.isEmpty
      && AssignmentProblem(parts).digest() == roster.problemDigest
    let audit =
      roster.unfilled.isEmpty
      ? RosterAudit(panels: roster.panels, against: frozen.problem)
      : RosterAudit(settled: roster.panels, against: frozen.problem)
    return Verdict(
      problem: frozen.problem, digest: frozen.problem.digest(), isSame: isSame,
      head: frozen.head, audit: audit)
  }

  private static func judges(_ expert: Expert.ID, _ id: Case.ID, _ roster: Roster) -> Bool {
    roster.panels.contains { panel in
      (panel.cases.contains(id) && panel.experts.contains(expert)
        && panel.recused[id]?.contains(expert) != true)
        || panel.readers[id]?.contains(expert) == true
    }
  }

  // MARK: - Text

  /// Lines for a person.
  func text(in language: Language) -> String {
    var lines = [SnapshotPhrases.checkHeading(["day": "\(asOf)"]).text(in: language)]
    lines += provenance.map { "  " + $0.text(in: language) }
    lines.append(
      (knownAt.map { SnapshotPhrases.knownThen(["moment": "\($0)"]) } ?? SnapshotPhrases.knownNow())
        .text(in: language) + " " + words(then).text(in: language))
    lines += then.audit.violations.map { "  " + $0.statement.text(in: language) }
    lines.append(
      SnapshotPhrases.knownToday().text(in: language) + " " + words(now).text(in: language))
    lines += now.audit.violations.map { "  " + $0.statement.text(in: language) }
    if !declaredLater.isEmpty {
      lines.append(
        SnapshotPhrases.declaredLater(["count": "\(declaredLater.count)"]).text(in: language))
      lines += declaredLater.map { line(of: $0, SnapshotPhrases.declaredLaterOne, in: language) }
    }
    lines.append(
      SnapshotPhrases.overlooked(["count": "\(overlooked.count)"]).text(in: language))
    lines += overlooked.map { line(of: $0, SnapshotPhrases.overlookedOne, in: language) }
    return lines.joined(separator: "\n")
  }

  private func line(
    of conflict: FoundConflict, _ phrase: Phrase, in language: Language
  ) -> String {
    let values = [
      "expert": conflict.expert.rawValue, "case": conflict.reviewCase?.rawValue ?? "",
      "kind": conflict.kind, "detail": conflict.detail,
      "events": conflict.evidence.map { "#\($0)" }.joined(separator: ", "),
    ]
    return "  " + Statement(phrase, values).text(in: language)
  }

  private var provenance: [Statement] {
    var statements: [Statement] = []
    if let isOfThisLog {
      let phrase = isOfThisLog ? SnapshotPhrases.headFound : SnapshotPhrases.headMissing
      statements.append(phrase(["head": roster.logHead]))
    }
    if let snapshot {
      statements.append(
        SnapshotPhrases.snapshotFound([
          "event": "\(snapshot.sequence)", "moment": "\(snapshot.recorded)",
          "recorder": snapshot.recorder,
        ]))
    } else {
      statements.append(SnapshotPhrases.snapshotMissing(["digest": roster.problemDigest]))
    }
    statements.append(
      then.isSame
        ? SnapshotPhrases.sameProblem() : SnapshotPhrases.otherProblem(["digest": then.digest]))
    return statements
  }

  private func words(_ verdict: Verdict) -> Statement {
    let count = verdict.audit.violations.count
    return count == 0
      ? SnapshotPhrases.verdictYes() : SnapshotPhrases.verdictNo(["count": "\(count)"])
  }

  // MARK: - JSON

  private struct Document: Encodable {
    struct Violation: Encodable {
      let code: String
      let text: String
      let panel: String?
      let reviewCase: String?
      let experts: [String]

      enum CodingKeys: String, CodingKey {
        case code, text, panel, experts
        case reviewCase = "case"
      }
    }
    struct Answer: Encodable {
      let admissible: Bool
      let problem: String
      let logHead: String
      let violations: [Violation]
    }
    struct Overlooked: Encodable {
      let expert: String
      let reviewCase: String
      let kind: String
      let detail: String
      let evidence: [Int]

      init(_ conflict: FoundConflict) {
        expert = conflict.expert.rawValue
        reviewCase = conflict.reviewCase?.rawValue ?? ""
        kind = conflict.kind
        detail = conflict.detail
        evidence = conflict.evidence
      }

      enum CodingKeys: String, CodingKey {
        case expert, kind, detail, evidence
        case reviewCase = "case"
      }
    }
    let format = "empanel-check-pool/1"
    let asOf: String
    let knownAt: String
    let snapshotEvent: Int?
    let headInLog: Bool?
    let sameProblem: Bool
    let knownThen: Answer
    let knownToday: Answer
    let overlooked: [Overlooked]
    let declaredLater: [Overlooked]
  }

  /// Findings for a program; texts are English whatever the language.
  func json() throws -> String {
    try JSONText.of(
      Document(
        asOf: "\(asOf)", knownAt: knownAt.map { "\($0)" } ?? "now",
        snapshotEvent: snapshot?.sequence, headInLog: isOfThisLog,
        sameProblem: then.isSame, knownThen: answer(then),
        knownToday: answer(now),
        overlooked: overlooked.map(Document.Overlooked.init),
        declaredLater: declaredLater.map(Document.Overlooked.init)))
  }

  private func answer(_ verdict: Verdict) -> Document.Answer {
    Document.Answer(
      admissible: verdict.audit.isAdmissible, problem: verdict.digest, logHead: "\(verdict.head)",
      violations: verdict.audit.violations.map { violation in
        Document.Violation(
          code: violation.code, text: violation.statement.text(in: .english),
          panel: violation.panel?.rawValue, reviewCase: violation.reviewCase?.rawValue,
          experts: violation.experts.map(\.rawValue))
      })
  }
}
