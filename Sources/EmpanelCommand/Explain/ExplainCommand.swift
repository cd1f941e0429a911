import ArgumentParser
import Empanel
import Interchange
import PanelModel
import PanelPlanning
import Reports

/// `empanel explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why there is no roster and what would help, or what holds a roster back.",
    discussion: """
      Without a roster: which cases lack experts, which rules cannot be kept together, and the \
      cheapest repairs by a price list, each shown to work by solving again. With one: what each rule \
      costs, what one expert more would bring, and where the choice is thin. Exit 0 in both cases.
      """)

  @Argument(help: "Directory of the problem.")
  var problem: String?

  @Option(help: "Roster of an earlier step: its panels stay, and those under them are asked about.")
  var within: String?

  @Option(help: "What repairs cost: CSV with repair, price and, if wanted, limit.")
  var prices: String?

  @Flag(help: "Print the price list that is used without --prices, to be edited, and stop.")
  var printPrices = false

  @Option(help: "Most repairs that are listed.")
  var repairs = 6

  @Option(help: "Most changed problems that are solved, to find repairs or to price rules.")
  var solves: Int?

  @Option(help: "Most time, such as 60s or 2m.")
  var timeLimit: TimeArgument?

  @Flag(help: "Print everything as JSON.")
  var json = false

  @Option(help: "A page instead: html, md or csv. Default: what the output's name ends in.")
  var format: ReportFormat?

  @Option(name: .shortAndLong, help: "Where it goes. Default: standard output.")
  var output: String?

  @Flag(help: "Replace a file that is there.")
  var force = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (problem != nil) != printPrices else {
      throw ValidationError("Name a problem, or ask for --print-prices.")
    }
    guard repairs > 0 else { throw ValidationError("--repairs must be at least 1.") }
    guard solves ?? 1 > 0 else { throw ValidationError("--solves must be at least 1.") }
    if json, format != nil { throw ValidationError("--json is no page: leave out --format.") }
  }

  func run() throws {
    let console = common.console
    try console.run {
      let target = try ReportTarget(output, isForced: force)
      guard let problem else {
        try target.write(PriceListFile.bytes(of: .standard, in: console.language), on: console)
        return .answered
      }
      let list = try prices.map { try PriceListFile.read(at: $0) } ?? .standard
      console.progress(console.text(CommandPhrases.reading(["path": problem])))
      let question = try console.problem(at: problem, within: within)
      let findings = try explain(question, prices: list, at: problem, on: console)
      try target.write(bytes(of: findings, in: console.language), on: console)
      return findings.isOpen ? .limitWithoutRoster : .answered
    }
  }

  private func explain(
    _ question: AssignmentProblem, prices: PriceList, at path: String, on console: Console
  ) throws -> ExplainFindings {
    let filled = try within.map { try RosterFile.read(at: $0).panels } ?? []
    let interrupts = Interrupts { console.note(console.text(ExplainPhrases.stopping())) }
    var options = ExplanationOptions(
      deadline: timeLimit.map { ContinuousClock.now + $0.duration }, stop: interrupts.stop)
    options.mostRepairs = repairs
    if let solves {
      options.mostRepairSolves = solves
      options.mostChangeSolves = solves
    }
    let answer = try Explainer().explain(
      try ProblemDirectory.parts(at: path), within: filled, prices: prices, options: options
    ) { console.progress(console.text($0.phrase())) }
    return ExplainFindings(
      problem: question, title: question.name.isEmpty ? path : question.name, answer: answer)
  }

  private func bytes(of findings: ExplainFindings, in language: Language) throws -> [UInt8] {
    if json { return Array((try findings.json() + "\n").utf8) }
    guard let meant = format ?? ReportFormat(ofFile: output) else {
      return Array((ExplainTexts(findings, language: language).text + "\n").utf8)
    }
    let page = ExplainPage(findings, language: language)
    return meant.bytes(of: page.page(), rows: page.rows(), in: language)
  }
}

extension Explainer.Progress {
  /// What is being done, for people who wait.
  var phrase: Phrase {
    switch self {
    case .feasibility: ExplainPhrases.lookingForRoster
    case .roster: ExplainPhrases.lookingForBest
    case .changes: ExplainPhrases.lookingAtChanges
    }
  }
}
