extension ProblemValidation {
  mutating func gatherAffinities() {
    guard ProblemLimits.decimals.contains(parts.policy.decimals) else { return }
    switch parts.scores {
    case .listed(let scores): gatherListed(scores)
    case .matrix(let matrix): gatherMatrix(matrix)
    case .formula:
      if parts.policy.formula == nil {
        report(TablePhrases.noFormula(), at: nil, of: .problem, field: "affinity")
      }
      gatherListed([])
    }
  }

  private func table(_ storage: AffinityTable.Storage) -> AffinityTable {
    AffinityTable(
      decimals: parts.policy.decimals, missing: parts.policy.missing, panelCount: panels.count,
      expertCount: parts.experts.count, storage: storage)
  }

  private mutating func gatherListed(_ scores: [ProblemParts.Score]) {
    var triples: [(panel: Int, expert: Int, units: Int)] = []
    triples.reserveCapacity(scores.count)
    var seen: Set<Int> = []
    seen.reserveCapacity(scores.count)
    for (row, score) in scores.enumerated() {
      checkPanel(score.panel, at: row, of: .affinities)
      checkExpert(score.expert, at: row, of: .affinities, field: "expert")
      let limit = AffinityTable.limit
      check(score.units, within: -limit...limit, at: row, of: .affinities, field: "score")
      guard let panel = indexByPanel[score.panel], let expert = indexByExpert[score.expert],
        score.units.magnitude <= limit
      else { continue }
      if seen.insert(panel * parts.experts.count + expert).inserted {
        triples.append((panel, expert, score.units))
      } else {
        report(
          ProblemPhrases.duplicateRow(["value": "\(score.panel), \(score.expert)"]), at: row,
          of: .affinities)
      }
    }
    affinities = table(.sparse(SparseAffinities(panelCount: panels.count, triples: triples)))
  }

  private mutating func gatherMatrix(_ matrix: AffinityMatrix) {
    guard matrix.rowCount == parts.cases.count, matrix.columnCount == parts.experts.count else {
      report(
        ProblemPhrases.matrixShape([
          "rows": "\(matrix.rowCount)", "columns": "\(matrix.columnCount)",
          "cases": "\(parts.cases.count)", "experts": "\(parts.experts.count)",
        ]), at: nil, of: .affinities)
      return
    }
    // A row is a case: that is a panel only where every case has a panel of its own and no more.
    let shared = panels.enumerated().first { $1.cases != [$0] || $1.purpose == .reading }?.element
    if let shared {
      report(
        ProblemPhrases.matrixWithSharedPanels(["panel": shared.id.rawValue]), at: nil,
        of: .affinities, advice: ProblemPhrases.listScores())
      return
    }
    checkNumbers(of: matrix)
    affinities = table(.dense(DenseAffinities(matrix: matrix, decimals: parts.policy.decimals)))
  }

  /// Tries every number once, so that reading a row later cannot fail.
  private mutating func checkNumbers(of matrix: AffinityMatrix) {
    let decimals = parts.policy.decimals
    var units: [Int32] = []
    for row in 0..<matrix.rowCount
    where !matrix.quantise(row: row, decimals: decimals, into: &units) {
      for column in 0..<matrix.columnCount {
        let number = matrix.number(row: row, column: column)
        do throws(FixedPoint.Failure) {
          _ = try FixedPoint.units(of: number, decimals: decimals)
        } catch {
          report(number, failure: error, row: row, column: column)
        }
      }
    }
  }

  private mutating func report(
    _ number: Double, failure: FixedPoint.Failure, row: Int, column: Int
  ) {
    let values = ["value": "\(number)", "decimals": "\(parts.policy.decimals)"]
    let place = "\(parts.cases[row].id), \(parts.experts[column].id)"
    switch failure {
    case .notFinite:
      report(
        Statement(ProblemPhrases.scoreNotFinite, values), at: row, of: .affinities, field: place)
    case .overflow(let fits):
      report(
        Statement(ProblemPhrases.scoreTooLarge, values), at: row, of: .affinities, field: place,
        advice: fits.map { ProblemPhrases.fewerDecimals(["fits": "\($0)"]) })
    }
  }
}
