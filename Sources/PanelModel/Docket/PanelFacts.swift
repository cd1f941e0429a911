/// What a panel says under the name of an attribute.
///
/// Its own column; where that is empty, what all its cases say alike: of specialties all that any of
/// them has, of levels the highest. Readers have their kind and the columns of their case only.
public struct PanelFacts: Sendable {
  private let panel: Panel
  private let cases: [Case]
  private let levels: [String]
  private let organisations: OrganisationNames

  /// The attribute whose values are organisations wherever they are compared.
  public static let employerAttribute = "employer"

  /// Gathers the facts of a panel.
  ///
  /// - Parameters:
  ///   - panel: The panel.
  ///   - cases: The cases that it serves.
  ///   - levels: The policy's ladder, lowest first.
  ///   - organisations: What texts stand for one employer.
  public init(
    _ panel: Panel, cases: [Case], _ levels: [String],
    organisations: OrganisationNames = OrganisationNames([])
  ) {
    self.panel = panel
    self.cases = cases
    self.levels = levels
    self.organisations = organisations
  }

  /// Names of the columns of panels that the format knows and rules may use.
  public static let knownAttributes = [
    "id", "kind", "parent", "overlap", "specialty", "level", "method", "fill", "session", "slot",
    "applicant", "employer", "region",
  ]

  /// The value of an attribute.
  public func value(of attribute: String) -> AttributeValue {
    let own = ownValue(of: attribute)
    if own != .missing { return own }
    switch attribute {
    case "specialty": return AttributeValue(specialties)
    case "level": return AttributeValue(level)
    default: return commonValue(of: attribute)
    }
  }

  /// Whether a rule with this scope speaks of the panel: only where the selector is shown to be true.
  ///
  /// A rule without one speaks of every panel that judges; of readers only a rule that names their
  /// kind.
  public func isMet(_ scope: Selector?) -> Bool {
    guard let scope else { return panel.purpose == .judging }
    return truth(of: scope) == .yes
  }

  /// The answer of a selector on the panel.
  public func truth(of selector: Selector) -> Truth {
    switch selector {
    case .attribute(Self.employerAttribute, let comparison):
      comparison.asOrganisations(organisations).truth(
        of: value(of: Self.employerAttribute).asOrganisations(organisations), levels: levels)
    case .attribute(let name, let comparison):
      comparison.truth(of: value(of: name), levels: levels)
    case .all(let parts): parts.reduce(.yes) { $0.and(truth(of: $1)) }
    case .any(let parts): parts.reduce(.no) { $0.or(truth(of: $1)) }
    case .not(let part): truth(of: part).negated
    }
  }

  /// The panel's own specialties, else all those of its cases, each once, in their order.
  public var specialties: [String] {
    if !panel.body.specialties.isEmpty { return panel.body.specialties }
    var seen: Set<String> = []
    return cases.flatMap(\.specialties).filter { seen.insert($0).inserted }
  }

  /// The panel's own level, else the highest of its cases; empty where neither says.
  public var level: String {
    if !panel.body.level.isEmpty { return panel.body.level }
    let ranked = cases.compactMap { levels.firstIndex(of: $0.level) }
    if let highest = ranked.max() { return levels[highest] }
    return commonValue(of: "level").texts.first ?? ""
  }

  /// The panel's own slot, else that of all its cases.
  public var slot: Slot.ID? {
    value(of: "slot").texts.first.map { Slot.ID($0) }
  }

  private func ownValue(of attribute: String) -> AttributeValue {
    let body = panel.body
    if panel.purpose == .reading {
      return attribute == "kind" ? AttributeValue(body.kind) : .missing
    }
    return switch attribute {
    case "id": AttributeValue(panel.id.rawValue)
    case "kind": AttributeValue(body.kind)
    case "parent": AttributeValue(body.parent?.rawValue ?? "")
    case "overlap": AttributeValue(body.parent == nil ? "" : body.overlap.rawValue)
    case "specialty": AttributeValue(body.specialties)
    case "level": AttributeValue(body.level)
    case "method": AttributeValue(body.method)
    case "fill": AttributeValue(body.fill.rawValue)
    case "session": AttributeValue(body.session)
    case "slot": AttributeValue(body.slot?.rawValue ?? "")
    default: AttributeValue(body.attributes[attribute] ?? "")
    }
  }

  private func commonValue(of attribute: String) -> AttributeValue {
    guard let first = cases.first?.value(of: attribute) else { return .missing }
    let isAlike = cases.allSatisfy { reviewCase in
      let value = reviewCase.value(of: attribute)
      guard attribute == Self.employerAttribute else { return value == first }
      return value.asOrganisations(organisations) == first.asOrganisations(organisations)
    }
    return isAlike ? first : .missing
  }
}

extension Case {
  /// The value of an attribute: a column that the format knows, or another.
  public func value(of attribute: String) -> AttributeValue {
    switch attribute {
    case "id": AttributeValue(id.rawValue)
    case "applicant": AttributeValue(applicant)
    case "employer": AttributeValue(employer)
    case "region": AttributeValue(region)
    case "specialty": AttributeValue(specialties)
    case "level": AttributeValue(level)
    case "method": AttributeValue(method)
    case "panel": AttributeValue(panel?.rawValue ?? "")
    case "slot": AttributeValue(slot?.rawValue ?? "")
    default: AttributeValue(attributes[attribute] ?? "")
    }
  }
}
