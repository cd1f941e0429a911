/// The names of the policy format: those that this version reads, and those that it knows of only to
/// say that it would not respect them.
enum PolicyKeys {
  static let top = [
    "format", "name", "as_of", "preset", "levels", "affinity", "eligibility", "panel", "load",
    "objectives",
  ]
  static let laterTop = ["dates"]

  static let laterAffinity = ["specialty", "weights"]
  static let laterLoad = ["per_slot", "per_day"]

  /// What every rule may carry.
  static let rule = ["rule", "id", "source", "certainty", "enforce"]
  static let laterRule = ["when", "waivable_by"]

  static let laterEligibility = [
    "attribute", "training", "specialty", "level", "differs", "conflict", "available",
  ]
  static let laterPanel = [
    "at-most", "at-least", "chair", "group", "apart", "quorum", "severity", "note",
  ]
  static let laterObjectives = [
    "seats-filled", "load-spread", "balance", "continuity", "rotation",
  ]
}
