import CSodium

/// SHA-256 over a message that arrives in pieces.
///
/// The digest depends on the bytes alone, not on where the pieces were cut. A copy of a hasher goes
/// on from the same point independently.
public struct SHA256Hasher: Sendable {
  private var state = crypto_hash_sha256_state()

  /// A hasher that has seen nothing.
  public init() {
    Sodium.prepare()
    let status = unsafe crypto_hash_sha256_init(&state)
    precondition(status == 0, "SHA-256 cannot fail to start.")
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
    // libsodium wants a pointer even for no bytes, and an empty buffer may have none.
    guard let base = buffer.baseAddress, unsafe !buffer.isEmpty else { return }
    let status = unsafe crypto_hash_sha256_update(
      &state, base.assumingMemoryBound(to: UInt8.self), UInt64(buffer.count))
    precondition(status == 0, "SHA-256 cannot fail to go on.")
  }

  /// The digest of everything taken in; the hasher is used up.
  public consuming func finalize() -> SHA256Digest {
    var bytes = [UInt8](repeating: 0, count: SHA256Digest.byteCount)
    let status = unsafe crypto_hash_sha256_final(&state, &bytes)
    precondition(status == 0, "SHA-256 cannot fail to end.")
    return SHA256Digest(finalBytes: bytes)
  }
}
