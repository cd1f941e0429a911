import Empanel
import PanelModel
import ProblemFamilies
import RosterCheck

/// What each rule of a review's policy does to its roster, step by step.
///
/// A rule binds where the best roster without it breaks it. Where that roster keeps the rule, it is one
/// of those that were allowed with the rule too: then, if both are proved, they are equally good, and
/// the rule does not bind.
struct RuleRemoval {
  /// What taking a rule out came to in one step.
  enum Effect: Hashable, Sendable {
    /// The roster without the rule breaks it, at so many places.
    case binds(violations: Int)
    /// The roster without the rule keeps it and is as good, both proved.
    case doesNotBind
    /// The roster without the rule keeps it, but somebody's proof is missing.
    case unproved
  }

  let parts: ProblemParts
  let problem: AssignmentProblem
  let options: AssignmentOptions
  /// The rosters with all rules, one for each step.
  private(set) var rosters: [Roster] = []

  /// Fills everything with all rules.
  init(_ parts: ProblemParts, options: AssignmentOptions = AssignmentOptions()) throws {
    self.parts = parts
    self.options = options
    problem = try AssignmentProblem(parts)
    repeat {
      let within = rosters.last?.panels ?? []
      let step = try FillingStep(problem, within: within)
      rosters.append(try RosterAssigner().assign(problem, step: step, options: options).roster)
    } while rosters.last?.unfilled.isEmpty == false && rosters.last?.panels.isEmpty == false
  }

  /// Fills one step without a rule, after the same earlier steps.
  func effect(of part: PolicyPart, inStep index: Int) throws -> (Effect, Roster) {
    var reduced = parts
    reduced.policy = part.removed(from: parts.policy)
    let other = try AssignmentProblem(reduced)
    let within = index > 0 ? rosters[index - 1].panels : []
    let step = try FillingStep(other, within: within)
    let roster = try RosterAssigner().assign(other, step: step, options: options).roster
    let broken = RosterAudit(settled: roster.panels, against: problem).violations
    if !broken.isEmpty { return (.binds(violations: broken.count), roster) }
    let areProved = rosters[index].termination == .optimal && roster.termination == .optimal
    return (areProved ? .doesNotBind : .unproved, roster)
  }
}
