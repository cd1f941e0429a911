import Foundation
import Interchange
import PanelModel
import Testing

@Suite struct ReportTests {
  private func assigned() throws -> Tool {
    let tool = try Tool()
    try tool.writeSmallProblem()
    #expect(try tool.run("assign", "small", "-q").status == 0)
    return tool
  }

  private func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test(arguments: ["en", "zh"])
  func `every format is made in every language, twice the same`(language: String) throws {
    let tool = try assigned()
    for format in ["html", "md", "csv"] {
      let arguments = ["report", "roster.json", "--against", "small", "--format", format]
      let runs = try (0..<2).map { _ in
        let (process, output, notes) = try tool.start(arguments + ["--lang", language])
        return try Tool.finish(process, output, notes)
      }
      #expect(runs[0].status == 0, "\(runs[0].notes)")
      #expect(runs[0].output == runs[1].output && runs[0].output.contains("李伟"))
    }
    let html = try tool.run("report", "roster.json", "--against", "small", "--lang", language)
    #expect(html.output.hasPrefix("<!DOCTYPE html>"))
    #expect(html.output.contains("lang=\"\(language == "zh" ? "zh-CN" : "en")\""))
  }

  @Test func `the rows are the seats of the roster`() throws {
    let tool = try assigned()
    let run = try tool.run("report", "roster.json", "--against", "small", "--format", "csv")
    let roster = try RosterFile.read(at: tool.workplace.file("roster.json"))
    let expected = roster.panels.flatMap { panel in
      panel.experts.map { "\(panel.panel) \($0)" }
    }
    let rows = rows(run.output)
    let headings = try #require(rows.first)
    let panel = try #require(headings.firstIndex(of: "Panel"))
    let expert = try #require(headings.firstIndex(of: "Expert ID"))
    #expect(rows.dropFirst().map { "\($0[panel]) \($0[expert])" } == expected)
    #expect(rows.dropFirst().allSatisfy { $0.first == "admissible" })
  }

  @Test func `value, bound and digest on the page are those of roster and checker`() throws {
    let tool = try assigned()
    let page = try tool.run("report", "roster.json", "--against", "small", "--format", "md").output
    // C-1: 0.9 + 0.5, C-2: 0.6 + 0.3.
    #expect(page.contains("| Total affinity | 2.3 | 2.3 |"))
    let digest = try tool.run("assign", "small", "--digest").output.trimmingCharacters(
      in: .whitespacesAndNewlines)
    #expect(page.contains("`\(digest)`"))
    // E-1 and E-3 have one seat, E-2 two.
    #expect(page.contains("| 2 | 李伟 (E-2) | C-1, C-2 | 2 | 2 |"))
  }

  @Test(arguments: [
    ("[\"E-1\", \"E-2\"]", "[\"E-2\", \"E-2\"]"), ("\"value\": \"2.3\"", "\"value\": \"2.4\""),
  ])
  func `a roster that is refused is shown as refused`(old: String, new: String) throws {
    let tool = try assigned()
    let text = try tool.workplace.text(of: "roster.json")
    let range = try #require(text.range(of: old))
    try tool.workplace.write(text.replacingCharacters(in: range, with: new), to: "bad.json")
    for (format, mark) in [("html", "class=\"notice bad\""), ("md", "> **NOT ADMISSIBLE")] {
      let run = try tool.run("report", "bad.json", "--against", "small", "--format", format)
      #expect(run.status == 5)
      #expect(run.output.contains(mark))
    }
    let csv = try tool.run("report", "bad.json", "--against", "small", "--format", "csv")
    #expect(csv.status == 5)
    #expect(rows(csv.output).dropFirst().allSatisfy { $0.first == "NOT ADMISSIBLE" })
  }

  @Test func `a roster of other data is shown as such`() throws {
    let tool = try assigned()
    try tool.writeSmallProblem("other", policy: "load:\n  default: {most: 3}\n")
    let run = try tool.run("report", "roster.json", "--against", "other", "--format", "md")
    #expect(run.status == 5)
    #expect(run.output.contains("> **NOT FOR THESE DATA"))
  }

  @Test func `a report is not written over a file without being told`() throws {
    let tool = try assigned()
    #expect(
      try tool.run("report", "roster.json", "--against", "small", "-o", "a.csv").status == 0)
    #expect(try tool.workplace.text(of: "a.csv").hasPrefix("Check,"))
    #expect(
      try tool.run("report", "roster.json", "--against", "small", "-o", "a.csv").status == 73)
    let marked = try tool.run(
      "report", "roster.json", "--against", "small", "-o", "a.csv", "--force", "--excel")
    #expect(marked.status == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: tool.workplace.file("a.csv")))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try tool.run("report", "roster.json", "--against", "small", "--excel").status == 64)
    #expect(try tool.run("report", "none.json", "--against", "small").status == 66)
  }

  @Test func `names of people reach no spreadsheet as formulas`() throws {
    let tool = try Tool()
    try tool.writeSmallProblem(
      experts: "id,name\nE-1,\"=HYPERLINK(\"\"http://x\"\")\"\nE-2,@b\nE-3,<script>\n")
    #expect(try tool.run("assign", "small", "-q").status == 0)
    let csv = try tool.run("report", "roster.json", "--against", "small", "--format", "csv").output
    #expect(csv.contains("'=HYPERLINK") && csv.contains("'@b"))
    let html = try tool.run("report", "roster.json", "--against", "small").output
    #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
  }

  @Test(arguments: ["en", "zh"])
  func `the health of a pool is a page as well`(language: String) throws {
    let tool = try PoolTool()
    let arguments = ["pool", "health", "--pool", tool.path, "--lang", language]
    func run(_ more: String...) throws -> Tool.Run {
      let (process, output, notes) = try tool.tool.start(arguments + more)
      return try Tool.finish(process, output, notes)
    }
    let html = try run("--format", "html")
    #expect(html.status == 0, "\(html.notes)")
    #expect(html.output.contains("role=\"img\""))
    let rows = rows(try run("--format", "csv").output)
    let json = try JSONSerialization.jsonObject(with: Data(try run("--json").output.utf8))
    let object = try #require(json as? [String: Any])
    let specialties = try #require(object["specialties"] as? [[String: Any]])
    #expect(rows.count == specialties.count + 2)
    for (row, specialty) in zip(rows.dropFirst(), specialties) {
      #expect(row[0] == specialty["specialty"] as? String)
      #expect(row[1] == "\(specialty["experts"] as? Int ?? -1)")
      #expect(row[2] == "\(specialty["eligible"] as? Int ?? -1)")
    }
    // The page has the same table, with the sum below in bold.
    let page = try run("--format", "md").output.replacing("**", with: "")
    for row in rows { #expect(page.contains("| " + row.joined(separator: " | "))) }
    #expect(try run("--json", "--format", "md").status == 64)
  }
}
