/// Random numbers of a fixed stream, quick and the same everywhere.
///
/// For searches only: nothing is drawn with it. (SplitMix64: Steele, Lea and Flood, OOPSLA 2014.)
struct SplitMix {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The next number.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to one below `count`, which is above 0.
  mutating func next(below count: Int) -> Int { Int(next() >> 1) % count }
}
