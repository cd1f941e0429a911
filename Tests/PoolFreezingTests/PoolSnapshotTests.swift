import PanelModel
import PoolRecords
import Testing

@testable import PoolFreezing

@Suite struct PoolSnapshotTests {
  private let start = CivilDate(dayNumber: 19_000)
  private let day = CivilDate(dayNumber: 20_000)

  private func docket(
    _ rules: [Derivation] = [],
    cases: [Case] = [Case(id: "C1", applicant: "A1", employer: "North")],
    policy: Policy = Policy(), slots: [Slot] = []
  ) -> ProblemParts {
    var policy = policy
    policy.derivationRules = rules.map { DerivationRule($0) }
    return ProblemParts(
      name: "Spring", asOf: day, policy: policy, experts: [], cases: cases, slots: slots)
  }

  private func log(_ fill: (inout Log) -> Void) -> Log {
    var log = Log()
    log.add(.enrolled(Enrolment(.expert, name: "王芳")), "E-1", start)
    log.add(.enrolled(Enrolment(.applicant, name: "李伟")), "A1", start)
    fill(&log)
    return log
  }

  private func snapshot(_ log: Log, _ docket: ProblemParts) -> PoolSnapshot {
    PoolSnapshot(log.extract(asOf: docket.asOf), for: docket)
  }

  private let nowhere = Derivation.sameEmployer(EmployerDerivation())

  @Test func `a row cites its events, on whose word they rest, the rule and what it found`() {
    let log = log {
      $0.add(.employerJoined(Joining("North")), "E-1", start)
      $0.add(.employerLeft("North"), "E-1", start.adding(days: 900))
    }
    var docket = docket()
    docket.policy.derivationRules = [
      DerivationRule(
        .sameEmployer(EmployerDerivation(lookBack: .months(12))), origin: RuleOrigin(id: "D-EMP"))
    ]
    let snapshot = snapshot(log, docket)
    let parts = snapshot.parts(sources: [3: "contract 7", 4: "letter\n8 "])
    #expect(snapshot.evidence == [3, 4])
    #expect(
      parts.conflicts == [
        Conflict(
          expert: "E-1", target: .reviewCase("C1"), kind: "employer",
          validity: Validity(since: start),
          source: "#3 contract 7; #4 letter 8; D-EMP: North 2022-01-08–2024-06-25")
      ])
    #expect(parts.logHead == log.extract(asOf: day).head.description)
    #expect(parts.experts.map(\.attributes) == [["former_employer": "North@2024-06-25"]])
  }

  @Test func `work that ended on the day on which it began is none`() {
    let log = log {
      $0.add(.employerJoined(Joining("North")), "E-1", start)
      $0.add(.employerJoined(Joining("South")), "E-1", start)
    }
    let demand = EmployerDerivation(lookBack: .ever)
    let parts = snapshot(log, docket([.sameEmployer(demand)])).parts(sources: [:])
    #expect(parts.conflicts.isEmpty)
    #expect(parts.experts.map(\.attributes) == [[:]])
  }

  @Test
  func `a dismissal takes out what follows, whether of the case, the applicant or the employer`() {
    let targets: [Conflict.Target] = [.reviewCase("C1"), .person("A1"), .employer("North")]
    for target in targets {
      let log = log {
        $0.add(.employerJoined(Joining("North")), "E-1", start)
        let key = ConflictKey(target, kind: "employer")
        $0.add(
          .conflictDismissed(ConflictRuling(key, by: "Li", reason: "other city")), "E-1", start)
      }
      let snapshot = snapshot(log, docket([nowhere]))
      #expect(snapshot.conflicts.isEmpty)
      #expect(snapshot.setAside.map(\.decision) == [.dismissed])
      #expect(snapshot.setAside.map(\.ruling.value.reason) == ["other city"])
      let notes = snapshot.parts(sources: [:]).policy.panelRules.map(\.demand)
      #expect(
        notes == [
          .note(
            "不成立 dismissed: E-1 – C1 (employer), Li, 2022-01-08, other city "
              + "[#4; #3; same-employer: North 2022-01-08–]")
        ])
    }
  }

  @Test func `a dismissal of another kind, case or expert takes out nothing`() {
    for (kind, target) in [("kinship", "C1"), ("employer", "C2")] {
      let log = log {
        $0.add(.employerJoined(Joining("North")), "E-1", start)
        let key = ConflictKey(.reviewCase(Case.ID(target)), kind: kind)
        $0.add(.conflictDismissed(ConflictRuling(key, by: "Li", reason: "x")), "E-1", start)
      }
      #expect(snapshot(log, docket([nowhere])).conflicts.count == 1)
    }
  }

  @Test func `a waiver is shown, and bars nothing in its days`() {
    let log = log {
      $0.add(.employerJoined(Joining("North")), "E-1", start)
      let key = ConflictKey(.reviewCase("C1"), kind: "employer")
      $0.add(
        .conflictWaived(
          ConflictRuling(key, by: "Li", reason: "nobody else", until: day.adding(days: 30))),
        "E-1", day.adding(days: -5))
    }
    let snapshot = snapshot(log, docket([nowhere]))
    #expect(snapshot.conflicts.map(\.validity) == [Validity(since: day.adding(days: 31))])
    #expect(snapshot.setAside.map(\.decision) == [.waived])
  }

  @Test func `a declaration after a dismissal stands`() {
    let log = log {
      let key = ConflictKey(.person("A1"), kind: "kinship")
      $0.add(.conflictDeclared(ConflictClaim(key)), "E-1", start)
      $0.add(
        .conflictDismissed(ConflictRuling(key, by: "Li", reason: "x")), "E-1",
        start.adding(days: 1))
      $0.add(.conflictDeclared(ConflictClaim(key, effect: .panel)), "E-1", start.adding(days: 2))
    }
    let conflicts = snapshot(log, docket()).conflicts
    #expect(conflicts.map(\.evidence) == [[3], [5]])
    #expect(conflicts.map(\.effect) == [.reviewCase, .panel])
  }

  @Test func `a relation bars from either side, and a set of kinds stands for all of them`() {
    for (subject, other) in [("E-1", "A1"), ("A1", "E-1")] {
      let log = log {
        let key = RelationKey(Person.ID(other), kind: "配偶")
        $0.add(.relationStated(RelationClaim(key)), subject, start)
      }
      let demand = RelationDerivation(kinds: [RelationSets.recusalRelatives], as: "kinship")
      let conflicts = snapshot(log, docket([.related(demand)])).conflicts
      #expect(conflicts.map(\.expert) == ["E-1"])
      #expect(conflicts.map(\.kind) == ["kinship"])
      #expect(conflicts.map(\.evidence) == [[3]])
    }
  }

  @Test func `who applies in the same round is barred from all its cases`() {
    let log = log { $0.add(.enrolled(Enrolment(.applicant)), "E-1", start) }
    let cases = [Case(id: "C1", applicant: "E-1"), Case(id: "C2", applicant: "A1")]
    let conflicts = snapshot(log, docket([.sameRound(effect: .session)], cases: cases)).conflicts
    #expect(conflicts.map(\.reviewCase) == ["C1", "C2"])
    #expect(conflicts.allSatisfy { $0.effect == .session && $0.evidence == [1, 3] })
  }

  @Test func `relations between experts become pairs where the policy knows their kind`() {
    let log = log {
      $0.add(.enrolled(Enrolment(.expert, name: "张三")), "E-2", start)
      for kind in ["spouse", "friend", "coauthor"] {
        $0.add(.relationStated(RelationClaim(RelationKey("E-2", kind: kind))), "E-1", start)
      }
    }
    let demand = RelationDerivation(kinds: [RelationSets.nearRelatives], as: "kinship")
    let snapshot = snapshot(log, docket([.related(demand)]))
    let relations = snapshot.parts(sources: [4: "form"]).relations
    #expect(relations.map(\.kind) == ["coauthor", "kinship"])
    #expect(relations.map(\.source) == ["#6", "#4 form; spouse"])
    #expect(snapshot.unknownRelations == ["friend": 1])
  }

  @Test func `relations with applicants that no rule names are counted`() {
    let log = log {
      $0.add(.relationStated(RelationClaim(RelationKey("A1", kind: "neighbour"))), "E-1", start)
      $0.add(.relationStated(RelationClaim(RelationKey("E-1", kind: "neighbour"))), "A1", start)
      $0.add(.relationStated(RelationClaim(RelationKey("A1", kind: "配偶"))), "E-1", start)
      $0.add(.relationStated(RelationClaim(RelationKey("X9", kind: "neighbour"))), "E-1", start)
    }
    let demand = RelationDerivation(kinds: ["spouse"], as: "kinship")
    #expect(snapshot(log, docket([.related(demand)])).unaskedRelations == ["neighbour": 2])
    #expect(snapshot(log, docket()).unaskedRelations == ["neighbour": 2, "配偶": 1])
  }

  @Test func `a merged identifier is the one that stays, in the docket too`() {
    let log = log {
      $0.add(.enrolled(Enrolment(.expert, name: "王芳")), "E-9", start)
      $0.add(.merged(IdentityRuling("E-9", reason: "same card")), "E-1", start)
    }
    var docket = docket()
    docket.pins = [Pin(panel: "C1", expert: "E-9", effect: .seat)]
    let parts = snapshot(log, docket).parts(sources: [:])
    #expect(parts.experts.map(\.id) == ["E-1"])
    #expect(parts.pins.map(\.expert) == ["E-1"])
  }

  @Test func `removed experts have no row, unless the docket names them`() {
    let log = log { $0.add(.removed(Removal(.age)), "E-1", start) }
    #expect(snapshot(log, docket()).parts(sources: [:]).experts.isEmpty)
    var naming = docket()
    naming.pins = [Pin(panel: "C1", expert: "E-1", effect: .keepOff)]
    #expect(snapshot(log, naming).parts(sources: [:]).experts.map(\.status) == ["removed"])
  }

  @Test func `the row of somebody suspended says by which event, and on whose word`() {
    let log = log {
      $0.add(.suspended(Suspension(reason: "a")), "E-1", start)
      $0.add(.reinstated(reason: ""), "E-1", start.adding(days: 1))
      $0.add(.suspended(Suspension(reason: "b")), "E-1", start.adding(days: 2))
    }
    let snapshot = snapshot(log, docket())
    #expect(snapshot.evidence == [5])
    let rows = snapshot.parts(sources: [5: "decision\n12 "]).experts
    #expect(rows.map(\.attributes) == [["status_source": "#5 decision 12"]])
    // Erased words leave the number.
    #expect(snapshot.parts(sources: [:]).experts[0].attributes == ["status_source": "#5"])
  }

  @Test func `a suspension that is over before the first meeting does not bar`() {
    let log = log {
      $0.add(.suspended(Suspension(reason: "x", until: day.adding(days: 9))), "E-1", start)
    }
    func status(_ meeting: Int) -> [String] {
      var docket = docket(
        cases: [Case(id: "C1", slot: "S")],
        slots: [Slot(id: "S", date: day.adding(days: meeting))])
      docket.policy.derivationRules = []
      return snapshot(log, docket).parts(sources: [:]).experts.map(\.status)
    }
    #expect(status(9) == ["suspended"])
    #expect(status(10) == ["active"])
    #expect(snapshot(log, docket()).parts(sources: [:]).experts.map(\.status) == ["suspended"])
  }

  @Test func `availability is that of the day of each slot`() {
    let log = log {
      $0.add(
        .availabilityStated(
          AvailabilityStatement(.no, on: Validity(since: day, until: day.adding(days: 3)))),
        "E-1", start)
    }
    let slots = [
      Slot(id: "S1", date: day.adding(days: 3)), Slot(id: "S2", date: day.adding(days: 4)),
    ]
    let parts = snapshot(log, docket(slots: slots)).parts(sources: [:])
    #expect(parts.availability == [Availability(expert: "E-1", slot: "S1", answer: .no)])
  }

  @Test func `services are counted for the attributes that the policy names`() {
    let log = log {
      for (index, back) in [0, 29, 30, 400].enumerated() {
        let key = ServiceKey(docket: "D\(index)", panel: "G")
        $0.add(.served(ServiceDone(key)), "E-1", day.adding(days: -back))
      }
      let key = ServiceKey(docket: "D9", panel: "G")
      $0.add(.invited(Invitation(key)), "E-1", day.adding(days: -8))
      $0.add(.declined(key, reason: "ill"), "E-1", day.adding(days: -7))
    }
    let names = [
      "served_within(30 days)", "served_within(12 months)", "declined_within(7 days)",
      "served_within(month)", "served_within(year)", "missed_within(year)",
    ]
    let policy = Policy(
      eligibilityRules: names.map {
        EligibilityRule(.attribute(.attribute($0, .atMost("3"))))
      })
    let attributes = snapshot(log, docket(policy: policy)).parts(sources: [:]).experts[0].attributes
    // The day is the 4th of October.
    #expect(names.map { attributes[$0] } == ["2", "3", "0", "1", "3", "0"])
    let demand = PoolSnapshot.demand(of: docket(policy: policy))
    #expect(demand.recent[.served] == day.adding(months: -12).adding(days: 1))
  }

  @Test(arguments: [
    "served_within(30)", "served_within(0 days)", "served_within(3 years)", "served(3 days)",
    "served_within(-1 days)", "served_within(40000 days)", "served_within( 3 days)",
    "served_within(years)", "served_within(1 year)", "served_within()",
  ])
  func `other attributes count nothing`(attribute: String) {
    #expect(ServiceCount(attribute) == nil)
  }

  @Test func `what nobody declared and no rule asks for can still be found`() {
    let log = log {
      $0.add(.employerJoined(Joining("North")), "E-1", start)
      $0.add(.relationStated(RelationClaim(RelationKey("A1", kind: "mentor"))), "E-1", start)
      $0.add(.relationStated(RelationClaim(RelationKey("A1", kind: "spouse"))), "E-1", start)
      let key = ConflictKey(.reviewCase("C1"), kind: "employer")
      $0.add(.conflictDeclared(ConflictClaim(key)), "E-1", start)
    }
    let demand = RelationDerivation(kinds: ["spouse"], as: "kinship")
    let found = snapshot(log, docket([.related(demand)])).overlooked()
    #expect(found.map(\.kind) == ["mentor"])
    #expect(found.map(\.evidence) == [[4]])
  }

  @Test func `applicants whom the pool does not know are told`() {
    let cases = [Case(id: "C1", applicant: "A1"), Case(id: "C2", applicant: "X"), Case(id: "C3")]
    #expect(snapshot(log { _ in }, docket(cases: cases)).strangers == ["X"])
  }
}
