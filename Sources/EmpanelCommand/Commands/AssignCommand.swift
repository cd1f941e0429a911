public import ArgumentParser
import Empanel
import Foundation
import Interchange
import LinearPrograms
import PanelAssignment
public import PanelModel

/// `empanel assign`.
struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Fill the panels of a problem as well as its rules allow.",
    discussion: """
      Prints a summary and writes the roster, which the independent checker has judged before. \
      Ctrl-C ends the search with the best roster so far.
      """)

  @Argument(help: "Directory of the problem.")
  var problem: String

  @Option(name: .shortAndLong, help: "Where the roster goes. Default: roster.json.")
  var output: String?

  @Option(help: "Roster of an earlier step: its panels stay, and those under them are filled.")
  var within: String?

  @Option(
    parsing: .upToNextOption,
    help: "Fill only these panels; the name of a filled panel stands for the readers of its cases.")
  var panels: [String] = []

  @Flag(help: "Replace a roster that is there.")
  var force = false

  @Option(
    help: """
      Aim instead of the policy's: total, worst-panel, load-spread, continuity or rotation; of \
      several, the first matters most. With seats-filled first, panels may be short of members.
      """)
  var objective: [Objective.Name] = []

  @Option(
    help: ArgumentHelp(
      "Draw the roster, by the seed, so that no expert sits on a panel with a greater probability.",
      discussion:
        "Above 0, at most 1, such as 0.5 or 1/3; only where seats and loads are all rules.",
      valueName: "p"))
  var maxProbability: ProbabilityArgument?

  @Option(
    help: """
      Most time until the check, reading included, such as 60s or 2m. A roster that the clock ends \
      is not reproducible.
      """)
  var timeLimit: TimeArgument?

  @Option(help: "Most work, in steps of the search: the same roster on every machine.")
  var workLimit = AssignmentOptions.defaultWorkLimit

  @Option(help: "Most threads; the roster does not depend on it. Default: one for each core.")
  var threads: Int?

  @Option(help: "Relative gap that is good enough, such as 0.0001.")
  var gap = 0.0

  @Option(help: "Decides between equally good rosters, and what is drawn.")
  var seed: UInt64 = 0

  @Flag(help: "Print the roster as JSON instead of a summary.")
  var json = false

  @Flag(help: "Print the digest of the problem and stop.")
  var digest = false

  @Flag(help: "List every panel in the summary.")
  var all = false

  @OptionGroup var common: CommonOptions

  /// Panels that a summary lists without `--all`.
  private static let shownPanels = 12

  func validate() throws {
    guard workLimit > 0 else { throw ValidationError("--work-limit must be at least 1.") }
    guard threads ?? 1 > 0 else { throw ValidationError("--threads must be at least 1.") }
    guard (0...1).contains(gap) else { throw ValidationError("--gap must be from 0 to 1.") }
    guard Set(objective).count == objective.count else {
      throw ValidationError("--objective names the same objective twice.")
    }
    guard !objective.dropFirst().contains(.seatsFilled) else {
      throw ValidationError("seats-filled must be the first --objective.")
    }
  }

  func run() throws {
    let start = ContinuousClock.now
    let console = common.console
    try console.run {
      console.progress(console.text(CommandPhrases.reading(["path": problem])))
      let question = try console.problem(at: problem, within: within)
      if digest {
        try console.data(question.digest())
        return .answered
      }
      let path = json ? output : output ?? "roster.json"
      if let path { try refuseTarget(path) }
      return try answer(question, since: start, path: path, on: console)
    }
  }

  /// Before the search, so that nobody waits for a roster that cannot be written.
  private func refuseTarget(_ path: String) throws {
    try RosterFile.checkTarget(path)
    guard !force, FileManager.default.fileExists(atPath: path) else { return }
    throw InterchangeError(
      .cannotWrite,
      [
        Issue(
          Issue.Place(file: path), CommandPhrases.targetExists(),
          advice: CommandPhrases.force())
      ])
  }

  private func step(of question: AssignmentProblem) throws -> FillingStep {
    let filled = try within.map { try RosterFile.read(at: $0).panels } ?? []
    do throws(ProblemError) {
      return try FillingStep(
        question, within: filled, panels: panels.isEmpty ? nil : panels.map { Panel.ID($0) })
    } catch {
      let known = question.panels.map(\.id.rawValue)
      throw ProblemError(
        error.issues.map { issue in
          guard issue.statement.phrase == StepPhrases.unknownWanted else { return issue }
          let name = issue.statement.values["panel"] ?? ""
          return Issue(
            Issue.Place(file: "--panels"), issue.statement,
            advice: Suggestions.adviceOrList(for: name, among: known))
        })
    }
  }

  private func answer(
    _ question: AssignmentProblem, since start: ContinuousClock.Instant, path: String?,
    on console: Console
  ) throws -> ExitStatus {
    let step = try step(of: question)
    let interrupts = Interrupts { console.note(console.text(CommandPhrases.bestSoFar())) }
    var options = AssignmentOptions(
      objectives: question.objectives(named: objective), seed: seed,
      mostProbability: maxProbability?.value, workLimit: workLimit,
      timeLimit: timeLimit?.duration, since: start, gap: gap, stop: interrupts.stop)
    if let threads { options.threads = threads }
    var pairCount = 0
    let answer = try RosterAssigner().assign(question, step: step, options: options) {
      progress in
      pairCount = progress.pairCount
      console.progress(stageText(progress, console))
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let hasRoster = answer.audit.hasRoster
    if let path, hasRoster {
      try RosterFile.write(answer.roster, to: path, existing: force ? .replace : .keep)
    }
    if json {
      try console.data(RosterFile.encode(answer.roster))
    } else {
      let summary = RosterSummary(
        problem: question, answer: answer, language: console.language,
        title: question.name.isEmpty ? problem : question.name, isDrawn: maxProbability != nil)
      try console.data(
        hasRoster
          ? [
            summary.heading(pairCount: pairCount),
            summary.panels(limit: all ? .max : AssignCommand.shownPanels),
            summary.shortfalls(isAll: all),
            summary.facts(seconds: seconds, workLimit: workLimit, path: path),
            StepTexts(problem: question, answer: answer, language: console.language)
              .text(problem: problem, path: path),
          ].filter { !$0.isEmpty }.joined(separator: "\n\n")
          : ([summary.refusal]
            + StepTexts.settledAbove(step, of: answer.roster, in: question)
            .map { $0.text(in: console.language) }
            + pointer(after: answer.roster, in: console.language)).joined(separator: "\n"))
    }
    return status(of: answer.roster, hasRoster: hasRoster)
  }

  /// Where to find out more about why there is no roster.
  private func pointer(after roster: Roster, in language: Language) -> [String] {
    guard roster.termination == .infeasible, maxProbability == nil else { return [] }
    let path = problem + (within.map { " --within \($0)" } ?? "")
    return [ExplainPhrases.pointer(["path": path]).text(in: language)]
  }

  private func stageText(_ progress: AssignmentProgress, _ console: Console) -> String {
    console.text(
      CommandPhrases.stage([
        "stage": "\(progress.stage + 1)", "count": "\(progress.stageCount)",
        "objective": progress.objective.rawValue,
      ]))
  }

  private func status(of roster: Roster, hasRoster: Bool) -> ExitStatus {
    switch roster.termination {
    case .optimal, .gapReached: .answered
    case .infeasible: .infeasible
    case .limit, .stopped: hasRoster ? .limitWithRoster : .limitWithoutRoster
    }
  }
}

extension Objective.Name: ExpressibleByArgument {}
