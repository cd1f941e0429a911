import PanelModel

/// Experts by how much work they have.
enum WorkloadBins {
  /// One column.
  struct Bin: Hashable {
    /// Which amounts are counted, in percent or points.
    enum Range: Hashable {
      /// From one to another, both counted.
      case upTo(Int, Int)
      /// More than so much.
      case over(Int)
    }

    var range: Range
    var count = 0
  }

  /// By the share of what an expert may take: none, tenths, and more than all.
  ///
  /// - Parameter loads: Effort and limit of each expert, in points, at least 0.
  /// - Returns: The columns; that of more than all only where somebody has more.
  static func byShare(_ loads: [(effort: Int, limit: Int)]) -> [Bin] {
    var bins = [Bin(range: .upTo(0, 0))]
    bins += (0..<10).map { Bin(range: .upTo($0 * 10 + 1, $0 * 10 + 10)) }
    bins.append(Bin(range: .over(100)))
    for (effort, limit) in loads {
      if effort == 0 {
        bins[0].count += 1
      } else if effort > limit {
        bins[11].count += 1
      } else {
        // Rounded up: whatever is above nothing is in the first tenth at least.
        bins[(effort * 10 + limit - 1) / limit].count += 1
      }
    }
    return bins[11].count > 0 ? bins : bins.dropLast()
  }

  /// By effort points, in steps that make at most twelve columns.
  static func byEffort(_ efforts: [Int]) -> [Bin] {
    let most = efforts.max() ?? 0
    let step = NiceStep.atLeast((most + 10) / 11)
    var bins = [Bin(range: .upTo(0, 0))]
    for low in Swift.stride(from: 1, through: max(1, most), by: step) {
      bins.append(Bin(range: .upTo(low, low + step - 1)))
    }
    for effort in efforts { bins[effort == 0 ? 0 : (effort - 1) / step + 1].count += 1 }
    return bins
  }
}

/// Panels by quality, in steps that people count in.
struct QualityHistogram {
  /// One column.
  struct Bin: Hashable {
    /// Where it begins, as decimal text; it ends where the next begins.
    let from: String
    var count = 0
  }

  private(set) var bins: [Bin]

  /// Counts the panels; nil where there are fewer than two, of which nothing is to be seen.
  init?(_ qualities: [RosterFindings.Quality], decimals: Int) {
    let values = qualities.map(\.value)
    guard values.count > 1, let low = values.min(), let high = values.max() else { return nil }
    let span = high.roundedDown - low.roundedDown + 1
    let step = NiceStep.atLeast((span + 9) / 10)
    let first = Fraction(low.roundedDown, step).roundedDown
    let last = Fraction(high.roundedDown, step).roundedDown
    bins = (first...last).map {
      Bin(from: FixedPoint.text(of: $0 * step, decimals: decimals))
    }
    for value in values {
      bins[Fraction(value.roundedDown, step).roundedDown - first].count += 1
    }
  }
}

/// Steps that people count in: 1, 2 or 5 times a power of ten.
enum NiceStep {
  /// The least such step that is not below; 1 for whatever is less.
  static func atLeast(_ size: Int) -> Int {
    var power = 1
    while true {
      for step in [power, 2 * power, 5 * power] where step >= size { return step }
      power *= 10
    }
  }
}
