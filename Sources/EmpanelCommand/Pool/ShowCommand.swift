import ArgumentParser
import Empanel
import Interchange
import PanelModel
import PoolRecords
import PoolStore

/// `empanel pool show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print what the pool knows of one person, each fact with the number of its event.",
    discussion: "`empanel pool history` says on whose word an event rests.")

  @Argument(help: "Identifier or name.") var person: String
  @Flag(help: "Also how to reach the person.") var contacts = false
  @Flag(help: "Print it as JSON.") var json = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var pool: PoolOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    try console.run {
      let store = try pool.open()
      let head = try store.head()
      let id = try store.person(called: person)
      let day = time.day
      let known = try store.history(of: id, knownAt: time.knownAt?.moment).state(asOf: day)[id]
      guard let known, !known.roles.isEmpty else {
        throw InterchangeError(
          .badData,
          [
            Issue(
              Issue.Place(file: pool.path),
              PoolPhrases.unknownThen(["value": person, "day": "\(day)"]))
          ])
      }
      let others = try named(known, store)
      let related = known.relations.keys.map(\.other) + known.conflicts.keys.compactMap(\.person)
      let sheet = PersonSheet(
        person: known, day: day,
        directory: try PersonDirectory(of: store, persons: Set(related + others.map(\.id))),
        named: others,
        contacts: contacts ? try store.contacts(of: known.id) : [], head: head)
      try console.data(json ? sheet.json() : sheet.text(in: console.language))
      return .answered
    }
  }

  /// Other persons whose own relations and conflicts name this one.
  private func named(_ person: Person, _ store: StoredPool) throws -> [Person] {
    let own = Set([person.id] + person.merged)
    var others: Set<Person.ID> = []
    for id in own {
      for event in try store.events(of: id) {
        if let other = event.header.subject.person, !own.contains(other) { others.insert(other) }
      }
    }
    return try others.sorted().compactMap { id in
      try store.history(of: id, knownAt: time.knownAt?.moment).state(asOf: time.day)[id]
    }
  }
}
