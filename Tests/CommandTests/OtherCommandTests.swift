import Foundation
import Testing

@Suite struct OtherCommandTests {
  @Test func `the version names the solver's`() throws {
    let run = try Tool().run("--version")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("empanel 0."))
    #expect(run.output.contains("(GLPK 5."))
  }

  @Test(arguments: ["assign", "check", "eligible", "explain", "import", "generate", "init", "pool"])
  func `every command has help`(name: String) throws {
    let run = try Tool().run(name, "--help")
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: empanel \(name)"))
    #expect(run.output.contains("OVERVIEW: "))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions come for every shell`(shell: String) throws {
    let run = try Tool().run("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("assign"))
  }

  // MARK: - Eligible

  @Test func `who may sit is listed, and why others may not`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem(
      experts: "id,name,status\nE-1,Ann,active\nE-2,李伟,retired\nE-3,Cid,active\n")
    try tool.workplace.write(
      "expert,target_kind,target,kind,until\nE-3,employer,ORG-1,employer,2026-03-05\n",
      to: "small/conflicts.csv")
    let run = try tool.run("eligible", "small", "--case", "C-1")
    #expect(run.status == 0)
    #expect(run.output.contains("C-1: 1 of 3 experts may sit (2 seats)"))
    #expect(run.output.contains("status is retired, not active"))
    #expect(run.output.contains("conflict (employer) with ORG-1, employer of case C-1"))
    let json = try tool.run("eligible", "small", "--case", "C-1", "--json")
    #expect(json.output.contains("excluded.conflict-employer"))
    #expect(json.output.contains("excluded.status"))
  }

  @Test func `an unknown case brings the nearest one to mind`() throws {
    let tool = try Tool()
    let run = try tool.run("eligible", Tool.city, "--case", "C-01O")
    #expect(run.status == 65)
    #expect(run.notes.contains("Maybe you meant \"C-010\""))
  }

  // MARK: - Generate and import

  @Test func `the committed example comes out of its seed`() throws {
    let tool = try Tool()
    try tool.run(
      "generate", "city", "--experts", "120", "--cases", "300", "--seed", "7", "--out", "p")
    for name in try FileManager.default.contentsOfDirectory(atPath: Tool.city) {
      let committed = try Data(contentsOf: URL(fileURLWithPath: Tool.city + "/" + name))
      let made = try Data(contentsOf: URL(fileURLWithPath: tool.workplace.file("p/" + name)))
      #expect(made == committed, "\(name)")
    }
  }

  @Test func `sizes out of range are wrong use`() throws {
    let tool = try Tool()
    let run = try tool.run("generate", "city", "--experts", "3", "--cases", "3", "--out", "p")
    #expect(run.status == 64)
    #expect(!tool.workplace.has("p"))
  }

  @Test func `a family has a size of its own`() throws {
    let tool = try Tool()
    let run = try tool.run("generate", "company", "--seed", "3", "--out", "p")
    #expect(run.notes.contains("60 cases, 186 experts"))
    for name in ["panels", "pairs", "slots", "availability", "organisations", "adjacent"] {
      #expect(tool.workplace.has("p/\(name).csv"), "\(name)")
    }
    #expect(try tool.run("assign", "p", "--digest").status == 0)
  }

  @Test func `bids weigh and profiles and papers describe`() throws {
    let tool = try Tool()
    try tool.workplace.write("p1,~Ann_A1,0.25\np1,~Bo_B1,0.75\n", to: "scores.csv")
    try tool.workplace.write("p1,~Ann_A1,Very High\np1,~Cy_C1,low\n", to: "bids.csv")
    try tool.workplace.write(
      "id,institution\n~Ann_A1,North\n~Bo_B1,South\n~Cy_C1,East\n", to: "profiles.csv")
    try tool.workplace.write("id,institutions\np1,West;South\n", to: "papers.csv")
    let made = try tool.run(
      "import", "openreview", "--scores", "scores.csv", "--bids", "bids.csv", "--weights",
      "score=2,bid=0.5", "--profiles", "profiles.csv", "--papers", "papers.csv", "--seats", "1",
      "--out", "p")
    #expect(made.status == 0)
    // Ann has 2 x 0.25 + 0.5 x 1, Bo 1.5 but the institution of an author, Cy -0.25.
    #expect(try tool.run("assign", "p").output.contains("Total affinity  1;"))
    let wrong = try tool.run(
      "import", "openreview", "--scores", "scores.csv", "--weights", "score=1", "--seats", "1",
      "--out", "q")
    #expect(wrong.status == 64)
  }

  @Test func `scores of OpenReview become a problem`() throws {
    let tool = try Tool()
    try tool.workplace.write(
      "p1,~Ann_A1,0.25\np1,~Bo_B1,1e-05\np2,~Ann_A1,0.5\np2,~Cy_C1,0.75\np1,~Cy_C1,-0.5\n",
      to: "scores.csv")
    try tool.workplace.write("p2,~Cy_C1,-1\np1,~Bo_B1,1\n", to: "constraints.csv")
    let made = try tool.run(
      "import", "openreview", "--scores", "scores.csv", "--constraints", "constraints.csv",
      "--seats", "1", "--max-load", "1", "--out", "p")
    #expect(made.status == 0)
    let run = try tool.run("assign", "p")
    #expect(run.status == 0)
    // Bo is pinned to p1, Cy is in conflict with p2, so Ann takes p2.
    #expect(run.output.contains("Total affinity  0.50001; best possible 0.50001"))
  }

  @Test func `a matrix becomes a problem`() throws {
    let tool = try Tool()
    try tool.workplace.write("2 3\n0.5 1 0\n1 1 0.25\n", to: "m.in")
    let options = ["--seats", "2", "--max-load", "2", "--out", "p"]
    let (process, output, notes) = try tool.start(
      ["import", "matrix", "--scores", "m.in"] + options)
    #expect(try Tool.finish(process, output, notes).status == 0)
    #expect(try tool.run("assign", "p").output.contains("Total affinity  3.5;"))
  }

  @Test func `bids of PrefLib become a problem`() throws {
    let tool = try Tool()
    try tool.workplace.write(
      "Bidder,Submission,Bid\npc-1,10,yes\npc-2,10,maybe\nspc-1,11,yes\npc-1,11,conflict\n",
      to: "bids.csv")
    try tool.run(
      "import", "preflib", "--bids", "bids.csv", "--experts", "pc-*", "--seats", "1", "--max-load",
      "1", "--out", "p")
    // pc-1 must not judge 11, so takes 10 (1); pc-2 has not bid for 11 (0.25).
    #expect(try tool.run("assign", "p").output.contains("Total affinity  1.25;"))
  }

  @Test func `tables and a preset become a problem`() throws {
    let tool = try Tool()
    try tool.workplace.write(
      "编号,单位,职称级别,行业\nE-1,甲,高级,\nE-2,乙,中级,\nE-3,丙,高级,\n", to: "t/experts.csv")
    try tool.workplace.write("编号,单位,级别\nC-1,丁,中级\n", to: "t/cases.csv")
    let run = try tool.run(
      "import", "tables", "--from", "t", "--preset", "cn-title-intermediate-2019", "--organiser",
      "甲", "--as-of", "2026-03-05", "--name", "春季", "--out", "p")
    #expect(run.status == 0)
    #expect(run.notes.contains("cn-title-intermediate-2019"))
    let policy = try tool.workplace.text(of: "p/problem.yaml")
    #expect(policy.contains("as_of: 2026-03-05"))
    #expect(policy.contains("id: CN40-11b, rule: level, at_least: case"))
    // And once more: what is there is kept, and a problem is no directory of tables.
    let again = try tool.run(
      "import", "tables", "--from", "p", "--preset", "cn-title-intermediate-2019", "--out", "q")
    #expect(again.status == 65)
    #expect(!tool.workplace.has("q"))
  }

  @Test(arguments: [
    ["--preset", "cn-title"], ["--preset", "cn-title-intermediate-2019", "--as-of", "x"],
  ])
  func `an unknown preset and a day that is none are wrong use`(options: [String]) throws {
    let tool = try Tool()
    let (process, output, notes) = try tool.start(
      ["import", "tables", "--from", "t", "--out", "p"] + options)
    #expect(try Tool.finish(process, output, notes).status == 64)
  }

  @Test func `a broken import writes nothing and lists every defect`() throws {
    let tool = try Tool()
    try tool.workplace.write("p1,r1,0.5\np1,r2,much\np2,r1\np2,r2,nan\n", to: "scores.csv")
    let run = try tool.run(
      "import", "openreview", "--scores", "scores.csv", "--seats", "1", "--out", "p")
    #expect(run.status == 65)
    for line in 2...4 { #expect(run.notes.contains("scores.csv:\(line):")) }
    #expect(!tool.workplace.has("p"))
  }

  @Test func `a problem that is there is not replaced unasked`() throws {
    let tool = try Tool()
    try tool.workplace.write("2 2\n1 0\n0 1\n", to: "m.in")
    let arguments = ["import", "matrix", "--scores", "m.in", "--seats", "1", "--out", "p"]
    func importing(_ more: [String] = []) throws -> Int32 {
      let (process, output, notes) = try tool.start(arguments + more)
      return try Tool.finish(process, output, notes).status
    }
    #expect(try importing() == 0)
    #expect(try importing() == 73)
    #expect(try importing(["--force"]) == 0)
  }
}
