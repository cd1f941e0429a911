import PanelModel

extension ConflictIndex {
  /// A `conflict` rule with its index among the eligibility rules.
  typealias IndexedDemand = (index: Int, demand: ConflictDemand)

  static func conflictDemands(of policy: Policy) -> [IndexedDemand] {
    policy.eligibilityRules.enumerated().compactMap { index, rule in
      guard rule.enforcement == .hard, case .conflict(let demand) = rule.demand else { return nil }
      return (index, demand)
    }
  }

  /// How far a conflict reaches on a panel.
  ///
  /// - Parameters:
  ///   - conflict: The conflict.
  ///   - rules: Rules that name its kind.
  ///   - panel: The panel.
  ///   - reference: The day from which look-backs are counted.
  /// - Returns: The effect, and the rule without which it would not be that; nil where it does not
  ///   count there.
  static func effect(
    of conflict: Conflict, _ rules: [IndexedDemand], on panel: PanelProfile,
    from reference: CivilDate
  ) -> (effect: Conflict.Effect, rule: Int?)? {
    var widest: (effect: Conflict.Effect, rule: Int?)?
    if conflict.validity.contains(panel.day) { widest = (conflict.effect, nil) }
    for (index, demand) in rules where panel.asks[index] {
      guard demand.lookBack.holds(conflict.validity, on: panel.day, from: reference) else {
        continue
      }
      let effect = conflict.effect.wider(demand.effect)
      if widest == nil || widest?.effect.wider(effect) != widest?.effect {
        widest = (effect, index)
      }
    }
    return widest
  }
}
