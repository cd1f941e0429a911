import PanelModel

extension ConferenceBuilder {
  /// Answers to the call for bids, with what they add to a score, in thousandths.
  private static let bids: [(answer: String, weight: Int, units: Int)] = [
    ("very high", 25, 300), ("high", 60, 150), ("neutral", 800, 0),
    ("low", 75, -150), ("very low", 40, -300),
  ]

  /// One senior and two others for each paper, papers with few experts first, those with the least
  /// work first.
  mutating func chooseReviewers() {
    var generator = generator(for: .seating)
    var priority = Array(experts.indices)
    generator.shuffle(&priority)
    taken = experts.map { _ in 0 }
    roster = cases.map { _ in [] }
    let near = cases.indices.map { row in experts.indices.filter { shared($0, row) > 0 } }
    let order = cases.indices.sorted { (near[$0].count, $0) < (near[$1].count, $1) }
    for row in order {
      for seat in 0..<ConferenceBuilder.seats {
        let mustBeSenior = seat == 0
        let chosen =
          best(of: near[row], for: row, mustBeSenior, priority)
          ?? best(of: Array(experts.indices), for: row, mustBeSenior, priority)
        guard let chosen else { continue }
        roster[row].append(chosen)
        taken[chosen] += 1
      }
    }
  }

  private func best(
    of candidates: [Int], for row: Int, _ mustBeSenior: Bool, _ priority: [Int]
  ) -> Int? {
    candidates.filter { mayJoin($0, row) && (!mustBeSenior || isSenior($0)) }
      .map { expert in (taken[expert] * 2 - shared(expert, row), priority[expert], expert) }
      .min { $0 < $1 }?.2
  }

  /// Whether the rules on institutions and countries let an expert join the reviewers of a paper.
  private func mayJoin(_ expert: Int, _ row: Int) -> Bool {
    let institution = institutionOfExpert[expert]
    let countries = roster[row].map { countryOfInstitution[institutionOfExpert[$0]] }
    return !institutionsOfCase[row].contains(institution)
      && !roster[row].contains { institutionOfExpert[$0] == institution }
      && countries.count { $0 == countryOfInstitution[institution] } < 2
  }

  /// Most do what is usual, some half of it; nobody less than the hidden roster takes.
  mutating func boundLoads() {
    var generator = generator(for: .loads)
    for expert in experts.indices {
      let isBusy = generator.chance(permille: 200)
      let most = max(isBusy ? (usualLoad + 1) / 2 : usualLoad, taken[expert])
      if most != usualLoad { experts[expert].load.most = most }
      if generator.chance(permille: 100), taken[expert] > 0 { experts[expert].load.least = 1 }
    }
  }

  /// Scores of all pairs with a topic in common: the share of the paper's topics that the reviewer
  /// knows, give or take a little, and the bid.
  mutating func makeScores() {
    var generator = generator(for: .scores)
    var bids = self.generator(for: .bids)
    for row in cases.indices {
      for expert in experts.indices {
        let common = shared(expert, row)
        guard common > 0 || roster[row].contains(expert) else { continue }
        let similarity = 150 + 550 * common / topicsOfCase[row].count
        let bid = ConferenceBuilder.bids[bids.index(by: ConferenceBuilder.bids.map(\.weight))]
        let units = similarity + generator.number(in: -120...120) + bid.units
        scores.append(
          ProblemParts.Score(
            panel: Panel.ID(cases[row].id.rawValue), expert: experts[expert].id,
            units: min(max(units, 1), 1000)))
      }
    }
  }

  /// The institutions of further authors, co-authors of the last years and of long ago, advisers.
  mutating func makeConflicts() {
    var generator = generator(for: .conflicts)
    for row in cases.indices {
      for expert in experts.indices
      where institutionsOfCase[row].dropFirst().contains(institutionOfExpert[expert]) {
        add("employer", of: expert, with: row, Validity(), source: "profile")
      }
      let near = experts.indices.filter { shared($0, row) > 0 }
      for _ in 0..<generator.number(in: 0...min(4, near.count)) {
        let expert = generator.pick(near)
        let isAdviser = generator.chance(permille: 150)
        let recent = generator.number(in: 1...34)
        let past = generator.number(in: 40...90)
        let isPast = roster[row].contains(expert) || generator.chance(permille: 200)
        if isAdviser {
          guard !roster[row].contains(expert) else { continue }
          let until = asOf.adding(months: -past)
          let validity = Validity(since: until.adding(months: -48), until: until)
          add("teacher-student", of: expert, with: row, validity, source: "profile")
        } else {
          let day = asOf.adding(months: -(isPast ? past : recent))
          add(
            "coauthor", of: expert, with: row, Validity(since: day, until: day),
            source: "bibliography")
        }
      }
    }
  }

  private mutating func add(
    _ kind: String, of expert: Int, with row: Int, _ validity: Validity, source: String
  ) {
    conflicts.append(
      Conflict(
        expert: experts[expert].id, target: .reviewCase(cases[row].id), kind: kind,
        validity: validity, source: source))
  }
}
