import Digests
import Testing

@Suite struct SHA256HasherTests {
  @Test(arguments: [
    // The examples of FIPS 180.
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the published examples come out`(message: String, digest: String) {
    var hasher = SHA256Hasher()
    hasher.update(message)
    #expect(hasher.finalize().description == digest)
    #expect(SHA256Digest(of: Array(message.utf8)).description == digest)
  }

  @Test func `a million letters in uneven pieces give the published digest`() {
    var hasher = SHA256Hasher()
    var left = 1_000_000
    var piece = 1
    while left > 0 {
      hasher.update([UInt8](repeating: UInt8(ascii: "a"), count: min(piece, left)))
      left -= min(piece, left)
      piece = piece * 3 % 4_099
    }
    #expect(
      hasher.finalize().description
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `a copy goes on by itself`() {
    var first = SHA256Hasher()
    first.update("a")
    var second = first
    first.update("bc")
    second.update("x")
    #expect(first.finalize() == SHA256Digest(of: Array("abc".utf8)))
    #expect(second.finalize() == SHA256Digest(of: Array("ax".utf8)))
  }

  @Test func `empty pieces change nothing`() {
    var hasher = SHA256Hasher()
    hasher.update([])
    hasher.update("abc")
    hasher.update("")
    #expect(hasher.finalize() == SHA256Digest(of: Array("abc".utf8)))
  }
}
