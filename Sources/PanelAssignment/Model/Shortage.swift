import PanelModel
import PanelRules

/// What of the planned seats and of the least loads a seating of the elastic mode misses.
///
/// One whole number: each empty seat weighs more than all missing points of effort together, so that
/// seats come first.
struct Shortage: Sendable {
  /// What an empty seat weighs; a missing point of effort weighs 1.
  let seatWeight: Int
  /// The planned seats that can be filled at all, by panel.
  let seats: [Int]
  /// The points owed that can be given at all, by expert.
  let loads: [Int]
  /// The planned seats, by panel.
  let planned: [Int]
  /// What no seating can help.
  let inevitable: Int
  /// The greatest shortage beyond that which earlier stages allow; nil for any.
  var most: Int?

  /// Reads an elastic problem; nil for a problem that is not.
  init?(_ problem: CompiledProblem, _ rules: RuleIndex) {
    guard problem.isElastic else { return nil }
    let owed = problem.experts.map(\.owed)
    seatWeight = 1 + owed.reduce(0, +)
    planned = problem.panels.map(\.planned)
    seats = zip(planned, rules.counts).map { min($0, max(0, $1.most)) }
    loads = problem.experts.map { min($0.owed, max(0, $0.most)) }
    inevitable =
      seatWeight * (planned.reduce(0, +) - seats.reduce(0, +)) + owed.reduce(0, +)
      - loads.reduce(0, +)
  }

  /// What a seating misses, beyond the inevitable.
  func shortage(of seating: Seating, in problem: CompiledProblem) -> Int {
    var loads = loads
    var sum = 0
    for (panel, pairs) in seating.pairsByPanel(in: problem).enumerated() {
      sum += seatWeight * max(0, seats[panel] - pairs.count)
      for pair in pairs { loads[Int(problem.pairExperts[pair])] -= problem.panels[panel].effort }
    }
    return sum + loads.reduce(0) { $0 + max(0, $1) }
  }

  /// Whether earlier stages allow what a seating misses.
  func allows(_ seating: Seating, in problem: CompiledProblem) -> Bool {
    most.map { shortage(of: seating, in: problem) <= $0 } ?? true
  }

  /// The value of `seats-filled` that goes with a shortage: filled seats, less a part below 1.
  func value(missing shortage: Int) -> Fraction {
    Fraction(whole(missing: shortage), seatWeight)
  }

  /// The same in points.
  func whole(missing shortage: Int) -> Int {
    seatWeight * planned.reduce(0, +) - inevitable - shortage
  }
}
