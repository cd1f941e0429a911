import PanelModel
import Testing

@testable import ProblemFamilies

/// The committed example's size has the shape that the documentation promises, whatever the seed.
@Suite struct CityShapeTests {
  static let seeds = Array(UInt64(1)...12)

  private struct Sample {
    let solved: SolvedParts
    let problem: AssignmentProblem

    init(seed: UInt64) throws {
      solved = try CityFamily(experts: 120, cases: 300, seed: seed).makeSolved()
      problem = try AssignmentProblem(solved.parts)
    }

    var scores: [ProblemParts.Score] {
      if case .listed(let scores) = solved.parts.scores { scores } else { [] }
    }

    func experts(of specialty: String) -> [Expert] {
      problem.experts.filter { $0.specialties.first?.specialty == specialty }
    }
  }

  @Test(arguments: seeds)
  func specialtiesAreSkewedAndSomeAreThin(seed: UInt64) throws {
    let sample = try Sample(seed: seed)
    let codes = Set(sample.problem.cases.flatMap(\.specialties))
    let sizes = codes.map { sample.experts(of: $0).count }.sorted()
    #expect(sizes.count == 12)
    #expect(sizes.last == 30)
    #expect(sizes.filter { (3...5).contains($0) }.count >= 2)
    let demands = codes.map { code in
      sample.problem.cases.filter { $0.specialties == [code] }.count
    }.sorted()
    #expect(demands.first.map { $0 >= 6 } == true)
    #expect(demands.suffix(5).reduce(0, +) * 100 / 300 <= 65)
  }

  @Test(arguments: seeds)
  func aTenthToAQuarterOfThePairsIsListed(seed: UInt64) throws {
    let sample = try Sample(seed: seed)
    #expect((10...25).contains(sample.scores.count * 100 / (120 * 300)))
    #expect(sample.scores.allSatisfy { (1...1000).contains($0.units) })
  }

  @Test(arguments: seeds)
  func conflictsBarOneToThreeOfAHundredPairs(seed: UInt64) throws {
    let problem = try Sample(seed: seed).problem
    var barred: Set<[Int]> = []
    var barredByEmployer: Set<[Int]> = []
    for conflict in problem.conflicts where conflict.validity.contains(problem.asOf) {
      let expert = try #require(problem.indexByExpert[conflict.expert])
      for (row, reviewCase) in problem.cases.enumerated() {
        switch conflict.target {
        case .reviewCase(reviewCase.id), .employer(reviewCase.employer),
          .person(reviewCase.applicant):
          barred.insert([expert, row])
          if conflict.kind == "employer" { barredByEmployer.insert([expert, row]) }
        default: break
        }
      }
    }
    #expect((10...33).contains(barred.count * 1000 / (120 * 300)))
    #expect(barredByEmployer.count * 2 > barred.count)
  }

  @Test(arguments: seeds)
  func someConflictsHaveEndedForExpertsWhoMaySitNow(seed: UInt64) throws {
    let sample = try Sample(seed: seed)
    let problem = sample.problem
    let ended = problem.conflicts.filter { !$0.validity.contains(problem.asOf) }
    let seated = ended.filter { conflict in
      problem.cases.indices.contains { row in
        let reviewCase = problem.cases[row]
        let isTarget =
          conflict.target == .reviewCase(reviewCase.id)
          || conflict.target == .person(reviewCase.applicant)
        return isTarget
          && sample.solved.roster[row].contains { problem.experts[$0].id == conflict.expert }
      }
    }
    #expect(!seated.isEmpty)
    let kin = problem.conflicts.filter { if case .expert = $0.target { true } else { false } }
    #expect(!kin.isEmpty)
  }

  @Test(arguments: seeds)
  func capacityIsAQuarterAboveTheWorkAndASpecialtyBinds(seed: UInt64) throws {
    let problem = try Sample(seed: seed).problem
    func room(_ isMember: (Expert) -> Bool) -> Int {
      problem.experts.indices.filter { isMember(problem.experts[$0]) }.reduce(0) {
        $0 + (problem.loadBounds(ofExpert: $1).most ?? 0) - problem.experts[$1].held
      }
    }
    func work(_ isMember: (Case) -> Bool) -> Int {
      problem.cases.filter(isMember).reduce(0) { $0 + ($1.seats?.least ?? 0) * $1.effort }
    }
    let percent = room { $0.status == "active" } * 100 / work { _ in true }
    #expect((115...140).contains(percent))
    // Special equipment safety has no neighbours.
    let tight = "620.45"
    let isTight = { (expert: Expert) in expert.specialties.contains { $0.specialty == tight } }
    #expect(room(isTight) == work { $0.specialties == [tight] })
    #expect(work { $0.specialties == [tight] } >= 18)
  }

  @Test(arguments: seeds)
  func peopleAreOfAllKinds(seed: UInt64) throws {
    let experts = try Sample(seed: seed).problem.experts
    let names = experts.map(\.name)
    let latinNames = names.filter { $0.utf8.allSatisfy { $0 < 128 } }
    #expect((102...119).contains(experts.filter { $0.status == "active" }.count))
    #expect(Set(names).count < names.count)
    #expect((1...25).contains(latinNames.count))
    #expect(Set(experts.map(\.employer)).count >= 15)
    #expect(Set(experts.compactMap { $0.attributes["sector"] }).count == 3)
    #expect(experts.contains { $0.roles == ["chair"] })
    #expect(experts.contains { $0.held > 0 })
    #expect(experts.contains { $0.load.least != nil })
    #expect(experts.contains { $0.trainedUntil == nil })
  }

  @Test(arguments: seeds)
  func thereIsAPinOfEveryEffectOnAPanelOfItsOwn(seed: UInt64) throws {
    let problem = try Sample(seed: seed).problem
    #expect(Set(problem.pins.map(\.effect)) == [.seat, .chair, .keepOff])
    #expect(Set(problem.pins.map(\.panel)).count == 3)
    #expect(problem.pins.allSatisfy { !$0.by.isEmpty && !$0.reason.isEmpty })
  }
}
