import PanelModel
import PanelRules

/// Who may sit anywhere, and where few may.
struct ChoiceReading {
  private let rules: EligibilityRules
  private let compiled: CompiledProblem
  private var problem: AssignmentProblem { rules.problem }

  /// Panels at which an expert who may sit nowhere is looked at.
  private static let comparedPanels = 40
  /// Panels that are listed.
  private static let thinPanels = 10

  init(_ rules: EligibilityRules) throws(ProblemError) {
    self.rules = rules
    compiled = try CompiledProblem(
      rules, panelOrder: rules.openPanels, expertOrder: Array(rules.problem.experts.indices))
  }

  /// The panels with the fewest experts to spare.
  func thin() -> [RosterExplanation.ThinPanel] {
    compiled.panels.map { seats in
      RosterExplanation.ThinPanel(
        panel: problem.panels[seats.panel].id, seats: seats.planned, eligible: seats.pairs.count)
    }
    .sorted { ($0.spare, $0.panel) < ($1.spare, $1.panel) }
    .prefix(Self.thinPanels).map(\.self)
  }

  /// Experts who may sit nowhere, and why.
  ///
  /// - Complexity: O(pairs), and O(panels × rules) more for each of them.
  func idle() -> [RosterExplanation.IdleExpert] {
    var isOpen = [Bool](repeating: false, count: problem.experts.count)
    for expert in compiled.pairExperts { isOpen[Int(expert)] = true }
    let panels = rules.openPanels.prefix(Self.comparedPanels)
    return problem.experts.indices.filter { !isOpen[$0] }.compactMap { expert in
      let nearest = panels.map { ($0, rules.exclusions(expert: expert, panel: $0)) }
        .min { ($0.1.count, problem.panels[$0.0].id) < ($1.1.count, problem.panels[$1.0].id) }
      return nearest.map { panel, reasons in
        RosterExplanation.IdleExpert(
          expert: problem.experts[expert].id, panel: problem.panels[panel].id, reasons: reasons)
      }
    }.sorted { $0.expert < $1.expert }
  }
}
