import PanelModel
import PanelRules
import PanelTestSupport
import Testing

@testable import PanelAssignment

/// What stands against a lottery is named, with the mend.
@Suite struct LotteryObstacleTests {
  private func codes(_ change: (inout ProblemParts) -> Void) throws -> [String] {
    var docket = Docket(units: [[5, 3, 1], [2, 2, 9]])
    docket.seats = [SeatRange(1, 3), SeatRange(1)]
    change(&docket.parts)
    let options = AssignmentOptions(mostProbability: Fraction(9, 10))
    do {
      #expect(try docket.assign(options: options).lottery != nil)
      return []
    } catch let error as ProblemError {
      #expect(error.issues.allSatisfy { $0.advice != nil })
      return error.issues.map(\.code)
    }
  }

  private static let outside = Quota(
    .count(1), of: .members(.attribute("region", .equals("East"))))

  @Test func `seats, loads, conflicts and pins stand against nothing`() throws {
    let none = try codes {
      $0.policy.load = LoadBounds(most: 2)
      $0.pins = [Pin(panel: "C0", expert: "E0"), Pin(panel: "C1", expert: "E1", effect: .keepOff)]
      $0.conflicts = [Conflict(expert: "E2", target: .reviewCase("C0"), effect: .panel)]
      $0.policy.panelRules = [
        PanelRule(.seats(SeatsDemand(SeatRange(1, 3)))), PanelRule(.note("Sign here.")),
        PanelRule(.atMost(Self.outside), enforcement: .report),
        PanelRule(.atMost(Self.outside), when: .attribute("kind", .equals("committee"))),
      ]
    }
    #expect(none == [])
  }

  @Test func `rules on who sits together stand against it, each by name`() throws {
    let demands: [PanelDemand] = [
      .atMost(Self.outside), .atLeast(Self.outside), .chair(ChairDemand()),
      .group(SeatGroup(name: "lay", seats: 1, of: .attribute("region", .equals("East")))),
      .apart(ApartDemand(kinds: ["kinship"])), .quorum(QuorumDemand(share: Fraction(1, 2))),
      .severity(SeverityDemand(tolerance: Fraction(1))),
    ]
    for demand in demands {
      let found = try codes {
        for index in $0.experts.indices { $0.experts[index].region = "East" }
        $0.policy.panelRules = [PanelRule(demand)]
      }
      #expect(found == ["lottery.rule"], "\(demand.kind)")
    }
  }

  @Test func `limits, efforts, odd sizes, colleagues and other aims stand against it`() throws {
    let limit = try codes {
      $0.slots = [Slot(id: "S", date: CivilDate(dayNumber: 20_000))]
      $0.cases[0].slot = "S"
      $0.policy.loadLimits = [LoadLimit(per: .slot, panels: 1)]
    }
    #expect(limit == ["lottery.limit"])
    #expect(try codes { $0.cases[1].effort = 2 } == ["lottery.efforts"])
    let odd = try codes {
      $0.policy.panelRules = [PanelRule(.seats(SeatsDemand(SeatRange(1, 3), isOdd: true)))]
    }
    #expect(odd == ["lottery.odd"])
    let apart = try codes { $0.conflicts = [Conflict(expert: "E0", target: .expert("E1"))] }
    #expect(apart == ["lottery.apart"])
    let aim = try codes { $0.policy.objectives = [Objective(.worstPanel), Objective(.total)] }
    #expect(aim == ["lottery.objective"])
  }

  @Test func `everything is named at once`() throws {
    let all = try codes {
      $0.cases[1].effort = 2
      $0.policy.panelRules = [PanelRule(.chair(ChairDemand())), PanelRule(.atMost(Self.outside))]
      for index in $0.experts.indices { $0.experts[index].region = "East" }
      $0.policy.objectives = [Objective(.rotation)]
    }
    #expect(
      all == ["lottery.rule", "lottery.rule", "lottery.efforts", "lottery.objective"])
  }
}
