import PanelModel
import PanelTestSupport
import Testing

/// Rings of parents against a naive walk from every row.
@Suite struct CycleTests {
  @Test func eachRingIsToldOnceWhateverTheOrderOfRows() {
    var random = SeededGenerator(seed: 41)
    var ringsSeen = 0
    for _ in 0..<500 {
      let count = Int.random(in: 1...9, using: &random)
      let parents = (0..<count).map { _ in
        Bool.random(using: &random) ? Int.random(in: 0..<count, using: &random) : nil
      }
      var parts = SmallProblem.parts
      parts.specialties = parents.enumerated().map { row, parent in
        Specialty(id: Specialty.ID("s\(row)"), parent: parent.map { Specialty.ID("s\($0)") })
      }.shuffled(using: &random)
      let told = SmallProblem.issues(parts).map { issue in
        #expect(issue.code == TablePhrases.cycle.code)
        #expect(issue.place.field == "parent")
        let row = issue.place.row ?? -1
        #expect(parts.specialties[row].id.rawValue == issue.statement.values["value"])
        return issue.statement.values["path"] ?? ""
      }
      let expected = Self.rings(parents)
      #expect(told.sorted() == expected)
      ringsSeen += expected.count
    }
    #expect(ringsSeen > 100)
  }

  /// From every row: the way back to it, told where the row has the least name of its ring.
  private static func rings(_ parents: [Int?]) -> [String] {
    parents.indices.compactMap { start in
      var way = [start]
      while let next = parents[way[way.count - 1]], next != start, way.count <= parents.count {
        way.append(next)
      }
      guard parents[way[way.count - 1]] == start, way.min() == start else { return nil }
      let names = (way + [start]).map { "s\($0)" }
      return (names.count > 9 ? names.prefix(7) + ["…", names[0]] : names[...])
        .joined(separator: " → ")
    }.sorted()
  }

  @Test func aLongRingIsShortened() throws {
    var parts = SmallProblem.parts
    parts.organisations = (0..<200).map {
      Organisation(
        id: Organisation.ID("o\(1000 + $0)"), parent: Organisation.ID("o\(1000 + ($0 + 1) % 200)"))
    }
    let issue = try #require(SmallProblem.issues(parts).first)
    #expect(issue.place == .row(0, of: .organisations, field: "parent"))
    #expect(
      issue.statement.values["path"]
        == "o1000 → o1001 → o1002 → o1003 → o1004 → o1005 → o1006 → … → o1000")
  }

  @Test func aLongChainIsWalkedOnce() {
    var parts = SmallProblem.parts
    parts.specialties = (0..<200_000).map {
      Specialty(
        id: Specialty.ID("s\($0)"), parent: $0 + 1 < 200_000 ? Specialty.ID("s\($0 + 1)") : nil)
    }
    #expect(SmallProblem.issues(parts).isEmpty)
  }
}
