extension CompiledProblem {
  /// Some panels and experts as a problem of their own, with where everything in it comes from.
  public struct Part: Sendable {
    /// The problem; panels, experts and pairs are counted anew, in their order.
    public let problem: CompiledProblem
    /// The panels, as indices into those of the whole; likewise the others.
    public let panels: [Int]
    /// The experts.
    public let experts: [Int]
    /// The pairs.
    public let pairs: [Int]
    /// The rows.
    public let rows: [Int]
    /// The chairs.
    public let chairs: [Int]
    /// The limits on chairs.
    public let limits: [Int]
  }

  /// The parts that nothing ties together: neither an expert nor a rule has panels in two of them.
  ///
  /// Experts without pairs, and rows of nothing, are in the first.
  ///
  /// - Returns: The parts by their first panels; none where the problem does not fall apart.
  /// - Complexity: O(panels) where a few pairs of each panel already tie all of them together, else
  ///   O(pairs + terms of rows).
  public func independentParts() -> [Part] {
    var groups = DisjointSets(panels.count + experts.count)
    tie(&groups, pairsPerPanel: 4)
    if groups.isOne(panels.count) { return [] }
    tie(&groups, pairsPerPanel: .max)
    if groups.isOne(panels.count) { return [] }
    let lists = PartLists(self, &groups)
    return lists.parts(of: self)
  }

  /// Ties panels to their experts, and to each other by rules.
  private func tie(_ groups: inout DisjointSets, pairsPerPanel: Int) {
    for (index, panel) in panels.enumerated() {
      for pair in panel.pairs.prefix(pairsPerPanel) {
        groups.join(index, panels.count + Int(pairExperts[pair]))
      }
    }
    guard pairsPerPanel == .max else { return }
    let panelOf = panelOfPairs
    for row in rows {
      let tied = row.terms.lazy.map { panelOf[Int($0.pair)] } + row.sizes.map { Int($0.panel) }
      if let first = tied.first { for panel in tied { groups.join(first, panel) } }
    }
    for limit in chairLimits {
      for panel in limit.panels { groups.join(limit.panels[0], panel) }
    }
  }

  /// The panel of every pair.
  var panelOfPairs: [Int] {
    panels.enumerated().flatMap { index, panel in
      repeatElement(index, count: panel.pairs.count)
    }
  }
}

/// Which part everything belongs to, and its place there.
private struct PartLists {
  private var panels: [[Int]] = []
  private var experts: [[Int]] = []
  private var rows: [[Int]] = []
  private var chairs: [[Int]] = []
  private var limits: [[Int]] = []
  /// Places in the part, by index in the whole.
  private let panelPlaces: [Int]
  private let expertPlaces: [Int]
  private let pairPlaces: [Int]

  init(_ problem: CompiledProblem, _ groups: inout DisjointSets) {
    var parts: [Int: Int] = [:]
    for index in problem.panels.indices where parts[groups.root(of: index)] == nil {
      parts[groups.root(of: index)] = parts.count
    }
    func lists(_ count: Int, _ element: (Int) -> Int?) -> [[Int]] {
      var lists = [[Int]](repeating: [], count: parts.count)
      for index in 0..<count {
        let part = element(index).flatMap { parts[groups.root(of: $0)] } ?? 0
        lists[part].append(index)
      }
      return lists
    }
    let panelOf = problem.panelOfPairs
    panels = lists(problem.panels.count) { $0 }
    experts = lists(problem.experts.count) { problem.panels.count + $0 }
    rows = lists(problem.rows.count) {
      let row = problem.rows[$0]
      return row.terms.first.map { panelOf[Int($0.pair)] } ?? row.sizes.first.map { Int($0.panel) }
    }
    chairs = lists(problem.chairs.count) { problem.chairs[$0].panel }
    limits = lists(problem.chairLimits.count) { problem.chairLimits[$0].panels.first }
    panelPlaces = Self.places(problem.panels.count, in: panels)
    expertPlaces = Self.places(problem.experts.count, in: experts)
    pairPlaces = Self.places(
      problem.pairCount, in: panels.map { $0.flatMap { problem.panels[$0].pairs } })
  }

  private static func places(_ count: Int, in lists: [[Int]]) -> [Int] {
    var places = [Int](repeating: 0, count: count)
    for list in lists { for (place, index) in list.enumerated() { places[index] = place } }
    return places
  }

  func parts(of problem: CompiledProblem) -> [CompiledProblem.Part] {
    panels.indices.map { part in
      CompiledProblem.Part(
        problem: self.problem(part, of: problem), panels: panels[part], experts: experts[part],
        pairs: panels[part].flatMap { problem.panels[$0].pairs }, rows: rows[part],
        chairs: chairs[part], limits: limits[part])
    }
  }

  private func problem(_ part: Int, of whole: CompiledProblem) -> CompiledProblem {
    var start = 0
    let seats = panels[part].map { index -> CompiledProblem.Seats in
      let panel = whole.panels[index]
      defer { start += panel.pairs.count }
      return panel.with(
        pairs: start..<start + panel.pairs.count,
        pinned: panel.pinned.map { Int32(expertPlaces[Int($0)]) })
    }
    let pairs = panels[part].flatMap { whole.panels[$0].pairs }
    let own = Set(experts[part])
    let panelSet = Set(panels[part])
    return CompiledProblem(
      partOf: whole, panels: seats, experts: experts[part].map { whole.experts[$0] },
      pairExperts: pairs.map { Int32(expertPlaces[Int(whole.pairExperts[$0])]) },
      pairUnits: pairs.map { whole.pairUnits[$0] },
      apart: whole.apart.compactMap { pair in
        guard own.contains(pair.first), own.contains(pair.second) else { return nil }
        return ApartPair(
          expertPlaces[pair.first], expertPlaces[pair.second],
          panels: pair.panels?.filter(panelSet.contains).map { panelPlaces[$0] })
      },
      rows: rows[part].map { row(whole.rows[$0]) },
      chairs: chairs[part].map { index in
        let chair = whole.chairs[index]
        return CompiledProblem.ChairSeat(
          panel: panelPlaces[chair.panel],
          candidates: chair.candidates.map { Int32(pairPlaces[Int($0)]) })
      },
      chairLimits: limits[part].map { limit(whole.chairLimits[$0], own) })
  }

  private func row(_ row: CompiledProblem.Row) -> CompiledProblem.Row {
    CompiledProblem.Row(
      terms: row.terms.map {
        CompiledProblem.Row.Term(
          pair: Int32(pairPlaces[Int($0.pair)]), coefficient: $0.coefficient)
      },
      sizes: row.sizes.map {
        CompiledProblem.Row.Size(
          panel: Int32(panelPlaces[Int($0.panel)]), coefficient: $0.coefficient)
      },
      lower: row.lower, upper: row.upper, isLazy: row.isLazy, origin: row.origin)
  }

  private func limit(_ limit: CompiledProblem.ChairLimit, _ own: Set<Int>)
    -> CompiledProblem.ChairLimit
  {
    let taken = limit.taken.filter { own.contains(Int($0.key)) }
      .map { (Int32(expertPlaces[Int($0.key)]), $0.value) }
    return CompiledProblem.ChairLimit(
      panels: limit.panels.map { panelPlaces[$0] }, most: limit.most,
      taken: Dictionary(uniqueKeysWithValues: taken), rule: limit.rule)
  }
}

/// Elements that belong together (union by size, paths halved: Tarjan, Journal of the ACM 22, 1975).
private struct DisjointSets {
  private var parents: [Int]
  private var sizes: [Int]

  init(_ count: Int) {
    parents = Array(0..<count)
    sizes = Array(repeating: 1, count: count)
  }

  mutating func root(of element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  mutating func join(_ one: Int, _ other: Int) {
    var (large, small) = (root(of: one), root(of: other))
    guard large != small else { return }
    if sizes[large] < sizes[small] { swap(&large, &small) }
    parents[small] = large
    sizes[large] += sizes[small]
  }

  /// Whether the first elements all belong together.
  mutating func isOne(_ count: Int) -> Bool {
    guard count > 0 else { return true }
    let first = root(of: 0)
    return (0..<count).allSatisfy { root(of: $0) == first }
  }
}
