/// The affinities of one panel: of every expert, or of those few who are not barred.
enum AffinityRow {
  /// One number for each expert.
  case all(ArraySlice<Int32>)
  /// Experts, rising, and a number for each of them.
  case some(ArraySlice<Int32>, ArraySlice<Int32>)

  /// The affinity of one expert, who must be in the row.
  func affinity(of expert: Int32) -> Int32 {
    switch self {
    case .all(let values): return values[values.startIndex + Int(expert)]
    case .some(let experts, let values):
      let place = Self.place(of: expert, in: experts)
      guard place < experts.endIndex, experts[place] == expert else { return PairAffinities.barred }
      return values[values.startIndex + place - experts.startIndex]
    }
  }

  /// Where an expert stands among rising ones, or the next.
  static func place(of expert: Int32, in experts: ArraySlice<Int32>) -> Int {
    var (low, high) = (experts.startIndex, experts.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if experts[middle] < expert { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
