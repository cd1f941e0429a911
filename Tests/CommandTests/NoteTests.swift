import Foundation
import Testing

/// What the command notes of names that are not wrong, but mean nothing in a problem.
@Suite struct NoteTests {
  private func notes(
    policy: String = "", experts: String, cases: String = "id,seats\nC-1,1\n",
    others: [String: String] = [:]
  ) throws -> String {
    let tool = try Tool()
    try tool.writeSmallProblem(experts: experts, cases: cases)
    try tool.workplace.write("case_or_panel,expert,score\n", to: "small/affinities.csv")
    if !policy.isEmpty {
      let text = try tool.workplace.text(of: "small/problem.yaml")
      try tool.workplace.write(text + policy + "\n", to: "small/problem.yaml")
    }
    for (name, text) in others { try tool.workplace.write(text, to: "small/" + name) }
    let run = try tool.run("assign", "small")
    #expect([0, 2].contains(run.status), "\(run.notes)")
    return run.notes
  }

  @Test func `an employer that the organisations do not have is noted with its neighbour`() throws {
    let notes = try notes(
      experts: "id,employer\nE-1,North Work\nE-2,North Works\nE-3,Elsewhere\n",
      others: ["organisations.csv": "id,name\nO-1,North Works\n"])
    #expect(notes.contains("\"North Work\" of E-1"))
    #expect(notes.contains("\"North Works\" meant"))
    #expect(notes.contains("1 employer is not in organisations.csv"))
    #expect(notes.contains("Elsewhere"))
  }

  @Test func `without organisations nothing is said of employers`() throws {
    #expect(try notes(experts: "id,employer\nE-1,North Work\nE-2,North Works\n").isEmpty)
  }

  @Test(arguments: [
    ("is: enterprize", "\"enterprise\""), ("in: [enterprise, institut]", "\"institute\""),
    ("is: bank", "enterprise, institute"),
  ])
  func `a value that no expert has is noted by its rule`(asked: String, known: String) throws {
    let notes = try notes(
      policy: "eligibility:\n  - {id: R-7, rule: attribute, attribute: sector, \(asked)}",
      experts: "id,sector\nE-1,enterprise\nE-2,institute\n")
    #expect(notes.contains("rule R-7"))
    #expect(notes.contains(known))
  }

  @Test(arguments: ["is: enterprise", "in: [enterprise, bank]", "not_in: [\"\", press]"])
  func `nothing is said of a value that somebody has, or of one among several`(
    asked: String
  ) throws {
    let notes = try notes(
      policy: "eligibility:\n  - {id: R-7, rule: attribute, attribute: sector, \(asked)}",
      experts: "id,sector\nE-1,enterprise\nE-2,institute\n")
    #expect(notes.isEmpty)
  }

  @Test func `a rule that speaks of no panel is noted`() throws {
    let notes = try notes(
      policy: """
        panel:
          - {id: R-8, rule: at-most, count: 1, of: {attribute: sector, is: a}, when: {attribute: method, is: fil}}
        """,
      experts: "id,sector\nE-1,a\n", cases: "id,seats,method\nC-1,1,file\n")
    #expect(notes.contains("rule R-8"))
    #expect(notes.contains("no panel"))
  }

  @Test func `a panel without cases is noted`() throws {
    let notes = try notes(
      experts: "id\nE-1\nE-2\n", cases: "id,panel\nC-1,P\n",
      others: ["panels.csv": "id,seats\nP,1\nQ,1\n"])
    #expect(notes.contains("judge nothing: Q"))
  }

  @Test func `a step without a roster names the panel above that leaves no choice`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem(
      experts: "id,roles\nE-1,\nE-2,chair\n", cases: "id,panel\nC-1,G\n",
      policy: """
        panel:
          - {id: R-9, rule: chair, of: {attribute: roles, has: chair}, when: {attribute: kind, is: group}}

        """)
    for (name, text) in [
      "panels.csv": "id,kind,parent,seats,fill\nK-7,,,1,given\nG,group,K-7,1,assign\n",
      "members.csv": "panel,expert\nK-7,E-1\n",
      "affinities.csv": "case_or_panel,expert,score\n",
    ] { try tool.workplace.write(text, to: "small/" + name) }
    let run = try tool.run("assign", "small")
    #expect(run.status == 2, "\(run.notes)")
    #expect(run.output.contains("members of K-7"))
    #expect(!tool.workplace.has("roster.json"))
  }

  @Test func `a panel that is not there is answered with those that are`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem()
    let filled = try tool.run("assign", "small", "--panels", "nowhere")
    #expect(filled.status == 65)
    #expect(filled.notes.contains("C-1, C-2"))
    let asked = try tool.run("eligible", "small", "--panel", "nowhere")
    #expect(asked.status == 65)
    #expect(asked.notes.contains("C-1, C-2"))
  }

  @Test func `a pin on a panel under a given one has its line`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem(
      experts: "id,employer\nE-1,A\nE-2,B\n", cases: "id,panel\nC-1,G\n")
    for (name, text) in [
      "panels.csv": "id,parent,overlap,seats,fill\nK,,,1,given\nG,K,within-parent,1,assign\n",
      "members.csv": "panel,expert\nK,E-1\n",
      "pins.csv": "case_or_panel,expert,effect\n\nG,E-2,seat\n",
      "affinities.csv": "case_or_panel,expert,score\n",
    ] { try tool.workplace.write(text, to: "small/" + name) }
    let run = try tool.run("assign", "small")
    #expect(run.status == 65)
    #expect(run.notes.contains("pins.csv:3: E-2"))
    #expect(!tool.workplace.has("roster.json"))
  }
}
