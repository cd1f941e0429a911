/// A node of a policy: text, a list, or named values; nothing is ever resolved to a type.
struct YAMLNode: Sendable {
  /// A named value.
  struct Entry: Sendable {
    let key: String
    let line: Int
    let column: Int
    let value: YAMLNode
  }

  enum Content: Sendable {
    case text(String)
    case list([YAMLNode])
    case mapping([Entry])
  }

  let line: Int
  let column: Int
  let content: Content
}
