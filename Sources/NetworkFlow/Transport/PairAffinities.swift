/// How well every expert fits every panel, in one of three forms; from -2^30 to 2^30.
public enum PairAffinities: Sendable {
  /// Row by row, one number for each expert; ``barred`` for pairs that must not be.
  case dense([Int32])
  /// Eligible pairs only: experts, rising, and values of panel c stand at `starts[c]..<starts[c + 1]`.
  case sparse(starts: [Int], experts: [Int32], values: [Int32])
  /// Fills the row of a panel, which is full of ``barred`` when it is handed over.
  ///
  /// Called from many threads at once and several times for a row; must always give the same.
  case computed(@Sendable (_ panel: Int, _ row: inout [Int32]) -> Void)

  /// Stands for a pair that must not be.
  public static let barred = Int32.min
  /// Greatest magnitude of an affinity.
  public static let greatest: Int32 = 1 << 30

  /// Calls `body` with a panel's row, where `scratch` gives room if the row must be made.
  func withRow<Result>(
    _ panel: Int, experts: Int, scratch: inout [Int32], _ body: (AffinityRow) -> Result
  ) -> Result {
    switch self {
    case .dense(let values): return body(.all(values[panel * experts..<(panel + 1) * experts]))
    case .sparse(let starts, let columns, let values):
      let entries = starts[panel]..<starts[panel + 1]
      // Few are looked at one by one.
      if entries.count * 16 < experts { return body(.some(columns[entries], values[entries])) }
      reset(&scratch, experts)
      for entry in entries { scratch[Int(columns[entry])] = values[entry] }
    case .computed(let fill):
      reset(&scratch, experts)
      fill(panel, &scratch)
      precondition(scratch.count == experts, "the row of a panel has one number for each expert")
    }
    return body(.all(scratch[...]))
  }

  private func reset(_ row: inout [Int32], _ experts: Int) {
    row.removeAll(keepingCapacity: true)
    row.append(contentsOf: repeatElement(Self.barred, count: experts))
  }
}
