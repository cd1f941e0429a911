import PanelModel

extension FamilyBuilder {
  /// Kinds of conflicts between an expert and an applicant.
  private enum Personal: CaseIterable {
    case collaboration, teacher, recommender, declared, kinship

    /// Of a thousand.
    var weight: Int {
      switch self {
      case .collaboration: 600
      case .teacher: 140
      case .recommender: 80
      case .declared: 170
      case .kinship: 10
      }
    }

    var kind: String {
      switch self {
      case .collaboration: "collaboration"
      case .teacher: "teacher-student"
      case .recommender: "recommender"
      case .declared: "declared"
      case .kinship: "kinship"
      }
    }

    var source: String {
      switch self {
      case .collaboration: "project records 项目档案"
      case .teacher: "school records 学籍档案"
      case .recommender: "application form 申报表"
      case .declared, .kinship: "self-declaration 本人申报"
      }
    }
  }

  /// Days for which a collaboration counts: three years.
  private static let lookBack = 1095

  mutating func makeConflicts() {
    var generator = generator(for: .conflicts)
    addEmployerConflicts(&generator)
    for row in cases.indices { addPersonalConflicts(case: row, &generator) }
    addKinship(&generator)
  }

  /// Present employers always, former ones sometimes; the hidden roster knows the present ones.
  private mutating func addEmployerConflicts(_ generator: inout SeededGenerator) {
    let rowsByEmployer = Dictionary(grouping: cases.indices) { employerOfCase[$0] }
    for index in experts.indices where isActive(index) {
      conflicts.append(
        Conflict(
          expert: experts[index].id, target: .employer(experts[index].employer), kind: "employer",
          source: "personnel records 人事档案"))
      guard generator.chance(permille: shape.formerEmployers) else { continue }
      let former = generator.below(insideEmployerCount)
      let left = generator.number(in: 30...1000)
      guard former != employerOfExpert[index] else { continue }
      let isSeated = (rowsByEmployer[former] ?? []).contains { roster[$0].contains(index) }
      let until = isSeated ? -left : FamilyBuilder.lookBack - left
      conflicts.append(
        Conflict(
          expert: experts[index].id, target: .employer(employers[former].id),
          kind: "former-employer", validity: Validity(until: shape.asOf.adding(days: until)),
          source: "curriculum vitae 个人履历"))
    }
  }

  /// Most conflicts are with people of the same trade, where a thin one has more of them.
  private mutating func addPersonalConflicts(
    case row: Int, _ generator: inout SeededGenerator
  ) {
    let near = qualified(specialty: specialtyOfCase[row], level: levelOfCase[row]).map(\.expert)
    let expected = expertCount * shape.personalConflicts
    var count = expected / 1000 + (generator.chance(permille: expected % 1000) ? 1 : 0)
    if isThin(specialtyOfCase[row]), generator.chance(permille: shape.thinConflicts) { count += 1 }
    var concerned: Set<Int> = []
    for _ in 0..<count {
      let isNear = generator.chance(permille: 800)
      let expert = isNear ? generator.pick(near) : generator.below(expertCount)
      let drawn = Personal.allCases[generator.index(by: Personal.allCases.map(\.weight))]
      let target: Conflict.Target =
        generator.chance(permille: 500)
        ? .reviewCase(cases[row].id) : .person(cases[row].applicant)
      let days = generator.number(in: 30...1500)
      guard concerned.insert(expert).inserted else { continue }
      let isSeated = roster[row].contains(expert)
      // Whoever sits here in the hidden roster may have worked with the applicant long ago only.
      guard !isSeated || drawn == .collaboration else { continue }
      let began = isSeated ? days + FamilyBuilder.lookBack : days
      conflicts.append(
        Conflict(
          expert: experts[expert].id, target: target, kind: drawn.kind,
          effect: drawn == .kinship || drawn == .teacher ? .panel : .reviewCase,
          validity: validity(of: drawn, began: began), source: drawn.source))
    }
  }

  private func validity(of kind: Personal, began days: Int) -> Validity {
    let since = shape.asOf.adding(days: -days)
    return switch kind {
    case .collaboration:
      Validity(since: since, until: since.adding(days: FamilyBuilder.lookBack))
    case .teacher, .recommender: Validity(since: since)
    case .declared, .kinship: Validity()
    }
  }

  private func isThin(_ specialty: Int) -> Bool {
    let sum = shape.specialties.reduce(0) { $0 + $1.experts }
    return shape.specialties[specialty].experts * 25 < sum
  }

  /// Pairs of experts of one trade who must not sit together.
  private mutating func addKinship(_ generator: inout SeededGenerator) {
    var together: Set<[Int]> = []
    for members in roster {
      for (position, one) in members.enumerated() {
        for other in members[(position + 1)...] { together.insert([one, other]) }
      }
    }
    for _ in 0..<max(1, expertCount / shape.kinshipEvery) {
      let one = generator.below(expertCount)
      // Of a few tries one is nearly always free: a panel seats few of a trade.
      let tries = (0..<8).map { _ in generator.pick(fits[specialtyOfExpert[one]]).expert }
      let other = tries.first { $0 != one && !together.contains([min(one, $0), max(one, $0)]) }
      guard let other, together.insert([min(one, other), max(one, other)]).inserted else {
        continue
      }
      conflicts.append(
        Conflict(
          expert: experts[one].id, target: .expert(experts[other].id), kind: "kinship",
          effect: .panel, source: "self-declaration 本人申报"))
    }
  }
}
