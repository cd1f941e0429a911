import PanelModel

extension StageSum {
  /// The best that one panel can make of shares of its seats: the best members up to the most
  /// probability each, as long as they are worth something or seats are owed.
  func best(
    of worths: [Int128], of experts: [Int], perSeat: Int128, at place: RosterSpace.Place,
    upTo most: Fraction
  ) -> Answer {
    let (whole, share) = (Int128(most.denominator), Int128(most.numerator))
    guard let fewest = place.counts.first, let all = place.counts.last else { return .noRoster }
    var sum = Tally()
    var owed = whole * Int128(fewest)
    var room = whole * Int128(all)
    var free: [Tally] = []
    for (member, worth) in worths.enumerated() {
      var gain = Tally(worth)
      gain.add(perSeat)
      if gain.isLost { return .lost }
      if !place.pinned.isEmpty, place.pinned.contains(experts[member]) {
        sum.add(gain.value, times: whole)
        owed -= whole
        room -= whole
      } else {
        free.append(gain)
      }
    }
    guard room >= 0 else { return .noRoster }
    for gain in free.sorted(by: { $0.value > $1.value }) {
      let used = min(share, gain.value > 0 ? room : max(0, owed))
      if used == 0 { break }
      sum.add(gain.value, times: used)
      owed -= used
      room -= used
    }
    if owed > 0 { return .noRoster }
    return sum.isLost ? .lost : .most(sum.value)
  }
}
