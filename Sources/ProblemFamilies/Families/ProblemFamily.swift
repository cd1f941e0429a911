public import PanelModel

/// The kinds of synthetic problems, with the sizes that they have by default.
///
/// The same kind, size and seed give the same problem on every machine. A roster that breaks no rule
/// always exists: one is built while the problem is made, and then hidden. `Families.md` tells what
/// every kind assumes.
public enum ProblemFamily: String, CaseIterable, Sendable {
  /// Engineering titles in one city, case by case, without rules; see ``CityFamily``.
  case city
  /// Engineering titles in one city, judged by one committee with discipline groups and readers.
  case cityCommittee = "city-committee"
  /// Engineering titles inside one group of companies, where nearly everybody is a colleague.
  case company
  /// Engineering titles of one province: committees with many discipline groups and readers.
  case provincial
  /// Papers of a conference with topics, bids, institutions and countries.
  case conference
  /// Single cases of many specialties, of which some have hardly any experts.
  case thinSpecialty = "thin-specialty"

  /// How many experts and cases a problem has.
  public struct Size: Hashable, Sendable {
    /// Size of the pool.
    public var experts: Int
    /// Size of the docket.
    public var cases: Int

    /// Makes a size.
    public init(experts: Int, cases: Int) {
      self.experts = experts
      self.cases = cases
    }
  }

  /// The size of the kind where none is asked for.
  public var standardSize: Size {
    switch self {
    case .city, .cityCommittee: Size(experts: 120, cases: 300)
    case .company: Size(experts: 186, cases: 60)
    case .provincial: Size(experts: 2000, cases: 6000)
    case .conference: Size(experts: 400, cases: 600)
    case .thinSpecialty: Size(experts: 1200, cases: 1500)
    }
  }

  /// Fewest and most experts.
  public var experts: ClosedRange<Int> {
    switch self {
    case .city: CityFamily.experts
    case .cityCommittee, .company, .conference: 60...20_000
    case .provincial, .thinSpecialty: 200...20_000
    }
  }

  /// Fewest and most cases.
  public var cases: ClosedRange<Int> {
    switch self {
    case .city: CityFamily.cases
    case .cityCommittee, .company, .conference: 20...100_000
    case .provincial, .thinSpecialty: 60...100_000
    }
  }

  /// Most pairs of expert and case, nil where pairs are not listed.
  public var pairLimit: Int? {
    switch self {
    case .city, .conference: CityFamily.pairLimit
    case .cityCommittee, .company, .provincial, .thinSpecialty: nil
    }
  }

  /// Makes a problem's parts, which are valid.
  ///
  /// - Parameters:
  ///   - size: Size of pool and docket, within ``experts`` and ``cases``; nil for ``standardSize``.
  ///   - seed: Any number; another seed gives other people and cases of the same shape.
  /// - Returns: Parts of which a problem can be made as they are.
  /// - Throws: ``FamilySizeError`` for a size out of its range, or more than ``pairLimit`` pairs.
  /// - Complexity: O(experts × cases).
  public func makeParts(_ size: Size? = nil, seed: UInt64) throws(FamilySizeError) -> ProblemParts {
    let size = size ?? standardSize
    try check(size)
    if let solved = makeSolved(size, seed: seed) { return solved.parts }
    return try CityFamily(experts: size.experts, cases: size.cases, seed: seed).makeParts()
  }

  private func check(_ size: Size) throws(FamilySizeError) {
    try FamilySizeError.check(size.experts, within: experts, or: FamilySizeError.experts)
    try FamilySizeError.check(size.cases, within: cases, or: FamilySizeError.cases)
    guard let pairLimit else { return }
    try FamilySizeError.check(experts: size.experts, cases: size.cases, atMost: pairLimit)
  }

  /// Makes the parts together with the roster that is known to exist; nil for the city without rules.
  func makeSolved(_ size: Size, seed: UInt64) -> SolvedReview? {
    func review(_ shape: ReviewShape) -> SolvedReview {
      var builder = ReviewBuilder(shape, experts: size.experts, cases: size.cases, seed: seed)
      return builder.build()
    }
    switch self {
    case .city: return nil
    case .cityCommittee: return review(.cityCommittee)
    case .company: return review(.company)
    case .provincial: return review(.provincial)
    case .thinSpecialty: return review(.thinSpecialty)
    case .conference:
      var builder = ConferenceBuilder(experts: size.experts, cases: size.cases, seed: seed)
      return builder.build()
    }
  }
}
