/// Which texts stand for one organisation: its identifier, its name and its aliases.
public struct OrganisationNames: Hashable, Sendable {
  private var identifiers: [String: String] = [:]

  /// Gathers the names of a table of organisations.
  ///
  /// A text that several rows have is an identifier before a name, a name before an alias, and then
  /// that of the least identifier.
  public init(_ organisations: [Organisation]) {
    let sorted = organisations.sorted { $0.id < $1.id }
    for organisation in sorted { add(organisation.id.rawValue, for: organisation) }
    for organisation in sorted { add(organisation.name, for: organisation) }
    for organisation in sorted {
      for alias in organisation.aliases { add(alias, for: organisation) }
    }
  }

  private mutating func add(_ text: String, for organisation: Organisation) {
    guard !text.isEmpty, identifiers[text] == nil else { return }
    identifiers[text] = organisation.id.rawValue
  }

  /// The identifier of the organisation that a text stands for; the text itself where the table does
  /// not have it.
  public func identifier(of text: String) -> String { identifiers[text] ?? text }
}

extension AttributeValue {
  /// The same with every text replaced by the identifier of its organisation.
  public func asOrganisations(_ names: OrganisationNames) -> AttributeValue {
    switch self {
    case .missing: .missing
    case .text(let text): .text(names.identifier(of: text))
    case .list(let list): .list(list.map(names.identifier))
    }
  }
}

extension Selector.Comparison {
  /// The same with every text replaced by the identifier of its organisation.
  public func asOrganisations(_ names: OrganisationNames) -> Selector.Comparison {
    switch self {
    case .equals(let text): .equals(names.identifier(of: text))
    case .oneOf(let texts): .oneOf(texts.map(names.identifier))
    case .noneOf(let texts): .noneOf(texts.map(names.identifier))
    case .contains(let text): .contains(names.identifier(of: text))
    case .atLeast, .atMost, .sameAs, .differsFrom: self
    }
  }
}
