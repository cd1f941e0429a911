/// Decimal numbers below each other.
enum Decimals {
  /// The numbers with as many decimals each as the one that has the most.
  static func aligned(_ texts: [String]) -> [String] {
    func decimals(of text: String) -> Int {
      text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    }
    let most = texts.map(decimals).max() ?? 0
    return texts.map { text in
      let missing = most - decimals(of: text)
      guard missing > 0 else { return text }
      return text + (text.contains(".") ? "" : ".") + String(repeating: "0", count: missing)
    }
  }
}
