import LinearPrograms
import PanelModel
import PanelRules

/// Looks for a seating whose utilisations span no more than a target, wherever the least of them is.
///
/// The least utilisation can take finitely many values. All windows that begin within an interval of
/// them lie in one wide window: where that holds no seating, none of them does. Otherwise the interval
/// is halved, down to single values.
struct SpreadSweep {
  /// What a sweep found.
  enum Finding {
    /// A seating within the target.
    case seating(Seating)
    /// There is none.
    case none
    /// The search ended before.
    case undecided(Interruption)
  }

  let utilisation: Utilisation
  let target: Fraction
  /// Whether the target itself is too much.
  let isOpen: Bool

  private static let parts = 1 << 16

  func run(
    _ state: StageState, on solver: some Solver, within budget: inout Budget
  ) throws(SolverError) -> Finding {
    var intervals: [(from: Fraction, to: Fraction)] = []
    if let whole = everyLeast(in: state.problem) { intervals.append(whole) }
    while let interval = intervals.popLast() {
      // Only shares that somebody can have matter.
      guard let from = next(from: interval.from, in: state.problem),
        let to = last(to: interval.to, in: state.problem), from <= to
      else { continue }
      let window = LoadWindow(
        least: WideShare(from), most: WideShare(to, plus: target), isOpen: isOpen)
      guard let loads = window.loads(utilisation, in: state.problem) else { continue }
      let found = try ModelSearch.run(
        state.model(.total, loads: loads), depth: .firstSeating, on: solver, within: &budget)
      if let seating = found.seating {
        let range = utilisation.range(of: seating, in: state.problem)
        if isOpen ? range < target : range <= target { return .seating(seating) }
        guard from < to else { return .undecided(.numericalTrouble("a window that does not hold")) }
        let middle = max(from, middle(from, to))
        if let above = next(after: middle, in: state.problem) { intervals.append((above, to)) }
        intervals.append((from, middle))
      } else if !found.isInfeasible {
        return .undecided(found.interruption ?? .numericalTrouble("a window without an answer"))
      }
    }
    return .none
  }

  private func middle(_ from: Fraction, _ to: Fraction) -> Fraction {
    WideShare(from, plus: to).roundedDown(parts: Self.parts / 2) * Fraction(1, 2)
  }

  // MARK: - The least utilisation

  /// Between which shares the least utilisation lies if the range is within the target.
  private func everyLeast(in problem: CompiledProblem) -> (from: Fraction, to: Fraction)? {
    let shares = utilisation.members.map { member in
      let work = problem.experts[member.expert]
      return (least: member.share(with: work.least), most: member.share(with: work.most))
    }
    guard let least = shares.map(\.least).min(), let needed = shares.map(\.least).max(),
      let most = shares.map(\.most).min()
    else { return nil }
    // The target may have a long denominator; a little more than it has none.
    let ample = WideShare(target).roundedDown(parts: Self.parts) + Fraction(1, Self.parts)
    return (max(least, needed - ample), most)
  }

  /// The least share of at least `share` that some expert can have.
  private func next(from share: Fraction, in problem: CompiledProblem) -> Fraction? {
    let grain = LoadWindow.grain(of: problem)
    return utilisation.members.compactMap { member in
      let work = problem.experts[member.expert]
      let least = max(work.least, member.effort(atLeast: WideShare(share)))
      let effort = (least + grain - 1) / grain * grain
      return effort <= work.most ? member.share(with: effort) : nil
    }.min()
  }

  private func next(after share: Fraction, in problem: CompiledProblem) -> Fraction? {
    let grain = LoadWindow.grain(of: problem)
    return utilisation.members.compactMap { member in
      let work = problem.experts[member.expert]
      let least = max(work.least, member.effort(atMost: WideShare(share)) + 1)
      let effort = (least + grain - 1) / grain * grain
      return effort <= work.most ? member.share(with: effort) : nil
    }.min()
  }

  /// The greatest share of at most `share` that some expert can have.
  private func last(to share: Fraction, in problem: CompiledProblem) -> Fraction? {
    let grain = LoadWindow.grain(of: problem)
    return utilisation.members.compactMap { member in
      let work = problem.experts[member.expert]
      let most = min(work.most, member.effort(atMost: WideShare(share)))
      guard most >= 0 else { return nil }
      let effort = most / grain * grain
      return effort >= work.least ? member.share(with: effort) : nil
    }.max()
  }
}
