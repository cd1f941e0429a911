/// Why nothing can be better, in whole numbers that anybody can add up.
///
/// For any whole multipliers of rules, with any sign, no admissible roster exceeds the sum that
/// `Certificates.md` describes; a wrong multiplier makes that sum weak, never false. So nothing here
/// has to be believed: the checker adds it up from the problem alone.
public struct Certificate: Hashable, Sendable {
  /// One for each objective of the roster, in its order; nil where nothing could be written down.
  public var stages: [Stage?]

  /// Makes a certificate.
  public init(stages: [Stage?] = []) { self.stages = stages }

  /// Whether it says nothing at all.
  public var isEmpty: Bool { stages.allSatisfy { $0 == nil } }
}

extension Certificate {
  /// What shows the bound of one objective.
  public struct Stage: Hashable, Sendable {
    /// Parts of a unit in which multipliers are counted, at least 1.
    public var scale: Int
    /// What is claimed: no roster that is as good in the earlier objectives is better than this.
    public var bound: Fraction
    /// For the worst panel by sum or mean: what ``panels`` are measured against; else nil.
    public var over: Fraction?
    /// For the worst panel by sum or mean: how much each panel weighs, at least 0 and not all 0.
    public var panels: [Panel.ID: Int]
    /// Multipliers other than 0.
    public var rows: [Row: Multiplier]

    /// The rows in their order, each with its multiplier.
    ///
    /// - Complexity: O(n log n); faster than to sort ``rows``, as each name is made once.
    public var sortedRows: [(row: Row, multiplier: Multiplier)] {
      rows.map { (key: $0.key.key, row: $0.key, multiplier: $0.value) }
        .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        .map { ($0.row, $0.multiplier) }
    }

    /// Makes a stage; by default nothing has a multiplier.
    public init(
      scale: Int = 1, bound: Fraction, over: Fraction? = nil, panels: [Panel.ID: Int] = [:],
      rows: [Row: Multiplier] = [:]
    ) {
      self.scale = scale
      self.bound = bound
      self.over = over
      self.panels = panels
      self.rows = rows
    }
  }

  /// What a multiplier is one of.
  public struct Multiplier: Hashable, Sendable {
    /// For each unit of what the row counts, in parts of ``Stage/scale``.
    public var each: Int
    /// For each filled seat of the panel as well, whoever has it; only for rows of one panel.
    public var perSeat: Int

    /// Makes a multiplier.
    public init(_ each: Int, perSeat: Int = 0) {
      self.each = each
      self.perSeat = perSeat
    }

    /// Whether it says nothing.
    public var isZero: Bool { each == 0 && perSeat == 0 }
  }

  /// A rule on whole rosters, by names that anybody finds in the problem.
  ///
  /// Rules are counted from 0 in the policy's list of rules on panels, objectives in the roster.
  public enum Row: Hashable, Sendable {
    /// The effort of an expert, in points: between what is owed and what is allowed.
    case load(Expert.ID)
    /// The seats of an expert: no more than the allowed effort has room for.
    case seats(Expert.ID)
    /// The members of a panel that `at-most` or `at-least` counts, all told or with one value.
    case quota(rule: Int, panel: Panel.ID, value: String?)
    /// The members of a panel who fit one of some groups: no fewer than the seats of all of them.
    case groups(rules: [Int], panel: Panel.ID)
    /// The members of a panel who leave the room for a case.
    case quorum(rule: Int, panel: Panel.ID, reviewCase: Case.ID)
    /// The sum of the members' severities.
    case severity(rule: Int, panel: Panel.ID)
    /// The members of a panel who are members of the panel above: one.
    case leader(Panel.ID)
    /// Who chairs a panel: one.
    case chair(Panel.ID)
    /// The panels that an expert chairs by a rule.
    case chairs(rule: Int, expert: Expert.ID)
    /// The panels of an expert in a slot, on a day or by a method.
    case panelsAtOnce(limit: Int, span: String, expert: Expert.ID)
    /// The effort of an expert in a slot, on a day or by a method.
    case effortAtOnce(limit: Int, span: String, expert: Expert.ID)
    /// Two experts on a panel where they must not sit together: one of them at most.
    case apart(panel: Panel.ID, Expert.ID, Expert.ID)
    /// What an earlier objective has reached; with a panel where each panel has a floor of its own.
    case floor(objective: Int, panel: Panel.ID?)
    /// The utilisation of an expert over the least of all, times what the expert may take.
    case spread(Expert.ID)
  }
}

extension Certificate.Row: Comparable {
  /// The word by which files and messages know the kind of row.
  public var kind: String { key[0] }

  fileprivate var key: [String] {
    switch self {
    case .load(let expert): ["load", expert.rawValue]
    case .seats(let expert): ["seats", expert.rawValue]
    case .quota(let rule, let panel, let value):
      ["quota", "\(rule)", panel.rawValue] + [value].compactMap(\.self)
    case .groups(let rules, let panel): ["groups", panel.rawValue] + rules.map(String.init)
    case .quorum(let rule, let panel, let reviewCase):
      ["quorum", "\(rule)", panel.rawValue, reviewCase.rawValue]
    case .severity(let rule, let panel): ["severity", "\(rule)", panel.rawValue]
    case .leader(let panel): ["leader", panel.rawValue]
    case .chair(let panel): ["chair", panel.rawValue]
    case .chairs(let rule, let expert): ["chairs", "\(rule)", expert.rawValue]
    case .panelsAtOnce(let limit, let span, let expert):
      ["panels-at-once", "\(limit)", span, expert.rawValue]
    case .effortAtOnce(let limit, let span, let expert):
      ["effort-at-once", "\(limit)", span, expert.rawValue]
    case .apart(let panel, let one, let other):
      ["apart", panel.rawValue, one.rawValue, other.rawValue]
    case .floor(let objective, let panel):
      ["floor", "\(objective)"] + [panel?.rawValue].compactMap(\.self)
    case .spread(let expert): ["spread", expert.rawValue]
    }
  }

  /// By kind and names, so that rows stand in one order everywhere.
  public static func < (left: Self, right: Self) -> Bool {
    left.key.lexicographicallyPrecedes(right.key)
  }
}
