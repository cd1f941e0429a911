import PanelModel
import PanelRules
import PanelTestSupport

@testable import PanelAssignment

/// A small model with random floors, and every seating that it admits.
struct RandomModel {
  var model: AssignmentModel
  var random: SeededGenerator

  /// Most pairs, so that every subset can be tried.
  private static let mostPairs = 11

  /// Draws a model; nil when a pin breaks a rule or there are too many pairs.
  ///
  /// - Parameters:
  ///   - seed: The draw is the seed's alone.
  ///   - step: Every affinity is a multiple of it.
  ///   - hasRules: Whether rows, odd numbers of seats and chairs are drawn as well.
  ///   - countsSeats: Whether the aim and floors may count seats of the previous roster.
  /// - Throws: Nothing that a test should see: the drawn parts make a problem.
  init?(seed: UInt64, step: Int = 1, hasRules: Bool = false, countsSeats: Bool = false) throws {
    random = SeededGenerator(seed: seed)
    var generator = RandomProblem()
    generator.largest = (4, 3)
    var parts = generator.parts(seed: seed)
    parts.mapUnits { $0 * step }
    let problem = try AssignmentProblem(parts)
    guard
      let compiled = try? CompiledProblem(
        problem, panelOrder: Array(problem.panels.indices),
        expertOrder: Array(problem.experts.indices)),
      compiled.pairCount <= Self.mostPairs
    else { return nil }
    var floors: [Floor] = []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      floors.append(Self.floor(step: step, panels: compiled.panels.count, using: &random))
    }
    let raises = Bool.random(using: &random) && !floors.isEmpty
    if raises {
      for index in floors.indices where index == 0 || Bool.random(using: &random) {
        floors[index].isRaised = true
      }
    }
    // A generator of its own, so that all else is as without.
    var counting = SeededGenerator(seed: seed ^ 0x5EA7)
    var aim = PairWeight.affinity
    if countsSeats {
      aim = Self.weight(using: &counting)
      for index in floors.indices { floors[index].weight = Self.weight(using: &counting) }
    }
    model = AssignmentModel(
      problem: hasRules ? RandomRules.add(to: compiled, seed: seed) : compiled,
      aim: raises ? .leastSurplus : .sum(aim), floors: floors,
      leastUnits: Int.random(in: 0..<3, using: &random) == 0 ? 0 : Int32.min,
      spread: hasRules ? Self.spread(in: compiled, using: &random) : nil)
  }

  private static func spread(
    in problem: CompiledProblem, using random: inout SeededGenerator
  ) -> SpreadLimit? {
    guard Bool.random(using: &random) else { return nil }
    return SpreadLimit(
      utilisation: Utilisation(problem),
      value: Fraction(
        Int.random(in: 0...5, using: &random), Int.random(in: 1...5, using: &random)),
      give: Fraction(Int.random(in: 0...1, using: &random), 3))
  }

  private static func weight(using random: inout SeededGenerator) -> PairWeight {
    PairWeight.allCases.randomElement(using: &random) ?? .affinity
  }

  private static func floor(
    step: Int, panels: Int, using random: inout SeededGenerator
  ) -> Floor {
    let panel = Int.random(in: -1..<panels, using: &random)
    return Floor(
      panel: panel < 0 ? nil : panel, slope: Int.random(in: 1...3, using: &random),
      offset: step * Int.random(in: -5...2, using: &random),
      bound: step * Int.random(in: -9...4, using: &random))
  }

  /// Every admissible seating with its value, counted from the pairs alone.
  func scored() -> [(seating: Seating, value: Int)] {
    (0..<(1 << model.problem.pairCount)).compactMap { bits in
      let pairs = (0..<model.problem.pairCount).filter { bits >> $0 & 1 == 1 }
      return chairs(among: pairs).map { Seating(pairs: pairs, chairs: $0) }
        .first { model.isAdmissible($0) }.map { ($0, value(of: pairs)) }
    }
  }

  /// Every choice of chairs where a limit binds them.
  private func chairs(among pairs: [Int]) -> [[Int]] {
    model.problem.panels.indices.filter { model.rules.isLimited(panel: $0) }
      .reduce(into: [[]]) { choices, panel in
        let candidates = pairs.filter {
          model.problem.panels[panel].pairs.contains($0) && model.rules.mayChair(pair: $0)
        }
        choices = choices.flatMap { choice in candidates.map { choice + [$0] } }
      }
  }

  /// The pairs that are settled.
  var pinnedPairs: [Int] {
    model.problem.panels.flatMap { panel in
      panel.pairs.filter { panel.pinned.contains(model.problem.pairExperts[$0]) }
    }
  }

  /// The values of every admissible seating.
  func values() -> [Int] { scored().map(\.value) }

  private func value(of pairs: [Int]) -> Int {
    let problem = model.problem
    guard model.aim == .leastSurplus else {
      return pairs.reduce(0) { $0 + count(model.aim, ofPair: $1) }
    }
    let surpluses = model.floors.filter(\.isRaised).map { floor in
      pairs.filter { pair in
        floor.panel.map { problem.panels[$0].pairs.contains(pair) } ?? true
      }.reduce(-floor.bound) {
        $0 + floor.slope * count(.sum(floor.weight), ofPair: $1) + floor.offset
      }
    }
    return surpluses.min() ?? 0
  }

  /// What a pair counts, from the rows of the problem.
  private func count(_ aim: Aim, ofPair pair: Int) -> Int {
    let problem = model.problem
    guard aim != .total, let panel = problem.panels.first(where: { $0.pairs.contains(pair) })
    else { return Int(problem.pairUnits[pair]) }
    let expert = problem.experts[Int(problem.pairExperts[pair])].expert
    let rows = problem.problem.previous.count { row in
      row.panel == problem.problem.panels[panel.panel].id
        && row.expert == problem.problem.experts[expert].id
    }
    return aim == .sum(.kept) ? min(1, rows) : -rows
  }

  /// Multipliers of any sign and size, and some that are no numbers.
  mutating func prices() -> Prices {
    let sizes: [Double] = [1, 10, 1e-3, 1e6, 1e30]
    let size = sizes.randomElement(using: &random) ?? 1
    let problem = model.problem
    return Prices(
      seats: multipliers(problem.panels.count, size: size),
      loads: multipliers(problem.experts.count, size: size),
      floors: multipliers(model.floors.count, size: size),
      rows: multipliers(problem.rows.count, size: size),
      chairs: multipliers(problem.chairs.count, size: size),
      limits: multipliers(problem.chairLimits.count * problem.experts.count, size: size),
      spread: multipliers(model.spread?.utilisation.members.count ?? 0, size: size))
  }

  private mutating func multipliers(_ count: Int, size: Double) -> [Double] {
    (0..<count).map { _ -> Double in
      switch Int.random(in: 0..<40, using: &random) {
      case 0: return .nan
      case 1: return .infinity
      case 2: return -Double.infinity
      case 3: return -Double.greatestFiniteMagnitude
      case 4: return .leastNonzeroMagnitude
      case 5..<15: return 0
      default: return Double.random(in: -size...size, using: &random)
      }
    }
  }
}
