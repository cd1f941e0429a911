import PanelModel

extension ConferenceBuilder {
  private static let fewestInstitutions = 12

  private var institutionCount: Int {
    max(ConferenceBuilder.fewestInstitutions, expertCount / 3)
  }

  /// Weights that fall by rank.
  private func weights(_ count: Int, offset: Int) -> [Int] {
    (0..<count).map { 1_000_000 / ($0 + offset) }
  }

  mutating func makeInstitutions() {
    var generator = generator(for: .employers)
    let countries = weights(ConferenceVocabulary.countries.count, offset: 3).runningSums
    for index in 0..<institutionCount {
      // The largest are spread over the countries, so that two of a country are no bottleneck.
      countryOfInstitution.append(
        index < ConferenceBuilder.fewestInstitutions
          ? index : generator.index(byRunning: countries))
      let name = ConferenceVocabulary.institution(number: index)
      institutions.append(
        Organisation(
          id: Organisation.ID(identifier("INST", index, of: institutionCount)), name: name.full,
          aliases: [name.short]))
    }
  }

  mutating func makeExperts() {
    var generator = generator(for: .pool)
    var names = self.generator(for: .names)
    let ranks = weights(institutionCount, offset: 8).runningSums
    for index in 0..<expertCount {
      let institution = generator.index(byRunning: ranks)
      let topics = drawTopics(generator.number(in: 3...6), &generator)
      // One in five is senior, evenly, so that every size has some.
      let isSenior = index.isMultiple(of: 5)
      var expert = Expert(id: Expert.ID(identifier("R", index, of: expertCount)))
      expert.name =
        generator.chance(permille: 300)
        ? PersonName.chinese(using: &names) : PersonName.latin(using: &names)
      // A few profiles spell the institution out.
      expert.employer =
        generator.chance(permille: 50)
        ? institutions[institution].name : institutions[institution].id.rawValue
      expert.region = ConferenceVocabulary.countries[countryOfInstitution[institution]]
      expert.specialties = topics.map { topic in
        SpecialtyGrant(
          ConferenceVocabulary.topics[topic].code, proficiency: generator.number(in: 2...5))
      }
      expert.roles = isSenior ? ["reviewer", ConferenceBuilder.senior] : ["reviewer"]
      expert.attributes = [
        "gender": generator.chance(permille: 240) ? "female" : "male",
        "seniority": isSenior
          ? "professor" : generator.pick(["student", "postdoc", "assistant-professor", "industry"]),
      ]
      experts.append(expert)
      topicsOfExpert.append(topics)
      institutionOfExpert.append(institution)
    }
  }

  /// So many different topics, of which few are in fashion.
  private func drawTopics(_ count: Int, _ generator: inout SeededGenerator) -> [Int] {
    let sums = weights(ConferenceVocabulary.topics.count, offset: 6).runningSums
    var topics: [Int] = []
    while topics.count < count {
      let topic = generator.index(byRunning: sums)
      if !topics.contains(topic) { topics.append(topic) }
    }
    return topics
  }

  mutating func makePapers() {
    var generator = generator(for: .docket)
    let ranks = weights(institutionCount, offset: 8).runningSums
    for row in 0..<caseCount {
      let topics = drawTopics(generator.number(in: 1...3), &generator)
      var authors = [generator.index(byRunning: ranks)]
      while generator.chance(permille: 350), authors.count < 3 {
        let other = generator.index(byRunning: ranks)
        if !authors.contains(other) { authors.append(other) }
      }
      var paper = Case(id: Case.ID(identifier("PAPER", row, of: caseCount)))
      paper.applicant = identifier("A", row, of: caseCount)
      paper.employer = institutions[authors[0]].id.rawValue
      paper.region = ConferenceVocabulary.countries[countryOfInstitution[authors[0]]]
      paper.specialties = topics.map { ConferenceVocabulary.topics[$0].code }
      paper.attributes = [
        "title": ConferenceVocabulary.title(of: topics[0], &generator),
        "institutions": authors.map { institutions[$0].id.rawValue }.joined(separator: ";"),
        "submitted": "\(asOf.adding(days: -generator.number(in: 20...28)))",
      ]
      cases.append(paper)
      topicsOfCase.append(topics)
      institutionsOfCase.append(authors)
    }
  }
}
