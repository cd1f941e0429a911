import Foundation
import PanelModel
import PoolRecords
import Testing

@testable import Interchange

/// Lists that become events.
@Suite struct PoolListTests {
  private static let standards = PoolPlan.Standards(
    happened: CivilDate(dayNumber: 20_480), recorder: "r", source: "list")

  private func file(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + "pool-list-\(UUID().uuidString).csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func plan(
    _ verb: PoolVerb, _ text: String, options: [String: String] = [:],
    isKnown: (EventDraft) -> Bool = { _ in false }
  ) throws -> PoolPlan {
    let path = try file(text)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let list = try PoolList(
      verb, PoolList.Input(subjects: [], file: path, options: options))
    return try PoolPlan(verb, list, Self.standards, isKnown: isKnown)
  }

  private func codes(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch let error as InterchangeError {
      return error.issues.map { "\($0.code) \($0.place.line ?? 0):\($0.place.column ?? 0)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `a row is the event that the library would write`() throws {
    let plan = try plan(
      .declare,
      "专家,对象类型,对象,类型,效力,起,来源,日期\nE-1,单位,省院,同单位,评审组,2026/3/5,本人,2026年4月1日\n")
    let claim = ConflictClaim(
      ConflictKey(.employer("省院"), kind: "employer"), effect: .panel,
      validity: Validity(since: CivilDate(iso: "2026-03-05")))
    #expect(
      plan.drafts == [
        EventDraft(
          .conflictDeclared(claim), of: "E-1",
          happened: try #require(CivilDate(iso: "2026-04-01")), recorder: "r", source: "本人")
      ])
  }

  @Test func `an option stands for a missing column and for empty cells only`() throws {
    let plan = try plan(
      .train, "expert,course,hours\nE-1,,4\nE-2,own,\nE-3,,\n",
      options: ["course": "all", "hours": "8"])
    let said = plan.drafts.compactMap { draft -> String? in
      guard
        case .trainingCompleted(let training)? = EventDetail(
          kind: draft.kind, payload: draft.payload)
      else { return nil }
      return "\(training.course) \(training.hours)"
    }
    #expect(said == ["all 4", "own 8", "all 8"])
  }

  @Test func `a bad option is told once, a bad cell where it stands`() throws {
    #expect(
      codes {
        _ = try plan(
          .train, "expert,course\nE-1,a\nE-2,b\n", options: ["hours": "many"])
      } == ["number.not-whole 0:0"])
    #expect(
      codes { _ = try plan(.train, "expert,course,hours\n,a,1\nE-2,,x\nE-3,c,\n") } == [
        "payload.missing 2:1", "payload.missing 3:2", "number.not-whole 3:3",
        "payload.missing 4:3",
      ])
    #expect(codes { _ = try plan(.train, "course\na\n") }.count == 2)
    #expect(
      codes { _ = try plan(.suspend, "expert,reson\nE-1,x\n") }.contains("header.misspelt 1:2"))
    #expect(codes { _ = try plan(.suspend, "expert,reason\n") } == ["list.no-rows 0:0"])
  }

  @Test func `the same row twice is refused, a known one passed over where it may be`() throws {
    let twice = "expert,course,hours\nE-1,a,8\nE-2,a,8\nE-1,a,8\n"
    #expect(codes { _ = try plan(.train, twice) } == ["list.twice 4:1"])
    let sheet = "expert,course,hours\nE-1,a,8\nE-2,a,8\n"
    let known = try plan(.train, sheet) { $0.subject == .person("E-1") }
    #expect(known.drafts.map(\.subject) == [.person("E-2")] && known.unchangedCount == 1)
    // A second suspension of the same words is not the first one: whether it may be, the check says.
    let again = try plan(.suspend, "expert,reason\nE-1,a\n") { _ in true }
    #expect(again.drafts.count == 1)
  }

  @Test func `organisations come after those above them, whatever the order of rows`() throws {
    let plan = try plan(
      .organisation, "id,name,parent\nC,c,B\nA,a,\nB,b,A\nX,x,Y\nY,y,X\n")
    let order = plan.drafts.map(\.subject.identifier)
    #expect(Set(order) == ["A", "B", "C", "X", "Y"])
    #expect(order.filter { ["A", "B", "C"].contains($0) } == ["A", "B", "C"])
  }

  @Test func `pairs may head both columns alike`() throws {
    let plan = try plan(.relate, "expert,expert,kind\nE-1,E-2,亲属\n")
    #expect(
      plan.drafts.first?.payload == #"{"kind":"kinship","other":"E-2"}"#)
  }

  @Test func `names find persons, and must be theirs`() throws {
    func person(_ id: String, _ name: String, _ standing: Person.Status = .active) -> ListedPerson {
      ListedPerson(
        id: Person.ID(id), merged: [], name: name, roles: [.expert], standing: standing,
        suspendedUntil: nil, removal: nil, employer: "", region: "", title: "", level: "",
        specialties: [], panelRoles: [], trainedUntil: nil, termSince: nil, termUntil: nil,
        load: LoadOverride())
    }
    let directory = PersonDirectory([
      person("E-1", "王芳"), person("E-2", "李伟"), person("E-3", "李伟"), person("E-4", "张丽", .removed),
      person("E-5", "张丽"),
    ])
    func found(_ text: String) throws -> [String] {
      let path = try file("expert,name\n" + text)
      defer { try? FileManager.default.removeItem(atPath: path) }
      var list = try PoolList(
        .reinstate, PoolList.Input(subjects: [], file: path, options: [:]))
      try list.find(in: directory)
      return list.rows.map(\.subject)
    }
    #expect(try found(",王芳\nE-3,李伟\n,张丽\nE-9,新人\n") == ["E-1", "E-3", "E-5", "E-9"])
    #expect(
      codes { _ = try found(",李伟\n,王方\nE-1,李伟\n") } == [
        "list.shared-name 2:2", "list.unknown-name 3:2", "list.other-name 4:2",
      ])
  }
}
