import PanelModel
import Testing

@Suite struct ObjectiveResultTests {
  private func result(stage: Fraction, bound: Fraction?) -> ObjectiveResult {
    ObjectiveResult(
      objective: Objective(.total), decimals: 6, value: .zero, stageValue: stage, bound: bound,
      proof: .solver)
  }

  @Test(
    arguments: [
      (Fraction(10), Fraction(10), 0), (Fraction(10), Fraction(15), 0.5), (.zero, Fraction(3), 3),
      (Fraction(1, 4), Fraction(1, 2), 0.25),  // below one unit, one unit is the measure
      (Fraction(-10), Fraction(-5), 0.5), (Fraction(1), nil, nil),
    ] as [(Fraction, Fraction?, Double?)])
  func gapIsRelativeToTheStageValue(stage: Fraction, bound: Fraction?, gap: Double?) {
    #expect(result(stage: stage, bound: bound).gap == gap)
    #expect(result(stage: stage, bound: bound).isOptimal == (gap == 0))
  }
}
