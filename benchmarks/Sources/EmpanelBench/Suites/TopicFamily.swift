import Empanel

/// A conference: every expert may judge nearly every case, one seat costs one effort point, and the
/// score is the cosine of two sparse vectors of topics.
///
/// The same seed gives the same problem on every machine, for everything is whole numbers.
struct TopicFamily {
  private static let topicCount = 40
  /// Of a hundred pairs.
  private static let conflictShare = 1
  private static let decimals = 3

  let experts: Int
  let cases: Int
  let seed: UInt64
  let load: LoadBounds

  /// Makes the problem's parts, which are valid.
  func makeParts() -> ProblemParts {
    var random = SplitMix(state: seed)
    let interests = (0..<experts).map { _ in Self.vector(topics: 3...7, &random) }
    let subjects = (0..<cases).map { _ in Self.vector(topics: 2...4, &random) }
    let people = (0..<experts).map { Expert(id: Expert.ID("E-\($0)")) }
    let docket = (0..<cases).map { Case(id: Case.ID("C-\($0)")) }
    var scores: [ProblemParts.Score] = []
    var conflicts: [Conflict] = []
    for (paper, subject) in zip(docket, subjects) {
      for (expert, interest) in zip(people, interests) {
        let units = Self.cosine(subject, interest)
        if units > 0 {
          let panel = Panel.ID(paper.id.rawValue)
          scores.append(ProblemParts.Score(panel: panel, expert: expert.id, units: units))
        }
        if random.number(below: 100) < Self.conflictShare {
          conflicts.append(Conflict(expert: expert.id, target: .reviewCase(paper.id)))
        }
      }
    }
    return ProblemParts(
      name: "Topics \(experts) x \(cases), seed \(seed)", asOf: CivilDate(dayNumber: 20_517),
      policy: Policy(decimals: Self.decimals, seats: SeatRange(3), load: load),
      experts: people, cases: docket, conflicts: conflicts, scores: .listed(scores))
  }

  /// Weights by topic, most of them 0.
  private static func vector(topics: ClosedRange<Int>, _ random: inout SplitMix) -> [Int] {
    var weights = [Int](repeating: 0, count: topicCount)
    for _ in 0..<(topics.lowerBound + random.number(below: topics.count)) {
      // Low topics are popular, as the subjects of a conference are.
      let topic = min(random.number(below: topicCount), random.number(below: topicCount))
      weights[topic] += 1 + random.number(below: 9)
    }
    return weights
  }

  /// The cosine of two vectors in units, rounded down.
  private static func cosine(_ first: [Int], _ second: [Int]) -> Int {
    func product(_ left: [Int], _ right: [Int]) -> Int {
      zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let shared = product(first, second)
    let square = 1_000_000 * shared * shared / (product(first, first) * product(second, second))
    return wholeRoot(of: square)
  }

  private static func wholeRoot(of square: Int) -> Int {
    var root = Int(Double(square).squareRoot())
    while root * root > square { root -= 1 }
    while (root + 1) * (root + 1) <= square { root += 1 }
    return root
  }
}

/// Sebastiano Vigna's SplitMix64: a generator whose sequence is fixed by its definition.
struct SplitMix {
  var state: UInt64

  /// A number from 0; the bias of a remainder of 64 bits is below anything seen here.
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(bound))
  }
}
