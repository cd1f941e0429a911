import ArgumentParser
import Empanel
import Interchange
import PanelModel
import Reports

/// `empanel report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show a roster as a page to print, sign and look at, or as rows for a spreadsheet.",
    discussion: """
      The roster is checked first, and the page says at its top what came of that. html is one file \
      that needs nothing else, for the screen and for A4; md is the same in Markdown; csv has a row \
      for every seat. Exit 5 when the roster is not admissible: the page says so and is made all the same.
      """)

  @Argument(help: "The roster.")
  var roster: String

  @Option(help: "Directory of the problem that the roster answers.")
  var against: String

  @Option(help: "html, md or csv. Default: what the name of the output ends in, else html.")
  var format: ReportFormat?

  @Option(name: .shortAndLong, help: "Where the report goes. Default: standard output.")
  var output: String?

  @Flag(help: "Replace a file that is there.")
  var force = false

  @Flag(help: "Begin csv with the mark by which spreadsheets know UTF-8.")
  var excel = false

  @OptionGroup var common: CommonOptions

  private var meant: ReportFormat { format ?? ReportFormat(ofFile: output) ?? .html }

  func validate() throws {
    if excel, meant != .csv { throw ValidationError("--excel goes with --format csv.") }
  }

  func run() throws {
    let console = common.console
    try console.run {
      let target = try ReportTarget(output, isForced: force)
      let problem = try console.problem(at: against)
      let reading = RosterReading(
        try RosterFile.read(at: roster), against: problem, language: console.language)
      let page = RosterPage(
        reading.findings, language: console.language,
        title: problem.name.isEmpty ? against : problem.name)
      let bytes = meant.bytes(
        of: page.page(), rows: page.seats(), in: console.language, hasMark: excel)
      try target.write(bytes, on: console)
      guard reading.findings.violations.isEmpty else {
        console.note(
          console.text(
            CommandPhrases.refused(["count": "\(reading.findings.violations.count)"])))
        return .refused
      }
      return .answered
    }
  }
}

/// What a report is written in.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case html
  case md
  case csv

  /// What the name of a file asks for; nil where it says nothing.
  init?(ofFile path: String?) {
    guard let path, let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }

  /// A page as a file of this format.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - rows: What a spreadsheet gets of it.
  ///   - language: Language of both.
  ///   - hasMark: Whether that begins with a byte order mark.
  /// - Returns: The bytes of the file.
  func bytes(
    of page: @autoclosure () -> Page, rows: @autoclosure () -> Page.Table,
    in language: Language, hasMark: Bool = false
  ) -> [UInt8] {
    switch self {
    case .html: return Array(page().html().utf8)
    case .md: return Array(page().markdown().utf8)
    case .csv: return CSVText.encode(rows().spreadsheetRows(in: language), hasMark: hasMark)
    }
  }
}
