import PanelModel

/// The organisations as employers: which texts mean the same one, and under which they stand.
struct OrganisationTree: Sendable {
  let names: OrganisationNames
  private let parents: [String: String]

  init(_ organisations: [Organisation]) {
    names = OrganisationNames(organisations)
    parents = Dictionary(
      organisations.compactMap { row in row.parent.map { (row.id.rawValue, $0.rawValue) } }
    ) { first, _ in first }
  }

  /// The organisation that stands for a text at a level of the tree.
  ///
  /// - Parameters:
  ///   - text: Identifier, name or alias, or a text that the table does not have.
  ///   - level: Level from the top, which is 1.
  /// - Returns: The identifier of its ancestor there, or its own where it stands above.
  func ancestor(of text: String, atLevel level: Int) -> String {
    let own = names.identifier(of: text)
    var path = [own]
    var seen: Set<String> = [own]
    while let parent = path.last.flatMap({ parents[$0] }), seen.insert(parent).inserted {
      path.append(parent)
    }
    return path.count >= level ? path[path.count - level] : own
  }
}
