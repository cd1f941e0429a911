/// An organisation that employs experts or applicants.
public struct Organisation: Hashable, Sendable, Identifiable {
  /// Identifier of an organisation.
  public typealias ID = Identifier<Organisation>

  /// Identifier.
  public let id: ID
  /// Name; may be empty.
  public var name: String
  /// Other names under which tables may have it.
  public var aliases: [String]
  /// The organisation above; nil at the top.
  public var parent: ID?

  /// Makes an organisation.
  public init(id: ID, name: String = "", aliases: [String] = [], parent: ID? = nil) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.parent = parent
  }
}
