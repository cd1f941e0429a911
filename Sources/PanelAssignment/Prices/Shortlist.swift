import PanelRules

/// The candidates of a panel that are looked at, with what they count in its rows.
struct Shortlist: Sendable {
  /// Index into the compiled pairs.
  private(set) var pairs: [Int] = []
  private(set) var experts: [Int] = []
  /// What they count for the aim, in parts of a unit.
  private(set) var gains: [Int64] = []
  /// Candidates who must sit, because they are pinned.
  private(set) var isPinned: [Bool] = []
  /// The rows of the panel in which somebody here counts, or the number of seats, or that demand
  /// something.
  private(set) var rows: [OwnRules.Row] = []
  /// The rows that demand something.
  private(set) var demands: [Int] = []
  /// The rows with an upper side that some candidates bring nearer.
  private(set) var ceilings: [Int] = []
  /// The upper side of each row, and the least that a seat counts there; apart from ``rows`` because a
  /// search looks at nothing else for each candidate that it takes.
  private(set) var uppers: [Int] = []
  private(set) var leasts: [Int] = []
  /// Whether an empty panel keeps the upper side of every row, however many seats it has.
  private(set) var startsBelow = true
  /// The first 64 of ``demands`` in which each candidate counts for more than nothing, as bits.
  private(set) var demandBits: [UInt64] = []
  /// What a unit towards the floor merited at last.
  var perUnit: Int64 = 0
  /// What the panel's floor asks for; 0 where it has none.
  private(set) var floorBound: Int64 = 0
  /// What each candidate counts towards the floor; empty where there is none.
  private var floorCounts: [Int64] = []
  /// The row of the panel that is its floor.
  private let floor: Int?
  /// Places of the candidates, lately in the order of their worth.
  var ranking: [Int] = []
  /// The evaluation at whose prices it was made.
  var reference = 0
  /// What nobody outside was worth more than at those prices; `nil` when nobody is outside.
  var outside: Int64?

  private var starts: [Int] = [0]
  private var entries: [OwnRules.Share] = []
  /// Place in ``rows`` of each row of the panel.
  private var places: [Int32]

  /// An empty list; `rows` are those of the panel.
  init(rows all: [OwnRules.Row] = []) {
    places = Array(repeating: -1, count: all.count)
    floor = all.firstIndex { row in
      guard case .floor = row.origin else { return false }
      return row.hasSmallNumbers
    }
    if let floor { floorBound = Int64(all[floor].lower) }
    for (index, row) in all.enumerated() where row.perSeat != 0 || row.lower > 0 || row.upper < 0 {
      place(row, at: index)
    }
  }

  private mutating func place(_ row: OwnRules.Row, at index: Int) {
    places[index] = Int32(rows.count)
    if row.lower > -OwnRules.unbounded { demands.append(rows.count) }
    if row.coefficients.lowerBound < 0, row.upper < OwnRules.unbounded {
      ceilings.append(rows.count)
    }
    if row.perSeat != 0 || row.upper < 0 { startsBelow = false }
    uppers.append(row.upper)
    leasts.append(row.coefficients.lowerBound)
    rows.append(row)
  }

  var count: Int { pairs.count }

  /// Whether the panel has a floor that a price may stand for.
  var hasFloor: Bool { floor != nil }

  /// What a candidate counts towards the floor.
  func floorCount(of candidate: Int) -> Int64 { floor == nil ? 0 : floorCounts[candidate] }

  mutating func append(
    pair: Int, expert: Int, gain: Int64, isPinned: Bool, panel: Int, rules: OwnRules
  ) {
    ranking.append(pairs.count)
    pairs.append(pair)
    experts.append(expert)
    gains.append(gain)
    self.isPinned.append(isPinned)
    if floor != nil { floorCounts.append(0) }
    var bits: UInt64 = 0
    rules.forEachShare(ofPair: pair, panel: panel) { share in
      if places[share.row] < 0 { place(rules.rows[panel][share.row], at: share.row) }
      let row = Int(places[share.row])
      if share.row == floor { floorCounts[floorCounts.count - 1] = Int64(share.coefficient) }
      entries.append(OwnRules.Share(row: row, coefficient: share.coefficient))
      if share.coefficient > 0, let demand = demands.firstIndex(of: row), demand < 64 {
        bits |= 1 << demand
      }
    }
    demandBits.append(bits)
    starts.append(entries.count)
  }

  /// What a candidate counts in ``rows``.
  func shares(of candidate: Int) -> ArraySlice<OwnRules.Share> {
    entries[starts[candidate]..<starts[candidate + 1]]
  }

  /// The same without a slice, of which millions would count references.
  @inline(__always)
  func forEachShare(of candidate: Int, _ body: (OwnRules.Share) -> Void) {
    for entry in starts[candidate]..<starts[candidate + 1] { body(entries[entry]) }
  }

  /// Whether the rows still hold when one candidate takes the place of another.
  ///
  /// - Parameters:
  ///   - leaving: A member.
  ///   - coming: Nobody who sits there yet.
  ///   - counted: What each row counts with `leaving`, the number of seats left out.
  ///   - seats: Filled seats.
  /// - Returns: Whether every row of the panel is within its bounds.
  func allows(_ leaving: Int, for coming: Int, counted: [Int], seats: Int) -> Bool {
    if isPinned[leaving] { return false }
    let (old, new) = (starts[leaving]..<starts[leaving + 1], starts[coming]..<starts[coming + 1])
    for entry in old where !holds(entries[entry].row, old, new, counted, seats) { return false }
    for entry in new where !holds(entries[entry].row, old, new, counted, seats) { return false }
    return true
  }

  @inline(__always)
  private func holds(
    _ row: Int, _ old: Range<Int>, _ new: Range<Int>, _ counted: [Int], _ seats: Int
  ) -> Bool {
    var sum = counted[row] + rows[row].perSeat * seats
    for entry in old where entries[entry].row == row { sum -= entries[entry].coefficient }
    for entry in new where entries[entry].row == row { sum += entries[entry].coefficient }
    return sum >= rows[row].lower && sum <= rows[row].upper
  }
}
