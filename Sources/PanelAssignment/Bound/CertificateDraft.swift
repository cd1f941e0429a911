import PanelModel
import PanelRules

/// Writes the multipliers of a model by the names of what they stand for.
///
/// The seats of panels are not among them: whoever adds up takes the best that each panel can make of
/// its seats, which no multiplier betters.
struct CertificateDraft {
  private let state: StageState
  private var problem: CompiledProblem { state.problem }

  /// Scales that are tried, the simplest first.
  private static let scales = [1, 1 << 4, 1 << 12, 1 << 20, 1 << 30]

  init(_ state: StageState) { self.state = state }

  /// The bound of a sum over all seats, with its sign turned where the sum is a loss; nil where
  /// nothing adds up.
  func sum(_ proof: LinearProof, of model: AssignmentModel, isLoss: Bool) -> Certificate.Stage? {
    let lattice = model.lattice()
    return simplest(proof.prices, of: model) { prices in
      ExactPrices(prices, of: model)?.bound(lattice: lattice).map { $0 <= proof.bound } ?? false
    } stage: { writing in
      Certificate.Stage(
        scale: writing.scale, bound: Fraction(isLoss ? -proof.bound : proof.bound),
        rows: writing.rows)
    }
  }

  /// The bound of what a burden costs.
  func burden(_ proof: LinearProof, of model: AssignmentModel, bound: Fraction)
    -> Certificate.Stage?
  {
    let lattice = model.lattice()
    return simplest(proof.prices, of: model) { prices in
      ExactPrices(prices, of: model)?.bound(lattice: lattice).map { $0 <= proof.bound } ?? false
    } stage: { writing in
      Certificate.Stage(scale: writing.scale, bound: bound, rows: writing.rows)
    }
  }

  /// The bound of the range of comparable panels by a contradiction among those that differ less.
  func comparable(_ contradiction: Prices, of model: AssignmentModel, bound: Fraction)
    -> Certificate.Stage?
  {
    simplest(contradiction, of: model) { prices in
      ExactPrices(prices, of: model, aimWeight: 0).map { $0.scaledBound() < 0 } ?? false
    } stage: { writing in
      Certificate.Stage(
        scale: writing.scale, bound: bound, panels: writing.rangeWeights(), rows: writing.rows)
    }
  }

  /// The bound of the worst panel by the raised floors of a model.
  func worst(
    _ proof: LinearProof, of model: AssignmentModel, over threshold: Fraction, bound: Fraction
  ) -> Certificate.Stage? {
    let lattice = model.lattice()
    return simplest(proof.prices, of: model) { prices in
      ExactPrices(prices, of: model)?.bound(lattice: lattice).map { $0 <= proof.bound } ?? false
    } stage: { writing in
      Certificate.Stage(
        scale: writing.scale, bound: bound, over: threshold, panels: writing.weights(),
        rows: writing.rows)
    }
  }

  /// The bound of the worst panel by one panel that has the pool to itself.
  func worst(panel: Int, alone bound: Fraction) -> Certificate.Stage {
    let id = problem.problem.panels[problem.panels[panel].panel].id
    return Certificate.Stage(bound: bound, over: bound, panels: [id: 1])
  }

  /// The bound of the worst panel by what good panels cost.
  func worst(_ cover: CoverBound.Answer) -> Certificate.Stage {
    var rows: [Certificate.Row: Certificate.Multiplier] = [:]
    for (expert, price) in zip(problem.experts, cover.prices) where price > 0 {
      rows[.load(problem.problem.experts[expert.expert].id)] = .init(price)
    }
    return Certificate.Stage(bound: cover.bound, rows: rows)
  }

  /// The bound of the worst seat by a contradiction among the seats above it.
  func worstSeat(_ contradiction: Prices, of model: AssignmentModel, bound: Fraction)
    -> Certificate.Stage?
  {
    simplest(contradiction, of: model) { prices in
      ExactPrices(prices, of: model, aimWeight: 0).map { $0.scaledBound() < 0 } ?? false
    } stage: { writing in
      Certificate.Stage(scale: writing.scale, bound: bound, rows: writing.rows)
    }
  }

  /// The bound of what can be filled.
  func shortage(_ proof: LinearProof, of model: AssignmentModel, _ shortage: Shortage)
    -> Certificate.Stage?
  {
    simplest(proof.prices, of: model) { prices in
      ExactPrices(prices, of: model)?.bound(lattice: 1).map { $0 <= proof.bound } ?? false
    } stage: { writing in
      Certificate.Stage(
        scale: writing.scale, bound: shortage.value(missing: -proof.bound), rows: writing.rows)
    }
  }

  /// The bound of the worst full panel by a contradiction among panels that would all be better.
  func fullPanels(
    _ contradiction: Prices, of model: AssignmentModel, over bound: Fraction, isSeat: Bool
  ) -> Certificate.Stage? {
    simplest(contradiction, of: model) { prices in
      ExactPrices(prices, of: model, aimWeight: 0).map { $0.scaledBound() < 0 } ?? false
    } stage: { writing in
      Certificate.Stage(
        scale: writing.scale, bound: bound, over: isSeat ? nil : bound,
        panels: isSeat ? [:] : writing.weightsOfLastFloors(), rows: writing.rows)
    }
  }

  /// The multipliers in the simplest scale in which they still show what they should.
  ///
  /// - Complexity: O(pairs) for each scale.
  private func simplest(
    _ prices: Prices, of model: AssignmentModel, shows: (Prices) -> Bool,
    stage: (CertificateWriting) -> Certificate.Stage
  ) -> Certificate.Stage? {
    for scale in Self.scales {
      let isLast = scale == Self.scales.last
      let writing = CertificateWriting(prices, scale: scale, of: model, in: state)
      guard isLast || (writing.isExact && shows(prices.rounded(to: scale))) else { continue }
      return stage(writing)
    }
    return nil
  }
}

extension Prices {
  /// The same multipliers in whole parts of a unit.
  func rounded(to parts: Int) -> Prices {
    func round(_ prices: [Double]) -> [Double] {
      prices.map { ($0 * Double(parts)).rounded() / Double(parts) }
    }
    return Prices(
      seats: seats, loads: round(loads), floors: round(floors), rows: round(rows),
      chairs: round(chairs), limits: round(limits), spread: round(spread),
      shortage: (shortage * Double(parts)).rounded() / Double(parts),
      burdens: burdens.map {
        Burden(rows: round($0.rows), limit: round([$0.limit]).first ?? 0)
      }, range: round(range))
  }
}
