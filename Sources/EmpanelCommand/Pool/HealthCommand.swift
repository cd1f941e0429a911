import ArgumentParser
import Interchange
import PanelModel
import PoolRecords
import PoolStore

/// `empanel pool health`.
struct HealthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health",
    abstract: "Say where the pool is thin, what will lapse, and how the seats lie.",
    discussion: """
      Eligible are active experts whose training holds. With --demand (CSV with specialty and \
      seats) the table says how many seats each eligible expert would have to take in a year.
      """)

  @Option(help: "A list of the seats that a year asks for: specialty,seats.") var demand: String?
  @Option(help: "How many days ahead trainings and terms are looked at.") var within = 90
  @Flag(help: "Print it as JSON.") var json = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var pool: PoolOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if within < 0 { throw ValidationError("--within is a number of days.") }
  }

  func run() throws {
    let console = common.console
    try console.run {
      let demand = try demand.map { try SeatDemand.read(at: $0) } ?? [:]
      let store = try pool.open()
      let extract = try store.extract(
        asOf: time.day, PoolHealth.demand, knownAt: time.knownAt?.moment)
      let report = HealthReport(
        health: .of(extract, on: time.day, daysAhead: within, demand: demand),
        head: try store.head())
      try console.data(json ? report.json() : report.text(in: console.language))
      return .answered
    }
  }
}
