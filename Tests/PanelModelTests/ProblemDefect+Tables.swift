import PanelModel

/// Defects of panels with a row of their own, their members and readers.
extension ProblemDefect {
  private static func tables(
    _ phrase: Phrase, advice: Phrase? = nil, in table: PanelModel.Issue.Table, row: Int? = nil,
    field: String? = nil, make: @escaping @Sendable (inout ProblemParts) -> Void
  ) -> ProblemDefect {
    ProblemDefect(
      phrase, advice: advice, in: table, row: row, field: field, base: SmallProblem.withTables,
      make: make)
  }

  static let panels = [
    tables(ProblemPhrases.duplicateIdentifier, in: .panels, row: 2, field: "id") {
      $0.panels.append($0.panels[1])
    },
    tables(ProblemPhrases.emptyIdentifier, in: .panels, row: 2, field: "id") {
      $0.panels.append(PanelRecord(id: ""))
    },
    tables(ProblemPhrases.panelNamedLikeCase, in: .panels, row: 2, field: "id") {
      $0.panels.append(PanelRecord(id: "C-1"))
    },
    tables(ProblemPhrases.outOfRange, in: .panels, row: 1, field: "effort") {
      $0.panels[1].effort = 1_000_001
    },
    tables(ProblemPhrases.outOfRange, in: .panels, row: 1, field: "seats") {
      $0.policy.seats = nil
      $0.panels[0].seats = SeatRange(3)
      $0.panels[1].seats = SeatRange(0, 2)
    },
    tables(ProblemPhrases.reversedRange, in: .panels, row: 1, field: "seats") {
      $0.panels[1].seats = SeatRange(3, 2)
    },
    tables(ProblemPhrases.seatsOutsideRule, in: .panels, row: 1, field: "seats") {
      $0.panels[1].seats = SeatRange(4)
    },
    tables(ProblemPhrases.seatsEven, in: .panels, row: 1, field: "seats") {
      $0.policy.panelRules.append(
        PanelRule(
          .seats(SeatsDemand(SeatRange(1, 9), isOdd: true)),
          when: .attribute("kind", .equals("committee"))))
    },
    tables(
      ProblemPhrases.seatRulesDisagree, advice: ProblemPhrases.mendSeatRules, in: .panels, row: 0,
      field: "seats"
    ) {
      $0.policy.panelRules.append(
        PanelRule(
          .seats(SeatsDemand(SeatRange(4, 5))), when: .attribute("kind", .equals("group"))))
    },
    tables(
      ProblemPhrases.noSeats, advice: ProblemPhrases.giveSeats, in: .panels, row: 0,
      field: "seats"
    ) { $0.policy.seats = nil },
    tables(ProblemPhrases.seatsDisagree, in: .cases, row: 1, field: "seats") {
      $0.panels[0].seats = SeatRange(3)
      $0.cases[1].seats = SeatRange(2)
    },
    tables(ProblemPhrases.unknownLevel, in: .panels, row: 0, field: "level") {
      $0.panels[0].body.level = "Senior"
    },
    tables(TablePhrases.unknownSlot, in: .panels, row: 0, field: "slot") {
      $0.panels[0].body.slot = "S-9"
    },
    tables(TablePhrases.unlistedPanel, in: .panels, row: 0, field: "parent") {
      $0.panels[0].body.parent = "C-1"
    },
    tables(TablePhrases.unlistedPanel, in: .cases, row: 1, field: "panel") {
      $0.cases[1].panel = "Q"
    },
    tables(TablePhrases.cycle, in: .panels, row: 0, field: "parent") {
      $0.panels[0].body.parent = "P"
    },
    tables(TablePhrases.cycle, in: .panels, row: 1, field: "parent") {
      $0.panels[1].body.parent = "P"
    },
  ]

  static let bodies = [
    tables(ProblemPhrases.unknownExpert, in: .members, row: 1, field: "expert") {
      $0.members[1].expert = "E-9"
    },
    tables(TablePhrases.unlistedPanel, in: .members, row: 2, field: "panel") {
      $0.members.append(Membership(panel: "C-1", expert: "E-2"))
    },
    tables(
      TablePhrases.memberNotGiven, advice: TablePhrases.fillGiven, in: .members, row: 2,
      field: "panel"
    ) { $0.members.append(Membership(panel: "P", expert: "E-2")) },
    tables(ProblemPhrases.duplicateRow, in: .members, row: 2) {
      $0.members.append(Membership(panel: "K", expert: "E-1", role: "chair"))
    },
    tables(TablePhrases.twoMembersChair, in: .members, row: 1, field: "role") {
      $0.members[1].role = "chair"
    },
    tables(TablePhrases.givenWithoutMembers, in: .panels, row: 1, field: "fill") {
      $0.members = []
    },
    tables(TablePhrases.givenWithoutMembers, in: .panels, row: 1, field: "fill") {
      $0.members = []
      $0.panels[0].seats = SeatRange(3)
      $0.panels[1].seats = nil
      $0.policy.seats = nil
    },
    tables(ProblemPhrases.outOfRange, in: .cases, row: 2, field: "readers") {
      $0.cases[2].readers = -1
    },
    tables(ProblemPhrases.outOfRange, in: .cases, row: 2, field: "readers") {
      $0.cases[2].readers = 1001
    },
    tables(TablePhrases.tooManyReaders, in: .cases, row: 2, field: "readers") {
      $0.cases[2].readers = 4
    },
    tables(ProblemPhrases.readersWithoutPanel, in: .cases, row: 0, field: "readers") {
      $0.cases[0].readers = 1
    },
    tables(ProblemPhrases.unknownExpert, in: .relations, row: 0, field: "expert") {
      $0.relations[0].first = "E-9"
    },
    tables(ProblemPhrases.unknownExpert, in: .relations, row: 0, field: "other") {
      $0.relations[0].second = "E-9"
    },
    tables(TablePhrases.pairWithItself, in: .relations, row: 0, field: "other") {
      $0.relations[0].second = "E-1"
    },
    tables(TablePhrases.unknownKind, in: .relations, row: 0, field: "kind") {
      $0.relations[0].kind = "kin"
    },
    tables(TablePhrases.unknownKind, in: .conflicts, row: 0, field: "kind") {
      $0.conflicts[0].kind = ""
    },
    tables(ProblemPhrases.reversedPeriod, in: .relations, row: 0, field: "until") {
      $0.relations[0].validity = Validity(
        since: CivilDate(dayNumber: 2), until: CivilDate(dayNumber: 1))
    },
  ]

  static let trees = [
    tables(ProblemPhrases.duplicateIdentifier, in: .specialties, row: 3, field: "code") {
      $0.specialties.append(Specialty(id: "560.20"))
    },
    tables(ProblemPhrases.emptyIdentifier, in: .specialties, row: 3, field: "code") {
      $0.specialties.append(Specialty(id: ""))
    },
    tables(TablePhrases.unknownSpecialty, in: .specialties, row: 2, field: "parent") {
      $0.specialties[2].parent = "999"
    },
    tables(TablePhrases.cycle, in: .specialties, row: 0, field: "parent") {
      $0.specialties[0].parent = "560.20"
    },
    tables(TablePhrases.unknownSpecialty, in: .experts, row: 1, field: "specialties") {
      $0.experts[1].specialties = [SpecialtyGrant("560.2")]
    },
    tables(TablePhrases.unknownSpecialty, in: .cases, row: 0, field: "specialty") {
      $0.cases[0].specialties = ["Software"]
    },
    tables(TablePhrases.unknownSpecialty, in: .panels, row: 0, field: "specialty") {
      $0.panels[0].body.specialties = ["560", "561"]
    },
    tables(TablePhrases.unknownSpecialty, in: .adjacencies, row: 0, field: "specialty") {
      $0.adjacencies[0].first = "561"
    },
    tables(TablePhrases.unknownSpecialty, in: .adjacencies, row: 0, field: "other") {
      $0.adjacencies[0].second = "561"
    },
    tables(ProblemPhrases.emptyIdentifier, in: .adjacencies, row: 0, field: "other") {
      $0.adjacencies[0].second = ""
    },
    tables(TablePhrases.pairWithItself, in: .adjacencies, row: 0, field: "other") {
      $0.adjacencies[0].second = "560"
    },
    tables(ProblemPhrases.duplicateRow, in: .adjacencies, row: 1) {
      $0.adjacencies.append(Adjacency("570", "560"))
    },
    tables(ProblemPhrases.outOfRange, in: .adjacencies, row: 0, field: "distance") {
      $0.adjacencies[0].distance = 0
    },
    tables(ProblemPhrases.outOfRange, in: .adjacencies, row: 0, field: "distance") {
      $0.adjacencies[0].distance = 101
    },
    tables(ProblemPhrases.duplicateIdentifier, in: .organisations, row: 3, field: "id") {
      $0.organisations.append(Organisation(id: "O-3"))
    },
    tables(TablePhrases.unknownOrganisation, in: .organisations, row: 1, field: "parent") {
      $0.organisations[1].parent = "Works"
    },
    tables(TablePhrases.cycle, in: .organisations, row: 0, field: "parent") {
      $0.organisations[0].parent = "O-2"
    },
    tables(TablePhrases.sharedName, in: .organisations, row: 1, field: "name") {
      $0.organisations[1].name = "The Works"
    },
    tables(TablePhrases.sharedName, in: .organisations, row: 2, field: "aliases") {
      $0.organisations[2].aliases = ["Third", "Mill"]
    },
    tables(TablePhrases.sharedName, in: .organisations, row: 0, field: "aliases") {
      $0.organisations[0].aliases = ["O-3"]
    },
  ]

  static let reference = [
    tables(ProblemPhrases.duplicateIdentifier, in: .slots, row: 2, field: "slot") {
      $0.slots.append(Slot(id: "S-1", date: CivilDate(dayNumber: 0)))
    },
    tables(TablePhrases.unknownSlot, in: .cases, row: 0, field: "slot") {
      $0.cases[0].slot = "S-0"
    },
    tables(TablePhrases.unknownSlot, in: .availability, row: 0, field: "slot") {
      $0.availability[0].slot = "S-0"
    },
    tables(ProblemPhrases.unknownExpert, in: .availability, row: 0, field: "expert") {
      $0.availability[0].expert = "E-9"
    },
    tables(ProblemPhrases.duplicateRow, in: .availability, row: 2) {
      $0.availability.append(Availability(expert: "E-1", slot: "S-2", answer: .no))
    },
    tables(ProblemPhrases.tooManyRows, in: .availability) { parts in
      parts.slots += (0..<1000).map {
        Slot(id: Slot.ID("X\($0)"), date: CivilDate(dayNumber: 0))
      }
      parts.experts += (0..<1001).map { Expert(id: Expert.ID("X\($0)")) }
      parts.availability = (0..<1001).flatMap { expert in
        (0..<1000).map {
          Availability(expert: Expert.ID("X\(expert)"), slot: Slot.ID("X\($0)"), answer: .yes)
        }
      }
    },
    tables(TablePhrases.noFormula, in: .problem, field: "affinity") { $0.scores = .formula },
  ]
}
