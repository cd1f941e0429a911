import PanelModel
import PanelRules

/// The repairs of a price list that could make members for some panels.
struct RepairCatalogue {
  let parts: ProblemParts
  let rules: EligibilityRules
  let prices: PriceList

  var problem: AssignmentProblem { rules.problem }

  /// Most units of one repair: seats more for one expert, new experts of one kind and the like.
  static let mostUnits = 3

  /// Reasons that a repair can take away.
  private static let mendable: Set<Exclusion.Kind> = [
    .training, .specialty, .conflict, .load, .attribute, .shared, .limit, .keptOff,
  ]

  /// Every repair that is on the list and could matter to some panels, the cheapest first.
  ///
  /// - Parameters:
  ///   - panels: Indices of the panels.
  ///   - hasLeastLoads: Whether least loads are a part of what is wrong.
  /// - Returns: The repairs, each once.
  /// - Complexity: O(panels × experts × rules).
  func repairs(for panels: [Int], hasLeastLoads: Bool) -> [Repair] {
    var repairs: [Repair] = []
    for (index, expert) in problem.experts.enumerated()
    where expert.status == Expert.activeStatus {
      repairs += ofExpert(index, on: panels)
      if hasLeastLoads { repairs += leastLoad(ofExpert: index) }
    }
    repairs += panels.flatMap(fewerSeats) + recruits(for: panels)
    repairs += looserRules(on: panels) + looserLimits() + waivers(on: panels) + releases(of: panels)
    return Dictionary(grouping: repairs) { $0 }.keys.sorted(by: Repair.precedes)
  }

  /// A repair with its price; nil where the list does not have so many of the kind.
  func repair(_ kind: RepairKind, _ change: Repair.Change, units: Int = 1) -> Repair? {
    guard let entry = prices.entries[kind], units <= entry.limit ?? units else { return nil }
    return Repair(kind: kind, change: change, units: units, price: entry.price * units)
  }

  // MARK: - Experts

  /// What would bring one expert onto one of the panels, or bring more of the expert.
  private func ofExpert(_ index: Int, on panels: [Int]) -> [Repair] {
    let expert = problem.experts[index]
    var kinds: Set<Exclusion.Kind> = []
    var (isNear, repairs) = (false, [Repair]())
    for panel in panels {
      let reasons = Set(rules.exclusions(expert: index, panel: panel).map(\.kind))
      guard reasons.isSubset(of: Self.mendable) else { continue }
      isNear = true
      kinds.formUnion(reasons)
      if reasons.contains(.specialty) { repairs += neighbours(expert, for: panel) }
      if reasons.contains(.attribute) || reasons.contains(.shared) {
        repairs += regions(expert)
      }
    }
    if kinds.contains(.training), !isTrainingCounted {
      repairs += [repair(.renewTraining, .renewTraining(expert.id, until: parts.lastDay))]
        .compactMap(\.self)
    }
    return repairs + (isNear ? moreLoad(ofExpert: index) : [])
  }

  /// Whether a rule counts something from the end of a training, so that a longer one is not merely
  /// more.
  private var isTrainingCounted: Bool {
    let policy = problem.policy
    let selectors =
      policy.panelRules.compactMap(\.selector)
      + policy.eligibilityRules.compactMap { rule in
        if case .attribute(let selector) = rule.demand { return selector }
        return nil
      }
    return selectors.contains { $0.attributes.contains { $0.contains("trained_until") } }
  }

  private func neighbours(_ expert: Expert, for panel: Int) -> [Repair] {
    let held = Set(expert.specialties.map(\.specialty))
    return specialties(of: panel).filter { !held.contains($0) }.compactMap { wanted in
      expert.specialties.map(\.specialty).sorted().first { areNear($0, wanted) }
        .flatMap {
          repair(.borrowSpecialty, .borrowSpecialty(expert.id, held: $0, wanted: wanted))
        }
    }
  }

  func specialties(of panel: Int) -> [String] {
    let body = problem.panels[panel]
    let own = body.body.specialties
    return Set(own.isEmpty ? body.cases.flatMap { problem.cases[$0].specialties } : own).sorted()
  }

  /// Whether two specialties are neighbours by `adjacent.csv`, or by the branch that they belong to.
  private func areNear(_ one: String, _ other: String) -> Bool {
    if problem.adjacencies.contains(where: {
      ($0.first == one && $0.second == other) || ($0.first == other && $0.second == one)
    }) {
      return true
    }
    let above = { (name: String) -> String? in
      if let known = problem.specialties.first(where: { $0.id.rawValue == name }) {
        return known.parent?.rawValue
      }
      return name.lastIndex(of: ".").map { String(name[..<$0]) }
    }
    guard let parent = above(one), let second = above(other) else { return false }
    return parent == second
  }

  /// The regions that rules on experts ask for by name.
  private func regions(_ expert: Expert) -> [Repair] {
    let named = problem.policy.eligibilityRules.flatMap { rule -> [String] in
      guard case .attribute(let selector) = rule.demand, rule.enforcement == .hard else {
        return []
      }
      return selector.values(of: "region")
    }
    return Set(named).subtracting([expert.region]).sorted().prefix(1).compactMap {
      repair(.borrowRegion, .borrowRegion(expert.id, from: expert.region, to: $0))
    }
  }

  /// More work than allowed: one seat more, two, three.
  private func moreLoad(ofExpert index: Int) -> [Repair] {
    let expert = problem.experts[index]
    guard let most = problem.loadBounds(ofExpert: index).most else { return [] }
    let seat = problem.panels.map(\.effort).max() ?? 1
    // Who holds more than allowed already has that to make up first.
    let start = max(most, expert.held)
    return (1...Self.mostUnits).compactMap { units in
      repair(
        .raiseLoad, .raiseLoad(expert.id, from: most, to: start + units * seat), units: units)
    }
  }

  private func leastLoad(ofExpert index: Int) -> [Repair] {
    let least = problem.loadBounds(ofExpert: index).least
    guard least > 0 else { return [] }
    return [
      repair(.lowerLeastLoad, .lowerLeastLoad(problem.experts[index].id, from: least, to: 0))
    ].compactMap(\.self)
  }
}
