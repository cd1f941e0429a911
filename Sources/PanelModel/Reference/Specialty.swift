/// A specialty of the taxonomy.
public struct Specialty: Hashable, Sendable, Identifiable {
  /// Identifier of a specialty: its code.
  public typealias ID = Identifier<Specialty>

  /// Code, such as `560.20`.
  public let id: ID
  /// Chinese name; may be empty.
  public var chineseName: String
  /// English name; may be empty.
  public var englishName: String
  /// The specialty above; nil at the top.
  public var parent: ID?

  /// Makes a specialty.
  public init(id: ID, chineseName: String = "", englishName: String = "", parent: ID? = nil) {
    self.id = id
    self.chineseName = chineseName
    self.englishName = englishName
    self.parent = parent
  }
}

/// Two specialties that are near each other, in either direction.
public struct Adjacency: Hashable, Sendable {
  /// One specialty.
  public var first: String
  /// The other.
  public var second: String
  /// Distance, 1 to 100.
  public var distance: Int

  /// Makes an adjacency.
  public init(_ first: String, _ second: String, distance: Int = 1) {
    self.first = first
    self.second = second
    self.distance = distance
  }
}
