import ArgumentParser
import Empanel

/// The command `empanel`.
@main
struct Program: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "empanel",
    abstract: "Fill review panels from a pool of experts, and prove how good the roster is.",
    discussion: """
      A problem is a directory with problem.yaml, experts.csv and cases.csv. Make one with \
      `empanel generate` or `empanel import`, fill its panels with `empanel assign`, and let \
      `empanel check` judge the roster independently.

      Exit codes: 0 the question was answered; 2 there is no roster, proved; 3 a limit or Ctrl-C \
      ended the search, a usable roster was written; 4 a limit ended it and none was found; \
      5 refused by check; 64 usage; 65 bad data; 66 no input; 69 something needed is missing; \
      70 a defect of this program; 73 cannot write; 130 second Ctrl-C.
      """,
    version: "empanel \(EmpanelVersion.text) (\(RosterAssigner().solverName))",
    subcommands: [
      AssignCommand.self, CheckCommand.self, ReportCommand.self, EligibleCommand.self,
      ExplainCommand.self,
      ImportCommand.self, GenerateCommand.self, InitCommand.self, PoolCommand.self,
      SnapshotCommand.self, PresetsCommand.self,
    ])
}
