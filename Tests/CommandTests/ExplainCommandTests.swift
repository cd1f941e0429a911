import Foundation
import PanelModel
import PanelTestSupport
import Testing

@Suite struct ExplainCommandTests {
  /// Two cases of two seats; only Ann is trained.
  private func untrained() throws -> Tool {
    let tool = try Tool()
    try tool.writeSmallProblem(
      experts: "id,name,trained_until\nE-1,Ann,2027-01-01\nE-2,李伟,2025-01-01\nE-3,Cid,\n",
      policy: """
        load:
          default: {most: 2}
        eligibility:
          - {id: TRAINED, rule: training}

        """)
    return tool
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `why there is no roster, what clashes, and what helps`() throws {
    let tool = try untrained()
    let run = try tool.run("explain", "small")
    #expect(run.status == 0, "\(run.notes)")
    #expect(run.output.contains("\"C-1\" needs 2 seats, 1 expert is eligible"))
    #expect(run.output.contains("rule TRAINED: the training must be valid"))
    #expect(run.output.contains("renew the training of Cid (E-3)"))
    #expect(run.output.contains("renew the training of 李伟 (E-2)"))
    #expect(run.output.contains("price 1"))
    #expect(run.output.contains("Nothing on the price list is cheaper"))
    let chinese = try tool.run("explain", "small", "--lang", "zh")
    #expect(chinese.output.contains("现有条件下无法组成"))
    #expect(chinese.output.contains("为 李伟 (E-2) 续办培训"))
    let assign = try tool.run("assign", "small")
    #expect(assign.status == 2 && assign.output.contains("empanel explain small"))
  }

  @Test func `the same for a program`() throws {
    let tool = try untrained()
    let first = try tool.run("explain", "small", "--json", "--lang", "zh")
    #expect(try first.output == tool.run("explain", "small", "--json").output)
    let document = try json(first.output)
    #expect(document["format"] as? String == "empanel-explanation/1")
    #expect(document["status"] as? String == "infeasible")
    let clash = try #require(document["clash"] as? [String: Any])
    #expect(clash["isMinimal"] as? Bool == true)
    let codes = (clash["members"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
    #expect(codes == ["clash.panel", "clash.rule"])
    let repairs = try #require(document["repairs"] as? [String: Any])
    #expect(repairs["isProvedCheapest"] as? Bool == true)
    let plans = try #require(repairs["plans"] as? [[String: Any]])
    #expect(plans.first?["price"] as? Int == 1)
  }

  @Test func `what is printed for programs follows the schema that is shipped`() throws {
    let path = Tool.packageRoot + "/datasets/schema/explanation-1.schema.json"
    var schema = try JSONSchema(Data(contentsOf: URL(fileURLWithPath: path)))
    let tool = try untrained()
    try tool.writeSmallProblem(
      "good", experts: "id,name,status\nE-1,Ann,active\nE-2,Bo,active\nE-3,Cid,left\n")
    for problem in ["small", "good"] {
      let run = try tool.run("explain", problem, "--json")
      #expect(try schema.defects(of: run.output).isEmpty, "\(run.output)")
    }
  }

  @Test func `a price list is printed, edited and respected`() throws {
    let tool = try untrained()
    let printed = try tool.run("explain", "--print-prices")
    #expect(printed.status == 0 && printed.output.contains("renew-training,1,"))
    try tool.workplace.write(printed.output, to: "all.csv")
    let standard = try tool.run("explain", "small")
    #expect(try tool.run("explain", "small", "--prices", "all.csv").output == standard.output)
    try tool.workplace.write("措施,代价,上限\n减少席位,3,\n续办培训,5,1\n", to: "own.csv")
    let own = try tool.run("explain", "small", "--prices", "own.csv")
    #expect(own.output.contains("1.  price 5  renew the training"))
    #expect(own.output.contains("3.  price 6  lower the seats of \"C-1\" from 2 to 1; lower"))
  }

  @Test func `a bad price list is told of line by line`() throws {
    let tool = try untrained()
    try tool.workplace.write(
      "repair,price\nrenew-trainings,1\nrecruit,-2\nlower-seats,1\nlower-seats,2\n",
      to: "bad.csv")
    let run = try tool.run("explain", "small", "--prices", "bad.csv")
    #expect(run.status == 65)
    #expect(run.notes.contains("bad.csv:2:1 (repair)"))
    #expect(run.notes.contains("renew-training"))
    #expect(run.notes.contains("bad.csv:3:2 (price)"))
    #expect(run.notes.contains("bad.csv:5:1 (repair)"))
    #expect(try tool.run("explain", "small", "--prices", "none.csv").status == 66)
    #expect(try tool.run("explain").status == 64)
    #expect(try tool.run("explain", "small", "--print-prices").status == 64)
  }

  @Test func `what holds a roster back, where the choice is thin and who may sit nowhere`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem(
      experts: "id,name,status\nE-1,Ann,active\nE-2,李伟,active\nE-3,Cid,active\nE-4,Dan,left\n",
      cases: "id,seats\nC-1,1\nC-2,1\n", policy: "load:\n  default: {most: 1}\n")
    let run = try tool.run("explain", "small")
    #expect(run.status == 0, "\(run.notes)")
    #expect(run.output.contains("there is a roster"))
    #expect(run.output.contains("E-4"))
    let document = try json(tool.run("explain", "small", "--json").output)
    #expect(document["status"] as? String == "feasible")
    let roster = try #require(document["roster"] as? [String: Any])
    #expect(roster["value"] as? String == "1.5")
    #expect((roster["idle"] as? [[String: Any]])?.count == 1)
    #expect((roster["thin"] as? [[String: Any]])?.count == 2)
  }

  @Test(arguments: ["en", "zh"])
  func `pages of both kinds`(language: String) throws {
    let tool = try untrained()
    for format in ["html", "md", "csv"] {
      let run = try tool.run("explain", "small", "--format", format, "--lang", language)
      #expect(run.status == 0 && run.output.contains("李伟"), "\(run.notes)")
    }
    #expect(try tool.run("explain", "small", "-o", "why.html", "--lang", language).status == 0)
    #expect(try tool.workplace.text(of: "why.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try tool.run("explain", "small", "-o", "why.html").status == 73)
    try tool.writeSmallProblem("good")
    let good = try tool.run("explain", "good", "--format", "html", "--lang", language)
    #expect(good.status == 0 && good.output.contains("C-1"))
  }

  @Test func `both languages name the same values`() throws {
    let folder = Tool.packageRoot + "/Sources/EmpanelCommand/Explain"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let pattern =
      /Phrase\(\s*"(?<code>[^"]+)",\s*en:\s*"(?<en>(?:[^"\\]|\\.)*)",\s*zh:\s*"(?<zh>(?:[^"\\]|\\.)*)"/
    var count = 0
    for name in names {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      for match in text.matches(of: pattern) {
        count += 1
        let phrase = Phrase(String(match.code), en: String(match.en), zh: String(match.zh))
        #expect(
          Set(phrase.valueNames(in: .english)) == Set(phrase.valueNames(in: .chinese)),
          "\(match.code)")
      }
    }
    #expect(count > 60)
  }
}
