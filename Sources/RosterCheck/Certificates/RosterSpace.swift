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
    /// Indices of the experts who may sit, rising.
    let experts: [Int]
    /// Their affinities, in units.
    let units: [Int]
    /// By how many rows of the previous roster each of them sat there; empty where nobody did.
    let rows: [Int]
    /// Whether each of them sits there in every roster.
    let isPinned: [Bool]
    /// Whether somebody is pinned who may not sit, so that there is no roster.
    let isImpossible: Bool

    /// What a member counts in a sum over all seats.
    func count(_ count: SeatCount, ofMember member: Int) -> Int {
      switch count {
      case .affinity: units[member]
      case .kept: rows.isEmpty ? 0 : min(1, rows[member])
      case .repeated: rows.isEmpty ? 0 : -rows[member]
      }
    }

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
    var fits: [ProblemFacts.FitKey: Int] = [:]
    var open = [Int](repeating: 0, count: problem.experts.count)
    let places = examination.filledByRun.map { panel in
      let most = { (expert: Int) in
        problem.loadBounds(ofExpert: expert).most.map { $0 - before[expert] } ?? .max
      }
      let spans = limits.spans(of: panel)
      var experts = test.experts(on: panel).filter {
        efforts[panel] <= most($0) && limits.leavesRoom(for: panel, to: $0, in: spans)
      }
      if chairs.isLedFromAbove(panel), let members = test.parentMembers(of: panel) {
        let mayLead = chairs.candidates(on: panel, among: experts)
        experts = zip(experts, mayLead).filter { $1 || !members.contains($0) }.map(\.0)
      }
      for expert in experts { open[expert] += efforts[panel] }
      let pinned = pins[problem.panels[panel].id] ?? []
      return Place(
        panel: panel, counts: Self.counts(of: panel, examination), effort: efforts[panel],
        experts: experts,
        units: experts.map { examination.units(ofExpert: $0, onPanel: panel, known: &fits) },
        rows: Self.rows(of: experts, in: previous[problem.panels[panel].id] ?? [], problem),
        isPinned: experts.map(pinned.contains),
        isImpossible: !pinned.isSubset(of: experts))
    }
    self.places = places
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
        most: min(bounds.most.map { max(0, $0 - before[expert]) } ?? .max, open[expert]),
        before: before[expert])
    }
  }

  /// How often each expert stands in the rows of one panel.
  private static func rows(
    of experts: [Int], in seats: [PreviousSeat], _ problem: AssignmentProblem
  ) -> [Int] {
    if seats.isEmpty { return [] }
    let counts = Dictionary(seats.map { ($0.expert, 1) }, uniquingKeysWith: +)
    return experts.map { counts[problem.experts[$0].id] ?? 0 }
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

extension Examination {
  /// The affinity of an expert and a panel, in units.
  func units(
    ofExpert expert: Int, onPanel panel: Int, known: inout [ProblemFacts.FitKey: Int]
  ) -> Int {
    guard let formula = problem.formula else {
      return problem.affinities.units(panel: panel, expert: expert) ?? 0
    }
    return facts.affinity(formula, ofExpert: expert, onPanel: panel, known: &known)
  }
}
