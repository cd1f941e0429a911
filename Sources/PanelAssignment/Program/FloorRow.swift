import PanelModel
import PanelRules

/// A floor as the solver sees it: the same row in numbers near 1.
///
/// The solver lets a row be broken by its tolerance, relative to the bound, so that a unit must not
/// drown: each seat of a panel whose number of seats is settled counts less a shift, which takes the
/// bulk out of the bound, and the row is multiplied by a power of two, so that nothing is rounded.
struct FloorRow: Sendable {
  private let floor: Floor
  private let shift: Int
  /// Power of two by which the row is multiplied.
  let scale: Double
  /// Lower bound of the row.
  let bound: Double

  init(_ floor: Floor, in model: AssignmentModel) {
    let problem = model.problem
    self.floor = floor
    let counted = floor.panel.map { $0..<($0 + 1) } ?? problem.panels.indices
    let counts = counted.map { SeatCounts(problem.panels[$0]) }
    let seats = counts.reduce(0) { $0 + $1.least }
    let settled = counts.reduce(0) { $0 + ($1.isSettled ? $1.least : 0) }
    let shift = problem.isElastic ? 0 : floor.bound / max(1, seats)
    self.shift = shift
    var largest = 1
    largest = max(largest, floor.slack ?? 0)
    for panel in counted {
      let taken = problem.panels[panel].isSettled ? shift : 0
      for pair in problem.panels[panel].pairs {
        let coefficient = model.coefficient(ofPair: pair, in: floor) - taken
        largest = max(largest, abs(coefficient))
      }
    }
    var scale = 1.0
    while scale * Double(largest) > 2 { scale /= 2 }
    self.scale = scale
    bound = Double(floor.bound - shift * settled - (floor.slack ?? 0)) * scale
  }

  /// Coefficient of a seat on a panel that counts so much.
  func coefficient(of count: Int32, on panel: CompiledProblem.Seats) -> Double {
    Double(floor.coefficient(of: count) - shift(on: panel)) * scale
  }

  /// What each seat of a panel counts less.
  func shift(on panel: CompiledProblem.Seats) -> Int { panel.isSettled ? shift : 0 }
}

extension CompiledProblem.Seats {
  /// Whether the panel has the same number of seats in every roster.
  fileprivate var isSettled: Bool { SeatCounts(self).isSettled }
}
