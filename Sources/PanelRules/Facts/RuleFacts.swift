import PanelModel

/// Everything that rules ask of a problem and a step, gathered once; an object, as every pair is asked
/// about.
final class RuleFacts: Sendable {
  let problem: AssignmentProblem
  let step: FillingStep
  let organisations: OrganisationTree
  let specialties: SpecialtyTree
  let experts: ExpertFacts
  /// One for each panel of the problem.
  let panels: [PanelProfile]
  /// Numbers of the specialties of each expert, with what proficiency each is held.
  let grants: [[(specialty: Int, proficiency: Int?)]]
  /// Places of the experts' levels on the ladder.
  let levels: [Int?]
  private let answers: [AnswerKey: Availability.Answer]

  private struct AnswerKey: Hashable {
    var expert: Int
    var slot: Slot.ID
  }

  init(_ problem: AssignmentProblem, step: FillingStep) {
    self.problem = problem
    self.step = step
    let organisations = OrganisationTree(problem.organisations)
    let specialties = SpecialtyTree(problem)
    self.organisations = organisations
    self.specialties = specialties
    experts = ExpertFacts(problem, names: organisations.names)
    panels = problem.panels.indices.map {
      PanelProfile($0, of: problem, step: step, names: organisations.names, tree: specialties)
    }
    grants = problem.experts.map { expert in
      expert.specialties.compactMap { grant in
        specialties.number(of: grant.specialty).map { ($0, grant.proficiency) }
      }
    }
    let ladder = Dictionary(problem.policy.levels.enumerated().map { ($1, $0) }) { first, _ in
      first
    }
    levels = problem.experts.map { ladder[$0.level] }
    var answers: [AnswerKey: Availability.Answer] = [:]
    for row in problem.availability {
      guard let expert = problem.indexByExpert[row.expert] else { continue }
      answers[AnswerKey(expert: expert, slot: row.slot)] = row.answer
    }
    self.answers = answers
  }

  /// What an expert says about a slot; nil without an answer.
  func answer(of expert: Int, for slot: Slot.ID) -> Availability.Answer? {
    answers[AnswerKey(expert: expert, slot: slot)]
  }

  /// Whether a rule on panels speaks of a panel.
  func speaks(_ rule: PanelRule, of panel: Int) -> Bool { panels[panel].facts.isMet(rule.scope) }
}
