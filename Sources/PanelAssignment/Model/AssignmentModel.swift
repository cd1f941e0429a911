import PanelModel
import PanelRules

/// One question put to the solver: the rules of the problem, what earlier stages demand, one aim.
struct AssignmentModel: Sendable {
  private(set) var problem: CompiledProblem
  /// The problem's rows and chairs.
  let rules: RuleIndex
  var aim: Aim
  var floors: [Floor]
  /// Pairs of a lower affinity are not used (the floor of the worst seat); pins are.
  var leastUnits: Int32
  /// How unequally the work may be spread; nil means in any way.
  var spread: SpreadLimit?
  /// Pairs from which on a search begins with prices of the experts' work.
  var leastPairsToPrice = Self.leastPairsToPrice

  /// With fewer, a linear program is as quick.
  static let leastPairsToPrice = 20_000

  init(
    problem: CompiledProblem, rules: RuleIndex? = nil, aim: Aim, floors: [Floor],
    leastUnits: Int32 = .min, spread: SpreadLimit? = nil
  ) {
    self.problem = problem
    self.rules = rules ?? RuleIndex(problem)
    self.aim = aim
    self.floors = floors
    self.leastUnits = leastUnits
    self.spread = spread
  }

  /// Whether a pair may be used.
  func isOpen(pair: Int) -> Bool { problem.pairUnits[pair] >= leastUnits }

  /// The same model for a program that takes in only those rows that its pairs could break.
  func withLazyRows() -> AssignmentModel {
    var model = self
    model.problem = problem.replacing(
      rows: problem.rows.map {
        CompiledProblem.Row(
          terms: $0.terms, sizes: $0.sizes, lower: $0.lower, upper: $0.upper, isLazy: true,
          origin: $0.origin)
      })
    return model
  }

  /// Puts other loads in the place of the problem's; the same seatings must keep them.
  mutating func replaceLoads(_ loads: [ClosedRange<Int>]) {
    problem = problem.replacing(loads: loads)
  }

  /// Value of a seating under the aim.
  func value(of seating: Seating) -> Int {
    switch aim {
    case .total: seating.total(in: problem)
    case .leastSurplus:
      surpluses(of: seating).enumerated().filter { floors[$0.offset].isRaised }
        .map(\.element).min() ?? 0
    }
  }

  /// Whether a seating keeps the rules and every floor.
  func isAdmissible(_ seating: Seating) -> Bool {
    let usesClosed = zip(problem.panels, seating.pairsByPanel(in: problem)).contains {
      panel, pairs in
      pairs.contains { !isOpen(pair: $0) && !panel.pinned.contains(problem.pairExperts[$0]) }
    }
    guard !usesClosed, seating.isAdmissible(in: problem),
      rules.areKept(by: seating, in: problem)
    else { return false }
    if let spread, !spread.allows(seating, in: problem) { return false }
    return zip(floors, surpluses(of: seating)).allSatisfy { $0.isRaised || $1 >= 0 }
  }

  /// How far a seating is above each floor.
  private func surpluses(of seating: Seating) -> [Int] {
    let seats = seating.pairsByPanel(in: problem)
    return floors.map { floor in
      let counted = floor.panel.map { seats[$0] } ?? seating.pairs[...]
      return counted.reduce(-floor.bound) {
        $0 + floor.coefficient(ofUnits: problem.pairUnits[$1])
      }
    }
  }

  /// The greatest number of which every possible value is a multiple, so that a bound may be
  /// rounded down to it.
  func lattice() -> Int {
    var divisor = 0
    func absorb(_ number: Int) {
      if number != 0 {
        divisor = divisor == 0 ? abs(number) : greatestCommonDivisor(divisor, number)
      }
    }
    switch aim {
    case .total:
      for units in problem.pairUnits {
        absorb(Int(units))
        if divisor == 1 { break }
      }
    case .leastSurplus:
      for floor in floors where floor.isRaised {
        absorb(floor.bound)
        let pairs = floor.panel.map { problem.panels[$0].pairs } ?? 0..<problem.pairCount
        for pair in pairs {
          absorb(floor.coefficient(ofUnits: problem.pairUnits[pair]))
          if divisor == 1 { return 1 }
        }
      }
    }
    return max(1, divisor)
  }
}
