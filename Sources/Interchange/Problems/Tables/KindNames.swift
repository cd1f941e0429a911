import PanelModel

/// What tables may call the kinds of conflict and relation.
struct KindNames {
  /// Kinds that the policy declares: they are never taken for another kind's Chinese name.
  let own: Set<String>

  init(_ policy: Policy) { own = Set(policy.conflictKinds) }

  /// The kind that a cell means: `declared` where it is empty, else itself or what its Chinese name
  /// stands for; whether there is such a kind is for validation.
  func name(of text: String) -> String {
    if text.isEmpty { return ConflictKinds.declared }
    return own.contains(text) ? text : ChineseChoices.kinds[text] ?? text
  }
}
