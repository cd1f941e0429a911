/// A relation between two experts, in either direction.
public struct Relation: Hashable, Sendable {
  /// One expert.
  public var first: Expert.ID
  /// The other.
  public var second: Expert.ID
  /// Kind, such as kinship.
  public var kind: String
  /// Days on which it holds.
  public var validity: Validity
  /// Who said so.
  public var source: String

  /// Makes a relation.
  public init(
    _ first: Expert.ID, _ second: Expert.ID, kind: String, validity: Validity = Validity(),
    source: String = ""
  ) {
    self.first = first
    self.second = second
    self.kind = kind
    self.validity = validity
    self.source = source
  }
}
