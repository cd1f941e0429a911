import PanelModel

/// Rows that say of a load in seats what its bound says in effort, where seats cost differently.
///
/// Who may take 48 points, and is open to panels of 34 and 40, sits on one of them at most; a share
/// of one panel and a share of another, which the points alone allow, is what makes such programs
/// hard. They follow from the loads and forbid nothing more.
struct LoadCounts {
  let panels: [CompiledProblem.Seats]
  let experts: [CompiledProblem.Work]
  let pairExperts: [Int32]

  /// The rows, and whose load each is, by the order of experts.
  ///
  /// - Complexity: O(pairs log pairs).
  func rows() -> [(row: CompiledProblem.Row, origin: RowOrigin)] {
    guard Set(panels.map(\.effort)).count > 1 else { return [] }
    var pairs = [[(effort: Int, pair: Int)]](repeating: [], count: experts.count)
    for panel in panels {
      for pair in panel.pairs { pairs[Int(pairExperts[pair])].append((panel.effort, pair)) }
    }
    return zip(experts, pairs).compactMap { expert, pairs in
      let efforts = pairs.map(\.effort).sorted()
      guard let least = efforts.first, let greatest = efforts.last, least < greatest,
        let count = Self.seats(in: expert.most, of: efforts), count < efforts.count
      else { return nil }
      // The points alone say no more than this many of the cheapest seats.
      guard count * least < expert.most else { return nil }
      let terms = pairs.map {
        CompiledProblem.Row.Term(pair: Int32($0.pair), coefficient: 1)
      }
      let row = CompiledProblem.Row(
        terms: terms.sorted { $0.pair < $1.pair }, upper: count, isLazy: true, origin: 0)
      return (row, RowOrigin(.load, expert: expert.expert))
    }
  }

  /// How many seats fit at most; nil where all do.
  private static func seats(in most: Int, of rising: [Int]) -> Int? {
    var left = most
    for (count, effort) in rising.enumerated() {
      if effort > left { return count }
      left -= effort
    }
    return nil
  }
}
