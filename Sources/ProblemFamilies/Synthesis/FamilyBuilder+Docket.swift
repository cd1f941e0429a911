import PanelModel

extension FamilyBuilder {
  mutating func makeCases() {
    var generator = generator(for: .docket)
    let shares = shape.specialties.map(\.cases).apportioned(
      caseCount, least: Array(repeating: 0, count: shape.specialties.count))
    specialtyOfCase = shares.indices.flatMap { Array(repeating: $0, count: shares[$0]) }
    generator.shuffle(&specialtyOfCase)
    let inside = insideEmployerCount
    let insideRanks = weightsByRank(inside).runningSums
    let outsideRanks = weightsByRank(employers.count - inside).runningSums
    for row in 0..<caseCount {
      let isInside = generator.chance(permille: shape.insideApplicants)
      employerOfCase.append(
        isInside
          ? generator.index(byRunning: insideRanks)
          : inside + generator.index(byRunning: outsideRanks))
      levelOfCase.append(generator.index(by: shape.levels.map(\.cases)))
      let drawn = generator.index(by: shape.methods.map(\.weight))
      let method = shape.methods[shape.specialties[specialtyOfCase[row]].isTight ? 0 : drawn]
      cases.append(Case(id: Case.ID(identifier("C", row, of: caseCount)), method: method.name))
      cases[row].effort = method.effort
      cases[row].seats = SeatRange(ease(row, seats: method.seats, &generator))
      describe(row, &generator)
    }
  }

  /// Makes a case easier until it has enough eligible experts, and returns the seats it can have.
  private mutating func ease(_ row: Int, seats: Int, _ generator: inout SeededGenerator) -> Int {
    if eligible(case: row).count < seats {
      // Nobody of the pool works where only applicants do.
      employerOfCase[row] = generator.number(in: insideEmployerCount...(employers.count - 1))
    }
    if eligible(case: row).count < seats {
      levelOfCase[row] = shape.levels.firstIndex { $0.cases > 0 } ?? 0
    }
    return min(seats, eligible(case: row).count)
  }

  private mutating func describe(_ row: Int, _ generator: inout SeededGenerator) {
    let employer = employers[employerOfCase[row]]
    let specialty = shape.specialties[specialtyOfCase[row]]
    cases[row].applicant = identifier("P", row, of: caseCount)
    cases[row].employer = employer.id
    cases[row].region = employer.district
    cases[row].specialties = [specialty.code]
    cases[row].level = shape.levels[levelOfCase[row]].name
    cases[row].attributes = [
      "applicant_name": PersonName.chinese(using: &generator), "employer_name": employer.name,
      "specialty_name": specialty.name,
      "title": employer.district + generator.pick(specialty.topics),
    ]
  }
}
