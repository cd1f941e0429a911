import Foundation
public import PanelModel

extension ProblemParts {
  /// The same with a panel for each case and no seats shared, and every pair's score in a list, with
  /// those that were left out at 0: what a matrix can say as well.
  public var withEveryScore: ProblemParts {
    var parts = self
    parts.policy.missing = .zero
    for index in parts.cases.indices { parts.cases[index].panel = nil }
    let panels = Set(parts.cases.map { Panel.ID($0.id.rawValue) })
    parts.pins.removeAll { !panels.contains($0.panel) }
    if case .listed(let scores) = parts.scores {
      parts.scores = .listed(scores.filter { panels.contains($0.panel) })
    }
    return parts
  }

  /// The same with the listed scores as a matrix of 64-bit numbers.
  ///
  /// Scores are units of the policy's decimals, small enough that their quotient finds the way back.
  public var withMatrix: ProblemParts {
    guard case .listed(let scores) = scores else { return self }
    var units: [Panel.ID: [Expert.ID: Int]] = [:]
    for score in scores { units[score.panel, default: [:]][score.expert] = score.units }
    let scale = Double(FixedPoint.powersOfTen[policy.decimals])
    var bytes: [UInt8] = []
    for reviewCase in cases {
      let row = units[Panel.ID(reviewCase.id.rawValue)] ?? [:]
      for expert in experts {
        let word = (Double(row[expert.id] ?? 0) / scale).bitPattern
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
          bytes.append(UInt8(truncatingIfNeeded: word >> shift))
        }
      }
    }
    var parts = self
    let matrix = AffinityMatrix(
      bytes: Data(bytes), offset: 0, rowCount: cases.count, columnCount: experts.count,
      element: .float64)
    if let matrix { parts.scores = .matrix(matrix) }
    return parts
  }
}
