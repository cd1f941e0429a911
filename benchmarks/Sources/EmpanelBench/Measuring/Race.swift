/// All tools on one instance, in turns, so that a disturbance of the machine meets all of them.
struct Race {
  /// Two tools proved different optima: a defect of one of them.
  struct Disagreement: Error, CustomStringConvertible {
    let description: String
  }

  /// Half a unit would already be a different roster; a mean may be a fraction of a unit.
  private static let tolerance = 1e-3

  private let instance: InstanceFacts
  private let tools: ToolRunner
  private var runs: [Tool: [ToolRunner.Measured]] = [:]

  /// Runs all rounds.
  ///
  /// The first is a warm-up and dropped; a tool that met its limit of time there is not run again.
  ///
  /// - Throws: ``Disagreement``, or why a tool could not be run.
  init(instance: InstanceFacts, rounds: Int, tools: ToolRunner) throws {
    self.instance = instance
    self.tools = tools
    for round in 0...rounds {
      for tool in Tool.allCases {
        if let last = runs[tool]?.last {
          if last.answer.termination == .limit { continue }
          if round == 1 { runs[tool] = [] }
        }
        runs[tool, default: []].append(try tools.run(tool, on: instance))
      }
      try compareAnswers()
    }
  }

  private func compareAnswers() throws {
    let proved = Tool.allCases.flatMap { runs[$0] ?? [] }.map(\.answer)
      .filter { $0.termination == .optimal }.compactMap(\.units)
    guard let least = proved.min(), let most = proved.max(), most - least > Self.tolerance else {
      return
    }
    throw Disagreement(description: "\(instance.name): proved optima from \(least) to \(most)")
  }

  /// A record for each tool.
  func records(suite: String, circumstances: Circumstances) -> [ResultRecord] {
    Tool.allCases.compactMap { tool in
      guard let runs = runs[tool], let last = runs.last else { return nil }
      return ResultRecord(
        suite: suite, instance: instance, tool: tool,
        command: tools.commandText(of: tool, on: instance), answer: last.answer,
        seconds: runs.map(\.seconds), peakKilobytes: runs.map(\.peakKilobytes),
        circumstances: circumstances)
    }
  }
}
