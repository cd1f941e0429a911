import PanelModel
import PanelRules

/// What a seat counts for an aim that is a sum over all seats; more is better.
enum PairWeight: Hashable, Sendable, CaseIterable {
  /// The affinity, in units.
  case affinity
  /// 1 where the expert sat on the panel before.
  case kept
  /// A loss of 1 for every row by which the expert sat on the panel before.
  case repeated
}

/// What every compiled pair counts, by what is counted.
struct PairWeights: Sendable {
  private let units: [Int32]
  /// Rows of the previous roster by pair; empty where no pair has any.
  private let rows: [Int32]

  /// Looks the pairs up in the previous roster.
  ///
  /// - Complexity: O(pairs of the panels that stand there + rows of the previous roster).
  init(_ problem: CompiledProblem) {
    units = problem.pairUnits
    var seats: [Int: [Int: Int32]] = [:]
    for seat in problem.problem.previous {
      guard let panel = problem.problem.indexByPanel[seat.panel],
        let expert = problem.problem.indexByExpert[seat.expert]
      else { continue }
      seats[panel, default: [:]][expert, default: 0] += 1
    }
    var rows: [Int32] = []
    for panel in problem.panels {
      guard let sat = seats[panel.panel] else { continue }
      for pair in panel.pairs {
        guard let count = sat[problem.experts[Int(problem.pairExperts[pair])].expert] else {
          continue
        }
        if rows.isEmpty { rows = Array(repeating: 0, count: problem.pairCount) }
        rows[pair] = count
      }
    }
    self.rows = rows
  }

  /// By how many rows of the previous roster the expert of a pair sat on its panel.
  func rows(ofPair pair: Int) -> Int32 { rows.isEmpty ? 0 : rows[pair] }

  /// What a pair counts.
  func value(_ weight: PairWeight, ofPair pair: Int) -> Int32 {
    switch weight {
    case .affinity: units[pair]
    case .kept: min(1, rows(ofPair: pair))
    case .repeated: -rows(ofPair: pair)
    }
  }

  /// What all pairs count, one after the other.
  func values(_ weight: PairWeight) -> [Int32] {
    weight == .affinity ? units : units.indices.map { value(weight, ofPair: $0) }
  }

  /// What the seats of a seating add up to.
  func sum(_ weight: PairWeight, of seating: Seating) -> Int {
    seating.pairs.reduce(0) { $0 + Int(value(weight, ofPair: $1)) }
  }
}
