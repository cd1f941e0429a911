public import PanelModel

/// The known name that somebody probably meant.
public enum Suggestions {
  /// "Maybe you meant …", or nil where no name is near.
  ///
  /// - Complexity: O(names x length of the word squared).
  public static func advice(for word: String, among names: some Sequence<String>) -> Statement? {
    nearest(to: word, among: names).map { FilePhrases.maybe(["value": $0]) }
  }

  /// "Maybe you meant …", or else the first of the known names; nil where there are none.
  ///
  /// - Complexity: O(names x length of the word squared).
  public static func adviceOrList(for word: String, among names: [String]) -> Statement? {
    advice(for: word, among: names) ?? LikelyMend.listing(names)
  }

  /// The name nearest to a misspelt one, or nil if none is near.
  ///
  /// Near is: the same after `_`, `-` and spaces are taken out; one slip of the pen (a letter
  /// changed, added or lost, or two neighbours swapped); two slips where both have six letters or more.
  /// In a name of up to three letters only a swap counts: otherwise 行业 (trade) would pass for 专业
  /// (specialty). Capitals do not matter. Of several equally near names the first in code point
  /// order is taken, so that the answer does not depend on the order of `names`.
  public static func nearest(to word: String, among names: some Sequence<String>) -> String? {
    let letters = folded(word)
    let plainLetters = joined(letters)
    var best: (distance: Int, name: String)?
    for name in names {
      let candidate = folded(name)
      let limit = slipsAllowed(min(letters.count, candidate.count))
      let distance =
        joined(candidate) == plainLetters
        ? 0 : slips(from: letters, to: candidate, atMost: limit)
      guard let distance, isNear(distance, letters, candidate) else { continue }
      if let best, (best.distance, best.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }

  /// How many slips make a name of this length still recognisable.
  private static func slipsAllowed(_ length: Int) -> Int {
    length >= 6 ? 2 : 1
  }

  /// Whether so many slips are few enough: in short names one only where it is a swap.
  private static func isNear(
    _ distance: Int, _ word: [Unicode.Scalar], _ name: [Unicode.Scalar]
  ) -> Bool {
    distance == 0 || name.count > 3 || word.sorted() == name.sorted()
  }

  private static func folded(_ name: String) -> [Unicode.Scalar] {
    Array(name.lowercased().unicodeScalars)
  }

  private static func joined(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.filter { !["_", "-", " ", "\u{3000}"].contains($0) }
  }

  /// The fewest letters changed, added or lost and neighbours swapped that turn one name into the
  /// other, or nil where that is more than `limit`.
  ///
  /// This is the optimal string alignment distance, three rows of its table at a time.
  static func slips(
    from first: [Unicode.Scalar], to second: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let isSame = first[row] == second[column]
        var cost = min(
          last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count] <= limit ? last[second.count] : nil
  }
}
