import Empanel
import PanelTestSupport

extension AssignmentProblem {
  /// Who sits on each panel of a roster, and who reads each case, by the index of the panel.
  func members(of roster: Roster) -> [Int: NaivePolicy.Members] {
    var members: [Int: NaivePolicy.Members] = [:]
    func add(_ id: Panel.ID, _ experts: [Expert.ID], _ chair: Expert.ID?) {
      guard let panel = indexByPanel[id] else { return }
      members[panel] = NaivePolicy.Members(
        Set(experts.compactMap { indexByExpert[$0] }),
        chair: chair.flatMap { indexByExpert[$0] })
    }
    for panel in roster.panels {
      add(panel.panel, panel.experts, panel.chair)
      for (reviewCase, experts) in panel.readers {
        add(Panel.ID(reviewCase.rawValue), experts, nil)
      }
    }
    return members
  }
}
