import ArgumentParser
import Empanel
import PanelModel
import PoolRecords
import PoolStore

/// `empanel pool head`.
struct HeadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "head", abstract: "Print the head of the log, to be kept outside.")

  @OptionGroup var pool: PoolOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    try console.run {
      try console.data("\(try pool.open().head())")
      return .answered
    }
  }
}

/// `empanel pool verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Recompute the whole log, and hold it against an older head.",
    discussion: "Exit 0 where everything holds, 5 where anything was changed.")

  @Option(help: "A head that somebody kept, such as one on an old printout.")
  var against: HeadArgument?

  @Flag(help: "Print the findings as JSON.")
  var json = false

  @OptionGroup var pool: PoolOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    try console.run {
      let verification = try pool.open().verify(against: against?.head)
      let report = VerificationReport(verification: verification, known: against?.head)
      try console.data(json ? report.json() : report.text(in: console.language))
      return verification.isSound ? .answered : .refused
    }
  }
}

/// What a verification found.
struct VerificationReport {
  let verification: StoreVerification
  let known: LogHead?

  private static let mostLines = 60

  /// Lines for a person.
  func text(in language: Language) -> String {
    var statements: [Statement] = []
    if verification.isSound {
      statements.append(
        PoolPhrases.sound([
          "count": "\(verification.head.size)", "erased": "\(verification.erasedCount)",
        ]))
      statements.append(
        known.map { PoolPhrases.soundAgainst(["known": "\($0.size)"]) }
          ?? PoolPhrases.withoutHead())
    } else {
      statements.append(PoolPhrases.unsound(["count": "\(verification.findingCount)"]))
      statements += verification.findings.prefix(Self.mostLines).map(\.statement)
      let hidden = verification.findingCount - Self.mostLines
      if hidden > 0 { statements.append(PoolPhrases.moreFindings(["count": "\(hidden)"])) }
    }
    statements.append(PoolPhrases.head(["head": "\(verification.head)"]))
    return statements.map { $0.text(in: language) }.joined(separator: "\n")
  }

  private struct Document: Encodable {
    struct Finding: Encodable {
      let event: Int?
      let code: String
      let text: String
    }
    let format = "empanel-verification/1"
    let isSound: Bool
    let findings: [Finding]
    let findingCount: Int
    let erased: Int
    let against: String?
    let logHead: String
  }

  /// The findings for a program; texts are English whatever the language.
  func json() throws -> String {
    try JSONText.of(
      Document(
        isSound: verification.isSound,
        findings: verification.findings.map {
          Document.Finding(
            event: $0.event, code: $0.statement.code, text: $0.statement.text(in: .english))
        },
        findingCount: verification.findingCount, erased: verification.erasedCount,
        against: known.map { "\($0)" }, logHead: "\(verification.head)"))
  }
}
