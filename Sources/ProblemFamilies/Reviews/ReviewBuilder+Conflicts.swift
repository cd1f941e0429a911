import PanelModel

extension ReviewBuilder {
  /// Kinds of conflicts between an expert and an applicant, with their shares of a thousand.
  private enum Personal: String, CaseIterable {
    case collaboration
    case teacher = "teacher-student"
    case recommender, financial, declared, kinship

    var weight: Int {
      switch self {
      case .collaboration: 640
      case .teacher: 140
      case .recommender: 60
      case .financial: 20
      case .declared: 136
      case .kinship: 4
      }
    }

    var source: String {
      switch self {
      case .collaboration: "project records 项目档案"
      case .teacher: "school records 学籍档案"
      case .recommender: "application form 申报表"
      case .financial: "business register 工商登记"
      case .declared, .kinship: "self-declaration 本人申报"
      }
    }
  }

  mutating func makeConflicts() {
    var generator = generator(for: .conflicts)
    for expert in experts.indices { declareFormerEmployer(of: expert, &generator) }
    for row in cases.indices { addPersonalConflicts(case: row, &generator) }
  }

  /// Some of those who left an employer have said so; the others stand in the column only.
  private mutating func declareFormerEmployer(of expert: Int, _ generator: inout SeededGenerator) {
    let isDeclared = generator.chance(permille: shape.declaredFormer)
    let parts = experts[expert].attributes["former_employer"]?.split(separator: "@") ?? []
    guard isDeclared, parts.count == 2, let until = CivilDate(iso: String(parts[1])) else { return }
    conflicts.append(
      Conflict(
        expert: experts[expert].id, target: .employer(String(parts[0])), kind: "former-employer",
        validity: Validity(until: until), source: "curriculum vitae 个人履历"))
  }

  /// Most conflicts are with people of the same trade, where a thin one has more of them.
  private mutating func addPersonalConflicts(case row: Int, _ generator: inout SeededGenerator) {
    let specialty = caseFacts[row].specialty
    let expected = min(expertCount * shape.personalConflicts, shape.mostConflicts * 1000)
    var count = expected / 1000 + (generator.chance(permille: expected % 1000) ? 1 : 0)
    let isThin = specialties[specialty].supply == .thin
    if isThin, generator.chance(permille: shape.thinConflicts) { count += 1 }
    var concerned: Set<Int> = []
    for _ in 0..<count {
      let isNear = generator.chance(permille: 800)
      let expert = isNear ? generator.pick(fits[specialty]).expert : generator.below(expertCount)
      let drawn = Personal.allCases[generator.index(by: Personal.allCases.map(\.weight))]
      guard concerned.insert(expert).inserted else { continue }
      add(drawn, of: expert, with: row, &generator)
    }
  }

  /// Adds a conflict; who is needed in the hidden roster has worked with the applicant long ago only.
  private mutating func add(
    _ kind: Personal, of expert: Int, with row: Int, _ generator: inout SeededGenerator
  ) {
    let target: Conflict.Target =
      generator.chance(permille: 500)
      ? .reviewCase(cases[row].id) : .person(cases[row].applicant)
    let isWide = generator.chance(permille: 300)
    let dates = validity(of: kind, isPast: false, &generator)
    let pastDates = validity(of: kind, isPast: true, &generator)
    let isSeated = rooms(of: row).contains { $0.members.contains(expert) }
    let isNeeded =
      isSeated && (readers[row].contains(expert) || !mayRecuse([expert], from: row))
    guard !isNeeded || kind == .collaboration else { return }
    if isSeated, !isNeeded { recused[row].insert(expert) }
    let barsFromPanel = isWide && !isSeated && (kind == .teacher || kind == .kinship)
    conflicts.append(
      Conflict(
        expert: experts[expert].id, target: target, kind: kind.rawValue,
        effect: barsFromPanel ? .panel : .reviewCase, validity: isNeeded ? pastDates : dates,
        source: kind.source))
  }

  /// The days of a conflict; of a collaboration that is past, more than three years before any case
  /// was submitted.
  private func validity(
    of kind: Personal, isPast: Bool, _ generator: inout SeededGenerator
  ) -> Validity {
    let long = generator.number(in: 6...36)
    switch kind {
    case .collaboration:
      let ended = generator.number(in: isPast ? 40...60 : -12...60)
      let until = shape.asOf.adding(months: -ended)
      return Validity(since: until.adding(months: -long), until: until)
    case .teacher:
      let since = shape.asOf.adding(months: -long * 10)
      return Validity(since: since, until: since.adding(months: 36))
    case .recommender, .financial:
      return Validity(since: shape.asOf.adding(months: -long))
    case .declared, .kinship: return Validity()
    }
  }

  /// Pairs of experts of one trade who must not sit together, and do not in the hidden roster.
  mutating func makeRelations() {
    var generator = generator(for: .relations)
    var taken: Set<[Int]> = []
    for members in (panels + committees).map({ $0.members.sorted() }) {
      for (position, one) in members.enumerated() {
        for other in members[(position + 1)...] { taken.insert([one, other]) }
      }
    }
    for (kind, every) in [
      ("kinship", shape.kinshipEvery), ("teacher-student", shape.teachingEvery),
    ] {
      for _ in 0..<max(1, expertCount / every) {
        let one = generator.below(expertCount)
        let tries = (0..<8).map { _ in
          generator.pick(fits[facts[one].specialties[0]]).expert
        }
        let began = shape.asOf.adding(months: -generator.number(in: 24...360))
        let other = tries.first { $0 != one && !taken.contains([min(one, $0), max(one, $0)]) }
        guard let other, taken.insert([min(one, other), max(one, other)]).inserted else { continue }
        let isTaught = kind == "teacher-student"
        relations.append(
          Relation(
            experts[one].id, experts[other].id, kind: kind,
            validity: isTaught
              ? Validity(since: began, until: began.adding(months: 36)) : Validity(),
            source: isTaught ? "school records 学籍档案" : "self-declaration 本人申报"))
      }
    }
  }
}
