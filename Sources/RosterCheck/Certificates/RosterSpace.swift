import PanelModel

/// All rosters with which one competes: the panels that its run filled, who may sit there, and what
/// everybody may still take on.
///
/// What is said here holds for every roster that keeps the rules and has the same settled panels.
final class RosterSpace {
  /// One panel to fill.
  struct Place {
    /// Index of the panel.
    let panel: Int
    /// Numbers of seats that are allowed, rising.
    let counts: [Int]
    /// Effort points of one seat.
    let effort: Int
    /// Indices of the experts who may sit, rising; there may be millions of pairs.
    let experts: [Int32]
    /// Their affinities, in units.
    let units: [Int32]
    /// The places in ``experts`` of those who sit there in every roster.
    let pinned: Set<Int>
    /// Whether somebody is pinned who may not sit, so that there is no roster.
    let isImpossible: Bool

    /// The place of an expert in the list; nil for one who may not sit.
    func index(of expert: Int) -> Int? {
      var (low, high) = (0, experts.count)
      while low < high {
        let middle = (low + high) / 2
        if experts[middle] < expert { low = middle + 1 } else { high = middle }
      }
      return low < experts.count && experts[low] == expert ? low : nil
    }
  }

  /// What an expert may take on.
  struct Work {
    /// Least effort owed by the panels to fill.
    var least = 0
    /// Most effort on them.
    var most = 0
    /// Effort held elsewhere or settled.
    var before = 0
  }

  let examination: Examination
  let test: SeatTest
  let chairs: ChairBook
  let limits: AtOnceBook
  let places: [Place]
  /// The place of each panel to fill.
  let placeByPanel: [Int: Int]
  /// By expert.
  let work: [Work]
  /// By what a seat costs, to how many such places each expert is open.
  let openSeats: [Int: [Int]]
  /// The places that each limit counts, by its slot, day or method.
  let placesBySpan: [AtOnceBook.Span: [Int]]

  var problem: AssignmentProblem { examination.problem }
  var facts: ProblemFacts { examination.facts }

  init(_ examination: Examination) {
    self.examination = examination
    let problem = examination.problem
    let test = SeatTest(examination)
    self.test = test
    chairs = ChairBook(examination, test)
    let limits = AtOnceBook(examination)
    self.limits = limits
    let efforts = examination.seatEfforts
    var before = problem.experts.map(\.held)
    for (index, panel) in examination.filled where examination.isSettled[index] {
      for expert in panel.members { before[expert] += efforts[index] }
    }
    var draft = PlaceDraft(examination, test, chairs, limits, efforts: efforts, before: before)
    let places = examination.filledByRun.map { draft.place(of: $0) }
    self.places = places
    placeByPanel = Dictionary(
      uniqueKeysWithValues: places.enumerated().map { ($1.panel, $0) })
    placesBySpan = Dictionary(
      grouping: places.indices.flatMap { place in
        limits.spans(of: places[place].panel).map { (span: $0, place: place) }
      }, by: \.span
    ).mapValues { $0.map(\.place) }
    openSeats = draft.openSeats
    work = problem.experts.indices.map { expert in
      let bounds = problem.loadBounds(ofExpert: expert)
      let isOwed =
        problem.experts[expert].status == Expert.activeStatus && !examination.leavesOpen
      let open = draft.openSeats.reduce(0) { $0 + $1.key * $1.value[expert] }
      return Work(
        least: isOwed ? max(0, bounds.least - before[expert]) : 0,
        most: min(bounds.most.map { max(0, $0 - before[expert]) } ?? .max, open),
        before: before[expert])
    }
  }
}

/// Makes the places of a roster space, one after another.
private struct PlaceDraft {
  private let examination: Examination
  private var test: SeatTest
  private let chairs: ChairBook
  private let limits: AtOnceBook
  private let efforts: [Int]
  /// What each expert has left before a run, by the load alone.
  private let left: [Int]
  private let pins: [Panel.ID: Set<Int>]
  private var fits: [ProblemFacts.FitKey: Int] = [:]
  private var row: [Int32] = []
  private(set) var openSeats: [Int: [Int]] = [:]

  init(
    _ examination: Examination, _ test: SeatTest, _ chairs: ChairBook, _ limits: AtOnceBook,
    efforts: [Int], before: [Int]
  ) {
    self.examination = examination
    self.test = test
    self.chairs = chairs
    self.limits = limits
    self.efforts = efforts
    let problem = examination.problem
    left = problem.experts.indices.map { expert in
      problem.loadBounds(ofExpert: expert).most.map { $0 - before[expert] } ?? .max
    }
    pins = Dictionary(grouping: problem.pins.filter { $0.effect != .keepOff }, by: \.panel)
      .mapValues { Set($0.compactMap { problem.indexByExpert[$0.expert] }) }
  }

  mutating func place(of panel: Int) -> RosterSpace.Place {
    let spans = limits.spans(of: panel)
    let effort = efforts[panel]
    var experts = test.experts(on: panel).filter {
      effort <= left[$0] && (spans.isEmpty || limits.leavesRoom(for: panel, to: $0, in: spans))
    }
    if chairs.isLedFromAbove(panel), let members = test.parentMembers(of: panel) {
      let mayLead = chairs.candidates(on: panel, among: experts)
      experts = zip(experts, mayLead).filter { $1 || !members.contains($0) }.map(\.0)
    }
    var seats = openSeats.removeValue(forKey: effort) ?? Array(repeating: 0, count: left.count)
    for expert in experts { seats[expert] += 1 }
    openSeats[effort] = seats
    let pinned = pins[examination.problem.panels[panel].id] ?? []
    return RosterSpace.Place(
      panel: panel, counts: counts(of: panel), effort: effort, experts: experts.map(Int32.init),
      units: units(of: experts, on: panel),
      pinned: Set(pinned.compactMap(experts.place(ofRising:))),
      isImpossible: !pinned.isSubset(of: experts))
  }

  /// Affinities, in units.
  private mutating func units(of experts: [Int], on panel: Int) -> [Int32] {
    let problem = examination.problem
    if let formula = problem.formula {
      return experts.map { expert in
        Int32(
          examination.facts.affinity(formula, ofExpert: expert, onPanel: panel, known: &fits))
      }
    }
    guard experts.count * 16 >= problem.experts.count else {
      return experts.map { Int32(problem.affinities.units(panel: panel, expert: $0) ?? 0) }
    }
    problem.affinities.read(panel: panel, into: &row)
    return experts.map { row[$0] }
  }

  /// The numbers of seats that the panel and every rule on seats allow.
  private func counts(of panel: Int) -> [Int] {
    let seats = examination.problem.panels[panel].seats
    let rules = examination.problem.policy.panelRules.compactMap { rule -> SeatsDemand? in
      guard rule.enforcement == .hard, case .seats(let demand) = rule.demand,
        examination.facts.speaks(rule, ofPanel: panel)
      else { return nil }
      return demand
    }
    return (seats.least...max(seats.least, seats.most)).filter { count in
      rules.allSatisfy {
        count >= $0.range.least && count <= $0.range.most && (!$0.isOdd || count % 2 == 1)
      }
    }
  }
}
