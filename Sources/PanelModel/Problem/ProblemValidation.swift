/// One pass over the parts of a problem that gathers every defect.
struct ProblemValidation {
  let parts: ProblemParts
  var issues: [Issue] = []
  var indexByExpert: [Expert.ID: Int] = [:]
  var indexByCase: [Case.ID: Int] = [:]
  var indexByPanel: [Panel.ID: Int] = [:]
  var indexBySlot: [Slot.ID: Int] = [:]
  var indexBySpecialty: [Specialty.ID: Int] = [:]
  let knownKinds: Set<String>
  /// Members of each panel that has rows in `members.csv`.
  var memberCounts: [Panel.ID: Int] = [:]
  var panels: [Panel] = []
  /// Every panel that a case names, also those that lack something.
  var namedPanels: Set<Panel.ID> = []
  var affinities: AffinityTable?
  let organisations: OrganisationNames
  /// Columns beyond those of the format, which rules may ask for.
  lazy var ownColumns = OwnColumns(of: parts)

  init(_ parts: ProblemParts) {
    self.parts = parts
    organisations = OrganisationNames(parts.organisations)
    knownKinds = Set(ConflictKinds.standard + parts.policy.conflictKinds)
  }

  mutating func run() {
    checkPolicy()
    indexByExpert = index(parts.experts, table: .experts)
    indexByCase = index(parts.cases, table: .cases)
    checkSlots()
    checkSpecialties()
    checkAdjacencies()
    checkOrganisations()
    checkExperts()
    checkCases()
    checkPanelRecords()
    gatherPanels()
    checkRules()
    checkReaders()
    checkMembers()
    checkAvailability()
    checkConflicts()
    checkRelations()
    checkPins()
    checkPrevious()
    gatherAffinities()
    orderIssues()
  }

  /// By file and row, whatever pass found the defect; several of one row stay as they were found.
  private mutating func orderIssues() {
    let files = Issue.Table.allCases.map(\.rawValue)
    let keys = issues.enumerated().map { position, issue in
      (files.firstIndex(of: issue.place.file) ?? 0, issue.place.row ?? -1, position)
    }
    issues = keys.sorted { $0 < $1 }.map { issues[$0.2] }
  }

  mutating func report(
    _ statement: Statement, at row: Int?, of table: Issue.Table, field: String? = nil,
    advice: Statement? = nil
  ) {
    issues.append(Issue(.row(row, of: table, field: field), statement, advice: advice))
  }

  /// Reports a number that leaves its range.
  mutating func check(
    _ value: Int?, within range: ClosedRange<Int>, at row: Int?, of table: Issue.Table,
    field: String
  ) {
    guard let value, !range.contains(value) else { return }
    report(
      ProblemPhrases.outOfRange([
        "value": "\(value)", "least": "\(range.lowerBound)", "most": "\(range.upperBound)",
      ]), at: row, of: table, field: field)
  }

  /// The rows of each identifier; reports those that are empty or stand twice.
  mutating func index<Row: Identifiable>(
    _ rows: [Row], table: Issue.Table, field: String = "id", isNeeded: Bool = true
  ) -> [Row.ID: Int] where Row.ID: RawRepresentable<String> {
    if rows.isEmpty, isNeeded { report(ProblemPhrases.empty(), at: nil, of: table) }
    checkCount(of: rows, table: table)
    var indices: [Row.ID: Int] = [:]
    indices.reserveCapacity(rows.count)
    for (row, value) in rows.enumerated() {
      if value.id.rawValue.isEmpty {
        report(ProblemPhrases.emptyIdentifier(), at: row, of: table, field: field)
      } else if indices.updateValue(row, forKey: value.id) != nil {
        report(
          ProblemPhrases.duplicateIdentifier(["value": value.id.rawValue]), at: row, of: table,
          field: field)
      }
    }
    return indices
  }

  mutating func checkCount(of rows: [some Any], table: Issue.Table) {
    guard rows.count > ProblemLimits.rows else { return }
    report(
      ProblemPhrases.tooManyRows([
        "count": "\(rows.count)", "limit": "\(ProblemLimits.rows)",
      ]), at: nil, of: table)
  }

  private mutating func checkPolicy() {
    let policy = parts.policy
    check(
      policy.decimals, within: ProblemLimits.decimals, at: nil, of: .problem,
      field: "affinity.decimals")
    checkBounds(policy.load, at: nil, of: .problem, fields: ("load.default", "load.default"))
    if policy.objectives.isEmpty {
      report(ProblemPhrases.noObjective(), at: nil, of: .problem, field: "objectives")
    }
    var seen: Set<Objective> = []
    for objective in policy.objectives {
      let name = ["value": objective.name.rawValue]
      // The two parts of balance are two objectives; the spread of work is one, however measured.
      let aspect = objective.name == .balance ? objective.meantAspect : nil
      if !seen.insert(Objective(objective.name, aspect: aspect)).inserted {
        report(
          Statement(ProblemPhrases.duplicateObjective, name), at: nil, of: .problem,
          field: "objectives")
      }
      if objective.name == .seatsFilled, !Objective.areElastic(policy.objectives) {
        report(
          Statement(ProblemPhrases.seatsFilledLater, name), at: nil, of: .problem,
          field: "objectives",
          advice: ProblemPhrases.seatsFilledFirst())
      }
      if objective.name != .worstPanel, objective.measure != nil {
        report(
          Statement(ProblemPhrases.measureWithoutMeaning, name), at: nil, of: .problem,
          field: "objectives")
      }
      if let aspect = objective.aspect, !Objective.Aspect.known(to: objective.name).contains(aspect)
      {
        report(
          ProblemPhrases.aspectWithoutMeaning([
            "value": objective.name.rawValue, "measure": aspect.rawValue,
          ]), at: nil, of: .problem, field: "objectives")
      }
      if objective.give < .zero || objective.give > Fraction(1) {
        report(
          ProblemPhrases.outOfRange(["value": "\(objective.give)", "least": "0", "most": "1"]),
          at: nil, of: .problem, field: "objectives")
      }
    }
  }

  private mutating func checkExperts() {
    for (row, expert) in parts.experts.enumerated() {
      checkLevel(expert.level, at: row, of: .experts)
      check(
        expert.held, within: ProblemLimits.load, at: row, of: .experts, field: "held")
      check(
        expert.severity, within: ProblemLimits.severity, at: row, of: .experts, field: "severity")
      if expert.load != LoadOverride() {  // else the policy's own are meant, checked above
        checkBounds(
          expert.load.resolved(with: parts.policy.load), at: row, of: .experts,
          fields: ("min_load", "max_load"))
      }
      if squaresWork { checkShare(of: expert, at: row) }
      for grant in expert.specialties {
        check(grant.proficiency, within: 1...5, at: row, of: .experts, field: "specialties")
      }
      checkSpecialties(
        expert.specialties.map(\.specialty), at: row, of: .experts, field: "specialties")
    }
  }

  private var squaresWork: Bool { parts.policy.objectives.contains { $0.meantAspect == .squares } }

  /// Squares of shares are added up in whole numbers, so that shares must not be enormous.
  private mutating func checkShare(of expert: Expert, at row: Int) {
    guard expert.status == Expert.activeStatus,
      let most = expert.load.resolved(with: parts.policy.load).most, most > 0
    else { return }
    check(
      most, within: 1...ProblemLimits.squaredLoad, at: row, of: .experts, field: "max_load")
    check(
      expert.held, within: 0...most * ProblemLimits.squaredShare, at: row, of: .experts,
      field: "held")
  }

  private mutating func checkCases() {
    for (row, reviewCase) in parts.cases.enumerated() {
      checkLevel(reviewCase.level, at: row, of: .cases)
      check(
        reviewCase.effort, within: ProblemLimits.effort, at: row, of: .cases, field: "effort")
      checkSpecialties(reviewCase.specialties, at: row, of: .cases, field: "specialty")
      checkSlot(reviewCase.slot, at: row, of: .cases)
      guard let seats = reviewCase.seats else { continue }
      checkSeats(seats, at: row, of: .cases, field: "seats")
    }
  }

  mutating func checkLevel(_ level: String, at row: Int, of table: Issue.Table) {
    let known = parts.policy.levels
    guard !level.isEmpty, !known.isEmpty, !known.contains(level) else { return }
    report(
      ProblemPhrases.unknownLevel(["value": level, "known": known.joined(separator: ", ")]),
      at: row, of: table, field: "level")
  }

  mutating func checkSeats(
    _ seats: SeatRange, at row: Int?, of table: Issue.Table, field: String
  ) {
    check(seats.least, within: ProblemLimits.seats, at: row, of: table, field: field)
    check(seats.most, within: ProblemLimits.seats, at: row, of: table, field: field)
    if seats.least > seats.most {
      report(
        ProblemPhrases.reversedRange(["least": "\(seats.least)", "most": "\(seats.most)"]),
        at: row, of: table, field: field)
    }
  }

  private mutating func checkBounds(
    _ load: LoadBounds, at row: Int?, of table: Issue.Table,
    fields: (least: String, most: String)
  ) {
    check(load.least, within: ProblemLimits.load, at: row, of: table, field: fields.least)
    check(load.most, within: ProblemLimits.load, at: row, of: table, field: fields.most)
    if let most = load.most, load.least > most {
      report(
        ProblemPhrases.reversedRange(["least": "\(load.least)", "most": "\(most)"]), at: row,
        of: table, field: fields.least)
    }
  }
}
