import LinearPrograms
import PanelAssignment
import PanelModel
import PanelRules

/// Answers whether changed problems have any roster, and counts what that costs.
struct ExistenceOracle<Backend: Solver> {
  let assigner: PanelAssigner<Backend>
  /// Panels of an earlier roster, which are settled.
  let filled: [FilledPanel]
  let options: ExplanationOptions
  /// Problems that were solved.
  private(set) var questions = 0
  /// Whether some question was left open by a limit.
  private(set) var wasUnsure = false
  /// The rules that were read last, for questions that differ in their panels only.
  private var reading: (members: Set<RuleMember>, rules: EligibilityRules)?

  init(_ assigner: PanelAssigner<Backend>, filled: [FilledPanel], options: ExplanationOptions) {
    self.assigner = assigner
    self.filled = filled
    self.options = options
  }

  /// Whether the clock or somebody wants an end.
  var isOver: Bool { options.isOver }

  /// Forgets that a question was left open, and says whether one was.
  mutating func takeUnsure() -> Bool {
    defer { wasUnsure = false }
    return wasUnsure
  }

  /// Notes that a question was not even asked.
  mutating func noteUnsure() { wasUnsure = true }

  /// Reads the rules of some parts.
  ///
  /// - Throws: `ProblemError` where the parts are no problem, or its pins break a rule.
  func rules(of parts: ProblemParts) throws(ProblemError) -> EligibilityRules {
    let problem = try AssignmentProblem(parts)
    return EligibilityRules(problem, step: try FillingStep(problem, within: filled))
  }

  /// Whether some panels of a problem without some of its rules have a roster.
  ///
  /// - Parameters:
  ///   - parts: The problem.
  ///   - members: The rules that do not bind; panels among them are not filled.
  ///   - panels: Indices of the panels that are filled; nil means all that are open.
  /// - Returns: Whether there is a roster.
  /// - Throws: `ProblemError` where the parts are no problem; a defect of the solver.
  mutating func answer(
    _ parts: ProblemParts, without members: Set<RuleMember>, panels: [Int]? = nil
  ) throws -> Existence {
    if let reading, reading.members == members {
      return try answer(reading.rules, panels: panels)
    }
    let rules = try rules(of: parts.dropping(members))
    reading = (members, rules)
    return try answer(rules, panels: panels)
  }

  /// Forgets the rules that were read last, because other parts are asked about.
  mutating func turnPage() { reading = nil }

  /// Whether some panels have a roster under rules that have been read.
  mutating func answer(_ rules: EligibilityRules, panels: [Int]? = nil) throws -> Existence {
    questions += 1
    let (answer, _) = try assigner.existence(rules, of: panels, options: options.search)
    if case .unknown = answer { wasUnsure = true }
    return answer
  }
}

extension EligibilityRules {
  /// Indices of the open panels, by their names.
  var openPanels: [Int] {
    step.open.sorted { problem.panels[$0].id < problem.panels[$1].id }
  }
}
