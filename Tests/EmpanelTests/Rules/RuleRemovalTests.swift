import Empanel
import Foundation
import PanelModel
import ProblemFamilies
import Testing

/// Every rule of the title review is either seen in its rosters or shown not to bind; the table of
/// `Families.md` says which.
@Suite struct RuleRemovalTests {
  @Test func `rules of the city's review`() throws {
    let removal = try RuleRemoval(ProblemFamily.cityCommittee.makeParts(seed: 7))
    #expect(removal.rosters.count == 3)
    #expect(removal.rosters.allSatisfy { $0.termination == .optimal })
    let binding = try removal.binding()
    #expect(
      binding == [
        "CN-STATUS": [], "CN-TRAIN": [0, 1], "CN40-11a": [], "CN40-11b": [1],
        "CN-EMP": [0, 1, 2], "CN-KIN": [0, 1, 2], "CN-COLLAB": [0, 1, 2], "AVAILABLE": [0, 1],
        "CN40-04": [], "CN-GROUP": [], "CN-UNIT": [], "CN-OUTSIDE": [], "CN-INDUSTRY": [],
        "CN40-09": [1], "CN-APART": [], "CN40-13": [0], "CN-GROUP-QUORUM": [],
        "slot": [], "day": [], "method(\"group\")": [],
      ])
  }
}

/// The same for the province, which takes some minutes.
@Suite struct RuleRemovalSoakTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil

  @Test(.enabled(if: isLong)) func `rules of the province's review`() throws {
    let removal = try RuleRemoval(
      ProblemFamily.provincial.makeParts(seed: 7),
      options: AssignmentOptions(objectives: [Objective(.total)]))
    #expect(removal.rosters.count == 3)
    #expect(removal.rosters.allSatisfy { $0.termination == .optimal })
    let binding = try removal.binding()
    #expect(
      binding == [
        "CN-STATUS": [], "CN-TRAIN": [0, 1], "CN40-11a": [], "CN40-11b": [1],
        "CN-EMP": [0, 1, 2], "CN-KIN": [0, 1, 2], "CN-COLLAB": [0, 1, 2], "AVAILABLE": [1],
        "CN40-04": [], "CN-GROUP": [], "CN-UNIT": [0], "CN-OUTSIDE": [], "CN-INDUSTRY": [0, 1],
        "CN40-09": [1], "CN-APART": [], "CN40-13": [], "CN-GROUP-QUORUM": [1],
        "slot": [], "day": [], "method(\"group\")": [],
      ])
  }
}

extension RuleRemoval {
  /// The steps in which each rule binds, by its name; the others are shown not to bind.
  fileprivate func binding() throws -> [String: [Int]] {
    var binding: [String: [Int]] = [:]
    for part in PolicyPart.all(of: parts.policy) {
      let name = part.name(in: parts.policy)
      binding[name] = []
      for (step, roster) in rosters.enumerated() {
        let (effect, other) = try effect(of: part, inStep: step)
        #expect(effect != .unproved, "\(name), step \(step)")
        if effect == .doesNotBind {
          #expect(
            other.objectives.map(\.value) == roster.objectives.map(\.value), "\(name), step \(step)"
          )
        } else {
          binding[name]?.append(step)
        }
      }
    }
    return binding
  }
}
