import PanelModel
import PanelTestSupport
import Testing

@testable import Interchange

/// Bids, profiles and papers beside the scores of OpenReview.
@Suite struct OpenReviewTablesTests {
  private func parts(
    _ files: [String: String], weights: BidWeights = .standard
  ) throws -> Result<ProblemParts, InterchangeError> {
    let scratch = try ScratchDirectory()
    for (name, text) in files { try scratch.write(text, to: name) }
    func path(_ name: String) -> String? { files[name].map { _ in scratch.path + "/" + name } }
    do throws(InterchangeError) {
      return .success(
        try ImportOpenReview(
          scores: scratch.path + "/scores.csv",
          maxLoads: path("max.csv").map { .init($0) }, constraints: path("constraints.csv"),
          bids: path("bids.csv"), weights: weights, profiles: path("profiles.csv"),
          papers: path("papers.csv"),
          settings: ImportSettings(seats: SeatRange(2), decimals: 3)
        ).parts())
    } catch {
      var issues = error.issues
      for index in issues.indices {
        let name = issues[index].place.file.split(separator: "/").last
        issues[index].place.file = String(name ?? "")
      }
      return .failure(InterchangeError(error.kind, issues))
    }
  }

  private func scores(_ parts: ProblemParts) -> [String] {
    guard case .listed(let scores) = parts.scores else { return [] }
    return scores.map { "\($0.panel) \($0.expert) \($0.units)" }
  }

  @Test func `a pair with a score or a bid counts, by both weights`() throws {
    let parts = try parts([
      "scores.csv": "p1,r1,0.5\np1,r2,0.25\np2,r1,-0.1\n",
      "bids.csv": "paper,reviewer,tag\np1,r1,Very High\np2,r1,low\np2,r2,very_low\np3,r3,0.5\n",
    ]).get()
    #expect(parts.cases.map(\.id) == ["p1", "p2", "p3"])
    #expect(parts.experts.map(\.id) == ["r1", "r2", "r3"])
    #expect(
      scores(parts) == ["p1 r1 1000", "p1 r2 250", "p2 r1 -350", "p2 r2 -500", "p3 r3 250"])
  }

  @Test(arguments: [
    // Ties go to even, and what is finer than any tie decides them.
    ("0.0005", "0", "score=1", 0), ("0.0015", "0", "score=1", 2),
    ("0.00050000000000000001", "0", "score=1", 1), ("-0.00050000000000000001", "0", "score=1", -1),
    ("1e-30", "0.0005", "bid=1", 1), ("-1e-30", "0.0005", "bid=1", 0), ("0", "0.0005", "bid=1", 0),
    ("0.001", "high", "score=0.5,bid=0", 0), ("0.003", "0", "score=0.5", 2),
    ("1", "very high", "bid=0.001,score=0", 1), ("0.1", "-1000", "score=1,bid=1000", -999_999_900),
    ("1e-400", "neutral", "score=1000", 0), ("0.12345678901234567", "low", "score=1,bid=0.1", 73),
  ])
  func `sums are exact`(score: String, bid: String, weights: String, units: Int) throws {
    let parts = try parts(
      ["scores.csv": "p,r,\(score)\np,q,0\n", "bids.csv": "p,r,\(bid)\n"],
      weights: try #require(BidWeights(weights))
    ).get()
    #expect(scores(parts).first == "p r \(units)")
  }

  @Test func `sums agree with a slow reckoning`() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<3000 {
      let digits = Int64.random(in: -2_000_000...2_000_000, using: &generator)
      let places = Int.random(in: 0...12, using: &generator)
      let bid = Int.random(in: -2_000_000...2_000_000, using: &generator)
      let weight = Int.random(in: 0...3000, using: &generator) * 500
      let other = Int.random(in: 1...3000, using: &generator) * 500
      let decimals = Int.random(in: 0...6, using: &generator)
      let weights = try #require(
        BidWeights("score=\(weight)e-6,bid=\(other)e-6"), "\(weight) \(other)")
      let cell = Array("\(digits)e-\(places)".utf8)[...]
      let sum = WeightedScore(score: try DecimalCell.number(cell), bid: bid)
      // Everything in units of 10^-18, which all of it fits in.
      let power = { (count: Int) in (0..<count).reduce(Int128(1)) { number, _ in number * 10 } }
      let exact =
        Int128(digits) * Int128(weight) * power(12 - places)
        + Int128(bid) * Int128(other) * power(6)
      let unit = power(18 - decimals)
      let floor = exact >= 0 ? exact / unit : -((-exact + unit - 1) / unit)
      let left = 2 * (exact - floor * unit)
      let isUp = left > unit || (left == unit && floor % 2 != 0)
      let rounded = Int(isUp ? floor + 1 : floor)
      #expect(
        sum.units(weights, decimals: decimals)
          == (rounded.magnitude <= AffinityTable.limit ? rounded : nil),
        "\(digits)e-\(places) \(bid) \(weight) \(other) \(decimals)")
    }
  }

  @Test(arguments: [
    ("score=1,bid=0.5", 1_000_000, 500_000), ("bid=2", 1_000_000, 2_000_000),
    (" score = 0 , bid = 1000", 0, 1_000_000_000), ("score=0.000001", 1, 500_000),
  ])
  func `weights are read`(text: String, score: Int, bid: Int) throws {
    let weights = try #require(BidWeights(text))
    #expect(weights.score == score && weights.bid == bid)
  }

  @Test(arguments: [
    "", "score", "score=", "score=-1", "score=1001", "score=0.0000001", "score=1,score=2",
    "sore=1", "score=0,bid=0", "score=1,", "score=nan",
  ])
  func `other weights are not`(text: String) { #expect(BidWeights(text) == nil) }

  @Test func `profiles and papers become attributes, and shared institutions conflicts`() throws {
    let parts = try parts([
      "scores.csv": "7,~Ada1,0.5\n7,~Bo1,0.5\n8,~Ada1,0.25\n8,~Bo1,1\n",
      "profiles.csv":
        "id,Name,Institution,Country,Gender,Seniority,Roles,hindex\n~Bo1,Bo,ETH,CH,male,,pc;senior,12\n"
        + "~Else1,Else,MIT,US,,,,\n~Ada1,Ada,KTH,SE,female,professor,pc,30\n",
      "papers.csv":
        "number,title,institutions,topic,track\n8,B,,vision,main\n7,A,ETH;KTH;ETH,\"rl;theory\",\n9,C,MIT,,\n",
      "max.csv": "~Ada1,3\n",
    ]).get()
    #expect(parts.experts.map(\.id) == ["~Ada1", "~Bo1"])
    let ada = parts.experts[0]
    #expect(ada.name == "Ada" && ada.employer == "KTH" && ada.region == "SE")
    #expect(ada.level == "professor" && ada.roles == ["pc"])
    #expect(ada.attributes == ["Gender": "female", "hindex": "30"])
    #expect(parts.experts.map(\.load) == [LoadOverride(most: 3), LoadOverride()])
    #expect(parts.experts[1].roles == ["pc", "senior"])
    #expect(parts.cases.map(\.id) == ["7", "8"])
    #expect(parts.cases.map(\.employer) == ["ETH", ""])
    #expect(parts.cases.map(\.specialties) == [["rl", "theory"], ["vision"]])
    #expect(parts.cases[0].attributes == ["title": "A", "institutions": "ETH;KTH;ETH"])
    #expect(parts.cases[1].attributes == ["title": "B", "track": "main"])
    let conflicts = parts.conflicts.map { "\($0.expert) \($0.kind) \($0.effect) \($0.source)" }
    #expect(conflicts == ["~Bo1 employer panel papers", "~Ada1 employer panel papers"])
    #expect(parts.conflicts.allSatisfy { $0.target == .reviewCase("7") })
  }

  @Test(
    arguments: [
      (
        ["bids.csv": "p1,r1,very hihg\np1,r1,\np1,r1,2000\np1,r1,nan\np1,r1,0.0000001\n"],
        (1...5).map { "import.bid bids.csv:\($0):3 bid" }
      ),
      (
        ["bids.csv": "p1,r1,high\np1,r1,low\n,r1,low\n"],
        ["import.duplicate-pair bids.csv:2", "identifier.empty bids.csv:3:1 paper"]
      ),
      (["bids.csv": "p1,r1\n"], ["csv.too-few-fields bids.csv:1:3"]),
      (["bids.csv": ""], ["table.empty bids.csv"]),
      (
        ["scores.csv": "p1,r1,1e8\n", "bids.csv": "p1,r1,high\n"],
        ["score.too-large scores.csv:1"]
      ),
      (
        ["bids.csv": "p1,r9,high\n", "profiles.csv": "id,institution\nr1,X\nr1,Y\n,Z\n"],
        [
          "import.no-profile profiles.csv", "identifier.duplicate profiles.csv:3:1 id",
          "identifier.empty profiles.csv:4:1 id",
        ]
      ),
      (["profiles.csv": "institution\nX\n"], ["header.missing profiles.csv:1"]),
      (
        ["profiles.csv": "id,institution,country,region\n"],
        ["import.no-profile profiles.csv", "header.duplicate profiles.csv:1:4 region"]
      ),
      (
        ["papers.csv": "id,topic\np2,vision\n"], ["import.no-paper papers.csv"]
      ),
      (
        ["papers.csv": "id,topic\np1,vision\np1,speech\n"],
        ["identifier.duplicate papers.csv:3:1 id"]
      ),
    ] as [([String: String], [String])])
  func `every defect is located`(files: [String: String], expected: [String]) throws {
    let scores = ["scores.csv": "p1,r1,0.5\n"]
    let result = try parts(scores.merging(files) { $1 })
    guard case .failure(let error) = result else {
      Testing.Issue.record("no error")
      return
    }
    #expect(error.kind == .badData)
    #expect(places(error) == expected)
  }
}
