import PanelRules

/// A seating in the making over shortlists, at fixed prices: who sits where, who could, what every
/// row of a panel counts, and how much work everybody has.
struct PanelBoard {
  let problem: CompiledProblem
  let lists: [Shortlist]
  /// What each candidate of each panel is worth at the prices, in parts.
  let worths: [[Int64]]
  /// Of one point of effort of each expert, in parts.
  let prices: [Int64]
  let counts: [SeatCounts]
  /// Places in the shortlist of those who sit on each panel.
  private(set) var members: [[Int]]
  private(set) var loads: [Int]
  /// What all seats count for the aim, in parts.
  private(set) var total: Int128 = 0
  /// The panels of each expert, with the expert's place in the shortlist.
  private(set) var panels: [[Post]]
  /// The panels on whose shortlists each expert stands, with the place there.
  let options: [[Post]]
  /// What each row of each panel counts, its number of seats left out.
  private(set) var counted: [[Int]]
  /// Panels that were changed since the last mark, with who sat there before.
  private var changes: [(panel: Int, members: [Int])] = []

  /// A place in the shortlist of a panel.
  struct Post: Hashable {
    let panel: Int
    let place: Int
  }

  init(_ model: AssignmentModel, lists: [Shortlist], prices: [Int64]) {
    problem = model.problem
    self.lists = lists
    self.prices = prices
    counts = model.rules.counts
    var options = [[Post]](repeating: [], count: problem.experts.count)
    worths = zip(problem.panels, lists).enumerated().map { panel, pair in
      let (seats, list) = pair
      return (0..<list.count).map { place in
        options[list.experts[place]].append(Post(panel: panel, place: place))
        return list.gains[place] - Int64(seats.effort) * prices[list.experts[place]]
      }
    }
    self.options = options
    members = Array(repeating: [], count: lists.count)
    loads = Array(repeating: 0, count: problem.experts.count)
    panels = Array(repeating: [], count: problem.experts.count)
    counted = lists.map { $0.rows.map { _ in 0 } }
  }

  /// The pairs that are seated.
  var seating: Seating {
    Seating(
      pairs: members.enumerated().flatMap { panel, places in
        places.map { lists[panel].pairs[$0] }
      })
  }

  /// How much more work an expert has than may be; below 0 is room.
  func excess(_ expert: Int) -> Int { loads[expert] - problem.experts[expert].most }

  /// How much more work an expert owes; below 0 may be taken away.
  func shortage(_ expert: Int) -> Int { problem.experts[expert].least - loads[expert] }

  /// Changes from here on can be taken back.
  mutating func mark() { changes.removeAll(keepingCapacity: true) }

  /// Takes back every change since the mark.
  mutating func takeBack() {
    for change in changes.reversed() { seat(change.members, on: change.panel) }
    mark()
  }

  /// Puts other members on a panel.
  mutating func seat(_ places: [Int], on panel: Int) {
    changes.append((panel, members[panel]))
    for place in members[panel] { count(place, on: panel, sign: -1) }
    members[panel] = places
    for place in places { count(place, on: panel, sign: 1) }
  }

  /// Puts one candidate in the place of another.
  mutating func swap(_ leaving: Int, for coming: Int, on panel: Int) {
    changes.append((panel, members[panel]))
    count(leaving, on: panel, sign: -1)
    count(coming, on: panel, sign: 1)
    members[panel] = members[panel].map { $0 == leaving ? coming : $0 }
  }

  /// Whether a panel's rows still hold when one candidate takes the place of another.
  func maySwap(_ leaving: Int, for coming: Int, on panel: Int) -> Bool {
    lists[panel].allows(
      leaving, for: coming, counted: counted[panel], seats: members[panel].count)
  }

  private mutating func count(_ place: Int, on panel: Int, sign: Int) {
    let list = lists[panel]
    let expert = list.experts[place]
    loads[expert] += sign * problem.panels[panel].effort
    total += Int128(sign) * Int128(list.gains[place])
    for share in list.shares(of: place) { counted[panel][share.row] += sign * share.coefficient }
    let post = Post(panel: panel, place: place)
    if sign > 0 {
      panels[expert].append(post)
    } else {
      panels[expert].removeAll { $0 == post }
    }
  }
}
