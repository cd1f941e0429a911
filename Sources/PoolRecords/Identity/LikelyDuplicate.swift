import PanelModel

/// Two enrolled persons who are probably one, with what speaks for it.
///
/// Nobody is ever merged by this: somebody decides, and the decision is an event.
public struct LikelyDuplicate: Hashable, Sendable {
  /// Something that speaks for one person.
  public enum Evidence: Hashable, Sendable {
    /// The same name, letter by letter (NFC).
    case sameName
    /// Names that look the same on paper.
    case lookAlikeName
    /// The same parts of a name in another order.
    case otherOrder
    /// A name in Han characters and one in letters that is a reading of it.
    case sameReading
    /// Names that differ in one letter, or in two neighbours exchanged.
    case nearName
    /// One employer.
    case employer(String)
    /// A specialty of both.
    case specialty(String)
    /// One region.
    case region(String)
    /// One title.
    case title(String)
    /// Of one of them no employer is known that could tell them apart.
    case employerUnknown
  }

  /// The two.
  public let pair: PersonPair
  /// Their names, in the order of the pair.
  public let names: [String]
  /// What speaks for it; the name first.
  public let evidence: [Evidence]
}

/// Finds persons of a list who are probably one.
public struct DuplicateSearch: Sendable {
  private let listing: [ListedPerson]
  private let toldApart: Set<PersonPair>
  private let organisations: OrganisationNames
  private let skeletons: [NameSkeleton]

  /// Makes ready to search.
  ///
  /// - Parameters:
  ///   - listing: The persons; those who were merged are one row.
  ///   - state: Who was told apart, and the organisations.
  public init(_ listing: [ListedPerson], _ state: PoolState) {
    self.listing = listing
    organisations = OrganisationNames(state.organisationTable)
    toldApart = Set(
      state.toldApart.map {
        PersonPair(state.identity(of: $0.first), state.identity(of: $0.second))
      })
    skeletons = listing.map { NameSkeleton($0.name) }
  }

  /// Every likely duplicate that nobody has told apart and of whom one may sit, in the order of the pairs.
  ///
  /// Names are frequent, so that a name alone is never enough:
  ///
  /// - the same or a look-alike name, in either order, and one employer, or no known employer of one of them
  ///   together with a specialty, a region or a title of both;
  /// - a name in Han characters and its reading in letters, in either order, and one employer;
  /// - a name in letters that differs by one slip, and one employer together with a specialty of both.
  ///
  /// - Complexity: O(n) for n persons, and the pairs of those who share a name, or an employer and nearly
  ///   a name.
  public func duplicates() -> [LikelyDuplicate] {
    var found: [PersonPair: LikelyDuplicate] = [:]
    let readingPairs = readingPairs()
    let readings = Set(readingPairs.map { PersonPair(listing[$0].id, listing[$1].id) })
    for (one, other) in pairsOfOneKey() + nearPairs() + readingPairs {
      let pair = PersonPair(listing[one].id, listing[other].id)
      guard found[pair] == nil, !toldApart.contains(pair), maySit(one) || maySit(other),
        let evidence = evidence(one, other, isReading: readings.contains(pair))
      else { continue }
      let isInOrder = listing[one].id == pair.first
      found[pair] = LikelyDuplicate(
        pair: pair, names: [one, other].map { listing[$0].name }.reversedUnless(isInOrder),
        evidence: evidence)
    }
    return found.values.sorted { $0.pair < $1.pair }
  }

  private func maySit(_ index: Int) -> Bool {
    listing[index].roles.contains(.expert) && listing[index].standing != .removed
  }

  private func pairsOfOneKey() -> [(Int, Int)] {
    let groups = Dictionary(grouping: listing.indices.filter { !skeletons[$0].key.isEmpty }) {
      skeletons[$0].key
    }
    return groups.values.flatMap(Self.pairs)
  }

  /// Persons of one employer whose names in letters become the same when one letter is left out of each
  /// or of one: everybody with one slip between them, and a few others.
  private func nearPairs() -> [(Int, Int)] {
    var groups: [String: [Int]] = [:]
    for index in listing.indices
    where skeletons[index].isAlphabetic && skeletons[index].key.utf8.count >= Self.leastLetters {
      guard let employer = employer(index) else { continue }
      let key = Array(skeletons[index].key.unicodeScalars)
      let shortened = key.indices.map { position in
        Self.text(key[..<position] + key[(position + 1)...])
      }
      for text in Set(shortened + [skeletons[index].key]) {
        groups[employer + "\u{0}" + text, default: []].append(index)
      }
    }
    return groups.values.flatMap(Self.pairs)
  }

  /// Persons of one employer of whom one is written in letters as the other's Han characters are read.
  ///
  /// Only the names of employers that also have somebody written in letters are read.
  private func readingPairs() -> [(Int, Int)] {
    var written: [String: [String: [Int]]] = [:]
    for index in listing.indices where skeletons[index].isAlphabetic {
      guard let employer = employer(index) else { continue }
      for word in NameReadings.ofLetters(skeletons[index].parts) {
        written[employer, default: [:]][word, default: []].append(index)
      }
    }
    guard !written.isEmpty else { return [] }
    var readings = NameReadings()
    return listing.indices.flatMap { index -> [(Int, Int)] in
      guard !skeletons[index].isAlphabetic, let employer = employer(index),
        let words = written[employer]
      else { return [] }
      let others = readings.ofHan(listing[index].name).flatMap { words[$0] ?? [] }
      return Set(others).sorted().map { (index, $0) }
    }
  }

  /// Shorter names differ in one letter too often.
  private static let leastLetters = 9

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func pairs(_ indices: [Int]) -> [(Int, Int)] {
    indices.enumerated().flatMap { position, one in
      indices[(position + 1)...].map { (one, $0) }
    }
  }

  // MARK: Evidence

  /// What speaks for one person; nil where it is too little.
  private func evidence(
    _ one: Int, _ other: Int, isReading: Bool
  ) -> [LikelyDuplicate.Evidence]? {
    guard let name = isReading ? .sameReading : nameEvidence(one, other) else { return nil }
    let employers = [employer(one), employer(other)]
    var evidence: [LikelyDuplicate.Evidence] = [name]
    var isSameEmployer = false
    if let employer = employers[0], employer == employers[1] {
      isSameEmployer = true
      evidence.append(.employer(listing[one].employer))
    }
    let shared = Set(listing[one].specialties.map(\.specialty))
      .intersection(listing[other].specialties.map(\.specialty)).sorted()
    evidence += shared.map { .specialty($0) }
    if !listing[one].region.isEmpty, listing[one].region == listing[other].region {
      evidence.append(.region(listing[one].region))
    }
    if !listing[one].title.isEmpty, listing[one].title == listing[other].title {
      evidence.append(.title(listing[one].title))
    }
    if name == .nearName { return isSameEmployer && !shared.isEmpty ? evidence : nil }
    if isSameEmployer { return evidence }
    guard employers.contains(nil), evidence.count > 1 else { return nil }
    return evidence + [.employerUnknown]
  }

  private func employer(_ index: Int) -> String? {
    let name = listing[index].employer
    return name.isEmpty ? nil : organisations.identifier(of: name)
  }

  private func nameEvidence(_ one: Int, _ other: Int) -> LikelyDuplicate.Evidence? {
    let (left, right) = (skeletons[one], skeletons[other])
    // Texts are equal in Swift when their canonical forms are.
    if listing[one].name == listing[other].name { return .sameName }
    if left.key == right.key { return left.parts == right.parts ? .lookAlikeName : .otherOrder }
    let isNear = Self.isOneSlip(
      Array(left.key.unicodeScalars), Array(right.key.unicodeScalars))
    return left.isAlphabetic && right.isAlphabetic && isNear ? .nearName : nil
  }

  /// Whether one letter was left out, put in or mistaken, or two neighbours exchanged.
  private static func isOneSlip(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    let start = zip(short, long).prefix { $0 == $1 }.count
    let end = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    switch long.count - short.count {
    case 1: return start + end >= short.count
    case 0:
      if start + end >= short.count - 1 { return true }
      return start + end == short.count - 2 && short[start] == long[start + 1]
        && short[start + 1] == long[start]
    default: return false
    }
  }
}

extension [String] {
  fileprivate func reversedUnless(_ isInOrder: Bool) -> [String] {
    isInOrder ? self : reversed()
  }
}
