import Empanel
import Testing

/// The examples of objectives in `Policy.md`, valued by both readers.
struct ObjectiveExampleTests {
  @Test func `every objective that needs telling has a best and a worse one`() throws {
    let examples = try PolicyExample.all("objective")
    let names = [
      "seats-filled", "continuity", "rotation", "load-spread, measure: squares", "balance",
    ]
    for name in names {
      #expect(examples.contains { $0.problem.contains("objective: \(name)") }, "\(name)")
    }
    for example in examples {
      #expect(example.verdicts.contains { $0.isAccepted }, "\(example)")
      #expect(example.verdicts.contains { !$0.isAccepted }, "\(example)")
      #expect(example.verdicts.allSatisfy { $0.value != nil }, "\(example)")
    }
  }

  @Test(arguments: try PolicyExample.all("objective"))
  func `the checker counts what is written`(_ example: PolicyExample) throws {
    let problem = try AssignmentProblem(example.parts())
    for verdict in example.verdicts {
      let panels = verdict.members.map {
        FilledPanel(panel: $0.panel, cases: [], experts: $0.experts)
      }
      let audit = RosterAudit(panels: panels, against: problem)
      #expect(audit.isAdmissible, "\(example): \(verdict.text): \(audit.violations)")
      #expect(audit.values.first == verdict.value, "\(example): \(verdict.text)")
    }
  }

  @Test(arguments: try PolicyExample.all("objective"))
  func `the maker finds the best, and counts the worse alike`(_ example: PolicyExample) throws {
    let parts = try example.parts()
    let answer = try RosterAssigner().assign(AssignmentProblem(parts))
    let best = try #require(answer.roster.objectives.first)
    #expect(best.isOptimal && best.proof == .certified, "\(example)")
    for verdict in example.verdicts {
      let value = try #require(verdict.value)
      #expect((value == best.stageValue) == verdict.isAccepted, "\(example): \(verdict.text)")
      #expect(best.objective.name.isNoBetter(value, than: best.stageValue), "\(example)")
      var settled = parts
      for (panel, experts, _) in verdict.members {
        settled.pins += experts.map { Pin(panel: panel, expert: $0, by: "test") }
      }
      let forced = try RosterAssigner().assign(AssignmentProblem(settled))
      #expect(forced.roster.objectives.first?.value == value, "\(example): \(verdict.text)")
    }
  }
}
