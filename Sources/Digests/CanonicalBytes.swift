/// Bytes of a value in a form that leaves nothing to choose, for hashing.
///
/// Numbers are eight bytes, big-endian; texts and bytes stand behind their length, a number. So no two
/// different sequences of the same shape give the same bytes.
public struct CanonicalBytes: Sendable {
  /// What was appended so far.
  public private(set) var bytes: [UInt8] = []

  /// Begins with a tag that says of what the bytes are, so that hashes of different things never meet.
  public init(tag: String) { append(tag) }

  /// Appends a number.
  public mutating func append(_ number: Int) {
    bytes.append(bigEndian: UInt64(bitPattern: Int64(number)))
  }

  /// Appends the UTF-8 bytes of a text behind their number; texts are not normalised.
  public mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends bytes behind their number.
  public mutating func append(_ more: [UInt8]) {
    append(more.count)
    bytes.append(contentsOf: more)
  }

  /// The digest of everything appended.
  public var digest: SHA256Digest { SHA256Digest(of: bytes) }
}
