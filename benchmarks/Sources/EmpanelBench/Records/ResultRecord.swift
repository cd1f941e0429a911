/// What a tool answered.
struct ToolAnswer: Codable, Hashable {
  /// Whether the optimum was proved.
  enum Termination: String, Codable {
    case optimal, limit
  }

  var termination: Termination
  /// Value of the objective in units; nil where no roster was found.
  var units: Double?
}

/// The ways to answer an instance that are timed beside each other.
enum Tool: String, Codable, CaseIterable {
  /// `empanel assign`, a process: reads files, solves, checks, writes the roster.
  case command = "empanel assign"
  /// `RosterAssigner.assign` alone, on a problem in memory: solves and checks.
  case library = "RosterAssigner"
  /// `glpsol` on the full model, a process: reads the program, solves, writes the point.
  case plainPeer = "glpsol"
  /// The same with all its cutting planes, which help where branching alone gets nowhere.
  case cuttingPeer = "glpsol --cuts"

  /// Those that Empanel is measured against.
  static let peers: [Tool] = [.plainPeer, .cuttingPeer]
}

/// All measured rounds of one tool on one instance: a line of a results file.
struct ResultRecord: Codable, Hashable {
  var suite: String
  var instance: InstanceFacts
  var tool: Tool
  /// The command line, with names instead of folders.
  var command: String
  var answer: ToolAnswer
  /// One for each round; the warm-up is not among them, except where it met the limit of time and
  /// nothing else was run.
  var seconds: [Double]
  /// Greatest resident memory of each round, in KiB.
  var peakKilobytes: [Int]
  var circumstances: Circumstances

  /// What tells records of two files to be about the same thing.
  var key: String { "\(instance.name) \(tool.rawValue)" }
}
