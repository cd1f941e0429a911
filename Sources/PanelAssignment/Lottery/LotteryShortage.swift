import NetworkFlow
import PanelModel
import PanelRules

/// Turns a cut of the network of shares into sums that can be done again by hand.
struct LotteryShortage {
  private let transport: PlainTransport
  private let problem: CompiledProblem
  private let most: Fraction

  init(_ transport: PlainTransport, _ problem: CompiledProblem, most: Fraction) {
    self.transport = transport
    self.problem = problem
    self.most = most
  }

  /// Names that are shown at most.
  private static let shown = 8

  /// What is short, and the most probability that would be needed.
  ///
  /// In a surplus some panels ask for more than experts outside the cut may give them in shares and
  /// those inside by their loads; else some experts owe more than panels may give them.
  func statements(_ cut: FlowCut) -> [Statement] {
    let panelCount = problem.panels.count
    let inside = Set(cut.nodes)
    let panels = problem.panels.indices.filter(inside.contains)
    let experts = problem.experts.indices.filter { inside.contains(panelCount + $0) }
    let (seats, loads) = (transport.transport.seats, transport.transport.loads)
    if cut.isSurplus {
      let others = Set(problem.experts.indices).subtracting(experts)
      return told(
        panels.reduce(0) { $0 + seats[$1].lowerBound },
        experts.reduce(0) { $0 + loads[$1].upperBound },
        count(panels: panels, experts: others),
        panels.map { problem.problem.panels[problem.panels[$0].panel].id.rawValue }.sorted(),
        isSurplus: true)
    }
    let others = problem.panels.indices.filter { !inside.contains($0) }
    return told(
      experts.reduce(0) { $0 + loads[$1].lowerBound },
      panels.reduce(0) { $0 + seats[$1].upperBound },
      count(panels: others, experts: Set(experts)),
      experts.map { problem.problem.experts[problem.experts[$0].expert].id.rawValue }.sorted(),
      isSurplus: false)
  }

  /// What is needed, less what there is room for on the same side of the cut, goes through pairs.
  private func told(
    _ needed: Int64, _ room: Int64, _ pairs: Int, _ names: [String], isSurplus: Bool
  ) -> [Statement] {
    let parts = Int(transport.parts)
    let capacity = Fraction(Int(room) + pairs * Int(transport.transport.capacity), parts)
    let more = names.count - Self.shown
    let list = names.prefix(Self.shown).joined(separator: ", ") + (more > 0 ? ", +\(more)" : "")
    let values = [
      "most": "\(most)", "capacity": decimal(capacity, isRoundedUp: false),
      "demand": "\(Fraction(Int(needed), parts))",
    ]
    let statement =
      isSurplus
      ? Statement(LotteryPhrases.tooFewShares, values.merging(["panels": list]) { $1 })
      : Statement(LotteryPhrases.tooMuchOwed, values.merging(["experts": list]) { $1 })
    let least = pairs > 0 ? Fraction(Int(needed - room), parts * pairs) : Fraction(2)
    return least <= Fraction(1)
      ? [statement, LotteryPhrases.leastShare(["least": decimal(least, isRoundedUp: true)])]
      : [statement]
  }

  /// Three decimals; what is short is never called enough.
  private func decimal(_ number: Fraction, isRoundedUp: Bool) -> String {
    let sign = isRoundedUp ? -1 : 1
    let thousandths = Fraction(sign * number.numerator, number.denominator) * Fraction(1000)
    return FixedPoint.text(of: sign * thousandths.roundedDown, decimals: 3)
  }

  /// Pairs that may be used, of some panels and some experts.
  private func count(panels: [Int], experts: Set<Int>) -> Int {
    panels.reduce(0) { sum, panel in
      sum
        + problem.panels[panel].pairs.count { pair in
          let expert = problem.pairExperts[pair]
          return experts.contains(Int(expert)) && !problem.panels[panel].pinned.contains(expert)
        }
    }
  }
}
