import PanelModel

/// Where the values of a policy stand, by the names that validation gives them.
///
/// Names are paths such as `panel[2].of.any[0].in`; a value that has no place of its own, such as one
/// that is missing, stands where the nearest one around it does.
struct PolicyPlaces: Sendable {
  private var places: [String: (line: Int, column: Int)] = [:]

  mutating func note(_ path: String, line: Int, column: Int) { places[path] = (line, column) }

  /// The place of a value.
  subscript(path: String) -> (line: Int, column: Int)? {
    var path = path[...]
    while true {
      if let place = places[String(path)] { return place }
      guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
      path = path[..<end]
    }
  }
}
