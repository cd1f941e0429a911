import CSodium

/// The library behind the digests, made ready once for the whole process.
enum Sodium {
  /// A global constant, so that the first of several threads does it and the others wait.
  private static let isReady = sodium_init() >= 0

  /// Makes sure that the library may be called.
  static func prepare() {
    precondition(isReady, "libsodium does not start on this machine.")
  }
}
