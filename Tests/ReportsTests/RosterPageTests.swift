import PanelModel
import PanelTestSupport
import Testing

@testable import Reports

@Suite struct RosterPageTests {
  // MARK: - Whether it may be relied on

  private static func tone(_ page: Page) -> Page.Notice.Tone? {
    guard case .notice(let notice) = page.opening.first else { return nil }
    return notice.tone
  }

  private static func verdict(_ page: Page) -> String {
    guard case .notice(let notice) = page.opening.first else { return "" }
    return notice.title
  }

  @Test(arguments: Language.allCases)
  func `a roster that holds says so, without a warning on its sheets`(language: Language) throws {
    let page = try Review.page(language).page()
    #expect(Self.tone(page) == .good && page.warning.isEmpty)
    #expect(Self.verdict(page) == ReportPhrases.admissible().text(in: language))
  }

  @Test(arguments: Language.allCases)
  func `a roster that is refused says so first, and on every sheet`(language: Language) throws {
    let wrong = Statement(Phrase("x", en: "Something is wrong.", zh: "有误。"))
    let page = try Review.page(language) { $0.violations = [wrong] }.page()
    #expect(Self.tone(page) == .bad)
    #expect(Self.verdict(page) == ReportPhrases.refused(["count": "1"]).text(in: language))
    #expect(page.warning == ReportPhrases.doNotUse().text(in: language))
    guard case .notice(let notice) = page.opening.first else { return }
    #expect(notice.lines.contains(wrong.text(in: language)))
    let conclusion = ReportPhrases.concludesNothing().text(in: language)
    #expect(page.section("proof")?.blocks.first == .paragraph(conclusion))
    // The seats are not hidden, and every row of them says it.
    #expect(page.section("panels") != nil)
    let seats = try Review.page(language) { $0.violations = [wrong] }.seats()
    let mark = ReportPhrases.checkBad().text(in: language)
    #expect(seats.rows.allSatisfy { $0.cells.first == .text(mark) })
  }

  @Test func `a roster of other data says so`() throws {
    let wrong = Statement(Phrase("x", en: "Other digest.", zh: "摘要不同。"))
    let page = try Review.page {
      $0.violations = [wrong]
      $0.isOfOtherProblem = true
    }.page()
    #expect(Self.tone(page) == .bad)
    #expect(page.warning == ReportPhrases.otherProblem().text(in: .english))
  }

  @Test func `a roster that is not complete is not called so`() throws {
    let open = try Review.page { $0.roster.unfilled = ["X"] }
    #expect(Self.tone(open.page()) == .mixed && !open.page().warning.isEmpty)
    let short = try Review.page { $0.shortfalls = [.seats("G", missing: 2, of: 5)] }
    #expect(Self.tone(short.page()) == .mixed && !short.page().warning.isEmpty)
    #expect(Self.verdict(short.page()) == ReportPhrases.short(["missing": "2"]).text(in: .english))
    let mark = ReportPhrases.checkOpen().text(in: .english)
    #expect(short.seats().rows.allSatisfy { $0.cells.first == .text(mark) })
  }

  @Test func `no roster is a page with its reasons and without tables of seats`() throws {
    let why = Statement(Phrase("x", en: "Too few.", zh: "太少。"))
    let page = try Review.page {
      $0.roster.panels = []
      $0.roster.termination = .infeasible
      $0.roster.explanation = [why]
    }.page()
    #expect(Self.tone(page) == .bad)
    guard case .notice(let notice) = page.opening.first else { return }
    #expect(notice.lines == [why.text(in: .english)])
    #expect(page.sections.map(\.name) == ["supply", "proof"])
    _ = try XMLTree(page.html())
  }

  @Test func `many violations are listed in part, and the rest is counted`() throws {
    let wrong = (0..<120).map {
      Statement(Phrase("x", en: "Wrong {n}.", zh: "{n} 有误。"), ["n": "\($0)"])
    }
    let page = try Review.page { $0.violations = wrong }.page()
    guard case .notice(let notice) = page.opening.first else { return }
    #expect(notice.lines.count == 22)
    #expect(notice.lines.last == ReportPhrases.more(["count": "100"]).text(in: .english))
  }

  // MARK: - Every seat, every number

  @Test func `every seat stands once among the rows`() throws {
    let page = try Review.page()
    let rows = page.seats().rows.map { row in
      [1, 4, 7, 8].map { row.cells[$0].plain }
    }
    let role = { (phrase: Phrase) in phrase().text(in: .english) }
    let (member, chair, reader) = (
      role(ReportPhrases.member), role(ReportPhrases.chair), role(ReportPhrases.reader)
    )
    #expect(
      rows == [
        ["C-3", "C-3", member, "E-4"], ["COM", "", chair, "E-1"], ["COM", "", member, "E-2"],
        ["G", "", chair, "E-2"], ["G", "", member, "E-3"], ["G", "", member, "E-4"],
        ["G", "C-1", reader, "E-2"], ["G", "C-1", reader, "E-3"], ["G", "C-2", reader, "E-3"],
        ["G", "C-2", reader, "E-4"],
      ])
  }

  @Test func `the chair stands first on a panel, with employers by name`() throws {
    let table = try #require(try Review.page().page().section("panels")?.tables.first)
    #expect(table.rows.map { $0.cells[1].plain } == ["徐刚", "Ana Mora"])
    #expect(table.rows.map { $0.cells[3].plain } == ["North", "ORG-2"])
    #expect(table.columns.last?.kind == .signature)
  }

  @Test func `every case says who judges it and who leaves the room`() throws {
    let table = try #require(try Review.page().page().section("cases")?.tables.first)
    #expect(
      table.rows.map { row in [0, 1, 3, 4, 5].map { row.cells[$0].plain } } == [
        ["C-1", "周建林", "G", "Ana Mora 李娜", "E-4"], ["C-2", "P-2", "G", "李娜 E-4", ""],
        ["C-3", "P-3", "2024-10-04 09:00–12:00 Hall 2", "E-4", ""],
      ])
  }

  @Test func `the work of experts is what was counted`() throws {
    let page = try Review.page()
    let table = try #require(page.page().section("experts")?.tables.first)
    #expect(
      table.rows.map { row in [1, 3, 4, 5, 6].map { row.cells[$0].plain } } == [
        ["徐刚", "COM", "", "1", "10"], ["Ana Mora", "COM G", "C-1", "3", "8"],
        ["李娜", "G", "C-1 C-2", "3", "10"], ["E-4", "C-3 G", "C-2", "5", "10"],
      ])
    let histograms = try #require(page.page().section("spread")?.histograms)
    // Four active experts: 1, 2 + 3, 3 and 5 of 10 points.
    #expect(histograms[0].bins.filter { $0.count > 0 }.map(\.label) == ["1–10", "21–30", "41–50"])
    #expect(histograms[0].bins.map(\.count).reduce(0, +) == 4)
    #expect(histograms[1].bins.map(\.count).reduce(0, +) == 2)
    let weakest = try #require(page.page().section("spread")?.tables.first)
    #expect(weakest.rows.map { $0.cells[2].plain } == ["0.40", "0.66"])
  }

  @Test func `supply is counted by specialty, each case in each of its own`() throws {
    let supply = try Review.page().findings.supply
    #expect(supply.map(\.specialty) == ["470", "560"])
    // C-2 has two readers of one point, C-3 one seat of three; E-2 holds two points already.
    #expect(supply.map(\.work) == [5, 4])
    #expect(supply.map(\.cases) == [2, 2])
    #expect(supply.map(\.experts) == [3, 3])
    #expect(supply.map(\.room) == [28, 28])
    #expect(supply.map(\.thinnest) == ["C-2", "C-1"])
    var parts = Review.parts()
    parts.policy.load = LoadBounds()
    #expect(try Review.page(parts: parts).findings.supply.map(\.room) == [nil, nil])
  }

  @Test func `the digest stands in full, the seed and the log with it`() throws {
    let page = try Review.page { $0.roster.logHead = "empanel-log:12:00ff" }.page()
    let facts = page.section("proof")?.blocks.flatMap { block in
      if case .facts(let facts) = block { facts } else { [Page.Fact]() }
    }
    let values = try #require(facts).map(\.value)
    #expect(values.contains(String(repeating: "ab", count: 32)))
    #expect(values.contains("7") && values.contains("empanel-log:12:00ff"))
  }

  // MARK: - The same bytes

  @Test(arguments: Language.allCases)
  func `the order of rows has no say`(language: Language) throws {
    let expected = try Review.page(language)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<10 {
      var parts = Review.parts()
      parts.cases.shuffle(using: &random)
      parts.panels.shuffle(using: &random)
      let order = parts.experts.shuffled(using: &random)
      parts.experts = order
      let page = try Review.page(language, parts: parts) { findings in
        // Who is eligible stays the same, wherever the experts stand.
        let eligible = ["E-1", "E-2", "E-3"].compactMap { id in
          order.firstIndex { $0.id.rawValue == id }
        }
        findings.supply = SpecialtySupply.counts(
          of: findings.problem,
          eligible: Dictionary(
            uniqueKeysWithValues: findings.problem.panels.indices.map {
              ($0, ExpertSet(eligible, of: order.count))
            }))
      }
      #expect(page.page().html() == expected.page().html())
      #expect(page.page().markdown() == expected.page().markdown())
      #expect(page.seats() == expected.seats())
    }
  }

  @Test(arguments: HostileText.samples)
  func `names that are hostile stay names`(text: String) throws {
    var parts = Review.parts()
    for index in parts.experts.indices { parts.experts[index].name = text }
    for index in parts.cases.indices { parts.cases[index].attributes = ["title": text] }
    parts.name = text
    let page = try Review.page(parts: parts)
    let tree = try XMLTree(page.page().html())
    let calm = try XMLTree(try Review.page(parts: Review.parts()).page().html())
    #expect(!tree.elements.contains { $0.name == "script" || $0.name == "img" })
    #expect(tree.elements.count >= calm.elements.count)
    for row in page.seats().spreadsheetRows(in: .english) {
      #expect(!row.contains { $0.first.map { "=+-@".contains($0) } ?? false })
    }
    let lines = page.page().markdown().split(separator: "\n")
    #expect(!lines.contains { $0.contains("<") })
    let tables = lines.filter { $0.hasPrefix("| ") }.map {
      $0.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
    }
    #expect(tables.allSatisfy { $0 >= 3 })
  }
}
