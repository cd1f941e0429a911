import PanelModel

/// The values of an attribute that any expert of the pool has.
struct PoolValues {
  private let facts: ProblemFacts
  private var known: [String: Set<OrganisationBook.Key>] = [:]

  init(_ facts: ProblemFacts) { self.facts = facts }

  /// The values of one expert; employers as organisations, everything else as text.
  func values(of attribute: String, ofExpert expert: Int, onPanel panel: Int)
    -> Set<OrganisationBook.Key>
  {
    let texts = facts.value(of: attribute, ofExpert: expert, onPanel: panel).texts
    return Set(
      texts.map { attribute == "employer" ? facts.organisations.key($0) : .text($0) })
  }

  /// The values of all experts.
  mutating func values(of attribute: String, onPanel panel: Int) -> Set<OrganisationBook.Key> {
    if let values = known[attribute] { return values }
    var all: Set<OrganisationBook.Key> = []
    for expert in facts.problem.experts.indices {
      all.formUnion(values(of: attribute, ofExpert: expert, onPanel: panel))
    }
    if !facts.dependsOnPanel(attribute) { known[attribute] = all }
    return all
  }
}

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
    of quota: Quota, isMost: Bool, by members: [Int], on panel: Int, among pool: inout PoolValues
  ) -> [QuotaBreach] {
    let seats = members.count
    let limit =
      switch quota.amount {
      case .count(let count): count
      case .share(let share): isMost ? share.times(seats).down : share.times(seats).up
      }
    func breach(_ value: String?, _ counted: [Int]) -> QuotaBreach? {
      let isBroken = isMost ? counted.count > limit : counted.count < limit
      return isBroken
        ? QuotaBreach(value: value, members: counted, seats: seats, limit: limit) : nil
    }
    switch quota.subject {
    case .members(let selector):
      let counted = members.filter { expert in
        let answer = facts.truth(of: selector, ofExpert: expert, onPanel: panel)
        return isMost ? answer != false : answer == true
      }
      return [breach(nil, counted)].compactMap(\.self)
    case .each(let attribute):
      var holders: [OrganisationBook.Key: [Int]] = [:]
      for expert in members {
        for value in pool.values(of: attribute, ofExpert: expert, onPanel: panel) {
          holders[value, default: []].append(expert)
        }
      }
      if !isMost {
        for value in pool.values(of: attribute, onPanel: panel) where holders[value] == nil {
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
