import LinearPrograms
import NetworkFlow
import PanelModel
import PanelRules

/// A model that is a transport problem: seats and loads alone, one effort for all panels.
///
/// Its relaxation has whole vertices, so that the network simplex answers it outright, over all pairs.
/// Pins are taken out beforehand: their seats are filled and their loads borne.
struct PlainTransport {
  private let model: AssignmentModel
  private let problem: CompiledProblem
  let effort: Int
  let pins: [Int]
  /// Seats and loads that the pins leave, in parts of a seat.
  let transport: TransportProblem
  /// Parts of a seat in which everything is counted: 1, or more where pairs may be used in parts.
  let parts: Int64

  /// nil where the model has rows, floors or odd sizes, or its numbers do not fit.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - most: How much of each pair may be used, above 0 and at most 1; pins are used in full.
  ///   - weights: How much each panel's pairs count, in parts of ``BoostedTransport/one``; empty means once.
  init?(_ model: AssignmentModel, most: Fraction = Fraction(1), weights: [Int] = []) {
    let problem = model.problem
    guard case .sum(let weight) = model.aim, model.floors.isEmpty, !model.hasOwnColumns,
      !problem.isElastic,
      problem.rows.isEmpty, problem.chairs.isEmpty, problem.apart.isEmpty,
      let effort = problem.panels.first?.effort,
      effort > 0, problem.panels.allSatisfy({ $0.effort == effort }),
      model.rules.counts.allSatisfy({ !$0.isEmpty && ($0.isSettled || $0.step == 1) })
    else { return nil }
    var seats = model.rules.counts.map { Int64($0.least)...Int64($0.most) }
    var loads: [ClosedRange<Int64>] = []
    var values = model.weights.values(weight)
    var pins: [Int] = []
    var taken = [Int](repeating: 0, count: problem.experts.count)
    for (index, panel) in problem.panels.enumerated() {
      for pair in panel.pairs {
        let isPinned = !panel.pinned.isEmpty && panel.pinned.contains(problem.pairExperts[pair])
        if isPinned {
          pins.append(pair)
          taken[Int(problem.pairExperts[pair])] += 1
          // A panel has its pins at least.
          seats[index] = seats[index].lowerBound - 1...seats[index].upperBound - 1
        }
        if isPinned || !model.isOpen(pair: pair) {
          values[pair] = PairAffinities.barred
        } else if !weights.isEmpty {
          let weighed = Int(values[pair]) * weights[index] / BoostedTransport.one
          values[pair] = Int32(max(-Self.greatestWeighed, min(Self.greatestWeighed, weighed)))
        }
      }
    }
    for (expert, taken) in zip(problem.experts, taken) {
      let least = max(0, (expert.least + effort - 1) / effort - taken)
      let most = expert.most / effort - taken
      guard expert.most >= 0, least <= most else { return nil }
      loads.append(Int64(least)...Int64(most))
    }
    let parts = Int64(most.denominator)
    func inParts(_ range: ClosedRange<Int64>) -> ClosedRange<Int64> {
      range.lowerBound * parts...range.upperBound * parts
    }
    self.model = model
    self.problem = problem
    self.effort = effort
    self.pins = pins
    self.parts = parts
    transport = TransportProblem(
      seats: seats.map(inParts), loads: loads.map(inParts),
      affinities: .sparse(
        starts: [0] + problem.panels.map(\.pairs.upperBound), experts: problem.pairExperts,
        values: values), capacity: Int64(most.numerator))
  }

  /// What a weighed pair counts at most.
  private static let greatestWeighed = 1 << 30

  /// What the network simplex says.
  enum Answer {
    /// The best seating, multipliers that prove it, and the work spent.
    case best(Seating, Prices, work: Int)
    /// The best seating so far, if there was one when the search was interrupted.
    case interrupted(Interruption, Seating?)
  }

  /// Solves the problem; nil where there is no seating, which is for the linear program to explain.
  func solve(within budget: Budget) -> Answer? {
    switch try? transport.solve(threads: budget.threads, until: { budget.hurry != nil }) {
    case .optimal(let best):
      let prices = Prices(
        seats: best.panelPrices.map(Double.init),
        // Who is eligible nowhere proves nothing.
        loads: zip(problem.experts, best.expertPrices).map { expert, price in
          expert.open == 0 ? 0 : Double(price) / Double(effort)
        }, floors: [])
      return .best(
        seating(of: best.experts), prices, work: Budget.work(ofPivots: best.report.pivots))
    case .stopped(let experts):
      return .interrupted(budget.hurry ?? .stopped, experts.map(seating))
    case .infeasible, nil: return nil
    }
  }

  private func seating(of chosen: [[Int32]]) -> Seating {
    let seated = chosen.enumerated().flatMap { panel, experts in
      experts.compactMap { problem.pair(panel: panel, expert: $0) }
    }
    return Seating(pairs: pins + seated)
  }

  /// The model with loads that are whole numbers of seats, for whose bound the prices are meant.
  var wholeSeats: AssignmentModel {
    var model = model
    model.replaceLoads(
      problem.experts.map { expert in
        let least = (expert.least + effort - 1) / effort * effort
        return least...max(least, expert.most / effort * effort)
      })
    return model
  }
}
