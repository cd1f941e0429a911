import PanelModel
import Testing

@testable import ProblemFamilies

/// The naive check that judges the hidden rosters sees every kind of broken one.
@Suite struct NaiveReviewTests {
  private struct Sample {
    let solved: SolvedReview
    let problem: AssignmentProblem

    init() throws {
      let kind = ProblemFamily.cityCommittee
      solved = try #require(kind.makeSolved(kind.standardSize, seed: 3))
      problem = try AssignmentProblem(solved.parts)
    }

    /// Codes of what is broken after a change; the first panel is the committee.
    func codes(_ change: (inout [WitnessPanel], inout [[Int]]) -> Void) -> Set<String> {
      var (panels, readers) = (solved.panels, solved.readers)
      change(&panels, &readers)
      let review = NaiveReview(problem, panels, readers: readers)
      return Set(review.violations.compactMap { $0.split(separator: " ").first.map(String.init) })
    }

    /// Codes after somebody took the last seat of a panel.
    func codes(seating expert: Int, on panel: Int) -> Set<String> {
      codes { panels, _ in
        let chair = panels[panel].chair
        guard let seat = panels[panel].members.lastIndex(where: { $0 != chair }) else { return }
        panels[panel].members[seat] = expert
      }
    }
  }

  @Test func `seats, pins, readers and leaders`() throws {
    let sample = try Sample()
    #expect(sample.codes { _, _ in }.isEmpty)
    #expect(
      sample.codes { panels, _ in panels[1].members.removeLast() }
        .isSuperset(of: ["size", "CN-GROUP"]))
    #expect(
      sample.codes { panels, _ in panels[1].chair = nil }.isSuperset(of: ["CN40-09", "leader"]))
    #expect(
      sample.codes { panels, _ in panels[0].chair = panels[1].members[0] }.contains("pin"))
    #expect(sample.codes { _, readers in readers[0].removeLast() }.contains("readers"))
    #expect(
      sample.codes { panels, readers in readers[0][0] = panels[0].members[0] }.contains("reader")
        || sample.codes { panels, readers in readers[0][0] = panels[0].members[1] }
          .contains("reader")
    )
    let committee = sample.solved.panels[0].members
    let leader = sample.solved.panels[1].chair
    let other = try #require(committee.first { $0 != leader })
    #expect(sample.codes(seating: other, on: 1).contains("leader"))
  }

  @Test func `rules on single experts`() throws {
    let sample = try Sample()
    let problem = sample.problem
    let isInactive = { (expert: Expert) in expert.status != Expert.activeStatus }
    let isUntrained = { (expert: Expert) in expert.trainedUntil == nil }
    let isLow = { (expert: Expert) in expert.level == "intermediate" }
    let inactive = try #require(problem.experts.firstIndex(where: isInactive))
    let untrained = try #require(problem.experts.firstIndex(where: isUntrained))
    let low = try #require(problem.experts.firstIndex(where: isLow))
    #expect(sample.codes(seating: inactive, on: 2).contains("CN-STATUS"))
    #expect(sample.codes(seating: untrained, on: 2).contains("CN-TRAIN"))
    #expect(sample.codes(seating: low, on: 2).contains("CN40-11b"))
    let stranger = try #require(sample.solved.panels[6].members.last)
    #expect(sample.codes(seating: stranger, on: 1).contains("CN40-11a"))
    let slot = sample.solved.parts.panels[2].body.slot
    let absent = try #require(problem.availability.first { $0.answer == .no && $0.slot == slot })
    let expert = try #require(problem.indexByExpert[absent.expert])
    #expect(sample.codes(seating: expert, on: 2).contains("AVAILABLE"))
    let barring = try #require(
      problem.conflicts.first { $0.effect == .panel && $0.validity.contains(problem.asOf) }
        ?? problem.conflicts.first { $0.effect == .panel })
    let barred = try #require(problem.indexByExpert[barring.expert])
    #expect(sample.codes(seating: barred, on: 0).contains("conflict"))
  }

  @Test func `rules on members together`() throws {
    let sample = try Sample()
    let problem = sample.problem
    let byEmployer = Dictionary(grouping: problem.experts.indices) {
      problem.experts[$0].employer
    }
    let organiser = try #require(byEmployer["ORG-001"])
    #expect(organiser.count >= 5)
    let colleagues = sample.codes { panels, _ in panels[1].members = Array(organiser.prefix(5)) }
    #expect(colleagues.isSuperset(of: ["CN-UNIT", "CN-OUTSIDE", "CN-INDUSTRY"]))
    let related = try #require(problem.relations.first)
    let pair = [related.first, related.second].compactMap { problem.indexByExpert[$0] }
    #expect(
      sample.codes { panels, _ in panels[3].members.replaceSubrange(0..<2, with: pair) }
        .contains("CN-APART"))
    // The committee of the largest employer's people judges many cases of their colleagues.
    #expect(
      sample.codes { panels, _ in
        panels[0].members.replaceSubrange(0..<5, with: organiser.prefix(5))
      }.contains("CN40-13"))
    #expect(
      sample.codes { panels, _ in
        panels[1].members.replaceSubrange(0..<2, with: organiser.prefix(2))
      }.contains("CN-GROUP-QUORUM"))
  }

  @Test func `work and meetings`() throws {
    let sample = try Sample()
    let busy = try #require(sample.solved.panels[1].members.first)
    #expect(
      sample.codes { panels, _ in
        for panel in 2..<7 { panels[panel].members[0] = busy }
      }.contains("meetings"))
    #expect(
      sample.codes { _, readers in
        for row in readers.indices.prefix(80) where !readers[row].contains(busy) {
          readers[row][0] = busy
        }
      }.contains("load"))
  }
}
