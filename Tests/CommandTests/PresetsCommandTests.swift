import Foundation
import Interchange
import PanelModel
import PanelTestSupport
import Testing

@Suite struct PresetsCommandTests {
  private static let names = PolicyPreset.all.map(\.id)

  @Test(arguments: ["en", "zh"])
  func `the list has every preset with its counts`(language: String) throws {
    let run = try Tool().run("presets", "list", "--lang", language)
    #expect(run.status == 0)
    for preset in PolicyPreset.all {
      let line = try #require(run.output.split(separator: "\n").first { $0.hasPrefix(preset.id) })
      let words = line.split(separator: " ").map(String.init)
      #expect(words.contains("\(preset.checkedRules.count)"), "\(line)")
      #expect(words.contains("\(preset.rules.count - preset.checkedRules.count)"), "\(line)")
    }
  }

  @Test(arguments: names, ["en", "zh"])
  func `a preset is shown rule by rule, with source, certainty and columns`(
    name: String, language: String
  ) throws {
    let preset = try #require(PolicyPreset.named(name))
    let run = try Tool().run("presets", "show", name, "--lang", language)
    #expect(run.status == 0)
    for rule in preset.rules {
      let words = language == "en" ? rule.words.english : rule.words.chinese
      let line = run.output.split(separator: "\n").first { $0.contains(words) }
      let text = try #require(line, "\(rule.id)")
      #expect(text.hasPrefix("*") == rule.isEditableDefault, "\(rule.id)")
      #expect(text.contains(rule.certainty.rawValue), "\(rule.id)")
      #expect(run.output.contains(rule.source), "\(rule.id)")
    }
    for column in preset.columns {
      for name in column.names { #expect(run.output.contains(name), "\(name)") }
    }
  }

  @Test func `machines get both languages, and the same bytes whoever asks`() throws {
    let tool = try Tool()
    let english = try tool.run("presets", "list", "--json", "--lang", "en")
    #expect(english.output == (try tool.run("presets", "list", "--json", "--lang", "zh")).output)
    let list = try english.document()
    #expect(list["format"] as? String == "empanel-presets/1")
    #expect((list["presets"] as? [[String: Any]])?.count == PolicyPreset.all.count)
    let schema = try Self.schema()
    try Self.expect(list, "list", in: schema)
    for preset in PolicyPreset.all {
      let sheet = try tool.run("presets", "show", preset.id, "--json", "--from", "2026-09-28")
        .document()
      try Self.expect(sheet, "sheet", in: schema)
      let rules = try #require(sheet["rules"] as? [[String: Any]])
      #expect(rules.compactMap { $0["id"] as? String } == preset.rules.map(\.id))
      for rule in rules { try Self.expect(rule, "rule", in: schema) }
    }
  }

  private static func schema() throws -> [String: Any] {
    let text = try String(
      contentsOfFile: Tool.packageRoot + "/datasets/schema/preset-1.schema.json", encoding: .utf8)
    let whole = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(whole?["$defs"] as? [String: Any])
  }

  /// Everything that must be there is, and nothing that the schema does not know.
  private static func expect(
    _ object: [String: Any], _ name: String, in schema: [String: Any]
  ) throws {
    let form = try #require(schema[name] as? [String: Any])
    let required = try #require(form["required"] as? [String])
    let known = try #require(form["properties"] as? [String: Any])
    #expect(Set(required).isSubset(of: object.keys), "\(name): \(object.keys.sorted())")
    #expect(Set(object.keys).isSubset(of: known.keys), "\(name): \(object.keys.sorted())")
  }

  @Test(arguments: [
    ("cn-title", "cn-title-intermediate-2019"), ("nsf-pannel", "nsf-panel"),
    ("NIH", "nih-study-section"), ("zzz", "uk-engc-pri"),
  ])
  func `an unknown name brings the nearest to mind`(name: String, near: String) throws {
    let run = try Tool().run("presets", "show", name)
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.notes.contains("\"\(name)\"") && run.notes.contains(near), "\(run.notes)")
  }

  @Test(arguments: [
    ["--format", "yaml", "--json"], ["--format", "yaml", "--from", "2026-09-28"],
    ["--calendar", "x.csv"], ["--for", "pool"], ["--organiser", "X"], ["--from", "tomorrow"],
    ["--levels", "zh"],
    ["--format", "xml"],
  ])
  func `options that do not go together are wrong use`(options: [String]) throws {
    let tool = try Tool()
    let (process, output, notes) = try tool.start(["presets", "show", "nsf-panel"] + options)
    #expect(try Tool.finish(process, output, notes).status == 64)
  }

  // MARK: - Days

  @Test func `notices are counted in working days`() throws {
    let tool = try Tool()
    let run = try tool.run(
      "presets", "show", "cn-title-intermediate-2019", "--from", "2026-09-28", "--json")
    let days = try #require(try run.document()["days"] as? [String: Any])
    let rows = try #require(days["rows"] as? [[String: Any]])
    let result = try #require(rows.first { $0["rule"] as? String == "CN40-23" })
    #expect(result["day"] as? String == "2026-10-10")
    #expect(result["dayCountingTheFirst"] as? String == "2026-10-09")
    let approval = try #require(rows.first { $0["rule"] as? String == "CN40-03" })
    #expect(approval["day"] as? String == "2029-09-28")
    let draw = try tool.run(
      "presets", "show", "cn-bid-evaluation-2024", "--from", "2026-10-09", "--lang", "zh")
    #expect(draw.output.contains("2026-09-30"))
    let holiday = try tool.run(
      "presets", "show", "cn-title-intermediate-2019", "--from", "2026-10-01", "--json")
    let other = try #require(try holiday.document()["days"] as? [String: Any])
    let first = (other["rows"] as? [[String: Any]])?.first { $0["rule"] as? String == "CN40-23" }
    #expect(first?["day"] as? String == "2026-10-13")
    #expect(first?["dayCountingTheFirst"] == nil)
  }

  @Test func `outside the known years the way out is named, and works`() throws {
    let tool = try Tool()
    let arguments = ["presets", "show", "cn-title-intermediate-2019", "--from", "2027-02-01"]
    let (process, output, notes) = try tool.start(arguments)
    let refused = try Tool.finish(process, output, notes)
    #expect(refused.status == 65)
    #expect(refused.output.isEmpty)
    #expect(refused.notes.contains("2027") && refused.notes.contains("--calendar"))
    try tool.workplace.write(
      "date,day\n2027-02-05,rest\n2027-02-08,rest\n2027-02-06,work\n", to: "2027.csv")
    let (again, more, others) = try tool.start(arguments + ["--calendar", "2027.csv"])
    let counted = try Tool.finish(again, more, others)
    #expect(counted.status == 0)
    // 2, 3, 4, 6 (a Saturday that is worked) and 9 February.
    #expect(counted.output.contains("2027-02-09"))
  }

  @Test func `a preset without periods says so`() throws {
    let run = try Tool().run("presets", "show", "nsf-panel", "--from", "2031-01-01", "--json")
    let days = try #require(try run.document()["days"] as? [String: Any])
    #expect((days["rows"] as? [Any])?.isEmpty == true)
  }

  // MARK: - Policies

  @Test(arguments: names)
  func `what is printed for a pool freezes one, and finds every conflict`(name: String) throws {
    let tool = try Tool()
    let preset = try #require(PolicyPreset.named(name))
    let policy = try tool.run("presets", "show", name, "--format", "yaml", "--for", "pool")
    #expect(policy.status == 0)
    try tool.workplace.write(policy.output, to: "policy.yaml")
    try PresetPool.write(to: tool, for: name)
    let run = try tool.run(
      "snapshot", "--pool", "pool.sqlite", "--docket", "docket", "--policy", "policy.yaml",
      "--as-of", "2026-03-05", "-o", "problem")
    #expect(run.status == 0, "\(run.notes)")
    let conflicts = try ProblemDirectory.read(at: tool.workplace.file("problem")).conflicts
    for rule in preset.rules where rule.origin == .pool {
      #expect(conflicts.contains { $0.source.contains("; \(rule.id):") }, "\(rule.id)")
    }
  }
}

/// A pool in which everything is related to the applicant that a preset may look for.
enum PresetPool {
  private static let kinds = [
    "sibling", "adviser", "same-project", "coauthor", "recommender", "trainer",
    "named-by-applicant",
  ]

  static func write(to tool: Tool, for preset: String) throws {
    let place = tool.workplace
    let numbers = 1...30
    try place.write(
      "id,name,as,employer,specialties,roles\n"
        + numbers.map { "E-\($0),Expert \($0)\($0),expert,U-\($0),560.20,chair\n" }.joined()
        + "A-1,Applicant,applicant,U-30,,\n", to: "people.csv")
    try place.write(
      "id,other,kind\n" + kinds.enumerated().map { "E-\($0 + 1),A-1,\($1)\n" }.joined(),
      to: "relations.csv")
    try place.write("id\n" + numbers.map { "E-\($0)\n" }.joined(), to: "terms.csv")
    try place.write(
      """
      id,applicant,employer,specialty,panel,submitted,purchaser,project,budget,discipline
      C-1,A-1,U-30,560.20,COM,2026-02-01,W,水利,1,civil
      C-2,E-9,U-9,560.20,COM,2026-02-01,W,水利,1,civil

      """, to: "docket/cases.csv")
    // What the regime does not say of seats, the docket does.
    let (kind, seats) =
      switch preset {
      case "uk-engc-pri": ("interview", "")
      case "eu-expert-evaluation": ("panel", "12")
      default: ("committee", "")
      }
    try place.write(
      "id,kind,basis,session,seats\nCOM,\(kind),系列,T,\(seats)\n", to: "docket/panels.csv")
    for arguments in [
      ["init"], ["pool", "enrol", "--file", "people.csv", "--happened", "2025-01-05"],
      ["pool", "relate", "--file", "relations.csv", "--happened", "2025-06-05"],
      ["pool", "start-term", "--file", "terms.csv", "--happened", "2025-02-05"],
    ] {
      let (process, output, notes) = try tool.start(arguments)
      let run = try Tool.finish(process, output, notes)
      #expect(run.status == 0, "\(arguments): \(run.notes)")
    }
  }
}

/// The phrases of presets, in the command and where they are read.
@Suite struct PresetPhraseTests {
  @Test func `both languages name the same values, and no code stands twice`() throws {
    let pattern =
      /Phrase\(\s*"(?<code>[^"]+)",\s*en:\s*"(?<en>(?:[^"\\]|\\.)*)",\s*zh:\s*"(?<zh>(?:[^"\\]|\\.)*)"/
    var codes: [String] = []
    for folder in ["EmpanelCommand/Presets", "Interchange/Presets"] {
      let root = Tool.packageRoot + "/Sources/" + folder
      for name in try FileManager.default.contentsOfDirectory(atPath: root)
      where name.hasSuffix(".swift") {
        let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
        for match in text.matches(of: pattern) {
          codes.append(String(match.code))
          let phrase = Phrase(String(match.code), en: String(match.en), zh: String(match.zh))
          #expect(
            Set(phrase.valueNames(in: .english)) == Set(phrase.valueNames(in: .chinese)),
            "\(match.code)")
        }
      }
    }
    #expect(codes.count > 40)
    #expect(Set(codes).count == codes.count)
  }
}
