import Empanel
import PanelModel
import PanelPlanning

/// What was found out about a problem, for whoever shows it.
struct ExplainFindings {
  let problem: AssignmentProblem
  let title: String
  let answer: Explainer.Answer

  /// Whether a limit came before it was known whether there is a roster.
  var isOpen: Bool {
    if case .open = answer { return true }
    return false
  }

  /// What is said first where there is no roster; where panels may be short, not all seats are filled.
  var refusal: Phrase {
    Objective.areElastic(problem.policy.objectives)
      ? ExplainPhrases.seatsMissing : ExplainPhrases.impossible
  }

  var words: ExplanationWords { ExplanationWords(problem) }

  /// The counting arguments in one list: what single panels show, and groups beyond.
  func counts(_ explanation: InfeasibilityExplanation) -> [Statement] {
    let groups = explanation.shortages.filter { $0.panels.count > 1 || explanation.counts.isEmpty }
    return explanation.counts + groups.map { words.statement(of: $0) }
  }

  /// What the search for repairs came to, in a sentence.
  func verdict(of repairs: RepairSearchResult) -> Statement {
    let values = ["candidates": "\(repairs.candidates)", "solves": "\(repairs.solves)"]
    switch (repairs.plans.isEmpty, repairs.isProved) {
    case (false, true): return Statement(ExplainPhrases.provedCheapest, values)
    case (false, false): return Statement(ExplainPhrases.notProvedCheapest, values)
    case (true, true): return Statement(ExplainPhrases.nothingHelps, values)
    case (true, false): return Statement(ExplainPhrases.noneFound, values)
    }
  }
}
