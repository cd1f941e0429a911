import PanelRules

/// The best panel of every panel to fill, each for itself, when every point of an expert's effort has
/// a price.
///
/// For any prices `q`, no admissible seating is worth more than
/// `sum over experts (most q if q > 0 else least q) + sum over panels (best panel by gain - effort q)`
/// (Lagrangian relaxation of the loads: Fisher, Management Science 27, 1981). Every other rule is
/// kept exactly, so that the bound is at least as good as the linear program's.
///
/// Each panel looks at a shortlist. What nobody outside can be worth is known from the prices at
/// which the list was made and from how far any price has fallen since; where that does not decide,
/// the list is made anew.
struct PanelPricing: Sendable {
  /// What the panels come to at some prices.
  struct Evaluation: Sendable {
    /// No admissible seating is worth more, in parts; nil when some panel cannot be filled.
    var bound: Int128?
    /// The best members of each panel, as places in its shortlist at that moment.
    var members: [[Int]] = []
    /// Effort of each expert on those panels.
    var loads: [Int] = []
  }

  /// Parts of a unit of what the aim counts.
  static let parts: Int64 = 1 << 12

  private let common: PricedModel
  private let portions: [PricedPortion]
  private let threads: Int
  /// The prices of every evaluation.
  private var history: [[Int64]] = []

  /// - Parameters:
  ///   - model: Its aim is a sum.
  ///   - threads: That look over panels; the answer does not depend on it.
  ///   - width: Candidates of a first shortlist; the bound does not depend on it.
  init(_ model: AssignmentModel, threads: Int, width: Int = 40) {
    common = PricedModel(model)
    self.threads = threads
    let panels = model.problem.panels.indices
    portions = stride(from: 0, to: panels.count, by: PricedPortion.size).map {
      PricedPortion(panels: $0..<min($0 + PricedPortion.size, panels.count), width: width)
    }
  }

  var model: AssignmentModel { common.model }
  var rules: OwnRules { common.rules }

  /// The best panels at some prices.
  ///
  /// - Parameter prices: Of one point of effort of each expert, in parts.
  /// - Returns: The bound and the panels.
  mutating func evaluate(_ prices: [Int64]) -> Evaluation {
    let moment = moment(prices)
    let common = common
    let results = inPortions { $0.evaluate(moment, common) }
    return join(results, prices)
  }

  /// The pairs that a seating could use whose value is within `slack` parts of the bound at some
  /// prices; and which of them it must use.
  ///
  /// A panel without the pair, or with it, is searched for under all its rules.
  mutating func undecided(_ prices: [Int64], within slack: Int64) -> [PairPricing.Undecided] {
    let moment = moment(prices)
    let common = common
    return inPortions { $0.undecided(moment, within: slack, common) }.flatMap { $0 }
  }

  private mutating func moment(_ prices: [Int64]) -> PricedPortion.Moment {
    history.append(prices)
    let drops = history.map { earlier in
      zip(earlier, prices).reduce(Int64(0)) { max($0, $1.0 - $1.1) }
    }
    return PricedPortion.Moment(prices: prices, drops: drops)
  }

  /// What `body` makes of every portion, in their order; on several threads.
  private func inPortions<Result: Sendable>(
    _ body: @Sendable (PricedPortion) -> Result
  ) -> [Result] {
    Portions.map(portions.count, threads: threads) { [portions] in body(portions[$0]) }
  }

  private func join(_ results: [PricedPortion.Result], _ prices: [Int64]) -> Evaluation {
    let problem = model.problem
    var evaluation = Evaluation()
    evaluation.loads = [Int](repeating: 0, count: problem.experts.count)
    var bound: Int128 = 0
    for result in results {
      guard let worth = result.bound else { return evaluation }
      bound += worth
      evaluation.members += result.members
      for seat in result.seats { evaluation.loads[seat.expert] += seat.effort }
    }
    for (expert, price) in zip(problem.experts, prices) {
      bound += Int128(price) * Int128(price > 0 ? expert.most : expert.least)
    }
    evaluation.bound = bound
    return evaluation
  }

  /// The shortlists as they stand.
  var lists: [Shortlist] { portions.flatMap(\.lists) }
}
