import PanelModel
import PanelRules

/// Whole multipliers of the rows that limit the spread of work.
///
/// The least utilisation is a variable between those rows: it adds the greatest value of its term over
/// its span. Fractions are rounded so that the bound can only grow.
struct SpreadPrices: Sendable {
  /// Parts of 1 in which shares are counted here.
  static let grain = 0x1p20

  /// The multipliers times the bounds of their rows, and what the least utilisation adds.
  let sum: Int128
  /// What one point of effort costs more, by compiled expert; empty where nothing is limited.
  let byExpert: [Int128]

  init(_ prices: [Double], of model: AssignmentModel) {
    let none = (sum: Int128(0), byExpert: [Int128]())
    (sum, byExpert) = model.spread.flatMap { Self.priced(prices, $0, model.problem) } ?? none
  }

  /// nil where the numbers are too large to be added up.
  private static func priced(
    _ prices: [Double], _ limit: SpreadLimit, _ problem: CompiledProblem
  ) -> (sum: Int128, byExpert: [Int128])? {
    let members = limit.utilisation.members
    let span = span(of: members, in: problem)
    let room = (limit.real * grain).rounded(.up) + 1
    guard room < 0x1p50 else { return nil }
    var sum = Int128(0)
    var least = Int128(0)
    var byExpert = [Int128](repeating: 0, count: problem.experts.count)
    for (member, price) in zip(members, prices) {
      let whole = WholePrice.of(price)
      guard whole.magnitude < 1 << 65 else { continue }
      byExpert[member.expert] = whole
      least += whole * Int128(member.most)
      sum -= whole * Int128(member.held)
      guard whole > 0 else { continue }
      let (product, isLost) = (whole * Int128(member.most))
        .multipliedReportingOverflow(by: Int128(room))
      if isLost { return nil }
      sum += product / Int128(grain) + 1
    }
    let (product, isLost) = least.multipliedReportingOverflow(
      by: least > 0 ? span.most : span.least)
    if isLost { return nil }
    return (sum + product / Int128(grain) + 1, byExpert)
  }

  /// The least utilisation of any seating lies between these, counted in parts of ``grain``.
  static func span(
    of members: [Utilisation.Member], in problem: CompiledProblem
  ) -> (least: Int128, most: Int128) {
    func parts(_ share: Fraction) -> Int128 {
      Int128(share.numerator) * Int128(grain) / Int128(share.denominator)
    }
    let least = members.map { parts($0.share(with: problem.experts[$0.expert].least)) }.min()
    let most = members.map { parts($0.share(with: problem.experts[$0.expert].most)) + 1 }.min()
    return (least ?? 0, most ?? 0)
  }
}
