/// A pattern of names, in which `*` stands for any characters and `?` for exactly one.
struct GlobPattern {
  private let pattern: [Character]

  init(_ pattern: String) { self.pattern = Array(pattern) }

  /// Whether the whole name fits.
  ///
  /// - Complexity: O(pattern × name): only the last asterisk is ever tried again.
  func matches(_ name: String) -> Bool {
    let name = Array(name)
    var (position, index) = (0, 0)
    var retry: (position: Int, index: Int)?
    while position < name.count {
      if index < pattern.count, pattern[index] == "*" {
        retry = (position, index)
        index += 1
      } else if index < pattern.count, pattern[index] == "?" || pattern[index] == name[position] {
        (position, index) = (position + 1, index + 1)
      } else if let last = retry {
        retry = (last.position + 1, last.index)
        (position, index) = (last.position + 1, last.index + 1)
      } else {
        return false
      }
    }
    return pattern[index...].allSatisfy { $0 == "*" }
  }
}
