import PanelRules
import Synchronization

/// Some panels next to each other with their shortlists; one thread at a time works on it.
final class PricedPortion: Sendable {
  /// Prices, and how far any has fallen since each earlier evaluation.
  struct Moment: Sendable {
    let prices: [Int64]
    let drops: [Int64]
  }

  struct Result: Sendable {
    /// nil when some panel cannot be filled.
    var bound: Int128?
    /// Places in the shortlist of each panel.
    var members: [[Int]] = []
    var seats: [(expert: Int, effort: Int)] = []
  }

  /// The best panel at some prices.
  private struct Best {
    /// No panel is worth more.
    let bound: Int64
    /// Places in the shortlist.
    let members: [Int]
    let experts: [Int]
    /// What the others merit at most beside one more, less what the floor asks for.
    let company: Int64
    /// What a unit towards the floor merits beside its worth.
    let perUnit: Int64
  }

  private struct State: Sendable {
    var lists: [Shortlist?]
    var search = PanelSearch()
    var scratch: [Int64] = []
    var greatest: [Int64] = []
  }

  /// Panels of a portion.
  static let size = 16
  /// Candidates of a list that is made anew when there is a next time.
  private static let widest = 120

  private let panels: Range<Int>
  /// Candidates of a first shortlist, for panels of few seats.
  private let width: Int
  private let state: Mutex<State>

  init(panels: Range<Int>, width: Int) {
    self.panels = panels
    self.width = width
    state = Mutex(State(lists: Array(repeating: nil, count: panels.count)))
  }

  /// The shortlists as they stand.
  var lists: [Shortlist] { state.withLock { $0.lists.map { $0 ?? Shortlist() } } }

  /// The best panels.
  func evaluate(_ moment: Moment, _ common: PricedModel) -> Result {
    state.withLock { state in
      var result = Result(bound: 0)
      for panel in panels {
        let priced = PricedPanel(panel: panel, moment: moment, common: common)
        guard let best = best(priced, slack: 0, &state) else { return Result() }
        result.bound = result.bound.map { $0 + Int128(best.bound) }
        result.members.append(best.members)
        let effort = common.model.problem.panels[panel].effort
        for expert in best.experts { result.seats.append((expert, effort)) }
      }
      return result
    }
  }

  /// The pairs of these panels that a seating could use which is within `slack` of the bound.
  func undecided(
    _ moment: Moment, within slack: Int64, _ common: PricedModel
  ) -> [PairPricing.Undecided] {
    state.withLock { state in
      panels.flatMap { panel in
        undecided(
          PricedPanel(panel: panel, moment: moment, common: common), slack, &state)
      }
    }
  }

  private func undecided(
    _ priced: PricedPanel, _ slack: Int64, _ state: inout State
  ) -> [PairPricing.Undecided] {
    guard let best = best(priced, slack: slack + 1, &state),
      let list = state.lists[priced.panel - panels.lowerBound]
    else { return [] }
    let counts = priced.common.model.rules.counts[priced.panel]
    let least = best.bound - slack
    var worths: [Int64] = []
    priced.worths(of: list, into: &worths)
    var standings = [PanelSearch.Standing](repeating: .free, count: list.count)
    return (0..<list.count).compactMap { candidate in
      let sits = best.members.contains(candidate)
      let merit = worths[candidate] + best.perUnit * list.floorCount(of: candidate)
      if !sits, best.company == .min || best.company + merit < least { return nil }
      standings[candidate] = sits ? .barred : .forced
      defer { standings[candidate] = .free }
      let other =
        list.isPinned[candidate]
        ? .min
        : state.search.best(of: list, worths: worths, counts: counts, standings: standings).bound
      if !sits, other < least { return nil }
      return PairPricing.Undecided(
        panel: priced.panel, pair: list.pairs[candidate], isSure: sits && other < least)
    }
  }

  /// The best panel; nil where there is none.
  ///
  /// - Parameters:
  ///   - priced: The panel.
  ///   - slack: How much worse a panel may be that the shortlist must still show.
  ///   - state: Where the shortlist is kept.
  /// - Returns: The best panel among all candidates.
  private func best(_ priced: PricedPanel, slack: Int64, _ state: inout State) -> Best? {
    let counts = priced.common.model.rules.counts[priced.panel]
    let place = priced.panel - panels.lowerBound
    // Moved out and back: a copy would count the references of all its arrays.
    var list = state.lists[place].take() ?? Shortlist()
    if list.count == 0 || list.count > Self.widest + 2 * counts.most {
      list = priced.shortlist(
        width: width, perUnit: list.perUnit, scratch: &state.scratch, greatest: &state.greatest)
    }
    defer { state.lists[place] = list }
    while true {
      priced.worths(of: list, into: &state.scratch)
      let answer = state.search.best(of: list, worths: state.scratch, counts: counts)
      if state.search.order.count == list.count { list.ranking = state.search.order }
      list.perUnit = answer.perUnit
      if let stranger = priced.stranger(to: list) {
        guard let worth = answer.worth else {
          list = priced.shortlist(
            width: 2 * list.count, perUnit: answer.perUnit, scratch: &state.scratch,
            greatest: &state.greatest)
          continue
        }
        // Whoever outside merits more than this could better the panel, if there is a free seat.
        let isFull = answer.company == .min
        let bar =
          isFull
          ? answer.leastInCompany : min(answer.leastInCompany, worth - answer.company - slack)
        let mayMatter = answer.perUnit > 0 || stranger > bar
        if mayMatter, priced.widen(&list, above: bar, perUnit: answer.perUnit) { continue }
      }
      guard answer.bound > .min else { return nil }
      return Best(
        bound: answer.bound, members: answer.members,
        experts: answer.members.map { list.experts[$0] }, company: answer.company,
        perUnit: answer.perUnit)
    }
  }
}
