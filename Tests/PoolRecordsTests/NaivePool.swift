import Foundation
import PanelModel
import PoolRecords

/// The state of a pool by its definition alone: for every fact the whole log is searched.
///
/// Payloads are read by Foundation, not by the package; nothing is folded. It says everything in lines,
/// as ``StateLines`` does for the real state.
struct NaivePool {
  struct Entry {
    let sequence: Int
    let kind: String
    let subject: EventSubject
    var day: Int
    var payload: [String: Any]?
  }

  private(set) var entries: [Entry] = []
  private var parent: [String: String] = [:]
  private var apart: Set<Set<String>> = []

  init(_ log: [PoolEvent], asOf day: CivilDate?, knownAt: Moment?) {
    let seen = log.filter { event in
      event.content != nil && knownAt.map { event.header.recorded <= $0 } ?? true
    }.map(Self.entry)
    for entry in seen where !Self.isCorrection(entry) {
      guard let corrected = Self.corrected(entry, seen) else { continue }
      if day.map({ corrected.day <= $0.dayNumber }) ?? true { entries.append(corrected) }
    }
    entries.sort { ($0.day, $0.sequence) < ($1.day, $1.sequence) }
    settleIdentities()
  }

  private static func entry(_ event: PoolEvent) -> Entry {
    Entry(
      sequence: event.header.sequence, kind: event.header.kind.rawValue,
      subject: event.header.subject, day: event.header.happened.dayNumber,
      payload: event.content.flatMap {
        (try? JSONSerialization.jsonObject(with: Data($0.payload.utf8))) as? [String: Any]
      })
  }

  /// Whether it is a correction that can be read; others are entries like unknown ones.
  private static func isCorrection(_ entry: Entry) -> Bool {
    entry.kind == "record.corrected/1" && entry.payload?["event"] is Int
      && NaiveForms.isReadable(entry.kind, entry.payload)
  }

  private static func corrected(_ entry: Entry, _ seen: [Entry]) -> Entry? {
    if entry.kind == "person.erased/1" || entry.kind == "record.corrected/1" { return entry }
    let corrections = seen.filter {
      isCorrection($0) && $0.payload?["event"] as? Int == entry.sequence
        && $0.subject == entry.subject
    }
    guard let last = corrections.max(by: { $0.sequence < $1.sequence })?.payload else {
      return entry
    }
    if last["retracted"] as? Bool == true { return nil }
    var entry = entry
    if let day = (last["happened"] as? String).flatMap(CivilDate.init(iso:)) {
      entry.day = day.dayNumber
    }
    if let payload = last["payload"] as? [String: Any] { entry.payload = payload }
    return entry
  }

  private mutating func settleIdentities() {
    for entry in readable {
      guard let subject = entry.subject.person?.rawValue,
        let other = entry.payload?["other"] as? String
      else { continue }
      if entry.kind == "person.merged/1" {
        if parent[other] == nil, identity(subject) != other { parent[other] = subject }
      } else if entry.kind == "person.unmerged/1", parent[other] == subject {
        parent[other] = nil
      } else if entry.kind == "person.told-apart/1" {
        apart.insert([subject, other])
      }
    }
  }

  func identity(_ id: String) -> String { parent[id].map(identity) ?? id }

  var readable: [Entry] { entries.filter { NaiveForms.isReadable($0.kind, $0.payload) } }

  private static let identityKinds = [
    "person.merged/1", "person.unmerged/1", "person.told-apart/1",
  ]

  // MARK: Lines

  var lines: [String] {
    var lines: [String] = []
    for (other, subject) in parent { lines.append("pool: \(other) is \(subject)") }
    lines += apart.map { "pool: apart \($0.sorted())" }
    var unread: [String: Int] = [:]
    for entry in entries where !NaiveForms.isReadable(entry.kind, entry.payload) {
      unread[entry.kind, default: 0] += 1
    }
    lines += unread.map { "pool: \($0.value) unread \($0.key)" }
    var events: [String: [Entry]] = [:]
    for entry in readable {
      switch entry.subject {
      case .person(let id) where entry.kind == "person.erased/1":
        lines.append("pool: erased \(id)")
      case .person(let id) where !Self.identityKinds.contains(entry.kind):
        events[identity(id.rawValue), default: []].append(entry)
      default: continue
      }
    }
    for other in parent.keys { events[identity(other), default: []] += [] }
    for (id, events) in events {
      let merged = parent.keys.filter { identity($0) == id }.sorted()
      lines += NaivePerson(events).lines.map { "\(id): \($0)" }
      lines.append("\(id): merged \(merged)")
    }
    return (lines + organisationLines).sorted()
  }

  private var organisationLines: [String] {
    let events = readable.filter { $0.kind.hasPrefix("organisation.") }
    return Set(events.map(\.subject.identifier)).compactMap { id in
      guard let last = events.last(where: { $0.subject == .organisation(Organisation.ID(id)) }),
        last.kind == "organisation.listed/1", let payload = last.payload
      else { return nil }
      return
        "organisation \(id): \(payload["name"] ?? "") \(payload["aliases"] as? [String] ?? []) "
        + "\(payload["parent"] ?? "-") \(last.day) #\(last.sequence)"
    }
  }
}
