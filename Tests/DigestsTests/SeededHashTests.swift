import Digests
import Testing

@Suite struct SeededHashTests {
  @Test(arguments: [
    // Computed with another implementation of SHA-256.
    (UInt64(0), "", UInt64(12_634_128_529_936_681_850)),
    (1, "E-1", 17_916_226_952_433_623_377),
    (0x0102_0304_0506_0708, "专家-7", 15_825_590_910_245_491_299),
    (.max, "E-1", 16_458_996_169_699_641_410),
  ])
  func `the key is the first eight bytes of the hash of seed and identifier`(
    seed: UInt64, identifier: String, key: UInt64
  ) {
    #expect(SeededHash(seed: seed).orderKey(of: identifier) == key)
  }
}
