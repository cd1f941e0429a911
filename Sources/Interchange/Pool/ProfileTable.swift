import Foundation
import PanelModel
import PoolRecords

/// Lists of what persons are like: the columns of `experts.csv` that a pool keeps.
enum ProfileTable {
  /// The columns; the one by which the list knows persons has the name that the list gives it.
  static func schema(match: String?) -> TableSchema {
    let matched = match.map { [KnownColumn.optional($0)] } ?? []
    return TableSchema(
      matched + columns.filter { !$0.allNames.contains { $0 == match } })
  }

  private static let columns: [KnownColumn] = [
    .optional("id", "expert", "expert_id", "编号", "工号", "专家编号"),
    .optional("name", "姓名", "专家姓名"),
    .optional("as", "身份"),
    .optional("employer", "单位", "工作单位", "所在单位"),
    .optional("region", "地区", "所在地区"),
    .optional("specialties", "specialty", "专业", "专业领域", "评审专业"),
    .optional("title", "职称"),
    .optional("level", "级别", "职称级别"),
    .optional("roles", "角色"),
    .optional("birth_year", "出生年份", "出生年"),
    .optional("min_load", "最少任务", "最少工作量"),
    .optional("max_load", "最多任务", "最多工作量"),
    .optional("trained_until", "培训有效期", "培训有效期至"),
    .optional("status", "状态"),
    .happened, .source,
  ]

  /// The columns of fields that events name otherwise.
  static let columnsByField = [
    "specialty": "specialties", "proficiency": "specialties", "role": "roles",
    "year": "birth_year", "least": "min_load", "most": "max_load", "validUntil": "trained_until",
  ]

  static func profile(
    _ row: inout ListRow, match: (column: String, secret: [UInt8])?
  ) -> PersonProfile {
    var profile = PersonProfile()
    profile.role =
      row.value("as") { cell throws(Finding) in
        try ChoiceCell.parse(cell, aliases: ChineseChoices.roles)
      } ?? .expert
    profile.name = text("name", row)
    profile.employer = text("employer", row)
    profile.region = text("region", row)
    profile.title = text("title", row)
    profile.level = text("level", row)
    profile.specialties = row.value("specialties") { cell throws(Finding) in
      var grants: [SpecialtyGrant] = []
      for item in try ListCell.checked(cell) { grants.append(try SpecialtyCell.grant(item)) }
      return grants
    }
    profile.panelRoles = row.value("roles") { cell throws(Finding) in try ListCell.checked(cell) }
    profile.birthYear = row.value("birth_year") { cell throws(Finding) in
      try WholeNumberCell.parse(cell, in: 1900...2100)
    }
    profile.least = load("min_load", &row)
    profile.most = load("max_load", &row)
    profile.trainedUntil = row.value("trained_until") { cell throws(Finding) in
      try DateCell.parse(cell)
    }
    profile.standing = row.value("status") { cell throws(Finding) in try standing(cell) }
    if let match, let cell = row.cell(match.column) {
      profile.matchKey = MatchKey(match.column, of: key(cell), secret: match.secret)
    }
    return profile
  }

  /// A key as it is compared: full-width letters plain, no capitals, composed.
  private static func key(_ cell: ArraySlice<UInt8>) -> String {
    TableSchema.folded(String(decoding: cell, as: UTF8.self)).precomposedStringWithCanonicalMapping
  }

  private static func text(_ column: String, _ row: ListRow) -> String? {
    row.cell(column).map { CellText.text($0) }
  }

  private static func load(_ column: String, _ row: inout ListRow) -> Int? {
    row.value(column) { cell throws(Finding) in
      try WholeNumberCell.parse(cell, in: ProblemLimits.load)
    }
  }

  /// The word of a list for a standing; another word could mean anything.
  private static func standing(
    _ cell: ArraySlice<UInt8>
  ) throws(Finding) -> PersonProfile.Standing {
    let word = CellText.text(cell)
    let folded = TableSchema.folded(word)
    if folded == Expert.activeStatus || ChineseChoices.active.contains(word) { return .active }
    if folded == Person.Status.suspended.rawValue || ChineseChoices.suspended.contains(word) {
      return .suspended(word)
    }
    if folded == Person.Status.removed.rawValue || ChineseChoices.removed.contains(word) {
      return .removed(word)
    }
    let finding = ChoiceCell.unknown(word, known: Person.Status.allCases.map(\.rawValue))
    guard finding.advice == nil, !word.utf8.allSatisfy({ $0 < 128 }) else { throw finding }
    let words = ChineseChoices.active.union(ChineseChoices.suspended)
      .union(ChineseChoices.removed)
    throw Finding(finding.problem.phrase, finding.problem.values, advice: LikelyMend.chinese(words))
  }
}
