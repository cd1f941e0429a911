import PanelRules

/// A seating under exchange: who sits where, how much work everybody has, what every row counts.
///
/// Numbers of seats stay as they are. A move puts one expert in the place of another, or lets two
/// experts change places between two panels; it is made only where every rule of the problem holds
/// afterwards, so that only floors may be missed on the way.
struct ExchangeBoard {
  /// One member who leaves a panel for another expert.
  struct Change {
    let seat: Int
    /// The pair that takes the seat.
    let coming: Int
  }

  let model: AssignmentModel
  /// The pair on each seat, panel by panel.
  private(set) var pairs: [Int]
  /// The panel of each seat.
  let panels: [Int]
  /// Seats of each panel.
  let seats: [Range<Int>]
  /// Whether each seat keeps its member.
  private var isHeld: [Bool]
  private var posts: [[Int]]
  private var loads: [Int]
  private var sums: [Int]
  /// Members of each panel who may chair it.
  private var chairs: [Int]
  /// Who must not sit beside each expert, with the pair of experts that says so.
  private let apart: [[(expert: Int32, rule: Int)]]
  private var touched: [Int] = []
  private var shifts: [Int]

  private var problem: CompiledProblem { model.problem }

  init(_ model: AssignmentModel, _ seating: Seating) {
    self.model = model
    let problem = model.problem
    pairs = []
    var panels: [Int] = []
    var seats: [Range<Int>] = []
    sums = Array(repeating: 0, count: problem.rows.count)
    shifts = sums
    loads = Array(repeating: 0, count: problem.experts.count)
    posts = Array(repeating: [], count: problem.experts.count)
    chairs = Array(repeating: 0, count: problem.panels.count)
    for (panel, members) in seating.pairsByPanel(in: problem).enumerated() {
      seats.append(pairs.count..<pairs.count + members.count)
      for share in model.rules.sizes[panel] {
        sums[share.row] += share.coefficient * members.count
      }
      for pair in members {
        for share in model.rules.shares(ofPair: pair) { sums[share.row] += share.coefficient }
        let expert = Int(problem.pairExperts[pair])
        loads[expert] += problem.panels[panel].effort
        posts[expert].append(pairs.count)
        if model.rules.mayChair(pair: pair) { chairs[panel] += 1 }
        pairs.append(pair)
        panels.append(panel)
      }
    }
    self.panels = panels
    self.seats = seats
    isHeld = zip(pairs, panels).map { pair, panel in
      problem.panels[panel].pinned.contains(problem.pairExperts[pair])
    }
    var apart = [[(expert: Int32, rule: Int)]](repeating: [], count: problem.experts.count)
    for (rule, pair) in problem.apart.enumerated() {
      apart[pair.first].append((Int32(pair.second), rule))
      apart[pair.second].append((Int32(pair.first), rule))
    }
    self.apart = apart
  }

  /// Keeps the members of some seats where they are.
  mutating func hold(_ seats: [Int]) {
    for seat in seats { isHeld[seat] = true }
  }

  var seating: Seating { Seating(pairs: pairs) }

  /// The change that gives a seat to a pair, and the one that makes up for it, if one is needed.
  ///
  /// - Parameters:
  ///   - seat: Whose member leaves.
  ///   - coming: A pair of the same panel.
  ///   - choice: Any number; says which seat of the newcomer is given in exchange.
  /// - Returns: nil where seats, loads or eligibility forbid it; rows are not looked at.
  func proposal(_ seat: Int, _ coming: Int, choice: Int) -> (first: Change, second: Change?)? {
    let panel = panels[seat]
    let (old, new) = (problem.pairExperts[pairs[seat]], problem.pairExperts[coming])
    guard !isHeld[seat], model.isOpen(pair: coming), !isMember(new, of: panel) else { return nil }
    let first = Change(seat: seat, coming: coming)
    let effort = problem.panels[panel].effort
    if mayHave(old, more: -effort), mayHave(new, more: effort) { return (first, nil) }
    let given = posts[Int(new)]
    guard !given.isEmpty else { return nil }
    let other = given[choice % given.count]
    let host = panels[other]
    guard !isHeld[other], !isMember(old, of: host),
      let back = problem.pair(panel: host, expert: old), model.isOpen(pair: back)
    else { return nil }
    let difference = problem.panels[host].effort - effort
    guard mayHave(old, more: difference), mayHave(new, more: -difference) else { return nil }
    return (first, Change(seat: other, coming: back))
  }

  private func isMember(_ expert: Int32, of panel: Int) -> Bool {
    seats[panel].contains { problem.pairExperts[pairs[$0]] == expert }
  }

  private func mayHave(_ expert: Int32, more effort: Int) -> Bool {
    if effort == 0 { return true }
    let work = problem.experts[Int(expert)]
    let load = loads[Int(expert)] + effort
    return effort < 0 ? load >= work.least : load <= work.most
  }

  /// Whether rows, chairs and conflicts between experts hold after changes.
  mutating func keepsRules(_ first: Change, _ second: Change?) -> Bool {
    guard keepsPanel(first), second.map(keepsPanel) ?? true else { return false }
    if sums.isEmpty { return true }
    touched.removeAll(keepingCapacity: true)
    shift(first)
    if let second { shift(second) }
    defer { for row in touched { shifts[row] = 0 } }
    return touched.allSatisfy { row in
      let (sum, rule) = (sums[row] + shifts[row], problem.rows[row])
      return shifts[row] == 0
        || (sum >= rule.lower ?? sum && sum <= rule.upper ?? sum)
    }
  }

  private func keepsPanel(_ change: Change) -> Bool {
    let panel = panels[change.seat]
    if model.rules.chairs[panel] != nil, chairs[panel] == 1,
      model.rules.mayChair(pair: pairs[change.seat]), !model.rules.mayChair(pair: change.coming)
    {
      return false
    }
    let foes = apart[Int(problem.pairExperts[change.coming])]
    return foes.isEmpty
      || !foes.contains { foe in
        problem.apart[foe.rule].holds(on: panel)
          && seats[panel].contains {
            $0 != change.seat && problem.pairExperts[pairs[$0]] == foe.expert
          }
      }
  }

  private mutating func shift(_ change: Change) {
    for (pair, sign) in [(pairs[change.seat], -1), (change.coming, 1)] {
      for share in model.rules.shares(ofPair: pair) {
        shifts[share.row] += sign * share.coefficient
        touched.append(share.row)
      }
    }
  }

  /// Makes a change.
  mutating func make(_ change: Change) {
    let panel = panels[change.seat]
    let effort = problem.panels[panel].effort
    let leaving = pairs[change.seat]
    for (pair, sign) in [(leaving, -1), (change.coming, 1)] {
      loads[Int(problem.pairExperts[pair])] += sign * effort
      if model.rules.mayChair(pair: pair) { chairs[panel] += sign }
      for share in model.rules.shares(ofPair: pair) { sums[share.row] += sign * share.coefficient }
    }
    let old = Int(problem.pairExperts[leaving])
    if let place = posts[old].firstIndex(of: change.seat) {
      posts[old].swapAt(place, posts[old].count - 1)
      posts[old].removeLast()
    }
    posts[Int(problem.pairExperts[change.coming])].append(change.seat)
    pairs[change.seat] = change.coming
  }
}
