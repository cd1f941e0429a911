import PanelModel

extension ReviewBuilder {
  mutating func makeExperts() {
    var generator = generator(for: .pool)
    let shares = specialties.map(\.experts).apportioned(
      expertCount, least: specialties.map { _ in 3 })
    var mains = shares.indices.flatMap { Array(repeating: $0, count: shares[$0]) }
    generator.shuffle(&mains)
    let ranks = weightsByRank(insideEmployerCount).runningSums
    for (index, main) in mains.enumerated() {
      let employer = generator.index(byRunning: ranks)
      let level = generator.index(by: shape.levels.map(\.experts))
      facts.append(
        ExpertFacts(specialties: held(main, &generator), level: level, employer: employer))
      experts.append(makeExpert(index, &generator))
    }
    nameExperts()
    fits = specialties.indices.map { specialty in
      experts.indices.compactMap { expert in
        reach(of: expert, to: specialty).map { (expert, $0) }
      }
    }
    taken = experts.map { _ in 0 }
  }

  /// 0 or 1, where an expert may judge a specialty.
  func reach(of expert: Int, to specialty: Int) -> Int? {
    facts[expert].specialties.compactMap { distance($0, specialty) }.filter { $0 <= 1 }.min()
  }

  private func held(_ main: Int, _ generator: inout SeededGenerator) -> [Int] {
    let others = specialties.indices.filter { $0 != main && distance(main, $0) == 1 }
    guard generator.chance(permille: shape.secondSpecialty), !others.isEmpty else { return [main] }
    return [main, generator.pick(others)]
  }

  private func makeExpert(_ index: Int, _ generator: inout SeededGenerator) -> Expert {
    let fact = facts[index]
    let employer = employers[fact.employer]
    var expert = Expert(id: Expert.ID(identifier("E", index, of: expertCount)))
    expert.employer = employerText(fact.employer, &generator)
    expert.region = employer.district
    expert.specialties = fact.specialties.enumerated().map { position, specialty in
      let most =
        position == 0 ? 2 + generator.index(by: [10, 35, 40, 15]) : generator.number(in: 1...3)
      return SpecialtyGrant(specialties[specialty].code, proficiency: most)
    }
    expert.level = shape.levels[fact.level].name
    expert.roles = generator.chance(permille: shape.chairs) && fact.level >= 2 ? ["chair"] : []
    expert.status = drawStatus(&generator)
    expert.trainedUntil = trainedUntil(&generator)
    expert.severity =
      generator.chance(permille: shape.knownSeverity) ? generator.number(in: -2...2) : 0
    expert.attributes = attributes(of: index, &generator)
    return expert
  }

  private func attributes(of index: Int, _ generator: inout SeededGenerator) -> [String: String] {
    let fact = facts[index]
    let employer = employers[fact.employer]
    let name = SpecialtyCatalogue.name(of: specialties[fact.specialties[0]].code)
    let age = drawAge(level: fact.level, &generator)
    let born = shape.asOf.adding(days: -age * 366 - generator.below(360))
    var attributes = [
      "employer_name": employer.name, "sector": employer.sector.rawValue,
      "specialty_name": "\(name.chinese) \(name.english)",
      "gender": generator.chance(permille: shape.women) ? "female" : "male",
      "born": "\(born)", "experience": "\(max(3, age - 24 - generator.below(5)))",
    ]
    let former = generator.below(insideEmployerCount)
    let left = shape.asOf.adding(months: -generator.number(in: 2...60))
    if generator.chance(permille: shape.formerEmployers), former != fact.employer {
      attributes["former_employer"] = "\(employers[former].id)@\(left)"
    }
    return attributes
  }

  /// Most are between 45 and 60; who holds the highest title is 40 at least.
  private func drawAge(level: Int, _ generator: inout SeededGenerator) -> Int {
    let bracket = generator.index(by: [5, 9, 14, 20, 22, 18, 8, 4])
    let age = 30 + 5 * bracket + generator.below(5)
    return level == shape.levels.count - 1 ? max(age, 40 + generator.below(6)) : age
  }

  private func drawStatus(_ generator: inout SeededGenerator) -> String {
    let others = 1000 - shape.suspended - shape.retired
    let drawn = generator.index(by: [shape.suspended, shape.retired, others])
    return ["suspended", "retired", Expert.activeStatus][drawn]
  }

  private func trainedUntil(_ generator: inout SeededGenerator) -> CivilDate? {
    switch generator.index(by: [shape.trained, shape.lapsed, 1000 - shape.trained - shape.lapsed]) {
    case 0: shape.asOf.adding(days: generator.number(in: 0...730))
    case 1: shape.asOf.adding(days: -generator.number(in: 1...400))
    default: nil
    }
  }

  private mutating func nameExperts() {
    var generator = generator(for: .names)
    for index in experts.indices {
      let titles = shape.levels[facts[index].level].titles
      let isAcademic = employers[facts[index].employer].sector == .university
      experts[index].title = isAcademic ? titles.academic : titles.engineer
      if (index + 1).isMultiple(of: shape.nameCollisionEvery) {
        experts[index].name = experts[generator.below(index)].name
      } else if generator.chance(permille: shape.foreignNames) {
        experts[index].name = PersonName.latin(using: &generator)
        experts[index].title = isAcademic ? titles.academicInLatin : titles.engineerInLatin
      } else {
        experts[index].name = PersonName.chinese(using: &generator)
      }
    }
  }
}
