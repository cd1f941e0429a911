import PanelRules
import PanelTestSupport

/// Draws rows, odd numbers of seats, chairs and limits on them for a small problem.
struct RandomRules {
  /// What kinds are drawn.
  struct Kinds: OptionSet {
    let rawValue: Int
    static let rows = Kinds(rawValue: 1)
    static let odd = Kinds(rawValue: 2)
    static let chairs = Kinds(rawValue: 4)
    static let all: Kinds = [.rows, .odd, .chairs]
  }

  private var random: SeededGenerator
  private let problem: CompiledProblem

  private init(_ problem: CompiledProblem, seed: UInt64) {
    self.problem = problem
    random = SeededGenerator(seed: seed ^ 0x5EED)
  }

  /// The problem with rules; the draw is the seed's alone.
  static func add(to problem: CompiledProblem, seed: UInt64, kinds: Kinds = .all)
    -> CompiledProblem
  {
    var draw = RandomRules(problem, seed: seed)
    let rows = kinds.contains(.rows) ? draw.rows() : []
    let odd = kinds.contains(.odd) ? draw.panels(oneIn: 3) : []
    let chairs = kinds.contains(.chairs) && draw.happens(oneIn: 2) ? draw.chairs() : []
    let limits = chairs.isEmpty ? [] : draw.limits(on: chairs.map(\.panel))
    return problem.adding(rows: rows, chairs: chairs, chairLimits: limits, odd: odd)
  }

  private mutating func happens(oneIn count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private mutating func panels(oneIn count: Int) -> [Int] {
    problem.panels.indices.filter { _ in happens(oneIn: count) }
  }

  private mutating func rows() -> [CompiledProblem.Row] {
    (0..<Int.random(in: 0...3, using: &random)).map { origin in
      switch Int.random(in: 0..<5, using: &random) {
      case 0: count(origin)
      case 1, 2: share(origin)
      default: anyRow(origin)
      }
    }
  }

  /// So many of some experts on one panel, at most or at least.
  private mutating func count(_ origin: Int) -> CompiledProblem.Row {
    let panel = problem.panels.randomElement(using: &random)
    let terms = terms(on: panel?.pairs ?? 0..<0, coefficients: 1...1)
    let bound = Int.random(in: 0...2, using: &random)
    let isMost = Bool.random(using: &random)
    return CompiledProblem.Row(
      terms: terms, lower: isMost ? nil : bound, upper: isMost ? bound : nil,
      isLazy: Bool.random(using: &random), origin: origin)
  }

  /// A share of the filled seats, at most or at least.
  private mutating func share(_ origin: Int) -> CompiledProblem.Row {
    let panel = Int.random(in: problem.panels.indices, using: &random)
    let (part, whole) = (
      Int.random(in: 1...2, using: &random), Int.random(in: 2...4, using: &random)
    )
    let terms = terms(on: problem.panels[panel].pairs, coefficients: whole...whole)
    let isMost = Bool.random(using: &random)
    return CompiledProblem.Row(
      terms: terms,
      sizes: [CompiledProblem.Row.Size(panel: Int32(panel), coefficient: Int32(-part))],
      lower: isMost ? nil : 0, upper: isMost ? 0 : nil, isLazy: Bool.random(using: &random),
      origin: origin)
  }

  /// Any coefficients over any panels, on one side or on both.
  private mutating func anyRow(_ origin: Int) -> CompiledProblem.Row {
    let factor = [1, 1, 1, 1000, 1 << 26].randomElement(using: &random) ?? 1
    var terms: [CompiledProblem.Row.Term] = []
    var sizes: [CompiledProblem.Row.Size] = []
    for (index, panel) in problem.panels.enumerated() where Bool.random(using: &random) {
      terms += self.terms(on: panel.pairs, coefficients: -3...3, factor: factor)
      if happens(oneIn: 4), let coefficient = [-2, -1, 1, 2].randomElement(using: &random) {
        sizes.append(
          CompiledProblem.Row.Size(panel: Int32(index), coefficient: Int32(coefficient * factor)))
      }
    }
    let lower = Int.random(in: -4...3, using: &random) * factor
    let upper = lower + Int.random(in: 0...4, using: &random) * factor
    let sides = Int.random(in: 0..<3, using: &random)
    return CompiledProblem.Row(
      terms: terms, sizes: sizes, lower: sides == 0 ? nil : lower, upper: sides == 1 ? nil : upper,
      isLazy: Bool.random(using: &random), origin: origin)
  }

  private mutating func terms(
    on pairs: Range<Int>, coefficients: ClosedRange<Int>, factor: Int = 1
  ) -> [CompiledProblem.Row.Term] {
    pairs.compactMap { pair in
      let coefficient = Int.random(in: coefficients, using: &random) * factor
      guard coefficient != 0, Bool.random(using: &random) else { return nil }
      return CompiledProblem.Row.Term(pair: Int32(pair), coefficient: Int32(coefficient))
    }
  }

  private mutating func chairs() -> [CompiledProblem.ChairSeat] {
    problem.panels.enumerated().compactMap { index, panel in
      guard !happens(oneIn: 3) else { return nil }
      let candidates = panel.pairs.filter { _ in !happens(oneIn: 3) }.map(Int32.init)
      return CompiledProblem.ChairSeat(panel: index, candidates: candidates)
    }
  }

  private mutating func limits(on panels: [Int]) -> [CompiledProblem.ChairLimit] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in
      CompiledProblem.ChairLimit(
        panels: panels.filter { _ in !happens(oneIn: 4) },
        most: Int.random(in: 1...2, using: &random))
    }
  }
}
