import Foundation
import PanelModel
import PoolRecords
import PoolStore

/// The command with a small pool beside it.
struct PoolTool {
  let tool: Tool
  var path: String { tool.workplace.file("pool.sqlite") }

  static let start = CivilDate(dayNumber: 20_000)
  static let policy = """
    format: empanel-problem/1
    name: Spring
    affinity: {weights: {specialty: 1}}
    conflict_kinds: [mentor]
    derive:
      - {id: D-EMP, rule: same-employer, look_back: 36 months, up_to: 2}
      - {id: D-KIN, rule: related, kinds: [near-relatives], as: kinship, look_back: ever}
      - {id: D-SELF, rule: same-round}
    eligibility:
      - {id: REST, rule: attribute, attribute: served_within(30 days), at_most: 0}
    panel:
      - {id: SEATS, rule: seats, least: 1, most: 1}

    """

  /// Three experts and an applicant; E-1 works where C-1 comes from.
  init() throws {
    tool = try Tool()
    try tool.workplace.write(
      "id,applicant,employer,specialty\nC-1,A-1,North Bridges,560\nC-2,A-2,South,560\n",
      to: "docket/cases.csv")
    try tool.workplace.write(Self.policy, to: "policy.yaml")
    let store = try StoredPool.create(at: path)
    try store.record([
      draft(.organisationListed(OrganisationEntry(name: "North Group")), organisation: "ORG-1"),
      draft(
        .organisationListed(
          OrganisationEntry(name: "North Bridges", aliases: ["北桥院"], parent: "ORG-1")),
        organisation: "ORG-2"),
    ])
    try record([
      (.enrolled(Enrolment(.expert, name: "王芳")), "E-1"),
      (.employerJoined(Joining("北桥院")), "E-1"),
      (.enrolled(Enrolment(.expert, name: "Ann Lee")), "E-2"),
      (.enrolled(Enrolment(.expert, name: "Bob Stone")), "E-3"),
      (.enrolled(Enrolment(.applicant, name: "李伟")), "A-1"),
    ])
    for id in ["E-1", "E-2", "E-3"] {
      try record([(.specialtyGranted(SpecialtyGrant("560")), Person.ID(id))])
    }
    try store.setContacts(
      [ContactDetail(kind: "mail", value: "fang@example.org")], of: "E-1")
    try store.close()
  }

  /// Records events about persons, as a letter says.
  func record(
    _ details: [(EventDetail, Person.ID)], on day: CivilDate = start
  ) throws {
    let store = try StoredPool(opening: path, for: .appending)
    try store.record(
      details.map { detail, person in
        EventDraft(
          detail, of: person, happened: day, recorder: "secretary", source: "letter 7")
      })
    try store.close()
  }

  private func draft(_ detail: EventDetail, organisation: Organisation.ID) -> EventDraft {
    EventDraft(
      detail, about: .organisation(organisation), happened: Self.start, recorder: "secretary",
      source: "register")
  }

  @discardableResult
  func snapshot(_ more: String...) throws -> Tool.Run {
    let (process, output, notes) = try tool.start(
      [
        "snapshot", "--pool", "pool.sqlite", "--docket", "docket", "--policy", "policy.yaml",
        "--as-of", "2026-03-05", "--recorder", "Zhao",
      ] + more)
    return try Tool.finish(process, output, notes)
  }

  /// Every byte of a problem.
  func bytes(of directory: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: tool.workplace.file(directory))
    {
      files[name] = try tool.workplace.text(of: directory + "/" + name)
    }
    return files
  }

  func eventCount() throws -> Int {
    try StoredPool(opening: path, for: .reading).head().size
  }
}

extension Tool.Run {
  /// What a program reads.
  func document() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
  }
}
