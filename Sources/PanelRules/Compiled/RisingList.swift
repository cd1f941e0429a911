/// Looking things up in a list of numbers that rise.
extension [Int] {
  /// The place of the first number of a rising list that is not less.
  func place(ofFirstFrom number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of a number in a rising list; nil where it is not there.
  ///
  /// - Complexity: O(log count).
  package func place(ofRising number: Int) -> Int? {
    let place = place(ofFirstFrom: number)
    return place < count && self[place] == number ? place : nil
  }

  /// Where the numbers of a range stand in a rising list.
  func places(within range: Range<Int>) -> Range<Int> {
    place(ofFirstFrom: range.lowerBound)..<place(ofFirstFrom: range.upperBound)
  }
}
