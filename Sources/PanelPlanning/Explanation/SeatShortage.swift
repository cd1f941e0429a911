import NetworkFlow
import PanelModel
public import PanelRules

/// Panels that need more than the experts who may sit there can take together: an argument that
/// anybody can count again (Hall's condition).
///
/// Where seats cost different effort it is counted in points; then it is a necessary condition, and a
/// group that meets it may still find no members.
public struct SeatShortage: Hashable, Sendable {
  /// Indices of the panels, by name.
  public let panels: [Int]
  /// Seats needed.
  public let seats: Int
  /// Seats that the experts can take, where all of these panels cost the same; nil where they do not.
  public let seatsOffered: Int?
  /// Effort points needed, and what the experts can take of them.
  public let effort: (needed: Int, offered: Int)
  /// Experts who may sit on one of them at least.
  public let experts: Int
  /// Everybody else by the reason that keeps them away, where they are nearest to a seat.
  public let exclusions: [ReasonCount]

  /// How many experts one kind of reason keeps away.
  public struct ReasonCount: Hashable, Sendable {
    /// The kind of reason.
    public let kind: Exclusion.Kind
    /// How many experts.
    public let count: Int
  }

  /// Whether two shortages are of the same panels.
  public static func == (left: SeatShortage, right: SeatShortage) -> Bool {
    left.panels == right.panels
  }

  /// Takes the panels.
  public func hash(into hasher: inout Hasher) { hasher.combine(panels) }
}

/// Groups of panels that are short of experts, found by the minimum cut of the transport problem that
/// is left when every rule but eligibility, seats and most loads is forgotten.
struct ShortageSearch {
  private let compiled: CompiledProblem
  private let rules: EligibilityRules

  /// Panels whose reasons are looked at, for each expert.
  private static let comparedPanels = 12
  /// Panels of a group that are tried without, one by one.
  private static let comparedGroup = 400

  init(_ rules: EligibilityRules) throws(ProblemError) {
    self.rules = rules
    compiled = try CompiledProblem(
      rules, panelOrder: rules.openPanels,
      expertOrder: rules.problem.experts.indices.sorted {
        rules.problem.experts[$0].id < rules.problem.experts[$1].id
      })
  }

  /// What counting shows, a statement each; nothing where it finds nothing.
  func statements() -> [Statement] { CountingArguments(compiled).contradictions() }

  /// All groups that the cut shows, each connected by experts whom its panels share; by name.
  ///
  /// - Complexity: that of a minimum-cost flow over all pairs.
  func shortages() -> [SeatShortage] {
    guard !compiled.panels.isEmpty else { return [] }
    return groups(of: shortPanels()).flatMap(disjointShortages)
      .sorted { $0.panels.lexicographicallyPrecedes($1.panels) }
  }

  /// The smallest short group of some panels, then that of the others, until these are not short.
  private func disjointShortages(in group: [Int]) -> [SeatShortage] {
    var (left, found) = (group, [SeatShortage]())
    while isShort(left) {
      let panels = smallest(left)
      found.append(shortage(panels))
      left.removeAll(where: Set(panels).contains)
    }
    return found
  }

  // MARK: - The cut

  /// Places of the panels on the short side of the minimum cut.
  private func shortPanels() -> [Int] {
    let scale = Set(compiled.panels.map(\.effort)).count == 1 ? compiled.panels[0].effort : 1
    var network = FlowNetwork()
    for panel in compiled.panels {
      let needed = Int64(panel.range.least * panel.effort / scale)
      network.addNode(supplies: needed...needed)
    }
    let first = network.nodeCount
    for work in compiled.experts { network.addNode(supplies: -Int64(work.most / scale)...0) }
    for (place, panel) in compiled.panels.enumerated() {
      for pair in panel.pairs {
        network.addArc(
          from: place, to: first + Int(compiled.pairExperts[pair]),
          bounds: 0...Int64(panel.effort / scale))
      }
    }
    guard var simplex = try? NetworkSimplex(network), case .infeasible(let cut) = simplex.solve()
    else { return [] }
    let inside = Set(cut.nodes.filter { $0 < first })
    return compiled.panels.indices.filter { inside.contains($0) == cut.isSurplus }
  }

  /// The panels in groups that share no expert.
  private func groups(of places: [Int]) -> [[Int]] {
    var groupOfExpert: [Int32: Int] = [:]
    var groups: [Int: [Int]] = [:]
    for place in places {
      let experts = compiled.panels[place].pairs.map { compiled.pairExperts[$0] }
      let met = Set(experts.compactMap { groupOfExpert[$0] })
      var joined = [place]
      for group in met { joined += groups.removeValue(forKey: group) ?? [] }
      groups[place] = joined
      for panel in joined {
        for pair in compiled.panels[panel].pairs {
          groupOfExpert[compiled.pairExperts[pair]] = place
        }
      }
    }
    return groups.values.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The group without panels that it is short without.
  private func smallest(_ group: [Int]) -> [Int] {
    guard group.count <= Self.comparedGroup else { return group }
    var left = group
    for place in group.reversed() where left.count > 1 {
      let fewer = left.filter { $0 != place }
      if isShort(fewer) { left = fewer }
    }
    return left
  }

  // MARK: - Counting

  private func isShort(_ places: [Int]) -> Bool {
    let (needed, offered, _) = work(of: places)
    return needed > offered
  }

  /// What some panels cost at least, and what the experts eligible there can take of it; in points
  /// where their efforts differ, else in seats times effort.
  private func work(of places: [Int]) -> (needed: Int, offered: Int, experts: Set<Int32>) {
    var open: [Int32: Int] = [:]
    var needed = 0
    let effort = sameEffort(of: places)
    for place in places {
      let panel = compiled.panels[place]
      needed += panel.range.least * panel.effort
      for pair in panel.pairs { open[compiled.pairExperts[pair], default: 0] += panel.effort }
    }
    let offered = open.reduce(0) { sum, entry in
      let most = compiled.experts[Int(entry.key)].most
      return sum + min(entry.value, effort.map { most / $0 * $0 } ?? most)
    }
    return (needed, offered, Set(open.keys))
  }

  private func sameEffort(of places: [Int]) -> Int? {
    let efforts = Set(places.map { compiled.panels[$0].effort })
    return efforts.count == 1 ? efforts.first : nil
  }

  private func shortage(_ places: [Int]) -> SeatShortage {
    let (needed, offered, experts) = work(of: places)
    let effort = sameEffort(of: places)
    return SeatShortage(
      panels: places.map { compiled.panels[$0].panel },
      seats: places.reduce(0) { $0 + compiled.panels[$1].range.least },
      seatsOffered: effort.map { offered / $0 }, effort: (needed, offered),
      experts: experts.count, exclusions: exclusions(from: places, but: experts))
  }

  /// Who is kept away by what, each expert counted where the fewest reasons do.
  private func exclusions(
    from places: [Int], but experts: Set<Int32>
  ) -> [SeatShortage.ReasonCount] {
    var counts: [Exclusion.Kind: Int] = [:]
    let panels = places.prefix(Self.comparedPanels).map { compiled.panels[$0].panel }
    for (place, work) in compiled.experts.enumerated() where !experts.contains(Int32(place)) {
      let nearest = panels.map { rules.exclusions(expert: work.expert, panel: $0).map(\.kind) }
        .min { ($0.count, $0.first ?? .status) < ($1.count, $1.first ?? .status) }
      if let kind = nearest?.first { counts[kind, default: 0] += 1 }
    }
    return counts.sorted { $0.key < $1.key }.map { SeatShortage.ReasonCount(kind: $0, count: $1) }
  }
}
