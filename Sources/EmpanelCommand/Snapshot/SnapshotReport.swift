import Empanel
import PanelModel
import PoolFreezing
import PoolRecords

/// What a snapshot froze, for people and for programs.
struct SnapshotReport {
  let frozen: FrozenDocket
  let digest: String
  /// Where it was written; nil where it was not.
  let path: String?
  /// Number of the event that says so; nil where nothing was recorded.
  let event: Int?

  private static let shownNames = 8

  private var parts: ProblemParts { frozen.parts }
  private var snapshot: PoolSnapshot { frozen.snapshot }

  /// What people should know and no row tells.
  var notes: [Statement] {
    var notes = snapshot.unknownRelations.sorted { $0.key < $1.key }.map { kind, count in
      SnapshotPhrases.unknownRelations(["kind": kind, "count": "\(count)"])
    }
    notes += snapshot.unaskedRelations.sorted { $0.key < $1.key }.map { kind, count in
      SnapshotPhrases.unaskedRelations(["kind": kind, "count": "\(count)"])
    }
    if !snapshot.strangers.isEmpty, !parts.policy.derivationRules.isEmpty {
      let names = snapshot.strangers.prefix(Self.shownNames).joined(separator: ", ")
      notes.append(
        SnapshotPhrases.strangers([
          "count": "\(snapshot.strangers.count)",
          "names": names + (snapshot.strangers.count > Self.shownNames ? ", …" : ""),
        ]))
    }
    return notes
  }

  /// Lines for a person.
  func text(in language: Language) -> String {
    var lines = [heading.text(in: language)]
    var table = TextTable()
    func add(_ name: Phrase, _ value: String) { table.add(name().text(in: language), value) }
    add(SnapshotPhrases.digest, digest)
    add(SnapshotPhrases.logHead, "\(frozen.head)")
    add(SnapshotPhrases.experts, experts.text(in: language))
    for (kind, count) in conflictCounts {
      add(
        SnapshotPhrases.conflicts,
        SnapshotPhrases.conflictCount([
          "kind": kind, "recorded": "\(count.recorded)", "derived": "\(count.derived)",
        ]).text(in: language))
    }
    if !parts.previous.isEmpty {
      add(
        SnapshotPhrases.servedBefore,
        SnapshotPhrases.servedBeforeCount([
          "count": "\(parts.previous.count)",
          "experts": "\(Set(parts.previous.map(\.expert)).count)",
        ]).text(in: language))
    }
    lines.append(table.text)
    lines += snapshot.setAside.map { setAside($0).text(in: language) }
    if let event {
      lines.append(SnapshotPhrases.recorded(["event": "\(event)"]).text(in: language))
    }
    return lines.joined(separator: "\n")
  }

  private var heading: Statement {
    let values = [
      "path": path ?? "", "day": "\(parts.asOf)", "experts": "\(parts.experts.count)",
      "cases": "\(parts.cases.count)",
    ]
    return Statement(path == nil ? SnapshotPhrases.wouldFreeze : SnapshotPhrases.frozen, values)
  }

  private var experts: Statement {
    let active = parts.experts.count { $0.status == Expert.activeStatus }
    return SnapshotPhrases.expertCount([
      "active": "\(active)", "others": "\(parts.experts.count - active)",
    ])
  }

  /// Conflicts by kind, in the order of the kinds.
  private var conflictCounts: [(kind: String, count: (recorded: Int, derived: Int))] {
    var counts: [String: (recorded: Int, derived: Int)] = [:]
    for conflict in snapshot.conflicts {
      if case .rule = conflict.origin {
        counts[conflict.kind, default: (0, 0)].derived += 1
      } else {
        counts[conflict.kind, default: (0, 0)].recorded += 1
      }
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func setAside(_ aside: SetAsideConflict) -> Statement {
    let ruling = aside.ruling
    return Statement(
      aside.decision == .dismissed ? SnapshotPhrases.dismissed : SnapshotPhrases.waived,
      [
        "expert": aside.conflict.expert.rawValue,
        "case": aside.conflict.reviewCase?.rawValue ?? "", "kind": aside.conflict.kind,
        "by": ruling.value.by, "day": "\(ruling.since)", "reason": ruling.value.reason,
        "event": "\(ruling.event)",
      ])
  }

  // MARK: - JSON

  private struct Document: Encodable {
    struct Row: Encodable {
      let expert: String
      let target: String
      let targetKind: String
      let kind: String
      let effect: String
      let since: String?
      let until: String?
      let evidence: [Int]
      let rule: String?
      let detail: String?

      init(_ conflict: FoundConflict) {
        expert = conflict.expert.rawValue
        switch conflict.target {
        case .reviewCase(let id): (targetKind, target) = ("case", id.rawValue)
        case .employer(let name): (targetKind, target) = ("employer", name)
        case .person(let name): (targetKind, target) = ("person", name)
        case .expert(let id): (targetKind, target) = ("expert", id.rawValue)
        }
        kind = conflict.kind
        effect = conflict.effect.rawValue
        since = conflict.validity.since?.description
        until = conflict.validity.until?.description
        evidence = conflict.evidence
        if case .rule(let name) = conflict.origin {
          (rule, detail) = (name, conflict.detail)
        } else {
          (rule, detail) = (nil, nil)
        }
      }
    }
    struct Ruling: Encodable {
      let conflict: Row
      let decision: String
      let by: String
      let reason: String
      let day: String
      let until: String?
      let event: Int

      init(_ aside: SetAsideConflict) {
        conflict = Row(aside.conflict)
        decision = aside.decision.rawValue
        by = aside.ruling.value.by
        reason = aside.ruling.value.reason
        day = aside.ruling.since.description
        until = aside.ruling.value.until?.description
        event = aside.ruling.event
      }
    }
    let format = "empanel-snapshot/1"
    let problem: String
    let logHead: String
    let asOf: String
    let path: String?
    let event: Int?
    let experts: Int
    let cases: Int
    let previous: Int
    let conflicts: [Row]
    let setAside: [Ruling]
    let strangers: [String]
    let unknownRelations: [String: Int]
    let unaskedRelations: [String: Int]
  }

  /// Everything for a program.
  func json() throws -> String {
    try JSONText.of(
      Document(
        problem: digest, logHead: "\(frozen.head)", asOf: "\(parts.asOf)", path: path,
        event: event, experts: parts.experts.count, cases: parts.cases.count,
        previous: parts.previous.count,
        conflicts: snapshot.conflicts.map(Document.Row.init),
        setAside: snapshot.setAside.map(Document.Ruling.init), strangers: snapshot.strangers,
        unknownRelations: snapshot.unknownRelations,
        unaskedRelations: snapshot.unaskedRelations))
  }
}
