import PanelModel

extension FamilyBuilder {
  /// Builds the hidden roster, then bounds the loads so that it fits.
  mutating func fillPanels() {
    var generator = generator(for: .loads)
    let work = cases.reduce(0) { $0 + ($1.seats?.least ?? 0) * $1.effort }
    let active = experts.indices.filter(isActive).count
    usualLoad = max(
      cases.map(\.effort).max() ?? 1, (work * shape.capacity + active * 1000 - 1) / (active * 1000))
    let most = experts.indices.map { _ in drawMost(&generator) }
    for index in experts.indices where generator.chance(permille: shape.holding) {
      // Held work takes no more than a part of the usual load, whatever the size of the docket.
      experts[index].held = min(generator.number(in: 1...3), usualLoad / 4)
    }
    let taken = seatEveryCase(most: most)
    for index in experts.indices {
      bound(index, most: most[index], taken: taken[index], &generator)
    }
  }

  private func drawMost(_ generator: inout SeededGenerator) -> Int {
    switch generator.index(by: [shape.busy, shape.eager, 1000 - shape.busy - shape.eager]) {
    case 0: max(1, usualLoad * 6 / 10)
    case 1: usualLoad * 14 / 10
    default: usualLoad
    }
  }

  /// Gives each seat to whom it leaves with the least utilisation, hardest cases first.
  ///
  /// - Parameter most: The most load that each expert is meant to have; may be exceeded.
  /// - Returns: The work that each expert got.
  private mutating func seatEveryCase(most: [Int]) -> [Int] {
    var taken = [Int](repeating: 0, count: experts.count)
    let choices = cases.indices.map { eligible(case: $0).count }
    let hardestFirst = cases.indices.sorted { (choices[$0], $0) < (choices[$1], $1) }
    roster = Array(repeating: [], count: cases.count)
    for row in hardestFirst {
      let effort = cases[row].effort
      var candidates = eligible(case: row)
      for _ in 0..<(cases[row].seats?.least ?? 0) {
        let next = candidates.indices.min { one, other in
          let (one, other) = (candidates[one], candidates[other])
          // a/b < c/d, without fractions.
          let left = (experts[one.expert].held + taken[one.expert] + effort) * most[other.expert]
          let right =
            (experts[other.expert].held + taken[other.expert] + effort) * most[one.expert]
          return (left, -one.units, one.expert) < (right, -other.units, other.expert)
        }
        guard let next else { break }
        let expert = candidates.remove(at: next).expert
        taken[expert] += effort
        roster[row].append(expert)
      }
      roster[row].sort()
    }
    return taken
  }

  /// Sets own bounds where they differ from the policy's.
  private mutating func bound(
    _ index: Int, most: Int, taken: Int, _ generator: inout SeededGenerator
  ) {
    let total = experts[index].held + taken
    let owes = generator.chance(permille: shape.owing) && isActive(index) && total >= 2
    if owes { experts[index].load.least = min(3, total / 2) }
    let isTight = shape.specialties[specialtyOfExpert[index]].isTight && taken > 0
    let bound = isTight ? total : max(most, total)
    if bound != usualLoad { experts[index].load.most = bound }
  }
}
