import PanelModel

extension Fraction {
  /// Whether `self >= stage - give * |stage|`, exactly for any values of 64 bits; give is 0 to 1.
  ///
  /// Where less is better, whether `self <= stage + give * |stage|`.
  func keeps(stage: Fraction, givingUp give: Fraction, isLeastBest: Bool = false) -> Bool {
    let sign: Int128 = isLeastBest ? -1 : 1
    // self.n * give.d * stage.d >= self.d * (stage.n * give.d - give.n * |stage.n|)
    // With give <= 1 both factors of either side fit 128 bits; their product takes 256.
    let stageNumerator = sign * Int128(stage.numerator)
    let own = (sign * Int128(numerator) * Int128(stage.denominator))
      .multipliedFullWidth(by: Int128(give.denominator))
    let floor =
      stageNumerator * Int128(give.denominator)
      - Int128(give.numerator) * Int128(stageNumerator.magnitude)
    let needed = floor.multipliedFullWidth(by: Int128(denominator))
    return own.high != needed.high ? own.high > needed.high : own.low >= needed.low
  }

  /// The number in the problem's decimals: `2.75`, or `2.75/3` where it does not come out even.
  func text(decimals: Int) -> String {
    let numerator = FixedPoint.text(of: numerator, decimals: decimals)
    return denominator == 1 ? numerator : "\(numerator)/\(denominator)"
  }
}
