import Digests
import Foundation
import GRDB
import PanelModel
import PoolRecords

/// The log as rows.
struct EventTable {
  let database: Database
  let path: String

  static let columns = """
    sequence, kind, subject_form, subject, happened, recorded, recorder, salt, source, payload, \
    content_hash, link
    """

  /// The values of a row, in the order of ``columns``.
  static func arguments(_ event: PoolEvent) -> StatementArguments {
    let header = event.header
    return [
      header.sequence, header.kind.rawValue, header.subject.formNumber, header.subject.identifier,
      header.happened.dayNumber, header.recorded.milliseconds, header.recorder,
      (event.content?.salt).map { Data($0) }, event.content?.source, event.content?.payload,
      Data(event.contentHash.bytes), Data(event.link.bytes),
    ]
  }

  /// The last event; nil in an empty log.
  func last() throws -> PoolEvent? {
    var last: PoolEvent?
    try forEach("ORDER BY sequence DESC LIMIT 1") {
      last = $0
      return false
    }
    return last
  }

  /// Visits rows in the order of a clause until the visitor has enough.
  func forEach(
    _ clause: String, _ arguments: StatementArguments = [], _ visit: (PoolEvent) throws -> Bool
  ) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(Self.columns) FROM event \(clause)", arguments: arguments)
    while let row = try rows.next() {
      guard try visit(try event(row)) else { return }
    }
  }

  /// Visits headers and payloads only, which is all that a fold needs.
  func forEachPayload(
    _ clause: String, _ arguments: StatementArguments = [],
    _ visit: (EventHeader, String?) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT sequence, kind, subject_form, subject, happened, recorded, recorder, payload
        FROM event \(clause)
        """,
      arguments: arguments)
    while let row = try rows.next() {
      try visit(try header(row), try text(row, 7, mayLack: true))
    }
  }

  private func event(_ row: Row) throws -> PoolEvent {
    var content: EventContent?
    if let payload = try text(row, 9, mayLack: true) {
      content = EventContent(
        salt: try bytes(row, 7), source: try text(row, 8, mayLack: false) ?? "", payload: payload)
    }
    return PoolEvent(
      header: try header(row), content: content, contentHash: try digest(row, 10),
      link: try digest(row, 11))
  }

  private func header(_ row: Row) throws -> EventHeader {
    guard
      let subject = EventSubject(
        formNumber: try number(row, 2), identifier: try text(row, 3, mayLack: false) ?? "")
    else { throw damage(row, 2) }
    return EventHeader(
      sequence: try number(row, 0),
      kind: EventKind(rawValue: try text(row, 1, mayLack: false) ?? ""), subject: subject,
      happened: CivilDate(dayNumber: try number(row, 4)),
      recorded: Moment(milliseconds: try number(row, 5)),
      recorder: try text(row, 6, mayLack: false) ?? "")
  }

  // What a damaged file holds must not stop the program, so every value is looked at.

  private func damage(_ row: Row, _ column: Int) -> PoolStoreError {
    .damaged(path: path, detail: "event \(row[0] as DatabaseValue), value \(column)")
  }

  private func number(_ row: Row, _ column: Int) throws -> Int {
    guard case .int64(let number) = (row[column] as DatabaseValue).storage else {
      throw damage(row, column)
    }
    return Int(number)
  }

  private func text(_ row: Row, _ column: Int, mayLack: Bool) throws -> String? {
    switch (row[column] as DatabaseValue).storage {
    case .string(let text): return text
    case .null where mayLack: return nil
    default: throw damage(row, column)
    }
  }

  private func bytes(_ row: Row, _ column: Int) throws -> [UInt8] {
    guard case .blob(let data) = (row[column] as DatabaseValue).storage else {
      throw damage(row, column)
    }
    return Array(data)
  }

  private func digest(_ row: Row, _ column: Int) throws -> SHA256Digest {
    guard let digest = SHA256Digest(bytes: try bytes(row, column)) else {
      throw damage(row, column)
    }
    return digest
  }
}
