import PanelModel
import PanelRules
import PanelTestSupport

/// What a compiled problem says of seatings, by adding up its arrays.
struct CompiledReading {
  let compiled: CompiledProblem
  private let place: [Int: Int]
  private let chairs: [Int: Set<Int32>]
  /// Pair of every panel and expert of the problem.
  private let pairs: [[Int: Int]]
  private let rowsByPanel: [Int: [CompiledProblem.Row]]
  /// Rows over several panels.
  private let commonRows: [CompiledProblem.Row]

  init(_ compiled: CompiledProblem) {
    self.compiled = compiled
    place = Dictionary(uniqueKeysWithValues: compiled.panels.enumerated().map { ($1.panel, $0) })
    chairs = Dictionary(
      uniqueKeysWithValues: compiled.chairs.map { ($0.panel, Set($0.candidates)) })
    pairs = compiled.panels.map { panel in
      Dictionary(
        uniqueKeysWithValues: panel.pairs.map {
          (compiled.experts[Int(compiled.pairExperts[$0])].expert, $0)
        })
    }
    let place = place
    let panels = compiled.rows.map { row in
      compiled.origins[row.origin].panel.flatMap { place[$0] }
    }
    var rowsByPanel: [Int: [CompiledProblem.Row]] = [:]
    for (row, panel) in zip(compiled.rows, panels) {
      if let panel { rowsByPanel[panel, default: []].append(row) }
    }
    self.rowsByPanel = rowsByPanel
    commonRows = zip(compiled.rows, panels).filter { $1 == nil }.map(\.0)
  }

  /// Whether an expert may sit on a panel.
  func maySit(_ expert: Int, on panel: Int) -> Bool {
    place[panel].map { pairs[$0][expert] != nil } ?? false
  }

  /// Whether somebody must be named as the chair of a panel.
  func needsChair(_ panel: Int) -> Bool { place[panel].map { chairs[$0] != nil } ?? false }

  /// Whether a panel may have these members and this chair, other panels aside.
  func isFilled(_ panel: Int, by members: NaivePolicy.Members) -> Bool {
    guard let place = place[panel] else { return false }
    let seats = compiled.panels[place]
    let seated = members.experts.compactMap { pairs[place][$0] }
    let count = seated.count
    guard count == members.experts.count, count >= seats.range.least, count <= seats.range.most,
      !seats.isOdd || count % 2 == 1
    else { return false }
    let experts = Set(seated.map { compiled.pairExperts[$0] })
    guard experts.isSuperset(of: seats.pinned) else { return false }
    let isApart = compiled.apart.contains { pair in
      pair.holds(on: place) && experts.contains(Int32(pair.first))
        && experts.contains(Int32(pair.second))
    }
    guard !isApart, hasChair(place, members) else { return false }
    return (rowsByPanel[place] ?? []).allSatisfy { keeps($0, seated, [place: count]) }
  }

  private func hasChair(_ place: Int, _ members: NaivePolicy.Members) -> Bool {
    guard let candidates = chairs[place] else { return true }
    guard let chair = members.chair, members.experts.contains(chair),
      let pair = pairs[place][chair]
    else { return false }
    return candidates.contains(Int32(pair))
  }

  private func keeps(_ row: CompiledProblem.Row, _ seated: [Int], _ counts: [Int: Int]) -> Bool {
    let seated = Set(seated.map(Int32.init))
    var sum = 0
    for term in row.terms where seated.contains(term.pair) { sum += Int(term.coefficient) }
    for size in row.sizes { sum += Int(size.coefficient) * (counts[Int(size.panel)] ?? 0) }
    return row.lower.map { sum >= $0 } ?? true && row.upper.map { sum <= $0 } ?? true
  }

  /// Whether members that each panel may have keep what goes beyond one panel.
  func keepsWork(_ open: [Int: NaivePolicy.Members]) -> Bool {
    var work = [Int](repeating: 0, count: compiled.experts.count)
    var seated: [Int] = []
    for (panel, members) in open {
      guard let place = place[panel] else { return false }
      for expert in members.experts {
        guard let pair = pairs[place][expert] else { return false }
        seated.append(pair)
        work[Int(compiled.pairExperts[pair])] += compiled.panels[place].effort
      }
    }
    let keepsLoads = zip(compiled.experts, work).allSatisfy { $1 >= $0.least && $1 <= $0.most }
    let keepsChairs = compiled.chairLimits.allSatisfy { limit in
      compiled.experts.enumerated().allSatisfy { index, expert in
        let chaired = limit.panels.count { open[compiled.panels[$0].panel]?.chair == expert.expert }
        return chaired <= limit.left(to: Int32(index))
      }
    }
    return keepsLoads && keepsChairs && commonRows.allSatisfy { keeps($0, seated, [:]) }
  }
}
