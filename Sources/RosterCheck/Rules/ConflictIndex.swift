import PanelModel

/// The conflicts that hold on the day, by the expert who declared them or had them declared.
struct ConflictIndex {
  private let conflictsByExpert: [Expert.ID: [Conflict]]

  init(of problem: AssignmentProblem) {
    let holding = problem.conflicts.filter { $0.validity.contains(problem.asOf) }
    conflictsByExpert = Dictionary(grouping: holding, by: \.expert)
  }

  /// The conflicts in force of one expert.
  subscript(expert: Expert.ID) -> [Conflict] { conflictsByExpert[expert] ?? [] }
}

/// The cases of one panel, by everything with which an expert can be in conflict.
struct CasesOfPanel {
  private let identifiers: Set<Case.ID>
  private let casesByEmployer: [String: [Case.ID]]
  private let casesByApplicant: [String: [Case.ID]]

  init(of panel: Panel, in problem: AssignmentProblem) {
    let cases = panel.cases.map { problem.cases[$0] }
    identifiers = Set(cases.map(\.id))
    casesByEmployer = Dictionary(grouping: cases, by: \.employer).mapValues { $0.map(\.id) }
    casesByApplicant = Dictionary(grouping: cases, by: \.applicant).mapValues { $0.map(\.id) }
  }

  /// The cases that a conflict concerns, in no particular order.
  func concerned(by target: Conflict.Target) -> [Case.ID] {
    switch target {
    case .reviewCase(let id): identifiers.contains(id) ? [id] : []
    case .employer(let name): casesByEmployer[name] ?? []
    case .person(let name): casesByApplicant[name] ?? []
    case .expert: []
    }
  }
}
