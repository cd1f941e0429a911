import PanelModel

extension SeatRange {
  /// The odd numbers of the range; the range itself where it has none.
  var odd: SeatRange {
    let range = SeatRange(least % 2 == 0 ? least + 1 : least, most % 2 == 0 ? most - 1 : most)
    return range.least <= range.most ? range : self
  }

  /// The number of seats where there is only one.
  var settled: Int? { least == most ? least : nil }
}
