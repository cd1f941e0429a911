import PanelModel

/// Cuts some panels out of a problem, as a problem of their own in which all other panels stay as they
/// are.
public struct PanelCutter: Sendable {
  /// What is cut out.
  public struct Cut: Sendable {
    /// The panels, rising.
    public let panels: [Int]
    /// The pairs that count there, rising; those of its seats are among them.
    public let pairs: [Int]
    /// What each expert of those pairs may take on there.
    public let loads: [Int: ClosedRange<Int>]

    /// Describes a cut.
    public init(panels: [Int], pairs: [Int], loads: [Int: ClosedRange<Int>]) {
      self.panels = panels
      self.pairs = pairs
      self.loads = loads
    }
  }

  private let whole: CompiledProblem
  /// By panel, the rows that speak of it, rising; likewise its chair, and the limits on that.
  private let rows: [[Int]]
  private let chairs: [Int?]
  private let limits: [[Int]]
  /// By expert, places among the pairs that are apart and begin with the expert.
  private let apart: [[Int]]
  /// Whether a rule beside the loads speaks of several panels, so that cuts are not independent.
  public let isTied: Bool

  /// - Complexity: O(terms of rows).
  public init(_ whole: CompiledProblem) {
    self.whole = whole
    let panelOf = whole.panelOfPairs
    var rows = [[Int]](repeating: [], count: whole.panels.count)
    var isTied = whole.chairLimits.contains { $0.panels.count > 1 && $0.binds }
    for (index, row) in whole.rows.enumerated() {
      var last = -1
      func take(_ panel: Int) {
        if last >= 0, last != panel { isTied = true }
        last = panel
        if rows[panel].last != index { rows[panel].append(index) }
      }
      for term in row.terms { take(panelOf[Int(term.pair)]) }
      for size in row.sizes { take(Int(size.panel)) }
    }
    self.rows = rows
    self.isTied = isTied
    var chairs = [Int?](repeating: nil, count: whole.panels.count)
    for (index, chair) in whole.chairs.enumerated() { chairs[chair.panel] = index }
    self.chairs = chairs
    var limits = [[Int]](repeating: [], count: whole.panels.count)
    for (index, limit) in whole.chairLimits.enumerated() {
      for panel in limit.panels { limits[panel].append(index) }
    }
    self.limits = limits
    var apart = [[Int]](repeating: [], count: whole.experts.count)
    for (index, pair) in whole.apart.enumerated() { apart[pair.first].append(index) }
    self.apart = apart
  }

  /// The panels of a cut as a problem.
  ///
  /// - Parameters:
  ///   - cut: What to cut out.
  ///   - seated: The pairs that have a seat on any panel, rising.
  ///   - chairing: Those of them that chair, rising.
  /// - Returns: The problem: what keeps its rules keeps those of the whole, the other panels unchanged.
  /// - Complexity: O(terms of its rows x log pairs).
  public func problem(_ cut: Cut, seated: [Int], chairing: [Int]) -> CompiledProblem.Part {
    let places = CutPlaces(cut, of: whole)
    let rows = Set(cut.panels.flatMap { self.rows[$0] }).sorted()
    let limits = Set(cut.panels.flatMap { self.limits[$0] }).sorted()
    let chairs = cut.panels.compactMap { self.chairs[$0] }
    let problem = CompiledProblem(
      partOf: whole, panels: places.seats(of: whole), experts: places.work(in: cut, of: whole),
      pairExperts: cut.pairs.map { Int32(places.expert(Int(whole.pairExperts[$0]))) },
      pairUnits: cut.pairs.map { whole.pairUnits[$0] },
      apart: places.experts.flatMap { expert in
        apart[expert].compactMap { places.apart(whole.apart[$0]) }
      },
      rows: rows.map { places.row(whole.rows[$0], seated: seated, in: whole) },
      chairs: chairs.map { index in
        CompiledProblem.ChairSeat(
          panel: places.panel(whole.chairs[index].panel) ?? 0,
          candidates: whole.chairs[index].candidates.compactMap {
            places.pair(Int($0)).map(Int32.init)
          })
      },
      chairLimits: limits.map { places.limit(whole.chairLimits[$0], chairing: chairing, in: whole) }
    )
    return CompiledProblem.Part(
      problem: problem, panels: cut.panels, experts: places.experts, pairs: cut.pairs, rows: rows,
      chairs: chairs, limits: limits)
  }
}

/// Where everything of a cut stands in it.
private struct CutPlaces {
  let panels: [Int]
  let pairs: [Int]
  /// Rising.
  let experts: [Int]

  init(_ cut: PanelCutter.Cut, of whole: CompiledProblem) {
    panels = cut.panels
    pairs = cut.pairs
    experts = Set(cut.pairs.map { Int(whole.pairExperts[$0]) }).sorted()
  }

  func panel(_ index: Int) -> Int? { panels.place(ofRising: index) }
  func pair(_ index: Int) -> Int? { pairs.place(ofRising: index) }
  func expert(_ index: Int) -> Int { experts.place(ofRising: index) ?? 0 }

  func seats(of whole: CompiledProblem) -> [CompiledProblem.Seats] {
    var start = 0
    return panels.map { index in
      let panel = whole.panels[index]
      var end = start
      while end < pairs.count, panel.pairs.contains(pairs[end]) { end += 1 }
      defer { start = end }
      return panel.with(pairs: start..<end, pinned: panel.pinned.map { Int32(expert(Int($0))) })
    }
  }

  func work(in cut: PanelCutter.Cut, of whole: CompiledProblem) -> [CompiledProblem.Work] {
    var open = [Int](repeating: 0, count: experts.count)
    for (panel, seats) in zip(panels, seats(of: whole)) {
      for pair in seats.pairs {
        open[expert(Int(whole.pairExperts[pairs[pair]]))] += whole.panels[panel].effort
      }
    }
    return experts.indices.map { place in
      let load = cut.loads[experts[place]] ?? 0...0
      return CompiledProblem.Work(
        expert: whole.experts[experts[place]].expert, least: load.lowerBound,
        owed: load.lowerBound, most: min(load.upperBound, open[place]), open: open[place])
    }
  }

  func apart(_ pair: ApartPair) -> ApartPair? {
    guard let first = experts.place(ofRising: pair.first),
      let second = experts.place(ofRising: pair.second)
    else { return nil }
    let own = pair.panels?.compactMap { panel($0) }
    return own?.isEmpty == true ? nil : ApartPair(first, second, panels: own)
  }

  /// A row without the seats that stay.
  func row(_ row: CompiledProblem.Row, seated: [Int], in whole: CompiledProblem)
    -> CompiledProblem.Row
  {
    var fixed = 0
    var terms: [CompiledProblem.Row.Term] = []
    for term in row.terms {
      if let place = pair(Int(term.pair)) {
        terms.append(.init(pair: Int32(place), coefficient: term.coefficient))
      } else if seated.place(ofRising: Int(term.pair)) != nil {
        fixed += Int(term.coefficient)
      }
    }
    var sizes: [CompiledProblem.Row.Size] = []
    for size in row.sizes {
      if let place = panel(Int(size.panel)) {
        sizes.append(.init(panel: Int32(place), coefficient: size.coefficient))
      } else {
        fixed +=
          Int(size.coefficient) * seated.places(within: whole.panels[Int(size.panel)].pairs).count
      }
    }
    return CompiledProblem.Row(
      terms: terms, sizes: sizes, lower: row.lower.map { $0 - fixed },
      upper: row.upper.map { $0 - fixed }, isLazy: row.isLazy, origin: row.origin)
  }

  /// A limit that counts the chairs that stay.
  func limit(_ limit: CompiledProblem.ChairLimit, chairing: [Int], in whole: CompiledProblem)
    -> CompiledProblem.ChairLimit
  {
    var taken: [Int32: Int] = [:]
    for (expert, count) in limit.taken {
      if let place = experts.place(ofRising: Int(expert)) { taken[Int32(place)] = count }
    }
    for other in limit.panels where panel(other) == nil {
      for chair in chairing[chairing.places(within: whole.panels[other].pairs)] {
        if let place = experts.place(ofRising: Int(whole.pairExperts[chair])) {
          taken[Int32(place), default: 0] += 1
        }
      }
    }
    return CompiledProblem.ChairLimit(
      panels: limit.panels.compactMap { panel($0) }, most: limit.most, taken: taken,
      rule: limit.rule)
  }
}
