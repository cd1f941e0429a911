import PanelModel

/// The taxonomy: the path of every specialty from the top, and which are near each other.
///
/// Codes become whole numbers, so that questions about a pair are array look-ups.
struct SpecialtyTree: Sendable {
  private var numbers: [String: Int] = [:]
  /// The specialties from the top to each one, itself included.
  private var paths: [[Int32]] = []
  /// Neighbours of a specialty by the rows of `adjacent.csv`, in both directions.
  private var neighbours: [Int: [(other: Int32, distance: Int)]] = [:]

  /// Numbers all specialties that a problem mentions.
  init(_ problem: AssignmentProblem) {
    let parents = Dictionary(problem.specialties.map { ($0.id.rawValue, $0.parent?.rawValue) }) {
      first, _ in first
    }
    for row in problem.specialties { number(row.id.rawValue, parents) }
    for expert in problem.experts {
      for grant in expert.specialties { number(grant.specialty, parents) }
    }
    for reviewCase in problem.cases {
      for code in reviewCase.specialties { number(code, parents) }
    }
    for panel in problem.panels {
      for code in panel.body.specialties { number(code, parents) }
    }
    for row in problem.adjacencies {
      let (first, second) = (number(row.first, parents), number(row.second, parents))
      neighbours[first, default: []].append((Int32(second), row.distance))
      neighbours[second, default: []].append((Int32(first), row.distance))
    }
  }

  /// Numbers a code and everything above it.
  @discardableResult
  private mutating func number(_ code: String, _ parents: [String: String?]) -> Int {
    if let number = numbers[code] { return number }
    var chain: [String] = []
    var seen: Set<String> = []
    var above: String? = code
    while let next = above, numbers[next] == nil, seen.insert(next).inserted {
      chain.append(next)
      above = Self.parent(of: next, parents)
    }
    // A circle, which no table should have, ends where it closes.
    var path = above.flatMap { numbers[$0] }.map { paths[$0] } ?? []
    for name in chain.reversed() {
      path.append(Int32(paths.count))
      numbers[name] = paths.count
      paths.append(path)
    }
    return paths.count - 1
  }

  /// By the table; for a code that is not there, by its dots.
  private static func parent(of code: String, _ parents: [String: String?]) -> String? {
    if let parent = parents[code] { return parent }
    return code.lastIndex(of: ".").map { String(code[..<$0]) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The number of a code that the problem mentions.
  func number(of code: String) -> Int? { numbers[code] }

  /// The specialties from the top down to a level of one of them; nil leaves the path whole.
  func path(to specialty: Int, depth: Int?) -> [Int32] {
    depth.map { Array(paths[specialty].prefix($0)) } ?? paths[specialty]
  }

  /// Whether one specialty fits another.
  ///
  /// - Parameters:
  ///   - own: Number of the expert's specialty.
  ///   - wanted: Number of the panel's.
  ///   - demand: How much of the paths must agree, and how near is near enough.
  /// - Returns: Whether it does.
  func fits(_ own: Int, _ wanted: Int, _ demand: SpecialtyDemand) -> Bool {
    let (from, to) = (paths[own], paths[wanted])
    let depth = max(1, min(demand.depth ?? to.count, to.count))
    // Whoever shares a level shares everything above it.
    if from.count >= depth, from[depth - 1] == to[depth - 1] { return true }
    guard demand.adjacency > 0, let near = neighbouring(own, wanted) else { return false }
    return near <= demand.adjacency
  }

  /// The levels of the wanted path that the other does not share, or the distance of a row between
  /// the two if that is less; nil where neither says anything.
  func distance(from own: Int, to wanted: Int) -> Int? {
    let (from, to) = (paths[own], paths[wanted])
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let near = neighbouring(own, wanted)
    guard shared > 0 else { return near }
    return min(to.count - shared, near ?? Int.max)
  }

  /// The least distance of a row between specialties at or above the two.
  private func neighbouring(_ own: Int, _ wanted: Int) -> Int? {
    if neighbours.isEmpty { return nil }
    var least: Int?
    let above = paths[own]
    for target in paths[wanted] {
      for (other, distance) in neighbours[Int(target)] ?? [] where above.contains(other) {
        least = min(least ?? distance, distance)
      }
    }
    return least
  }
}
