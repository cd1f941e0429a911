import Foundation
import Testing

@Suite struct AssignTests {
  @Test func `the city example is filled to its proved optimum`() throws {
    let tool = try Tool()
    let run = try tool.run("assign", Tool.city, "--progress", "always")
    #expect(run.status == 0)
    #expect(run.output.contains("Panels filled    300 of 300, 954 seats"))
    #expect(run.output.contains("Total affinity   834.1; best possible 834.1"))
    #expect(run.output.contains("Worst panel "))
    #expect(run.output.contains("optimal: no admissible roster is better"))
    #expect(run.output.contains("roster.json, answers problem"))
    #expect(tool.workplace.has("roster.json"))
    #expect(run.notes.contains("Reading"))
  }

  @Test func `progress is for terminals`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem()
    #expect(try tool.run("assign", "small").notes.isEmpty)
  }

  @Test func `a Chinese reader gets Chinese and no solver's words`() throws {
    var tool = try Tool()
    tool.environment["LC_ALL"] = "zh_CN.UTF-8"
    let run = try tool.run("assign", Tool.city)
    #expect(run.status == 0)
    #expect(run.output.contains("不存在更优方案"))
    #expect(run.output.contains("已组成评审组"))
    for word in ["求解", "分配", "影子价格", "对偶"] { #expect(!run.output.contains(word)) }
  }

  @Test func `JSON goes to standard output and nothing else does`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem()
    let run = try tool.run("assign", "small", "--json", "--quiet")
    #expect(run.status == 0)
    #expect(run.notes.isEmpty)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(json["format"] as? String == "empanel-roster/1")
    #expect(json["termination"] as? String == "optimal")
    // Without -o nothing is written when the roster is printed.
    #expect(!tool.workplace.has("roster.json"))
  }

  @Test func `the order of rows changes no byte of the roster`() throws {
    let tool = try Tool()
    let names = ["experts", "cases", "conflicts", "pins", "previous", "affinities"]
    try FileManager.default.copyItem(atPath: Tool.city, toPath: tool.workplace.file("turned"))
    for name in names {
      var lines = try tool.workplace.text(of: "turned/\(name).csv").split(separator: "\n")
      let header = lines.removeFirst()
      let turned = [header] + lines.reversed()
      try tool.workplace.write(turned.joined(separator: "\n") + "\n", to: "turned/\(name).csv")
    }
    let plain = try tool.run("assign", Tool.city, "--json")
    let turned = try tool.run("assign", "turned", "--json")
    #expect(plain.status == 0)
    #expect(plain.output == turned.output)
  }

  @Test func `a roster that is there is kept unless forced`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem()
    try tool.workplace.write("precious", to: "roster.json")
    let refused = try tool.run("assign", "small")
    #expect(refused.status == 73)
    #expect(try tool.workplace.text(of: "roster.json") == "precious")
    #expect(try tool.run("assign", "small", "--force").status == 0)
    #expect(try tool.workplace.text(of: "roster.json").contains("empanel-roster/1"))
  }

  @Test func `a roster that cannot be written is said so`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem()
    let run = try tool.run("assign", "small", "-o", "no/such/folder/roster.json")
    #expect(run.status == 73)
    #expect(run.notes.contains("no/such/folder/roster.json"))
  }

  @Test func `the impossible is an answer with its reasons`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem(cases: "id,seats\nC-1,4\nC-2,1\n")
    let run = try tool.run("assign", "small")
    #expect(run.status == 2)
    #expect(run.output.contains("\"C-1\" needs 4 seats, 3 experts are eligible"))
    #expect(!tool.workplace.has("roster.json"))
    let json = try tool.run("assign", "small", "--json")
    #expect(json.status == 2)
    #expect(json.output.contains("infeasible.too-few-eligible"))
  }

  @Test func `objectives on the command line take the place of the policy's`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem()
    let run = try tool.run(
      "assign", "small", "--objective", "worst-panel", "--objective", "total")
    #expect(run.status == 0)
    #expect(run.output.contains("Worst panel"))
    let check = try tool.run("check", "roster.json", "--against", "small")
    #expect(check.status == 0)
    #expect(check.output.contains("the roster aims at worst-panel, total; the policy says total"))
  }

  @Test func `a roster is drawn with a most probability, and checked as what it is`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem(policy: "load:\n  default: {most: 2}\naffinity: {decimals: 3}\n")
    let run = try tool.run("assign", "small", "--max-probability", "0.75", "--seed", "4")
    #expect(run.status == 0)
    // 0.75 (0.9 + 0.5) + 0.5 * 0.1 and 0.75 (0.6 + 0.3) + 0.5 * 0.2.
    #expect(run.output.contains("1.875 expected; best possible 1.875"))
    #expect(run.output.contains("by seed 4 from 6 possible pairs"))
    #expect(run.output.contains("6 eligible pairs"))
    #expect(run.output.contains("no lottery with this most probability expects more"))
    let check = try tool.run("check", "roster.json", "--against", "small")
    #expect(check.status == 0)
    #expect(check.output.contains("no such lottery expects more than 1.875"))
    let text = try tool.workplace.text(of: "roster.json")
    #expect(text.contains(#""maxProbability": "3/4""#))
    #expect(text.contains(#""proof": "certified""#))
    let again = try tool.run(
      "assign", "small", "--max-probability", "3/4", "--seed", "4", "--json")
    #expect(again.output + "\n" == text || again.output == text)
    let bold = text.replacing(#""C-1": {"E-1": "3/4""#, with: #""C-1": {"E-1": "1""#)
    try tool.workplace.write(bold, to: "bold.json")
    #expect(try tool.run("check", "bold.json", "--against", "small").status == 5)
  }

  @Test func `what a draw cannot keep is refused, and what no draw reaches is proved`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem()
    let short = try tool.run("assign", "small", "--max-probability", "0.5")
    #expect(short.status == 2)
    #expect(short.output.contains("no lottery with this most probability keeps every rule"))
    #expect(short.output.contains("0.667"))
    let aim = try tool.run(
      "assign", "small", "--max-probability", "0.9", "--objective", "worst-panel")
    #expect(aim.status == 65)
    #expect(aim.notes.contains("Add --objective total."))
    for wrong in ["0", "1.5", "half", "1/0", "-1", "2/1", "0.1234567", "1/2/3", ""] {
      let run = try tool.run("assign", "small", "--max-probability=\(wrong)")
      #expect(run.status == 64, "\(wrong)")
    }
  }

  @Test func `seats of the previous roster are kept or repeated, and told as their number`() throws
  {
    let tool = try Tool()
    try tool.writeSmallProblem()
    try tool.workplace.write(
      "case_or_panel,expert\nC-1,E-3\nC-1,E-3\nC-2,E-1\n", to: "small/previous.csv")
    let kept = try tool.run("assign", "small", "--objective", "continuity", "--force")
    #expect(kept.output.contains("Seats kept       2; best possible 2; certified"))
    let fresh = try tool.run("assign", "small", "--objective", "rotation", "--force")
    #expect(fresh.output.contains("Seats repeated   0; least possible 0; certified"))
    let check = try tool.run("check", "roster.json", "--against", "small", "--json")
    #expect(check.status == 0)
    #expect(check.output.contains(#""value" : "0""#) || check.output.contains(#""value":"0""#))
  }

  @Test func `a clock that leaves no time finds nothing and says so`() throws {
    let tool = try Tool()
    let run = try tool.run("assign", Tool.city, "--time-limit", "0s")
    #expect(run.status == 4)
    #expect(run.output.contains("no roster was found"))
    #expect(!tool.workplace.has("roster.json"))
  }

  @Test func `a work limit ends at the same place every time`() throws {
    let tool = try Tool()
    let first = try tool.run("assign", Tool.city, "--work-limit", "3600", "--json")
    let second = try tool.run("assign", Tool.city, "--work-limit", "3600", "--json")
    #expect(first.status == second.status)
    #expect([3, 4].contains(first.status))
    #expect(first.output == second.output)
    #expect(first.output.contains("\"reproducible\": true"))
  }

  @Test func `the digest is printed alone`() throws {
    let tool = try Tool()
    let run = try tool.run("assign", Tool.city, "--digest", "-q")
    #expect(run.status == 0)
    #expect(
      run.output == "f8ee6e9853846735be9eba0d35ae5cadfa423ca1841251c912693b67a2b8b98d\n")
  }

  @Test(
    arguments: [
      (["assign"], 64), (["assign", "nowhere"], 66), (["assign", "small", "--gap", "2"], 64),
      (["assign", "small", "--objective", "best"], 64), (["frobnicate"], 64),
      (["assign", "small", "--work-limit", "0"], 64),
      (["assign", "small", "--time-limit", "soon"], 64),
      (["assign", "small", "--objective", "total", "--objective", "total"], 64),
    ] as [([String], Int32)])
  func `wrong use has its exit code`(arguments: [String], status: Int32) throws {
    let tool = try Tool()
    try tool.writeSmallProblem()
    let (process, output, notes) = try tool.start(arguments)
    let run = try Tool.finish(process, output, notes)
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(!run.notes.isEmpty)
  }

  @Test func `a pin that breaks a rule is bad data, with its line`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem()
    try tool.workplace.write(
      "expert,target_kind,target,kind\nE-1,employer,ORG-1,employer\n", to: "small/conflicts.csv")
    try tool.workplace.write(
      "case_or_panel,expert,effect,by,reason\n\nC-1,E-1,seat,me,why not\n", to: "small/pins.csv")
    let run = try tool.run("assign", "small")
    #expect(run.status == 65)
    #expect(run.notes.contains("pins.csv:3: E-1 is pinned to C-1, but: conflict (employer)"))
  }

  @Test func `a conflict that nearly meets an applicant is noted`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem(
      experts: "id,name,status\nE-1,Ann,active\nE-2,李伟,在库\nE-3,Cid,active\nE-4,Dan,retired\n",
      cases: "id,seats,applicant\nC-1,2,Chen Jun\nC-2,2,Wu Min\n")
    try tool.workplace.write(
      "expert,target_kind,target,kind\nE-3,person,Chen Jum,kinship\nE-1,person,Zhao Lei,kinship\n"
        + "E-2,employer,ORG-9,employer\n", to: "small/conflicts.csv")
    let run = try tool.run("assign", "small")
    #expect(run.status == 0)
    #expect(
      run.notes
        == "Note: the conflict of E-3 with \"Chen Jum\" meets no case; is \"Chen Jun\" meant?\n")
    #expect(run.output.contains("Not active      1 expert takes no seat: 1 retired"))
  }

  @Test func `Ctrl-C ends the search with what there is`() throws {
    let tool = try Tool()
    // Mixed effort makes this member hard enough to be still at it when the signal comes.
    try tool.run("generate", "city", "--experts", "400", "--cases", "1500", "--out", "hard")
    let (process, output, notes) = try tool.start(["assign", "hard", "--progress", "always"])
    let handle = notes.fileHandleForReading
    var heard = ""
    while !heard.contains("Stage 1"), let data = try handle.read(upToCount: 1) {
      heard += String(decoding: data, as: UTF8.self)
    }
    kill(process.processIdentifier, SIGINT)
    let asked = ContinuousClock.now
    let run = try Tool.finish(process, output, notes)
    #expect([3, 4].contains(run.status))
    #expect(ContinuousClock.now - asked < .seconds(60))
    #expect(run.notes.contains("Stopping"))
    #expect(tool.workplace.has("roster.json") == (run.status == 3))
  }
}
