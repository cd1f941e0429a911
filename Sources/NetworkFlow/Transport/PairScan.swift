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

  let problem: TransportProblem
  let threads: Int

  /// The best few pairs of each panel above its bar.
  ///
  /// - Parameters:
  ///   - potentials: Of experts: pairs are compared by affinity plus potential.
  ///   - bars: What a pair's sum must exceed, by panel; nil means that every pair counts.
  ///   - limit: Most pairs of one panel.
  ///   - known: Experts of each panel to leave out; empty or one list for each panel.
  /// - Returns: Pairs in the order of panels, each panel's best first.
  /// - Complexity: O(panels times experts / threads).
  func best(potentials: [Int64], bars: [Int64]?, limit: Int, known: [[Int32]]) -> [Finding] {
    let least = potentials.min() ?? 0
    let isNarrow = potentials.allSatisfy { $0 - least < Int64(PairAffinities.greatest) }
    let narrow = isNarrow ? potentials.map { Int32($0 - least) } : []
    let wide = isNarrow ? [] : potentials.map { $0 - least }
    return inPortions { panels, found in
      var scan = RowScan(limit: limit)
      var scratch: [Int32] = []
      for panel in panels {
        let bar = bars.map { $0[panel] - least } ?? Int64.min
        let offset = offset(of: panel)
        let out = known.isEmpty ? [] : known[panel]
        problem.affinities.withRow(panel, experts: problem.loads.count, scratch: &scratch) { row in
          if isNarrow {
            scan.run(row, prices: narrow, above: bar, except: out, startingAt: offset)
          } else {
            scan.run(row, prices: wide, above: bar, except: out, startingAt: offset)
          }
        }
        for entry in scan.best {
          found.append(
            Finding(panel: Int32(panel), expert: entry.expert, affinity: entry.affinity))
        }
      }
    }
  }

  /// Where a panel begins its search: scattered by multiples of the golden ratio.
  private func offset(of panel: Int) -> Int {
    let scattered = UInt64(panel) &* 0x9E37_79B9_7F4A_7C15 >> 33
    return Int(scattered % UInt64(max(problem.loads.count, 1)))
  }

  /// The best few panels of each expert; the first of equals.
  ///
  /// - Complexity: O(panels times experts).
  func bestOfExperts(limit: Int) -> [Finding] {
    let experts = problem.loads.count
    var best = [[Finding]](repeating: [], count: experts)
    var bars = [Int32](repeating: PairAffinities.barred, count: experts)
    var scratch: [Int32] = []
    for panel in problem.seats.indices {
      problem.affinities.withRow(panel, experts: experts, scratch: &scratch) { row in
        RowScan.forEachAbove(&bars, in: row) { expert, affinity in
          var place = best[expert].count
          while place > 0, best[expert][place - 1].affinity < affinity { place -= 1 }
          best[expert].insert(
            Finding(panel: Int32(panel), expert: Int32(expert), affinity: affinity), at: place)
          if best[expert].count > limit { best[expert].removeLast() }
          return best[expert].count == limit
            ? best[expert][limit - 1].affinity : PairAffinities.barred
        }
      }
    }
    return best.flatMap { $0 }
  }

  private func inPortions(_ body: @Sendable (Range<Int>, inout [Finding]) -> Void) -> [Finding] {
    let panels = problem.seats.count
    let portions = (panels + Self.portion - 1) / Self.portion
    let workers = max(1, min(threads, portions))
    let next = Atomic<Int>(0)
    let lists = Mutex([[Finding]](repeating: [], count: portions))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let portion = next.add(1, ordering: .relaxed).oldValue
        guard portion < portions else { return }
        var found: [Finding] = []
        let start = portion * Self.portion
        body(start..<min(start + Self.portion, panels), &found)
        let list = found
        lists.withLock { $0[portion] = list }
      }
    }
    return lists.withLock { $0.flatMap { $0 } }
  }
}
