import Digests
import NetworkFlow
import PanelModel
import PanelRules

/// The lottery of the greatest expected total in which no pair is more likely than allowed.
///
/// Seats and loads of one effort with pairs used in part are a transport problem in parts of a seat, so
/// that the network simplex gives exact probabilities (Jecmen, Zhang, Liu, Shah, Conitzer, Fang,
/// "Mitigating manipulation in peer review via randomized reviewer assignments", NeurIPS 2020). The sums
/// of the probabilities at panels and experts lie between whole numbers, so that dependent rounding
/// keeps seats and loads in every draw.
struct CappedLottery {
  /// What was found.
  enum Finding {
    /// A lottery than which none expects more.
    case best(Best)
    /// There is no lottery, and perhaps why.
    case none([Statement])
    /// The numbers do not fit 64 bits.
    case tooFine
    /// The search was interrupted; there is nothing yet that could be drawn.
    case interrupted(Interruption)
  }

  /// The best lottery.
  struct Best {
    /// Probability of every pair that is possible, by compiled pair, rising.
    let probabilities: [(pair: Int, probability: Fraction)]
    let expectation: Fraction
    /// What adds up to the expectation, for whoever wants to see it.
    let certificate: Certificate.Stage
    /// The draw to come: an edge for each pair that is not pinned, and these pairs.
    let rounding: DependentRounding
    let pairs: [Int]
    let pins: [Int]
    /// Pivots.
    let work: Int

    /// Draws a seating; the same seed gives the same.
    func draw(seed: UInt64) -> Seating {
      var stream = SeededStream(seed: seed, purpose: "empanel lottery 1")
      return seating(rounding.sample(using: &stream))
    }

    /// The seating of a draw.
    func seating(_ rounded: [Int64]) -> Seating {
      Seating(pairs: pins + zip(pairs, rounded).filter { $1 > 0 }.map(\.0))
    }
  }

  private let problem: CompiledProblem
  private let weights: PairWeights
  private let transport: PlainTransport
  private let most: Fraction

  /// nil where the problem is no transport problem, or counting shows that it has no roster.
  init?(_ problem: CompiledProblem, most: Fraction) {
    let model = AssignmentModel(problem: problem, aim: .total, floors: [])
    guard let transport = PlainTransport(model, most: most) else { return nil }
    self.problem = problem
    self.transport = transport
    self.most = most
    weights = model.weights
  }

  /// Finds the lottery, as far as clock and stop flag allow.
  func run(within budget: Budget) -> Finding {
    let outcome = try? transport.transport.solve(
      threads: budget.threads, until: { budget.hurry != nil })
    guard let outcome else { return .tooFine }
    switch outcome {
    case .infeasible(let cut):
      return .none(LotteryShortage(transport, problem, most: most).statements(cut))
    case .optimal(let solution): return best(solution)
    case .stopped: return .interrupted(budget.hurry ?? .stopped)
    }
  }

  private func best(_ solution: TransportSolution) -> Finding {
    let parts = transport.parts
    let used = solution.pairs.indices.filter { solution.flows[$0] > 0 }
    let free = used.compactMap { place in
      let pair = solution.pairs[place]
      return problem.pair(panel: Int(pair.panel), expert: pair.expert).map {
        (pair: $0, place: place)
      }
    }
    .sorted { $0.pair < $1.pair }
    let pinned = transport.pins.reduce(Int128(0)) {
      $0 + Int128(weights.value(.affinity, ofPair: $1))
    }
    guard
      let expectation = Self.fraction(solution.value + pinned * Int128(parts), over: Int128(parts))
    else { return .tooFine }
    var probabilities = transport.pins.map { (pair: $0, probability: Fraction(1)) }
    for (pair, place) in free {
      probabilities.append((pair, Fraction(Int(solution.flows[place]), Int(parts))))
    }
    let rounding = DependentRounding(
      edges: free.map { pair, place in
        DependentRounding.Edge(
          left: solution.pairs[place].panel, right: solution.pairs[place].expert,
          weight: solution.flows[place])
      }, denominator: parts)
    return .best(
      Best(
        probabilities: probabilities.sorted { $0.pair < $1.pair }, expectation: expectation,
        certificate: certificate(solution, bound: expectation), rounding: rounding,
        pairs: free.map(\.pair), pins: transport.pins,
        work: Budget.work(ofPivots: solution.report.pivots)))
  }

  /// The prices of loads: what an expert may take at most counts in seats, what is owed in points.
  private func certificate(_ solution: TransportSolution, bound: Fraction) -> Certificate.Stage {
    var rows: [Certificate.Row: Certificate.Multiplier] = [:]
    for (expert, price) in zip(problem.experts, solution.expertPrices) where price != 0 {
      let id = problem.problem.experts[expert.expert].id
      if price > 0 {
        rows[.seats(id)] = Certificate.Multiplier(Int(price) * transport.effort)
      } else {
        rows[.load(id)] = Certificate.Multiplier(Int(price))
      }
    }
    return Certificate.Stage(scale: transport.effort, bound: bound, rows: rows)
  }

  /// The fraction in lowest terms; nil where it does not fit 64 bits.
  static func fraction(_ numerator: Int128, over denominator: Int128) -> Fraction? {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int128(max(1, a))
    guard let top = Int(exactly: numerator / divisor), top != .min,
      let bottom = Int(exactly: denominator / divisor)
    else { return nil }
    return Fraction(top, bottom)
  }
}
