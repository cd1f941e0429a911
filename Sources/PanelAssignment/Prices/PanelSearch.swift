import PanelRules

/// Finds the best panel among the candidates of a shortlist under all of the panel's own rules.
///
/// Depth first over the candidates in the order of their merit: what they are worth, and what they count
/// towards the panel's floor at a price at which both together bound the panel best (Lagrange). What is still
/// open is bounded by the best that the free seats could hold, alone and with what a row still demands.
struct PanelSearch {
  /// The best panel.
  struct Answer {
    /// Places in the shortlist.
    var members: [Int] = []
    /// Sum of their worths; nil when no panel of the shortlist keeps the rules.
    var worth: Int64?
    /// No panel of the shortlist is worth more: ``worth`` itself unless the search gave up.
    var bound: Int64 = .min
    /// What the others merit at most on a panel with one person from outside the list, less what the
    /// floor asks for.
    var company: Int64 = .min
    /// The least merit that ``company`` counts on: nobody outside may have more.
    var leastInCompany: Int64 = .max
    /// What a unit towards the floor merits beside its worth.
    var perUnit: Int64 = 0
  }

  /// What may be done with a candidate.
  enum Standing: UInt8 {
    case free, barred, forced
  }

  /// Nodes before a search gives up and answers with a bound.
  private static let mostNodes = 20_000

  /// Usable candidates by merit, their merits, and the sums of the first of these.
  private(set) var order: [Int] = []
  private var merits: [Int64] = []
  private var sums: [Int64] = []
  private var forced: [Int] = []
  /// Merits of those who are forced, less what the floor asks for.
  private var forcedMerit: Int64 = 0
  private var floorPrice = FloorPrice()
  /// By row that demands something, the positions of those who count there, in order.
  private var positions: [[Int]] = []
  /// What each row counts so far.
  private var counted: [Int] = []
  private var chosen: [Int] = []
  private var nodes = 0
  private var answer = Answer()

  /// Finds the best panel.
  ///
  /// - Parameters:
  ///   - list: The candidates.
  ///   - values: What each of them adds.
  ///   - counts: The numbers of seats that may be filled.
  ///   - standings: What may be done with each candidate; empty means that all are free.
  /// - Returns: The best panel with bounds for what was not looked at.
  mutating func best(
    of list: Shortlist, worths values: [Int64], counts: SeatCounts, standings: [Standing] = []
  ) -> Answer {
    answer = Answer()
    nodes = 0
    answer.perUnit = floorPrice.best(
      of: list, worths: values, standings: standings, seats: counts.least)
    rank(list, values, standings)
    findDemands(of: list)
    var seats = counts.least
    while seats <= counts.most {
      search(list, values, seats: seats)
      seats += counts.step
    }
    if nodes <= Self.mostNodes { answer.bound = answer.worth ?? .min }
    return answer
  }

  // MARK: - Order

  private mutating func rank(
    _ list: Shortlist, _ values: [Int64], _ standings: [Standing]
  ) {
    forced.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    merits.removeAll(keepingCapacity: true)
    forcedMerit = -answer.perUnit * list.floorBound
    for candidate in list.ranking {
      let standing = standings.isEmpty ? .free : standings[candidate]
      let merit = values[candidate] + answer.perUnit * list.floorCount(of: candidate)
      if list.isPinned[candidate] || standing == .forced {
        forced.append(candidate)
        forcedMerit += merit
      } else if standing == .free {
        insert(candidate, merit)
      }
    }
    sums.removeAll(keepingCapacity: true)
    var sum: Int64 = 0
    sums.append(0)
    for merit in merits {
      sum += merit
      sums.append(sum)
    }
  }

  /// Rankings are nearly in order already.
  private mutating func insert(_ candidate: Int, _ merit: Int64) {
    var place = order.count
    order.append(candidate)
    merits.append(merit)
    while place > 0,
      merits[place - 1] < merit
        || (merits[place - 1] == merit && order[place - 1] > candidate)
    {
      order[place] = order[place - 1]
      merits[place] = merits[place - 1]
      place -= 1
    }
    order[place] = candidate
    merits[place] = merit
  }

  private mutating func findDemands(of list: Shortlist) {
    for index in list.demands.indices {
      if positions.count <= index { positions.append([]) }
      positions[index].removeAll(keepingCapacity: true)
    }
    guard !list.demands.isEmpty else { return }
    for (position, candidate) in order.enumerated() {
      var bits = list.demandBits[candidate]
      while bits != 0 {
        positions[bits.trailingZeroBitCount].append(position)
        bits &= bits - 1
      }
    }
  }

  // MARK: - Search

  /// One number of filled seats.
  private mutating func search(_ list: Shortlist, _ values: [Int64], seats: Int) {
    let free = seats - forced.count
    guard free >= 0 else { return }
    guard free <= order.count else {
      // Only with people from outside.
      answer.leastInCompany = .min
      return
    }
    counted.removeAll(keepingCapacity: true)
    counted.append(contentsOf: repeatElement(0, count: list.rows.count))
    if !list.startsBelow {
      for row in counted.indices { counted[row] = list.rows[row].perSeat * seats }
    }
    for candidate in forced {
      list.forEachShare(of: candidate) { counted[$0.row] += $0.coefficient }
    }
    if free > 0 {
      answer.company = max(answer.company, forcedMerit + sums[free - 1])
      if free > 1 { answer.leastInCompany = min(answer.leastInCompany, merits[free - 2]) }
    }
    if !list.startsBelow || !forced.isEmpty {
      for row in counted.indices where isOver(row, of: list, leaving: free) { return }
    }
    chosen.removeAll(keepingCapacity: true)
    descend(list, values, from: 0, free: free, merit: forcedMerit)
    if nodes > Self.mostNodes {
      answer.bound = max(answer.bound, answer.worth ?? .min, forcedMerit + sums[free])
    }
  }

  /// Tries candidates from a position on; no panel is worth more than the merit of those who are seated
  /// with that of the best others.
  private mutating func descend(
    _ list: Shortlist, _ values: [Int64], from start: Int, free: Int, merit: Int64
  ) {
    nodes += 1
    if nodes > Self.mostNodes { return }
    guard free > 0 else {
      finish(list, values)
      return
    }
    guard let open = mostOpen(list, from: start, free: free), isBetter(merit + open) else { return }
    var position = start
    while position + free <= order.count {
      guard isBetter(merit + sums[position + free] - sums[position]) else { return }
      let candidate = order[position]
      if take(candidate, of: list, leaving: free - 1) {
        chosen.append(position)
        descend(
          list, values, from: position + 1, free: free - 1, merit: merit + merits[position])
        chosen.removeLast()
      }
      list.forEachShare(of: candidate) { counted[$0.row] -= $0.coefficient }
      if nodes > Self.mostNodes { return }
      position += 1
    }
  }

  /// Keeps the panel that is full now, if it keeps the rules and is better.
  private mutating func finish(_ list: Shortlist, _ values: [Int64]) {
    guard isKept(list) else { return }
    var worth: Int64 = 0
    for candidate in forced { worth += values[candidate] }
    for position in chosen { worth += values[order[position]] }
    guard isBetter(worth) else { return }
    answer.worth = worth
    answer.members = forced + chosen.map { order[$0] }
  }

  /// Whether the rows hold at the end: who was taken kept the upper sides, unless somebody was needed
  /// to get below one.
  private func isKept(_ list: Shortlist) -> Bool {
    list.demands.allSatisfy { counted[$0] >= list.rows[$0].lower }
      && list.ceilings.allSatisfy { counted[$0] <= list.uppers[$0] }
  }

  /// Whether a row's upper side cannot be kept any more with so many seats left.
  @inline(__always)
  private func isOver(_ row: Int, of list: Shortlist, leaving free: Int) -> Bool {
    counted[row] + free * list.leasts[row] > list.uppers[row]
  }

  private func isBetter(_ worth: Int64) -> Bool { answer.worth.map { worth > $0 } ?? true }

  /// The most merit that the free seats could add, given what every row still demands; nil when some row
  /// cannot be kept any more.
  private func mostOpen(_ list: Shortlist, from start: Int, free: Int) -> Int64? {
    guard start + free <= order.count else { return nil }
    var most = sums[start + free] - sums[start]
    for index in 0..<min(64, list.demands.count) {
      let demand = list.demands[index]
      let row = list.rows[demand]
      let missing = row.lower - counted[demand]
      guard missing > 0 else { continue }
      let each = row.coefficients.upperBound
      guard each > 0 else { return nil }
      let needed = (missing + each - 1) / each
      guard needed <= free else { return nil }
      var first = 0
      while first < positions[index].count, positions[index][first] < start { first += 1 }
      guard first + needed <= positions[index].count else { return nil }
      var sum = sums[start + free - needed] - sums[start]
      for place in first..<first + needed { sum += merits[positions[index][place]] }
      most = min(most, sum)
    }
    return most
  }

  /// Counts a candidate in; false when a row cannot be kept with so many seats left.
  private mutating func take(_ candidate: Int, of list: Shortlist, leaving free: Int) -> Bool {
    var isPossible = true
    list.forEachShare(of: candidate) { share in
      counted[share.row] += share.coefficient
      if isOver(share.row, of: list, leaving: free) { isPossible = false }
    }
    return isPossible
  }
}
