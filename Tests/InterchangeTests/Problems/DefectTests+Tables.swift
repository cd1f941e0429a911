extension DefectTests {
  /// Of the tables that a problem need not have.
  static let tables: [(name: String, places: [String])] = [
    (
      "availability",
      [
        "identifier.duplicate slots.csv:3:1 slot",
        "identifier.empty slots.csv:4:1 slot",
        "date.not-date slots.csv:5:2 date",
        "date.empty slots.csv:6:2 date",
        "table.duplicate-row availability.csv:3",
        "reference.unknown-expert availability.csv:4:1 expert",
        "reference.unknown-slot availability.csv:5:2 slot",
        "choice.unknown availability.csv:5:3 answer",
        "choice.unknown availability.csv:6:3 answer",
      ]
    ),
    (
      "pairs",
      [
        "reference.unknown-kind conflicts.csv:2:4 kind",
        "pair.with-itself pairs.csv:2:2 other",
        "reference.unknown-expert pairs.csv:3:2 other",
        "reference.unknown-kind pairs.csv:3:3 kind",
        "period.reversed pairs.csv:3:5 until",
        "date.not-date pairs.csv:4:4 since",
      ]
    ),
    (
      "panels-and-members",
      [
        "choice.unknown panels.csv:2:3 overlap",
        "number.out-of-range panels.csv:3:4 seats",
        "reference.unlisted-panel panels.csv:4:2 parent",
        "number.out-of-range panels.csv:4:5 effort",
        "reference.unknown-level panels.csv:4:7 level",
        "reference.unknown-slot panels.csv:4:8 slot",
        "identifier.duplicate panels.csv:5:1 id",
        "panel.named-like-a-case panels.csv:6:1 id",
        "reference.cycle panels.csv:7:2 parent",
        "member.two-chairs members.csv:3:3 role",
        "table.duplicate-row members.csv:4",
        "member.panel-not-given members.csv:5:1 panel",
        "reference.unlisted-panel members.csv:6:1 panel",
        "reference.unknown-expert members.csv:7:2 expert",
      ]
    ),
    (
      "readers-and-slots",
      [
        "case.readers-without-panel cases.csv:2:4 readers",
        "case.too-many-readers cases.csv:3:4 readers",
        "reference.unknown-slot cases.csv:3:5 slot",
        "number.not-whole cases.csv:4:4 readers",
      ]
    ),
    (
      "spoilt-references",
      [
        "choice.unknown panels.csv:2:2 fill",
        "number.not-whole panels.csv:2:3 seats",
        "csv.open-quote panels.csv:3:2",
        "header.missing specialties.csv:1",
        "header.misspelt specialties.csv:1:1 cod",
        "header.missing slots.csv:1",
        "header.misspelt slots.csv:1:1 sloot",
      ]
    ),
    (
      "trees",
      [
        "reference.cycle specialties.csv:2:2 parent",
        "reference.unknown-specialty specialties.csv:5:2 parent",
        "identifier.duplicate specialties.csv:6:1 code",
        "number.out-of-range adjacent.csv:2:3 distance",
        "table.duplicate-row adjacent.csv:3",
        "pair.with-itself adjacent.csv:4:2 other",
        "reference.unknown-specialty adjacent.csv:5:1 specialty",
        "number.not-whole adjacent.csv:5:3 distance",
        "organisation.shared-name organisations.csv:3:2 name",
        "reference.unknown-organisation organisations.csv:4:4 parent",
        "identifier.duplicate organisations.csv:5:1 id",
        "reference.cycle organisations.csv:6:4 parent",
      ]
    ),
    (
      "unlisted-panels",
      [
        "seats.disagree cases.csv:3:2 seats",
        "reference.unlisted-panel cases.csv:4:3 panel",
        "panel.given-without-members panels.csv:3:2 fill",
      ]
    ),
  ]
}
