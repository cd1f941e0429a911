import PanelModel
import Testing

@testable import Interchange

@Suite struct ForeignRosterTests {
  private func listing(_ text: String, _ format: ForeignRoster.Format) throws -> [String] {
    let scratch = try ScratchDirectory()
    let path = try scratch.write(text, to: "roster")
    return try ForeignRoster.read(at: path, format: format).map { panel in
      "\(panel.panel): \(panel.experts.map(\.rawValue).joined(separator: " "))"
    }
  }

  @Test(
    arguments: [
      ("p1,~A1,0.5\np2,~B1,1\np1,~B1,0\n", .openreview),
      ("paper,user,score\np1,~A1,0.5\np2,~B1,1\np1,~B1,0\n", .openreview),
      ("p1,~A1\np2,~B1\np1,~B1\n", .openreview),
      (
        #"{"p1": [{"user": "~A1", "aggregate_score": 0.5}, "~B1"],"# + "\n"
          + #" "p2": [{"user": "~B1"}]}"#, .openreview
      ),
      (
        "paper,action,email,title\np1,clearreview,#pc,A\np1,primary,~A1,A\np2,pcreview,~B1,B\n"
          + "p1,Secondary,~B1,A\np2,lead,~A1,B\n", .hotcrp
      ),
      ("case_or_panel,expert,score\np1,~A1,1\np2,~B1,1\np1,~B1,1\n", .csv),
      ("申报件；无,专家\np1,~A1\n", .csv),
      ("评审组,专家编号\np1,~A1\np2,~B1\np1,~B1\n", .csv),
    ] as [(String, ForeignRoster.Format)])
  func `who sits where is read from other systems`(text: String, format: ForeignRoster.Format)
    throws
  {
    if text.hasPrefix("申报件；无") {
      #expect(throws: InterchangeError.self) { try listing(text, format) }
    } else {
      #expect(try listing(text, format) == ["p1: ~A1 ~B1", "p2: ~B1"])
    }
  }

  @Test func `an expert who stands twice is there twice`() throws {
    #expect(try listing("p1,a\np1,a\n", .openreview) == ["p1: a a"])
  }

  @Test(
    arguments: [
      ("p1\n", .openreview, "import.columns", 1),
      ("p1,~A1,1\n,~A1,1\n", .openreview, "identifier.empty", 2),
      ("{\"p1\": \"~A1\"}", .openreview, "roster.not-assignment", 1),
      ("{\"p1\": [{\"name\": \"x\"}]}", .openreview, "roster.not-assignment", 1),
      ("{\"p1\": [\n", .openreview, "json.end", 2),
      ("paper,action,email\np1,prmary,a\n", .hotcrp, "choice.unknown", 2),
      ("paper,email\np1,a\n", .hotcrp, "header.missing", 1),
      ("paper,action,email\np1,primary,\n", .hotcrp, "identifier.empty", 2),
      ("case_or_panel,expert\np1,\n", .csv, "identifier.empty", 2),
    ] as [(String, ForeignRoster.Format, String, Int)])
  func `each defect is located`(
    text: String, format: ForeignRoster.Format, code: String, line: Int
  ) throws {
    do {
      _ = try listing(text, format)
      Testing.Issue.record("no error")
    } catch let error as InterchangeError {
      #expect(error.issues.map(\.code) == [code])
      #expect(error.issues.map(\.place.line) == [line])
    }
  }
}
