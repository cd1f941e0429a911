public import ArgumentParser
import Empanel
public import Interchange
public import PanelModel

/// `empanel import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a problem of another system's files, or of tables and a preset.",
    subcommands: [OpenReview.self, Matrix.self, PrefLib.self, Tables.self])
}

/// Options of every import.
struct ImportOptions: ParsableArguments {
  @Option(help: "Seats of every case: 3, or a range such as 3-5.")
  var seats: SeatRange

  @Option(help: "Most cases of an expert, unless a file says otherwise.")
  var maxLoad: Int?

  @Option(help: "Least cases of an expert, unless a file says otherwise.")
  var minLoad: Int?

  @Option(help: "Digits after the decimal point that are kept of a score, 0 to 9.")
  var decimals = 6

  @Option(name: [.customShort("o"), .long], help: "Directory to write.")
  var out: String

  @Flag(help: "Replace a problem that is there.")
  var force = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard ProblemLimits.decimals.contains(decimals) else {
      throw ValidationError("--decimals must be from 0 to 9.")
    }
    for (name, load) in [("--max-load", maxLoad), ("--min-load", minLoad)] {
      guard let load, !ProblemLimits.load.contains(load) else { continue }
      throw ValidationError("\(name) must be from 0 to \(ProblemLimits.load.upperBound).")
    }
    if let minLoad, let maxLoad, minLoad > maxLoad {
      throw ValidationError("--min-load is more than --max-load.")
    }
  }

  var settings: ImportSettings {
    ImportSettings(
      seats: seats, load: LoadBounds(least: minLoad ?? 0, most: maxLoad), decimals: decimals)
  }

  /// Reads the parts and writes the problem.
  func write(_ parts: () throws -> ProblemParts) throws {
    let console = common.console
    try console.run {
      try console.write(try parts(), to: out, force: force)
      return .answered
    }
  }
}

extension ImportCommand {
  /// `empanel import openreview`.
  struct OpenReview: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "openreview",
      abstract: "OpenReview: scores, bids, loads, constraints, profiles and papers as CSV.")

    @Option(help: "Scores: paper,reviewer,score.")
    var scores: String

    @Option(help: "Most cases by expert: two columns without a header, or any header.")
    var maxLoads: String?

    @Option(help: "Column of --max-loads to read.")
    var maxLoadColumn: String?

    @Option(help: "Least cases by expert: two columns without a header, or any header.")
    var minLoads: String?

    @Option(help: "Column of --min-loads to read.")
    var minLoadColumn: String?

    @Option(help: "Constraints: paper,reviewer,value; -1 is a conflict, 1 a pin.")
    var constraints: String?

    @Option(help: "Bids: paper,reviewer,bid; very high, high, neutral, low, very low, or numbers.")
    var bids: String?

    @Option(help: "Weights of scores and bids, such as score=1,bid=0.5.")
    var weights: BidWeights?

    @Option(help: "Reviewers: a table with id, and institution, country, roles or anything else.")
    var profiles: String?

    @Option(help: "Papers: a table with id, and institutions, topic or anything else.")
    var papers: String?

    @Option(help: "What a pair without a score means: zero or ineligible.")
    var missing = AffinityTable.Missing.zero

    @OptionGroup var options: ImportOptions

    func validate() throws {
      guard weights != nil, bids == nil else { return }
      throw ValidationError("--weights needs --bids.")
    }

    func run() throws {
      try options.write {
        try ImportOpenReview(
          scores: scores,
          maxLoads: maxLoads.map { ImportOpenReview.LoadFile($0, column: maxLoadColumn) },
          minLoads: minLoads.map { ImportOpenReview.LoadFile($0, column: minLoadColumn) },
          constraints: constraints, bids: bids, weights: weights ?? .standard,
          profiles: profiles, papers: papers, missing: missing, settings: options.settings
        ).parts()
      }
    }
  }

  /// `empanel import matrix`.
  struct Matrix: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "matrix",
      abstract: "A matrix of scores: a line `cases experts`, then one row for each case.")

    @Option(help: "The file.")
    var scores: String

    @OptionGroup var options: ImportOptions

    func run() throws {
      try options.write {
        try ImportMatrix(scores: scores, settings: options.settings).parts()
      }
    }
  }

  /// `empanel import preflib`.
  struct PrefLib: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "preflib",
      abstract: "PrefLib bids: yes 1, maybe 0.5, no answer 0.25, conflict forbidden.")

    @Option(help: "Bids: Bidder,Submission,Bid.")
    var bids: String

    @Option(help: "Which bidders are experts, such as 'pc-*'. Default: all.")
    var experts = "*"

    @OptionGroup var options: ImportOptions

    func run() throws {
      try options.write {
        try ImportPrefLib(bids: bids, experts: experts, settings: options.settings).parts()
      }
    }
  }
}

extension SeatRange: ExpressibleByArgument {
  /// Reads `5` or `11-15`.
  public init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    switch parts.count {
    case 1:
      guard let seats = parts[0] else { return nil }
      self.init(seats)
    case 2:
      guard let least = parts[0], let most = parts[1], least <= most else { return nil }
      self.init(least, most)
    default: return nil
    }
    guard ProblemLimits.seats.contains(least), ProblemLimits.seats.contains(most) else {
      return nil
    }
  }
}

extension AffinityTable.Missing: ExpressibleByArgument {}

extension BidWeights: ExpressibleByArgument {
  /// Reads `score=1,bid=0.5`.
  public init?(argument: String) { self.init(argument) }
}
