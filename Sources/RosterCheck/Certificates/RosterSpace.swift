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
    case .worstPanel, .loadSpread, .balance, .seatsFilled: return nil
    }
  }
}

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
    /// The least number of seats that is planned.
    let planned: Int
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
    /// Least effort on the panels to fill: what is owed, or nothing where that may be missed.
    var least = 0
    /// Least effort owed by the panels to fill.
    var owed = 0
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
  /// What a seat counts beside a point of missing load, in `seats-filled`.
  let seatWeight: Int
  /// By what a seat costs, to how many such places each expert is open.
  let openSeats: [Int: [Int]]
  /// How squares of utilisations are counted.
  let squareBook: SquareBook
  /// The places of comparable panels, group by group, and of which group each is.
  let comparable: [[Int]]
  let groupByPlace: [Int: Int]
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
    computed = draft.computed
    placeByPanel = Dictionary(
      uniqueKeysWithValues: places.enumerated().map { ($1.panel, $0) })
    placesBySpan = Dictionary(
      grouping: places.indices.flatMap { place in
        limits.spans(of: places[place].panel).map { (span: $0, place: place) }
      }, by: \.span
    ).mapValues { $0.map(\.place) }
    squareBook = SquareBook(problem)
    let comparable = Self.comparable(places, examination)
    self.comparable = comparable
    groupByPlace = Dictionary(
      uniqueKeysWithValues: comparable.enumerated().flatMap { group, places in
        places.map { ($0, group) }
      })
    openSeats = draft.openSeats
    seatWeight = examination.seatWeight
    work = problem.experts.indices.map { expert in
      let bounds = problem.loadBounds(ofExpert: expert)
      let isOwed =
        problem.experts[expert].status == Expert.activeStatus && !examination.leavesOpen
      let open = draft.openSeats.reduce(0) { $0 + $1.key * $1.value[expert] }
      let owed = isOwed ? max(0, bounds.least - before[expert]) : 0
      return Work(
        least: examination.isElastic ? 0 : owed, owed: owed,
        most: min(bounds.most.map { max(0, $0 - before[expert]) } ?? .max, open),
        before: before[expert])
    }
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
  private let leastLeft: Int
  private let pins: [Panel.ID: Set<Int>]
  private let previous: [Panel.ID: [PreviousSeat]]
  private var fits: [ProblemFacts.FitKey: Int] = [:]
  /// By place, the affinities that a formula gives; empty without one.
  private(set) var computed: [[Int32]] = []
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
    leastLeft = left.min() ?? 0
    pins = Dictionary(grouping: problem.pins.filter { $0.effect != .keepOff }, by: \.panel)
      .mapValues { Set($0.compactMap { problem.indexByExpert[$0.expert] }) }
    previous = Dictionary(grouping: problem.previous, by: \.panel)
  }

  mutating func place(of panel: Int) -> RosterSpace.Place {
    let problem = examination.problem
    let id = problem.panels[panel].id
    let spans = limits.spans(of: panel)
    let effort = efforts[panel]
    var experts = test.experts(on: panel)
    if effort > leastLeft || !spans.isEmpty {
      experts.removeAll {
        effort > left[$0] || !spans.isEmpty && !limits.leavesRoom(for: panel, to: $0, in: spans)
      }
    }
    if chairs.isLedFromAbove(panel), let members = test.parentMembers(of: panel) {
      let mayLead = chairs.candidates(on: panel, among: experts)
      experts = zip(experts, mayLead).filter { $1 || !members.contains($0) }.map(\.0)
    }
    var seats = openSeats.removeValue(forKey: effort) ?? Array(repeating: 0, count: left.count)
    for expert in experts { seats[expert] += 1 }
    openSeats[effort] = seats
    if let formula = problem.formula {
      computed.append(
        experts.map { expert in
          Int32(
            examination.facts.affinity(formula, ofExpert: expert, onPanel: panel, known: &fits))
        })
    }
    let pinned = pins[id] ?? []
    return RosterSpace.Place(
      panel: panel, counts: examination.seatCounts(ofPanel: panel),
      planned: examination.plannedSeats(ofPanel: panel), effort: effort,
      open: OpenExperts(experts, of: problem.experts.count), pinned: pinned,
      previous: rows(in: previous[id] ?? []), isImpossible: !pinned.isSubset(of: experts))
  }

  /// How often each expert stands in the rows of one panel.
  private func rows(in seats: [PreviousSeat]) -> [Int: Int] {
    let indexByExpert = examination.problem.indexByExpert
    return Dictionary(
      seats.compactMap { seat in indexByExpert[seat.expert].map { ($0, 1) } },
      uniquingKeysWith: +)
  }
}
