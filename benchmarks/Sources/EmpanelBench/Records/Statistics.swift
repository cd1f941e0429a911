extension Array where Element == Double {
  /// The middle one, or the mean of the two in the middle; nil for none.
  var median: Double? {
    guard !isEmpty else { return nil }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}

extension Double {
  /// As text with about three significant digits.
  var short: String {
    let scale: Double = magnitude < 1 ? 1000 : magnitude < 10 ? 100 : magnitude < 100 ? 10 : 1
    let rounded = (self * scale).rounded() / scale
    return scale == 1 ? "\(Int(rounded))" : "\(rounded)"
  }
}
