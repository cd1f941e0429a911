import ArgumentParser

/// `empanel pool`.
struct PoolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pool",
    abstract: "Keep the living pool: record what happened, look at it, prove it.",
    discussion: """
      Everything known about an expert is a dated event in the log of one file (--pool, by default \
      pool.sqlite); nothing is overwritten. What records takes one or several identifiers, or a \
      list with a row each (--file, CSV in UTF-8 or GBK, headers in English or Chinese); options \
      stand for columns and cells that the list leaves out. A list is recorded as a whole or not \
      at all, and --dry-run only says what would be recorded.
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Look at the pool",
        subcommands: [
          PoolListCommand.self, ShowCommand.self, HistoryCommand.self, HealthCommand.self,
        ]),
      CommandGroup(name: "Prove it", subcommands: [HeadCommand.self, VerifyCommand.self]),
      CommandGroup(
        name: "Experts and what they are",
        subcommands: [
          EnrolCommand.self, UpdateCommand.self, PoolImportCommand.self, GrantCommand.self,
          WithdrawCommand.self, JoinCommand.self, LeaveCommand.self, AvailableCommand.self,
          TrainCommand.self, CreditCommand.self, ContactCommand.self,
        ]),
      CommandGroup(
        name: "Standing",
        subcommands: [
          SuspendCommand.self, ReinstateCommand.self, RemoveCommand.self, StartTermCommand.self,
          EndTermCommand.self,
        ]),
      CommandGroup(
        name: "Conflicts and relations",
        subcommands: [
          DeclareCommand.self, DismissCommand.self, WaiveCommand.self, RelateCommand.self,
          UnrelateCommand.self, OrganisationCommand.self, CloseOrganisationCommand.self,
        ]),
      CommandGroup(
        name: "Service",
        subcommands: [
          InviteCommand.self, AcceptCommand.self, DeclineCommand.self, MissCommand.self,
          ServedCommand.self, EvaluateCommand.self,
        ]),
      CommandGroup(
        name: "Who is who",
        subcommands: [MergeCommand.self, UnmergeCommand.self, TellApartCommand.self]),
      CommandGroup(name: "Mend", subcommands: [CorrectCommand.self, EraseCommand.self]),
    ])
}
