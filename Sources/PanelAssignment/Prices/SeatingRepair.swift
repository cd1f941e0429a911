import PanelRules

/// Turns the best panels at some prices into a seating within everybody's load, and betters it.
struct SeatingRepair {
  private(set) var board: PanelBoard
  private var chains: ChainSearch
  private var search = PanelSearch()
  private let budget: Budget
  private let isThorough: Bool

  /// - Parameters:
  ///   - board: Without anybody seated.
  ///   - members: Places in the shortlist of each panel.
  ///   - patience: See ``ChainSearch/patience``; with any, panels are also given whom they want where others
  ///     can make room.
  ///   - budget: Of which only the clock and the stop flag count.
  init(_ board: PanelBoard, members: [[Int]], patience: Int, budget: Budget) {
    self.board = board
    self.budget = budget
    isThorough = patience > 0
    for (panel, places) in members.enumerated() { self.board.seat(places, on: panel) }
    chains = ChainSearch(board)
    chains.patience = patience
  }

  /// Brings every load within its bounds; false where that fails.
  mutating func settleLoads() -> Bool {
    for expert in board.loads.indices {
      guard !budget.isOver, settle(expert) else { return false }
    }
    return true
  }

  /// Lets panels choose anew among those who have room, gives work to those whose room is worth
  /// something, and gives panels whom they want where others can make room, as long as that betters
  /// the sum.
  mutating func improve() {
    var before: Int128
    repeat {
      before = board.total
      for panel in board.lists.indices where !budget.isOver { improve(panel) }
      for expert in board.loads.indices where board.prices[expert] > 0 && !budget.isOver {
        while board.excess(expert) < 0, chains.employ(expert, below: 0, on: &board) {}
      }
      if isThorough {
        for panel in board.lists.indices where !budget.isOver { makeRoom(for: panel) }
      }
    } while board.total > before && !budget.isOver
  }

  /// Seats the best panel at the prices and lets others take over what is too much, if that betters the
  /// sum.
  private mutating func makeRoom(for panel: Int) {
    let list = board.lists[panel]
    let worths = board.worths[panel]
    let present = board.members[panel]
    let wanted = search.best(of: list, worths: worths, counts: board.counts[panel])
    let worth = present.reduce(Int64(0)) { $0 + worths[$1] }
    guard let best = wanted.worth, best > worth else { return }
    let before = board.total
    board.mark()
    board.seat(wanted.members, on: panel)
    let isSettled = (present + wanted.members).allSatisfy { settle(list.experts[$0]) }
    if !isSettled || board.total <= before { board.takeBack() }
  }

  private mutating func settle(_ expert: Int) -> Bool {
    while board.excess(expert) > 0 {
      guard chains.relieve(expert, on: &board) || replace(expert) else { return false }
    }
    while board.shortage(expert) > 0 {
      guard chains.employ(expert, below: .max, on: &board) else { return false }
    }
    return true
  }

  /// Takes a seat from an expert on the panel that loses least when all its members are chosen anew; false
  /// where none can do without.
  private mutating func replace(_ expert: Int) -> Bool {
    var cheapest: (panel: Int, members: [Int], loss: Int64)?
    for post in board.panels[expert] {
      let worths = board.worths[post.panel]
      var standings = standings(on: post.panel)
      standings[post.place] = .barred
      let answer = search.best(
        of: board.lists[post.panel], worths: worths, counts: board.counts[post.panel],
        standings: standings)
      guard let worth = answer.worth, !board.lists[post.panel].isPinned[post.place] else {
        continue
      }
      let loss = board.members[post.panel].reduce(-worth) { $0 + worths[$1] }
      if let cheapest, cheapest.loss <= loss { continue }
      cheapest = (post.panel, answer.members, loss)
    }
    guard let cheapest else { return false }
    board.seat(cheapest.members, on: cheapest.panel)
    return true
  }

  /// The best panel from those who have room.
  private mutating func improve(_ panel: Int) {
    let list = board.lists[panel]
    let answer = search.best(
      of: list, worths: list.gains, counts: board.counts[panel], standings: standings(on: panel))
    let sum = board.members[panel].reduce(Int64(0)) { $0 + list.gains[$1] }
    if let worth = answer.worth, worth > sum { board.seat(answer.members, on: panel) }
  }

  /// Members may leave unless they owe the work, others come if they have room.
  private func standings(on panel: Int) -> [PanelSearch.Standing] {
    let list = board.lists[panel]
    let effort = board.problem.panels[panel].effort
    return (0..<list.count).map { place in
      let expert = list.experts[place]
      if board.members[panel].contains(place) {
        return board.shortage(expert) + effort > 0 ? .forced : .free
      }
      return board.excess(expert) + effort > 0 ? .barred : .free
    }
  }
}
