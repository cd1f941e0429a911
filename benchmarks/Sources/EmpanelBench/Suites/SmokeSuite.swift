import Empanel
import Foundation
import Interchange

/// Small questions, a minute or two in all, that tell whether `assign` is still right and fast.
enum SmokeSuite {
  static let name = "smoke"

  /// The instances, in the order in which they are run.
  ///
  /// - Parameters:
  ///   - root: The folder of the package.
  ///   - publicData: Folder of data that may be measured on and not be copied, if there is one.
  /// - Returns: Questions whose parts are made when they are wanted.
  static func instances(root: String, publicData: String?) -> [BenchmarkInstance] {
    let city = { try ProblemDirectory.parts(at: root + "/datasets/city") }
    let cityOrigin = "datasets/city: generate city --experts 120 --cases 300 --seed 7"
    var instances = [
      BenchmarkInstance(
        name: "city-total", origin: cityOrigin, objective: .total, makeParts: city),
      BenchmarkInstance(
        name: "city-worst-panel", origin: cityOrigin, objective: .worstPanel, makeParts: city),
      topics(TopicFamily(experts: 200, cases: 120, seed: 1, load: LoadBounds(most: 3))),
      topics(TopicFamily(experts: 300, cases: 200, seed: 2, load: LoadBounds(least: 1, most: 3))),
    ]
    if let publicData {
      instances.append(midl(folder: publicData + "/reviewers/midl"))
    }
    return instances
  }

  private static func topics(_ family: TopicFamily) -> BenchmarkInstance {
    BenchmarkInstance(
      name: "topics-\(family.experts)x\(family.cases)" + (family.load.least > 0 ? "-least" : ""),
      origin: "topics, seed \(family.seed), 3 seats, load \(family.load.least) to 3",
      objective: .total, makeParts: { family.makeParts() })
  }

  private static func midl(folder: String) -> BenchmarkInstance {
    BenchmarkInstance(
      name: "midl-2019", origin: "public MIDL 2019 affinities, 3 seats, load at most 4",
      objective: .total,
      makeParts: {
        try ImportOpenReview(
          scores: folder + "/scores.csv",
          settings: ImportSettings(seats: SeatRange(3), load: LoadBounds(most: 4))
        ).parts()
      })
  }
}
