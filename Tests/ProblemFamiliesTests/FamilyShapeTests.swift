import PanelModel
import Testing

@testable import ProblemFamilies

/// The families have the shapes that `Families.md` promises, and stay what they are.
@Suite struct FamilyShapeTests {
  static let reviews: [ProblemFamily] = [.cityCommittee, .company, .provincial, .thinSpecialty]

  private func parts(_ kind: ProblemFamily, seed: UInt64 = 7) throws -> ProblemParts {
    try kind.makeParts(seed: seed)
  }

  private func percent<Row>(_ rows: [Row], _ holds: (Row) -> Bool) -> Int {
    rows.count(where: holds) * 100 / max(1, rows.count)
  }

  @Test(
    arguments: [
      (ProblemFamily.city, 1_819_951_404_748_605_932), (.cityCommittee, 7_299_437_160_888_635_149),
      (.company, 2_544_249_891_554_165_251), (.provincial, 11_103_263_805_132_660_800),
      (.conference, 3_434_597_812_280_725_968), (.thinSpecialty, 13_578_183_075_576_815_241),
    ] as [(ProblemFamily, UInt64)])
  func `the standard size of a seed is the same everywhere`(
    kind: ProblemFamily, fingerprint: UInt64
  ) throws {
    // Only a deliberate change of the family may change these.
    #expect(Fingerprint.of(try parts(kind)) == fingerprint)
  }

  @Test(arguments: FamilyWitnessTests.kinds)
  func `another seed gives another problem`(kind: ProblemFamily) throws {
    let size = ProblemFamily.Size(
      experts: kind.experts.lowerBound, cases: kind.cases.lowerBound)
    let prints = try (0..<5).map { Fingerprint.of(try kind.makeParts(size, seed: $0)) }
    #expect(Set(prints).count == 5)
  }

  @Test(arguments: reviews)
  func `people are of all kinds`(kind: ProblemFamily) throws {
    let parts = try parts(kind)
    let experts = parts.experts
    #expect((10...25).contains(percent(experts) { $0.attributes["gender"] == "female" }))
    #expect((85...96).contains(percent(experts) { $0.status == Expert.activeStatus }))
    let trained = percent(experts) { $0.trainedUntil.map { $0 >= parts.asOf } ?? false }
    #expect((70...90).contains(trained))
    #expect((1...10).contains(percent(experts) { $0.trainedUntil == nil }))
    #expect((10...30).contains(percent(experts) { $0.roles.contains("chair") }))
    #expect(Set(experts.compactMap { $0.attributes["sector"] }).count == 4)
    let middle = experts.filter { expert in
      let years = Int(expert.attributes["born"]?.prefix(4) ?? "") ?? 0
      return (1966...1981).contains(years)
    }
    #expect((45...70).contains(middle.count * 100 / experts.count))
    #expect(experts.contains { $0.attributes["former_employer"]?.contains("@") == true })
    #expect(Set(experts.map(\.name)).count < experts.count)
  }

  @Test(arguments: reviews)
  func `some rows have an employer under another name`(kind: ProblemFamily) throws {
    let parts = try parts(kind)
    let ids = Set(parts.organisations.map(\.id.rawValue))
    let texts = parts.experts.map(\.employer) + parts.cases.map(\.employer)
    let others = texts.filter { !ids.contains($0) }
    #expect((1...4).contains((others.count * 100 + texts.count - 1) / texts.count))
    let names = Set(parts.organisations.flatMap { [$0.name] + $0.aliases })
    #expect(others.allSatisfy(names.contains))
    #expect(names.count == parts.organisations.reduce(0) { $0 + 1 + $1.aliases.count })
    #expect(parts.organisations.contains { $0.parent != nil })
  }

  @Test(arguments: [ProblemFamily.provincial, .thinSpecialty])
  func `specialties are skewed, some are thin and some are short of experts`(
    kind: ProblemFamily
  ) throws {
    let parts = try parts(kind)
    var supply: [String: Int] = [:]
    for expert in parts.experts { supply[expert.specialties[0].specialty, default: 0] += 1 }
    var demand: [String: Int] = [:]
    for reviewCase in parts.cases { demand[reviewCase.specialties[0], default: 0] += 1 }
    #expect(supply.count == 45 && demand.count == 45)
    let small = supply.values.filter { (3...12).contains($0) }.count
    #expect((5...11).contains(small))
    let topFive = demand.values.sorted().suffix(5).reduce(0, +)
    #expect((25...60).contains(topFive * 100 / parts.cases.count))
    // The share of the cases over the share of the experts.
    let ratio = { (code: String) in
      (demand[code] ?? 0) * parts.experts.count * 10 / (parts.cases.count * (supply[code] ?? 1))
    }
    #expect(["520.20", "510.30", "520.60"].allSatisfy { (20...50).contains(ratio($0)) })
  }

  @Test func `ten employers of a province have a third of the experts`() throws {
    let parts = try parts(.provincial)
    let sizes = Dictionary(grouping: parts.experts, by: \.employer)
    let largest = sizes.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(10)
    #expect((30...40).contains(largest.reduce(0) { $0 + $1.value.count } * 100 / 2000))
    let applicants = parts.cases.count { one in largest.contains { $0.key == one.employer } }
    #expect((18...30).contains(applicants * 100 / 6000))
    #expect(parts.panels.count { $0.body.kind == "group" } == 120)
    #expect(
      parts.panels.filter { $0.body.kind == "committee" }.map(\.seats?.least)
        == Array(repeating: 25, count: 5))
    #expect(parts.organisations.count == 500)
  }

  @Test(arguments: [ProblemFamily.cityCommittee, .company, .provincial])
  func `the same few people had most of the past seats`(kind: ProblemFamily) throws {
    let parts = try parts(kind)
    let seats = Dictionary(grouping: parts.previous, by: \.expert).values.map(\.count).sorted()
    let top = seats.suffix(parts.experts.count / 10).reduce(0, +)
    #expect((35...50).contains(top * 100 / parts.previous.count))
    #expect(Set(parts.previous.compactMap(\.date)).count == 3)
  }

  /// A run fills committees before groups and groups before readers, and nobody knows the hidden
  /// roster: whoever sits on the committee must leave enough people for every group.
  @Test(arguments: [ProblemFamily.cityCommittee, .company], [1, 7, 11] as [UInt64])
  func `every panel has a choice of members beyond the hidden roster`(
    kind: ProblemFamily, seed: UInt64
  ) throws {
    let solved = try #require(kind.makeSolved(kind.standardSize, seed: seed))
    let problem = try AssignmentProblem(solved.parts)
    let review = NaiveReview(problem, solved.panels, readers: solved.readers)
    for room in review.rooms {
      let eligible = problem.experts.indices.filter { review.isEligible($0, for: room) }
      #expect(eligible.count >= room.members.count + 3, "\(room.panel.id)")
    }
  }

  @Test func `conflicts of a city and of a company are as many as they should be`() throws {
    func permille(_ kind: ProblemFamily) throws -> Int {
      let solved = try #require(kind.makeSolved(kind.standardSize, seed: 7))
      let problem = try AssignmentProblem(solved.parts)
      let review = NaiveReview(problem, solved.panels, readers: solved.readers)
      let pairs = problem.cases.reduce(0) { sum, one in
        sum + problem.experts.indices.count { review.leaves($0, one) != nil }
      }
      return pairs * 1000 / (problem.cases.count * problem.experts.count)
    }
    #expect((10...35).contains(try permille(.cityCommittee)))
    #expect((80...180).contains(try permille(.company)))
  }

  @Test(arguments: [
    (ProblemFamily.company, 59, 60, "family.experts-out-of-range"),
    (.provincial, 2000, 59, "family.cases-out-of-range"),
    (.conference, 20_000, 100_000, "family.too-many-pairs"),
    (.city, 19, 300, "family.experts-out-of-range"),
  ])
  func `a size out of range is refused`(
    kind: ProblemFamily, experts: Int, cases: Int, code: String
  ) {
    func attempt() throws { _ = try kind.makeParts(.init(experts: experts, cases: cases), seed: 1) }
    let error = #expect(throws: FamilySizeError.self, performing: attempt)
    #expect(error?.code == code)
  }
}
