import Digests
import Testing

@Suite struct SeededStreamTests {
  /// Computed with another implementation of SHA-256.
  private static let numbers: [UInt64: [UInt64]] = [
    0: [
      12_658_146_475_354_011_499, 3_530_418_381_345_757_172, 15_817_632_263_617_388_955,
      7_530_505_777_332_203_857, 8_557_832_775_952_786_845,
    ],
    7: [
      12_902_548_318_318_446_957, 6_168_964_690_460_509_112, 7_514_764_796_574_961_051,
      4_643_460_941_390_023_930, 8_775_689_174_690_589_227,
    ],
  ]

  @Test(arguments: [0, 7] as [UInt64])
  func `numbers are the parts of the hashes, block after block`(seed: UInt64) {
    var stream = SeededStream(seed: seed, purpose: "test")
    #expect((0..<5).map { _ in stream.next() } == Self.numbers[seed])
  }

  @Test func `another purpose is another stream`() {
    var (one, other) = (
      SeededStream(seed: 1, purpose: "one"), SeededStream(seed: 1, purpose: "other")
    )
    #expect(one.next() != other.next())
  }
}
