import PanelModel

/// `affinities.csv`.
enum AffinityRows {
  static func read(_ row: inout TableRow, decimals: Int) -> ProblemParts.Score {
    let units: Int32 = row.required("score", or: 0) { cell throws(Finding) in
      try DecimalCell.parse(cell, decimals: decimals)
    }
    return ProblemParts.Score(
      panel: Panel.ID(row.text("case_or_panel")), expert: Expert.ID(row.text("expert")),
      units: Int(units))
  }

  static func cells(of score: ProblemParts.Score, decimals: Int) -> [String] {
    [
      score.panel.rawValue, score.expert.rawValue,
      FixedPoint.text(of: score.units, decimals: decimals),
    ]
  }
}
