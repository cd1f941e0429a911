import PanelModel
import PanelRules

/// One question put to the solver: the rules of the problem, what earlier stages demand, one aim.
struct AssignmentModel: Sendable {
  private(set) var problem: CompiledProblem
  /// The problem's rows and chairs.
  let rules: RuleIndex
  /// What its pairs count.
  let weights: PairWeights
  var aim: Aim
  var floors: [Floor]
  /// Pairs of a lower affinity are not used (the floor of the worst seat); pins are.
  var leastUnits: Int32
  /// How unequally the work may be spread; nil means in any way.
  var spread: SpreadLimit?
  /// What seatings cost beside their seats, and how much they may.
  var burdens: [Burden] = []
  /// How much comparable panels may differ; nil means in any way.
  var qualityRange: QualityRange?
  /// What may be missing; nil where seats and least loads are hard.
  var shortage: Shortage?
  /// Whether some panel must have all its planned seats filled.
  var needsFullPanel = false
  /// Pairs from which on a search begins with prices of the experts' work.
  var leastPairsToPrice = Self.leastPairsToPrice

  /// Prices of the experts' work to begin with, in parts of a unit; nil means those of the transport
  /// problem.
  var workPrices: [Int64]?

  /// With fewer, a linear program is as quick.
  static let leastPairsToPrice = 20_000

  init(
    problem: CompiledProblem, rules: RuleIndex? = nil, weights: PairWeights? = nil, aim: Aim,
    floors: [Floor], leastUnits: Int32 = .min, spread: SpreadLimit? = nil,
    shortage: Shortage? = nil
  ) {
    self.problem = problem
    let rules = rules ?? RuleIndex(problem)
    self.rules = rules
    self.shortage = shortage ?? Shortage(problem, rules)
    self.weights = weights ?? PairWeights(problem)
    self.aim = aim
    self.floors = floors
    self.leastUnits = leastUnits
    self.spread = spread
  }

  /// Whether there is more than rows over pairs: then neither networks nor prices answer it.
  var hasOwnColumns: Bool { spread != nil || !burdens.isEmpty || qualityRange != nil }

  /// The burden that is aimed at.
  private func burden(_ kind: Burden.Kind) -> Burden? { burdens.first { $0.kind == kind } }

  /// Whether a pair may be used.
  func isOpen(pair: Int) -> Bool { problem.pairUnits[pair] >= leastUnits }

  /// The same model for a program that takes in only those rows that its pairs could break.
  func withLazyRows() -> AssignmentModel {
    // Rows that bind only where somebody sits stand in every program.
    if problem.isElastic { return self }
    var model = self
    model.problem = problem.replacing(
      rows: problem.rows.map {
        CompiledProblem.Row(
          terms: $0.terms, sizes: $0.sizes, lower: $0.lower, upper: $0.upper, isLazy: true,
          origin: $0.origin)
      })
    return model
  }

  /// What is added up, where the aim is a sum.
  var summed: PairWeight? {
    guard case .sum(let weight) = aim else { return nil }
    return weight
  }

  /// The model without floors on the very sum that is its aim, and the greatest of these.
  func withoutLeastSum() -> (model: AssignmentModel, leastSum: Int?) {
    let isOfSum = { (floor: Floor) in
      floor.panel == nil && floor.weight == summed && floor.slope == 1 && floor.offset == 0
        && !floor.isRaised
    }
    var model = self
    model.floors.removeAll(where: isOfSum)
    return (model, floors.filter(isOfSum).map(\.bound).max())
  }

  /// Whether a floor over one panel holds whoever sits there.
  func implies(_ floor: Floor) -> Bool {
    guard let panel = floor.panel, !floor.isRaised else { return false }
    let counts = rules.counts[panel]
    var free: [Int] = []
    var sum = -floor.bound
    var pins = 0
    for pair in problem.panels[panel].pairs {
      let coefficient = self.coefficient(ofPair: pair, in: floor)
      if problem.panels[panel].pinned.contains(problem.pairExperts[pair]) {
        sum += coefficient
        pins += 1
      } else {
        free.insert(-coefficient, amongGreatest: counts.most)
      }
    }
    return counts.numbers.allSatisfy { sum - free.prefix(max(0, $0 - pins)).reduce(0, +) >= 0 }
  }

  /// Puts other loads in the place of the problem's; the same seatings must keep them.
  mutating func replaceLoads(_ loads: [ClosedRange<Int>]) {
    problem = problem.replacing(loads: loads)
  }

  /// Value of a seating under the aim.
  func value(of seating: Seating) -> Int {
    switch aim {
    case .sum(let weight): weights.sum(weight, of: seating)
    case .leastSurplus:
      surpluses(of: seating).enumerated().filter { floors[$0.offset].isRaised }
        .map(\.element).min() ?? 0
    case .least(let kind): burden(kind).map { $0.base - $0.cost(of: seating, in: problem) } ?? 0
    case .leastShortage: -(shortage?.shortage(of: seating, in: problem) ?? 0)
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
    guard burdens.allSatisfy({ $0.allows(seating, in: problem) }),
      qualityRange?.allows(seating, in: problem) ?? true
    else { return false }
    if let shortage, !shortage.allows(seating, in: problem) { return false }
    if needsFullPanel, !hasFullPanel(seating) { return false }
    return zip(floors, surpluses(of: seating)).allSatisfy { $0.isRaised || $1 >= 0 }
  }

  /// What a pair's seat counts in a floor.
  func coefficient(ofPair pair: Int, in floor: Floor) -> Int {
    floor.coefficient(of: weights.value(floor.weight, ofPair: pair))
  }

  /// How far a seating is above each floor.
  private func surpluses(of seating: Seating) -> [Int] {
    let seats = seating.pairsByPanel(in: problem)
    return floors.map { floor in
      if floor.slack != nil, let panel = floor.panel,
        seats[panel].count < problem.panels[panel].planned
      {
        return 0
      }
      let counted = floor.panel.map { seats[$0] } ?? seating.pairs[...]
      return counted.reduce(-floor.bound) {
        $0 + coefficient(ofPair: $1, in: floor)
      }
    }
  }

  private func hasFullPanel(_ seating: Seating) -> Bool {
    zip(problem.panels, seating.pairsByPanel(in: problem)).contains { $1.count >= $0.planned }
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
    case .leastShortage: break
    case .sum(let weight):
      for pair in 0..<problem.pairCount {
        absorb(Int(weights.value(weight, ofPair: pair)))
        if divisor == 1 { break }
      }
    case .leastSurplus:
      for floor in floors where floor.isRaised {
        absorb(floor.bound)
        let pairs = floor.panel.map { problem.panels[$0].pairs } ?? 0..<problem.pairCount
        for pair in pairs {
          absorb(coefficient(ofPair: pair, in: floor))
          if divisor == 1 { return 1 }
        }
      }
    case .least(let kind): divisor = burden(kind)?.lattice ?? 1
    }
    return max(1, divisor)
  }
}
