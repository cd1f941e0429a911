import PanelModel

/// What squares of utilisations, and members too many or too few by targets, cost in a stage: by its
/// aim, and by what earlier objectives have reached.
struct BurdenBook {
  /// What a part of the sum of squares costs.
  private(set) var square = Tally()
  /// What a member too many or too few costs.
  private(set) var deviation = Tally()

  /// Whether a number did not fit.
  var isLost: Bool { square.isLost || deviation.isLost }

  /// Notes what is aimed at.
  mutating func aim(at objective: Objective, _ scale: Int128) {
    switch objective.meantAspect {
    case .squares: square.add(scale)
    case .composition: deviation.add(scale)
    case .range, .comparable, nil: break
    }
  }

  /// Notes that an earlier objective stays at its value, at a price, and returns the constant that this
  /// adds.
  mutating func hold(_ objective: Objective, at value: Fraction, _ price: Int128, parts: Int)
    -> Tally
  {
    var constant = Tally()
    if objective.meantAspect == .squares {
      square.add(price)
      let (whole, isLost) = price.multipliedReportingOverflow(by: Int128(parts))
      constant.add(isLost ? .max : whole, timesRoundedUp: value)
    } else {
      deviation.add(price)
      constant.add(price, timesRoundedUp: value)
    }
    return constant
  }
}

/// In what whole numbers squares of utilisations are added up, as `Formulation.md` has it.
struct SquareBook {
  /// Parts of 1.
  let parts: Int
  /// Parts that the square of one point counts, by expert; nil for who does not count.
  let weights: [Int?]

  init(_ problem: AssignmentProblem) {
    let members = problem.experts.indices.map { index -> (held: Int, most: Int)? in
      let expert = problem.experts[index]
      guard expert.status == Expert.activeStatus,
        let most = problem.loadBounds(ofExpert: index).most, most > 0
      else { return nil }
      return (expert.held, most)
    }
    let known = members.compactMap(\.self)
    var parts = Self.parts(for: known.map(\.most))
    func greatestSum() -> Int128 {
      known.reduce(Int128(0)) { sum, member in
        let load = Int128(max(member.held, member.most))
        let square = Int128(Self.weight(member.most, parts)) * load * load
        return min(Int128(1) << 61, sum + square)
      }
    }
    while parts > 10, greatestSum() > Int128(1) << 60 { parts /= 10 }
    let settled = parts
    self.parts = settled
    weights = members.map { $0.map { Self.weight($0.most, settled) } }
  }

  /// A power of ten from 10^6 to 10^12 that is at least 10^4 times the square of the greatest most load;
  /// or the square of the least common multiple, where that is no more.
  private static func parts(for most: [Int]) -> Int {
    let greatest = Int128(most.max() ?? 1)
    var parts = 1_000_000
    while parts < 1_000_000_000_000, Int128(parts) < 10_000 * greatest * greatest { parts *= 10 }
    var common = 1
    for number in Set(most).sorted() {
      common *= number / greatestCommonDivisor(common, number)
      if common > 1_000_000 { return parts }
    }
    return common * common <= parts ? common * common : parts
  }

  /// `parts / most^2`, rounded half up.
  private static func weight(_ most: Int, _ parts: Int) -> Int {
    let square = Int128(most) * Int128(most)
    return Int((2 * Int128(parts) + square) / (2 * square))
  }

  /// The parts of the square of a load; those of who does not count are none.
  func square(of load: Int, ofExpert expert: Int) -> Int128 {
    Int128(weights[expert] ?? 0) * Int128(load) * Int128(load)
  }
}

extension Examination {
  /// The sum of the squares of the utilisations; nil where nobody counts.
  func squaresOfWork() -> Fraction? {
    let book = SquareBook(problem)
    guard book.weights.contains(where: { $0 != nil }) else { return nil }
    var effort = problem.experts.map(\.held)
    let seatEfforts = seatEfforts
    for (panel, seated) in filled {
      for expert in seated.members { effort[expert] += seatEfforts[panel] }
    }
    let sum = problem.experts.indices.reduce(Int128(0)) {
      $0 + book.square(of: effort[$1], ofExpert: $1)
    }
    return Fraction(Int(clamping: sum), book.parts)
  }
}
