import PanelModel
import Testing

@testable import Interchange

@Suite struct TableHeaderTests {
  static func header(_ names: [String], _ schema: TableSchema = KnownColumns.experts) -> TableHeader
  {
    TableHeader(names, line: 1, schema: schema)
  }

  @Test func `English and Chinese names are matched without regard to capitals and blanks`() {
    let header = Self.header(["\u{3000}编号 ", " Name", "工作单位", "ＬＥＶＥＬ", "学历"])
    #expect(header.findings.isEmpty)
    #expect(header.index(of: "id") == 0)
    #expect(header.index(of: "name") == 1)
    #expect(header.index(of: "employer") == 2)
    #expect(header.index(of: "level") == 3)
    #expect(header.index(of: "held") == nil)
    #expect(header.attributes == [TableHeader.Attribute(name: "学历", index: 4)])
  }

  @Test(
    arguments: [
      (["id", "nmae"], "header.misspelt", 2, "name"),
      (["id", "name", "trainedUntil"], "header.misspelt", 3, "trained_until"),
      (["id", "min load"], "header.misspelt", 2, "min_load"),
      (["id", "speciality"], "header.misspelt", 2, "specialty"),
      (["id", "工作单元"], "header.misspelt", 2, "工作单位"),
      (["id", "role"], "header.misspelt", 2, "roles"),
      (["id", "编号"], "header.duplicate", 2, nil),
      (["id", "sector", "Sector"], "header.duplicate", 3, nil),
      (["id", "", "name"], "header.empty-name", 2, nil),
    ] as [([String], String, Int, String?)])
  func `each doubtful column is found`(
    names: [String], code: String, column: Int, meant: String?
  ) {
    let findings = Self.header(names).findings.list
    #expect(findings.map(\.code) == [code])
    #expect(findings.first?.column == column)
    #expect(findings.first?.line == 1)
    #expect(findings.first?.advice?.values["value"] == meant)
  }

  @Test(
    arguments: [
      (["expert", "expert", "kind"], 0, 1), (["expert", "other", "kind"], 0, 1),
      (["other", "kind", "expert"], 2, 0), (["专家", "专家", "关系"], 0, 1),
      (["专家乙", "Expert", "kind"], 1, 0), (["expert", "kind", "专家编号"], 0, 2),
    ] as [([String], Int, Int)])
  func `a pair may bear one name twice`(names: [String], first: Int, second: Int) {
    let header = Self.header(names, KnownColumns.relations)
    #expect(header.findings.isEmpty)
    #expect(header.index(of: "expert") == first)
    #expect(header.index(of: "other") == second)
  }

  @Test(
    arguments: [
      (["expert", "expert", "expert", "kind"], ["header.duplicate"]),
      (["expert", "other", "expert", "kind"], ["header.duplicate"]),
      (["expert", "kind"], ["header.missing"]),
      (["expert", "expert", "kind", "kind"], ["header.duplicate"]),
    ] as [([String], [String])])
  func `but not three times, nor once`(names: [String], codes: [String]) {
    #expect(Self.header(names, KnownColumns.relations).findings.list.map(\.code) == codes)
  }

  @Test(arguments: [
    ["id", "行业"],  // trade is not 专业
    ["id", "职务"],  // duty is not 职称
    ["id", "age", "sector", "gender", "phone"],
    ["id", "level", "level2"],  // the known column is there
  ])
  func `attributes pass`(names: [String]) {
    #expect(Self.header(names).findings.isEmpty)
  }

  @Test func `missing columns are found, each by itself`() {
    let header = Self.header(["专家", "来源"], KnownColumns.conflicts)
    #expect(
      header.findings.list.map { [$0.code, $0.problem.values["value"]] } == [
        ["header.missing", "target_kind"], ["header.missing", "target"],
        ["header.missing", "kind"],
      ])
  }

  @Test(arguments: [
    KnownColumns.experts, KnownColumns.cases, KnownColumns.conflicts, KnownColumns.pins,
    KnownColumns.previous, KnownColumns.affinities, KnownColumns.panels, KnownColumns.members,
    KnownColumns.relations, KnownColumns.specialties, KnownColumns.adjacencies,
    KnownColumns.organisations, KnownColumns.slots, KnownColumns.availability,
  ])
  func `no name of a known column stands for two of them`(schema: TableSchema) {
    let names = schema.columns.flatMap(\.allNames).map(TableSchema.folded)
    #expect(Set(names).count == names.count)
    #expect(Self.header(schema.columns.map(\.name), schema).findings.isEmpty)
  }
}
