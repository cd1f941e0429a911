import PanelModel

/// The names of the policy format.
enum PolicyKeys {
  static let top = [
    "format", "name", "as_of", "log_head", "preset", "dates", "levels", "conflict_kinds",
    "affinity", "derive", "eligibility", "panel", "load", "objectives",
  ]
  static let affinity = ["decimals", "missing", "specialty", "weights", "experience"]
  static let load = ["default", "per_slot", "per_day", "per_method"]

  /// What may stand behind a key that is missing, as an example.
  static let examples = [
    "format": PolicyReader.format, "as_of": "2026-03-05", "rule": "seats", "name": "outside",
    "seats": "2", "of": "{attribute: employer, is: ORG-001}", "least": "3", "most": "5",
    "kinds": "[kinship]", "as": "kinship", "share": "2/3", "tolerance": "1/2",
    "text": "Sign the declaration.",
    "attribute": "employer", "from": "case.employer", "at_least": "case", "objective": "total",
    "weights": "{specialty: 7, level: 2, experience: 1}",
  ]

  /// What every rule may carry.
  static let rule = ["rule", "id", "enforce", "when", "source", "certainty", "waivable_by"]

  /// What a rule on what follows from a pool may carry: it speaks of every case, and is not broken.
  static let derivation = ["rule", "id", "source", "certainty", "waivable_by"]

  /// What an attribute is held against.
  static let comparisons = [
    "is", "in", "not_in", "has", "at_least", "at_most", "same_as", "differs_from",
  ]
  /// What takes selectors together.
  static let combinations = ["all", "any", "not"]

  static let objective = ["objective", "of", "give"]
  /// Of objectives that know several measures.
  static let measuredObjective = ["objective", "measure", "give"]
}

/// The name of a rule with what it takes.
protocol RuleKind: RawRepresentable<String>, CaseIterable {
  /// What rules of its list may carry.
  static var common: [String] { get }
  /// The rule's own keys.
  var parameters: [String] { get }
  /// Those of them that must be there.
  var required: [String] { get }
}

extension RuleKind {
  static var common: [String] { PolicyKeys.rule }
}

extension Derivation.Kind: RuleKind {
  static var common: [String] { PolicyKeys.derivation }

  var parameters: [String] {
    switch self {
    case .sameEmployer: ["look_back", "up_to", "effect"]
    case .related: ["kinds", "as", "look_back", "effect"]
    case .sameRound: ["effect"]
    }
  }

  var required: [String] { self == .related ? ["kinds", "as"] : [] }
}

extension EligibilityDemand.Kind: RuleKind {
  var parameters: [String] {
    switch self {
    case .attribute: ["attribute"] + PolicyKeys.comparisons + ["of"]
    case .training: ["at", "grace"]
    case .specialty: ["depth", "match", "adjacent", "proficiency"]
    case .level: ["at_least"]
    case .differs: ["attribute", "from", "look_back", "up_to", "effect"]
    case .conflict: ["kinds", "look_back", "effect"]
    case .available: ["slot"]
    }
  }

  var required: [String] {
    switch self {
    case .attribute, .training, .specialty, .available: []
    case .level: ["at_least"]
    case .differs: ["attribute", "from"]
    case .conflict: ["kinds"]
    }
  }
}

extension PanelDemand.Kind: RuleKind {
  var parameters: [String] {
    switch self {
    case .seats: ["least", "most", "parity"]
    case .atMost: ["count", "share", "of"]
    case .atLeast: ["count", "share", "binds_on", "of"]
    case .chair: ["of", "most_per_expert"]
    case .group: ["name", "seats", "of", "reserves"]
    case .apart: ["kinds", "look_back"]
    case .quorum: ["share", "margin", "recused"]
    case .severity: ["tolerance"]
    case .note: ["text"]
    }
  }

  var required: [String] {
    switch self {
    case .seats: ["least", "most"]
    case .atMost, .atLeast: ["of"]
    case .chair: []
    case .group: ["name", "seats", "of"]
    case .apart: ["kinds"]
    case .quorum: ["share"]
    case .severity: ["tolerance"]
    case .note: ["text"]
    }
  }
}
