public import ArgumentParser
import Empanel
import Foundation
public import Interchange
import PanelModel
import PoolStore
import RosterCheck

/// `empanel check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge a roster against its problem, independently of how it was made.",
    discussion: """
      Reads every rule and number again from the problem and lists every violation. Exit 0 when \
      the roster is admissible, 5 when not. A roster of another system is shown beside the best.

      Against a pool (with --docket and --policy) it answers separately: is the roster admissible by what \
      was known at a moment; by what is known today for the same day; and which conflicts could have been \
      found then that nobody declared. Exit 5 when it was not admissible by what was known.
      """)

  @Argument(help: "The roster.")
  var roster: String

  @Option(help: "Directory of the problem that the roster answers, or the file of a pool.")
  var against: String

  @Option(help: "With a pool: directory of the docket.")
  var docket: String?

  @Option(help: "With a pool: the policy.")
  var policy: String?

  @Option(
    help: "With a pool: as known at the end of this day, at a moment, or now. Default: when frozen."
  )
  var knownAt: KnownAtArgument?

  @Option(help: "With a pool: as of this day. Default: that of the snapshot, else the policy's.")
  var asOf: DayArgument?

  @Option(help: "What the roster is written in: openreview, hotcrp or csv. Default: our JSON.")
  var format: ForeignRoster.Format?

  @Flag(help: "Print the findings as JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    try console.run {
      if isPool { return try checkPool(console) }
      let problem = try console.problem(at: against)
      let findings =
        try format.map { try foreign($0, problem, console) }
        ?? CheckFindings(judging: RosterFile.read(at: roster), against: problem)
      if json {
        try console.data(findings.json())
      } else {
        try console.data(findings.text(in: console.language))
      }
      return findings.audit.isAdmissible ? .answered : .refused
    }
  }

  private var isPool: Bool {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: against).resolvingSymlinksInPath().path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  private func checkPool(_ console: Console) throws -> ExitStatus {
    guard let docket, let policy else {
      throw InterchangeError(
        .noInput,
        [Issue(Issue.Place(file: against), SnapshotPhrases.needsDocket(["path": against]))])
    }
    let check = try PoolCheck(
      try RosterFile.read(at: roster), store: StoredPool(opening: against, for: .reading),
      docket: { day in
        try DocketDirectory(at: docket, policy: policy, asOf: asOf?.day ?? day)
      }, knownAt: knownAt)
    try console.data(json ? check.json() : check.text(in: console.language))
    return check.then.audit.isAdmissible ? .answered : .refused
  }

  private func foreign(
    _ format: ForeignRoster.Format, _ problem: AssignmentProblem, _ console: Console
  ) throws -> CheckFindings {
    let panels = try ForeignRoster.read(at: roster, format: format).map { listed in
      FilledPanel(panel: listed.panel, cases: [], experts: listed.experts)
    }
    let interrupts = Interrupts { console.note(console.text(CommandPhrases.bestSoFar())) }
    let best = try RosterAssigner().assign(
      problem, options: AssignmentOptions(stop: interrupts.stop))
    return CheckFindings(
      problem: problem, audit: RosterAudit(panels: panels, against: problem),
      objectives: problem.policy.objectives, panels: panels, unfilled: 0, bounds: [],
      best: best.roster.objectives)
  }
}

extension ForeignRoster.Format: ExpressibleByArgument {}
