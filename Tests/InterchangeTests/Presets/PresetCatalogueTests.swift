import PanelModel
import Testing

@testable import Interchange

/// What holds of all presets.
@Suite struct PresetCatalogueTests {
  private static let grounds: [PresetGround] = [
    .anyTables(), .anyTables(.namedPanels), .anyTables(.singleCases, levels: .chinese), .pool(),
    .pool(.singleCases), .pool(levels: .chinese),
  ]
  private static let settings = PolicyPreset.Settings(organiser: "ORG-1")

  @Test func `all regimes are there, and only one is a proposal`() {
    #expect(
      PolicyPreset.all.map(\.id) == [
        "cn-title-intermediate-2019", "cn-bid-evaluation-2024", "uk-engc-pri",
        "nih-study-section", "nsf-panel", "eu-expert-evaluation",
        "cn-engineer-registration-proposed",
      ])
    #expect(
      PolicyPreset.all.filter(\.isProposal).map(\.id) == ["cn-engineer-registration-proposed"])
    #expect(PolicyPreset.named("nsf-panel")?.id == "nsf-panel")
    #expect(PolicyPreset.named("nsf") == nil)
  }

  @Test(arguments: PolicyPreset.all.map(\.id))
  func `every rule says where it is from, how sure that is, and what it asks`(id: String) throws {
    let preset = try #require(PolicyPreset.named(id))
    #expect(Set(preset.rules.map(\.id)).count == preset.rules.count)
    #expect(preset.origin == PresetOrigin(name: id, source: preset.source))
    for rule in preset.rules {
      #expect(!rule.id.isEmpty && !rule.source.isEmpty, "\(rule.id)")
      #expect(rule.words.english.hasSuffix("."), "\(rule.id)")
      #expect(rule.words.chinese.hasSuffix("。"), "\(rule.id)")
      #expect(!rule.words.english.unicodeScalars.contains { $0.value > 0x2E80 }, "\(rule.id)")
      #expect(rule.certaintyText.hasPrefix(rule.certainty.rawValue), "\(rule.id)")
      let isSure = rule.certainty == .read && rule.numbers ?? .read == .read
      #expect(rule.certaintyText.contains("verify") == !isSure, "\(rule.id)")
      #expect(
        rule.certaintyText.contains("editable default") == rule.isEditableDefault, "\(rule.id)")
    }
  }

  /// Numbers are written alike in the rule and in what is said of it, or somebody edits only one.
  @Test(arguments: PolicyPreset.all.map(\.id))
  func `the numbers of a rule stand in its words`(id: String) throws {
    let preset = try #require(PolicyPreset.named(id))
    for rule in preset.rules {
      for number in Self.numbers(of: rule) {
        for words in [rule.words.english, rule.words.chinese] {
          #expect(Self.numbers(in: words).contains(number), "\(rule.id): \(number) in \(words)")
        }
      }
    }
  }

  private static func numbers(in text: String) -> Set<String> {
    Set(text.split { !$0.isNumber && $0 != "/" }.map(String.init))
  }

  private static func numbers(of rule: PresetRule) -> [String] {
    switch rule.demand {
    case .eligibility(.conflict(let conflict)): numbers(of: conflict.lookBack)
    case .eligibility(.differs(let differs)): numbers(of: differs.lookBack)
    case .eligibility(.attribute(let selector)): numbers(of: selector)
    case .derivation(let derivation): numbers(of: derivation.lookBack)
    case .panel(.seats(let seats)): Set([seats.range.least, seats.range.most]).map(String.init)
    case .panel(.atLeast(let quota)), .panel(.atMost(let quota)):
      switch quota.amount {
      case .count(let count): ["\(count)"]
      case .share(let share): ["\(share)"]
      }
    case .panel(.quorum(let quorum)): ["\(quorum.share)", "\(quorum.margin)"]
    case .panel(.chair(let chair)): chair.mostPerExpert.map { ["\($0)"] } ?? []
    case .loads(let bounds): bounds.most.map { ["\($0)"] } ?? []
    case .limit(let limit): [limit.panels, limit.effort].compactMap(\.self).map(String.init)
    case .note(let period?): ["\(period.count)"]
    default: []
    }
  }

  private static func numbers(of lookBack: LookBack) -> [String] {
    if case .months(let months) = lookBack { return ["\(months)"] }
    return []
  }

  private static func numbers(of selector: Selector) -> [String] {
    switch selector {
    case .attribute(_, .atLeast(let text)), .attribute(_, .atMost(let text)):
      Int(text) == nil ? [] : [text]
    case .attribute: []
    case .all(let parts), .any(let parts): parts.flatMap(numbers)
    case .not(let part): numbers(of: part)
    }
  }

  @Test(arguments: PolicyPreset.all.map(\.id), Language.allCases)
  func `what is printed is read as the same policy`(id: String, language: Language) throws {
    let preset = try #require(PolicyPreset.named(id))
    for ground in Self.grounds {
      let day = CivilDate(dayNumber: 20_517)
      let text = preset.policyText(Self.settings, on: ground, asOf: day, in: language)
      let reader = PolicyReader(Array(text.utf8))
      #expect(reader.findings.list.isEmpty, "\(reader.findings.list)")
      #expect(reader.asOf == day)
      let policy = preset.policy(Self.settings, on: ground)
      #expect(reader.policy == policy)
      // A rule of which the numbers are unsure is marked in the text itself.
      let mark = PresetPhrases.defaultMark().text(in: language)
      let there = Set(
        policy.eligibilityRules.map(\.origin.id) + policy.panelRules.map(\.origin.id)
          + policy.derivationRules.map(\.origin.id))
      let marked = preset.rules.filter { rule in
        guard rule.isEditableDefault else { return false }
        return there.contains(rule.id) || rule.loadKey != nil
      }
      #expect(text.ranges(of: mark).count == marked.count, "\(ground)")
      let open = PolicyReader(
        Array(preset.policyText(Self.settings, on: ground, asOf: nil, in: language).utf8),
        isProblem: false)
      #expect(open.findings.list.isEmpty)
      #expect(!open.hasDay)
    }
  }

  @Test func `comments are in the reader's language, and nothing else differs`() throws {
    let preset = PolicyPreset.intermediateTitles
    let texts = Language.allCases.map {
      preset.policyText(Self.settings, on: .pool(), asOf: nil, in: $0)
    }
    #expect(texts[0] != texts[1])
    func plain(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
    }
    #expect(plain(texts[0]) == plain(texts[1]))
  }

  @Test func `levels are in the words that are asked for, also within rules`() throws {
    let preset = PolicyPreset.bidEvaluation
    let policy = preset.policy(Self.settings, on: .pool(levels: .chinese))
    #expect(policy.levels == ["初级", "中级", "高级", "正高级"])
    let titles = PolicyPreset.intermediateTitles.policy(
      Self.settings, on: .anyTables(levels: .chinese))
    let seats = try #require(titles.panelRules.first { $0.origin.id == "CN40-04" })
    let scope = try #require(seats.scope)
    #expect(Self.texts(of: scope).isSuperset(of: ["初级", "中级", "", "committee", "评委会"]))
    #expect(!Self.texts(of: scope).contains("intermediate"))
  }

  private static func texts(of selector: Selector) -> Set<String> {
    switch selector {
    case .attribute(_, .oneOf(let texts)): Set(texts)
    case .attribute: []
    case .all(let parts), .any(let parts): Set(parts.flatMap(texts))
    case .not(let part): texts(of: part)
    }
  }

  @Test(arguments: PolicyPreset.all.map(\.id))
  func `a pool derives what tables are held against, and nothing is lost`(id: String) throws {
    let preset = try #require(PolicyPreset.named(id))
    let pool = preset.policy(Self.settings, on: .pool())
    #expect(!pool.derivationRules.isEmpty)
    #expect(!pool.eligibilityRules.contains { $0.demand.kind == .differs })
    let tables = preset.policy(Self.settings, on: .anyTables())
    #expect(tables.derivationRules.isEmpty)
    #expect(tables.eligibilityRules.contains { $0.demand.kind == .differs })
    // What a pool does not keep is printed as left out, under its own name.
    let names = Set(
      pool.eligibilityRules.map(\.origin.id) + pool.panelRules.map(\.origin.id)
        + pool.derivationRules.map(\.origin.id))
    for rule in preset.rules where rule.origin != .tables && rule.loadKey == nil {
      let isThere = PresetGround.pool().scope(of: rule) != nil
      #expect(names.contains(rule.id) == isThere, "\(rule.id)")
    }
  }

  @Test(arguments: PolicyPreset.all.map(\.id))
  func `every column that is not the format's own is described`(id: String) throws {
    let preset = try #require(PolicyPreset.named(id))
    let known = [
      Issue.Table.experts: KnownAttributes.expert, .cases: KnownAttributes.reviewCase,
      .previous: ["date"], .availability: ["answer"], .slots: ["date"],
      .conflicts: ["kind", "since", "until"], .relations: ["kind"],
    ]
    for column in preset.readColumns {
      let reference = column.reference
      if known[reference.table]?.contains(reference.column) == true { continue }
      // What a snapshot counts, and former values.
      if reference.column.contains("_within(") || reference.column.hasPrefix("former_") { continue }
      #expect(column.holds != nil, "\(reference.table.rawValue) \(reference.column)")
    }
    let read = Set(preset.readColumns.map(\.reference))
    for column in preset.columns {
      #expect(read.contains(ColumnReference(column.table, column.name)), "\(column.name)")
    }
  }

  private typealias Issue = PanelModel.Issue
}
