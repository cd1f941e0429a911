import PanelModel
import PanelTestSupport
import Testing

@testable import PoolRecords

@Suite struct DuplicateTests {
  private func person(
    _ id: String, _ name: String, employer: String = "", specialty: String = "",
    region: String = "", title: String = "", role: Person.Role = .expert,
    standing: Person.Status? = .active
  ) -> ListedPerson {
    ListedPerson(
      id: Person.ID(id), merged: [], name: name, roles: [role], standing: standing,
      suspendedUntil: nil, removal: nil, employer: employer, region: region, title: title,
      level: "", specialties: specialty.isEmpty ? [] : [SpecialtyGrant(specialty)],
      panelRoles: [], trainedUntil: nil, termSince: nil, termUntil: nil, load: LoadOverride())
  }

  private func found(
    _ persons: [ListedPerson], _ state: PoolState = PoolState()
  ) -> [LikelyDuplicate] {
    DuplicateSearch(persons, state).duplicates()
  }

  @Test(arguments: [
    ("王芳", "王芳", LikelyDuplicate.Evidence.sameName),
    ("王 芳", "王芳", .lookAlikeName),
    ("陈国伟", "陳國偉", .lookAlikeName),
    ("王末", "王未", .lookAlikeName),
    ("José Müller", "Jose\u{301} Mu\u{308}ller", .sameName),
    ("José Müller", "Jose Muller", .lookAlikeName),
    ("Реter Wong", "Peter Wong", .lookAlikeName),  // Cyrillic Р and е
    ("НВО Bank", "HBO Bank", .lookAlikeName),  // Cyrillic НВО
    ("Ｗａｎｇ Fang", "Wang Fang", .lookAlikeName),
    ("Wang Fang", "FANG, Wang", .otherOrder),
    ("O'Brien Liam", "OBrien Liam", .lookAlikeName),
    ("Fridrich Nagel", "Friedrich Nagel", .nearName),
    ("Anna Bergmann", "Anna Bregmann", .nearName),
    ("Anna Bergmann", "Anna Bergmans", .nearName),
  ])
  func `names that mean one person are found`(
    one: String, other: String, evidence: LikelyDuplicate.Evidence
  ) {
    let persons = [
      person("E-2", other, employer: "North", specialty: "560"),
      person("E-1", one, employer: "North", specialty: "560"),
    ]
    let found = found(persons)
    #expect(found.map(\.evidence.first) == [evidence])
    #expect(found.first?.names == [one, other])
    #expect(found.first?.evidence.contains(.employer("North")) == true)
  }

  @Test(arguments: [
    ("王芳", "王方"), ("王小明", "王小红"), ("Wang Li", "Wang Lu"), ("Anna Bergmann", "Hanna Bergmans"),
    ("李伟", "伟李"), ("", ""), ("Maria Rossi", "Mario Rosso"),
  ])
  func `names that mean two persons are not`(one: String, other: String) {
    let persons = [
      person("E-1", one, employer: "North", specialty: "560"),
      person("E-2", other, employer: "North", specialty: "560"),
    ]
    #expect(found(persons).isEmpty)
  }

  @Test func `a name alone is never enough`() {
    #expect(
      found([person("E-1", "王芳", employer: "North"), person("E-2", "王芳", employer: "South")])
        .isEmpty)
    #expect(found([person("E-1", "王芳"), person("E-2", "王芳", employer: "South")]).isEmpty)
    let evidence = found([
      person("E-1", "王芳", region: "浙江"), person("E-2", "王芳", employer: "South", region: "浙江"),
    ]).first?.evidence
    #expect(evidence == [.sameName, .region("浙江"), .employerUnknown])
  }

  @Test func `employers are compared as organisations`() {
    var state = PoolState()
    state.organisations["ORG-1"] = Fact(
      OrganisationEntry(name: "North", aliases: ["北方院"]), since: CivilDate(dayNumber: 0),
      event: 1)
    let persons = [
      person("E-1", "王芳", employer: "ORG-1"), person("E-2", "王芳", employer: "北方院"),
    ]
    #expect(found(persons, state).count == 1)
    #expect(found(persons).isEmpty)
  }

  @Test func `whom somebody told apart is not asked about again, under any identifier`() {
    let persons = [
      person("E-1", "王芳", employer: "North"), person("E-2", "王芳", employer: "North"),
    ]
    var state = PoolState()
    state.toldApart = [PersonPair("E-2", "E-1")]
    #expect(found(persons, state).isEmpty)
    state.toldApart = [PersonPair("E-9", "E-1")]
    #expect(found(persons, state).count == 1)
    state.mergedInto["E-9"] = "E-2"
    #expect(found(persons, state).isEmpty)
  }

  @Test func `one of the two must be somebody who may sit`() {
    let applicant = person("A-1", "王芳", employer: "North", role: .applicant, standing: nil)
    #expect(found([applicant, person("E-1", "王芳", employer: "North")]).count == 1)
    let other = person("A-2", "王芳", employer: "North", role: .applicant, standing: nil)
    #expect(found([applicant, other]).isEmpty)
    #expect(
      found([applicant, person("E-1", "王芳", employer: "North", standing: .removed)]).isEmpty)
  }

  @Test func `one slip in a name is found wherever it is`() {
    var generator = SeededGenerator(seed: 5)
    let letters = Array("abcdefgh")
    for _ in 0..<400 {
      let name = (0..<Int.random(in: 10...14, using: &generator)).map { _ in
        letters[Int.random(in: 0...7, using: &generator)]
      }
      var other = name
      let position = Int.random(in: 0..<(name.count - 1), using: &generator)
      switch Int.random(in: 0...3, using: &generator) {
      case 0: other.remove(at: position)
      case 1: other.insert("z", at: position)
      case 2: other[position] = "z"
      default: other.swapAt(position, position + 1)
      }
      let persons = [
        person("E-1", String(name), employer: "N", specialty: "5"),
        person("E-2", String(other), employer: "N", specialty: "5"),
      ]
      #expect(found(persons).count == 1, "\(String(name)) \(String(other))")
      // Two more letters at the ends are no slip.
      other = ["x", "y"] + other + ["x", "y"]
      let apart = [persons[0], person("E-2", String(other), employer: "N", specialty: "5")]
      #expect(found(apart).isEmpty, "\(String(name)) \(String(other))")
    }
  }

  @Test(arguments: [
    ("王小明", "Wang Xiaoming"), ("王小明", "Xiao-Ming WANG"), ("王小明", "Wang, Xiao Ming"),
    ("陳國偉", "Guowei Chen"), ("欧阳娜娜", "Nana Ouyang"), ("单田芳", "Shan Tianfang"),
    ("曾国藩", "Guofan Zeng"), ("吕布", "Lv Bu"), ("吕布", "Bu Lyu"), ("吕布", "Lü Bu"),
    ("王 长乐", "Changyue Wang"),
  ])
  func `a name in Han characters is held against its reading`(han: String, letters: String) {
    let pairs = found([
      person("E-1", letters, employer: "North"), person("E-2", han, employer: "North"),
    ])
    #expect(pairs.map(\.names) == [[letters, han]])
    #expect(pairs.map(\.evidence) == [[.sameReading, .employer("North")]])
    // A reading alone, or with a specialty, is shared by too many.
    let others = found([
      person("E-1", letters, employer: "South", specialty: "560"),
      person("E-2", han, employer: "North", specialty: "560"),
      person("E-3", han, specialty: "560", region: "R"),
    ])
    #expect(others.allSatisfy { $0.evidence.first != .sameReading })
  }

  @Test(arguments: [
    ("王小明", "Wang Xiaoling"), ("王小明", "Xiaoming"),
    ("王小明A", "Wang Xiaoming"), ("王", "Wang Wang"), ("蔡英", "Tsai Ying"),
  ])
  func `another reading is another name`(han: String, letters: String) {
    let pairs = found([
      person("E-1", letters, employer: "North"), person("E-2", han, employer: "North"),
    ])
    #expect(pairs.isEmpty)
  }
}
