import Foundation

/// What `glpsol --write` says about a solve.
enum GLPSolFile {
  /// Reads the answer.
  ///
  /// The line of the solution is `s mip rows columns status objective` or, for a program without
  /// whole columns, `s bas rows columns primal dual objective`.
  ///
  /// - Returns: The objective in units with the standing of its proof; nil for a file that has none.
  static func answer(at path: String) throws -> ToolAnswer? {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("s ") }) else {
      return nil
    }
    let words = line.split(separator: " ")
    guard words.count >= 6, let objective = words.last.flatMap({ Double($0) }) else { return nil }
    switch (words[1], words[4]) {
    case ("mip", "o"): return ToolAnswer(termination: .optimal, units: objective)
    case ("mip", "f"): return ToolAnswer(termination: .limit, units: objective)
    default: return ToolAnswer(termination: .limit, units: nil)
    }
  }
}
