public import ArgumentParser
import Empanel
import Interchange
import PanelModel
public import ProblemFamilies

/// `empanel generate`.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make a synthetic problem of realistic shape, the same for the same seed.")

  @Argument(help: "Family: \(ProblemFamily.allCases.map(\.rawValue).joined(separator: ", ")).")
  var family: ProblemFamily

  @Option(help: "Size of the pool. Default: what is usual for the family.")
  var experts: Int?

  @Option(help: "Size of the docket. Default: what is usual for the family.")
  var cases: Int?

  @Option(help: "Any number; another seed gives another problem of the same shape.")
  var seed: UInt64 = 1

  @Option(name: [.customShort("o"), .long], help: "Directory to write.")
  var out: String

  @Flag(help: "Replace a problem that is there.")
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    var size = family.standardSize
    size.experts = experts ?? size.experts
    size.cases = cases ?? size.cases
    let parts: ProblemParts
    do throws(FamilySizeError) {
      parts = try family.makeParts(size, seed: seed)
    } catch {
      throw ValidationError(console.text(error.statement))
    }
    try console.run {
      try console.write(parts, to: out, force: force)
      return .answered
    }
  }
}

extension ProblemFamily: ExpressibleByArgument {}

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
