import PanelRules

/// Turns the best panels at some prices into a seating within everybody's load, and betters it.
struct SeatingRepair {
  private(set) var board: PanelBoard
  private var chains: ChainSearch
  private var search = PanelSearch()
  private let budget: Budget

  /// - Parameters:
  ///   - board: Without anybody seated.
  ///   - members: Places in the shortlist of each panel.
  ///   - patience: See ``ChainSearch/patience``.
  ///   - budget: Of which only the clock and the stop flag count.
  init(_ board: PanelBoard, members: [[Int]], patience: Int, budget: Budget) {
    self.board = board
    self.budget = budget
    for (panel, places) in members.enumerated() { self.board.seat(places, on: panel) }
    chains = ChainSearch(board)
    chains.patience = patience
  }

  /// Brings every load within its bounds; false where that fails.
  mutating func settleLoads() -> Bool {
    for expert in board.loads.indices {
      while board.excess(expert) > 0 {
        guard !budget.isOver, chains.relieve(expert, on: &board) else { return false }
      }
    }
    for expert in board.loads.indices {
      while board.shortage(expert) > 0 {
        guard !budget.isOver, chains.employ(expert, below: .max, on: &board) else { return false }
      }
    }
    return true
  }

  /// Lets panels choose anew among those who have room, and gives work to those whose room is worth
  /// something, as long as that betters the sum.
  mutating func improve() {
    var before: Int128
    repeat {
      before = board.total
      for panel in board.lists.indices where !budget.isOver { improve(panel) }
      for expert in board.loads.indices where board.prices[expert] > 0 && !budget.isOver {
        while board.excess(expert) < 0, chains.employ(expert, below: 0, on: &board) {}
      }
    } while board.total > before && !budget.isOver
  }

  /// The best panel from those who have room.
  private mutating func improve(_ panel: Int) {
    let list = board.lists[panel]
    let effort = board.problem.panels[panel].effort
    let present = board.members[panel]
    let standings = (0..<list.count).map { place -> PanelSearch.Standing in
      let expert = list.experts[place]
      if present.contains(place) { return board.shortage(expert) + effort > 0 ? .forced : .free }
      return board.excess(expert) + effort > 0 ? .barred : .free
    }
    let answer = search.best(
      of: list, worths: list.gains, counts: board.counts[panel], standings: standings)
    let sum = present.reduce(Int64(0)) { $0 + list.gains[$1] }
    if let worth = answer.worth, worth > sum { board.seat(answer.members, on: panel) }
  }
}
