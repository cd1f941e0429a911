import ArgumentParser
import Empanel
import Interchange
import PanelModel
import ProblemFamilies

/// `empanel generate`.
struct GenerateCommand: ParsableCommand {
  /// Families of synthetic problems.
  enum Family: String, ExpressibleByArgument, CaseIterable {
    case city
  }

  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make a synthetic problem of realistic shape, the same for the same seed.")

  @Argument(help: "Family: city (engineering titles in one city).")
  var family: Family

  @Option(help: "Size of the pool.")
  var experts: Int

  @Option(help: "Size of the docket.")
  var cases: Int

  @Option(help: "Any number; another seed gives another problem of the same shape.")
  var seed: UInt64 = 1

  @Option(help: "Directory to write.")
  var out: String

  @Flag(help: "Replace a problem that is there.")
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    let maker: CityFamily
    do throws(FamilySizeError) {
      switch family {
      case .city: maker = try CityFamily(experts: experts, cases: cases, seed: seed)
      }
    } catch {
      throw ValidationError(console.text(error.statement))
    }
    try console.run {
      try console.write(maker.makeParts(), to: out, force: force)
      return .answered
    }
  }
}

extension Console {
  /// Writes a problem and says what to do next.
  func write(_ parts: ProblemParts, to path: String, force: Bool) throws {
    try ProblemDirectory.write(parts, to: path, existing: force ? .replace : .keep)
    note(
      text(
        CommandPhrases.problemWritten([
          "path": path, "cases": "\(parts.cases.count)", "experts": "\(parts.experts.count)",
        ])))
  }
}
