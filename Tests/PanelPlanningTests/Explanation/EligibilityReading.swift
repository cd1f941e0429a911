import PanelModel
import PanelRules

/// The rules of a problem, read for the step that fills what can be filled.
enum EligibilityReading {
  static func rules(of problem: AssignmentProblem) -> EligibilityRules {
    guard let step = try? FillingStep(problem) else { return EligibilityRules(problem) }
    return EligibilityRules(problem, step: step)
  }
}
