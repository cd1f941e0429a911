import PanelModel
import Testing

@testable import Interchange

@Suite struct ImportTests {
  static let settings = ImportSettings(seats: SeatRange(2), load: LoadBounds(most: 4))

  /// The parts of an import of files that are written first; `make` is given their folder.
  private func parts(
    _ files: [String: String], _ make: (String) -> (() throws(InterchangeError) -> ProblemParts)
  ) throws -> Result<ProblemParts, InterchangeError> {
    let scratch = try ScratchDirectory()
    for (name, text) in files { try scratch.write(text, to: name) }
    let call = make(scratch.path + "/")
    do throws(InterchangeError) {
      return .success(try call())
    } catch {
      return .failure(
        InterchangeError(
          error.kind,
          error.issues.map { issue in
            var issue = issue
            issue.place.file = String(issue.place.file.split(separator: "/").last ?? "")
            return issue
          }))
    }
  }

  private func openReview(_ files: [String: String], column: String? = nil) throws
    -> Result<ProblemParts, InterchangeError>
  {
    try parts(files) { folder in
      ImportOpenReview(
        scores: folder + "scores.csv",
        maxLoads: files["max.csv"].map { _ in .init(folder + "max.csv", column: column) },
        minLoads: files["min.csv"].map { _ in .init(folder + "min.csv") },
        constraints: files["constraints.csv"].map { _ in folder + "constraints.csv" },
        missing: .ineligible, settings: Self.settings
      ).parts
    }
  }

  private func scores(_ parts: ProblemParts) -> [String] {
    guard case .listed(let scores) = parts.scores else { return [] }
    return scores.map { "\($0.panel) \($0.expert) \($0.units)" }
  }

  @Test func `scores, loads and constraints of OpenReview become a problem`() throws {
    let parts = try openReview([
      "scores.csv": "007,~Ada1,1e-05\n007,~Bob1,0.5\n12,~Ada1,-0.25\n",
      "max.csv": "~Ada1,3\n~Cai1,2\n", "min.csv": "user,min\n~Bob1,1\n",
      "constraints.csv": "007,~Bob1,-1\n12,~Ada1,1\n12,~Cai1,0\n007,~Bob1,-1.0\n",
    ]).get()
    #expect(parts.cases.map(\.id) == ["007", "12"])
    #expect(parts.experts.map(\.id) == ["~Ada1", "~Bob1", "~Cai1"])
    #expect(
      parts.experts.map(\.load) == [
        LoadOverride(most: 3), LoadOverride(least: 1), LoadOverride(most: 2),
      ])
    #expect(scores(parts) == ["007 ~Ada1 10", "007 ~Bob1 500000", "12 ~Ada1 -250000"])
    #expect(parts.conflicts.map(\.target) == [.reviewCase("007")])
    #expect(parts.conflicts.map(\.expert) == ["~Bob1"])
    #expect(parts.conflicts.map(\.effect) == [.panel])
    #expect(parts.pins.map(\.panel) == ["12"])
    #expect(parts.pins.map(\.effect) == [.seat])
    #expect(parts.policy.missing == .ineligible)
    #expect(parts.policy.load == LoadBounds(most: 4))
    #expect(parts.policy.seats == SeatRange(2))
    #expect(parts.name == "scores")
  }

  @Test func `a header of the scores is no score, and loads may come from a named column`() throws {
    let parts = try openReview(
      ["scores.csv": "paper,user,score\na,b,1\n", "max.csv": "id,min,Quota\nb,0,7\n"],
      column: "quota"
    ).get()
    #expect(scores(parts) == ["a b 1000000"])
    #expect(parts.experts.map(\.load) == [LoadOverride(most: 7)])
  }

  @Test(
    arguments: [
      (["scores.csv": "a,b,x\na,c,1\n"], ["number.not-decimal scores.csv:1:3 score"]),
      (["scores.csv": "a,b\na,c,1\n"], ["csv.too-few-fields scores.csv:1:3"]),
      (
        ["scores.csv": "a,b,1\na,,1\n,b,1\n"],
        ["identifier.empty scores.csv:2:2 reviewer", "identifier.empty scores.csv:3:1 paper"]
      ),
      (["scores.csv": "a,b,1\na,b,2\n"], ["import.duplicate-pair scores.csv:2"]),
      (["scores.csv": "a,b,1e9\n"], ["score.too-large scores.csv:1:3 score"]),
      (["scores.csv": "a,b,nan\n"], ["number.not-finite scores.csv:1:3 score"]),
      (["scores.csv": "a,\"b,1\n"], ["csv.open-quote scores.csv:1:2"]),
      (["scores.csv": ""], ["table.empty scores.csv"]),
      (
        ["scores.csv": "a,b,1\n", "max.csv": "b,4.5\nc,-1\nd,\n"],
        [
          "number.not-whole max.csv:1:2 load", "number.out-of-range max.csv:2:2 load",
          "number.empty max.csv:3:2 load",
        ]
      ),
      (
        ["scores.csv": "a,b,1\n", "max.csv": "b,4\nb,5\n"],
        ["identifier.duplicate max.csv:2:1 reviewer"]
      ),
      (
        ["scores.csv": "a,b,1\n", "max.csv": "user,x,y\nb,4,5\n"], ["import.which-column max.csv:1"]
      ),
      (
        ["scores.csv": "a,b,1\n", "max.csv": "b,1\n", "min.csv": "b,2\n"],
        ["range.reversed max.csv:1"]
      ),
      (["scores.csv": "a,b,1\n", "min.csv": "b,5\n"], ["range.reversed min.csv:1"]),
      (
        ["scores.csv": "a,b,1\n", "constraints.csv": "x,b,-1\na,y,1\na,b,0.5\na,b,2\n"],
        [
          "import.unknown-case constraints.csv:1:1 paper",
          "import.unknown-expert constraints.csv:2:2 reviewer",
          "import.constraint constraints.csv:3:3 value",
          "import.constraint constraints.csv:4:3 value",
        ]
      ),
      (
        ["scores.csv": "a,b,1\n", "constraints.csv": "a,b,-1\na,b,1\n"],
        ["import.contradiction constraints.csv:2"]
      ),
    ] as [([String: String], [String])])
  func `every defect of OpenReview's files is located`(
    files: [String: String], expected: [String]
  ) throws {
    guard case .failure(let error) = try openReview(files) else {
      Testing.Issue.record("no error")
      return
    }
    #expect(error.kind == .badData)
    #expect(places(error) == expected)
  }

  @Test func `files that are not there are no input`() {
    let error = failure { () throws(InterchangeError) in
      try ImportOpenReview(scores: "/nowhere/scores.csv", settings: Self.settings).parts()
    }
    #expect(error?.kind == .noInput)
  }

  private func matrix(_ text: String) throws -> Result<ProblemParts, InterchangeError> {
    try parts(["m.in": text]) { folder in
      ImportMatrix(scores: folder + "m.in", settings: Self.settings).parts
    }
  }

  @Test func `a matrix names its cases and experts with equal widths`() throws {
    let row = (1...10).map { "\($0)" }.joined(separator: "\t")
    let parts = try matrix("2 10\r\n\(row)\r\n\r\n0 0 0 0 0 0 0 0 0 1e-6").get()
    #expect(parts.cases.map(\.id) == ["C-1", "C-2"])
    #expect(parts.experts.map(\.id).prefix(2) == ["E-01", "E-02"])
    #expect(scores(parts).count == 11)
    #expect(scores(parts).last == "C-2 E-10 1")
  }

  @Test(
    arguments: [
      ("", ["import.matrix-size m.in:1"]), ("2\n1\n2\n", ["import.matrix-size m.in:1"]),
      ("2 x\n1\n2\n", ["import.matrix-size m.in:1"]),
      ("0 1\n", ["import.matrix-size m.in:1"]),
      ("2 2\n1 2\n", ["import.matrix-rows m.in:2"]),
      ("1 2\n1 2\n\n1 2\n", ["import.matrix-rows m.in:4"]),
      ("1 2\n1\n", ["import.matrix-row m.in:2"]), ("1 2\n1 2 3\n", ["import.matrix-row m.in:2"]),
      ("2 2\n1 x\nnan 1\n", ["number.not-decimal m.in:2:2", "number.not-finite m.in:3:1"]),
    ] as [(String, [String])])
  func `every defect of a matrix is located`(text: String, expected: [String]) throws {
    guard case .failure(let error) = try matrix(text) else {
      Testing.Issue.record("no error")
      return
    }
    #expect(places(error) == expected)
  }

  private func prefLib(_ text: String, experts: String = "pc-*") throws
    -> Result<ProblemParts, InterchangeError>
  {
    try parts(["bids.csv": text]) { folder in
      ImportPrefLib(bids: folder + "bids.csv", experts: experts, settings: Self.settings).parts
    }
  }

  @Test func `bids become scores, no bid as well, and conflicts bar`() throws {
    let parts = try prefLib(
      "Bidder,Submission,Bid\npc-1,7,yes\nspc-1,8,yes\npc-1,9,conflict\npc-2,7,maybe\npc-2,9,None\n"
    ).get()
    #expect(parts.cases.map(\.id) == ["7", "8", "9"])
    #expect(parts.experts.map(\.id) == ["pc-1", "pc-2"])
    #expect(
      scores(parts) == [
        "7 pc-1 1000000", "7 pc-2 500000", "8 pc-1 250000", "8 pc-2 250000", "9 pc-2 250000",
      ])
    #expect(parts.conflicts.map(\.target) == [.reviewCase("9")])
    #expect(parts.conflicts.map(\.expert) == ["pc-1"])
  }

  @Test(
    arguments: [
      ("Bidder,Submission\npc-1,7\n", ["header.missing bids.csv:1"]),
      ("Bidder,Submission,Bid\npc-1,7,yse\n", ["choice.unknown bids.csv:2:3 bid"]),
      (
        "Bidder,Submission,Bid\n,7,yes\npc-1,,yes\n",
        ["identifier.empty bids.csv:2:1 bidder", "identifier.empty bids.csv:3:2 submission"]
      ),
      (
        "Bidder,Submission,Bid\npc-1,7,yes\npc-1,7,maybe\n",
        ["import.duplicate-pair bids.csv:3:2 submission"]
      ),
      ("Bidder,Submission,Bid\nspc-1,7,yes\n", ["import.no-expert bids.csv"]),
    ] as [(String, [String])])
  func `every defect of bids is located`(text: String, expected: [String]) throws {
    guard case .failure(let error) = try prefLib(text) else {
      Testing.Issue.record("no error")
      return
    }
    #expect(places(error) == expected)
  }

  @Test(arguments: [
    ("*", "", true), ("pc-*", "pc-1", true), ("pc-*", "spc-1", false), ("*-?", "pc-12", false),
    ("*1*2", "p1x1y2", true), ("?", "", false), ("a**b", "ab", true), ("a*b", "abc", false),
  ])
  func `names match patterns as a shell has them`(pattern: String, name: String, matches: Bool) {
    #expect(GlobPattern(pattern).matches(name) == matches)
  }
}
