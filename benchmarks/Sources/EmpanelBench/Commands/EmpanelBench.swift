import ArgumentParser

/// `empanel-bench`.
@main
struct EmpanelBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "empanel-bench",
    abstract: "Time Empanel beside other solvers on the same questions.",
    subcommands: [
      RunCommand.self, TableCommand.self, CompareCommand.self, PrepareCommand.self,
      SolveCommand.self,
    ])
}

/// Suites of instances.
enum Suite: String, ExpressibleByArgument, CaseIterable {
  case smoke
}
