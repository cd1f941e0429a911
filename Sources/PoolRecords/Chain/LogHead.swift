public import Digests

/// How far a log has come: its length and the last link.
///
/// Whoever keeps one can prove later that nothing before it was changed.
public struct LogHead: Hashable, Sendable, CustomStringConvertible {
  /// How many events.
  public let size: Int
  /// Link of the last one; of an empty log, what stands before the first.
  public let link: SHA256Digest

  /// Makes a head.
  public init(size: Int, link: SHA256Digest) {
    self.size = size
    self.link = link
  }

  /// Reads a head as it is printed; nil for any other text.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let size = Int(parts[0]), size >= 0, String(size) == parts[0],
      let link = SHA256Digest(hexadecimal: String(parts[1]))
    else { return nil }
    self.init(size: size, link: link)
  }

  /// `1024:` and 64 hexadecimal digits.
  public var description: String { "\(size):\(link)" }
}
