import CCrypto

/// SHA-256 over a message that arrives in pieces.
///
/// The digest depends on the bytes alone, not on where the pieces were cut. A copy of a hasher goes
/// on from the same point independently.
public struct SHA256Hasher: Sendable {
  private var state = SHA256_CTX()

  /// A hasher that has seen nothing.
  public init() {
    let status = unsafe SHA256_Init(&state)
    precondition(status == 1, "SHA-256 cannot fail to start.")
  }

  /// Takes in the bytes of an array.
  public mutating func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe update($0) }
  }

  /// Takes in the UTF-8 bytes of a text.
  public mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { unsafe update(UnsafeRawBufferPointer($0)) }
  }

  /// Takes in the bytes of a buffer, which must stay valid during the call.
  public mutating func update(_ buffer: UnsafeRawBufferPointer) {
    // An empty buffer may have no address.
    guard let base = buffer.baseAddress, unsafe !buffer.isEmpty else { return }
    let status = unsafe SHA256_Update(&state, base, buffer.count)
    precondition(status == 1, "SHA-256 cannot fail to go on.")
  }

  /// The digest of everything taken in; the hasher is used up.
  public consuming func finalize() -> SHA256Digest {
    var bytes = [UInt8](repeating: 0, count: SHA256Digest.byteCount)
    let status = unsafe SHA256_Final(&bytes, &state)
    precondition(status == 1, "SHA-256 cannot fail to end.")
    return SHA256Digest(finalBytes: bytes)
  }
}
