import PanelModel

/// Changes of tables of ``TitleReview/withEverything`` that leave it valid.
extension ProblemChange {
  static let further = bodies + references + dates + eligibility + panelRules

  private static let bodies = [
    ProblemChange("kind of panel") { $0.panels[0].body.kind = "x" },
    ProblemChange("no parent") { $0.panels[0].body.parent = nil },
    ProblemChange("overlap") { $0.panels[0].body.overlap = .separate },
    ProblemChange("specialties of panel") { $0.panels[0].body.specialties.append("570") },
    ProblemChange("level of panel") { $0.panels[0].body.level = "junior" },
    ProblemChange("method of panel") { $0.panels[0].body.method = "file" },
    ProblemChange("fill") { $0.panels[0].body.fill = .draw },
    ProblemChange("session") { $0.panels[0].body.session = "x" },
    ProblemChange("slot of panel") { $0.panels[0].body.slot = "S-2" },
    ProblemChange("no slot of panel") { $0.panels[0].body.slot = nil },
    ProblemChange("attribute of panel") { $0.panels[0].body.attributes = ["room": "13"] },
    ProblemChange("seats of panel") { $0.panels[1].seats = SeatRange(3, 4) },
    ProblemChange("effort of panel") { $0.panels[1].effort = 5 },
    ProblemChange("one panel more") { $0.panels.append(PanelRecord(id: "L", seats: SeatRange(1))) },
    ProblemChange("member") { $0.members[1].expert = "E-9" },
    ProblemChange("one member more") { $0.members.append(Membership(panel: "K", expert: "E-9")) },
    ProblemChange("role of a member") { $0.members[1].role = "deputy" },
    ProblemChange("member named by") { $0.members[0].by = "x" },
    ProblemChange("member's reason") { $0.members[0].reason = "x" },
    ProblemChange("readers") { $0.cases[2].readers = 1 },
    ProblemChange("no readers") { $0.cases[2].readers = 0 },
    ProblemChange("slot of case") { $0.cases[3].slot = "S-1" },
    ProblemChange("no slot of case") { $0.cases[3].slot = nil },
  ]

  private static let references = [
    ProblemChange("expert of a pair") { $0.relations[0].first = "E-3" },
    ProblemChange("other of a pair") { $0.relations[0].second = "E-3" },
    ProblemChange("kind of a pair") { $0.relations[0].kind = "rivalry" },
    ProblemChange("a pair since") { $0.relations[0].validity.since = nil },
    ProblemChange("a pair until") { $0.relations[0].validity.until = CivilDate(dayNumber: 100) },
    ProblemChange("source of a pair") { $0.relations[0].source = "" },
    ProblemChange("one pair less") { $0.relations.removeLast() },
    ProblemChange("specialty's Chinese name") { $0.specialties[0].chineseName = "x" },
    ProblemChange("specialty's English name") { $0.specialties[0].englishName = "x" },
    ProblemChange("names moved over") {
      $0.specialties[0].chineseName = ""
      $0.specialties[0].englishName = "土木Civil"
    },
    ProblemChange("specialty's parent") { $0.specialties[1].parent = "570" },
    ProblemChange("specialty at the top") { $0.specialties[1].parent = nil },
    ProblemChange("one specialty more") { $0.specialties.append(Specialty(id: "580")) },
    ProblemChange("adjacent") { $0.adjacencies[1].second = "560" },
    ProblemChange("distance") { $0.adjacencies[0].distance = 3 },
    ProblemChange("one adjacency less") { $0.adjacencies.removeLast() },
    ProblemChange("name of organisation") { $0.organisations[0].name = "x" },
    ProblemChange("aliases") { $0.organisations[0].aliases.removeLast() },
    ProblemChange("organisation's parent") { $0.organisations[1].parent = nil },
    ProblemChange("one organisation more") { $0.organisations.append(Organisation(id: "ORG-C")) },
    ProblemChange("slot's day") { $0.slots[0].date = CivilDate(dayNumber: 20_599) },
    ProblemChange("start") { $0.slots[0].start = "x" },
    ProblemChange("end") { $0.slots[0].end = "x" },
    ProblemChange("place") { $0.slots[0].place = "x" },
    ProblemChange("who answers") { $0.availability[0].expert = "E-3" },
    ProblemChange("answer for which slot") { $0.availability[0].slot = "S-2" },
    ProblemChange("answer") { $0.availability[0].answer = .no },
    ProblemChange("one answer less") { $0.availability.removeLast() },
  ]
}
