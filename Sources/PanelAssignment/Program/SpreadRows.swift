import LinearPrograms
import PanelModel
import PanelRules

/// The rows and the column that keep the spread of work within a limit.
///
/// The column is the least utilisation; each member's row says that theirs is not below it, and not
/// above it by more than the limit: `-held <= effort - most * least <= limit * most - held`.
struct SpreadRows: Sendable {
  /// Where the rows begin; one for each member.
  private let firstRow: Int
  private let limit: SpreadLimit?
  private let members: [Utilisation.Member]
  private let places: [Int: Int]
  /// Powers of two by which the rows are multiplied.
  private let scales: [Double]
  /// The column; nil where there is no limit.
  let column: LinearProgram.Column?

  init(_ model: AssignmentModel, firstRow: Int) {
    self.firstRow = firstRow
    limit = model.spread
    let members = model.spread?.utilisation.members ?? []
    self.members = members
    places = Dictionary(
      uniqueKeysWithValues: members.enumerated().map { ($1.expert, $0) })
    let scales = members.map { member in
      var scale = 1.0
      if member.most > 1 << 7 {
        while scale * Double(member.most) > 2 { scale /= 2 }
      }
      return scale
    }
    self.scales = scales
    column = model.spread.map { _ in
      let span = SpreadPrices.span(of: members, in: model.problem)
      return LinearProgram.Column(
        cost: 0,
        bounds: Bounds(
          lower: Double(span.least) / SpreadPrices.grain,
          upper: Double(max(span.least, span.most)) / SpreadPrices.grain),
        entries: members.indices.map {
          LinearProgram.Entry(firstRow + $0, -Double(members[$0].most) * scales[$0])
        })
    }
  }

  var bounds: [Bounds] {
    guard let limit else { return [] }
    return zip(members, scales).map { member, scale in
      Bounds(
        lower: -Double(member.held) * scale,
        upper: (limit.real * Double(member.most) - Double(member.held)) * scale)
    }
  }

  /// The entry of a seat that costs an expert so much effort.
  func entry(ofExpert expert: Int, effort: Int) -> LinearProgram.Entry? {
    places[expert].map { LinearProgram.Entry(firstRow + $0, Double(effort) * scales[$0]) }
  }

  /// The multipliers of the rows, by member.
  func prices(from duals: [Double]) -> [Double] {
    members.indices.map { duals[firstRow + $0] * scales[$0] }
  }
}
