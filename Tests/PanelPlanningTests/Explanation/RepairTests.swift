import GLPKBackend
import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelPlanning

/// Each kind of repair on a problem that it alone mends.
@Suite struct RepairTests {
  private static let day = CivilDate(dayNumber: 20_000)

  /// One case with two seats; Ann may sit, Bob may not for want of something.
  private static func parts(_ change: (inout ProblemParts) -> Void) -> ProblemParts {
    var parts = ProblemParts(
      name: "", asOf: day, policy: Policy(conflictKinds: []),
      experts: [
        Expert(
          id: "Ann", region: "R", specialties: [SpecialtyGrant("a.1")],
          trainedUntil: day.adding(days: 9)),
        Expert(
          id: "Bob", region: "R", specialties: [SpecialtyGrant("a.1")],
          trainedUntil: day.adding(days: 9)),
      ], cases: [Case(id: "C", employer: "X", specialties: ["a.1"], seats: SeatRange(2))])
    change(&parts)
    return parts
  }

  /// The first repair of the only kind on the price list.
  private static func repair(_ kind: RepairKind, _ parts: ProblemParts) throws -> Repair? {
    let answer = try ProblemExplainer(solver: GLPKSolver())
      .feasibility(of: parts, prices: PriceList([kind: PriceList.Entry(7)]))
    guard case .impossible(let found) = answer, let repairs = found.repairs else { return nil }
    #expect(repairs.isProved)
    #expect(
      repairs.plans.first.map { $0.price == 7 * $0.repairs.reduce(0) { $0 + $1.units } } ?? true)
    return repairs.plans.first?.repairs.first
  }

  @Test func `a training is renewed`() throws {
    let parts = Self.parts {
      $0.policy.eligibilityRules = [EligibilityRule(.training(TrainingDemand()))]
      $0.experts[1].trainedUntil = nil
    }
    #expect(
      try Self.repair(.renewTraining, parts)?.change == .renewTraining("Bob", until: Self.day))
    #expect(try Self.repair(.releasePin, parts) == nil)
  }

  @Test func `an expert of a neighbouring specialty is borrowed, by the branch or by the table`()
    throws
  {
    var parts = Self.parts {
      $0.policy.eligibilityRules = [EligibilityRule(.specialty(SpecialtyDemand()))]
      $0.experts[1].specialties = [SpecialtyGrant("a.2")]
    }
    let expected = Repair.Change.borrowSpecialty("Bob", held: "a.2", wanted: "a.1")
    #expect(try Self.repair(.borrowSpecialty, parts)?.change == expected)
    parts.experts[1].specialties = [SpecialtyGrant("b")]
    #expect(try Self.repair(.borrowSpecialty, parts) == nil)
    parts.adjacencies = [Adjacency("a.1", "b")]
    #expect(
      try Self.repair(.borrowSpecialty, parts)?.change
        == .borrowSpecialty("Bob", held: "b", wanted: "a.1"))
  }

  @Test func `an expert of another region is borrowed where a rule names the region`() throws {
    let parts = Self.parts {
      $0.policy.eligibilityRules = [
        EligibilityRule(.attribute(.attribute("region", .equals("R"))))
      ]
      $0.experts[1].region = "S"
    }
    #expect(
      try Self.repair(.borrowRegion, parts)?.change == .borrowRegion("Bob", from: "S", to: "R"))
  }

  @Test func `as many are recruited as are missing`() throws {
    let parts = Self.parts { $0.cases[0].seats = SeatRange(4) }
    let repair = try Self.repair(.recruit, parts)
    #expect(repair?.units == 2)
    #expect(repair?.change == .recruit(specialties: ["a.1"], like: "Ann", count: 2))
  }

  @Test func `a load is raised by as many seats as are needed`() throws {
    let parts = Self.parts {
      $0.cases += [Case(id: "D", seats: SeatRange(2)), Case(id: "E", seats: SeatRange(2))]
      $0.experts[1].load.most = 1
    }
    #expect(try Self.repair(.raiseLoad, parts)?.change == .raiseLoad("Bob", from: 1, to: 3))
  }

  @Test func `a least load that finds no work is lowered`() throws {
    let parts = Self.parts { $0.experts[1].load.least = 5 }
    #expect(
      try Self.repair(.lowerLeastLoad, parts)?.change == .lowerLeastLoad("Bob", from: 5, to: 0))
  }

  @Test func `a limit of a method is raised`() throws {
    let parts = Self.parts {
      $0.cases[0].method = "file"
      $0.cases.append(Case(id: "D", method: "file", seats: SeatRange(2)))
      $0.policy.loadLimits = [LoadLimit(per: .method("file"), panels: 1)]
    }
    #expect(
      try Self.repair(.relaxLimit, parts)?.change == .relaxLimit(0, panels: 2, effort: nil))
  }

  @Test func `a quota is relaxed, a share to what the seats make of it`() throws {
    let outside = Selector.attribute("region", .equals("S"))
    let parts = Self.parts {
      $0.policy.panelRules = [
        PanelRule(.atLeast(Quota(.share(Fraction(1, 3)), of: .members(outside))))
      ]
    }
    guard case .relaxQuota(0, "1/3", "0", let looser)? = try Self.repair(.relaxQuota, parts)?.change
    else {
      Issue.record("no quota was relaxed")
      return
    }
    #expect(looser == .atLeast(Quota(.count(0), of: .members(outside))))
  }

  @Test func `seats are fewer, also those of a rule`() throws {
    var parts = Self.parts { $0.cases[0].seats = SeatRange(3) }
    #expect(try Self.repair(.lowerSeats, parts)?.change == .lowerSeats("C", from: 3, to: 2))
    parts.cases[0].seats = nil
    parts.policy.panelRules = [PanelRule(.seats(SeatsDemand(SeatRange(3, 5))))]
    #expect(try Self.repair(.lowerSeats, parts) == nil)
    #expect(try Self.repair(.relaxQuota, parts)?.kind == .relaxQuota)
  }

  @Test func `a conflict is waived only where the policy lets somebody`() throws {
    let conflict = Conflict(expert: "Bob", target: .employer("X"), kind: "collaboration")
    var parts = Self.parts { $0.conflicts = [conflict] }
    #expect(try Self.repair(.waiveConflict, parts) == nil)
    parts.policy.eligibilityRules = [
      EligibilityRule(
        .conflict(ConflictDemand(kinds: ["collaboration"])),
        origin: RuleOrigin(waivableBy: "the committee"))
    ]
    #expect(try Self.repair(.waiveConflict, parts)?.change == .waiveConflict(conflict))
  }

  @Test func `a pin is taken back`() throws {
    let pin = Pin(panel: "C", expert: "Bob", effect: .keepOff, by: "chief", reason: "ill")
    let parts = Self.parts { $0.pins = [pin] }
    #expect(try Self.repair(.releasePin, parts)?.change == .releasePin(pin))
  }

  @Test func `a price list bounds how many of a kind there may be`() throws {
    let parts = Self.parts { $0.cases[0].seats = SeatRange(4) }
    let answer = try ProblemExplainer(solver: GLPKSolver()).feasibility(
      of: parts, prices: PriceList([.recruit: PriceList.Entry(1, limit: 1)]))
    guard case .impossible(let found) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(found.repairs?.plans == [] && found.repairs?.isProved == true)
  }
}
