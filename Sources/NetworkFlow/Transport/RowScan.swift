/// The best entries of a row of affinities plus prices, found mostly without looking at one alone.
///
/// A row is read in strips. The greatest sum of a strip is a reduction without branches, which the
/// compiler turns into vector code, and only strips that reach the bar are looked at again.
struct RowScan {
  /// An entry of a row: the expert and affinity plus price.
  struct Entry {
    var expert: Int32
    var affinity: Int32
    var sum: Int64
  }

  static let strip = 64

  /// Most entries that are kept.
  let limit: Int
  private(set) var best: [Entry] = []

  init(limit: Int) {
    self.limit = limit
    best.reserveCapacity(limit + 1)
  }

  /// Finds the greatest sums above a bar, experts of `known` left out.
  ///
  /// Of equals the first counts from an offset on, around the row's end: were it the same for every
  /// panel, all would begin with the same few experts.
  ///
  /// - Parameters:
  ///   - row: Affinities.
  ///   - prices: One for each expert; in 32 bits from 0 to 2^30 - 1, so that no sum wraps.
  ///   - bar: Sums must exceed it.
  ///   - known: Experts to leave out.
  ///   - offset: Expert with whom the search begins.
  /// - Complexity: O(experts), by 64 at a time where nothing exceeds the bar.
  @inline(__always)
  mutating func run<Sum: FixedWidthInteger & SignedInteger>(
    _ row: AffinityRow, prices: [Sum], above bar: Int64, except known: [Int32],
    startingAt offset: Int
  ) {
    best.removeAll(keepingCapacity: true)
    switch row {
    case .all(let values):
      run(all: values, prices: prices, above: bar, except: known, startingAt: offset)
    case .some(let experts, let values):
      run(some: experts, values, prices: prices, above: bar, except: known, startingAt: offset)
    }
  }

  /// The same of few experts, one by one.
  private mutating func run<Sum: FixedWidthInteger & SignedInteger>(
    some experts: ArraySlice<Int32>, _ values: ArraySlice<Int32>, prices: [Sum], above bar: Int64,
    except known: [Int32], startingAt offset: Int
  ) {
    var bar = bar
    let first = AffinityRow.place(of: Int32(offset), in: experts)
    for part in [first..<experts.endIndex, experts.startIndex..<first] {
      for place in part {
        let (expert, affinity) = (
          experts[place], values[values.startIndex + place - experts.startIndex]
        )
        let sum = Int64(affinity) + Int64(prices[Int(expert)])
        guard sum > bar, affinity != PairAffinities.barred, !known.contains(expert) else {
          continue
        }
        insert(Entry(expert: expert, affinity: affinity, sum: sum), raising: &bar)
      }
    }
  }

  @inline(__always)
  private mutating func run<Sum: FixedWidthInteger & SignedInteger>(
    all row: ArraySlice<Int32>, prices: [Sum], above bar: Int64, except known: [Int32],
    startingAt offset: Int
  ) {
    precondition(prices.count == row.count)
    // Both buffers have the same length, and strips end within it.
    unsafe row.withUnsafeBufferPointer { row in
      unsafe prices.withUnsafeBufferPointer { prices in
        var start = offset
        var bar = bar
        var left = row.count
        while left > 0 {
          let end = min(start + min(Self.strip, left), row.count)
          left -= end - start
          var greatest = Sum.min
          for expert in start..<end {
            greatest = max(greatest, unsafe Sum(truncatingIfNeeded: row[expert]) &+ prices[expert])
          }
          if Int64(greatest) > bar {
            for expert in start..<end {
              let sum = unsafe Int64(row[expert]) + Int64(prices[expert])
              guard sum > bar, unsafe row[expert] != PairAffinities.barred,
                !known.contains(Int32(expert))
              else { continue }
              unsafe insert(
                Entry(expert: Int32(expert), affinity: row[expert], sum: sum), raising: &bar)
            }
          }
          start = end == row.count ? 0 : end
        }
      }
    }
  }

  private mutating func insert(_ entry: Entry, raising bar: inout Int64) {
    var place = best.count
    while place > 0, best[place - 1].sum < entry.sum { place -= 1 }
    best.insert(entry, at: place)
    if best.count > limit { best.removeLast() }
    if best.count == limit, let last = best.last { bar = max(bar, last.sum) }
  }

}

extension AffinityRow {
  /// Calls `body` for every entry above the bar of its expert; it gives the expert's new bar.
  @inline(__always)
  func forEachAbove(_ bars: inout [Int32], _ body: (Int, Int32) -> Int32) {
    switch self {
    case .all(let values): Self.forEachAbove(&bars, in: values, body)
    case .some(let experts, let values):
      for (expert, affinity) in zip(experts, values) where affinity > bars[Int(expert)] {
        bars[Int(expert)] = body(Int(expert), affinity)
      }
    }
  }

  /// The same by strips, of which most are passed over.
  @inline(__always)
  private static func forEachAbove(
    _ bars: inout [Int32], in row: ArraySlice<Int32>, _ body: (Int, Int32) -> Int32
  ) {
    let strip = RowScan.strip
    precondition(bars.count == row.count)
    // Both buffers have the same length, and strips end within it.
    unsafe row.withUnsafeBufferPointer { row in
      unsafe bars.withUnsafeMutableBufferPointer { bars in
        var start = 0
        while start < row.count {
          let end = min(start + strip, row.count)
          var isAbove: Int32 = 0
          for expert in start..<end {
            isAbove |= unsafe row[expert] > bars[expert] ? 1 : 0
          }
          if isAbove != 0 {
            for expert in start..<end where unsafe row[expert] > bars[expert] {
              unsafe bars[expert] = unsafe body(expert, row[expert])
            }
          }
          start = end
        }
      }
    }
  }
}
