import PanelModel
import PanelRules

/// A choice of eligible pairs, as rising indices into the compiled pairs: who sits where, and who
/// chairs where a limit binds the chairs.
struct Seating: Hashable, Sendable {
  let pairs: [Int]
  /// One pair for each panel whose chair is part of the search.
  let chairs: [Int]

  init(pairs: [Int], chairs: [Int] = []) {
    self.pairs = pairs.sorted()
    self.chairs = chairs.sorted()
  }

  /// The seats of every panel, as pairs.
  func pairsByPanel(in problem: CompiledProblem) -> [ArraySlice<Int>] {
    var start = 0
    return problem.panels.map { panel in
      var end = start
      while end < pairs.count, pairs[end] < panel.pairs.upperBound { end += 1 }
      defer { start = end }
      return pairs[start..<end]
    }
  }

  /// Whether seats, loads, pins and conflicts between experts are kept, in exact integers.
  ///
  /// The solver works in floating point; what it returns is nothing until this has said yes.
  func isAdmissible(in problem: CompiledProblem) -> Bool {
    var work = [Int](repeating: 0, count: problem.experts.count)
    for (index, seats) in pairsByPanel(in: problem).enumerated() {
      let panel = problem.panels[index]
      guard seats.count >= panel.range.least, seats.count <= panel.range.most else { return false }
      let experts = seats.map { problem.pairExperts[$0] }
      let members = Set(experts)
      guard members.count == experts.count, members.isSuperset(of: panel.pinned) else {
        return false
      }
      for expert in experts { work[Int(expert)] += panel.effort }
      let breaksPair = problem.apart.contains { pair in
        pair.holds(on: index) && members.contains(Int32(pair.first))
          && members.contains(Int32(pair.second))
      }
      if breaksPair { return false }
    }
    return zip(problem.experts, work).allSatisfy { expert, work in
      work >= expert.least && work <= expert.most
    }
  }
}
