import PanelModel

/// Paths of specialties, and how near two of them are.
struct Taxonomy {
  private struct Pair: Hashable {
    let own: String
    let asked: String
  }

  /// Codes of the table with the code above; empty at the top.
  private let parents: [String: String]
  /// The least distance of every listed pair, both ways.
  private let neighbours: [Pair: Int]
  /// The paths of the codes that are asked about again and again.
  private var paths: [String: [String]] = [:]

  init(specialties: [Specialty], adjacencies: [Adjacency], mentioned codes: Set<String>) {
    parents = Dictionary(
      specialties.map { ($0.id.rawValue, $0.parent?.rawValue ?? "") }, uniquingKeysWith: min)
    var neighbours: [Pair: Int] = [:]
    for row in adjacencies {
      for pair in [
        Pair(own: row.first, asked: row.second), Pair(own: row.second, asked: row.first),
      ] {
        neighbours[pair] = min(neighbours[pair] ?? .max, row.distance)
      }
    }
    self.neighbours = neighbours
    for code in codes { paths[code] = climb(from: code) }
  }

  /// The codes from the top down to a specialty, that one included.
  func path(to code: String) -> [String] { paths[code] ?? climb(from: code) }

  private func climb(from code: String) -> [String] {
    var upwards = [code]
    var seen: Set = [code]
    while let parent = parent(of: upwards[upwards.count - 1]), seen.insert(parent).inserted {
      upwards.append(parent)
    }
    return upwards.reversed()
  }

  private func parent(of code: String) -> String? {
    if let parent = parents[code] { return parent.isEmpty ? nil : parent }
    guard let dot = code.lastIndex(of: "."), dot > code.startIndex else { return nil }
    return String(code[..<dot])
  }

  /// The path down to a level; nil leaves it whole.
  func path(to code: String, depth: Int?) -> [String] {
    let path = path(to: code)
    return depth.map { Array(path.prefix($0)) } ?? path
  }

  /// Whether a specialty of an expert fits one that is asked for.
  func fits(_ own: String, _ asked: String, by demand: SpecialtyDemand) -> Bool {
    let path = path(to: own)
    let wanted = self.path(to: asked, depth: demand.depth)
    if path.count >= wanted.count, path.starts(with: wanted) { return true }
    guard demand.adjacency > 0, let near = listedDistance(own, asked) else { return false }
    return near <= demand.adjacency
  }

  /// The distance for affinities; nil where the two have nothing in common.
  func distance(from own: String, to asked: String) -> Int? {
    let (path, wanted) = (path(to: own), path(to: asked))
    let shared = zip(path, wanted).prefix { $0 == $1 }.count
    let onTree = shared > 0 ? wanted.count - shared : nil
    let listed = listedDistance(own, asked)
    guard let onTree, let listed else { return onTree ?? listed }
    return min(onTree, listed)
  }

  /// The least distance of a row between one at or above each.
  private func listedDistance(_ own: String, _ asked: String) -> Int? {
    guard !neighbours.isEmpty else { return nil }
    let wanted = path(to: asked)
    return path(to: own).flatMap { above in
      wanted.compactMap { neighbours[Pair(own: above, asked: $0)] }
    }.min()
  }
}
