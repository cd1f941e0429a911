import PanelModel

extension ReviewBuilder {
  /// Fewest employers that have experts, so that two members of each never fill a panel.
  private static let fewestEmployers = 12

  var insideEmployerCount: Int {
    max(ReviewBuilder.fewestEmployers, expertCount / shape.expertsPerEmployer)
  }

  /// Weights that fall by rank, so that of hundreds of employers ten have a third of the people.
  func weightsByRank(_ count: Int) -> [Int] { (0..<count).map { 1_000_000 / ($0 + 3) } }

  mutating func makeEmployers() {
    var generator = generator(for: .employers)
    let inside = insideEmployerCount
    let count = inside + (shape.casesPerOutsideEmployer.map { max(6, caseCount / $0) } ?? 0)
    let sectors: [Employer.Sector] = [
      .institute, .enterprise, .university, .enterprise, .enterprise, .government, .institute,
      .enterprise,
    ]
    employers = (0..<count).map { number in
      Employer(
        number: number, id: identifier("ORG", number, of: count),
        sector: number < inside ? sectors[number % sectors.count] : .enterprise,
        district: shape.districts[generator.index(by: shape.districts.map(\.weight))].name)
    }
    makeOrganisations()
  }

  /// A tree of two levels: some employers belong to one of the largest.
  private mutating func makeOrganisations() {
    var generator = generator(for: .organisations)
    let inside = insideEmployerCount
    rootOfEmployer = Array(employers.indices)
    // Every name and alias stands for one organisation only.
    var taken = Set(employers.flatMap { [$0.id, $0.name] })
    for index in employers.indices {
      let belongs = generator.chance(permille: shape.subsidiaries)
      let parent = generator.below(min(10, inside / 2))
      // The last of each kind stay alone, so that there is always one that nobody belongs to.
      let isAlone = index < inside / 2 || index % 3 == 2
      if belongs, !isAlone { rootOfEmployer[index] = parent }
      let name = employers[index].name
      let aliases = ["原" + name, String(name.dropLast(2))].filter { taken.insert($0).inserted }
      let root = rootOfEmployer[index]
      organisations.append(
        Organisation(
          id: Organisation.ID(employers[index].id), name: name,
          aliases: generator.chance(permille: 300) ? aliases : Array(aliases.prefix(1)),
          parent: root == index ? nil : Organisation.ID(employers[root].id)))
    }
  }

  /// What a row says of an employer: mostly its identifier, sometimes another of its names.
  func employerText(_ employer: Int, _ generator: inout SeededGenerator) -> String {
    let organisation = organisations[employer]
    guard generator.chance(permille: shape.aliasedRows) else { return employers[employer].id }
    return generator.pick([organisation.name] + organisation.aliases)
  }
}
