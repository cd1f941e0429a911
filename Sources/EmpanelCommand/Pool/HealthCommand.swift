import ArgumentParser
import Interchange
import PanelModel
import PoolRecords
import PoolStore
import Reports

/// `empanel pool health`.
struct HealthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health",
    abstract: "Say where the pool is thin, what will lapse, and how the seats lie.",
    discussion: """
      Eligible are active experts whose training holds. With --demand (CSV with specialty and \
      seats) the table says how many seats each eligible expert would have to take in a year. \
      With --format html it is a page to print and look at.
      """)

  @Option(help: "A list of the seats that a year asks for: specialty,seats.") var demand: String?
  @Option(help: "How many days ahead trainings and terms are looked at.") var within = 90
  @Flag(help: "Print it as JSON.") var json = false
  @Option(help: "A page instead: html, md or csv. Default: what the output's name ends in.")
  var format: ReportFormat?
  @Option(name: .shortAndLong, help: "Where the page goes. Default: standard output.")
  var output: String?
  @Flag(help: "Replace a file that is there.") var force = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var pool: PoolOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if within < 0 { throw ValidationError("--within is a number of days.") }
    if json, format != nil || output != nil {
      throw ValidationError("--json goes to standard output, and is no page.")
    }
  }

  func run() throws {
    let console = common.console
    try console.run {
      let target = try ReportTarget(output, isForced: force)
      let demand = try demand.map { try SeatDemand.read(at: $0) } ?? [:]
      let store = try pool.open()
      let extract = try store.extract(
        asOf: time.day, PoolHealth.demand, knownAt: time.knownAt?.moment)
      let report = HealthReport(
        health: .of(extract, on: time.day, daysAhead: within, demand: demand),
        head: try store.head())
      let meant = format ?? ReportFormat(ofFile: output) ?? (output == nil ? nil : .html)
      if let meant {
        let page = HealthPage(report, language: console.language)
        try target.write(
          meant.bytes(of: page.page(), rows: page.specialties, in: console.language), on: console)
      } else {
        try console.data(json ? report.json() : report.text(in: console.language))
      }
      return .answered
    }
  }
}
