/// A quick guess at a transport problem's prices and choice: panels bid for experts.
///
/// Every open seat bids for its best expert the price at which it would change its mind, and a step
/// more; a full expert drops the lowest bid (Bertsekas, Castañon, "The auction algorithm for the
/// transportation problem", 1989). Nothing is proved: least loads are passed over, and the bids end
/// when there have been many.
struct SeatAuction {
  private struct Bid {
    var price: Int64
    var panel: Int32
    var entry: Int32
  }

  /// Entries of panel c stand at `starts[c]..<starts[c + 1]`.
  let starts: [Int]
  let pairs: [PairScan.Finding]
  let seats: [Int64]
  let loads: [Int64]
  /// By how much a bid exceeds what it must.
  let step: Int64

  private(set) var prices: [Int64]
  /// Whether the panel of an entry holds its expert.
  private(set) var isHeld: [Bool]
  private var holders: [[Bid]]

  init(
    starts: [Int], pairs: [PairScan.Finding], seats: [Int64], loads: [Int64], step: Int64
  ) {
    self.starts = starts
    self.pairs = pairs
    self.seats = seats
    self.loads = loads
    self.step = step
    prices = [Int64](repeating: 0, count: loads.count)
    isHeld = [Bool](repeating: false, count: pairs.count)
    holders = [[Bid]](repeating: [], count: loads.count)
  }

  /// Panels that bid between two questions whether to stop.
  private static let slice = 1024

  /// Lets the panels bid, until there have been many bids or it is stopped.
  mutating func run(until isStopped: StopQuestion? = nil) {
    var open = seats
    var waiting = Array(seats.indices.reversed())
    var left = 40 * seats.count
    while let panel = waiting.popLast(), left > 0 {
      left -= 1
      if left % Self.slice == 0, let isStopped, isStopped() { return }
      let count = Int(min(open[panel], Int64(starts[panel + 1] - starts[panel])))
      guard count > 0 else { continue }
      for (entry, price) in bids(of: panel, seats: count) {
        open[panel] -= 1
        if let loser = place(Bid(price: price, panel: Int32(panel), entry: Int32(entry))) {
          if open[Int(loser)] == 0 || Int(loser) == panel { waiting.append(Int(loser)) }
          open[Int(loser)] += 1
        }
      }
    }
  }

  /// The best entries that a panel lacks, each with the price at which another would be as good.
  private func bids(of panel: Int, seats count: Int) -> [(entry: Int, price: Int64)] {
    var best: [(entry: Int, value: Int64)] = []
    for entry in starts[panel]..<starts[panel + 1] where !isHeld[entry] {
      let expert = Int(pairs[entry].expert)
      guard loads[expert] > 0 else { continue }
      let value = Int64(pairs[entry].affinity) - prices[expert]
      var place = best.count
      while place > 0, best[place - 1].value < value { place -= 1 }
      guard place <= count else { continue }
      best.insert((entry, value), at: place)
      if best.count > count + 1 { best.removeLast() }
    }
    guard let last = best.last else { return [] }
    // Without an alternative the worst of the best stands for it.
    return best.prefix(count).map { entry, value in
      (entry, prices[Int(pairs[entry].expert)] + value - last.value + step)
    }
  }

  /// Gives a bidder the expert; gives the panel that lost it, if the expert was full.
  private mutating func place(_ bid: Bid) -> Int32? {
    let expert = Int(pairs[Int(bid.entry)].expert)
    isHeld[Int(bid.entry)] = true
    holders[expert].append(bid)
    guard holders[expert].count >= loads[expert] else { return nil }
    var loser: Int32?
    if holders[expert].count > loads[expert] {
      let lowest = lowestHolder(of: expert)
      let old = holders[expert].remove(at: lowest)
      isHeld[Int(old.entry)] = false
      loser = old.panel
    }
    prices[expert] = holders[expert][lowestHolder(of: expert)].price
    return loser
  }

  private func lowestHolder(of expert: Int) -> Int {
    var lowest = 0
    for place in holders[expert].indices
    where holders[expert][place].price < holders[expert][lowest].price { lowest = place }
    return lowest
  }
}
