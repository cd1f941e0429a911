import PanelModel

/// Which employers are the same, by the organisations of a pool.
struct EmployerTree {
  private let names: OrganisationNames
  private let parents: [String: String]

  init(_ organisations: [Organisation]) {
    names = OrganisationNames(organisations)
    parents = Dictionary(
      uniqueKeysWithValues: organisations.compactMap { organisation in
        organisation.parent.map { (organisation.id.rawValue, $0.rawValue) }
      })
  }

  /// The organisation that a text stands for, or the text.
  func identifier(of text: String) -> String { names.identifier(of: text) }

  /// What stands for an employer at a level of the tree, from the top (1): its ancestor there, or itself
  /// where it stands above that level.
  func key(of text: String, atLevel level: Int) -> String {
    var path = [identifier(of: text)]
    // A tree with a circle is refused later; it must not keep us here.
    while let parent = path.last.flatMap({ parents[$0] }), !path.contains(parent) {
      path.append(parent)
    }
    return path.count >= level ? path[path.count - level] : path[0]
  }
}
