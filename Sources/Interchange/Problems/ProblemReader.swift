import Foundation
import PanelModel

/// Reads all files of a problem directory, and gathers what is wrong with any of them.
struct ProblemReader {
  private let path: String
  private let present: Set<String>
  private let policyText: [UInt8]?
  private let isDocket: Bool
  private(set) var log = IssueLog(files: ProblemFile.known)
  private(set) var tables: [Issue.Table: TableReading] = [:]

  /// Looks at what the directory holds; a policy that is handed over stands for its `problem.yaml`.
  ///
  /// - Parameters:
  ///   - path: The directory.
  ///   - policyText: What stands for `problem.yaml`.
  ///   - isDocket: Whether what a pool has is not there yet.
  /// - Throws: `noInput` where the directory, or a file that it must hold, is missing.
  init(
    _ path: String, policyText: [UInt8]? = nil, isDocket: Bool = false
  ) throws(InterchangeError) {
    self.path = path
    self.policyText = policyText
    self.isDocket = isDocket
    guard InputFile.isDirectory(path) else {
      throw InterchangeError(
        .noInput, [Issue(Issue.Place(file: path), FilePhrases.missingDirectory())])
    }
    do {
      present = Set(try FileManager.default.contentsOfDirectory(atPath: path))
    } catch {
      let reason = FilePhrases.unreadable(["reason": InputFile.reason(of: error)])
      throw InterchangeError(.noInput, [Issue(Issue.Place(file: path), reason)])
    }
    let isPolicyNeeded = policyText == nil
    let missing = ProblemFile.required.filter { file in
      !present.contains(file) && (isPolicyNeeded || file != Issue.Table.problem.rawValue)
        && !(isDocket && file == Issue.Table.experts.rawValue)
    }
    guard missing.isEmpty else {
      let others = LookAlikeFile.find(in: present)
      throw InterchangeError(
        .noInput,
        missing.map { file in
          let other = others.first { $0.meant == file }
          return Issue(
            Issue.Place(file: file), FilePhrases.missingFile(),
            advice: other.map { ProblemFilePhrases.renameFile(["name": $0.name, "value": file]) })
        })
    }
  }

  /// Reads everything, and checks it; `rules` finds what else is wrong with a valid problem.
  mutating func problem(
    examinedBy rules: (AssignmentProblem) -> [Issue] = { _ in [] }
  ) throws(InterchangeError) -> (parts: ProblemParts, problem: AssignmentProblem) {
    refuseLookAlikes()
    let policy = PolicyReader(try policyBytes())
    log.add(policy.findings, in: Issue.Table.problem.rawValue)
    let parts = try parts(under: policy)
    let places = IssuePlaces(
      parts: parts, tables: tables, policy: policy,
      hasMatrix: present.contains(ProblemFile.matrix))
    let problem: AssignmentProblem
    do throws(ProblemError) {
      problem = try AssignmentProblem(parts)
    } catch {
      for issue in places.placed(error.issues) { log.add(issue) }
      throw log.error()
    }
    for issue in places.placed(rules(problem)) { log.add(issue) }
    try log.check()
    return (parts, problem)
  }

  /// Reads the tables of a docket under its policy; what is wrong with them is in ``log``.
  mutating func docket(under policy: PolicyReader) throws(InterchangeError) -> ProblemParts {
    refuseLookAlikes()
    for (file, phrase) in DocketDirectory.refused where present.contains(file) {
      log.add(Finding(phrase, ["value": file]), in: file)
    }
    return try parts(under: policy)
  }

  /// Whether the directory holds a file.
  func holds(_ file: String) -> Bool { present.contains(file) }

  /// What the tables have, as far as they can be read; what is wrong with them is for ``problem``.
  func survey() throws(InterchangeError) -> TableSurvey {
    var reader = self
    return TableSurvey(of: try reader.parts(under: PolicyReader(try policyBytes())))
  }

  /// What the tables hold, with what cannot be read as its default.
  private mutating func parts(under policy: PolicyReader) throws(InterchangeError) -> ProblemParts {
    let kinds = KindNames(policy.policy)
    return ProblemParts(
      name: policy.name, asOf: policy.asOf, logHead: policy.logHead, policy: policy.policy,
      experts: try rows(of: .experts, KnownColumns.experts, ExpertTable.read),
      cases: try rows(of: .cases, KnownColumns.cases, CaseTable.read),
      panels: try rows(of: .panels, KnownColumns.panels, PanelTable.read),
      members: try rows(of: .members, KnownColumns.members, MemberTable.read),
      conflicts: try rows(of: .conflicts, KnownColumns.conflicts) {
        ConflictTable.read(&$0, kinds: kinds)
      },
      relations: try rows(of: .relations, KnownColumns.relations) {
        RelationTable.read(&$0, kinds: kinds)
      },
      pins: try rows(of: .pins, KnownColumns.pins, PinTable.read),
      previous: try rows(of: .previous, KnownColumns.previous, PreviousTable.read),
      scores: try scores(policy),
      specialties: try rows(of: .specialties, KnownColumns.specialties, SpecialtyTable.read),
      adjacencies: try rows(of: .adjacencies, KnownColumns.adjacencies, AdjacencyTable.read),
      organisations: try rows(
        of: .organisations, KnownColumns.organisations, OrganisationTable.read),
      slots: try rows(of: .slots, KnownColumns.slots, SlotTable.read),
      availability: try rows(of: .availability, KnownColumns.availability, AvailabilityTable.read))
  }

  private mutating func refuseLookAlikes() {
    for (name, meant) in LookAlikeFile.find(in: present)
    where !isDocket || DocketDirectory.refused[meant] == nil {
      log.add(
        Finding(
          ProblemFilePhrases.lookAlike, ["value": meant],
          advice: ProblemFilePhrases.saveAs(["value": meant])), in: name)
    }
  }

  private func policyBytes() throws(InterchangeError) -> [UInt8] {
    if let policyText { return policyText }
    return try bytes(of: Issue.Table.problem.rawValue)
  }

  private func bytes(of file: String) throws(InterchangeError) -> [UInt8] {
    try InputFile.bytes(of: path + "/" + file, named: file)
  }

  /// All rows of a table; none where the file is not there.
  private mutating func rows<Row>(
    of table: Issue.Table, _ schema: TableSchema, _ read: (inout TableRow) -> Row
  ) throws(InterchangeError) -> [Row] {
    let file = table.rawValue
    guard present.contains(file), !isDocket || DocketDirectory.refused[file] == nil else {
      return []
    }
    var reading = TableReading(file: file, schema: schema)
    var rows: [Row] = []
    reading.read(try bytes(of: file), into: &log) { rows.append(read(&$0)) }
    tables[table] = reading
    return rows
  }

  /// The scores of a file; without one, by the policy's formula.
  private mutating func scores(_ policy: PolicyReader) throws(InterchangeError)
    -> ProblemParts.Scores
  {
    let list = Issue.Table.affinities.rawValue
    guard present.contains(ProblemFile.matrix), !isDocket else {
      guard present.contains(list) else {
        if policy.policy.formula != nil { return .formula }
        guard policy.isReadable else { return .listed([]) }
        log.add(Finding(ProblemFilePhrases.noAffinities), in: list)
        return .listed([])
      }
      let decimals = policy.hasDecimals ? policy.policy.decimals : 0
      return .listed(
        try rows(of: .affinities, KnownColumns.affinities) {
          AffinityRows.read(&$0, decimals: decimals)
        })
    }
    if present.contains(list) {
      log.add(Finding(ProblemFilePhrases.twoAffinities), in: ProblemFile.matrix)
    }
    let data = try InputFile.data(
      of: path + "/" + ProblemFile.matrix, named: ProblemFile.matrix, isMapped: true)
    do throws(Finding) {
      return .matrix(try NPYHeader(data).matrix(in: data))
    } catch {
      log.add(error, in: ProblemFile.matrix)
      return .listed([])
    }
  }
}
