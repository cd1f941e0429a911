/// How to reach a person.
///
/// It is no event and no part of any state: it stands beside the log, is overwritten when it changes, and
/// cannot enter a snapshot.
public struct ContactDetail: Hashable, Sendable {
  /// Kind, such as telephone or e-mail; one of each for a person.
  public var kind: String
  /// The number or address.
  public var value: String

  /// Makes a contact detail.
  public init(kind: String, value: String) {
    self.kind = kind
    self.value = value
  }
}
