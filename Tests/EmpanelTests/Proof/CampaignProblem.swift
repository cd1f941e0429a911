import Empanel
import PanelTestSupport

/// Problems for campaigns: small, with every kind of rule, and often with a roster.
enum CampaignProblem {
  /// Half of the problems have few rules, so that many have rosters; members that are given keep the
  /// rules where that is soon found.
  static func parts(seed: UInt64) -> ProblemParts {
    var generator = RandomPolicy()
    if seed % 2 == 0 { (generator.experts, generator.rules) = (6, 2) }
    var parts = generator.parts(seed: seed)
    // Members below a panel that has none are refused; that is seen often enough.
    if parts.panels.count == 2, parts.panels[0].body.fill == .assign, seed % 16 != 1 {
      parts.panels[1].body.fill = .assign
      parts.members = []
    }
    var random = SeededGenerator(seed: seed)
    for _ in 0..<12 where !parts.members.isEmpty {
      guard let problem = try? AssignmentProblem(parts) else { return parts }
      let given = ExhaustivePolicy.given(in: problem)
      if ExhaustivePolicy(problem, settled: given).keepsSettled() { return parts }
      var members: [Membership] = []
      for panel in Set(parts.members.map(\.panel)).sorted() {
        let count = Int.random(in: 1...3, using: &random)
        for expert in parts.experts.shuffled(using: &random).prefix(count) {
          let isChair = Int.random(in: 0..<4, using: &random) == 0
          let hasChair = members.contains { $0.panel == panel && !$0.role.isEmpty }
          members.append(
            Membership(
              panel: panel, expert: expert.id,
              role: isChair && !hasChair ? Membership.chairRole : ""))
        }
      }
      parts.members = members
    }
    return parts
  }

}
