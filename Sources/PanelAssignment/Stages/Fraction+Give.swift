import PanelModel

extension Fraction {
  /// The least value that may remain when a stage gives: the least fraction with a denominator of at
  /// most `limit` that is not below `self - give |self|`.
  ///
  /// No other values can occur, and whatever the fraction given, the coefficients of a floor stay as
  /// small as the values themselves.
  func remainder(giving give: Fraction, denominatorsUpTo limit: Int) -> Fraction {
    let whole = Int128(numerator) * Int128(give.denominator)
    let given = Int128(numerator.magnitude) * Int128(give.numerator)
    let divisor = Int128(denominator) * Int128(give.denominator)
    let candidates = (1...max(1, limit)).map { part in
      let (quotient, rest) = ((whole - given) * Int128(part))
        .quotientAndRemainder(dividingBy: divisor)
      return Fraction(Int(rest > 0 ? quotient + 1 : quotient), part)
    }
    return candidates.min() ?? self
  }
}
