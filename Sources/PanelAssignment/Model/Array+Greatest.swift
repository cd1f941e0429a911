extension Array where Element: Comparable {
  /// Keeps an element where it is among the greatest, which stand falling.
  ///
  /// - Complexity: O(1) for one that is not among them, as nearly all are in a long run.
  @inline(__always)
  mutating func insert(_ element: Element, amongGreatest most: Int) {
    if count >= most {
      guard let last, last < element else { return }
      removeLast()
    }
    var place = count
    while place > 0, self[place - 1] < element { place -= 1 }
    insert(element, at: place)
  }
}
