import ArgumentParser
import Interchange
import PanelModel
import PoolRecords
import PoolStore

/// A command that records an event for each person or row: a row of the table of verbs with its options.
protocol RecordingCommand: ParsableCommand {
  /// What it records.
  static var verb: PoolVerb { get }
  /// Persons or organisations.
  var subjects: [String] { get }
  /// What its options give, by column.
  var cells: [String: String?] { get }
  var record: RecordOptions { get }
  var common: CommonOptions { get }
}

extension RecordingCommand {
  private var options: [String: String] { cells.compactMapValues(\.self) }

  func validate() throws {
    try record.validate(subjects, requiring: Self.verb.requiredColumns, options)
  }

  func run() throws {
    let console = common.console
    try console.run {
      let verb = Self.verb
      let standards = record.standards
      var list = try PoolList(
        verb, PoolList.Input(subjects: subjects, file: record.file, options: options))
      if !list.ownKinds.isEmpty {
        console.note(
          console.text(
            PoolPhrases.ownKinds([
              "count": "\(list.ownKinds.count)", "kinds": list.ownKinds.joined(separator: ", "),
            ])))
      }
      return try PoolRecording(console, record, unused: list.unusedColumns).run { store in
        if list.namesPersons {
          try list.find(in: PersonDirectory(of: store, on: standards.happened))
        }
        return try PoolPlan(verb, list, standards) { try store.has($0) }
      }
    }
  }
}

extension StoredPool {
  /// Whether what counts for a person has an event already, word for word.
  fileprivate func has(_ draft: EventDraft) throws -> Bool {
    guard let person = draft.subject.person,
      let detail = EventDetail(kind: draft.kind, payload: draft.payload)
    else { return false }
    return try history(of: person).events.contains {
      $0.subject == draft.subject && $0.happened == draft.happened && $0.detail == detail
    }
  }
}
