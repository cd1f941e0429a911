import Empanel
import Testing

/// The examples of `Policy.md`, run by both readers of the rules.
struct PolicyExampleTests {
  @Test func `the article has an example for every rule, each with a roster of either kind`() throws
  {
    let examples = try PolicyExample.all()
    let rules = [
      "attribute", "training", "specialty", "level", "differs", "conflict", "available", "seats",
      "at-most", "at-least", "chair", "group", "apart", "quorum", "severity", "note",
    ]
    for rule in rules {
      #expect(examples.contains { $0.problem.contains("rule: \(rule)") }, "\(rule)")
    }
    for example in examples {
      #expect(example.verdicts.contains { $0.isAccepted }, "\(example)")
      #expect(example.verdicts.contains { !$0.isAccepted }, "\(example)")
    }
  }

  @Test(arguments: try PolicyExample.all())
  func `the checker admits what is accepted and nothing else`(_ example: PolicyExample) throws {
    let problem = try AssignmentProblem(example.parts())
    for verdict in example.verdicts {
      let audit = RosterAudit(panels: panels(of: verdict, in: problem), against: problem)
      #expect(
        audit.isAdmissible == verdict.isAccepted,
        "\(example): \(verdict.text): \(audit.violations)")
    }
  }

  @Test(arguments: try PolicyExample.all())
  func `the maker can make what is accepted and nothing else`(_ example: PolicyExample) throws {
    let parts = try example.parts()
    for verdict in example.verdicts {
      let isMade = isMade(verdict, from: parts)
      #expect(isMade == verdict.isAccepted, "\(example): \(verdict.text)")
    }
  }

  private func panels(of verdict: PolicyExample.Verdict, in problem: AssignmentProblem)
    -> [FilledPanel]
  {
    var panels: [FilledPanel] = []
    for (id, experts, chair) in verdict.members {
      guard let index = problem.indexByPanel[id] else { continue }
      let panel = problem.panels[index]
      if panel.purpose == .reading, let parent = panel.body.parent,
        let place = panels.firstIndex(where: { $0.panel == parent })
      {
        panels[place].readers[Case.ID(id.rawValue)] = experts
      } else {
        panels.append(
          FilledPanel(
            panel: id, cases: panel.cases.map { problem.cases[$0].id }, experts: experts,
            chair: chair))
      }
    }
    return panels
  }

  /// Whether exactly these members can be made to sit: they are pinned, all others kept off, and
  /// given panels must be the ones that are given.
  private func isMade(_ verdict: PolicyExample.Verdict, from parts: ProblemParts) -> Bool {
    var parts = parts
    for (id, experts, chair) in verdict.members {
      let given = parts.panels.contains { $0.id == id && $0.body.fill == .given }
      if given {
        let members = parts.members.filter { $0.panel == id }
        if Set(members.map(\.expert)) != Set(experts) { return false }
        continue
      }
      for expert in parts.experts {
        let sits = experts.contains(expert.id)
        parts.pins.append(
          Pin(
            panel: id, expert: expert.id,
            effect: sits ? (expert.id == chair ? .chair : .seat) : .keepOff, by: "test"))
      }
    }
    do {
      let answer = try RosterAssigner().assign(AssignmentProblem(parts))
      return answer.audit.hasRoster
    } catch {
      return false
    }
  }
}
