import PanelModel

/// What an objective that is a sum over all seats counts for each of them; more is better.
enum SeatCount: Hashable {
  /// The affinity, in units.
  case affinity
  /// 1 for who sat there before.
  case kept
  /// -1 for each row by which somebody sat there before.
  case repeated

  /// nil for an objective that is no such sum.
  init?(_ objective: Objective.Name) {
    switch objective {
    case .total: self = .affinity
    case .continuity: self = .kept
    case .rotation: self = .repeated
    case .worstPanel, .loadSpread: return nil
    }
  }
}

/// All rosters with which one competes: the panels that its run filled, who may sit there, and what
/// everybody may still take on.
///
/// What is said here holds for every roster that keeps the rules and has the same settled panels.
struct RosterSpace {
  /// One panel to fill.
  struct Place {
    /// Index of the panel.
    let panel: Int
    /// Numbers of seats that are allowed, rising.
    let counts: [Int]
    /// Effort points of one seat.
    let effort: Int
    /// Who may sit.
    let open: OpenExperts
    /// Who sits there in every roster.
    let pinned: Set<Int>
    /// By how many rows of the previous roster an expert sat there; nothing for none.
    let previous: [Int: Int]
    /// Whether somebody is pinned who may not sit, so that there is no roster.
    let isImpossible: Bool

    /// Indices of the experts who may sit, rising.
    var experts: [Int] { open.members }

    /// What an expert of some affinity counts in a sum over all seats.
    func count(_ count: SeatCount, of expert: Int, units: Int32) -> Int {
      switch count {
      case .affinity: Int(units)
      case .kept: min(1, previous[expert] ?? 0)
      case .repeated: -(previous[expert] ?? 0)
      }
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
  /// By place, the affinities of who may sit, where a formula gives them; else they are read from the
  /// problem when they are wanted, for all of them may be more than fits into memory.
  private let computed: [[Int32]]
  /// The place of each panel to fill.
  let placeByPanel: [Int: Int]
  /// By expert.
  let work: [Work]
  /// The places that each limit counts, by its slot, day or method.
  let placesBySpan: [AtOnceBook.Span: [Int]]

  var problem: AssignmentProblem { examination.problem }
  var facts: ProblemFacts { examination.facts }

  init(_ examination: Examination) {
    self.examination = examination
    var test = SeatTest(examination)
    let chairs = ChairBook(examination, test)
    let limits = AtOnceBook(examination)
    let problem = examination.problem
    let efforts = examination.seatEfforts
    var before = problem.experts.map(\.held)
    for (index, panel) in examination.filled where examination.isSettled[index] {
      for expert in panel.members { before[expert] += efforts[index] }
    }
    let pins = Dictionary(grouping: problem.pins.filter { $0.effect != .keepOff }, by: \.panel)
      .mapValues { Set($0.compactMap { problem.indexByExpert[$0.expert] }) }
    let previous = Dictionary(grouping: problem.previous, by: \.panel)
    let most = problem.experts.indices.map { expert in
      problem.loadBounds(ofExpert: expert).most.map { $0 - before[expert] } ?? .max
    }
    var open = [Int](repeating: 0, count: problem.experts.count)
    let places = examination.filledByRun.map { panel in
      let effort = efforts[panel]
      var experts = test.experts(on: panel).filter { effort <= most[$0] }
      let spans = limits.spans(of: panel)
      if !spans.isEmpty {
        experts = experts.filter { limits.leavesRoom(for: panel, to: $0, in: spans) }
      }
      if chairs.isLedFromAbove(panel), let members = test.parentMembers(of: panel) {
        let mayLead = chairs.candidates(on: panel, among: experts)
        experts = zip(experts, mayLead).filter { $1 || !members.contains($0) }.map(\.0)
      }
      for expert in experts { open[expert] += effort }
      let pinned = pins[problem.panels[panel].id] ?? []
      return Place(
        panel: panel, counts: Self.counts(of: panel, examination), effort: effort,
        open: OpenExperts(experts, of: problem.experts.count), pinned: pinned,
        previous: Self.rows(in: previous[problem.panels[panel].id] ?? [], problem),
        isImpossible: !pinned.isSubset(of: experts))
    }
    self.places = places
    computed = Self.computedUnits(of: places, examination)
    self.test = test
    self.chairs = chairs
    self.limits = limits
    placeByPanel = Dictionary(
      uniqueKeysWithValues: places.enumerated().map { ($1.panel, $0) })
    placesBySpan = Dictionary(
      grouping: places.indices.flatMap { place in
        limits.spans(of: places[place].panel).map { (span: $0, place: place) }
      }, by: \.span
    ).mapValues { $0.map(\.place) }
    work = problem.experts.indices.map { expert in
      let bounds = problem.loadBounds(ofExpert: expert)
      let isOwed =
        problem.experts[expert].status == Expert.activeStatus && !examination.leavesOpen
      return Work(
        least: isOwed ? max(0, bounds.least - before[expert]) : 0,
        most: min(max(0, most[expert]), open[expert]),
        before: before[expert])
    }
  }

  /// How often each expert stands in the rows of one panel.
  private static func rows(in seats: [PreviousSeat], _ problem: AssignmentProblem) -> [Int: Int] {
    Dictionary(
      seats.compactMap { seat in problem.indexByExpert[seat.expert].map { ($0, 1) } },
      uniquingKeysWith: +)
  }

  /// The affinities of who may sit on a panel, in the order of its experts.
  ///
  /// - Parameters:
  ///   - place: Place of the panel.
  ///   - experts: Its experts.
  ///   - row: Room for a row of the problem's affinities.
  /// - Returns: Units, one for each of the experts.
  /// - Complexity: O(experts of the problem).
  func units(at place: Int, of experts: [Int], row: inout [Int32]) -> [Int32] {
    if !computed.isEmpty { return computed[place] }
    let panel = places[place].panel
    // Who lacks a score may not sit.
    if experts.count * 16 < problem.experts.count {
      return experts.map { Int32(problem.affinities.units(panel: panel, expert: $0) ?? 0) }
    }
    problem.affinities.read(panel: panel, into: &row)
    return experts.map { row[$0] }
  }

  private static func computedUnits(of places: [Place], _ examination: Examination) -> [[Int32]] {
    guard let formula = examination.problem.formula else { return [] }
    var known: [ProblemFacts.FitKey: Int] = [:]
    return places.map { place in
      place.experts.map {
        Int32(
          examination.facts.affinity(formula, ofExpert: $0, onPanel: place.panel, known: &known))
      }
    }
  }

  /// The numbers of seats that the panel and every rule on seats allow.
  private static func counts(of panel: Int, _ examination: Examination) -> [Int] {
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
