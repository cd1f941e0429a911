import Digests
import Testing

@Suite struct BigEndianTests {
  @Test func `the most significant byte stands first`() {
    var bytes: [UInt8] = [9]
    bytes.append(bigEndian: 0x0102_0304_0506_0708)
    bytes.append(bigEndian: [UInt64.max, 1])
    #expect(
      bytes == [9, 1, 2, 3, 4, 5, 6, 7, 8] + [UInt8](repeating: 255, count: 8)
        + [0, 0, 0, 0, 0, 0, 0, 1])
  }

  /// Lengths around eight, few different bytes, so that long beginnings are often the same.
  @Test func `the order is that of the bytes`() {
    var stream = SeededStream(seed: 41, purpose: "bytes")
    var ties = 0
    for _ in 0..<20_000 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...19, using: &stream)).map { _ in
          UInt8.random(in: 254...255, using: &stream)
        }
      }
      if texts[0] == texts[1] { ties += 1 }
      #expect(
        texts[0].precedes(texts[1]) == texts[0].lexicographicallyPrecedes(texts[1]))
    }
    #expect(ties > 0)
  }
}
