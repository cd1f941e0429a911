import PanelModel

extension ReviewBuilder {
  /// How many members of a panel may leave the room for a case, by the policy's quorum.
  func mostRecused(of panel: PanelDraft, margin: Int) -> Int {
    shape.plan.hasOwnPanels ? 0 : panel.seats - ((2 * panel.seats + 2) / 3 + margin)
  }

  /// The panels that judge a case, each with how many may leave the room.
  func rooms(of row: Int) -> [(members: [Int], most: Int)] {
    let panel = panels[caseFacts[row].panel]
    let own = (panel.members, mostRecused(of: panel, margin: 0))
    guard let parent = panel.parent else { return [own] }
    let committee = committees[parent]
    return [own, (committee.members, mostRecused(of: committee, margin: 1))]
  }

  /// Whether so many more may leave the room for a case.
  func mayRecuse(_ more: Set<Int>, from row: Int) -> Bool {
    let all = recused[row].union(more)
    return rooms(of: row).allSatisfy { room in room.members.count(where: all.contains) <= room.most
    }
  }

  /// Gives every case an applicant whom the members of the hidden roster may judge.
  mutating func makeCases() {
    var generator = generator(for: .applicants)
    let inside = insideEmployerCount
    let insideRanks = weightsByRank(inside).runningSums
    let outsideRanks = weightsByRank(max(1, employers.count - inside)).runningSums
    recused = cases.map { _ in [] }
    for row in cases.indices {
      var employer = 0
      for attempt in 0..<20 {
        let isInside =
          employers.count == inside
          || (generator.chance(permille: shape.insideApplicants) && attempt < 10)
        employer =
          isInside
          ? generator.index(byRunning: insideRanks)
          : inside + generator.index(byRunning: outsideRanks)
        if mayRecuse(colleagues(of: employer, row), from: row) { break }
      }
      if !mayRecuse(colleagues(of: employer, row), from: row) {
        employer =
          employers.indices.last { mayRecuse(colleagues(of: $0, row), from: row) } ?? employer
      }
      caseFacts[row].employer = employer
      recused[row] = colleagues(of: employer, row)
      describe(row, &generator)
    }
  }

  /// Members of the panels of a case whose employer has the same top as an applicant's.
  private func colleagues(of employer: Int, _ row: Int) -> Set<Int> {
    let root = rootOfEmployer[employer]
    return Set(
      rooms(of: row).flatMap(\.members).filter { rootOfEmployer[facts[$0].employer] == root })
  }

  private mutating func describe(_ row: Int, _ generator: inout SeededGenerator) {
    let fact = caseFacts[row]
    let employer = employers[fact.employer]
    let code = specialties[fact.specialty].code
    let name = SpecialtyCatalogue.name(of: code)
    cases[row].applicant = identifier("P", row, of: caseCount)
    cases[row].employer = employerText(fact.employer, &generator)
    cases[row].region = employer.district
    cases[row].specialties = [code]
    cases[row].level = shape.levels[fact.level].name
    cases[row].readers = shape.plan.readers
    cases[row].panel = shape.plan.hasOwnPanels ? nil : panels[fact.panel].id
    let work = generator.pick(SpecialtyCatalogue.works)
    cases[row].attributes = [
      "applicant_name": PersonName.chinese(using: &generator), "employer_name": employer.name,
      "specialty_name": "\(name.chinese) \(name.english)",
      "title": "\(employer.district)\(name.chinese)\(work)",
      "submitted": "\(shape.asOf.adding(days: -generator.number(in: 10...75)))",
    ]
  }

  /// Three of the members who stay in the room read each case, those with the least work first.
  mutating func chooseReaders() {
    readers = cases.map { _ in [] }
    guard shape.plan.readers > 0 else { return }
    for row in cases.indices {
      let members = panels[caseFacts[row].panel].members.filter { !recused[row].contains($0) }
      let chosen = members.sorted { (taken[$0], $0) < (taken[$1], $1) }
        .prefix(shape.plan.readers)
      readers[row] = chosen.sorted()
      for reader in chosen { taken[reader] += cases[row].effort }
    }
  }

  /// Sets the usual load, held work and own bounds so that the hidden roster fits.
  mutating func boundLoads() {
    var generator = generator(for: .loads)
    let work = taken.reduce(0, +)
    let active = max(1, experts.indices.count(where: isActive))
    let reading = shape.plan.readers > 0
    let largest = panels.map { effort(of: $0) }.max() ?? 1
    // Where cases are read, whoever sits on the panels, the readers' work finds room on them.
    usualLoad =
      reading
      ? mostReading + 2 * shape.plan.meetingEffort + 3
      : max(2 * largest, (work * 5 + active * 4 - 1) / (active * 4))
    for expert in experts.indices {
      let holds = generator.chance(permille: shape.holding)
      let amount = min(generator.number(in: 1...3), usualLoad / 4)
      if holds { experts[expert].held = amount }
      bound(expert, isFree: !reading, &generator)
    }
  }

  /// The most that one member reads where the readings of a case are shared out evenly among those
  /// who stay in the room.
  private var mostReading: Int {
    let shares = panels.map { panel in
      let room = max(1, panel.seats - mostRecused(of: panel, margin: 0))
      let work = panel.cases.reduce(0) { $0 + cases[$1].effort }
      return (work * shape.plan.readers + room - 1) / room
    }
    return shares.max() ?? 0
  }

  private mutating func bound(_ expert: Int, isFree: Bool, _ generator: inout SeededGenerator) {
    let isBusy = generator.chance(permille: 80)
    let owes = generator.chance(permille: shape.owing)
    guard isFree else { return }
    let total = experts[expert].held + taken[expert]
    let most = isBusy ? usualLoad * 6 / 10 : usualLoad
    // The experts of a thin specialty have just the time that the hidden roster takes.
    let isThin = specialties[facts[expert].specialties[0]].supply == .thin && taken[expert] > 0
    let bound = isThin && shape.plan.hasOwnPanels ? total : max(most, total)
    if bound != usualLoad { experts[expert].load.most = bound }
    if owes, isActive(expert), total >= 2 { experts[expert].load.least = min(3, total / 2) }
  }
}
