import PanelModel
import PanelRules

/// A share of work as a sum may give it: its parts may take more than 64 bits.
///
/// Loads are at most 10^9 points, so a share takes 31 bits for each part, a difference of two 62, and
/// a share and a difference together 93; times a load that is still below 2^127.
struct WideShare: Hashable, Sendable {
  private let numerator: Int128
  private let denominator: Int128

  init(_ share: Fraction, plus width: Fraction = .zero) {
    numerator =
      Int128(share.numerator) * Int128(width.denominator)
      + Int128(width.numerator) * Int128(share.denominator)
    denominator = Int128(share.denominator) * Int128(width.denominator)
  }

  /// The product with a load, rounded to a whole number.
  func times(_ load: Int, isRoundedUp: Bool) -> Int {
    let (quotient, remainder) = (numerator * Int128(load))
      .quotientAndRemainder(dividingBy: denominator)
    if remainder == 0 { return Int(quotient) }
    return Int(quotient) + (isRoundedUp ? (remainder > 0 ? 1 : 0) : (remainder < 0 ? -1 : 0))
  }

  /// The greatest multiple of `1 / parts` that is not above.
  func roundedDown(parts: Int) -> Fraction { Fraction(times(parts, isRoundedUp: false), parts) }
}

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
    func effort(atLeast share: WideShare) -> Int {
      share.times(most, isRoundedUp: true) - held
    }

    /// The greatest new effort with which the share is at most `share`; it may be below 0.
    func effort(atMost share: WideShare) -> Int {
      share.times(most, isRoundedUp: false) - held
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
