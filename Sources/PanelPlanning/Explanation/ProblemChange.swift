public import PanelModel

/// Something that could be otherwise, of which one asks what it is worth.
public enum ProblemChange: Hashable, Sendable {
  /// A rule that does not bind.
  case without(RuleMember)
  /// One expert more, like one of the pool.
  case oneMoreExpert(specialties: [String], like: Expert.ID)
  /// More work of an expert, in points.
  case moreLoad(Expert.ID, from: Int, to: Int)

  /// Whether whatever kept the rules before keeps them now, so that nothing gets worse.
  var isLoosening: Bool {
    switch self {
    case .without, .moreLoad: true
    case .oneMoreExpert: false
    }
  }
}

/// What a change of the problem would be worth in its first objective.
public struct ChangeWorth: Hashable, Sendable {
  /// The change.
  public let change: ProblemChange
  /// No less than the gain, as whoever re-adds the certificate finds; nil where it shows nothing.
  public let upTo: Fraction?
  /// The gain, from the best roster of the changed problem; nil where it was not found or not proved.
  public let exactly: Fraction?
}

extension ProblemParts {
  /// The problem with a change; its objectives are the given ones.
  func making(_ change: ProblemChange) -> ProblemParts {
    switch change {
    case .without(let member): return dropping([member])
    case .moreLoad(let expert, let from, let to):
      let repair = Repair.Change.raiseLoad(expert, from: from, to: to)
      return making([Repair(kind: .raiseLoad, change: repair, units: 1, price: 0)])
    case .oneMoreExpert(let specialties, let model):
      let recruit = Repair.Change.recruit(specialties: specialties, like: model, count: 1)
      return making([Repair(kind: .recruit, change: recruit, units: 1, price: 0)])
    }
  }
}

extension Certificate.Stage {
  /// The multipliers that mean something where a change was made: rules are counted without one that is
  /// gone.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - policy: The policy before it.
  /// - Returns: The stage for the changed problem.
  func counted(after change: ProblemChange, of policy: Policy) -> Certificate.Stage {
    guard case .without(let member) = change else { return self }
    var stage = self
    switch member {
    case .panelRule(let gone) where policy.panelRules[gone].demand.kind != .seats:
      stage.rows = Dictionary(
        rows.compactMap { row, multiplier in row.without(rule: gone).map { ($0, multiplier) } }
      ) { first, _ in first }
    case .loadLimit(let gone):
      stage.rows = rows.filter { row, _ in
        switch row {
        case .panelsAtOnce(let limit, _, _), .effortAtOnce(let limit, _, _): limit != gone
        default: true
        }
      }
    default: break
    }
    return stage
  }
}

extension Certificate.Row {
  /// The same row where one of the rules on panels is gone; nil for a row of that rule.
  fileprivate func without(rule gone: Int) -> Certificate.Row? {
    func moved(_ rule: Int) -> Int? { rule == gone ? nil : rule > gone ? rule - 1 : rule }
    switch self {
    case .quota(let rule, let panel, let value):
      return moved(rule).map { .quota(rule: $0, panel: panel, value: value) }
    case .groups(let rules, let panel):
      let left = rules.compactMap(moved)
      return left.count == rules.count ? .groups(rules: left, panel: panel) : nil
    case .quorum(let rule, let panel, let reviewCase):
      return moved(rule).map { .quorum(rule: $0, panel: panel, reviewCase: reviewCase) }
    case .severity(let rule, let panel):
      return moved(rule).map { .severity(rule: $0, panel: panel) }
    case .chairs(let rule, let expert): return moved(rule).map { .chairs(rule: $0, expert: expert) }
    case .load, .seats, .leader, .chair, .panelsAtOnce, .effortAtOnce, .apart, .floor, .spread:
      return self
    }
  }
}
