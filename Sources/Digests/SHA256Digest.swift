/// The 32 bytes that SHA-256 makes of a message.
///
/// Its description is the usual 64 lower-case hexadecimal digits.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  /// How many bytes a digest has.
  public static let byteCount = 32

  /// The digest itself, first byte first.
  public let bytes: [UInt8]

  /// Only the hasher makes digests.
  init(finalBytes: [UInt8]) {
    precondition(finalBytes.count == Self.byteCount, "A SHA-256 digest has 32 bytes.")
    bytes = finalBytes
  }

  /// The digest of one message.
  public init(of message: [UInt8]) {
    var hasher = SHA256Hasher()
    hasher.update(message)
    self = hasher.finalize()
  }

  /// The digest in 64 lower-case hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    let hexadecimal = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: hexadecimal, as: UTF8.self)
  }
}
