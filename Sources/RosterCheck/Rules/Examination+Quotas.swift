import PanelModel

extension OrganisationBook.Key {
  /// As people know it.
  var text: String {
    switch self {
    case .organisation(let id): id.rawValue
    case .text(let text): text
    }
  }
}

extension Examination {
  /// Too many or too few members, all told or with one value.
  struct QuotaBreach {
    let value: String?
    let members: [Int]
    let seats: Int
    let limit: Int
    /// How many too many or too few.
    var excess: Int { abs(members.count - limit) }
  }

  /// What breaks a quota, by value.
  func breaches(
    of quota: Quota, isMost: Bool, by members: [Int], on panel: Int
  ) -> [QuotaBreach] {
    let seats = members.count
    let limit = limit(of: quota, seats: seats, isMost: isMost, on: panel)
    func breach(_ value: String?, _ counted: [Int]) -> QuotaBreach? {
      let isBroken = isMost ? counted.count > limit : counted.count < limit
      return isBroken
        ? QuotaBreach(value: value, members: counted, seats: seats, limit: limit) : nil
    }
    switch quota.subject {
    case .members(let selector):
      let answers = pool.answers(of: selector, by: members, onPanel: panel)
      let counted = zip(members, answers).filter { isMost ? $1 != false : $1 == true }.map(\.0)
      return [breach(nil, counted)].compactMap(\.self)
    case .each(let attribute):
      var holders: [OrganisationBook.Key: [Int]] = [:]
      for expert in members {
        for value in pool.values(of: attribute, ofExpert: expert, onPanel: panel) {
          holders[value, default: []].append(expert)
        }
      }
      if !isMost {
        for value in pool.holders(of: attribute, onPanel: panel).keys where holders[value] == nil {
          holders[value] = []
        }
      }
      return holders.compactMap { breach($0.key.text, $0.value) }
    }
  }

  /// Says what breaks a quota.
  mutating func tell(
    _ breach: QuotaBreach, _ quota: Quota, isMost: Bool, on panel: Int, by source: RuleSource
  ) {
    var values = [
      "count": "\(breach.members.count)", "seats": "\(breach.seats)", "limit": "\(breach.limit)",
      "experts": breach.members.map { label(problem.experts[$0].id) }.sorted()
        .joined(separator: ", "),
    ]
    if case .each(let attribute) = quota.subject { values["attribute"] = attribute }
    values["value"] = breach.value
    let phrase =
      switch (isMost, breach.value == nil) {
      case (true, true): CheckPhrases.tooMany
      case (true, false): CheckPhrases.tooManyAlike
      case (false, true): CheckPhrases.tooFew
      case (false, false): CheckPhrases.tooFewAlike
      }
    report(phrase, values, on: panel, experts: breach.members, by: source)
  }
}
