/// With what probability each expert sits on each panel, before a roster is drawn.
///
/// The draw keeps each probability exactly, and every roster that it may give keeps the rules.
public struct PairLottery: Hashable, Sendable {
  /// No pair is more likely than this, pinned seats excepted; above 0, at most 1.
  public var most: Fraction
  /// The probability of each pair that is possible, above 0.
  public var probabilities: [Panel.ID: [Expert.ID: Fraction]]

  /// Makes a lottery.
  public init(most: Fraction, probabilities: [Panel.ID: [Expert.ID: Fraction]]) {
    self.most = most
    self.probabilities = probabilities
  }
}
