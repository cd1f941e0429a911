internal import Dispatch
internal import Synchronization

/// Looks over all pairs of a transport problem, on as many threads as it is given.
///
/// Panels are cut into fixed portions and the findings joined in their order: the number of threads
/// changes nothing.
struct PairScan {
  /// A pair worth having.
  struct Finding {
    let panel: Int32
    let expert: Int32
    let affinity: Int32
  }

  private static let portion = 64
  /// Pairs between two questions whether to stop.
  private static let pairsPerQuestion = 1 << 16

  let problem: TransportProblem
  let threads: Int
  let isStopped: StopQuestion?

  /// The best few pairs of each panel above its bar.
  ///
  /// - Parameters:
  ///   - potentials: Of experts: pairs are compared by affinity plus potential.
  ///   - bars: What a pair's sum must exceed, by panel; nil means that every pair counts.
  ///   - limit: Most pairs of one panel.
  ///   - known: Experts of each panel to leave out; empty or one list for each panel.
  /// - Returns: Pairs in the order of panels, each panel's best first; nil when it was stopped.
  /// - Complexity: O(panels times experts / threads).
  func best(potentials: [Int64], bars: [Int64]?, limit: Int, known: [[Int32]]) -> [Finding]? {
    let prices = Prices(potentials)
    return sweep { _ in
      RowScan(limit: limit)
    } row: { panel, row, scan, found in
      prices.best(
        &scan, row, above: bars?[panel], except: known.isEmpty ? [] : known[panel],
        startingAt: offset(of: panel))
      Self.take(scan.best, of: panel, into: &found)
    } end: { _ in
    }
  }

  /// The best few pairs of each panel, and of each expert, by affinity alone.
  ///
  /// - Returns: Pairs in the order of panels, each panel's best first, and in that of experts, each
  ///   expert's best first and of equals the first panel; nil when it was stopped.
  /// - Complexity: O(panels times experts / threads).
  func first(limit: Int, ofExperts width: Int) -> (panels: [Finding], experts: [Finding])? {
    let experts = problem.loads.count
    let none = Prices([Int64](repeating: 0, count: experts))
    let merged = Mutex(ExpertBests(experts: 0, width: width))
    let found = sweep { _ in
      (scan: RowScan(limit: limit), best: ExpertBests(experts: experts, width: width))
    } row: { panel, row, state, found in
      none.best(&state.scan, row, above: nil, except: [], startingAt: offset(of: panel))
      Self.take(state.scan.best, of: panel, into: &found)
      state.best.take(row, of: panel)
    } end: { state in
      let best = state.best
      merged.withLock { $0.merge(best) }
    }
    return found.map { ($0, merged.withLock { $0.all }) }
  }

  private static func take(_ entries: [RowScan.Entry], of panel: Int, into found: inout [Finding]) {
    for entry in entries {
      found.append(Finding(panel: Int32(panel), expert: entry.expert, affinity: entry.affinity))
    }
  }

  /// Where a panel begins its search: scattered by multiples of the golden ratio.
  private func offset(of panel: Int) -> Int {
    let scattered = UInt64(panel) &* 0x9E37_79B9_7F4A_7C15 >> 33
    return Int(scattered % UInt64(max(problem.loads.count, 1)))
  }

  /// Calls `row` with every panel's row, and joins what it finds.
  ///
  /// - Parameters:
  ///   - begin: Makes what one thread keeps from row to row.
  ///   - row: Takes a panel, its row, what the thread keeps, and the findings.
  ///   - end: Takes what a thread kept, when there are no more rows.
  /// - Returns: What was found, in the order of panels; nil when it was stopped.
  private func sweep<Kept>(
    begin: @Sendable (Int) -> Kept,
    row: @Sendable (Int, AffinityRow, inout Kept, inout [Finding]) -> Void,
    end: @Sendable (Kept) -> Void
  ) -> [Finding]? {
    let panels = problem.seats.count
    let experts = problem.loads.count
    let portions = (panels + Self.portion - 1) / Self.portion
    let next = Atomic<Int>(0)
    let hasStopped = Atomic<Bool>(false)
    let lists = Mutex([[Finding]](repeating: [], count: portions))
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, portions))) { thread in
      var kept = begin(thread)
      var scratch: [Int32] = []
      var pairs = 0
      while !hasStopped.load(ordering: .relaxed) {
        let portion = next.add(1, ordering: .relaxed).oldValue
        guard portion < portions else { break }
        var found: [Finding] = []
        let start = portion * Self.portion
        for panel in start..<min(start + Self.portion, panels) {
          problem.affinities.withRow(panel, experts: experts, scratch: &scratch) {
            row(panel, $0, &kept, &found)
          }
          pairs += experts
          guard pairs >= Self.pairsPerQuestion, let isStopped else { continue }
          pairs = 0
          guard isStopped() else { continue }
          hasStopped.store(true, ordering: .relaxed)
          return
        }
        let list = found
        lists.withLock { $0[portion] = list }
      }
      end(kept)
    }
    return hasStopped.load(ordering: .relaxed) ? nil : lists.withLock { $0.flatMap { $0 } }
  }
}

extension PairScan {
  /// Potentials of experts, in 32 bits where they fit.
  private struct Prices: Sendable {
    private let least: Int64
    private let narrow: [Int32]
    private let wide: [Int64]

    init(_ potentials: [Int64]) {
      let least = potentials.min() ?? 0
      let isNarrow = potentials.allSatisfy { $0 - least < Int64(PairAffinities.greatest) }
      narrow = isNarrow ? potentials.map { Int32($0 - least) } : []
      wide = isNarrow ? [] : potentials.map { $0 - least }
      self.least = least
    }

    /// The best entries of a row into a scan; without a bar every pair counts.
    func best(
      _ scan: inout RowScan, _ row: AffinityRow, above bar: Int64?, except known: [Int32],
      startingAt offset: Int
    ) {
      let bar = bar.map { $0 - least } ?? Int64.min
      if wide.isEmpty {
        scan.run(row, prices: narrow, above: bar, except: known, startingAt: offset)
      } else {
        scan.run(row, prices: wide, above: bar, except: known, startingAt: offset)
      }
    }
  }
}
