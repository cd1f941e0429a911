import Digests
public import PanelModel

extension AssignmentProblem {
  /// The SHA-256 of what the problem says, in 64 hexadecimal digits.
  ///
  /// The order of rows, the spelling of defaults and the storage of scores have no say: experts and
  /// cases are taken by identifier, other rows by their bytes, defaults are filled in, and scores are
  /// in units. The order of objectives and of levels, and that of a list within a row, do.
  ///
  /// The canonical form, "empanel-problem/1", is that text and then the sections `problem`,
  /// `experts`, `cases`, `conflicts`, `pins`, `previous` and `affinities`, each its name, the number
  /// of its rows and the rows. The fields of a row stand in the order in which its type declares
  /// them, a date as its day number; `problem` is name, day and policy, with identifier, source and
  /// certainty of the seats rule that speaks of every panel. A row of affinities is a panel: its
  /// name, the number of its pairs that differ from what the policy's `missing` gives to a pair left
  /// out, and for each of them, by identifier of the expert, the expert's position among the rows of
  /// experts and the units, four bytes each. A matrix and a list that say the same about every pair
  /// thus have the same digest.
  ///
  /// Further sections follow in this order, each only where it has rows, so that a problem that says
  /// nothing of them has the digest that it always had: `dates`, `conflict_kinds`, `formula`,
  /// `computed` (an empty row where the formula computes the scores, which then are not taken in),
  /// `log_head`, `derive` (of a problem frozen from a pool), `eligibility`, `panel` (rules, save that of the heading where the heading says all of it),
  /// `load`, `panels` (those that are more than the cases that name them), `members`, `readers`,
  /// `meetings` (slots of cases), `pairs`, `specialties`, `adjacent`, `organisations`, `slots` and
  /// `availability`. Pairs without a direction have the lesser of the two first.
  ///
  /// - Complexity: O(n log n) in the rows and stated scores, and a pass over a matrix.
  public func digest() -> String {
    var digest = ProblemDigest(of: self)
    return digest.finish()
  }
}

/// Takes a problem in, section by section.
private struct ProblemDigest {
  private let problem: AssignmentProblem
  private var hasher = SHA256Hasher()

  init(of problem: AssignmentProblem) { self.problem = problem }

  mutating func finish() -> String {
    var header = CanonicalForm()
    header.write("empanel-problem/1")
    hasher.update(header.bytes)
    let experts = problem.experts.indices.sorted { problem.experts[$0].id < problem.experts[$1].id }
    let cases = problem.cases.indices.sorted { problem.cases[$0].id < problem.cases[$1].id }
    take("problem", [problem.canonicalHeading])
    take("experts", experts.map { canonicalExpert($0) })
    take("cases", cases.map { problem.cases[$0].canonical(seats: seats(of: problem.cases[$0])) })
    take("conflicts", problem.conflicts.map(\.canonical).sorted())
    take("pins", problem.pins.map(\.canonical).sorted())
    take("previous", problem.previous.map(\.canonical).sorted())
    takeAffinities(experts: experts)
    for section in problem.policySections + problem.tableSections where !section.rows.isEmpty {
      take(section.name, section.rows)
    }
    return hasher.finalize().description
  }

  private mutating func open(_ section: String, rows: Int) {
    var form = CanonicalForm()
    form.write(section)
    form.write(rows)
    hasher.update(form.bytes)
  }

  private mutating func take(_ section: String, _ rows: [CanonicalForm]) {
    open(section, rows: rows.count)
    for row in rows { hasher.update(row.bytes) }
  }

  private func canonicalExpert(_ expert: Int) -> CanonicalForm {
    problem.experts[expert].canonical(load: problem.loadBounds(ofExpert: expert))
  }

  /// A case that names no seats has its panel's.
  private func seats(of reviewCase: Case) -> SeatRange {
    problem.indexByPanel[reviewCase.judgingPanel].map { problem.panels[$0].seats } ?? SeatRange(0)
  }

  /// Row by row, so that a matrix larger than memory passes.
  private mutating func takeAffinities(experts: [Int]) {
    var rankByExpert = Array(repeating: Int32(0), count: experts.count)
    for (rank, expert) in experts.enumerated() { rankByExpert[expert] = Int32(rank) }
    let panels = problem.panels.indices.sorted { problem.panels[$0].id < problem.panels[$1].id }
    open("affinities", rows: panels.count)
    for panel in panels {
      var form = CanonicalForm()
      form.write(problem.panels[panel].id.rawValue)
      if problem.affinities.isMatrix {
        write(rowOf: panel, by: experts, into: &form)
      } else {
        let pairs = problem.affinities.stated(panel: panel)
          .map { (rank: rankByExpert[$0.expert], units: $0.units) }.sorted { $0.rank < $1.rank }
        form.write(pairs.count)
        form.write(pairs: pairs, count: pairs.count)
      }
      hasher.update(form.bytes)
    }
  }

  /// A row of a matrix, which is too long to be sorted.
  private func write(rowOf panel: Int, by experts: [Int], into form: inout CanonicalForm) {
    var row: [Int32] = []
    problem.affinities.read(panel: panel, into: &row)
    let blank = problem.affinities.missing == .zero ? 0 : AffinityTable.barred
    let count = row.count { $0 != blank }
    form.write(count)
    form.write(
      pairs: experts.enumerated().lazy.filter { row[$1] != blank }
        .map { (rank: Int32($0), units: row[$1]) }, count: count)
  }
}
