/// Seats of panels to be taken by experts within their loads, at the greatest sum of affinities.
///
/// Every pair of panel and expert that is not barred may be used once, or up to a capacity: then seats
/// and loads are counted in the same parts of a seat as the capacity. It is a minimum-cost flow over
/// up to panels times experts arcs, of which ``solve(threads:from:until:)`` keeps few.
public struct TransportProblem: Sendable {
  /// Least and most seats of each panel.
  public let seats: [ClosedRange<Int64>]
  /// Least and most seats that each expert takes.
  public let loads: [ClosedRange<Int64>]
  /// How well each expert fits each panel.
  public let affinities: PairAffinities
  /// How much of a pair may be used; at least 1.
  public let capacity: Int64

  /// Makes a problem.
  ///
  /// - Parameters:
  ///   - seats: Of each panel, at least 0.
  ///   - loads: Of each expert, at least 0.
  ///   - affinities: Of every pair; the shape must fit.
  ///   - capacity: How much of a pair may be used; at least 1.
  public init(
    seats: [ClosedRange<Int64>], loads: [ClosedRange<Int64>], affinities: PairAffinities,
    capacity: Int64 = 1
  ) {
    precondition(capacity > 0)
    switch affinities {
    case .dense(let values): precondition(values.count == seats.count * loads.count)
    case .sparse(let starts, let experts, let values):
      precondition(starts.count == seats.count + 1 && experts.count == values.count)
    case .computed: break
    }
    self.seats = seats
    self.loads = loads
    self.affinities = affinities
    self.capacity = capacity
  }

  /// As many whole pairs as there are parts in a number, at least.
  func pairs(in parts: Int64) -> Int64 { parts / capacity + (parts % capacity == 0 ? 0 : 1) }
}

/// The answer to a ``TransportProblem``.
public enum TransportOutcome: Sendable {
  /// The greatest sum over all pairs, with its proof.
  case optimal(TransportSolution)
  /// No choice of pairs satisfies seats and loads; the cut shows why.
  ///
  /// Its nodes are the panels, then the experts from number `seats.count` on; panels supply seats.
  case infeasible(FlowCut)
  /// The search was told to stop.
  ///
  /// It holds the experts of each panel, rising, as the search had them: seats and loads are kept, and
  /// nothing is known of what a better choice could have. nil where it had none yet.
  case stopped(experts: [[Int32]]?)
}

/// A best choice of pairs, the prices that prove it, and where it was found.
public struct TransportSolution: Sendable {
  /// A pair of panel and expert.
  public struct Pair: Hashable, Sendable {
    /// Index of the panel.
    public let panel: Int32
    /// Index of the expert.
    public let expert: Int32

    /// Makes a pair.
    public init(panel: Int32, expert: Int32) {
      self.panel = panel
      self.expert = expert
    }
  }

  /// What the search did.
  public struct Report: Hashable, Sendable {
    /// How often all pairs were priced.
    public var rounds = 0
    /// Pairs that the network held at the end.
    public var pairs = 0
    /// Pivots of the network simplex.
    public var pivots = 0
  }

  /// Experts of each panel of whom any part is used, rising.
  public let experts: [[Int32]]
  /// Sum of the chosen pairs' affinities, each as often as it is used.
  public let value: Int128
  /// What a seat of each panel yields after the expert has been paid.
  ///
  /// A pair that is left out has `affinity <= panelPrices[panel] + expertPrices[expert]`, one used to
  /// its capacity at least that, and one used in part just that. A panel of positive price has its most seats, one of negative price its least.
  public let panelPrices: [Int64]
  /// What one more unit of each expert's load is worth.
  ///
  /// An expert of positive price has the most load, one of negative price the least, which is not 0.
  public let expertPrices: [Int64]
  /// Pairs of the final network, in the order of ``basis``; all others stand at zero.
  public let pairs: [Pair]
  /// How much is used of each of ``pairs``.
  public let flows: [Int64]
  /// The final tree: arcs are ``pairs``, nodes the panels and then the experts, whose supply is the
  /// load with its sign turned.
  public let basis: FlowBasis
  /// What the search did.
  public let report: Report
}
