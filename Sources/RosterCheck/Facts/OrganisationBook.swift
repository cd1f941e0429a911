import PanelModel

/// Which organisation a text stands for, and where that stands in the tree.
struct OrganisationBook {
  /// An employer as rules compare it.
  enum Key: Hashable {
    /// A row of the table, whichever of its names was written.
    case organisation(Organisation.ID)
    /// A text that the table does not have, letter by letter.
    case text(String)
  }

  private let idByText: [String: Organisation.ID]
  private let parents: [Organisation.ID: Organisation.ID]

  init(_ rows: [Organisation]) {
    // By identifier, so that two rows that claim one text are read alike in any order.
    let rows = rows.sorted { $0.id < $1.id }
    var idByText: [String: Organisation.ID] = [:]
    func claim(_ text: String, for id: Organisation.ID) {
      if !text.isEmpty, idByText[text] == nil { idByText[text] = id }
    }
    for row in rows { claim(row.id.rawValue, for: row.id) }
    for row in rows { claim(row.name, for: row.id) }
    for row in rows {
      for alias in row.aliases { claim(alias, for: row.id) }
    }
    self.idByText = idByText
    var parents: [Organisation.ID: Organisation.ID] = [:]
    for row in rows where row.parent?.rawValue.isEmpty == false { parents[row.id] = row.parent }
    self.parents = parents
  }

  /// What a text stands for.
  func key(_ text: String) -> Key { idByText[text].map(Key.organisation) ?? .text(text) }

  /// What a text stands for where everything under one organisation at that level, counted from 1
  /// at the top, is the same; who stands above the level stands for itself.
  func key(_ text: String, atLevel level: Int) -> Key {
    guard let id = idByText[text] else { return .text(text) }
    var upwards = [id]
    var seen: Set = [id]
    while let last = upwards.last, let parent = parents[last], seen.insert(parent).inserted {
      upwards.append(parent)
    }
    guard level >= 1, level <= upwards.count else { return .organisation(id) }
    return .organisation(upwards[upwards.count - level])
  }
}
