import PanelModel
import PanelRules

/// What a seating costs beside its seats: for each of some counts, a cost that rises faster and faster
/// the further the count is above a bound.
///
/// Squares of utilisations are such a cost (of each expert's effort over what is owed), and so are
/// members too many or too few by a target. As the costs are convex, a linear program needs no whole
/// numbers for them, and a network only parallel arcs.
struct Burden: Sendable {
  /// What is counted.
  enum Kind: Hashable, Sendable, CaseIterable {
    /// Squares of utilisations.
    case squares
    /// Members too many or too few by quotas that only report.
    case composition
  }

  /// Steps of a count above its bound at one price.
  struct Segment: Hashable, Sendable {
    /// What one step counts.
    var width: Int
    /// How many steps.
    var most: Int
    /// What one step costs.
    var cost: Int
  }

  /// One count.
  struct Row: Sendable {
    /// Up to here it costs nothing.
    var upper: Int
    /// The panel on which somebody must sit for the bound to hold, or else it is 0; nil where it
    /// always holds.
    var body: Int?
    /// Rising by price.
    var segments: [Segment]
    /// Whether steps must be whole, because the count may end within one.
    var isWhole = false
  }

  /// What a pair counts in a row.
  struct Share: Hashable, Sendable {
    var row: Int
    var coefficient: Int
  }

  let kind: Kind
  let rows: [Row]
  /// What every seating costs.
  let base: Int
  /// Parts of 1 in which costs are counted.
  let parts: Int
  /// For squares: the members; each has a row.
  let members: [Utilisation.Member]
  private let weights: [Int]
  private let rowByExpert: [Int?]
  /// For composition: the targets; each has a row.
  let targets: [CompiledProblem.Target]
  /// What a member who counts, and what every seat, counts in the row of each target.
  let targetCounts: [(member: Int, seat: Int)]
  /// What pairs count, one after the other, and where those of each pair start.
  private let starts: [Int]
  private let shares: [Share]

  /// No seating may cost more; nil means any.
  var limit: Int?
  /// Which objective set the limit, counted from 0.
  var objective: Int?

  // MARK: - Squares

  /// More steps of one expert's load are taken together, at the price of the cheapest: then the cost
  /// is bounded from below.
  static let mostSteps = 2048

  /// The squares of the utilisations of whoever counts.
  ///
  /// - Complexity: O(experts x steps of their loads).
  init(squaresIn problem: CompiledProblem) {
    let members = Utilisation(problem).members
    let scale = SquareScale(
      members.map { (problem.problem.experts[problem.experts[$0.expert].expert].held, $0.most) })
    let grain = LoadWindow.grain(of: problem)
    var rows: [Row] = []
    var base = Int128(0)
    var rowByExpert = [Int?](repeating: nil, count: problem.experts.count)
    for (row, (member, weight)) in zip(members, scale.weights).enumerated() {
      let work = problem.experts[member.expert]
      let least = (max(0, work.least) + grain - 1) / grain * grain
      let most = max(least, work.most / grain * grain)
      rowByExpert[member.expert] = row
      base += Int128(Self.square(member.held + least, weight))
      rows.append(
        Row(
          upper: least,
          segments: Self.segments(
            of: member, weight: weight, from: least, upTo: most, grain: grain)))
    }
    kind = .squares
    self.rows = rows
    self.base = Int(clamping: base)
    parts = scale.parts
    self.members = members
    weights = scale.weights
    self.rowByExpert = rowByExpert
    targets = []
    targetCounts = []
    starts = []
    shares = []
  }

  private static func square(_ load: Int, _ weight: Int) -> Int {
    Int(clamping: Int128(weight) * Int128(load) * Int128(load))
  }

  private static func segments(
    of member: Utilisation.Member, weight: Int, from least: Int, upTo most: Int, grain: Int
  ) -> [Segment] {
    let steps = (most - least) / grain
    let joined = max(1, (steps + mostSteps - 1) / mostSteps)
    return stride(from: 0, to: steps, by: joined).map { step in
      let load = member.held + least + step * grain
      let cost = square(load + grain, weight) - square(load, weight)
      return Segment(width: grain, most: min(joined, steps - step), cost: cost)
    }
  }

  // MARK: - Composition

  /// The deviations from what the policy would like of the members of panels.
  ///
  /// - Complexity: O(pairs x targets of a panel).
  init(compositionIn problem: CompiledProblem) {
    let targets = problem.targets()
    let drafts = targets.map {
      Self.draft(of: $0, counts: SeatCounts(problem.panels[$0.panel]))
    }
    var starts = [Int](repeating: 0, count: problem.pairCount + 1)
    for (target, draft) in zip(targets, drafts) {
      draft.forEachPair(of: target, in: problem) { pair, _ in starts[pair + 1] += 1 }
    }
    for pair in 0..<problem.pairCount { starts[pair + 1] += starts[pair] }
    var next = starts
    var shares = [Share](
      repeating: Share(row: 0, coefficient: 0), count: starts[problem.pairCount])
    for (row, (target, draft)) in zip(targets, drafts).enumerated() {
      draft.forEachPair(of: target, in: problem) { pair, coefficient in
        shares[next[pair]] = Share(row: row, coefficient: coefficient)
        next[pair] += 1
      }
    }
    kind = .composition
    rows = drafts.map(\.row)
    base = 0
    parts = 1
    members = []
    weights = []
    rowByExpert = []
    self.targets = targets
    targetCounts = drafts.map { ($0.member, $0.seat) }
    self.starts = starts
    self.shares = shares
  }

  /// The row of a target on its way.
  private struct TargetRow {
    let row: Row
    /// What a member who counts counts there.
    let member: Int
    /// What every seat counts.
    let seat: Int

    /// Calls `body` with every pair that counts, and what it counts.
    func forEachPair(
      of target: CompiledProblem.Target, in problem: CompiledProblem,
      _ body: (_ pair: Int, _ coefficient: Int) -> Void
    ) {
      guard seat != 0 else {
        for pair in target.pairs { body(pair, member) }
        return
      }
      let counted = Set(target.pairs)
      for pair in problem.panels[target.panel].pairs {
        let coefficient = (counted.contains(pair) ? member : 0) + seat
        if coefficient != 0 { body(pair, coefficient) }
      }
    }
  }

  /// A settled number of seats goes into the bound, which is rounded; else a step is as wide as a
  /// member counts, and whole.
  private static func draft(of target: CompiledProblem.Target, counts: SeatCounts) -> TargetRow {
    let sign = target.isMost ? 1 : -1
    let most = max(0, counts.most)
    guard target.perSeat != 0, !counts.isSettled else {
      let over = target.bound - target.perSeat * counts.least
      let bound =
        target.isMost
        ? Fraction(over, target.coefficient).roundedDown
        : Fraction(-over, target.coefficient).roundedDown
      let segment = Segment(width: 1, most: most + max(0, -bound), cost: 1)
      // Nobody is missing where nobody sits.
      let body = counts.mayBeNone && bound < 0 ? target.panel : nil
      return TargetRow(
        row: Row(upper: bound, body: body, segments: [segment]), member: sign, seat: 0)
    }
    let segment = Segment(width: target.coefficient, most: most, cost: 1)
    return TargetRow(
      row: Row(upper: sign * target.bound, segments: [segment], isWhole: true),
      member: sign * target.coefficient, seat: sign * target.perSeat)
  }

  // MARK: - Seatings

  /// What a pair counts in the rows.
  func shares(ofPair pair: Int, expert: Int, effort: Int) -> ArraySlice<Share> {
    switch kind {
    case .squares: rowByExpert[expert].map { [Share(row: $0, coefficient: effort)] } ?? []
    case .composition: shares[starts[pair]..<starts[pair + 1]]
    }
  }

  /// What a seating costs, in parts.
  func cost(of seating: Seating, in problem: CompiledProblem) -> Int {
    let seats = seating.pairsByPanel(in: problem)
    switch kind {
    case .squares:
      var efforts = [Int](repeating: 0, count: problem.experts.count)
      for (panel, pairs) in zip(problem.panels, seats) {
        for pair in pairs { efforts[Int(problem.pairExperts[pair])] += panel.effort }
      }
      let sum = zip(members, weights).reduce(Int128(0)) {
        $0 + Int128(Self.square($1.0.held + efforts[$1.0.expert], $1.1))
      }
      return Int(clamping: sum)
    case .composition:
      let seated = Set(seating.pairs)
      return targets.reduce(0) { sum, target in
        sum
          + target.deviation(
            members: target.pairs.count(where: seated.contains), seats: seats[target.panel].count)
      }
    }
  }

  /// Whether a seating keeps the limit.
  func allows(_ seating: Seating, in problem: CompiledProblem) -> Bool {
    limit.map { cost(of: seating, in: problem) <= $0 } ?? true
  }

  /// The greatest number of which every cost beyond the base is a multiple.
  var lattice: Int {
    var divisor = 0
    for row in rows {
      for segment in row.segments where divisor != 1 {
        divisor =
          divisor == 0 ? segment.cost : greatestCommonDivisor(divisor, segment.cost)
      }
    }
    return max(1, divisor)
  }
}
