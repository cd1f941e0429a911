import PanelModel
import PanelTestSupport
import Testing

@Suite struct RuleValidationTests {
  @Test func `the problem that is spoilt is valid`() {
    #expect(SmallProblem.issues(RuleDefect.parts).isEmpty)
  }

  @Test(arguments: RuleDefect.all)
  func `a defect is reported where it stands and nothing else is`(defect: RuleDefect) throws {
    var parts = RuleDefect.parts
    defect.make(&parts)
    let issues = SmallProblem.issues(parts)
    let issue = try #require(issues.first)
    #expect(issues.count == 1)
    #expect(issue.code == defect.phrase.code)
    #expect(issue.place == .row(defect.row, of: defect.table, field: defect.field))
    #expect(issue.advice?.code == defect.advice?.code)
    for language in Language.allCases { #expect(!issue.text(in: language).contains("{")) }
  }

  @Test func `every phrase has a defect`() {
    var codes: Set<String> = []
    for defect in RuleDefect.all {
      var parts = RuleDefect.parts
      defect.make(&parts)
      for issue in SmallProblem.issues(parts) {
        codes.formUnion([issue.code, issue.advice?.code].compactMap(\.self))
        codes.formUnion(issue.statement.parts.values.joined().map(\.code))
      }
    }
    let below = [RulePhrases.named, RulePhrases.notDateCell, RulePhrases.writeDay]
    codes.formUnion(below.map(\.code))
    #expect(codes.isSuperset(of: RulePhrases.all.map(\.code)))
  }

  @Test(arguments: RulePhrases.all)
  func `both languages name the same values`(phrase: Phrase) {
    #expect(
      Set(phrase.valueNames(in: .english)) == Set(phrase.valueNames(in: .chinese)))
    #expect(Set(RulePhrases.all.map(\.code)).count == RulePhrases.all.count)
  }

  @Test func `a rule is named by its identifier, and else by its place`() {
    var parts = RuleDefect.parts
    parts.policy.panelRules += [
      PanelRule(.note(""), origin: RuleOrigin(id: "N-1")), PanelRule(.note("")),
    ]
    let names = SmallProblem.issues(parts).compactMap { $0.statement.parts["rule"]?.first }
    #expect(names.map(\.code) == [RulePhrases.named.code, RulePhrases.numbered.code])
    #expect(names.first?.values == ["id": "N-1"])
    #expect(names.last?.values == ["list": "panel", "number": "3", "kind": "note"])
  }

  @Test func `cells from which a rule counts must be dates`() {
    var parts = RuleDefect.parts
    parts.experts[1].attributes["born"] = "1970/3/5"
    parts.experts[2].attributes["joined"] = "last year"
    #expect(SmallProblem.issues(parts).isEmpty)  // nobody asks for them
    parts.policy.panelRules.append(
      PanelRule(
        .chair(
          ChairDemand(
            of: .all([
              .attribute("age", .atMost("65")), .attribute("months_since(joined)", .atLeast("24")),
            ])))))
    let issues = SmallProblem.issues(parts)
    #expect(issues.map(\.code) == [RulePhrases.notDateCell.code, RulePhrases.notDateCell.code])
    #expect(
      issues.map(\.place) == [
        .row(1, of: .experts, field: "born"), .row(2, of: .experts, field: "joined"),
      ])
  }

  @Test func `rules that only report, and panels that others have filled, are not held to reach`() {
    var parts = RuleDefect.parts
    let everybody = Quota.Subject.members(.attribute("sector", .equals("public")))
    parts.policy.panelRules.append(
      PanelRule(.atLeast(Quota(.count(3), of: everybody)), enforcement: .report))
    #expect(SmallProblem.issues(parts).isEmpty)
    parts.policy.panelRules[1].enforcement = .hard
    #expect(SmallProblem.issues(parts).map(\.code) == [RulePhrases.moreThanSeats.code])
    // Panel P has up to three seats, and is the only one that the rule speaks of now.
    parts.policy.panelRules[1].scope = .attribute("id", .equals("P"))
    #expect(SmallProblem.issues(parts).isEmpty)
  }

  @Test func `nothing is asked of a panel that counting does not refuse`() {
    let members = Quota.Subject.members(.attribute("sector", .equals("public")))
    for seed in 1...600 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      func amount() -> Quota.Amount {
        let denominator = Int.random(in: 1...5, using: &random)
        return Bool.random(using: &random)
          ? .count(Int.random(in: 0...4, using: &random))
          : .share(Fraction(Int.random(in: 1...denominator, using: &random), denominator))
      }
      let least = Int.random(in: 1...3, using: &random)
      let range = SeatRange(least, Int.random(in: least...4, using: &random))
      let (more, less) = (Quota(amount(), of: members), Quota(amount(), of: members))
      let quorum = QuorumDemand(
        share: Fraction(Int.random(in: 1...3, using: &random), 3),
        margin: Int.random(in: 0...2, using: &random))
      var parts = SmallProblem.parts
      parts.experts[0].attributes = ["sector": "public"]
      parts.cases = [Case(id: "C", seats: range)]
      (parts.conflicts, parts.pins, parts.scores) = ([], [], .listed([]))
      parts.policy.panelRules = [
        PanelRule(.atLeast(more)), PanelRule(.atMost(less)), PanelRule(.quorum(quorum)),
      ]
      let codes = Set(SmallProblem.issues(parts).map(\.code))
      let numbers = range.least...range.most
      let canMeet = numbers.contains { seats in
        // As Policy.md says it: q x >= p n and q x <= p n.
        (0...4).contains { holds(more, $0, seats, >=) && holds(less, $0, seats, <=) }
      }
      let canDemand =
        if case .count(let count) = more.amount { count <= range.most } else { true }
      let canSit = numbers.contains { seats in
        quorum.share.denominator * (seats - quorum.margin) >= quorum.share.numerator * seats
      }
      #expect(codes.contains(RulePhrases.contradiction.code) == !canMeet, "seed \(seed)")
      #expect(codes.contains(RulePhrases.moreThanSeats.code) == !canDemand, "seed \(seed)")
      #expect(codes.contains(RulePhrases.quorumOutOfReach.code) == !canSit, "seed \(seed)")
    }
  }

  private func holds(
    _ quota: Quota, _ members: Int, _ seats: Int, _ compare: (Int, Int) -> Bool
  ) -> Bool {
    switch quota.amount {
    case .count(let count): compare(members, count)
    case .share(let share): compare(share.denominator * members, share.numerator * seats)
    }
  }
}
