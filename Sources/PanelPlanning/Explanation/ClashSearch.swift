import LinearPrograms
import PanelAssignment
import PanelModel
import PanelRules

/// Rules that cannot be kept together, and of which none can be left out.
///
/// Junker, "QuickXplain: preferred explanations and relaxations for over-constrained problems", AAAI
/// 2004: halves instead of one at a time. What a limit leaves open counts as kept, so that what is
/// named is always a contradiction, though perhaps not a smallest one.
struct ClashSearch<Backend: Solver> {
  private(set) var oracle: ExistenceOracle<Backend>
  /// The problem without an aim.
  let parts: ProblemParts
  let rules: EligibilityRules
  let members: MemberList

  init(_ oracle: ExistenceOracle<Backend>, parts: ProblemParts, rules: EligibilityRules) {
    self.oracle = oracle
    self.parts = parts
    self.rules = rules
    members = MemberList(parts, rules: rules)
  }

  /// Finds a clash of a problem that has no roster.
  ///
  /// - Parameter hint: Panels that probably take part.
  /// - Returns: The clash; nil where a limit left open whether there is one.
  /// - Throws: A defect of the solver.
  mutating func clash(hint: [Int]) throws -> RuleClash? {
    let least = Set(members.leastLoads)
    _ = oracle.takeUnsure()
    oracle.turnPage()
    switch try oracle.answer(parts, without: least) {
    case .none(let contradiction):
      return try clashOfPanels(hint: hint + (contradiction?.panels ?? []))
    case .exists: return try clashWithLeastLoads()
    case .unknown: return nil
    }
  }

  /// Panels of a smallest set that cannot be filled together, under all rules but least loads.
  ///
  /// - Parameter hint: Panels that probably take part.
  /// - Returns: Their indices, rising.
  /// - Throws: A defect of the solver.
  mutating func clashingPanels(hint: [Int]) throws -> [Int] {
    let dropped = Set(members.leastLoads)
    let open = rules.openPanels
    let hinted = open.filter(Set(hint).contains)
    var candidates = open
    if !hinted.isEmpty, hinted.count < open.count,
      try oracle.answer(parts, without: dropped, panels: hinted).isNone
    {
      candidates = hinted
    }
    return try smallest(of: candidates) { search, panels in
      try search.oracle.answer(search.parts, without: dropped, panels: panels).isNone
    }.sorted()
  }

  // MARK: - Two kinds of clash

  /// Panels first, for they are most, then the rules that keep those few from being filled.
  private mutating func clashOfPanels(hint: [Int]) throws -> RuleClash {
    let panels = try clashingPanels(hint: hint)
    let list = try bindingRules(on: panels, among: members.onPanels(panels))
    let named = panels.map { RuleMember.panel(rules.problem.panels[$0].id) }
    return RuleClash(
      members: named + list, panels: panels, isMinimal: !oracle.takeUnsure(),
      needsLeastLoads: false)
  }

  private mutating func bindingRules(on panels: [Int], among list: [RuleMember]) throws
    -> [RuleMember]
  {
    var candidates = list
    let others = members.rules.filter { !Set(list).contains($0) }
    let isEnough = try oracle.answer(
      parts, without: Set(members.leastLoads + others), panels: panels
    ).isNone
    if !isEnough { candidates = members.rules }
    let all = Set(members.rules + members.leastLoads)
    return try smallest(of: candidates) { search, kept in
      try search.oracle.answer(search.parts, without: all.subtracting(kept), panels: panels).isNone
    }
  }

  /// Where only least loads have no room, every panel is filled, and seats may be too few as well.
  private mutating func clashWithLeastLoads() throws -> RuleClash {
    let stated = parts.statingSeats(of: rules.problem)
    let list = members.leastLoads + members.rules + members.seats
    let all = Set(list)
    oracle.turnPage()
    let kept = try smallest(of: list) { search, kept in
      try search.oracle.answer(stated, without: all.subtracting(kept)).isNone
    }
    oracle.turnPage()
    return RuleClash(
      members: kept, panels: [], isMinimal: !oracle.takeUnsure(), needsLeastLoads: true)
  }

  // MARK: - Halves

  /// A smallest part of a list that contradicts itself, in the list's order.
  ///
  /// - Parameters:
  ///   - list: Contradicts itself as a whole.
  ///   - clashes: Whether some of the list is shown to contradict itself.
  /// - Returns: The part.
  /// - Throws: What `clashes` throws.
  private mutating func smallest<Element: Hashable>(
    of list: [Element], _ clashes: (inout ClashSearch, [Element]) throws -> Bool
  ) throws -> [Element] {
    let found = Set(try part(of: list[...], beside: [], isNew: true, clashes))
    return list.filter(found.contains)
  }

  private mutating func part<Element: Hashable>(
    of list: ArraySlice<Element>, beside kept: [Element], isNew: Bool,
    _ clashes: (inout ClashSearch, [Element]) throws -> Bool
  ) throws -> [Element] {
    if oracle.isOver {
      oracle.noteUnsure()
      return Array(list)
    }
    if isNew, try clashes(&self, kept) { return [] }
    guard list.count > 1 else { return Array(list) }
    let middle = list.startIndex + list.count / 2
    let (first, second) = (list[..<middle], list[middle...])
    let late = try part(
      of: second, beside: kept + first, isNew: !first.isEmpty, clashes)
    let early = try part(of: first, beside: kept + late, isNew: !late.isEmpty, clashes)
    return early + late
  }
}
