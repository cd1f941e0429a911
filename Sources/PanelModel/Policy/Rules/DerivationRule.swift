/// A rule on what follows from the events of a pool: conflicts that nobody has declared.
///
/// They are derived when a problem is frozen from a pool, and stand in it as rows of
/// `conflicts.csv`; rosters are made and checked by the rows.
public typealias DerivationRule = Rule<Derivation>

/// From what a conflict follows.
public enum Derivation: Hashable, Sendable {
  /// Expert and applicant work, or worked at the same time, for one employer.
  case sameEmployer(EmployerDerivation)
  /// Expert and applicant are related.
  case related(RelationDerivation)
  /// The expert applies in the same round.
  case sameRound(effect: Conflict.Effect)

  /// Kind of the conflicts that follow.
  public var conflictKind: String {
    switch self {
    case .sameEmployer: "employer"
    case .related(let relation): relation.conflictKind
    case .sameRound: "competitor"
    }
  }

  /// How far they reach.
  public var effect: Conflict.Effect {
    switch self {
    case .sameEmployer(let employer): employer.effect
    case .related(let relation): relation.effect
    case .sameRound(let effect): effect
    }
  }

  /// How far back they are looked for.
  public var lookBack: LookBack {
    switch self {
    case .sameEmployer(let employer): employer.lookBack
    case .related(let relation): relation.lookBack
    case .sameRound: .current
    }
  }
}

/// `same-employer`: work for one organisation.
public struct EmployerDerivation: Hashable, Sendable {
  /// How far back former employers count.
  public var lookBack: LookBack
  /// Level of the organisation tree, from the top (1), at which two employers are the same; nil means
  /// 1: anything under one root is one.
  public var treeLevel: Int?
  /// How far the conflict reaches.
  public var effect: Conflict.Effect

  /// Makes a derivation.
  public init(
    lookBack: LookBack = .current, treeLevel: Int? = nil, effect: Conflict.Effect = .reviewCase
  ) {
    self.lookBack = lookBack
    self.treeLevel = treeLevel
    self.effect = effect
  }
}

/// `related`: relations of some kinds, stated from either side.
public struct RelationDerivation: Hashable, Sendable {
  /// Kinds of relation as events have them, or names of sets (``RelationSets``); never empty.
  public var kinds: [String]
  /// Kind of the conflict that follows, one that the policy knows.
  public var conflictKind: String
  /// How far back relations count that are over.
  public var lookBack: LookBack
  /// How far the conflict reaches.
  public var effect: Conflict.Effect

  /// Makes a derivation.
  public init(
    kinds: [String], as conflictKind: String, lookBack: LookBack = .current,
    effect: Conflict.Effect = .reviewCase
  ) {
    self.kinds = kinds
    self.conflictKind = conflictKind
    self.lookBack = lookBack
    self.effect = effect
  }
}

/// Names that stand for several kinds of relation.
public enum RelationSets {
  /// Spouses, parents, children, brothers and sisters, grandparents and grandchildren: 近亲属, Article 1045
  /// of the Civil Code of China.
  public static let nearRelatives = "near-relatives"
  /// These, all ancestors and descendants, collateral blood up to the third generation, and near
  /// relatives by marriage: what rules on the recusal of personnel name (事业单位人事管理回避规定).
  public static let recusalRelatives = "recusal-relatives"

  private static let near = [
    "spouse", "parent", "child", "sibling", "grandparent", "grandchild", "配偶", "父母", "子女",
    "兄弟姐妹", "祖父母", "外祖父母", "孙子女", "外孙子女", "近亲属",
  ]
  private static let further = [
    "ancestor", "descendant", "uncle-aunt", "nephew-niece", "cousin", "parent-in-law",
    "child-in-law", "sibling-in-law", "kinship", "直系血亲", "三代以内旁系血亲", "近姻亲", "亲属",
  ]

  /// The kinds of each set.
  public static let kinds = [nearRelatives: near, recusalRelatives: near + further]

  /// The kinds that are meant by a list of kinds and sets, in all the words that stand for them.
  public static func expanded(_ names: [String]) -> Set<String> {
    Set(names.flatMap { kinds[$0] ?? [$0] }.flatMap(KindWords.synonyms))
  }
}

extension Derivation {
  /// Names of the rules, as policies write them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One employer.
    case sameEmployer = "same-employer"
    /// Related persons.
    case related
    /// Applicants of the same round.
    case sameRound = "same-round"
  }

  /// The name of the rule.
  public var kind: Kind {
    switch self {
    case .sameEmployer: .sameEmployer
    case .related: .related
    case .sameRound: .sameRound
    }
  }
}
