import PanelModel

extension FamilyBuilder {
  var insideEmployerCount: Int { max(3, expertCount / shape.expertsPerEmployer) }

  /// Weights that fall by rank, so that of hundreds of employers ten have a third of the people.
  func weightsByRank(_ count: Int) -> [Int] { (0..<count).map { 1_000_000 / ($0 + 3) } }

  mutating func makeEmployers() {
    var generator = generator(for: .employers)
    let inside = insideEmployerCount
    let count = inside + max(3, caseCount / shape.casesPerOutsideEmployer)
    // By rank: large pools are led by design institutes and universities; applicants come from
    // enterprises.
    let sectors: [Employer.Sector] = [
      .institute, .enterprise, .university, .enterprise, .institute, .enterprise,
    ]
    employers = (0..<count).map { number in
      Employer(
        number: number, id: identifier("ORG", number, of: count),
        sector: number < inside ? sectors[number % sectors.count] : .enterprise,
        district: shape.districts[generator.index(by: shape.districts.map(\.weight))].name)
    }
  }

  mutating func makeExperts() {
    var generator = generator(for: .pool)
    let shares = shape.specialties.map(\.experts).apportioned(
      expertCount, least: shape.specialties.map(\.leastExperts))
    specialtyOfExpert = shares.indices.flatMap { Array(repeating: $0, count: shares[$0]) }
    generator.shuffle(&specialtyOfExpert)
    let ranks = weightsByRank(insideEmployerCount).runningSums
    for index in 0..<expertCount {
      employerOfExpert.append(generator.index(byRunning: ranks))
      levelOfExpert.append(generator.index(by: shape.levels.map(\.experts)))
      let specialty = specialtyOfExpert[index]
      // Thin specialties lose nobody, for they are tight enough, and no specialty loses its first.
      let isFirst = specialtyOfExpert.firstIndex(of: specialty) == index
      let status = drawStatus(&generator)
      experts.append(makeExpert(index, &generator))
      if shares[specialty] > 6, !isFirst { experts[index].status = status }
    }
    nameExperts()
  }

  private func makeExpert(_ index: Int, _ generator: inout SeededGenerator) -> Expert {
    let employer = employers[employerOfExpert[index]]
    let specialty = shape.specialties[specialtyOfExpert[index]]
    let level = shape.levels[levelOfExpert[index]]
    var expert = Expert(id: Expert.ID(identifier("E", index, of: expertCount)))
    expert.employer = employer.id
    expert.region = employer.district
    expert.specialties = grants(of: specialty, &generator)
    expert.level = level.name
    expert.attributes = [
      "employer_name": employer.name, "sector": employer.sector.rawValue,
      "specialty_name": specialty.name,
    ]
    expert.roles = generator.chance(permille: level.chairs) ? ["chair"] : []
    expert.trainedUntil = trainedUntil(&generator)
    expert.severity =
      generator.chance(permille: shape.knownSeverity) ? generator.number(in: -2...2) : 0
    return expert
  }

  private func grants(of specialty: SpecialtyShape, _ generator: inout SeededGenerator)
    -> [SpecialtyGrant]
  {
    let main = SpecialtyGrant(
      specialty.code, proficiency: 2 + generator.index(by: [10, 35, 40, 15]))
    let neighbours = shape.neighbours.filter { $0.distance == 1 }.compactMap {
      $0.first == specialty.code ? $0.second : $0.second == specialty.code ? $0.first : nil
    }
    let hasSecond = generator.chance(permille: shape.secondSpecialty)
    guard hasSecond, !neighbours.isEmpty else { return [main] }
    let second = SpecialtyGrant(
      generator.pick(neighbours), proficiency: generator.number(in: 1...3))
    return [main, second]
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
      let titles = shape.levels[levelOfExpert[index]].titles
      let isAcademic = employers[employerOfExpert[index]].sector == .university
      if (index + 1).isMultiple(of: shape.nameCollisionEvery) {
        let namesake = generator.below(index)
        experts[index].name = experts[namesake].name
        experts[index].title = isAcademic ? titles.academic : titles.engineer
      } else if generator.chance(permille: shape.foreignNames) {
        experts[index].name = PersonName.latin(using: &generator)
        experts[index].title = isAcademic ? titles.academicInLatin : titles.engineerInLatin
      } else {
        experts[index].name = PersonName.chinese(using: &generator)
        experts[index].title = isAcademic ? titles.academic : titles.engineer
      }
    }
  }
}
