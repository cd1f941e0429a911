import PanelModel
import PanelTestSupport
import PoolRecords
import Testing

/// What a row of a list comes to.
@Suite struct PersonProfileTests {
  private static let day = CivilDate(dayNumber: 20_480)

  private func person(_ details: [EventDetail], on day: CivilDate = day) -> Person? {
    var chain = LogChain(identity: [UInt8](repeating: 1, count: LogChain.identityLength))
    let events = details.map { detail in
      chain.append(
        EventDraft(detail, of: "E-1", happened: day, recorder: "r", source: "s"),
        at: Moment(milliseconds: 0), salt: [UInt8](repeating: 2, count: EventContent.saltLength))
    }
    return PoolFold.state(of: events, asOf: day)["E-1"]
  }

  private func random(_ generator: inout SeededGenerator) -> PersonProfile {
    func maybe<Value>(_ values: [Value]) -> Value? {
      Bool.random(using: &generator) ? values.randomElement(using: &generator) : nil
    }
    var profile = PersonProfile()
    profile.name = maybe(["Ann", "王芳"])
    profile.employer = maybe(["U1", "U2"])
    profile.region = maybe(["north", "south"])
    profile.title = maybe(["professor", "engineer"])
    profile.level = maybe(["senior", "junior"])
    profile.specialties = maybe([
      [], [SpecialtyGrant("1"), SpecialtyGrant("2", proficiency: 3)],
      [SpecialtyGrant("2", proficiency: 4)],
    ])
    profile.panelRoles = maybe([[], ["chair"], ["chair", "secretary"]])
    profile.birthYear = maybe([1970, 1980])
    profile.least = maybe([0, 1])
    profile.most = maybe([5, 9])
    profile.trainedUntil = maybe([Self.day.adding(days: 9), Self.day.adding(days: 99)])
    profile.standing = maybe([.active, .suspended("停用"), .removed("出库")])
    profile.matchKey = maybe([MatchKey("card", of: "1", secret: [1])])
    return profile
  }

  @Test func `after its changes a person is as the profile says, and nothing is left to change`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      var details: [EventDetail] = []
      for _ in 0..<3 {
        let profile = random(&generator)
        let before = person(details)
        let changes = profile.changes(of: before, on: Self.day, list: "list")
        details += changes
        let after = person(details)
        #expect(profile.changes(of: after, on: Self.day, list: "list").isEmpty)
        #expect(profile.name == nil || after?.name?.value == profile.name)
        #expect(profile.employer.map { after?.employer == $0 } ?? true)
        #expect(profile.level.map { after?.level?.value == $0 } ?? true)
        #expect(profile.most.map { after?.capacity?.value.most == $0 } ?? true)
        #expect(
          profile.specialties.map { grants in
            Set(grants.map(\.specialty)) == Set(after?.specialties.keys.map(\.self) ?? [])
          } ?? true)
        #expect(profile.trainedUntil.map { after?.trainedUntil ?? $0 >= $0 } ?? true)
        let status: Person.Status? =
          switch profile.standing {
          case .active: .active
          case .suspended: before?.status(on: Self.day) == .removed ? .suspended : .suspended
          case .removed: .removed
          case nil: nil
          }
        if let status { #expect(after?.status(on: Self.day) == status) }
      }
    }
  }

  @Test func `what a profile leaves out stays, and a lapsed training is no news`() {
    let known = person([
      .enrolled(Enrolment(.expert, name: "Ann")), .titleGiven("professor"),
      .specialtyGranted(SpecialtyGrant("1", proficiency: 3)),
    ])
    var profile = PersonProfile()
    #expect(profile.changes(of: known, on: Self.day, list: "l").isEmpty)
    profile.specialties = [SpecialtyGrant("1")]
    profile.trainedUntil = Self.day.adding(days: -1)
    #expect(profile.changes(of: known, on: Self.day, list: "l").isEmpty)
    profile.specialties = [SpecialtyGrant("1", proficiency: 4)]
    #expect(
      profile.changes(of: known, on: Self.day, list: "l")
        == [.specialtyGranted(SpecialtyGrant("1", proficiency: 4))])
  }

  @Test func `keys of other columns, values and secrets never meet`() {
    let keys = [
      MatchKey("card", of: "1", secret: [1]), MatchKey("card", of: "2", secret: [1]),
      MatchKey("card", of: "1", secret: [2]), MatchKey("mail", of: "1", secret: [1]),
      MatchKey("card1", of: "", secret: [1]),
    ]
    #expect(Set(keys.map(\.hash)).count == keys.count)
    #expect(keys[0] == MatchKey("card", of: "1", secret: [1]))
  }
}
