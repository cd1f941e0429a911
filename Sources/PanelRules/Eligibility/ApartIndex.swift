import PanelModel

/// Two experts who must not sit on one panel, the smaller index first.
public struct ApartPair: Hashable, Sendable {
  /// The smaller index.
  public let first: Int
  /// The larger index.
  public let second: Int
  /// The panels on which they must not, rising; nil means every panel to fill.
  public let panels: [Int]?

  /// Makes a pair of two different indices.
  public init(_ one: Int, _ other: Int, panels: [Int]? = nil) {
    first = min(one, other)
    second = max(one, other)
    self.panels = panels
  }

  /// Whether the two must not both sit on a panel.
  public func holds(on panel: Int) -> Bool { panels?.contains(panel) ?? true }
}

/// Finds who must not sit together: by conflicts between experts, and by relations that an `apart`
/// rule names.
struct ApartIndex {
  /// Panels of one day of which the same rules speak: there the same pairs are apart.
  private struct Kind: Hashable {
    var day: CivilDate
    var rules: [Bool]
    var asks: [Bool]
  }

  private let facts: RuleFacts
  private let relationRules: [ApartDemand]
  private let conflictRules: [ConflictIndex.IndexedDemand]
  private var kinds: [(panels: [Int], example: PanelProfile, rules: [Bool])] = []

  init(_ facts: RuleFacts) {
    self.facts = facts
    let policy = facts.problem.policy
    let rules = policy.panelRules.filter { rule in
      if case .apart = rule.demand { return rule.enforcement == .hard }
      return false
    }
    relationRules = rules.compactMap { rule in
      if case .apart(let demand) = rule.demand { return demand }
      return nil
    }
    conflictRules = ConflictIndex.conflictDemands(of: policy)
    var places: [Kind: Int] = [:]
    for panel in facts.step.open {
      let profile = facts.panels[panel]
      let speaks = rules.map { facts.speaks($0, of: panel) }
      let kind = Kind(
        day: profile.day, rules: speaks, asks: conflictRules.map { profile.asks[$0.index] })
      if let place = places[kind] {
        kinds[place].panels.append(panel)
      } else {
        places[kind] = kinds.count
        kinds.append(([panel], profile, speaks))
      }
    }
  }

  /// The pairs, each once, by their indices.
  func pairs() -> [ApartPair] {
    var apart: [ApartPair: [Bool]] = [:]
    func add(_ first: Int?, _ second: Int?, _ holds: [Bool]) {
      guard let first, let second, first != second else { return }
      let pair = ApartPair(first, second)
      apart[pair] = zip(apart[pair] ?? holds, holds).map { $0 || $1 }
    }
    let index = facts.problem.indexByExpert
    for conflict in facts.problem.conflicts {
      guard case .expert(let other) = conflict.target else { continue }
      add(index[conflict.expert], index[other], kinds.map { holds(conflict, $0.example) })
    }
    for relation in facts.problem.relations {
      add(
        index[relation.first], index[relation.second],
        kinds.map { holds(relation, $0.example, $0.rules) })
    }
    return apart.compactMap { pair, holds -> ApartPair? in
      if holds.allSatisfy(\.self) { return pair }
      let panels = zip(kinds, holds).filter(\.1).flatMap(\.0.panels).sorted()
      return panels.isEmpty ? nil : ApartPair(pair.first, pair.second, panels: panels)
    }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private func holds(_ conflict: Conflict, _ panel: PanelProfile) -> Bool {
    let rules = conflictRules.filter { $0.demand.kinds.contains(conflict.kind) }
    // No case is meant, so that look-backs begin on the problem's day.
    let reference = facts.problem.asOf
    return ConflictIndex.effect(of: conflict, rules, on: panel, from: reference) != nil
  }

  private func holds(_ relation: Relation, _ panel: PanelProfile, _ speaks: [Bool]) -> Bool {
    let reference = facts.problem.asOf
    return zip(relationRules, speaks).contains { demand, speaks in
      speaks && demand.kinds.contains(relation.kind)
        && demand.lookBack.holds(relation.validity, on: panel.day, from: reference)
    }
  }
}
