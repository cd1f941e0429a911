import ArgumentParser
import Empanel
import PanelModel
import PoolRecords
import PoolStore

/// `empanel pool list`.
struct PoolListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the persons of the pool.",
    discussion: "Shows experts who were not removed, unless asked otherwise.")

  @Option(name: .customLong("as"), help: "expert (default), applicant or holder.")
  var role: RoleArgument?
  @Option(help: "active, suspended or removed.") var status: StatusArgument?
  @Option(help: "Beginning of a specialty's code.") var specialty: String?
  @Option(help: "Main employer.") var employer: String?
  @Option(help: "Region.") var region: String?
  @Option(help: "Level.") var level: String?
  @Option(help: "Role on panels.") var panelRole: String?
  @Option(help: "Part of the name.") var name: String?
  @Flag(help: "Only whose training does not hold on the day.") var untrained = false
  @Option(help: "Only whose training or term ends within so many days.") var ends: Int?
  @Flag(help: "Everybody: removed experts, applicants and holders as well.") var all = false
  @Flag(help: "Print the list as JSON.") var json = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var pool: PoolOptions
  @OptionGroup var common: CommonOptions

  private var filter: PersonFilter {
    var filter = PersonFilter()
    filter.role = role?.role ?? (all ? nil : .expert)
    filter.status = status?.status
    filter.showsRemoved = all
    filter.specialty = specialty
    filter.employer = employer
    filter.region = region
    filter.level = level
    filter.panelRole = panelRole
    filter.name = name
    filter.isUntrained = untrained
    filter.endsWithin = ends
    return filter
  }

  func run() throws {
    let console = common.console
    try console.run {
      let store = try pool.open()
      let day = time.day
      let head = try store.head()
      let rows: [ListedPerson]
      if let moment = time.knownAt?.moment {
        rows = try store.state(asOf: day, knownAt: moment).persons.values
          .compactMap { ListedPerson($0) }.sorted { $0.id < $1.id }
      } else {
        rows = try store.listing(on: day)
      }
      let filter = filter
      let listing = PoolListing(
        rows: rows.filter { filter.shows($0, on: day) }, count: rows.count, day: day, head: head)
      try console.data(json ? listing.json() : listing.text(in: console.language))
      return .answered
    }
  }
}

/// What a person is to the pool.
struct RoleArgument: ExpressibleByArgument {
  let role: Person.Role

  init?(argument: String) {
    guard let role = Person.Role(rawValue: argument) else { return nil }
    self.role = role
  }

  static var allValueStrings: [String] { Person.Role.allCases.map(\.rawValue) }
}

/// Standing of an expert.
struct StatusArgument: ExpressibleByArgument {
  let status: Person.Status

  init?(argument: String) {
    guard let status = Person.Status(rawValue: argument) else { return nil }
    self.status = status
  }

  static var allValueStrings: [String] { Person.Status.allCases.map(\.rawValue) }
}
