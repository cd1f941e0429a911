/// The best few panels of each expert, gathered row by row; of equals the first panel counts.
struct ExpertBests: Sendable {
  private let width: Int
  /// `width` places for each expert, best first; an empty one is barred.
  private var places: [PairScan.Finding]
  /// What a pair must exceed to have a place, by expert.
  private var bars: [Int32]

  init(experts: Int, width: Int) {
    self.width = width
    let empty = PairScan.Finding(panel: 0, expert: 0, affinity: PairAffinities.barred)
    places = [PairScan.Finding](repeating: empty, count: experts * width)
    bars = [Int32](repeating: PairAffinities.barred, count: experts)
  }

  /// Every pair that has a place, by expert.
  var all: [PairScan.Finding] { places.filter { $0.affinity != PairAffinities.barred } }

  /// Takes in a panel's row.
  ///
  /// - Complexity: O(experts), by 64 at a time where nothing is better.
  mutating func take(_ row: AffinityRow, of panel: Int) {
    // Out of the struct for a while, so that bars and places can change together.
    var places = places
    self.places = []
    row.forEachAbove(&bars) { [width] expert, affinity in
      Self.insert(
        PairScan.Finding(panel: Int32(panel), expert: Int32(expert), affinity: affinity),
        into: &places, width: width)
    }
    self.places = places
  }

  /// Takes in what was gathered from other rows.
  mutating func merge(_ other: ExpertBests) {
    guard !bars.isEmpty else {
      self = other
      return
    }
    for finding in other.all {
      bars[Int(finding.expert)] = Self.insert(finding, into: &places, width: width)
    }
  }

  /// Puts a pair in its place, if it has one, and gives the expert's new bar.
  private static func insert(
    _ finding: PairScan.Finding, into places: inout [PairScan.Finding], width: Int
  ) -> Int32 {
    let first = Int(finding.expert) * width
    var place = first + width
    while place > first, isBetter(finding, than: places[place - 1]) {
      place -= 1
      if place + 1 < first + width { places[place + 1] = places[place] }
    }
    if place < first + width { places[place] = finding }
    return places[first + width - 1].affinity
  }

  private static func isBetter(_ one: PairScan.Finding, than other: PairScan.Finding) -> Bool {
    (one.affinity, other.panel) > (other.affinity, one.panel)
  }
}
