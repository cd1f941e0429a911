@testable import Interchange

/// Shorthands of the tests in this target.
func bytes(_ text: String) -> ArraySlice<UInt8> {
  ArraySlice(text.utf8)
}

/// The code of the finding that the call throws, or nil.
func code<Value>(of call: () throws -> Value) -> String? {
  do {
    _ = try call()
    return nil
  } catch let finding as Finding {
    return finding.code
  } catch {
    return "not a finding"
  }
}

/// A small seeded generator (SplitMix64), so that a failing seed can be run again.
struct TestGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
