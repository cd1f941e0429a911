public import PanelModel

/// Who may sit on which panel, and who may not and why.
///
/// Reads a problem once; every question about a pair is then a few look-ups.
public struct EligibilityRules: Sendable {
  /// The problem.
  public let problem: AssignmentProblem
  let conflicts: ConflictIndex
  private let keptOff: [ConflictIndex.Pair: Int]
  /// Least and most effort of each expert here, less the work already held.
  public let loads: [LoadBounds]

  /// Compiles the rules of a problem.
  ///
  /// - Complexity: O(experts + cases + conflicts x cases that each meets).
  public init(_ problem: AssignmentProblem) {
    self.problem = problem
    conflicts = ConflictIndex(problem)
    var keptOff: [ConflictIndex.Pair: Int] = [:]
    for (row, pin) in problem.pins.enumerated() where pin.effect == .keepOff {
      guard let panel = problem.indexByPanel[pin.panel],
        let expert = problem.indexByExpert[pin.expert]
      else { continue }
      keptOff[ConflictIndex.Pair(panel: panel, expert: expert)] = row
    }
    self.keptOff = keptOff
    loads = problem.experts.indices.map { Self.loadLeft(ofExpert: $0, in: problem) }
  }

  /// The bounds less the work held; who may not serve owes nothing.
  private static func loadLeft(ofExpert index: Int, in problem: AssignmentProblem) -> LoadBounds {
    let expert = problem.experts[index]
    let bounds = problem.loadBounds(ofExpert: index)
    let owes = expert.status == Expert.activeStatus
    return LoadBounds(
      least: owes ? max(0, bounds.least - expert.held) : 0,
      most: bounds.most.map { max(0, $0 - expert.held) })
  }

  /// Whether nothing keeps an expert from a panel.
  ///
  /// - Parameters:
  ///   - expert: Index of the expert.
  ///   - panel: Index of the panel.
  ///   - hasScore: Whether the pair has a score or needs none.
  /// - Returns: The same as `exclusions(...)` being empty, faster.
  public func isEligible(expert: Int, panel: Int, hasScore: Bool) -> Bool {
    let pair = ConflictIndex.Pair(panel: panel, expert: expert)
    guard hasScore, problem.experts[expert].status == Expert.activeStatus else { return false }
    if let most = loads[expert].most, problem.panels[panel].effort > most { return false }
    return conflicts.barring[pair] == nil && keptOff[pair] == nil
  }

  /// Every reason that keeps an expert from a panel; empty when the expert may sit.
  ///
  /// - Parameters:
  ///   - expert: Index of the expert.
  ///   - panel: Index of the panel.
  /// - Returns: Reasons in the order of ``Exclusion/Kind``.
  public func exclusions(expert: Int, panel: Int) -> [Exclusion] {
    var exclusions: [Exclusion] = []
    let pair = ConflictIndex.Pair(panel: panel, expert: expert)
    let person = problem.experts[expert]
    if person.status != Expert.activeStatus {
      exclusions.append(
        Exclusion(.status, EligibilityPhrases.status(["status": person.status])))
    }
    for hit in conflicts.barring[pair] ?? [] {
      exclusions.append(Exclusion(.conflict, statement(of: hit)))
    }
    if let row = keptOff[pair] {
      let pin = problem.pins[row]
      exclusions.append(
        Exclusion(
          .keptOff, EligibilityPhrases.keptOff(["by": pin.by, "reason": pin.reason])))
    }
    let effort = problem.panels[panel].effort
    if let most = loads[expert].most, effort > most {
      exclusions.append(
        Exclusion(.load, EligibilityPhrases.load(["most": "\(most)", "effort": "\(effort)"])))
    }
    if problem.affinities.units(panel: panel, expert: expert) == nil {
      exclusions.append(Exclusion(.noScore, EligibilityPhrases.noScore()))
    }
    return exclusions
  }

  private func statement(of hit: ConflictIndex.Hit) -> Statement {
    let conflict = problem.conflicts[hit.conflict]
    var values = [
      "kind": conflict.kind, "case": problem.cases[hit.reviewCase].id.rawValue,
      "period": Self.text(of: conflict.validity),
    ]
    switch conflict.target {
    case .employer(let name):
      values["employer"] = name
      return Statement(EligibilityPhrases.conflictWithEmployer, values)
    case .person(let name):
      values["person"] = name
      return Statement(EligibilityPhrases.conflictWithPerson, values)
    case .reviewCase, .expert:
      return Statement(EligibilityPhrases.conflictWithCase, values)
    }
  }

  /// ` (2024-01-01..2026-12-31)`, or nothing for a conflict without an end.
  private static func text(of validity: Validity) -> String {
    guard validity.since != nil || validity.until != nil else { return "" }
    let since = validity.since.map(\.description) ?? ""
    let until = validity.until.map(\.description) ?? ""
    return " (\(since)..\(until))"
  }

  /// The pins that no roster could keep without breaking a rule, by their rows; empty when all can
  /// be kept as far as each panel and each expert is concerned.
  public func pinIssues() -> [Issue] { PinCheck(self).issues() }

  /// Experts who leave the room for a case of a panel that serves several, as indices.
  public func recused(fromCase reviewCase: Int) -> Set<Int> {
    conflicts.recusals[reviewCase] ?? []
  }

  /// Pairs of experts who must not sit together, as indices.
  public var apart: Set<ApartPair> { conflicts.apart }
}
