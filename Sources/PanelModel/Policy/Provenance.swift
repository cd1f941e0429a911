/// Where a policy was taken from: said on every roster, and never computed with.
public struct PresetOrigin: Hashable, Sendable {
  /// Name of the preset.
  public var name: String
  /// The regulation or practice that it encodes; may be empty.
  public var source: String

  /// Makes an origin.
  public init(name: String, source: String = "") {
    self.name = name
    self.source = source
  }
}

/// Where a rule was taken from: said beside the rule, and never computed with.
public struct RuleOrigin: Hashable, Sendable {
  /// Identifier of the rule, such as `CN40-04`; may be empty.
  public var id: String
  /// The text that it encodes; may be empty.
  public var source: String
  /// How sure that reading is; may be empty.
  public var certainty: String
  /// Who may waive it; may be empty.
  public var waivableBy: String

  /// Makes an origin; by default nothing is known.
  public init(
    id: String = "", source: String = "", certainty: String = "", waivableBy: String = ""
  ) {
    self.id = id
    self.source = source
    self.certainty = certainty
    self.waivableBy = waivableBy
  }
}
