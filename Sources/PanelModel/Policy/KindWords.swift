/// Kinds of conflict and of relation, and standings, as people read and write them.
///
/// A kind is a word of its own in every file and in the log; only what is shown to people is translated.
public enum KindWords {
  /// A kind in Chinese, then what else it is called.
  private static let chinese: [(kind: String, words: [String])] = [
    ("declared", ["申明", "声明"]), ("employer", ["同单位", "单位"]), ("former-employer", ["原单位"]),
    ("job-negotiation", ["求职"]), ("kinship", ["亲属", "亲属关系", "亲戚"]),
    ("financial", ["经济利益", "利益关系"]), ("teacher-student", ["师生", "师生关系"]),
    ("coauthor", ["合著", "合著者", "论文合著"]), ("collaboration", ["合作", "合作关系"]),
    ("co-editor", ["共同主编"]), ("recommender", ["推荐", "推荐人"]), ("trainer", ["培训", "培训教师"]),
    ("competitor", ["竞争", "竞争关系"]), ("authority", ["主管"]), ("bad-record", ["不良记录"]),
    ("named-by-applicant", ["申报人提出"]), ("imported", ["导入"]),
    ("spouse", ["配偶", "夫妻"]), ("parent", ["父母"]), ("child", ["子女"]), ("sibling", ["兄弟姐妹"]),
    ("grandparent", ["祖父母", "外祖父母"]), ("grandchild", ["孙子女", "外孙子女"]),
    ("ancestor", ["直系长辈"]), ("descendant", ["直系晚辈"]), ("uncle-aunt", ["叔伯姑舅姨"]),
    ("nephew-niece", ["侄甥"]), ("cousin", ["堂表亲"]), ("parent-in-law", ["配偶父母"]),
    ("child-in-law", ["子女配偶"]), ("sibling-in-law", ["配偶兄弟姐妹"]),
    ("adviser", ["导师", "指导教师"]), ("student", ["学生"]), ("same-project", ["同一项目", "同项目"]),
    ("mentor", ["师傅"]),
  ]

  /// Standings of experts, which stand in sentences as well.
  private static let standings = ["suspended": "暂停", "removed": "出库"]

  private static let wordsByKind = Dictionary(
    chinese.map { ($0.kind, $0.words) }, uniquingKeysWith: { first, _ in first })
  private static let kindsByWord = Dictionary(
    chinese.flatMap { row in row.words.map { ($0, row.kind) } },
    uniquingKeysWith: { first, _ in first })

  /// The kind as a reader of a language calls it; a kind that nobody translated stays as it is.
  public static func word(for kind: String, in language: Language) -> String {
    switch language {
    case .english: kindsByWord[kind] ?? kind
    case .chinese: wordsByKind[kind]?.first ?? standings[kind] ?? kind
    }
  }

  /// Whether a kind of conflict or relation is one of those that are translated, in either language.
  public static func isKnown(_ kind: String) -> Bool {
    wordsByKind[kind] != nil || kindsByWord[kind] != nil
      || RelationSets.kinds.values.contains { $0.contains(kind) }
  }

  /// The kinds that every policy knows, by the Chinese words that may be written for them.
  public static let standardKinds = kindsByWord.filter { ConflictKinds.standard.contains($0.value) }

  /// All words that mean the same as a kind, itself among them.
  static func synonyms(of kind: String) -> Set<String> {
    let code = kindsByWord[kind] ?? kind
    return Set([kind, code] + (wordsByKind[code] ?? []))
  }
}
