/// How well each expert fits each panel, as whole numbers of units of `10^-decimals`, where scores are
/// given; it is empty where the policy's formula computes them.
///
/// One row for each panel and one column for each expert, in the problem's order. Magnitudes are at
/// most ``limit``, so that sums over any docket stay exact in 64 bits.
public struct AffinityTable: Sendable {
  /// What a pair that the table leaves out means.
  public enum Missing: String, Hashable, Sendable, CaseIterable {
    /// Eligible with score 0.
    case zero
    /// Not eligible.
    case ineligible
  }

  /// Greatest magnitude of a score, in units.
  public static let limit = 1 << 30
  /// Stands in a row for a pair that is not eligible for want of a score.
  public static let barred = Int32.min

  /// Where the scores are.
  enum Storage: Sendable {
    case sparse(SparseAffinities)
    case dense(DenseAffinities)
  }

  /// Digits after the decimal point, 0 to 9: a unit is `10^-decimals`.
  public let decimals: Int
  /// What a pair that the table leaves out means.
  public let missing: Missing
  /// Number of rows.
  public let panelCount: Int
  /// Number of columns.
  public let expertCount: Int
  let storage: Storage

  /// Whether no score is given at all, so that a policy's formula has its say.
  public var isEmpty: Bool {
    switch storage {
    case .sparse(let table): table.isEmpty
    case .dense: false
    }
  }

  /// Whether the scores are a matrix, of which rows are read when they are wanted.
  public var isMatrix: Bool {
    switch storage {
    case .sparse: false
    case .dense: true
    }
  }

  /// Whether every pair has a score, given or by ``missing``.
  public var isComplete: Bool {
    switch storage {
    case .sparse: missing == .zero
    case .dense: true
    }
  }

  /// Writes one row of scores; a pair left out is 0 or ``barred``.
  ///
  /// - Parameters:
  ///   - panel: Index of the panel.
  ///   - row: Overwritten; `expertCount` scores in units.
  /// - Complexity: O(experts).
  public func read(panel: Int, into row: inout [Int32]) {
    switch storage {
    case .sparse(let table):
      let blank = missing == .zero ? 0 : AffinityTable.barred
      row.removeAll(keepingCapacity: true)
      row.append(contentsOf: repeatElement(blank, count: expertCount))
      for entry in table.entries(of: panel) { row[Int(entry.expert)] = entry.units }
    case .dense(let table):
      table.read(panel: panel, into: &row)
    }
  }

  /// The pairs of a row that differ from what ``missing`` gives to a pair left out, rising by expert.
  ///
  /// A list and a matrix that say the same of every pair give the same.
  ///
  /// - Complexity: O(listed scores of the row), O(experts) for a matrix.
  public func stated(panel: Int) -> [(expert: Int, units: Int32)] {
    let blank = missing == .zero ? 0 : AffinityTable.barred
    switch storage {
    case .sparse(let table):
      return table.entries(of: panel).compactMap { entry in
        entry.units == blank ? nil : (Int(entry.expert), entry.units)
      }
    case .dense(let table):
      var row: [Int32] = []
      table.read(panel: panel, into: &row)
      var pairs: [(expert: Int, units: Int32)] = []
      pairs.reserveCapacity(row.count)
      for (expert, units) in row.enumerated() where units != blank { pairs.append((expert, units)) }
      return pairs
    }
  }

  /// The score of one pair in units; nil when the pair is barred for want of one.
  ///
  /// - Complexity: O(log row) for listed scores, O(1) for a matrix.
  public func units(panel: Int, expert: Int) -> Int? {
    switch storage {
    case .sparse(let table):
      if let units = table.units(panel: panel, expert: expert) { return Int(units) }
      return missing == .zero ? 0 : nil
    case .dense(let table):
      return Int(table.units(panel: panel, expert: expert))
    }
  }
}

/// Listed scores, row by row, rising by expert within a row.
struct SparseAffinities: Sendable {
  struct Entry: Sendable {
    var expert: Int32
    var units: Int32
  }

  private let starts: [Int]
  private let entries: [Entry]

  /// Sorts entries into rows; of two for one pair, both stay and the caller reports them.
  init(panelCount: Int, triples: [(panel: Int, expert: Int, units: Int)]) {
    var starts = [Int](repeating: 0, count: panelCount + 1)
    for triple in triples { starts[triple.panel + 1] += 1 }
    for panel in 0..<panelCount { starts[panel + 1] += starts[panel] }
    var next = starts
    var entries = [Entry](repeating: Entry(expert: 0, units: 0), count: triples.count)
    for triple in triples {
      entries[next[triple.panel]] = Entry(
        expert: Int32(triple.expert), units: Int32(triple.units))
      next[triple.panel] += 1
    }
    for panel in 0..<panelCount {
      entries[starts[panel]..<starts[panel + 1]].sort { $0.expert < $1.expert }
    }
    self.starts = starts
    self.entries = entries
  }

  var isEmpty: Bool { entries.isEmpty }

  func entries(of panel: Int) -> ArraySlice<Entry> { entries[starts[panel]..<starts[panel + 1]] }

  func units(panel: Int, expert: Int) -> Int32? {
    var low = starts[panel]
    var high = starts[panel + 1]
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].expert < expert { low = middle + 1 } else { high = middle }
    }
    guard low < starts[panel + 1], entries[low].expert == expert else { return nil }
    return entries[low].units
  }
}
