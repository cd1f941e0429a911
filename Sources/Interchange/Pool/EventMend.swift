import PanelModel
public import PoolRecords

/// What an event should have said, by the columns in which lists say it.
public enum EventMend {
  /// The payload of an event with some of its fields otherwise.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - cells: Texts by column; an empty one takes the field out.
  /// - Returns: The fields; others stay as they are.
  /// - Throws: `badData` where a column is none of the event's, or a text cannot be read.
  public static func payload(
    of event: PoolEvent, setting cells: [(column: String, text: String)]
  ) throws(InterchangeError) -> [String: PayloadValue] {
    var payload: [String: PayloadValue] = [:]
    if let content = event.content,
      case .fields(let fields)? = PayloadValue(parsing: content.payload)
    {
      payload = fields
    }
    var log = IssueLog()
    let fields = PoolVerb.all.first { EventKind($0.kind) == event.header.kind }?.fields
    for (column, text) in cells {
      let place = Issue.Place(file: "--set", field: column)
      let name = PoolVerb.payloadName(of: column)
      let field = fields?.first { $0.column == column }
      guard field != nil || fields == nil && payload[name] != nil else {
        let known = fields?.map(\.column) ?? payload.keys.sorted()
        log.add(
          Issue(
            place,
            PoolListPhrases.noField([
              "value": column, "event": "\(event.header.sequence)",
              "known": known.joined(separator: ", "),
            ]), advice: Suggestions.advice(for: column, among: known)))
        continue
      }
      do throws(Finding) {
        payload[name] = try value(text, field, like: payload[name])
      } catch {
        log.add(Issue(place, error.problem, advice: error.advice))
      }
    }
    try log.check()
    return payload
  }

  /// What a text means: as lists have it, or of the form that the field had.
  private static func value(
    _ text: String, _ field: PoolVerb.Field?, like known: PayloadValue?
  ) throws(Finding) -> PayloadValue? {
    let cell = CellText.trimmed(ArraySlice(text.utf8))
    if cell.isEmpty { return nil }
    if let field { return try field.parse(cell) }
    if case .number? = known { return .number(try WholeNumberCell.parse(cell, in: 0...Int.max)) }
    return .text(CellText.text(cell))
  }
}
