import PanelModel
import PanelRules

/// What share of the work that they may take the experts of a problem have.
///
/// Counts the active experts who have a most load above 0; the others have no share.
struct Utilisation: Sendable {
  /// An expert who counts.
  struct Member: Hashable, Sendable {
    /// Index into the compiled experts.
    let expert: Int
    /// Effort held or settled before, in points.
    let held: Int
    /// Most effort, in points; at least 1.
    let most: Int

    /// The share with so much new effort.
    func share(with effort: Int) -> Fraction { Fraction(held + effort, most) }

    /// The least new effort with which the share is at least `share`; it may be below 0.
    func effort(atLeast share: Fraction) -> Int {
      let (quotient, remainder) = (Int128(share.numerator) * Int128(most))
        .quotientAndRemainder(dividingBy: Int128(share.denominator))
      return Int(quotient) + (remainder > 0 ? 1 : 0) - held
    }

    /// The greatest new effort with which the share is at most `share`; it may be below 0.
    func effort(atMost share: Fraction) -> Int {
      -Member(expert: expert, held: -held, most: most)
        .effort(atLeast: Fraction(-share.numerator, share.denominator))
    }
  }

  let members: [Member]

  init(_ problem: CompiledProblem) {
    var settled = [Int](repeating: 0, count: problem.problem.experts.count)
    for (panel, members) in problem.rules.step.settled {
      for expert in members.experts { settled[expert] += problem.rules.seatEfforts[panel] }
    }
    members = problem.experts.enumerated().compactMap { place, work in
      let expert = problem.problem.experts[work.expert]
      guard expert.status == Expert.activeStatus,
        let most = problem.problem.loadBounds(ofExpert: work.expert).most, most > 0
      else { return nil }
      return Member(expert: place, held: expert.held + settled[work.expert], most: most)
    }
  }

  /// Greatest less least share; 0 where nobody counts.
  func range(of seating: Seating, in problem: CompiledProblem) -> Fraction {
    var efforts = [Int](repeating: 0, count: problem.experts.count)
    for (panel, pairs) in zip(problem.panels, seating.pairsByPanel(in: problem)) {
      for pair in pairs { efforts[Int(problem.pairExperts[pair])] += panel.effort }
    }
    let shares = members.map { $0.share(with: efforts[$0.expert]) }
    guard let least = shares.min(), let greatest = shares.max() else { return .zero }
    return greatest - least
  }
}
