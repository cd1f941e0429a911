/// Checks of the rules on what follows from a pool.
extension ProblemValidation {
  /// The rules as messages name them.
  var derivationPlaces: [RulePlace] {
    parts.policy.derivationRules.enumerated().map { index, rule in
      RulePlace("derive", index, kind: rule.demand.kind.rawValue, rule.origin)
    }
  }

  mutating func checkDerivations() {
    for (place, rule) in zip(derivationPlaces, parts.policy.derivationRules) {
      // A problem that was not frozen from a pool has nothing to derive from.
      if parts.logHead.isEmpty { report(RulePhrases.nothingToDerive, of: place) }
      check(rule.demand.lookBack, of: place)
      switch rule.demand {
      case .sameEmployer(let employer):
        check(employer.treeLevel, within: RuleLimits.treeLevel, of: place, at: ".up_to")
      case .related(let relation):
        if relation.kinds.isEmpty { report(RulePhrases.nothingListed, of: place, at: ".kinds") }
        if !knownKinds.contains(relation.conflictKind) {
          let known = ConflictKinds.standard + parts.policy.conflictKinds
          report(
            RulePhrases.unknownKind,
            ["value": relation.conflictKind, "known": known.joined(separator: ", ")], of: place,
            at: ".as")
        }
      case .sameRound: break
      }
    }
  }
}
